"""The closed list of slips that `common_slips.txt` holds and explains."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import cache

from lxplan.checks.data.common_words import common_syllables
from lxplan.named_tuple import NamedTuple
from lxplan.shipped import shipped

_LIST = "checks/data/common_slips.txt"


class Slip(NamedTuple):
    """A line of the list: a wrong phrase, its words, the right one, and longer ones that excuse it.

    `cased` slips are found as written, the others in any case.
    """

    words: frozenset[str]
    wrong: str
    right: str
    excuses: tuple[str, ...]
    cased: bool


def slips() -> Iterator[Slip]:
    """Return the closed list of slips."""
    return map(_slip, _lines())


def slips_among(words: AbstractSet[str], small: AbstractSet[str]) -> Iterator[Slip]:
    """Return those slips, in the list's order, all words of which a text has: `words` as written, or
    `small` in lower case.
    """
    lines = _lines_by_rarest_word()
    rare = {*lines.keys() & words, *lines.keys() & small}
    for at in sorted(at for word in rare for at in lines[word]):
        slip = _slip(_lines()[at])
        if slip.words <= (words if slip.cased else small):
            yield slip


@cache
def _lines() -> tuple[str, ...]:
    lines = shipped(_LIST).read_text(encoding="utf-8").splitlines()
    return tuple(line for line in lines if line and line[0] != "#")


@cache
def _lines_by_rarest_word() -> dict[str, list[int]]:
    """Return the places of the lines under a word of each: a plan has hardly one of those that are no
    common syllable, so few of the hundreds of lines are parted.
    """
    common = common_syllables()
    lines: dict[str, list[int]] = {}
    for at, line in enumerate(_lines()):
        words = _words(line.removeprefix("= ").partition(" > ")[0])
        rarest = next((word for word in words if word not in common), words[-1])
        lines.setdefault(rarest, []).append(at)
    return lines


def _words(phrase: str) -> list[str]:
    return phrase.replace(",", "").split()


@cache
def _slip(line: str) -> Slip:
    pair, _, excuses = line.removeprefix("= ").partition(" ! ")
    wrong, _, right = pair.partition(" > ")
    excusing = tuple(excuses.split(", ")) if excuses else ()
    return Slip(frozenset(_words(wrong)), wrong, right, excusing, line.startswith("= "))
