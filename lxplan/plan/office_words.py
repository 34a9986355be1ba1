"""What of a plan is for the office alone: the notes of activities, and the phone numbers of who
answers for them and of who teaches.

Papers, calendars and pages go to others and leave it out, unless a person asks for it; lists keep
it.
"""

from __future__ import annotations

from collections.abc import Container
from typing import Any

from lxplan.plan.model import Plan
from lxplan.plan.schedule import Activity, MonthPlan
from lxplan.source import Text
from lxplan.vietnamese.phone_numbers import contact_name


def for_others(plan: Plan, asked_for: Container[str] = ()) -> Plan:
    """Return a plan as others may read it, with the keys of activities that were `asked_for` by
    name as they are.

    Those that its table has a column for are asked for.
    """
    asked_for = asked_for or frozenset(column.key for column in plan.table.columns)
    shown = {name: _shown(declared.of(plan), asked_for) for name, declared in plan.KEYS.items()}
    return plan.changed(**{plan.KEYS[name].attribute: value for name, value in shown.items()})


def _shown(value: Any, asked_for: Container[str]) -> Any:
    if isinstance(value, Activity):
        return activity_for_others(value, asked_for)
    if isinstance(value, MonthPlan):
        return value._replace(activities=_shown(value.activities, asked_for))
    return tuple(_shown(each, asked_for) for each in value) if type(value) is tuple else value


def activity_for_others(activity: Activity, asked_for: Container[str] = ()) -> Activity:
    """Return an activity as others may read it: see `for_others`."""
    contact = activity.contact if "phu_trach" in asked_for else _without_numbers(activity.contact)
    note = activity.note if "ghi_chu" in asked_for else None
    named = (_without_numbers(teacher) for teacher in activity.teachers)
    teachers = tuple(teacher for teacher in named if teacher is not None)
    return activity.changed(contact=contact, note=note, teachers=teachers)


def _without_numbers(contact: Text | None) -> Text | None:
    name = contact_name(contact) if contact is not None else ""
    if name == contact:
        return contact
    return Text.at(contact.place, name) if contact is not None and name else None
