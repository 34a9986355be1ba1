"""Every text of a plan, with the keys that lead to it."""

from __future__ import annotations

from lxplan.plan import Activity, MonthPlan
from lxplan.plan.model import Plan
from lxplan.plan.official_head import Centre
from lxplan.plan.texts import KeyedText, texts_of
from lxplan.plan.values import Month
from lxplan.source import Place, Text, read_source

SOURCE, _ = read_source("p", b"a: b\n")
assert SOURCE.root is not None
PLACE = Place(SOURCE, SOURCE.root)


def _text(value: str) -> Text:
    return Text.at(PLACE, value)


def test_texts_come_in_the_order_of_the_declaration_with_their_keys() -> None:
    activity = Activity(
        content=_text("Tập huấn"),
        audience=(_text("Nông dân"), _text("Phụ nữ")),
        weekdays=("Thứ Bảy",),
    )
    plan = Plan(
        schedule=(MonthPlan(Month(2018, 9), (activity,), PLACE),),
        centre=Centre(name=_text("TTHTCĐ")),
        year=2018,
    )
    assert list(texts_of(plan)) == [
        KeyedText(_text("TTHTCĐ"), ("trung_tam", "ten")),
        KeyedText(_text("Tập huấn"), ("ke_hoach_thang", "noi_dung")),
        KeyedText(_text("Nông dân"), ("ke_hoach_thang", "doi_tuong")),
        KeyedText(_text("Phụ nữ"), ("ke_hoach_thang", "doi_tuong")),
    ]


def test_a_mapping_of_texts_is_looked_through_by_its_names() -> None:
    own = {"san_pham": _text("02 lớp")}
    assert list(texts_of(own, ("rieng",))) == [KeyedText(_text("02 lớp"), ("rieng", "san_pham"))]
