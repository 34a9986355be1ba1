"""The title of an activity, where it has one."""

from __future__ import annotations

from lxplan.plan.schedule import Activity
from lxplan.source import Text


def title_of(activity: Activity) -> Text | None:
    """Return what an activity is called.

    None where the plan leaves it empty, which is a fault already.
    """
    return activity.content or None
