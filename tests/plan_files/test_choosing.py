"""Which plan is meant."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from lxplan.failures import Failure
from lxplan.plan import Month, ReadPlan, read_plan
from lxplan.plan_files.choosing import (
    covering,
    files_considered,
    holding,
    month_in,
    newest,
    plan_of_month,
    plan_of_today,
)
from lxplan.plan_files.month_request import MonthRequest
from lxplan.plan_files.naming import Chosen


def read(name: str, period: str, centre: str = "A") -> ReadPlan:
    text = f"{period}\ntrung_tam: {{ten: {centre}}}\nke_hoach_thang: {{}}\n"
    return read_plan(name, text.encode())


OLD = read("cu.yaml", "nam_hoc: 2018-2019")
NEW = read("moi.yaml", "nam_hoc: 2019-2020")
YEAR = read("nam.yaml", "nam: 2020")
BAD = read("hong.yaml", "nam_hoc: 2018-2020")


JUNE = read("thang-6.yaml", "ky: {tu: 01/06/2020, den: 30/06/2020}")
WEEK = read("tuan.yaml", "ky: {tu: 01/06/2020, den: 07/06/2020}")
LONG_AGO = date(2001, 1, 1)


def test_the_newest_is_the_one_that_begins_last() -> None:
    assert newest([NEW, OLD]) is NEW
    assert newest([OLD, NEW, YEAR]) is YEAR
    assert newest([YEAR, JUNE]) is JUNE
    assert newest([JUNE, WEEK]) is WEEK
    assert newest([BAD]) is BAD


def test_a_half_done_plan_never_blocks_one_that_is_read() -> None:
    assert newest([NEW, OLD, BAD]) is NEW


def test_two_newest_are_not_guessed_between() -> None:
    with pytest.raises(Failure) as failure:
        newest([NEW, read("khac.yaml", "nam_hoc: 2019-2020", "B")])
    assert (
        str(failure.value)
        == "2 tệp kế hoạch cùng kỳ mới nhất (moi.yaml, khac.yaml); chọn một tệp bằng --plan TỆP."
    )


def test_the_plan_that_holds_a_month() -> None:
    assert covering([OLD, NEW, BAD], Month(2019, 8)) is OLD
    assert covering([OLD, NEW], Month(2019, 9)) is NEW
    assert covering([OLD, NEW], Month(2020, 9)) is None
    assert covering([NEW, YEAR], Month(2020, 2)) is YEAR  # the one that was made later
    assert covering([YEAR, NEW], Month(2020, 9)) is YEAR
    with pytest.raises(Failure, match=r"^2 tệp kế hoạch đều có tháng 02/2020 "):
        covering([NEW, read("khac.yaml", "nam: 2020", "B")], Month(2020, 2))


def test_of_several_that_hold_a_month_the_one_with_most_of_its_days_then_the_shortest() -> None:
    assert covering([YEAR, WEEK, JUNE], Month(2020, 6)) is JUNE
    assert covering([YEAR, WEEK], Month(2020, 6)) is YEAR
    assert covering([YEAR, WEEK], Month(2020, 7)) is YEAR
    assert covering([WEEK], Month(2020, 6)) is WEEK
    next_week = read("tuan-sau.yaml", "ky: {tu: 08/06/2020, den: 14/06/2020}")
    with pytest.raises(
        Failure, match=r"^2 tệp kế hoạch đều có tháng 06/2020 \(tuan.yaml, tuan-sau.yaml\); "
    ):
        covering([WEEK, next_week], Month(2020, 6))


def test_of_several_that_hold_today_the_one_in_use_in_its_month() -> None:
    reads = [YEAR, WEEK, JUNE, BAD]
    assert holding(reads, date(2020, 6, 7)) is JUNE
    assert holding([YEAR, WEEK, BAD], date(2020, 6, 7)) is YEAR
    assert holding([WEEK, BAD], date(2020, 6, 7)) is WEEK
    assert holding(reads, date(2020, 7, 1)) is YEAR
    assert holding(reads, date(2021, 1, 1)) is None


def test_a_leap_day_makes_no_plan_the_longer_of_two() -> None:
    before = read("2019.yaml", "nam: 2019")
    assert covering([NEW, before], Month(2019, 11)) is NEW
    assert holding([before, NEW], date(2019, 11, 1)) is NEW


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the current folder; its `plans/` holds the years 2018-2019 and 2019-2020, and a file
    without a period.
    """
    monkeypatch.chdir(tmp_path)
    (tmp_path / "plans").mkdir()
    for name, period in (("cu", "2018-2019"), ("moi", "2019-2020"), ("hong", "2018-2020")):
        text = f"nam_hoc: {period}\ntrung_tam: {{ten: A}}\nke_hoach_thang: {{}}\n"
        (tmp_path / "plans" / f"{name}.yaml").write_text(text, encoding="utf-8")
    return tmp_path


