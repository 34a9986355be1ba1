"""The heads of the papers that a plan file holds: the plan's own, and those of its reports."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lxplan.plan.model import Plan
from lxplan.plan.official_head import Paper
from lxplan.plan.period_reports import ReportPaper


def heads_of(plan: Plan) -> Iterator[tuple[str, Paper | ReportPaper]]:
    """Return each head with the name of its type; what a report's leaves out is the plan's."""
    yield plan.paper.document_type or "Kế hoạch", plan.paper
    for report in plan.reports:
        yield "Báo cáo", report.paper


def date_of_plan(plan: Plan) -> date | None:
    """Return the day on which a plan is signed; before that, the first day of its period."""
    return plan.paper.issued or (plan.period.begins if plan.period else None)
