"""Edits of a text, and the way back."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lxplan.source.edits import Edit, before_edits, edited


def test_edits_are_made_in_their_places() -> None:
    assert edited("abcdef", [Edit(0, 1, "xy"), Edit(3, 3, "-"), Edit(5, 6, "")]) == "xybc-de"


@given(
    st.text("ab\n", max_size=20),
    st.lists(st.tuples(st.integers(0, 20), st.integers(0, 3), st.text("xy", max_size=3))),
)
def test_every_character_that_was_kept_is_found_where_it_stood(
    text: str, wanted: list[tuple[int, int, str]]
) -> None:
    edits: list[Edit] = []
    for start, length, put in sorted(wanted):
        end = start + length
        if end <= len(text) and (not edits or start > edits[-1].end):
            edits.append(Edit(start, end, put))
    gone = {at for edit in edits for at in range(edit.start, edit.end)}
    found = [before_edits(at, edits) for at in range(len(edited(text, edits)))]
    assert all(0 <= at <= len(text) for at in found)
    assert set(range(len(text))) - gone <= {*found}
    assert found == sorted(found)
