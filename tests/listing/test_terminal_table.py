"""A listing on a terminal."""

import re

import pytest

from lxplan.listing import Listing, Screen, as_text
from lxplan.listing.activity_rows import activity_listing
from lxplan.listing.months import month_listing
from lxplan.listing.table_of_values import ListColumn
from lxplan.plan import Month
from lxplan.plan.agenda import entries_of, on_in
from tests.listing.plans import small_plan

ALL = activity_listing(entries_of(small_plan()), "Tất cả", "")
FIRST = activity_listing(entries_of(small_plan())[:1], "Một", "", [Month(2018, 9)])


def test_a_table_at_60_columns() -> None:
    assert as_text(FIRST, "table", Screen(60)) == (
        "Một\n"
        " ──────────────────────────────────────────────────────────\n"
        "                                             Đơn vị phối\n"
        " STT  Nội dung            Đối tượng          hợp\n"
        " ──────────────────────────────────────────────────────────\n"
        "   1  Học luật giao       Học sinh, Giáo     Các trường\n"
        "      thông               viên\n"
        " ──────────────────────────────────────────────────────────\n"
    )


@pytest.mark.parametrize("width", [40, 60, 80, 100, 200])
@pytest.mark.parametrize("listing", [ALL, FIRST], ids=["all", "first"])
def test_nothing_is_cut_and_nothing_overflows(listing: Listing, width: int) -> None:
    from rich.cells import cell_len

    text = as_text(listing, "table", Screen(width))
    assert max(cell_len(line) for line in text.splitlines()) <= width
    assert "…" not in text
    for _, cells in listing.screen_columns:
        for word in (word for cell in cells for word in cell.split()):
            assert word in text, word


def test_a_narrow_terminal_gets_a_block_for_each_row() -> None:
    text = as_text(ALL, "table", Screen(60))
    assert (
        "\n\nTháng: 09/2018\nSTT: 2\nThời gian: Thứ Bảy 15/09/2018, 07:30\nNội dung: Tập huấn chăm sóc lúa\n"
        in text
    )
    assert "Kinh phí: 1.500.000\n" in text


COLUMNS = (
    ListColumn("stt", "STT", always=True),
    ListColumn("noi_dung", "Nội dung", always=True),
    ListColumn("dia_diem", "Địa điểm"),
    ListColumn("nguoi_day", "Người dạy"),
)


def rows_with(places: int, of: int) -> Listing:
    """Return a listing some of whose rows say where and who."""
    said = ("Nhà văn hóa thôn 2", "Thầy Hùng, cô Mai")
    rows = tuple(
        (number, "Tập huấn kỹ thuật", *(said if number <= places else ("", "")))
        for number in range(1, of + 1)
    )
    return Listing("Một tháng", COLUMNS, rows, "")


def test_what_few_rows_say_does_not_turn_the_others_into_blocks() -> None:
    text = as_text(rows_with(1, 6), "table", Screen(40))
    head, *_, below, rest = text.splitlines()[2:]
    assert head.split() == ["STT", "Nội", "dung"]
    assert f"{below} {rest}" == "STT 1: Địa điểm: Nhà văn hóa thôn 2; Người dạy: Thầy Hùng, cô Mai"


def test_with_room_for_all_columns_or_many_rows_that_fill_them_nothing_stands_below() -> None:
    assert "Địa điểm:" not in as_text(rows_with(1, 6), "table", Screen(80))
    assert "\n\nSTT: 1\nNội dung: " in as_text(rows_with(2, 6), "table", Screen(40))


def test_a_long_word_is_folded_not_cut() -> None:
    plan = small_plan()
    listing = month_listing(plan, [Month(2018, 9)], on_in(plan, Month(2018, 9)))
    long = "x" * 70
    row = tuple(
        long if column.key == "noi_dung" else value
        for column, value in zip(listing.columns, listing.rows[1], strict=True)
    )
    text = as_text(listing._replace(rows=(row,)), "table", Screen(60))
    assert text.count("x") == 70


def test_colours_only_where_they_are_wanted() -> None:
    assert "\x1b" not in as_text(ALL, "table", Screen(80))
    coloured = as_text(ALL, "table", Screen(80, color=True))
    assert "\x1b[1m" in coloured
    assert (
        re.sub(r"\x1b\[[0-9;]*m", "", coloured).split() == as_text(ALL, "table", Screen(80)).split()
    )


def test_markup_in_the_plan_is_text() -> None:
    listing = month_listing(
        small_plan(), [Month(2018, 9)], on_in(small_plan(), Month(2018, 9))
    )._replace(title="[bold]:smile:")
    assert as_text(listing, "table", Screen(80)).startswith("[bold]:smile:\n")
