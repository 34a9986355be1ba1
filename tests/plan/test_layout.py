"""The layout of the paper as it is typed. (Whole messages: `tests/plans/bad/bo-cuc-*`.)"""

from __future__ import annotations

import pytest

from lxplan.plan.layout import NumberingKind, SectionNameKind
from tests.papers.plans import SMALL, plan_of


@pytest.mark.parametrize(
    ("typed", "levels"),
    [
        ("A-1-1.1", ("A", "1", "1.1")),
        ("Phần I - A - 1 - a", ("Phần I", "A", "1", "a")),
        ("1", ("1",)),
        ("I-1)", None),
        ("A-", None),
        ("B-1", None),
    ],
)
def test_the_levels_of_the_numbering(typed: str, levels: tuple[str, ...] | None) -> None:
    assert NumberingKind().parse(typed, None) == levels


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("B-1", "A-1"),
        ("II. - 2. - b)", "I-1-a"),
        ("phan 1, A, 1", "Phần I-A-1"),
        ("1-1.1-1.1.1", "1-1.1-1.1"),
        ("lung tung", None),
        ("A--1", None),
    ],
)
def test_a_wrong_numbering_has_a_suggestion(typed: str, meant: str | None) -> None:
    assert NumberingKind().correct(typed, None) == meant


def test_the_name_of_a_section_is_no_key_of_another() -> None:
    kind = SectionNameKind()
    assert kind.parse("dac_diem", None) == "dac_diem"
    assert [kind.parse(text, None) for text in ("muc_dich", "dacdiem", "Đặc điểm")] == [
        None,
        None,
        None,
    ]
    assert kind.correct("Đặc điểm", None) == "dac_diem"


def test_the_three_ways_to_name_a_section() -> None:
    plan = plan_of(
        f"{SMALL}bo_cuc:\n  danh_so: 1\n  phan:\n    - ke_hoach_thang\n    - de_xuat: Kiến nghị\n    - muc_dich:\n"
        "    - {tieu_de: Tổ chức, khoa: to_chuc, noi_dung: Làm}\n"
    )
    found = [
        (section.name, section.title, section.is_own, section.words)
        for section in plan.layout.sections
    ]
    assert found == [
        ("ke_hoach_thang", None, False, ()),
        ("de_xuat", "Kiến nghị", False, ()),
        ("muc_dich", None, False, ()),
        ("to_chuc", "Tổ chức", True, ("Làm",)),
    ]
    assert plan.layout.numbering == ("1",)
