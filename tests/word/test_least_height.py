from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lxplan.word.least_height import OF_ONE_WORD, Entry, Sought, lowest
from lxplan.word.text_widths import Font, words_of

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
    assert lines_of("Lớp\u00a05 học", 40) == pytest.approx([2, 0])
    assert lines_of("một\nhai", 500) == pytest.approx([2, 0])


@pytest.mark.parametrize(
    ("text", "lines", "of_one_word"),
    [("Hội trường xã", 3, 2), ("Hội trường", 2, 1), ("Lớp\u00a05 học", 2, 0)],
)
def test_a_line_of_a_single_word_is_one_that_others_follow(
    text: str, lines: int, of_one_word: int
) -> None:
    assert lines_of(text, 40) == pytest.approx([lines, of_one_word])


def lines_of(text: str, room: float) -> list[float]:
    """Return how many lines a text has, and how many of a single word."""
    return [height / FONT.line_height for height in words_of(text, FONT).laid(room)]


def test_a_column_in_which_little_stands_is_not_pressed_to_a_word_a_line() -> None:
    long = "tập huấn kỹ thuật chăm sóc lúa và cây vụ đông cho nông dân " * 3
    columns = [column(8000, long, long), column(800, "Hội trường xã", "")]
    alone = [
        columns[1].entries[0].laid((width - 170) / 20)[1] for width in (800, lowest(columns)[1])
    ]
    assert alone == pytest.approx([2 * FONT.line_height, 0])


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
    before, after = (_cost(sought, widths) for widths in ([each.width for each in sought], found))
    assert after <= before + 0.001


def _cost(columns: list[Sought], widths: list[int]) -> float:
    laid = [
        [
            each.entries[row].laid((width - each.sides) / 20)
            for each, width in zip(columns, widths, strict=True)
        ]
        for row in range(3)
    ]
    heights = sum(max(height for height, _ in row) for row in laid)
    return heights + OF_ONE_WORD * sum(single for row in laid for _, single in row)
