"""What changed since the plan was signed, wherever a month is shown to others; and whether a row
counts in the sums there. The signed plan has none of it.
"""

from __future__ import annotations

from datetime import date

from lxplan.plan.agenda import STANDING, Entry, as_now_held
from lxplan.plan.results import CANCELLED, MOVED, POSTPONED
from lxplan.plan.schedule import Activity
from lxplan.plan.values import Month
from lxplan.source import Text

MOVED_HERE = "chuyển từ "
"""How the change of an entry begins that stands where it was moved to."""


def change_of(entry: Entry) -> str:
    """Return what changed about an entry where it stands: `đã hủy`, `hoãn`, `chuyển sang 01/2027`;
    in the month it was moved to, `chuyển từ 12/2026`; empty where it is held as planned.
    """
    result = entry.activity.result
    if entry.moved_to is not None:
        return f"{MOVED_HERE}{entry.month or STANDING.lower()}"
    if result.status == CANCELLED:
        return "đã hủy"
    moved_to = as_now_held(entry).moved_to
    if moved_to is not None:
        return f"chuyển sang {moved_to}"
    if result.status == MOVED and not (result.days or result.moved_to):
        return "chuyển sang tháng khác"
    return "hoãn" if result.status == POSTPONED else ""


def counts(entry: Entry) -> bool:
    """Tell whether the people and the money of an entry count in the sums of the list that it stands
    in: not of one that was cancelled, put off, or moved away from there.
    """
    return entry.moved_to is not None or not change_of(entry)


def is_gone_without_result(entry: Entry, today: date) -> bool:
    """Tell whether the month that an entry stands under is over, and the file does not say what
    became of it.
    """
    is_gone = entry.month is not None and entry.month < Month.of(today)
    return is_gone and not entry.activity.result.is_stated


def marked(entry: Entry) -> Activity:
    """Return an entry's activity as papers print it, its content with what changed: `Họp (đã hủy)`.

    One that does not count needs no money, so that a column of money adds up to its sum.
    """
    activity = entry.activity
    change = change_of(entry)
    if not change:
        return activity
    content = activity.content
    shown = Text.at(content.place, f"{content.rstrip()} ({change})")
    if counts(entry):
        return activity.changed(content=shown)
    return activity.changed(content=shown, budget=None, funding=None)