def add(folder: Path, name: str, period: str) -> None:
    text = f"{period}\ntrung_tam: {{ten: A}}\nke_hoach_thang: {{}}\n"
    (folder / "plans" / f"{name}.yaml").write_text(text, encoding="utf-8")


def name_of(chosen: Chosen) -> str:
    return Path(chosen.read.source.path).stem


def test_the_plan_that_holds_the_month_and_what_was_not_considered(folder: Path) -> None:
    for request, expected in ((MonthRequest(8, 2019), "cu"), (MonthRequest(9, 2019), "moi")):
        chosen = plan_of_month(None, request, LONG_AGO)
        assert name_of(chosen) == expected
        assert chosen.not_considered == (str(Path("plans/hong.yaml")),)


def test_a_file_whose_period_is_not_known_is_meant_only_where_no_other_answers(
    folder: Path,
) -> None:
    for chosen in (
        plan_of_today(None, LONG_AGO),
        plan_of_month(None, MonthRequest(9), LONG_AGO),
    ):
        assert (name_of(chosen), chosen.not_considered) == ("moi", (str(Path("plans/hong.yaml")),))
    with pytest.raises(Failure) as failure:
        plan_of_month(None, MonthRequest(9, 2031), LONG_AGO)
    stray = str(Path("plans/hong.yaml"))
    assert str(failure.value) == (
        "không có kế hoạch nào cho tháng 09/2031; đang có kế hoạch 2018-2019 (từ 09/2018 đến 08/2019); "
        f"2019-2020 (từ 09/2019 đến 08/2020); không xét {stray} vì chưa đọc được kỳ."
    )
    add(folder, "soan-do", "nam_hoc: 2030-2033")
    for year in (2030, 2031):
        meant = plan_of_month(None, MonthRequest(5, year), LONG_AGO)
        assert (name_of(meant), meant.not_considered) == ("soan-do", (stray,))


def test_a_copy_beside_a_plan_never_blocks_it_and_is_told(folder: Path) -> None:
    add(folder, "2018-2019", "nam_hoc: 2018-2019")
    for chosen in (
        plan_of_today(None, date(2018, 12, 1)),
        plan_of_month(None, MonthRequest(2, 2019), LONG_AGO),
        plan_of_today("2018-2019", LONG_AGO),
    ):
        assert (name_of(chosen), chosen.copies) == ("2018-2019", (str(Path("plans/cu.yaml")),))
    assert plan_of_today("plans/cu.yaml", LONG_AGO).copies == ()


def test_what_is_left_out_beside_the_plan_in_use(folder: Path) -> None:
    add(folder, "2020", "nam: 2020")
    add(folder, "tuan", "ky: {tu: 01/06/2020, den: 07/06/2020}")
    left = {str(Path("plans/moi.yaml")), str(Path("plans/tuan.yaml"))}
    for chosen in (
        plan_of_month(None, MonthRequest(6, 2020), LONG_AGO),
        plan_of_today(None, date(2020, 6, 3)),
    ):
        assert (name_of(chosen), set(chosen.left_out)) == ("2020", left)
    assert plan_of_today(None, date(2020, 7, 3)).left_out == (str(Path("plans/moi.yaml")),)
    assert plan_of_today("2020", date(2020, 7, 3)).left_out == ()
    assert plan_of_month(None, MonthRequest(11, 2020), LONG_AGO).left_out == ()


