"""The numbers that the paper prints: of its sections, and of the numbered lines in their texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lxplan.named_tuple import NamedTuple
from lxplan.plan.line_numbers import letter, roman
from lxplan.plan.paper_text import Block, Numbered

_USUAL_LEVELS = ("I", "1", "a")


class Rank(NamedTuple):
    """A number in its series: the level (`Phần I`, `A`, `I`, `1`, `1.1`, `a`), the number, and that
    with its parents' (`2.1`).
    """

    level: str
    number: int
    dotted: str

    @property
    def bare(self) -> str:
        """The number alone: `II`, `B`, `2`, `2.1`, `b`."""
        if self.level == "A":
            return letter(self.number, capital=True)
        if self.level == "a":
            return letter(self.number)
        return roman(self.number) if self.level in ("I", "Phần I") else self.dotted

    @property
    def label(self) -> str:
        """The number as a line begins with it: `II.`, `b)`, `Phần II`."""
        if self.level == "Phần I":
            return f"Phần {self.bare}"
        return f"{self.bare}{')' if self.level == 'a' else '.'}"


Path = tuple[Rank, ...]
"""The numbers that a place of the paper stands under, that of its section first."""


def below(
    above: Path, number: int, levels: tuple[str, ...], typed: str = "", prefix: str = ""
) -> Path:
    """Return the path of a number below others.

    `levels` are those that the plan asks for. Where they say nothing it is numbered as it was
    typed, by the kind `typed` and the numbers before its own (`prefix`), or as is usual. `a)` stays
    `a)`.
    """
    depth = len(above)
    level = typed or _USUAL_LEVELS[min(depth, len(_USUAL_LEVELS) - 1)]
    if depth < len(levels) and typed != "a":
        level, prefix = levels[depth], above[-1].dotted if above else ""
    if "." in level:
        return (*above, Rank("1.1", number, f"{prefix}.{number}".lstrip(".")))
    return (*above, Rank(level, number, str(number)))


def numbered(
    blocks: Iterable[Block], path: Path, levels: tuple[str, ...]
) -> Iterator[tuple[Block, Path]]:
    """Return each block of a text with the path that it stands under, its own number last if it has
    one.
    """
    here = path
    for block in blocks:
        if isinstance(block, Numbered):
            above = here[: len(path) + block.depth - 1]
            follows = block.depth > 1 and above[-1].level in ("1", "1.1")
            prefix = above[-1].dotted if follows else block.label.rstrip(".").rpartition(".")[0]
            here = below(above, block.number, levels, block.kind, prefix)
        yield block, here
