"""What of a document values do not say: it stays as comments, and the person who brought it in is
told.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from lxplan.reading_in.blocks import Line, words_in
from lxplan.reading_in.typed_numbers import numbered
from lxplan.vietnamese.folding import fold

_COUNTRY = ("cong hoa xa hoi chu nghia", "doc lap tu do")
_TIME_ALONE = r"(?i)(?:tháng\s*)?[\d/.\s-]+\Z"
_ROW_NUMBER = r"\d{1,3}[.)]?\Z"


def said(value: object) -> Iterator[str]:
    """Return every text in a part of a draft: keys, values and comments."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, (tuple, list)):
        for each in value:
            yield from said(each)


def unsaid(lines: Iterable[Line], words: str) -> Iterator[str]:
    """Return those lines that words do not say as they stand, to be kept in a comment."""
    held = f" {' '.join(words_in(words))} "
    for line in lines:
        typed = words_in(line.text)
        if typed and f" {' '.join(typed)} " not in held:
            yield line.text


def missing(lines: Iterable[Line], words: str) -> Iterator[str]:
    """Return those lines of which a word is not among words, in whatever order."""
    held = Counter(words_in(words))
    for line in lines:
        if lacks(held, line):
            yield line.text


def lost(lines: Iterable[Line], value: object) -> Iterator[Line]:
    """Return the lines with a word that nothing in a draft holds, not even a comment.

    Quốc hiệu and tiêu ngữ, which the paper has by itself, and the numbers of headings and rows are
    left aside.
    """
    held = Counter(words_in(" ".join(said(value))))
    for line in lines:
        if fold(line.text).startswith(_COUNTRY) or re.match(_ROW_NUMBER, line.text):
            continue
        label = numbered(line.text)
        words = Counter(words_in(label.words if label else line.text))
        if re.match(_TIME_ALONE, line.text) and all(word in held for word in words):
            continue  # a month is said once for the rows below it
        if _lacks(held, words):
            yield line
        else:
            held.subtract(words)


def lacks(held: Counter[str], line: Line) -> bool:
    """Tell whether any word of a line is not among those held, as often as the line has it."""
    return _lacks(held, Counter(words_in(line.text)))


def _lacks(held: Counter[str], words: Counter[str]) -> bool:
    return any(held[word] < count for word, count in words.items())
