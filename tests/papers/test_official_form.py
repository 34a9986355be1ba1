from __future__ import annotations

from datetime import date

import pytest

from lxplan.failures import Failure
from lxplan.papers.official_form import own_paper_context, paper_context, standard_of
from lxplan.papers.yearly_plan import yearly_plan
from lxplan.word.standards import ND30, TT01, Standard
from tests.papers.plans import FULL, SMALL, plan_of


@pytest.mark.parametrize(
    ("text", "standard"),
    [(SMALL, TT01), (FULL, ND30), (SMALL + "van_ban: {ngay: 06/03/2020}", ND30)],
)
def test_the_date_or_the_period_chooses_the_standard(text: str, standard: Standard) -> None:
    assert standard_of(plan_of(text)) is standard
    assert yearly_plan(plan_of(text)) == yearly_plan(plan_of(text), standard)


@pytest.mark.parametrize(
    ("typed", "printed"), [("5", "05"), ("05", "05"), ("12", "12"), ("", ""), ("7a", "7a")]
)
def test_numbers_under_ten_are_padded(typed: str, printed: str) -> None:
    assert paper_context(plan_of(f"{SMALL}van_ban: {{so: {typed}}}"), ND30).so == printed


@pytest.mark.parametrize(
    ("typed", "day", "month"),
    [
        ("05/01/2019", "05", "01"),
        ("9/2/2019", "09", "02"),
        ("5/9/2018", "05", "9"),
        ("20/11/2018", "20", "11"),
    ],
)
def test_days_under_ten_and_only_months_one_and_two_are_padded(
    typed: str, day: str, month: str
) -> None:
    date = paper_context(plan_of(f"{SMALL}van_ban: {{ngay: {typed}}}"), TT01).ngay
    assert (date.ngay, date.thang) == (day, month)


def of_period(stated: str) -> str:
    head, _, _ = SMALL.partition("ke_hoach_thang")
    return head.replace("nam_hoc: 2018-2019", stated) + "ke_hoach_thang: {}\n"


def test_without_a_date_a_standard_in_force_in_the_period_is_taken() -> None:
    assert standard_of(plan_of(of_period("nam: 2011"))) is TT01
    assert standard_of(plan_of(of_period("nam: 2020"))) is TT01
    assert standard_of(plan_of(of_period("ky: {tu: 06/03/2020, den: 31/03/2020}"))) is ND30
    with pytest.raises(
        Failure,
        match=r"^thời gian đến 31/12/2010 có trước mọi quy định thể thức .*; ghi van_ban: ngay,",
    ):
        standard_of(plan_of(of_period("nam: 2010")))


@pytest.mark.parametrize(
    ("stated", "year"),
    [
        ("nam: 2026", "2026"),
        ("ky: {tu: 01/06/2026, den: 30/06/2026}", "2026"),
        ("ky: {tu: 01/01/2026, den: 31/01/2026}", ""),
    ],
)
def test_a_plan_for_january_may_be_signed_in_the_year_before(stated: str, year: str) -> None:
    assert paper_context(plan_of(of_period(stated)), TT01).ngay.nam == year


def test_without_a_date_the_year_is_that_of_the_first_day() -> None:
    date = paper_context(plan_of(SMALL), TT01).ngay
    assert (date.ngay, date.thang, date.nam) == ("", "", "2018")


def test_the_symbol_is_made_of_the_abbreviation_when_left_out() -> None:
    assert paper_context(plan_of(SMALL), TT01).ky_hieu == "KH-TTHTCĐ"
    named = SMALL.replace("Long Xuyên}", "Long Xuyên, viet_tat: TTX}")
    assert paper_context(plan_of(named), TT01).ky_hieu == "KH-TTX"


@pytest.mark.parametrize(
    ("signer", "authority", "position"),
    [
        ("", "", "Giám đốc"),
        ("nguoi_ky: {ho_ten: Nguyễn Văn An}", "", "Giám đốc"),
        ("nguoi_ky: {chuc_vu: Chủ tịch}", "", "Chủ tịch"),
        ("nguoi_ky: {quyen_han: TM. BAN CHẤP HÀNH}", "TM. BAN CHẤP HÀNH", ""),
    ],
)
def test_the_director_signs_unless_the_plan_says_otherwise(
    signer: str, authority: str, position: str
) -> None:
    plan = plan_of(f"{SMALL}van_ban: {{{signer}}}")
    for signed in (
        paper_context(plan, TT01).nguoi_ky,
        own_paper_context(plan, "GM", "Hội thi", date(2018, 9, 1)).nguoi_ky,
    ):
        assert (signed.quyen_han, signed.chuc_vu) == (authority, position)
