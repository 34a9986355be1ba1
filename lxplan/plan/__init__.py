"""The plan: what a plan file may hold, declared once, and how it is read."""

from lxplan.plan.model import Activity, MonthPlan, Organisation, Plan
from lxplan.plan.reader import ReadPlan, read_plan
from lxplan.plan.values import Month, Period

__all__ = ["Activity", "Month", "MonthPlan", "Organisation", "Period", "Plan", "ReadPlan", "read_plan"]
