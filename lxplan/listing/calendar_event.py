"""One activity at one time to an event of an iCalendar file (RFC 5545, 3.6.1)."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from typing import TYPE_CHECKING

from lxplan.listing.activity_rows import labelled
from lxplan.listing.occasions import Occasion
from lxplan.plan.agenda import RUNNING, Entry
from lxplan.plan.marks import change_of, counts
from lxplan.plan.results import POSTPONED

if TYPE_CHECKING:
    from icalendar import Alarm, Event

ZONE = "Asia/Ho_Chi_Minh"

_DETAILS = (
    "luc",
    "doi_tuong",
    "phoi_hop",
    "chu_tri",
    "nguoi_day",
    "so_nguoi",
    "phu_trach",
    "ghi_chu",
)
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
UNDATED_MARK = "(chưa có ngày)"
_END_UNKNOWN = "Chưa ghi giờ kết thúc; lịch tạm để một giờ."


def event_of(
    entry: Entry, occasion: Occasion | None, *, is_running: bool, remind: timedelta | None
) -> Event:
    """Return an event without its identity; without an occasion, all day on the first of its month,
    and marked.

    One that was cancelled, or moved to another month, is CANCELLED, so that a calendar that knows it
    takes it away; one put off is TENTATIVE. `remind` is how long before it a reminder comes.
    """
    from icalendar import Event

    event = Event()
    status, mark = _status(entry, is_dated=occasion is not None)
    title = " ".join(f"{entry.activity.content} {mark}".split())
    event.add("SUMMARY", title)
    when = occasion or Occasion(_first_day_of_month(entry), None)
    _set_time(event, when)
    if entry.activity.place:
        event.add("LOCATION", " ".join(entry.activity.place.split()))
    details = [f"{heading}: {text}" for heading, text in labelled(entry, _DETAILS)]
    if when.is_timed and when.end is None:
        details.insert(1, _END_UNKNOWN)
    if is_running:
        details.insert(0, f"{RUNNING} ({entry.label})")
    if details:
        event.add("DESCRIPTION", "\n".join(details))
    if entry.activity.field:
        event.add("CATEGORIES", [str(entry.activity.field)])
    if status:
        event.add("STATUS", status)
    if entry.activity.result.is_stated:
        event.add("SEQUENCE", 1)  # something became of it since the plan was first sent
    if remind is not None and status != "CANCELLED":
        event.add_component(_alarm(title, remind))
    return event


def _status(entry: Entry, *, is_dated: bool) -> tuple[str, str]:
    """Return the status of an event, empty where it is the usual, and what is put after its title."""
    if not counts(entry):
        is_put_off = entry.activity.result.status == POSTPONED
        return "TENTATIVE" if is_put_off else "CANCELLED", f"({change_of(entry)})"
    return ("", "") if is_dated else ("TENTATIVE", UNDATED_MARK)


def _alarm(title: str, remind: timedelta) -> Alarm:
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("ACTION", "DISPLAY")
    alarm.add("DESCRIPTION", title)
    alarm.add("TRIGGER", -remind)
    return alarm


def _first_day_of_month(entry: Entry) -> date:
    month = entry.stands_in
    assert month is not None  # what has neither a day nor a month was left out
    return month.first_day


def _set_time(event: Event, occasion: Occasion) -> None:
    event.add("DTSTART", _local(occasion.start))
    event.add("DTEND", _local(occasion.end or occasion.start + _usual_length(occasion)))
    if occasion.last_start is not None:
        days = [_WEEKDAYS[number] for number in occasion.weekdays]
        # RFC 5545, 3.3.10: UNTIL is in UTC when the event has hours, and a date when it has none.
        until = _local(occasion.last_start)
        until = until.astimezone(timezone.utc) if isinstance(until, datetime) else until
        event.add("RRULE", {"FREQ": "WEEKLY", "UNTIL": until, "BYDAY": days})
    if not occasion.is_timed:
        event.add(
            "TRANSP", "TRANSPARENT"
        )  # a whole day or week of activity does not make anyone busy


def _usual_length(occasion: Occasion) -> timedelta:
    """Return how long an occasion lasts where the plan says when it begins alone."""
    return timedelta(hours=1) if occasion.is_timed else timedelta(days=1)


def _local(moment: date) -> date:
    from zoneinfo import ZoneInfo

    return moment.replace(tzinfo=ZoneInfo(ZONE)) if isinstance(moment, datetime) else moment
