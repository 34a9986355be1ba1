"""Many plan files: read and reviewed in chunks, over several processes when there are hundreds."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lxplan.checks.machinery.across_files import SAME_PERIOD
from lxplan.diagnostics import Review, sort_key
from lxplan.failures import Failure
from lxplan.plan import ReadPlan
from lxplan.plan_files.copies import Held, held_by
from lxplan.plan_files.finding import STANDARD_INPUT
from lxplan.plan_files.reading import read_file
from lxplan.reviewing.one_file import Choice, review_plans
from lxplan.reviewing.same_period import copies_found

_CHUNK = 25
_FEWEST_FOR_PROCESSES = 200
"""Below this many files, starting processes takes longer than reading the files."""


class Reviewed(NamedTuple):
    """The findings of some files, one sentence for each file that could not be read, and which plans
    the others hold.
    """

    review: Review
    unread: tuple[str, ...]
    held: tuple[Held, ...] = ()


def review_files(
    paths: Sequence[str], choice: Choice, jobs: int | None = None
) -> Iterator[Reviewed]:
    """Review the files in chunks, in order.

    `jobs` processes, or as many as there are cores for hundreds of files.
    """
    parts = [tuple(paths[start : start + _CHUNK]) for start in range(0, len(paths), _CHUNK)]
    # Standard input is this process's alone, and one chunk needs no other.
    processes = 1 if STANDARD_INPUT in paths or len(parts) == 1 else _processes(len(paths), jobs)
    if processes <= 1:
        for part in parts:
            yield _review_chunk(part, choice)
        return
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(min(processes, len(parts))) as pool:
        yield from pool.map(_review_chunk, parts, [choice] * len(parts))


def chunks(paths: Sequence[str]) -> int:
    """Return how many chunks the files are reviewed in."""
    return -(-len(paths) // _CHUNK)


def _processes(files: int, jobs: int | None) -> int:
    if jobs is not None:
        return jobs
    return (os.cpu_count() or 1) if files >= _FEWEST_FOR_PROCESSES else 1


def _review_chunk(paths: Sequence[str], choice: Choice) -> Reviewed:
    unread: list[str] = []
    held: list[Held] = []
    found = review_plans(_read_each(paths, unread, held), choice)
    return Reviewed(found, tuple(unread), tuple(held))


def _read_each(paths: Sequence[str], unread: list[str], held: list[Held]) -> Iterator[ReadPlan]:
    """Yield the files that can be read, one at a time, and note the others and what plans these
    hold.
    """
    for path in paths:
        try:
            read = read_file(path)
        except Failure as failure:  # one bad file never hides another
            unread.append(str(failure))
            continue
        plan = held_by(read)
        if plan is not None and path != STANDARD_INPUT:
            held.append(plan)
        yield read


def together(parts: Sequence[Reviewed], choice: Choice) -> Reviewed:
    """Return the reviews of all chunks as one, sorted as if it had been made at once, with what is
    found only by looking at all of the files.
    """
    held = tuple(plan for part in parts for plan in part.held)
    copies = copies_found(held) if choice.has(SAME_PERIOD) else []
    found = [found for part in parts for found in part.review.diagnostics]
    diagnostics = sorted([*found, *(found for found, _ in copies)], key=sort_key)
    sources = {found.path: lines for found, lines in copies}
    for part in parts:
        sources.update(part.review.sources)
    files = sum(part.review.files for part in parts)
    unread = tuple(sentence for part in parts for sentence in part.unread)
    return Reviewed(Review(tuple(diagnostics), files, sources), unread, held)
