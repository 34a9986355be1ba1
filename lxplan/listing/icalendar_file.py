"""Activities to an iCalendar file (RFC 5545) for a phone, Outlook or Google Calendar."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime, time, timedelta, timezone
from typing import TYPE_CHECKING

from lxplan.failures import Failure
from lxplan.listing.calendar_event import ZONE, event_of
from lxplan.listing.occasions import Occasion, occasions_of
from lxplan.plan import Month, Plan
from lxplan.plan.agenda import STANDING, Entry, as_now_held, days_of, entries_of, on_held_days
from lxplan.plan.office_words import activity_for_others
from lxplan.vietnamese.folding import fold

if TYPE_CHECKING:
    from icalendar import Calendar

# Viet Nam has kept one offset since 1975, so the rule is written out: the file is then the same
# whatever time zone tables a machine has.
_ZONE_RULE = f"""\
BEGIN:VTIMEZONE
TZID:{ZONE}
BEGIN:STANDARD
DTSTART:19760101T000000
TZOFFSETFROM:+0700
TZOFFSETTO:+0700
TZNAME:+07
END:STANDARD
END:VTIMEZONE
"""
_NAMESPACE = "8f6d3c1e-2a57-5b0c-9a43-6b1f0e7d5c21"
"""Sets the identities of lxplan's events apart from all others (RFC 4122, section 4.3); chosen
once, never changed."""


def undated(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Return the activities of a month to which the plan gives no date."""
    return tuple(
        entry
        for entry in each_once(entries)
        if entry.month is not None and days_of(entry.activity) is None
    )


def as_calendar(
    plan: Plan,
    entries: Sequence[Entry],
    name: str,
    months: Sequence[Month] = (),
    *,
    with_undated: bool = False,
    private: bool = False,
    remind: timedelta | None = None,
) -> bytes:
    """Return a calendar called `name` with one event for each dated activity of `entries`, or for
    each of its days.

    What runs into the calendar's `months`, if it is that of some, from another says so.

    With `private` it holds what is for the office alone. With `with_undated` the others stand on
    the first day of their month, all day, marked `(chưa có ngày)`; those of no month are left out,
    for there is no day to put them on. `remind` is how long before an event a reminder comes.
    Raises `Failure` when there would be no event. Nothing comes from a clock: an event is stamped
    with the day the plan was signed, or the first day of its period, and its identity stays when its
    date, hour or place changes; that of one with a `ma` also when its name or month does.
    """
    entries = each_once(entries, with_undated=with_undated)
    chosen = [(entry, _occasions(entry, with_undated=with_undated)) for entry in entries]
    if not any(occasions for _, occasions in chosen):
        raise Failure(
            f"không có hoạt động nào có ngày nên chưa ghi lịch; điền ngay (hoặc tu_ngay, den_ngay) và gio trong "
            f"kế hoạch, hoặc thêm --undated để ghi cả {len(entries)} hoạt động vào ngày đầu tháng."
        )
    calendar = _empty(name, [occasion for _, occasions in chosen for occasion in occasions])
    identities = _identities(plan)
    for entry, occasions in chosen:
        activity = entry.activity if private else activity_for_others(entry.activity)
        shown = entry._replace(activity=activity)
        its_months = {entry.month, as_now_held(entry).stands_in}
        is_running = bool(months) and its_months.isdisjoint((None, *months))
        for number, occasion in enumerate(occasions):
            event = event_of(shown, occasion, is_running=is_running, remind=remind)
            event.add("UID", _numbered(identities[entry.label], number))
            event.add("DTSTAMP", _stamp(plan))
            calendar.add_component(event)
    return _bytes(calendar)


def each_once(entries: Sequence[Entry], *, with_undated: bool = False) -> tuple[Entry, ...]:
    """Return entries as a calendar has them: one that stands in two months is one event, and what was
    held is on the days on which it was.

    One that was moved stands where it is now held, where it has a day there or may do without
    (`with_undated`), else where a calendar knows it, to be taken away.
    """
    once = {entry.label: entry.as_planned for entry in entries}
    return tuple(_in_calendar(entry, with_undated=with_undated) for entry in once.values())


def _in_calendar(entry: Entry, *, with_undated: bool) -> Entry:
    now = as_now_held(entry)
    if entry.activity.result.days:
        return now._replace(activity=on_held_days(now.activity))
    return now if with_undated else entry


def holds_an_event(entries: Sequence[Entry], *, with_undated: bool = False) -> bool:
    """Tell whether a calendar of `entries` would have an event."""
    return any(
        _occasions(entry, with_undated=with_undated)
        for entry in each_once(entries, with_undated=with_undated)
    )


def _occasions(entry: Entry, *, with_undated: bool) -> tuple[Occasion | None, ...]:
    """Return when an activity is held; a single None where it has no day but stands in the calendar."""
    dated = occasions_of(entry.activity)
    return dated or (None,) * (with_undated and entry.month is not None)


def _empty(name: str, occasions: Iterable[Occasion | None]) -> Calendar:
    """Return a calendar without events, with the time zone where one of `occasions` has hours."""
    from icalendar import Calendar, Timezone

    calendar = Calendar()
    head = {"PRODID": "-//lxplan//lxplan//VI", "VERSION": "2.0", "X-WR-CALNAME": name}
    for key, value in head.items():
        calendar.add(key, value)
    if any(occasion is not None and occasion.is_timed for occasion in occasions):
        calendar.add_component(Timezone.from_ical(_ZONE_RULE))
    return calendar


def _stamp(plan: Plan) -> datetime:
    return datetime.combine(plan.paper.issued or plan.sound_period.begins, time(), timezone.utc)


def _identities(plan: Plan) -> dict[str, str]:
    """Return a lasting identity for each activity by its label: from centre, period and `ma`, else
    from centre, period, month and content without marks and case.

    Two that are alike are told apart by their order. The number of an activity in its month would
    outlast a new name, but not a row put in before it: then the calendar of a single partner, which
    has not all of a month's numbers, would show a stale event beside the right one. What is to
    outlast a new name has a `ma`.
    """
    from uuid import UUID, uuid5

    seen: Counter[str] = Counter()
    identities = {}
    for entry in entries_of(plan):
        activity = entry.activity
        own = (
            ("ma", fold(activity.code))
            if activity.code
            else (str(entry.month or STANDING), fold(activity.content))
        )
        named = "|".join((fold(plan.centre.name), plan.sound_period.label, *own))
        seen[named] += 1
        identities[entry.label] = str(uuid5(UUID(_NAMESPACE), f"{named}|{seen[named]}"))
    return identities


def _numbered(identity: str, number: int) -> str:
    """Return the identity of an activity's event of that number, the first of which is 0."""
    return f"{identity}-{number + 1}" if number else identity


def _bytes(calendar: Calendar) -> bytes:
    """Return the file: lines end in CRLF and are folded to at most 75 octets (RFC 5545, 3.1)."""
    return bytes(calendar.to_ical())
