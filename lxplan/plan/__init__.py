"""The plan: what a plan file may hold, declared once, and how it is read."""

from lxplan.plan.model import Organisation, Plan
from lxplan.plan.periods import Period
from lxplan.plan.reader import ReadPlan, read_plan
from lxplan.plan.schedule import Activity, MonthPlan
from lxplan.plan.values import Month

__all__ = [
    "Activity",
    "Month",
    "MonthPlan",
    "Organisation",
    "Period",
    "Plan",
    "ReadPlan",
    "read_plan",
]
