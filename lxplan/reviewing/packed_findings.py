"""The findings of thousands of files kept small: chunk by chunk as bytes, unpacked one after
another as they are gone through. Unpacked they take twenty times the room.
"""

from __future__ import annotations

import pickle
import zlib
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from types import MappingProxyType
from typing import overload

from lxplan.diagnostics import Diagnostic, Review, sort_key
from lxplan.named_tuple import NamedTuple

Lines = Mapping[int, str]
_Key = tuple[object, ...]
_FAST = 1
"""The level of compression that takes the least time."""


class Run(NamedTuple):
    """Sorted findings with the lines that they quote, packed; where they begin and end in the order
    of all findings, and the paths whose lines are among them.
    """

    first: _Key
    last: _Key
    findings: int
    packed: bytes
    paths: tuple[str, ...]

    def unpacked(self) -> tuple[tuple[Diagnostic, ...], Mapping[str, Lines]]:
        """Return the findings and the lines they quote, by path."""
        found, lines = pickle.loads(zlib.decompress(self.packed))  # noqa: S301 - packed by `run_of`
        return found, lines


def runs_of(review: Review) -> list[Run]:
    """Return the findings of a review packed; none where it has none."""
    found, lines = review.diagnostics, dict(review.sources)
    if not found:
        return []
    packed = zlib.compress(pickle.dumps((found, lines), pickle.HIGHEST_PROTOCOL), _FAST)
    return [Run(sort_key(found[0]), sort_key(found[-1]), len(found), packed, tuple(lines))]


class PackedFindings(Sequence[Diagnostic]):
    """The findings of several runs, sorted as if they had been found at once."""

    def __init__(
        self, runs: Sequence[Run], names: Mapping[str, str] = MappingProxyType({})
    ) -> None:
        """`names` are other names for the files, where it holds one."""
        self._runs, self._names = runs, names
        self._overlapping = _overlapping(runs)

    def with_paths(self, names: Mapping[str, str]) -> PackedFindings:
        """Return the findings, in this order, with other names for their files."""
        return PackedFindings(self._runs, names)

    def __len__(self) -> int:
        return sum(run.findings for run in self._runs)

    def __iter__(self) -> Iterator[Diagnostic]:
        for runs in self._overlapping:
            found = [each for run in runs for each in run.unpacked()[0]]
            for each in found if len(runs) == 1 else sorted(found, key=sort_key):
                name = self._names.get(each.path, each.path)
                yield each if name == each.path else each._replace(path=name)

    @overload
    def __getitem__(self, index: int) -> Diagnostic: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Diagnostic, ...]: ...
    def __getitem__(self, index: int | slice) -> Diagnostic | tuple[Diagnostic, ...]:
        if isinstance(index, slice):
            return tuple(self)[index]
        return next(islice(self, range(len(self))[index], None))


class PackedLines(Mapping[str, Lines]):
    """The lines that the findings of several runs quote, by path; asked for in the order of the
    findings, each run is unpacked once.
    """

    def __init__(
        self, runs: Sequence[Run], names: Mapping[str, str] = MappingProxyType({})
    ) -> None:
        """`names` are other names for the files, where it holds one."""
        self._runs = runs
        self._holding: dict[str, list[Run]] = {}
        for run in runs:
            for path in run.paths:
                self._holding.setdefault(path, []).append(run)
        self._paths = {names.get(path, path): path for path in self._holding}
        self._last: dict[int, Mapping[str, Lines]] = {}

    def with_paths(self, names: Mapping[str, str]) -> PackedLines:
        """Return the lines with other names for their files."""
        return PackedLines(self._runs, names)

    def __len__(self) -> int:
        return len(self._paths)

    def __iter__(self) -> Iterator[str]:
        return iter(self._paths)

    def __getitem__(self, name: str) -> Lines:
        path = self._paths[name]
        runs = self._holding[path]
        self._last = {id(run): self._last.get(id(run)) or run.unpacked()[1] for run in runs}
        return {number: line for run in runs for number, line in self._last[id(run)][path].items()}


def packed(runs: Sequence[Run], files: int) -> Review:
    """Return the review of `files` files whose findings are in `runs`."""
    return Review(PackedFindings(runs), files, PackedLines(runs))


def with_paths(review: Review, names: Mapping[str, str]) -> Review:
    """Return a review with other names for its files, where `names` holds one, packed where it
    is.
    """
    found, lines = review.diagnostics, review.sources
    if isinstance(found, PackedFindings) and isinstance(lines, PackedLines):
        return review._replace(diagnostics=found.with_paths(names), sources=lines.with_paths(names))
    return review.with_paths(names)


def _overlapping(runs: Sequence[Run]) -> list[list[Run]]:
    """Return runs in order, in one list those between whose findings others of them stand; these as
    they came, for of equals the first stays the first.
    """
    groups: list[list[int]] = []
    last: _Key = ()
    for number in sorted(range(len(runs)), key=lambda number: runs[number].first):
        run = runs[number]
        if groups and run.first <= last:
            groups[-1].append(number)
            last = max(last, run.last)
        else:
            groups.append([number])
            last = run.last
    return [[runs[number] for number in sorted(group)] for group in groups]
