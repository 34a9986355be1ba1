"""What figures lack: of which rows that were held a figure is not stated, and of which months gone by
a row has no result. A sum over the rest is no total, and a share no share, until that is said.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from lxplan.plan.figure_lines import EVERYTHING, all_lines
from lxplan.plan.marks import is_gone_without_result
from lxplan.plan.results import Result
from lxplan.plan.totals import Counted, Line, Stretch, totals_of_rows
from lxplan.vietnamese.folding import fold

RESULT = "ket_qua"
"""What a row lacks of which nothing at all is noted."""

_FIGURES: Mapping[str, Callable[[Result], int | None]] = {
    "so_luot": lambda result: result.turns,
    "so_nu": lambda result: result.women,
    "so_buoi": lambda result: result.sessions,
    "chi": lambda result: result.spent,
}

Gaps = Mapping[str, Mapping[str, int]]
"""How many rows lack something (`RESULT`, or a key of `ket_qua`), by the folded name of their line."""


def gaps_of(rows: Sequence[Counted], by: str, stretch: Stretch, today: date | None = None) -> Gaps:
    """Return what the lines lack that `totals_of_rows` makes of the same rows, and what they add up
    to; without a day, no month is gone by.
    """
    lacking = {
        key: [row for row in rows if _is_held(row) and figure(row.entry.activity.result) is None]
        for key, figure in _FIGURES.items()
    }
    lacking[RESULT] = [
        row
        for row in rows
        if today and not row.is_unplanned and is_gone_without_result(row.entry, today)
    ]
    gaps: dict[str, dict[str, int]] = {}
    for key, some in lacking.items():
        totals = totals_of_rows(some, by, stretch)
        for line in (*all_lines(totals), Line(EVERYTHING, totals.everything)):
            count = line.figures.planned if key == RESULT else line.figures.held
            gaps.setdefault(fold(line.name), {})[key] = count
    return gaps


def gaps_in(gaps: Gaps, name: str) -> Mapping[str, int]:
    """Return what the line of a name lacks."""
    return gaps.get(fold(name), {})


def _is_held(row: Counted) -> bool:
    return row.entry.activity.result.is_held
