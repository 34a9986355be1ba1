from __future__ import annotations

import shutil
import stat
import subprocess
import sys
import time
from pathlib import Path, PureWindowsPath

import pytest

from lxplan.failures import Failure
from lxplan.outputs import pdf
from lxplan.outputs.edit_stamp import is_as_written
from lxplan.outputs.pdf import find_office, to_pdf, to_pdfs, usual_places
from tests.papers.plans import FULL, SMALL, plan_of, render_plan

posix = pytest.mark.skipif(
    sys.platform == "win32", reason="a shell script stands in for LibreOffice"
)


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program in the place of LibreOffice; a test writes what it does."""
    program = tmp_path / "soffice"
    monkeypatch.setattr(pdf, "usual_places", lambda *_: [program])
    return program


def does(program: Path, script: str) -> None:
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)


def test_the_text_of_the_pdf_can_be_searched_in_vietnamese(tmp_path: Path) -> None:
    if shutil.which("pdftotext") is None or not any(
        path.is_file() for path in usual_places("linux", {})
    ):
        pytest.skip("LibreOffice and pdftotext are not both installed")
    made = to_pdfs([render_plan(plan_of(FULL)), render_plan(plan_of(SMALL))])
    assert [data.startswith(b"%PDF-") for data in made] == [True, True]
    assert all(is_as_written(data) for data in made)
    (tmp_path / "giấy.pdf").write_bytes(made[0])
    done = subprocess.run(
        ["pdftotext", str(tmp_path / "giấy.pdf"), "-"], capture_output=True, text=True, check=True
    )
    for words in (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Nguyễn Thị Minh",
        "Kỷ niệm",
    ):
        assert words in done.stdout
    assert done.stderr == "", "the stamp behind the file disturbs no reader"


@pytest.mark.parametrize(
    ("platform", "environment", "place"),
    [
        (
            "win32",
            {"ProgramFiles": "C:\\Program Files"},
            "C:/Program Files/LibreOffice/program/soffice.exe",
        ),
        ("win32", {"ProgramFiles(x86)": "D:\\Prog"}, "D:/Prog/LibreOffice/program/soffice.exe"),
        ("darwin", {"HOME": "/Users/an"}, "/Applications/LibreOffice.app/Contents/MacOS/soffice"),
        (
            "darwin",
            {"HOME": "/Users/an"},
            "/Users/an/Applications/LibreOffice.app/Contents/MacOS/soffice",
        ),
        ("linux", {}, "/usr/bin/soffice"),
        ("linux", {}, "/snap/bin/libreoffice"),
        ("linux", {}, "/var/lib/flatpak/exports/bin/org.libreoffice.LibreOffice"),
    ],
)
def test_libreoffice_is_looked_for_where_each_system_has_it(
    platform: str, environment: dict[str, str], place: str
) -> None:
    assert place in [
        PureWindowsPath(path).as_posix() for path in usual_places(platform, environment)
    ]


@posix
def test_the_search_path_comes_first(tmp_path: Path) -> None:
    does(tmp_path / "libreoffice", "exit 0")
    assert next(usual_places("linux", {"PATH": str(tmp_path)})) == tmp_path / "libreoffice"


def test_what_to_install_is_said_when_there_is_none(office: Path) -> None:
    with pytest.raises(
        Failure,
        match=r"^chưa có LibreOffice để làm tệp PDF; cài .* rồi chạy lại, hoặc in ra \.docx",
    ):
        find_office()
    assert not office.exists()


@posix
def test_each_paper_comes_back_in_its_place_from_a_profile_of_its_own(office: Path) -> None:
    does(office, 'case "$1" in -env:UserInstallation=file:///*) ;; *) exit 1;; esac\n'
         'for f; do case "$f" in *.docx) sed s/^/%PDF-/ "$f" > "${f%.docx}.pdf";; esac; done')  # fmt: skip
    first, second = to_pdfs([b"one", b"two"])
    assert first.startswith(b"%PDF-one\n%lxplan ")
    assert second.startswith(b"%PDF-two\n%lxplan ")


@posix
def test_a_conversion_that_fails_says_what_libreoffice_said(office: Path) -> None:
    does(office, "echo 'Warning: x' >&2; echo 'Error: source file could not be loaded' >&2")
    with pytest.raises(
        Failure, match=r"không làm được tệp PDF \(Error: source file could not be loaded\); cài lại"
    ):
        to_pdf(b"x")


@posix
def test_a_program_that_cannot_run_is_named(office: Path) -> None:
    office.write_text("no program", encoding="utf-8")
    with pytest.raises(Failure, match="không chạy được LibreOffice"):
        to_pdf(b"x")


@posix
def test_one_that_hangs_is_stopped_with_all_it_started(
    office: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pdf, "STARTING_SECONDS", 0.3)
    monkeypatch.setattr(pdf, "SECONDS_A_PAPER", 0.1)
    does(office, f"sleep 30 & echo $! > {tmp_path / 'child'}; wait")
    started = time.monotonic()
    with pytest.raises(Failure, match="chưa làm xong tệp PDF sau 0 giây nên đã dừng"):
        to_pdf(b"x")
    assert time.monotonic() - started < 10
    child = (tmp_path / "child").read_text(encoding="utf-8").strip()
    status = subprocess.run(
        ["ps", "-o", "stat=", "-p", child], capture_output=True, text=True, check=False
    ).stdout
    assert status.strip() in ("", "Z"), "the child has ended"


@posix
def test_nothing_stays_behind(
    office: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = tmp_path / "tạm"
    room.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(room))
    does(office, "exit 0")
    with pytest.raises(Failure):
        to_pdf(b"x")
    assert list(room.iterdir()) == []
