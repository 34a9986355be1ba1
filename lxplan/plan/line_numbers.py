"""The numbers that lines begin with, `A.`, `I.`, `1.`, `1.1.`, `a)`, and the series that they make.

A typed number counts only as the first or the next of its series; in any other place the line is words. The order of letters is the
Vietnamese alphabet's (NĐ 30/2020, Phụ lục I, phần II, mục I.6.d), with or without the letters that some leave out or add.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxplan.named_tuple import NamedTuple

# Patterns as text: only a plan with text as on paper pays for compiling them.
_LABEL = (
    r"(?:(?P<arabic>[0-9]{1,2}(?:\.[0-9]{1,2}){0,3})\.|(?P<bare>[0-9]{1,2}(?:\.[0-9]{1,2}){1,3})(?=[ \t])"
    r"|(?P<capital>[A-ZĐ]|[IVX]{2,5})\.|(?P<small>[a-zđ])\))(?P<gap>[ \t]+|(?=[^\W\d]))"
)
_SMALL = "abcdđeghiklmnopqrstuvxy"
_CAPITALS = "ABCDEGHIKLMNOPQRSTUVXY"
_ALPHABETS = (_SMALL, _CAPITALS.lower(), "abcdefghijklmnopqrstuvwxyz")
"""What the paper prints for points and for parts (which leave out Đ), and the keyboard's letters, which some count by."""

_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10}


class Label(NamedTuple):
    """A number that a line begins with: where it and the space after it end, and what it may be.

    Each reading is the kind of its series (`A`, `I`, `1`, `1.1`, `a`) and the numbers typed, the
    last being its place there.
    """

    length: int
    end: int
    readings: tuple[tuple[str, tuple[int, ...]], ...]


class Step(NamedTuple):
    """What a label is in its place: depth 0 when it is words; a Vietnamese sentence when it is a
    slip.
    """

    depth: int = 0
    kind: str = ""
    number: int = 0
    slip: str = ""


class _Level(NamedTuple):
    kind: str
    typed: tuple[int, ...]
    """The numbers last typed."""
    printed: int
    """The number that the paper prints, which counts the lines of the series."""


def label_of(line: str) -> Label | None:
    """Return the number that a line begins with; None when it begins with words."""
    match = re.match(_LABEL, line)
    if match is None or match.end() == len(line):
        return None
    if match["bare"] and not line[match.end()].isupper():
        return None  # 2.1 tỷ đồng
    readings = tuple(_readings(match))
    return Label(match.start("gap"), match.end(), readings) if readings else None


def _readings(match: re.Match[str]) -> Iterator[tuple[str, tuple[int, ...]]]:
    arabic = match["arabic"] or match["bare"]
    if arabic:
        numbers = tuple(map(int, arabic.split(".")))
        yield ".".join("1" * len(numbers)), numbers
    elif match["small"]:
        yield from (("a", (place,)) for place in _places(match["small"]))
    else:
        roman = _roman(match["capital"])
        if roman:
            yield "I", (roman,)
        if len(match["capital"]) == 1:
            yield from (("A", (place,)) for place in _places(match["capital"].lower()))


def _places(letter: str) -> list[int]:
    """Return the places of a letter, from 1, in the alphabets that people count by."""
    return sorted({letters.index(letter) + 1 for letters in _ALPHABETS if letter in letters})


def _roman(written: str) -> int:
    """Return a Roman number below 40 that is written as it should be, else 0."""
    values = [_ROMAN_VALUES.get(letter, 0) for letter in written]
    if not all(values):
        return 0
    number = sum(
        -value if value < following else value
        for value, following in zip(values, [*values[1:], 0], strict=True)
    )
    return number if roman(number) == written else 0


def roman(number: int) -> str:
    """Return a number from 1 to 39 in Roman numerals."""
    units = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
    return "X" * (number // 10) + units[number % 10]


def letter(number: int, *, capital: bool = False) -> str:
    """Return the letter of a place in a series, from 1; past the alphabet it begins anew."""
    letters = _CAPITALS if capital else _SMALL
    return letters[(number - 1) % len(letters)]


class Series:
    """The series that the lines read so far stand in, the outermost first."""

    def __init__(self) -> None:
        self._levels: list[_Level] = []

    def take(self, label: Label) -> Step:
        """Return what a label is after the lines before it, and remember it."""
        for kind, typed in label.readings:
            step = self._next(kind, typed)
            if step is not None:
                return step
        for kind, typed in label.readings:
            if typed[-1] == 1 and self._fits(kind, typed):
                return self._first(kind, typed)
        slips = (self._slip(kind, typed) for kind, typed in label.readings)
        return next((step for step in slips if step is not None), Step())

    def _place(self, kind: str) -> int | None:
        return next((place for place, level in enumerate(self._levels) if level.kind == kind), None)

    def _next(self, kind: str, typed: tuple[int, ...]) -> Step | None:
        """Go on in the series of this kind, when the label is its next."""
        place = self._place(kind)
        if place is None or not self._fits(kind, typed):
            return None
        level = self._levels[place]
        # After a number typed twice some go on from what was typed, and some from what was meant.
        return (
            self._counted(place, typed)
            if typed[-1] in (level.typed[-1] + 1, level.printed + 1)
            else None
        )

    def _counted(self, place: int, typed: tuple[int, ...], slip: str = "") -> Step:
        level = self._levels[place]
        self._levels[place:] = [level._replace(typed=typed, printed=level.printed + 1)]
        return Step(place + 1, level.kind, level.printed + 1, slip)

    def _fits(self, kind: str, typed: tuple[int, ...]) -> bool:
        """Tell whether `1.2` stands below a `1.`; below no number at all it may begin with any."""
        parent = self._place(kind[:-2]) if len(typed) > 1 else None
        return parent is None or self._levels[parent].typed == typed[:-1]

    def _first(self, kind: str, typed: tuple[int, ...]) -> Step:
        """Begin a series: below the lines before, or anew where one of this kind has gone on past
        its first.
        """
        place = self._place(kind)
        if place is None:
            parent = self._place(kind[:-2]) if len(typed) > 1 else None
            place = len(self._levels) if parent is None else parent + 1
        elif self._levels[place].typed == typed:
            return self._counted(place, typed, _twice(kind, typed))
        self._levels[place:] = [_Level(kind, typed, 1)]
        return Step(place + 1, kind, 1)

    def _slip(self, kind: str, typed: tuple[int, ...]) -> Step | None:
        """Find a number typed twice, which counts all the same, or one left out, from which on the
        lines are words.
        """
        place = self._place(kind)
        if place is None:
            return None
        level = self._levels[place]
        if typed == level.typed:
            return self._counted(place, typed, _twice(kind, typed))
        if len(typed) > 1 and typed[:-1] != level.typed[:-1]:
            return None
        if typed[-1] == level.typed[-1] + 2:
            expected = _shown(kind, (*level.typed[:-1], level.typed[-1] + 1))
            return Step(
                slip=f"sau {_shown(kind, level.typed)} là {expected}, không phải {_shown(kind, typed)}"
            )
        return None


def _twice(kind: str, typed: tuple[int, ...]) -> str:
    following = (*typed[:-1], typed[-1] + 1)
    return f"số {_shown(kind, typed)} đã dùng ở dòng trên; có phải {_shown(kind, following)}?"


def _shown(kind: str, typed: tuple[int, ...]) -> str:
    if kind == "a":
        return f"{letter(typed[-1])})"
    if kind == "A":
        return f"{letter(typed[-1], capital=True)}."
    if kind == "I":
        return f"{roman(typed[-1])}."
    return f"{'.'.join(map(str, typed))}."
