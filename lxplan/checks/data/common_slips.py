"""The closed list of slips that `common_slips.txt` holds and explains."""

from __future__ import annotations

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


@cache
def slips() -> tuple[Slip, ...]:
    """Return the closed list of slips, which `common_slips.txt` holds and explains."""
    lines = shipped(_LIST).read_text(encoding="utf-8").splitlines()
    return tuple(_slip(line) for line in lines if line and not line.startswith("#"))


def _slip(line: str) -> Slip:
    pair, _, excuses = line.removeprefix("= ").partition(" ! ")
    wrong, _, right = pair.partition(" > ")
    words = frozenset(wrong.replace(",", "").split())
    excusing = tuple(excuses.split(", ")) if excuses else ()
    return Slip(words, wrong, right, excusing, line.startswith("= "))
