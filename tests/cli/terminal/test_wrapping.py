"""Text fitted to the width of a terminal."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lxplan.cli.terminal.wrapping import wrapped


def test_lines_are_broken_between_words_and_examples_stand_as_they_are() -> None:
    text = "ten-quy-tac (lỗi)\n\nMột câu\nviết trên hai dòng.\n    vi_du: một dòng dài không gãy\n"
    assert wrapped(text, 16) == (
        "ten-quy-tac\n(lỗi)\n\nMột câu viết\ntrên hai dòng.\n    vi_du: một dòng dài không gãy\n"
    )


def test_a_name_or_a_path_is_never_broken() -> None:
    assert (
        wrapped("xem plans/2018-2019-rat-dai.yaml\n", 12) == "xem\nplans/2018-2019-rat-dai.yaml\n"
    )


@given(st.text("ab -\n"), st.integers(5, 30))
def test_no_word_is_lost(text: str, width: int) -> None:
    assert wrapped(text, width).split() == text.split()
