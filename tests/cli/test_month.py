"""`lxplan month`."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.listing.plans import SMALL
from tests.papers.plans import paragraphs_of

NEXT = "nam_hoc: 2019-2020\ntrung_tam: {ten: A}\nke_hoach_thang:\n  02/2020:\n    - noi_dung: Năm sau\n"


@pytest.mark.parametrize(
    "typed", [["9"], ["09/2018"], ["2018-09"], ["tháng", "9"], ["tháng", "9", "năm", "2018"]]
)
def test_month_in_a_pipe(run: Run, typed: list[str]) -> None:
    code, out, err = run("month", *typed)
    lines = out.splitlines()
    assert (code, err, len(lines)) == (0, "", 3)
    assert lines[0].startswith("Tháng\tSTT\tNgày\t")
    assert lines[1].startswith("09/2018\t2\t15/09/2018")


def test_month_without_activities_says_so(run: Run) -> None:
    code, out, err = run("month", "10")
    assert (code, out.count("\n")) == (0, 1)
    assert err == "lxplan: tháng 10/2018 không có hoạt động nào trong kế hoạch 2018-2019.\n"
    assert run("month", "10", "--format", "table") == (
        0,
        "Tháng 10/2018 không có hoạt động nào trong kế hoạch 2018-2019.\n",
        "",
    )


def test_this_month(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lxplan.cli.machinery.today.today", lambda: date(2018, 11, 20))
    assert json.loads(run("month", "--format", "json").out)[0]["noi_dung"].startswith("=HYPERLINK")


def test_the_counts_when_no_plan_covers_this_month(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lxplan.cli.machinery.today.today", lambda: date(2031, 1, 1))
    code, out, _ = run("month")
    assert code == 0
    assert out.startswith("Tháng\tSố hoạt động\n09/2018\t2\n10/2018\t0\n")


def test_a_month_no_plan_covers(run: Run) -> None:
    said = "lxplan: lỗi: không có kế hoạch nào cho tháng 02/2031; đang có kế hoạch 2018-2019 (từ 09/2018 đến 08/2019).\n"
    assert run("month", "2/2031") == (2, "", said)
    assert run("month", "2/2031", "--plan", "plans/2018-2019.yaml") == (2, "", said)


def test_month_takes_the_plan_that_holds_it_and_a_bare_number_the_newest(
    run: Run, folder: Path
) -> None:
    (folder / "plans" / "2019-2020.yml").write_text(NEXT, encoding="utf-8")
    assert "Học luật giao thông" in run("month", "9/2018").out
    assert "Năm sau" in run("month", "2").out
    assert run("partner").out == "Đơn vị\tSố hoạt động\n"


def test_the_plan_of_a_month_comes_before_that_of_the_year(run: Run, folder: Path) -> None:
    month = "ky: {tu: 01/09/2018, den: 30/09/2018}\ntrung_tam: {ten: A}\nke_hoach_thang:\n  09/2018: [{noi_dung: Riêng}]\n"
    (folder / "plans" / "thang-9.yaml").write_text(month, encoding="utf-8")
    assert "Riêng" in run("month", "9/2018").out
    assert "Học luật giao thông" in run("month", "9", "--plan", "2018-2019").out
    assert "Học luật giao thông" not in run("month", "9", "--plan", "tháng 9 năm 2018").out
    assert run("month", "--plan", "2018-09", "--format", "table").out.startswith(
        "Kế hoạch tháng 9 năm 2018: 1 hoạt động\n"
    )
    assert run("month", "2", "--plan", "2018-09").err == (
        "lxplan: lỗi: không có kế hoạch nào cho tháng 02/2019; "
        "đang có kế hoạch tháng 9 năm 2018 (chỉ trong tháng 09/2018).\n"
    )


def test_two_plans_for_one_month_are_not_guessed_between(run: Run, folder: Path) -> None:
    other = SMALL.replace("xã Long Xuyên", "xã Hiệp Hòa", 1)
    (folder / "plans" / "ban-sao.yaml").write_text(other, encoding="utf-8")
    code, out, err = run("month", "9/2018")
    assert (code, out) == (2, "")
    assert err == (
        "lxplan: lỗi: 2 tệp kế hoạch đều có tháng 09/2018 (plans/2018-2019.yaml, plans/ban-sao.yaml); chọn một tệp bằng --plan TỆP.\n"
    )


def test_the_year_of_the_shipped_plan(run: Run) -> None:
    plan = str(Path(__file__).parents[2] / "plans" / "2018-2019.yaml")
    counts = [
        len(run("month", str(month), "--plan", plan).out.splitlines()) - 1
        for month in (9, 10, 11, 12, *range(1, 9))
    ]
    assert counts == [3, 5, 2, 3, 3, 3, 2, 2, 3, 2, 3, 3]


def test_an_activity_of_several_months_is_on_in_each_and_counts_once(
    run: Run, tmp_path: Path
) -> None:
    plan = tmp_path / "dai.yaml"
    plan.write_text(
        "nam: 2019\ntrung_tam: {ten: A}\nke_hoach_thang:\n"
        "  10/2019:\n    - {noi_dung: Lớp xóa mù chữ, tu_ngay: 10/10/2019, den_ngay: 20/12/2019}\n"
        "  11/2019:\n    - {noi_dung: Hội thi}\n",
        encoding="utf-8",
    )
    _, out, _ = run("month", "11", "--plan", str(plan))
    assert [line.split("\t")[:2] for line in out.splitlines()[1:]] == [
        ["11/2019", "1"],
        ["10/2019", "1"],
    ]
    _, out, _ = run("month", "11", "--plan", str(plan), "--format", "table")
    assert "Tháng 11/2019: 1 hoạt động, 1 đang tiếp diễn\n" in out
    assert "\nĐang tiếp diễn\n" in out
    assert "10/2019 1" in out
    _, out, _ = run("month", "--plan", str(plan), "--format", "json")
    assert [row["so_hoat_dong"] for row in json.loads(out)] == [0] * 9 + [1, 1, 0]


def test_what_was_moved_stands_in_both_months_on_lists_pages_and_papers(
    run: Run, folder: Path
) -> None:
    before = run("render", "--plan", "2018-2019", "-o", "truoc.docx")
    assert (before.code, run("done", "11/2018", "1", "--chuyen", "12/2018").code) == (0, 0)
    run("render", "--plan", "2018-2019", "-o", "sau.docx")
    assert (folder / "truoc.docx").read_bytes() == (folder / "sau.docx").read_bytes()
    (row,) = run("month", "12/2018").out.splitlines()[1:]
    assert row.startswith("11/2018\t1\t")
    for months, marks in (
        ("11/2018", ["(chuyển sang 12/2018)"]),
        ("12/2018", ["(chuyển từ 11/2018)"]),
        ("11-12/2018", ["(chuyển sang 12/2018)", "(chuyển từ 11/2018)"]),
    ):
        assert run("month", months, "-o", "t.docx", "--force").code == 0
        assert run("month", months, "-o", "t.html", "--force").code == 0
        paper = "".join(
            text for _, text in paragraphs_of((folder / "t.docx").read_bytes())
        ).replace("\xa0", " ")
        page = (folder / "t.html").read_text(encoding="utf-8")
        for text in (paper, page):
            assert [mark for mark in marks if mark in text] == marks
            assert text.count("(chuyển ") == len(marks)


def test_a_calendar_has_what_was_moved_once_and_no_longer_on_its_old_day(
    run: Run, folder: Path
) -> None:
    done = ("done", "11/2018", "1", "--chuyen", "12/2018", "--ngay", "5")
    assert run(*done).code == 0
    for months in ("11-12/2018", "12/2018", "11/2018"):
        assert run("month", months, "-o", "t.ics", "--force").code == 0
        text = (folder / "t.ics").read_text(encoding="utf-8")
        assert text.count("BEGIN:VEVENT") == 1
        assert "DTSTART;VALUE=DATE:20181205" in text
        assert "CANCELLED" not in text
