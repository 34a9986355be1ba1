"""When an activity is held, in words."""

from __future__ import annotations

from datetime import date

from lxplan.papers.activity_cells import WEEKLY, weekdays
from lxplan.papers.plain_text import plain
from lxplan.papers.times_in_words import date_in_words, hours_in_words, month_in_words
from lxplan.plan.kinds import WEEKDAYS
from lxplan.plan.schedule import Activity
from lxplan.plan.values import Month
from lxplan.vietnamese.typed_days import runs
from lxplan.word.standards import Standard


def time_in_words(activity: Activity, month: Month, standard: Standard, blank: str) -> str:
    """Return hours, weekday and day: `07 giờ 30, Thứ Bảy, ngày 20 tháng 10 năm 2018`.

    What the plan does not say is a `blank` for the pen; `month` is the one under which it states
    the activity.
    """
    hours = hours_in_words(plain(activity.time)) if activity.time else f"{blank} giờ {blank}"
    return f"{hours}, {_days(activity, month, standard, blank)}"


def _days(activity: Activity, month: Month, standard: Standard, blank: str) -> str:
    """Say the day with its weekday, or the first and last; for weekly sessions their weekdays
    instead.
    """

    def said(day: date) -> str:
        weekday = "" if activity.weekdays and not activity.days else f"{WEEKDAYS[day.weekday()]}, "
        return weekday + date_in_words(day, standard)

    if activity.days:
        *others, last = (
            said(first) if first == end else f"từ {said(first)} đến {said(end)}"
            for first, end in runs(activity.days)
        )
        return " và ".join(filter(None, ("; ".join(others), last)))
    ends = [
        f"{word} {said(day)}"
        for word, day in (("từ", activity.first_day), ("đến", activity.last_day))
        if day is not None
    ]
    days = " ".join(ends) or f"ngày {blank} {month_in_words(month, standard)}"
    return f"{days} ({weekdays(activity)} {WEEKLY})" if activity.weekdays else days
