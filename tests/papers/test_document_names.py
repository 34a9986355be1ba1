"""What a plan's paper is called, and which symbol it has."""

from __future__ import annotations

import pytest

from lxplan.papers.document_names import name_in_a_sentence, own_symbol, symbol_of, type_name
from lxplan.plan import Plan
from tests.papers.plans import SMALL, plan_of

UNION = "Công đoàn Trường Mầm non Hoa Sen"


def of(
    paper: str, centre: str = "Trung tâm học tập cộng đồng xã Long Xuyên", abbreviation: str = ""
) -> Plan:
    text = SMALL.replace(
        "Trung tâm học tập cộng đồng xã Long Xuyên", f"{centre}, viet_tat: {abbreviation}"
    )
    return plan_of(f"{text}van_ban: {{{paper}}}\n")


@pytest.mark.parametrize(
    ("paper", "name", "in_a_sentence"),
    [
        ("", "Kế hoạch", "kế hoạch hoạt động"),
        ("loai: kế hoạch", "Kế hoạch", "kế hoạch hoạt động"),
        ("loai: chuong trinh", "Chương trình", "Chương trình hoạt động"),
        ("loai: Lịch công tác", "Lịch công tác", "Lịch công tác"),
    ],
)
def test_a_paper_is_called_by_its_type_or_by_the_word_as_typed(
    paper: str, name: str, in_a_sentence: str
) -> None:
    assert type_name(of(paper)) == name
    assert name_in_a_sentence(of(paper)) == in_a_sentence


@pytest.mark.parametrize(
    ("paper", "symbol"),
    [
        ("", "KH-TTHTCĐ"),
        ("loai: Chương trình", "CTr-TTHTCĐ"),
        ("loai: Lịch công tác", "TTHTCĐ"),
        ("loai: công văn", "TTHTCĐ"),
        ("loai: Chương trình, ky_hieu: KH-UBND", "KH-UBND"),
        ("dau_giay: đoàn", "KH/TTHTCĐ"),
        ("dau_giay: đoàn, ky_hieu: KH/ĐTN", "KH/ĐTN"),
        ("dau_giay: đoàn, ky_hieu: KH-ĐTN", "KH/ĐTN"),
        ("ky_hieu: KH/ĐTN", "KH/ĐTN"),
    ],
)
def test_a_symbol_is_the_given_one_or_made_of_type_and_centre(paper: str, symbol: str) -> None:
    assert symbol_of(of(paper)) == symbol


def test_the_letters_of_a_centre_are_given_to_no_other_body() -> None:
    assert symbol_of(of("", UNION)) == "KH-……"
    assert symbol_of(of("loai: Lịch công tác", UNION)) == "……"
    assert symbol_of(of("", UNION, "CĐ")) == "KH-CĐ"
    assert own_symbol(of("", UNION), "GM") == "GM-……"


@pytest.mark.parametrize(
    ("paper", "symbol"),
    [("", "GM-TTHTCĐ"), ("ky_hieu: KH-HKH", "GM-HKH"), ("dau_giay: đoàn, ky_hieu: KH-ĐTN", "GM/ĐTN"), ("ky_hieu: A", "GM-TTHTCĐ")],
)  # fmt: skip
def test_another_paper_has_the_issuer_of_the_plans_symbol(paper: str, symbol: str) -> None:
    assert own_symbol(of(paper), "GM") == symbol
