"""Many plan files: read and reviewed in chunks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import chain, islice

from lxplan.checks.machinery.across_files import NO_SCHEMA, SAME_PERIOD
from lxplan.diagnostics import Diagnostic, Review, quoted_lines, sort_key
from lxplan.failures import Failure
from lxplan.named_tuple import NamedTuple
from lxplan.plan import ReadPlan, read_plan
from lxplan.plan_files.copies import Held, held_by
from lxplan.plan_files.finding import STANDARD_INPUT
from lxplan.plan_files.reading import read_bytes, read_file
from lxplan.reviewing.editor_line import schema_not_there
from lxplan.reviewing.in_chunks import over_chunks, why_given_up, why_left_out
from lxplan.reviewing.one_file import Choice, review_plans
from lxplan.reviewing.same_period import copies_found


class Reviewed(NamedTuple):
    """The findings of some files, one sentence for each file that could not be read, and which plans
    the others hold.
    """

    review: Review
    unread: tuple[str, ...]
    held: tuple[Held, ...] = ()


def review_files(
    paths: Sequence[str], choice: Choice, jobs: int | None = None, *, input_name: str | None = None
) -> Iterator[Reviewed]:
    """Review the files in chunks, in order.

    `jobs` processes, or as many as there are cores for hundreds of files. `input_name` is where what
    comes on standard input (`-`) will be saved, or was read from.
    """
    one_chunk = partial(_review_chunk, choice=choice, input_name=input_name)
    return over_chunks(paths, one_chunk, _given_up, jobs)


def _review_chunk(paths: Sequence[str], choice: Choice, input_name: str | None) -> Reviewed:
    return _joined([_review_file(path, choice, input_name) for path in paths])


def _review_file(path: str, choice: Choice, input_name: str | None) -> Reviewed:
    """Review one file; whatever happens with it, it hides no other."""
    try:
        is_input = path == STANDARD_INPUT
        named = input_name if is_input and input_name else path
        read = read_file(path) if named == path else read_plan(named, read_bytes(path))
        review = review_plans([read], choice)
        plan = None if is_input else held_by(read)
        reviewed = Reviewed(review, (), () if plan is None else (plan,))
        beside = _beside(read, choice) if named != STANDARD_INPUT else ()
        return _joined([reviewed, *beside])
    except Failure as failure:
        return Reviewed(Review((), 0), (str(failure),))
    except Exception as error:
        return Reviewed(Review((), 0), (why_left_out(path, error),))


def _beside(read: ReadPlan, choice: Choice) -> list[Reviewed]:
    """Return what is found by looking beside a plan, where that is asked for."""
    found = schema_not_there(read) if choice.has(NO_SCHEMA) else None
    if found is None:
        return []
    return [_found_beside(found, read.source.lines)]


def _found_beside(found: Diagnostic, lines: Sequence[str]) -> Reviewed:
    return Reviewed(Review((found,), 0, {found.path: quoted_lines([found], lines)}), ())


def _given_up(paths: Sequence[str]) -> Reviewed:
    """Return what is known of files at which a worker process ended twice."""
    return Reviewed(Review((), 0), (why_given_up(paths),))


def _joined(parts: Sequence[Reviewed]) -> Reviewed:
    """Return reviews as one, sorted as if it had been made at once."""
    found = [found for part in parts for found in part.review.diagnostics]
    sources: dict[str, dict[int, str]] = {}
    for part in parts:
        for path, lines in part.review.sources.items():
            sources.setdefault(path, {}).update(lines)
    files = sum(part.review.files for part in parts)
    unread = tuple(sentence for part in parts for sentence in part.unread)
    held = tuple(plan for part in parts for plan in part.held)
    return Reviewed(Review(tuple(sorted(found, key=sort_key)), files, sources), unread, held)


def together(parts: Iterable[Reviewed], choice: Choice) -> Reviewed:
    """Return the reviews of all chunks as one, with what is found only by looking at all of the
    files.

    More than one is packed as it comes: unpacked, thousands of files would fill the memory.
    """
    coming = iter(parts)
    begun = list(islice(coming, 2))
    if len(begun) < 2:
        return _joined([*_copies(begun, choice), *begun])
    from lxplan.reviewing.packed_findings import Run, packed, runs_of  # pickle and zlib

    runs: list[Run] = []
    bare: list[Reviewed] = []
    for part in chain(begun, coming):
        runs += runs_of(part.review)
        bare.append(part._replace(review=Review((), part.review.files)))
    whole = _joined(bare)
    for copy in _copies(bare, choice):
        runs += runs_of(copy.review)
    return whole._replace(review=packed(runs, whole.review.files))


def _copies(parts: Sequence[Reviewed], choice: Choice) -> list[Reviewed]:
    """Return a review for each plan that several of the files hold."""
    if not choice.has(SAME_PERIOD):
        return []
    held = [plan for part in parts for plan in part.held]
    return [_found_beside(found, lines) for found, lines in copies_found(held)]
