"""The closed list of slips that `common_slips.txt` holds and explains."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import cache

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


class _Places(NamedTuple):
    """The places of the lines, by the one word of a phrase, or by its first two, in lower case."""

    of_one: dict[str, list[int]]
    of_several: dict[tuple[str, str], list[int]]


def slips() -> Iterator[Slip]:
    """Return the closed list of slips."""
    return map(_slip, _lines())


def slips_among(words: AbstractSet[str], pairs: AbstractSet[tuple[str, str]]) -> Iterator[Slip]:
    """Return those slips, in the list's order, that a text may have by its words and its pairs of
    words, in lower case.
    """
    places = _places()
    likely = [places.of_one[word] for word in places.of_one.keys() & words]
    likely += [places.of_several[pair] for pair in places.of_several.keys() & pairs]
    yield from (_slip(_lines()[at]) for at in sorted(at for found in likely for at in found))


@cache
def _lines() -> tuple[str, ...]:
    lines = shipped(_LIST).read_text(encoding="utf-8").splitlines()
    return tuple(line for line in lines if line and line[0] != "#")


@cache
def _places() -> _Places:
    """Return the places of the lines: a plan has few of the pairs, so that few lines are parted."""
    of_one: dict[str, list[int]] = {}
    of_several: dict[tuple[str, str], list[int]] = {}
    for at, line in enumerate("\n".join(_lines()).lower().split("\n")):
        first, second, _ = line.removeprefix("= ").split(" ", 2)
        if second == ">":
            of_one.setdefault(first, []).append(at)
        else:
            pair = (first.rstrip(","), second.rstrip(","))
            of_several.setdefault(pair, []).append(at)
    return _Places(of_one, of_several)


@cache
def _slip(line: str) -> Slip:
    pair, _, excuses = line.removeprefix("= ").partition(" ! ")
    wrong, _, right = pair.partition(" > ")
    excusing = tuple(excuses.split(", ")) if excuses else ()
    words = frozenset(wrong.replace(",", "").split(" "))
    return Slip(words, wrong, right, excusing, line.startswith("= "))
