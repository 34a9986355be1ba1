"""Closed, full and broken streams: an answer that is lost is a failure, a sentence that is lost is
none.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(os.name == "nt", reason="streams of POSIX shells")

ANSWERS = (
    "month 9",
    "month 9 --format csv",
    "month 9 --format table",
    "partner",
    "validate",
    "validate --format json",
    "rules",
    "templates",
    "schema",
    "--help",
    "month --help",
    "--version",
)


class Ended:
    """How a shell's command line ended."""

    def __init__(self, folder: Path, line: str, **more: str) -> None:
        python = f"'{sys.executable}' -m lxplan"
        environment = {key: value for key, value in os.environ.items() if key != "PYTHONUNBUFFERED"}
        done = subprocess.run(
            ["bash", "-c", line.replace("lxplan", python, 1)],
            capture_output=True,
            check=False,
            cwd=folder,
            env={**environment, **more},
            timeout=60,
        )
        self.code, self.out, self.err = done.returncode, done.stdout.decode(), done.stderr.decode()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize("arguments", ANSWERS)
def test_an_answer_that_finds_no_room_is_a_failure(folder: Path, arguments: str) -> None:
    ended = Ended(folder, f"lxplan {arguments} >/dev/full")
    assert (ended.code, ended.err) == (
        2,
        "lxplan: lỗi: không ghi được kết quả ra màn hình: đĩa đã đầy; xóa bớt tệp rồi chạy lại.\n",
    )


@pytest.mark.parametrize("more", [{}, {"PYTHONUNBUFFERED": "1"}])
@pytest.mark.parametrize("arguments", ["month 9", "schema", "--help"])
def test_an_answer_to_a_closed_stream_is_a_failure(
    folder: Path, arguments: str, more: dict[str, str]
) -> None:
    for closing in (">&-", "1</dev/null"):
        ended = Ended(folder, f"lxplan {arguments} {closing}", **more)
        assert ended.code == 2
        assert ended.err.count("\n") == 1
        assert "đầu ra chuẩn đã đóng" in ended.err


@pytest.mark.parametrize("closing", ["2>&-", "2</dev/null", "2>/dev/full", "2> >(true)"])
@pytest.mark.parametrize(
    ("arguments", "code"),
    [("month 9", 0), ("month 13", 2), ("--nope", 2), ("render -o a.docx", 0), ("validate", 0)],
)
def test_closed_standard_error_changes_nothing(
    folder: Path, arguments: str, code: int, closing: str
) -> None:
    open_ended = Ended(folder, f"lxplan {arguments}")
    ended = Ended(folder, f"lxplan {arguments} {closing}")
    assert (ended.code, ended.out) == (open_ended.code, open_ended.out)
    assert (ended.code, ended.err) == (code, "")


def test_with_all_streams_closed_the_paper_is_whole(folder: Path) -> None:
    assert Ended(folder, "lxplan render -o a.docx").code == 0
    assert Ended(folder, "lxplan render -o b.docx >&- 2>&- <&-").code == 2, "the path was not told"
    assert (folder / "a.docx").read_bytes() == (folder / "b.docx").read_bytes()


@pytest.mark.parametrize(
    ("arguments", "written"),
    [
        ("add 10/2018 'Lớp tin học'", "plans/2018-2019.yaml"),
        ("done 09/2018 1", "plans/2018-2019.yaml"),
        ("new 2019-2020", "plans/2019-2020.yaml"),
        ("render -o k.docx", "k.docx"),
        ("month 9 -o t.csv", "t.csv"),
        ("year -o n.html", "n.html, n.ics"),
        ("partner --all -o p/", "p/hoi-nong-dan.docx"),
        ("report 09/2018 -o r.csv", "r.csv"),
        ("stats -o s.csv", "s.csv"),
        ("schema -o .", "plan.schema.json"),
        ("templates copy ke-hoach --to m", "m/ke-hoach.xml.j2"),
        ("import plans/2018-2019.yaml -o i.yaml", "i.yaml"),
    ],
)
def test_a_lost_answer_about_a_file_says_that_the_file_was_written(
    folder: Path, arguments: str, written: str
) -> None:
    (folder / "x.txt").write_text("Tháng 10/2018\n1. Mở lớp tin học\n", encoding="utf-8")
    ended = Ended(folder, f"lxplan {arguments.replace('plans/2018-2019.yaml', 'x.txt')} >&-")
    assert ended.code == 2
    sentence = ended.err.splitlines()[-1]
    assert sentence.startswith(f"lxplan: lỗi: đã ghi {written}")
    assert sentence.endswith(", nhưng không ghi được kết quả ra màn hình: đầu ra chuẩn đã đóng.")
    assert all((folder / name).is_file() for name in written.split(", "))


def test_a_lost_answer_of_mending_says_that_the_file_was_mended(folder: Path) -> None:
    plan = folder / "plans" / "2018-2019.yaml"
    plan.write_text(f"{plan.read_text('utf-8')}\nket: Chúc  mừng\n", encoding="utf-8")
    ended = Ended(folder, "lxplan validate --fix >&-")
    assert (ended.code, ended.err) == (
        2,
        "lxplan: đã sửa 2 chỗ trong 1 tệp.\n"
        "lxplan: lỗi: không ghi được kết quả ra màn hình: đầu ra chuẩn đã đóng.\n",
    )


@pytest.mark.parametrize(
    "arguments",
    ["validate -", "validate - --diff", "month --plan -", "stats -", "stats - -o s.csv"],
)
def test_a_closed_input_is_one_sentence(folder: Path, arguments: str) -> None:
    ended = Ended(folder, f"lxplan {arguments} <&-")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.endswith("chuyển sang (-): đầu vào đã đóng, không có lệnh nào chuyển.\n")
    assert ended.err.count("\n") == 1
