"""What stands after the content of an activity that is not held as planned, wherever its month is
shown to others; the signed plan has none of it.
"""

from __future__ import annotations

from lxplan.plan.agenda import STANDING, Entry
from lxplan.plan.results import mark_of
from lxplan.plan.schedule import Activity
from lxplan.source import Text


def marked(entry: Entry) -> Activity:
    """Return an entry's activity, its content marked where it is not held as planned: `Họp (đã
    hủy)`; in the month it was moved to, `Họp (chuyển từ 12/2026)`.
    """
    activity = entry.activity
    mark = mark_of(activity.result)
    if entry.moved_to is not None:
        mark = f"(chuyển từ {entry.month or STANDING.lower()})"
    if not mark:
        return activity
    content = activity.content
    return activity.changed(content=Text.at(content.place, f"{content.rstrip()} {mark}"))
