"""Many plan files: each to its line of figures, over several processes when there are hundreds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import partial

from lxplan.named_tuple import NamedTuple
from lxplan.plan_files.copies import Held, copies_of_each, held_by
from lxplan.plan_files.reading import read_file
from lxplan.reviewing.in_chunks import over_chunks, why_given_up, why_left_out
from lxplan.reviewing.one_file import Choice, review_plans
from lxplan.surveying.grouped_lines import Group, grouped_lines, joined_groups
from lxplan.surveying.one_plan import PlanFigures, figures_of
from lxplan.surveying.partner_rows import Row, partner_rows


class Asked(NamedTuple):
    """What is asked of the files beside their figures: lines by one of `grouped_lines.BY`, the rows
    of `partner_rows`; findings as of `today`, where it is given.
    """

    by: str | None = None
    rows: bool = False
    today: date | None = None


class Surveyed(NamedTuple):
    """What is known of some files: a line for each, and which plans they hold; the lines by what was
    asked, and the rows.
    """

    plans: tuple[PlanFigures, ...] = ()
    held: tuple[Held, ...] = ()
    groups: tuple[Group, ...] = ()
    rows: tuple[Row, ...] = ()


def survey(
    paths: Sequence[str], asked: Asked | None = None, jobs: int | None = None
) -> Iterator[Surveyed]:
    """Return what is known of the files in chunks, in order.

    `jobs` processes, or as many as there are cores for hundreds of files. Rows come with the chunk
    of their file and are in no other, so that a caller who lets them go never holds them all.
    """
    work = partial(_survey_chunk, asked=asked or Asked())
    return over_chunks(paths, work, _given_up, jobs)


def together(parts: Iterable[Surveyed]) -> Surveyed:
    """Return what is known of the files of several chunks, without their rows."""
    whole = Surveyed()
    for part in parts:
        whole = Surveyed(
            (*whole.plans, *part.plans),
            (*whole.held, *part.held),
            joined_groups((*whole.groups, *part.groups)),
        )
    return whole


def same_plans(whole: Surveyed) -> list[list[str]]:
    """Return the paths of files that seem to hold one plan (the same days, centres of one name), a
    list for each plan.
    """
    return [
        [held.path for held in copies] for copies in copies_of_each(whole.held) if len(copies) > 1
    ]


def overlapping_plans(whole: Surveyed) -> list[list[str]]:
    """Return the paths of files that seem to hold plans of one centre for times that share days but
    are not the same, a list for each time that is without a gap.
    """
    by_centre: dict[str, list[Held]] = {}
    for used, *_copies in copies_of_each(whole.held):
        if used.centre:
            by_centre.setdefault(used.centre, []).append(used)
    runs = [run for plans in by_centre.values() for run in _overlapping(plans)]
    return [[held.path for held in run] for run in runs if len(run) > 1]


def _overlapping(plans: Iterable[Held]) -> list[list[Held]]:
    """Return plans in time, those that share days with one before them beside it."""
    runs: list[list[Held]] = []
    for held in sorted(plans, key=lambda each: each.period[:2]):
        if runs and held.period.begins <= max(each.period.ends for each in runs[-1]):
            runs[-1].append(held)
        else:
            runs.append([held])
    return runs


def _survey_chunk(paths: Sequence[str], asked: Asked) -> Surveyed:
    parts = [_survey_file(path, asked) for path in paths]
    return together(parts)._replace(rows=tuple(row for part in parts for row in part.rows))


def _survey_file(path: str, asked: Asked) -> Surveyed:
    """Return what is known of one file; whatever happens with it, it hides no other."""
    try:
        read = read_file(path)
        line = figures_of(read, review_plans([read], Choice(today=asked.today)))
        held = held_by(read)
        if read.plan is None or not line.is_read or held is None:
            return Surveyed((line,))
        groups = grouped_lines(line, read.plan, asked.by) if asked.by else ()
        rows = tuple(partner_rows(line, read.plan)) if asked.rows else ()
        return Surveyed((line,), (held,), groups, rows)
    except Exception as error:
        return Surveyed((PlanFigures(path, why_left_out(path, error)),))


def _given_up(paths: Sequence[str]) -> Surveyed:
    """Return what is known of files at which a worker process ended twice."""
    why = why_given_up(paths)
    return Surveyed(tuple(PlanFigures(path, why) for path in paths))
