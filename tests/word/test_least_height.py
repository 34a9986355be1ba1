from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lxplan.word.least_height import Entry, Sought, lowest, words_of
from lxplan.word.text_widths import Font

FONT = Font(13)


def column(width: int, *texts: str, least: int = 600) -> Sought:
    return Sought(width, least, tuple(Entry((words_of(text, FONT),)) for text in texts), 170)


def test_a_column_of_long_texts_takes_from_one_of_short_texts() -> None:
    long = "tập huấn kỹ thuật chăm sóc lúa và cây vụ đông cho nông dân " * 3
    first, second = lowest([column(4000, long, long), column(4000, "Sân", "Nhà")])
    assert first > 6000
    assert first + second == 8000
    assert second >= 600


def test_widths_that_are_as_good_stay_what_they_are() -> None:
    assert lowest([column(4000, "Sân"), column(4000, "Nhà")]) == [4000, 4000]


def test_a_line_ends_at_a_blank_and_at_no_other_place() -> None:
    assert words_of("Lớp\u00a05 học", FONT).height(40) == pytest.approx(2 * FONT.line_height)
    assert words_of("một\nhai", FONT).height(500) == pytest.approx(2 * FONT.line_height)


@given(
    st.lists(
        st.tuples(
            st.integers(600, 4000), st.lists(st.text("ab ", max_size=60), min_size=3, max_size=3)
        ),
        min_size=2,
        max_size=5,
    )
)
def test_no_width_is_lost_and_no_column_falls_below_its_least(
    columns: list[tuple[int, list[str]]],
) -> None:
    sought = [column(width, *texts) for width, texts in columns]
    found = lowest(sought)
    assert sum(found) == sum(width for width, _ in columns)
    assert min(found) >= 600
    assert _height(sought, found) <= _height(sought, [each.width for each in sought])


def _height(columns: list[Sought], widths: list[int]) -> float:
    return sum(
        max(
            each.entries[row].height((width - each.sides) / 20)
            for each, width in zip(columns, widths, strict=True)
        )
        for row in range(3)
    )
