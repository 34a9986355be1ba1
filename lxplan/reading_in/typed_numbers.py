"""The numbers and marks that lines begin with, in the many ways people type them: `I.`, `II/`,
`1)`, `Phần III:`, `•`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from lxplan.named_tuple import NamedTuple
from lxplan.plan.line_numbers import label_of
from lxplan.reading_in.blocks import Line
from lxplan.vietnamese.folding import fold

_PART = r"(?i)phần\s+(?:thứ\s+)?(?P<number>[ivx]+|\d{1,2}|nhất|hai|ba|tư|năm|sáu)\b\s*[.:/–—-]?\s*"
_ORDINALS = {"nhất": 1, "hai": 2, "ba": 3, "tư": 4, "năm": 5, "sáu": 6}
_LOOSE = r"(?P<number>[IVX]{1,5}|[A-ZĐ]|\d{1,2}(?:\.\d{1,2}){0,3})\s*[./):–—-]+\s*(?=\S)"
_BULLETS = r"[-–—•●▪■◦○·⁃∙➢➤✓✔❖◆]\s*(?=\S)"
_PLUS = r"\+\s*(?=\S)"
_STAR = r"\*+\s*(?=\S)"
_HEADING_LENGTH = 160
_RUNS_ON = (".", ";", ",", ":")
PART_KIND = "Phần I"


class Numbered(NamedTuple):
    """What a line is below its number: the kinds that it may be of (`Phần I`, `A`, `I`, `1`, `1.1`,
    `a`), each with its place there, and the words.
    """

    readings: tuple[tuple[str, tuple[int, ...]], ...]
    words: str

    def place(self, kind: str) -> int:
        """Return its place in a series of this kind, 0 where it is of none."""
        return next((typed[-1] for found, typed in self.readings if found == kind), 0)


def numbered(text: str) -> Numbered | None:
    """Return what a line says below its number; None where it begins with words."""
    part = re.match(_PART, text)
    if part:
        return Numbered(((PART_KIND, (_ordinal(part["number"].lower()),)),), text[part.end() :])
    loose = re.match(_LOOSE, text)
    typed = f"{loose['number']}. {text[loose.end() :]}" if loose else text
    label = label_of(typed)
    return Numbered(label.readings, typed[label.end :].strip()) if label else None


def _ordinal(word: str) -> int:
    if word in _ORDINALS:
        return _ORDINALS[word]
    label = label_of(f"{word.upper()}. x")
    return label.readings[0][1][-1] if label else 0


def point(text: str) -> tuple[int, str] | None:
    """Return the level (1 or 2) and the words of a point: `- …`, `+ …`; None for other lines."""
    for level, mark in ((1, _BULLETS), (2, _PLUS)):
        match = re.match(mark, text)
        if match:
            return level, text[match.end() :]
    return None


def as_sub_heading(text: str) -> str:
    """Return a line without the star or number before it, and without a colon at its end."""
    star = re.match(_STAR, text)
    found = numbered(text)
    words = text[star.end() :] if star else found.words if found else text
    return words.rstrip(" :.")


def on_paper(text: str) -> str:
    """Return a line as the plan file has it in text as on paper: a bullet of any form is a dash."""
    found = point(text)
    if found is None:
        return text
    return f"{'-' if found[0] == 1 else '+'} {found[1]}"


def is_strong(line: Line) -> bool:
    """Tell whether a line looks like a heading: in capitals, all bold, or in a style of
    headings.
    """
    return line.heading > 0 or line.is_bold or (line.text.isupper() and len(line.text) > 3)


def is_short(text: str) -> bool:
    """Tell whether a line is no longer than a heading."""
    return len(text) <= _HEADING_LENGTH


def top_headings(
    lines: Sequence[Line], is_known: Callable[[str], bool]
) -> tuple[str, dict[int, str]]:
    """Return the kind of the outermost series of headings, and the words of each heading by the
    place of its line.

    The kind is empty where headings have no numbers; then a title that is known (`is_known`) is a
    heading whatever it looks like.
    """
    for kind in (PART_KIND, "A", "I", "1"):
        found = _series(lines, kind)
        if _are_inner(lines, found):
            continue
        strong = [place for place in found if is_strong(lines[place])]
        if len(found) > 1 or (strong and kind != "1"):
            return kind, found
    return "", _unnumbered(lines, is_known)


def _are_inner(lines: Sequence[Line], found: dict[int, str]) -> bool:
    """Tell whether headings stand below others, by the styles that Word has for them."""
    levels = [line.heading for line in lines if line.heading]
    return bool(levels) and all(lines[place].heading > min(levels) for place in found)


def _series(lines: Sequence[Line], kind: str) -> dict[int, str]:
    found: dict[int, str] = {}
    last = 0
    for place, line in enumerate(lines):
        label = numbered(line.text)
        number = label.place(kind) if label else 0
        if label is None or not number or not _may_head(line, label.words, kind):
            continue
        if found and is_strong(lines[next(iter(found))]) and not is_strong(line):
            continue
        is_slip = last and is_strong(line) and number in (last, last + 2)
        if number == last + 1 or is_slip:
            found[place], last = label.words, number
    return found


def _may_head(line: Line, words: str, kind: str) -> bool:
    if not is_short(words) or words.endswith((";", ",")):
        return False
    return kind != "1" or is_strong(line) or not words.endswith(_RUNS_ON)


def _unnumbered(lines: Sequence[Line], is_known: Callable[[str], bool]) -> dict[int, str]:
    levels = [line.heading for line in lines if line.heading]
    if levels:
        least = min(levels)
        return {place: line.text for place, line in enumerate(lines) if line.heading == least}
    return {
        place: line.text.rstrip(" :")
        for place, line in enumerate(lines)
        if (is_strong(line) or is_known(line.text))
        and is_short(line.text)
        and _stands_alone(line.text)
    }


def _stands_alone(text: str) -> bool:
    return point(text) is None and numbered(text) is None and not text.endswith((";", ",", "."))


def is_titled(text: str, *titles: str) -> bool:
    """Tell whether a heading says one of some titles, whatever its case, marks and number."""
    return fold(as_sub_heading(text)) in titles
