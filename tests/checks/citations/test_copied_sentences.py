"""Copied words are shown from the other body's name to the end of the sentence."""

from __future__ import annotations

from lxplan.checks.citations.copied_sentences import own_words
from tests.checks.marked import marked


def test_copied_words_end_before_the_closing_mark() -> None:
    case = marked('can_cu: ["Thực hiện chỉ đạo, Sở GD&ĐT xây dựng Kế hoạch trong toàn tỉnh;"]')
    (finding,) = own_words.find(case.subject())
    line = case.text.split("\n")[finding.span.line - 1]
    assert (
        line[finding.span.column - 1 : finding.span.end_column - 1]
        == "Sở GD&ĐT xây dựng Kế hoạch trong toàn tỉnh"
    )
