"""`lxplan import`: where the plan file goes, what is said, and how it ends."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

import pytest

from lxplan.drafting.modeline import modeline
from tests.cli.conftest import Run

WORD_PLAN = Path(__file__).parent.parent / "reading_in" / "word_plans" / "03-head-sign.docx"
TABLE = "KẾ HOẠCH NĂM 2026\nTháng\tNội dung\n3\tHọp\n4\tTập huấn\n"


def test_the_plan_goes_to_the_folder_of_plans_under_its_period(folder: Path, run: Run) -> None:
    (folder / "bang.txt").write_text(TABLE, encoding="utf-8")
    ended = run("import", "bang.txt")
    target = str(Path("plans", "2026.yaml"))
    assert (ended.code, ended.out) == (0, f"{target}\n")
    assert ended.err == (
        "lxplan: nhận ra 2 hoạt động, 0 căn cứ, 0 phần.\n"
        f"lxplan: bước tiếp theo: lxplan validate {target}\n"
    )
    text = (folder / target).read_text(encoding="utf-8")
    schema = text.splitlines()[0].partition("$schema=")[2]
    assert Path(url2pathname(urlsplit(schema).path)).is_file()
    assert "nam: 2026" in text
    checked = run("validate", target)
    assert checked.code == 0
    assert "luoc-do-khong-thay" not in checked.out


def test_a_plan_that_stands_there_is_not_overwritten(folder: Path, run: Run) -> None:
    before = (folder / "plans" / "2018-2019.yaml").read_bytes()
    ended = run("import", str(WORD_PLAN))
    assert ended.code == 2
    assert "đã có" in ended.err
    assert "--force" in ended.err
    assert (folder / "plans" / "2018-2019.yaml").read_bytes() == before
    assert run("import", str(WORD_PLAN), "--force").code == 0
    assert (folder / "plans" / "2018-2019.yaml").read_bytes() != before


def test_standard_output_has_the_plan_and_nothing_else(run: Run) -> None:
    ended = run("import", str(WORD_PLAN), "-o", "-")
    assert ended.code == 0
    assert ended.out.startswith("# yaml-language-server: $schema=file:")
    assert ended.out.count("- noi_dung: ") == 34
    assert "bước tiếp theo" not in ended.err


def test_what_stays_as_a_comment_is_told_with_its_place(folder: Path, run: Run) -> None:
    rows = "Tháng\tNội dung\tKinh phí\n3/2026\tHọp\t500.000\n4/2026\tTập huấn\t\nTổng cộng\t\t500.000\n"
    (folder / "bang.txt").write_text(rows, encoding="utf-8")
    ended = run("import", "bang.txt", "-o", "x.yaml")
    assert ended.code == 1
    assert "2 chỗ chưa xếp được vào mục nào" in ended.err
    assert "bảng 1, hàng 4, cột 1: Tổng cộng" in ended.err
    assert "# Tổng cộng" in (folder / "x.yaml").read_text(encoding="utf-8")


def test_a_period_that_is_not_said_is_left_blank(folder: Path, run: Run) -> None:
    (folder / "bang.txt").write_text("Tháng\tNội dung\n3\tHọp\n4\tTập huấn\n", encoding="utf-8")
    ended = run("import", "bang.txt")
    assert (ended.code, ended.out) == (1, f"{Path('plans', 'ke-hoach.yaml')}\n")
    assert "không thấy kỳ của kế hoạch" in ended.err
    text = (folder / "plans" / "ke-hoach.yaml").read_text(encoding="utf-8")
    assert "nam_hoc:  " in text
    assert "thoi_gian: Tháng 3" in text


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("khong-co.docx", "không có tệp"),
        ("plans", "là thư mục"),
        ("plans/2018-2019.yaml", "không đọc được tệp loại này"),
        ("la.txt", "không nhận ra kế hoạch nào"),
        ("trong.txt", "không có chữ nào"),
    ],
)
def test_a_file_of_which_nothing_can_be_made(folder: Path, run: Run, name: str, words: str) -> None:
    (folder / "la.txt").write_text("Xin chào các bạn.", encoding="utf-8")
    (folder / "trong.txt").write_text("\n \n", encoding="utf-8")
    ended = run("import", name)
    assert ended.code == 2
    assert words in ended.err
    assert ended.err.count("\n") == 1


def test_the_schema_is_named_by_its_address_where_the_folder_is_not_known() -> None:
    assert modeline(None).startswith("yaml-language-server: $schema=file:")


def test_a_table_without_a_month_is_said_to_hold_no_activity(folder: Path, run: Run) -> None:
    rows = "TT\tNội dung\n1\tHọp\n2\tTập huấn\n"
    (folder / "bang.txt").write_text(f"KẾ HOẠCH\nNăm 2026\n{rows}", encoding="utf-8")
    ended = run("import", "bang.txt", "-o", "x.yaml")
    assert "nhận ra 0 hoạt động" in ended.err
    assert "lxplan add" in ended.err
