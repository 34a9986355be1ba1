"""One plan file to a line about it: whose it is, whether it can be read, what it adds up to."""

from __future__ import annotations

from lxplan.diagnostics import Review, Severity
from lxplan.named_tuple import NamedTuple
from lxplan.plan import Month, Plan, ReadPlan
from lxplan.plan.agenda import empty_months, entries_of
from lxplan.plan.totals import Figures, sums_of
from lxplan.surveying.communes import commune_of

_NOTHING = Figures(own={})
"""No figures, in a form that one process can send to another."""


class PlanFigures(NamedTuple):
    """What is known of a plan file.

    `unread` is the sentence that says why its plan cannot be read for certain, empty where it can;
    then nothing is counted of it. `path` is the file as the user named it, `period` the label of
    the plan's time, such as `2018-2019`. `activities` counts all rows, also those outside the
    signed plan; `figures` are those of the signed plan, `outside` those of the others.
    """

    path: str
    unread: str = ""
    commune: str = ""
    centre: str = ""
    period: str = ""
    activities: int = 0
    figures: Figures = _NOTHING
    outside: Figures = _NOTHING
    empty_months: tuple[Month, ...] = ()
    errors: int = 0
    warnings: int = 0
    findings: int = 0

    @property
    def outside_count(self) -> int:
        """How many rows outside the signed plan there are, held or not."""
        return self.activities - self.figures.planned

    @property
    def is_read(self) -> bool:
        """Whether the plan was read without a fault."""
        return not self.unread


def figures_of(read: ReadPlan, found: Review) -> PlanFigures:
    """Return what is known of a file that was read, with the findings in it."""
    line = PlanFigures(
        read.source.path,
        _unread(read),
        errors=found.tally(Severity.ERROR),
        warnings=found.tally(Severity.WARNING),
        findings=len(found.diagnostics),
    )
    if read.plan is None:
        return line
    line = _with_head(line, read.plan)
    return line if line.unread else _with_figures(line, read.plan)


def _unread(read: ReadPlan) -> str:
    """Say why a plan cannot be read for certain: its first fault, and how many more there are."""
    if not read.faults:
        return ""
    first = min(read.faults, key=lambda fault: fault.span)
    more = f"; còn {len(read.faults) - 1} lỗi nữa" if len(read.faults) > 1 else ""
    return f"{read.source.path}, dòng {first.span.line}: {first.message}{more}."


def _with_head(line: PlanFigures, plan: Plan) -> PlanFigures:
    return line._replace(
        commune=commune_of(plan),
        centre=" ".join((plan.centre.name or "").split()),
        period=plan.period.label if plan.period is not None else "",
    )


def _with_figures(line: PlanFigures, plan: Plan) -> PlanFigures:
    signed, outside = sums_of(plan)
    return line._replace(
        activities=len(entries_of(plan)),
        figures=shared(signed),
        outside=shared(outside),
        empty_months=empty_months(plan, plan.sound_period),
    )


def shared(figures: Figures) -> Figures:
    """Return figures without a centre's own, which mean nothing beside those of others."""
    return figures._replace(own={})
