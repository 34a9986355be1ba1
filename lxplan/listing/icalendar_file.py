"""Activities to an iCalendar file (RFC 5545) for a phone, Outlook or Google Calendar."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timezone
from typing import TYPE_CHECKING

from lxplan.failures import Failure
from lxplan.listing.activity_rows import labelled
from lxplan.listing.occasions import Occasion, occasions_of
from lxplan.plan import Month, Plan
from lxplan.plan.agenda import RUNNING, STANDING, Entry, days_of, entries_of
from lxplan.plan.office_words import activity_for_others
from lxplan.vietnamese.folding import fold

if TYPE_CHECKING:
    from icalendar import Calendar, Event

ZONE = "Asia/Ho_Chi_Minh"

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


def undated(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Return the activities of a month to which the plan gives no date."""
    return tuple(
        entry for entry in entries if entry.month is not None and days_of(entry.activity) is None
    )


def as_calendar(
    plan: Plan,
    entries: Sequence[Entry],
    name: str,
    months: Sequence[Month] = (),
    *,
    with_undated: bool = False,
    private: bool = False,
) -> bytes:
    """Return a calendar called `name` with one event for each dated activity of `entries`, or for
    each of its days.

    What runs into the calendar's `months`, if it is that of some, from another says so.

    With `private` it holds what is for the office alone. With `with_undated` the others stand on
    the first day of their month, all day, marked `(chưa có ngày)`; those of no month are left out,
    for there is no day to put them on. Raises `Failure` when there would be no event. Nothing comes
    from a clock: an event is stamped with the day the plan was signed, or the first day of its
    period, and its identity stays when its date, hour or place changes.
    """
    chosen = [(entry, _occasions(entry, with_undated=with_undated)) for entry in entries]
    if not holds_an_event(entries, with_undated=with_undated):
        raise Failure(
            f"không có hoạt động nào có ngày nên chưa ghi lịch; điền ngay (hoặc tu_ngay, den_ngay) và gio trong "
            f"kế hoạch, hoặc thêm --undated để ghi cả {len(entries)} hoạt động vào ngày đầu tháng."
        )
    calendar = _empty(name, [occasion for _, occasions in chosen for occasion in occasions])
    identities = _identities(plan)
    for entry, occasions in chosen:
        activity = entry.activity if private else activity_for_others(entry.activity)
        shown = entry._replace(activity=activity)
        for number, occasion in enumerate(occasions):
            event = _event(
                shown, occasion, is_running=bool(months) and entry.month not in (None, *months)
            )
            event.add("UID", _numbered(identities[entry.label], number))
            event.add("DTSTAMP", _stamp(plan))
            calendar.add_component(event)
    return _bytes(calendar)


def holds_an_event(entries: Sequence[Entry], *, with_undated: bool = False) -> bool:
    """Tell whether a calendar of `entries` would have an event."""
    return any(_occasions(entry, with_undated=with_undated) for entry in entries)


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


def _event(entry: Entry, occasion: Occasion | None, *, is_running: bool) -> Event:
    from icalendar import Event

    event = Event()
    title = " ".join(entry.activity.content.split())
    event.add("SUMMARY", title if occasion is not None else f"{title} {UNDATED_MARK}")
    _set_time(event, occasion or Occasion(_first_day_of_month(entry), None))
    if entry.activity.place:
        event.add("LOCATION", " ".join(entry.activity.place.split()))
    details = [f"{heading}: {text}" for heading, text in labelled(entry, _DETAILS)]
    if is_running:
        details.insert(0, f"{RUNNING} ({entry.label})")
    if details:
        event.add("DESCRIPTION", "\n".join(details))
    if entry.activity.field:
        event.add("CATEGORIES", [str(entry.activity.field)])
    if occasion is None:
        event.add("STATUS", "TENTATIVE")
    return event


def _first_day_of_month(entry: Entry) -> date:
    assert entry.month is not None  # what has neither a day nor a month was left out
    return entry.month.first_day


def _set_time(event: Event, occasion: Occasion) -> None:
    event.add("DTSTART", _local(occasion.start))
    if occasion.end is not None:
        event.add("DTEND", _local(occasion.end))
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


def _local(moment: date) -> date:
    from zoneinfo import ZoneInfo

    return moment.replace(tzinfo=ZoneInfo(ZONE)) if isinstance(moment, datetime) else moment


def _stamp(plan: Plan) -> datetime:
    return datetime.combine(plan.paper.issued or plan.sound_period.begins, time(), timezone.utc)


def _identities(plan: Plan) -> dict[str, str]:
    """Return a lasting identity for each activity by its label: from centre, period, month and
    content.

    Two of the same content in one month are told apart by their order.
    """
    from uuid import UUID, uuid5

    seen: Counter[str] = Counter()
    identities = {}
    for entry in entries_of(plan):
        named = "|".join(
            (
                fold(plan.centre.name),
                plan.sound_period.label,
                str(entry.month or STANDING),
                fold(entry.activity.content),
            )
        )
        seen[named] += 1
        identities[entry.label] = str(uuid5(UUID(_NAMESPACE), f"{named}|{seen[named]}"))
    return identities


def _numbered(identity: str, number: int) -> str:
    """Return the identity of an activity's event of that number, the first of which is 0."""
    return f"{identity}-{number + 1}" if number else identity


def _bytes(calendar: Calendar) -> bytes:
    """Return the file: lines end in CRLF and are folded to at most 75 octets (RFC 5545, 3.1)."""
    return bytes(calendar.to_ical())
