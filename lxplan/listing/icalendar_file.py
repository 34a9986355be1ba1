"""Activities to an iCalendar file (RFC 5545) for a phone, Outlook or Google Calendar."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime, time, timezone
from typing import TYPE_CHECKING

from lxplan.failures import Failure
from lxplan.listing.activity_rows import Row, labelled, rows_of
from lxplan.listing.occasions import Occasion, occasion_of
from lxplan.plan import Plan
from lxplan.vietnamese.folding import fold

if TYPE_CHECKING:
    from icalendar import Calendar, Event

ZONE = "Asia/Ho_Chi_Minh"

# Viet Nam has kept one offset since 1975, so the rule is written out: the file is then the same whatever time zone
# tables a machine has.
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
"""Sets the identities of lxplan's events apart from all others (RFC 4122, section 4.3); chosen once, never changed."""

_DETAILS = ("luc", "doi_tuong", "phoi_hop", "chu_tri", "nguoi_day", "so_nguoi", "phu_trach", "ghi_chu")
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
UNDATED_MARK = "(chưa có ngày)"


def undated(rows: Sequence[Row]) -> tuple[Row, ...]:
    """Return the activities to which the plan gives no date."""
    return tuple(row for row in rows if occasion_of(row.activity) is None)


def as_calendar(plan: Plan, rows: Sequence[Row], name: str, *, with_undated: bool = False) -> bytes:
    """Return a calendar called `name` with one event for each dated activity of `rows`.

    With `with_undated` the others stand on the first day of their month, all day, marked `(chưa có ngày)`. Raises
    `Failure` when there would be no event. Nothing comes from a clock: an event is stamped with the day the plan was
    signed, or the first day of its period, and its identity stays when its date, hour or place changes.
    """
    from icalendar import Calendar, Timezone

    chosen = [(row, occasion_of(row.activity)) for row in rows]
    if not with_undated:
        chosen = [(row, occasion) for row, occasion in chosen if occasion is not None]
    if not chosen:
        raise Failure(
            f"không có hoạt động nào có ngày nên chưa ghi lịch; điền ngay (hoặc tu_ngay, den_ngay) và gio trong "
            f"kế hoạch, hoặc thêm --undated để ghi cả {len(rows)} hoạt động vào ngày đầu tháng."
        )
    calendar = Calendar()
    for key, value in {"PRODID": "-//lxplan//lxplan//VI", "VERSION": "2.0", "X-WR-CALNAME": name}.items():
        calendar.add(key, value)
    if any(occasion is not None and occasion.is_timed for _, occasion in chosen):
        calendar.add_component(Timezone.from_ical(_ZONE_RULE))
    identities = _identities(plan)
    for row, occasion in chosen:
        event = _event(row, occasion)
        event.add("UID", identities[row.number])
        event.add("DTSTAMP", _stamp(plan))
        calendar.add_component(event)
    return _bytes(calendar)


def _event(row: Row, occasion: Occasion | None) -> Event:
    from icalendar import Event

    event = Event()
    title = " ".join(row.activity.content.split())
    event.add("SUMMARY", title if occasion is not None else f"{title} {UNDATED_MARK}")
    _set_time(event, occasion or Occasion(row.month.first_day, None))
    if row.activity.place:
        event.add("LOCATION", " ".join(row.activity.place.split()))
    details = labelled(row, _DETAILS)
    if details:
        event.add("DESCRIPTION", "\n".join(f"{heading}: {text}" for heading, text in details))
    if row.activity.field:
        event.add("CATEGORIES", [str(row.activity.field)])
    if occasion is None:
        event.add("STATUS", "TENTATIVE")
    return event


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
        event.add("TRANSP", "TRANSPARENT")  # a whole day or week of activity does not make anyone busy


def _local(moment: date) -> date:
    from zoneinfo import ZoneInfo

    return moment.replace(tzinfo=ZoneInfo(ZONE)) if isinstance(moment, datetime) else moment


def _stamp(plan: Plan) -> datetime:
    return datetime.combine(plan.paper.issued or plan.period.first.first_day, time(), timezone.utc)


def _identities(plan: Plan) -> dict[int, str]:
    """Return a lasting identity for each activity by its number: from centre, period, month and content.

    Two of the same content in one month are told apart by their order.
    """
    from uuid import UUID, uuid5

    seen: Counter[str] = Counter()
    identities = {}
    for row in rows_of(plan):
        named = "|".join((fold(plan.centre.name), plan.period.label, str(row.month), fold(row.activity.content)))
        seen[named] += 1
        identities[row.number] = str(uuid5(UUID(_NAMESPACE), f"{named}|{seen[named]}"))
    return identities


def _bytes(calendar: Calendar) -> bytes:
    """Return the file: lines end in CRLF and are folded to at most 75 octets (RFC 5545, 3.1)."""
    return bytes(calendar.to_ical())
