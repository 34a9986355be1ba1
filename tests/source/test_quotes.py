"""The quotation mark that was left open is found among those that were closed."""

from __future__ import annotations

import pytest

from lxplan.source.lines import Lines
from lxplan.source.quotes import unclosed_quote


@pytest.mark.parametrize(
    "text",
    [
        'a: ⟦"b\nc: d\n',
        'a: "b\n  c"\nd: ⟦"e\nf: "g"\n',
        "a: 'ông''s'\nb: ⟦'c\nd: e\n",
        "- 'a'\n- ⟦'b\n- c\n",
        'a: [ "b", ⟦"c]\nd: e\n',
        'a: "say \\"b\\""\nc: ⟦"d \\"\ne: f\n',
        '# a "comment\na: ⟦"b',
        'a: ⟦"b\n  tiếp theo\nc: d\n',
    ],
)
def test_the_open_quote_is_found(text: str) -> None:
    expected = text.index("⟦")
    plain = text.replace("⟦", "")
    assert unclosed_quote(Lines(plain), len(plain)) == expected


@pytest.mark.parametrize(
    "text",
    [
        'a: "b\n  c"\nd: e\n',
        'a: b "c\nd: e\n',
        "a: ông's\nb: c\n",
        'a: "b" # "c\nd: e\n',
        '# "a\nb: c\n',
        'a: >-\n  b\nc: "d"\n',
    ],
)
def test_closed_quotes_and_quotes_within_words_are_none(text: str) -> None:
    assert unclosed_quote(Lines(text), len(text)) is None


def test_a_quote_after_the_place_of_the_error_is_not_looked_at() -> None:
    text = 'a: b\nc: "d\n'
    assert unclosed_quote(Lines(text), 2) is None
