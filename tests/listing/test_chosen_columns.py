"""Tables on a terminal as the plan chose their columns, and what belongs to no month, in lists."""

from __future__ import annotations

import json

from lxplan.listing import as_text, month_counts, month_listing, partner_listing
from lxplan.plan import Month
from lxplan.plan.agenda import entries_of, on_in
from lxplan.plan.directory import Directory
from lxplan.plan.shares import share_of
from tests.papers.plans import NUMBERED, WEEK, plan_of

NOVEMBER = Month(2026, 11)


def test_a_table_has_the_chosen_columns_after_the_number_that_commands_ask_for() -> None:
    plan = plan_of(WEEK)
    listing = month_listing(plan, [NOVEMBER], on_in(plan, NOVEMBER))
    shown = {column.heading: cells for column, cells in listing.screen_columns}
    assert list(shown) == [
        "STT",
        "Ngày",
        "Thứ",
        "Giờ",
        "Nội dung",
        "Chủ trì",
        "Địa điểm",
        "Theo dõi",
    ]
    assert shown["Chủ trì"] == ["Bà Lan, 0900 000 000", "Thường trực HĐND xã", ""]
    assert shown["Theo dõi"] == ["", "", ""]


def test_data_are_the_same_whatever_the_plan_chose() -> None:
    chosen, usual = plan_of(NUMBERED), plan_of(_usual())
    month = Month(2026, 10)
    for form in ("tsv", "csv", "json"):
        texts = [
            as_text(month_listing(plan, [month], on_in(plan, month)), form)
            for plan in (chosen, usual)
        ]
        assert texts[0] == texts[1]
    assert [record["rieng"] for record in json.loads(texts[0])] == [
        {"san_pham": "2.700"},
        {"san_pham": "6E2"},
    ]


def _usual() -> str:
    before, _, after = NUMBERED.partition("bang_thang:")
    return before + after[after.index("ke_hoach_thang:") :]


def test_own_words_are_columns_of_lines_and_an_object_of_json() -> None:
    plan = plan_of(NUMBERED)
    listing = month_listing(plan, [Month(2026, 10)], on_in(plan, Month(2026, 10)))
    header, first, _ = (line.split("\t") for line in as_text(listing, "tsv").splitlines())
    assert (header[-1], first[-1]) == ("rieng.san_pham", "2.700")
    assert list(listing.records[0])[-1] == "rieng"


def test_what_belongs_to_no_month_is_its_partner_s_and_counted_apart() -> None:
    plan = plan_of(WEEK)
    directory = Directory.of(plan)
    partners = directory.find_all("Thường trực HĐND xã")
    entries = share_of(plan, directory, partners).entries
    assert [entry.label for entry in entries] == ["11/2026 2", "thường xuyên 1"]
    records = partner_listing(plan, partners, entries).records
    assert [(record["thang"], record["stt"]) for record in records] == [
        ("11/2026", 2),
        ("Thường xuyên", 1),
    ]
    counts = month_counts(plan)
    assert counts.title == "Kế hoạch 2026: 3 hoạt động, 1 thường xuyên"
    assert counts.rows[-2:] == (("12/2026", 0), ("Thường xuyên", 1))
    assert [entry.month for entry in entries_of(plan)] == [NOVEMBER] * 3 + [None]
    assert len(on_in(plan, NOVEMBER).own) == 3
