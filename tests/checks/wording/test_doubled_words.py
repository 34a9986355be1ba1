"""Words that stand twice in a row, found by the words that begin again."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from lxplan.checks.shared.joined_prose import Prose
from lxplan.checks.wording.doubled_words import _DOUBLE, _doubles
from lxplan.plan.texts import KeyedText
from lxplan.source import Text


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["tổ", "chức", "của", "Của", "a"]),
            st.sampled_from(" ,\n") | st.just(" "),
        ),
        max_size=16,
    )
)
def test_they_are_those_that_a_search_of_the_whole_text_finds(words: list[tuple[str, str]]) -> None:
    typed = "".join(word + gap for word, gap in words)
    prose = Prose((KeyedText(Text(typed), ("ket",)),), frozenset())
    searched = [match.span() for match in re.finditer(_DOUBLE, prose.small)]
    assert [match.span() for match in _doubles(prose)] == searched
