"""Which plan is meant."""

from __future__ import annotations

from pathlib import Path

import pytest

from lxplan.failures import Failure
from lxplan.plan import Month, ReadPlan, read_plan
from lxplan.plan_files.choosing import (
    Chosen,
    covering,
    files_considered,
    month_in,
    newest,
    newest_plan,
    period_of,
    plan_of_month,
    plan_of_today,
)
from lxplan.plan_files.month_request import MonthRequest


def read(name: str, period: str) -> ReadPlan:
    return read_plan(name, f"{period}\ntrung_tam: {{ten: A}}\nke_hoach_thang: {{}}\n".encode())


OLD = read("cu.yaml", "nam_hoc: 2018-2019")
NEW = read("moi.yaml", "nam_hoc: 2019-2020")
YEAR = read("nam.yaml", "nam: 2020")
BAD = read("hong.yaml", "nam_hoc: 2018-2020")


def test_the_period_of_a_plan_that_states_none_for_certain() -> None:
    assert period_of(BAD) is None
    assert period_of(read_plan("x", b"")) is None
    assert period_of(OLD) is not None


def test_the_newest_is_the_one_that_begins_last() -> None:
    assert newest([NEW, OLD]) is NEW
    assert newest([OLD, NEW, YEAR]) is YEAR
    assert newest([BAD]) is BAD


def test_a_plan_that_cannot_be_read_may_be_the_newest_so_no_older_one_is_taken_for_it() -> None:
    assert newest([NEW, OLD, BAD]) is BAD


def test_two_newest_are_not_guessed_between() -> None:
    with pytest.raises(Failure) as failure:
        newest([NEW, read("khac.yaml", "nam_hoc: 2019-2020")])
    assert str(failure.value) == "2 tệp kế hoạch cùng kỳ mới nhất (moi.yaml, khac.yaml); chọn một tệp bằng --plan TỆP."


def test_the_plan_that_holds_a_month() -> None:
    assert covering([OLD, NEW, BAD], Month(2019, 8)) is OLD
    assert covering([OLD, NEW], Month(2019, 9)) is NEW
    assert covering([OLD, NEW], Month(2020, 9)) is None
    with pytest.raises(Failure, match=r"^2 tệp kế hoạch đều có tháng 02/2020 "):
        covering([NEW, YEAR], Month(2020, 2))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the current folder; its `plans/` holds the years 2018-2019 and 2019-2020, and a file without a period."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "plans").mkdir()
    for name, period in (("cu", "2018-2019"), ("moi", "2019-2020"), ("hong", "2018-2020")):
        text = f"nam_hoc: {period}\ntrung_tam: {{ten: A}}\nke_hoach_thang: {{}}\n"
        (tmp_path / "plans" / f"{name}.yaml").write_text(text, encoding="utf-8")
    return tmp_path


def name_of(chosen: Chosen) -> str:
    return Path(chosen.read.source.path).stem


def test_the_plan_that_holds_the_month_and_what_was_not_considered(folder: Path) -> None:
    for request, expected in ((MonthRequest(8, 2019), "cu"), (MonthRequest(9, 2019), "moi")):
        chosen = plan_of_month(None, request)
        assert name_of(chosen) == expected
        assert chosen.not_considered == (str(Path("plans/hong.yaml")),)


def test_a_file_whose_period_is_not_known_may_hold_any_month_and_be_the_newest(folder: Path) -> None:
    for chosen in (newest_plan(None), plan_of_month(None, MonthRequest(9)), plan_of_month(None, MonthRequest(9, 2031))):
        assert (name_of(chosen), chosen.not_considered) == ("hong", ())


def test_without_a_year_the_newest_plan_is_asked(folder: Path) -> None:
    (folder / "plans" / "hong.yaml").unlink()
    assert name_of(plan_of_month(None, MonthRequest(9))) == "moi"
    assert name_of(newest_plan(None)) == "moi"


def test_today_comes_before_the_newest(folder: Path) -> None:
    (folder / "plans" / "hong.yaml").unlink()
    assert name_of(plan_of_today(None, Month(2018, 12))) == "cu"
    assert name_of(plan_of_today(None, Month(2031, 12))) == "moi"


def test_a_month_that_no_plan_holds(folder: Path) -> None:
    (folder / "plans" / "hong.yaml").unlink()
    with pytest.raises(Failure) as failure:
        plan_of_month(None, MonthRequest(2, 2031))
    assert str(failure.value) == (
        "không có kế hoạch nào cho tháng 02/2031; đang có kế hoạch 2018-2019 (từ 09/2018 đến 08/2019); "
        "2019-2020 (từ 09/2019 đến 08/2020)."
    )


def test_the_plan_named_is_the_one_whatever_else_there_is(folder: Path) -> None:
    named = str(Path("plans/cu.yaml"))
    asked = MonthRequest(2, 2031)
    for chosen in (newest_plan(named), plan_of_today(named, Month(2031, 1)), plan_of_month(named, asked)):
        assert (name_of(chosen), chosen.not_considered) == ("cu", ())
    with pytest.raises(Failure, match=r"^không có tệp hoặc thư mục khac; "):
        newest_plan("khac")


def test_the_month_asked_for_is_one_of_the_plan_chosen() -> None:
    assert OLD.plan is not None
    assert month_in(OLD.plan, MonthRequest(2)) == Month(2019, 2)
    with pytest.raises(Failure, match=r"^không có kế hoạch nào cho tháng 02/2031; đang có kế hoạch 2018-2019 "):
        month_in(OLD.plan, MonthRequest(2, 2031))


def test_the_files_considered_are_there_or_will_be(folder: Path) -> None:
    assert [Path(path).stem for path in files_considered(None)] == ["cu", "hong", "moi"]
    assert files_considered("plans/cu.yaml") == ("plans/cu.yaml",)
    assert files_considered("sau-nay.yaml") == ("sau-nay.yaml",)