def test_without_a_year_the_plan_of_today_is_asked_and_then_the_newest(folder: Path) -> None:
    assert name_of(plan_of_month(None, MonthRequest(9), date(2019, 8, 31))) == "cu"
    (folder / "plans" / "hong.yaml").unlink()
    assert name_of(plan_of_month(None, MonthRequest(9), LONG_AGO)) == "moi"
    assert name_of(plan_of_month(None, MonthRequest(9), date(2018, 12, 1))) == "cu"


def test_today_comes_before_the_newest(folder: Path) -> None:
    assert name_of(plan_of_today(None, date(2018, 12, 1))) == "cu"
    (folder / "plans" / "hong.yaml").unlink()
    assert name_of(plan_of_today(None, date(2018, 12, 1))) == "cu"
    assert name_of(plan_of_today(None, date(2031, 12, 1))) == "moi"


def test_a_month_without_its_year_that_the_plan_of_today_has_not_is_anothers(folder: Path) -> None:
    (folder / "plans" / "hong.yaml").unlink()
    add(folder, "thang-6", "ky: {tu: 01/06/2020, den: 30/06/2020}")
    june = date(2020, 6, 10)
    assert name_of(plan_of_today(None, june)) == "thang-6"
    assert name_of(plan_of_month(None, MonthRequest(6), june)) == "thang-6"
    assert name_of(plan_of_month(None, MonthRequest(2), june)) == "moi"


def test_a_month_that_no_period_has_in_any_year(folder: Path) -> None:
    for path in (folder / "plans").iterdir():
        path.unlink()
    add(folder, "thang-6", "ky: {tu: 01/06/2020, den: 30/06/2020}")
    with pytest.raises(Failure) as failure:
        plan_of_month(None, MonthRequest(2), LONG_AGO)
    assert str(failure.value) == (
        "không có kế hoạch nào cho tháng 02; đang có kế hoạch tháng 6 năm 2020 (chỉ trong tháng 06/2020)."
    )


def test_a_month_that_no_plan_holds(folder: Path) -> None:
    (folder / "plans" / "hong.yaml").unlink()
    with pytest.raises(Failure) as failure:
        plan_of_month(None, MonthRequest(2, 2031), LONG_AGO)
    assert str(failure.value) == (
        "không có kế hoạch nào cho tháng 02/2031; đang có kế hoạch 2018-2019 (từ 09/2018 đến 08/2019); "
        "2019-2020 (từ 09/2019 đến 08/2020)."
    )


def test_the_plan_named_is_the_one_whatever_else_there_is(folder: Path) -> None:
    named = str(Path("plans/cu.yaml"))
    asked = MonthRequest(2, 2031)
    for chosen in (plan_of_today(named, LONG_AGO), plan_of_month(named, asked, LONG_AGO)):
        assert (name_of(chosen), chosen.not_considered) == ("cu", ())


def test_the_month_asked_for_is_one_of_the_plan_chosen() -> None:
    assert OLD.plan is not None
    assert month_in(OLD.plan, MonthRequest(2)) == Month(2019, 2)
    with pytest.raises(
        Failure, match=r"^không có kế hoạch nào cho tháng 02/2031; đang có kế hoạch 2018-2019 "
    ):
        month_in(OLD.plan, MonthRequest(2, 2031))
    assert JUNE.plan is not None
    assert month_in(JUNE.plan, MonthRequest(6)) == Month(2020, 6)
    with pytest.raises(
        Failure,
        match=r"^không có kế hoạch nào cho tháng 02/2020; đang có kế hoạch tháng 6 năm 2020 ",
    ):
        month_in(JUNE.plan, MonthRequest(2))


def test_the_files_considered_are_there_or_will_be(folder: Path) -> None:
    assert [Path(path).stem for path in files_considered(None)] == ["cu", "hong", "moi"]
    assert files_considered("plans/cu.yaml") == ("plans/cu.yaml",)
    assert files_considered("sau-nay.yaml") == ("sau-nay.yaml",)
    assert [Path(path).stem for path in files_considered("2018-2019")] == ["cu", "hong", "moi"]
