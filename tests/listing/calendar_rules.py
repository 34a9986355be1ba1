"""A strict reader of iCalendar files, by RFC 5545 and nothing of the library that wrote them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

Property = tuple[str, str]
"""The name of a property with its parameters, and its value."""

_DATE, _LOCAL, _UTC = r"\d{8}", r"\d{8}T\d{6}", r"\d{8}T\d{6}Z"
_ONCE = (
    "UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "LOCATION", "STATUS", "TRANSP", "SEQUENCE",
)  # fmt: skip
_VALUES = {
    "STATUS": r"TENTATIVE|CONFIRMED|CANCELLED",
    "TRANSP": r"OPAQUE|TRANSPARENT",
    "SEQUENCE": r"\d+",
    "DTSTAMP": _UTC,
    "UID": r"[!-~]{8,255}",
    "TRIGGER": r"-P(\d+D|(\d+D)?T(\d+H)?(\d+M)?)",
    "ACTION": "DISPLAY",
}
_TEXTS = ("SUMMARY", "DESCRIPTION", "LOCATION")


def faults_of(data: bytes) -> list[str]:
    """Return what is wrong with an iCalendar file; nothing where all is right."""
    faults = list(_of_lines(data))
    if not faults:
        faults += _of_nesting(_unfolded(data))
    if faults:
        return faults
    zones = set(re.findall(r"(?m)^TZID:(.*)$", "\n".join(_unfolded(data))))
    events = events_of(data)
    faults += [fault for event in events for fault in _of_event(event, zones)]
    uids = Counter(dict(event).get("UID", "") for event in events)
    return [*faults, *(f"UID {uid} twice" for uid, count in uids.items() if count > 1)]


def events_of(data: bytes) -> list[list[Property]]:
    """Return the properties of each event, those of its reminder among them."""
    events: list[list[Property]] = []
    inside = False
    for line in _unfolded(data):
        if line in ("BEGIN:VEVENT", "END:VEVENT"):
            inside = line.startswith("BEGIN")
            if inside:
                events.append([])
        elif inside:
            name, _, value = line.partition(":")
            events[-1].append((name, value))
    return events


def _unfolded(data: bytes) -> list[str]:
    return data.decode().replace("\r\n ", "").split("\r\n")[:-1]


def _of_lines(data: bytes) -> Iterator[str]:
    if not data.endswith(b"\r\n") or b"\n" in data.replace(b"\r\n", b""):
        yield "a line does not end in CRLF"
    for line in data.split(b"\r\n"):
        if len(line) > 75:
            yield f"a line of {len(line)} octets"
        if re.search(rb"[\x00-\x08\x0a-\x1f]", line):
            yield "a control character"
        try:
            line.decode()
        except UnicodeDecodeError:
            yield "a letter cut in two"
    if not data.startswith(b"BEGIN:VCALENDAR\r\n") or not data.endswith(b"END:VCALENDAR\r\n"):
        yield "no calendar"
    for needed in (b"PRODID", b"VERSION"):
        if data.count(b"\r\n" + needed + b":") != 1:
            yield f"{needed.decode()} is not there once"


def _of_nesting(lines: list[str]) -> Iterator[str]:
    open_: list[str] = []
    for line in lines:
        if not re.match(r"[A-Z-]+(;[A-Z-]+=[^:;]+)*:", line):
            yield f"no property: {line[:30]}"
        kind, _, name = line.partition(":")
        if kind == "BEGIN":
            open_.append(name)
        elif kind == "END" and (not open_ or open_.pop() != name):
            yield f"{name} ends what it did not begin"
    if open_:
        yield f"{open_} is not ended"


def _of_event(event: list[Property], zones: set[str]) -> Iterator[str]:
    own = event[: next((at for at, each in enumerate(event) if each == ("BEGIN", "VALARM")), None)]
    names = Counter(name.partition(";")[0] for name, _ in own)
    for name in _ONCE:
        if names[name] > 1 or (name in _ONCE[:5] and not names[name]):
            yield f"{name} {names[name]} times"
    for name, value in event:
        bare = name.partition(";")[0]
        if bare in _VALUES and not re.fullmatch(_VALUES[bare], value):
            yield f"{bare} is {value}"
        if bare in _TEXTS and re.search(r"(?<!\\)(?:\\\\)*(?:[,;]|\\[^\\,;nN])", value):
            yield f"{bare} has a sign that is not escaped: {value}"
    yield from _of_times(own, zones)


def _of_times(event: list[Property], zones: set[str]) -> Iterator[str]:
    times = {name.partition(";")[0]: (name, value) for name, value in event}
    if "DTSTART" not in times or "DTEND" not in times:
        return
    (start_name, start), (end_name, end) = times["DTSTART"], times["DTEND"]
    if start_name.replace("DTSTART", "DTEND") != end_name:
        yield "DTSTART and DTEND are of two kinds"
    if not end > start:
        yield f"it ends at {end}, before it begins"
    whole_days = start_name.endswith(";VALUE=DATE")
    for name, value in times["DTSTART"], times["DTEND"]:
        if not re.fullmatch(_DATE if whole_days else _LOCAL, value):
            yield f"{name} is {value}"
        zone = re.search("TZID=(.*)", name)
        if not whole_days and (zone is None or zone[1] not in zones):
            yield f"{name} is of no zone that is described"
    rule = times.get("RRULE", ("", ""))[1]
    until = re.search("UNTIL=([^;]*)", rule)
    if rule and (until is None or not re.fullmatch(_DATE if whole_days else _UTC, until[1])):
        yield f"RRULE is {rule}"
