"""Activities to a page for the web: one file that asks for no other, to be sent, posted or printed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from itertools import groupby

from lxplan.listing.activity_rows import labelled
from lxplan.listing.matrix import Matrix, MatrixRow
from lxplan.named_tuple import NamedTuple
from lxplan.plan import Activity, Month, Plan
from lxplan.plan.agenda import RUNNING, STANDING, Entry, days_of
from lxplan.plan.directory import Directory
from lxplan.plan.kinds import WEEKDAYS
from lxplan.plan.marks import marked
from lxplan.plan.office_words import activity_for_others
from lxplan.plan.values import format_date
from lxplan.shipped import shipped
from lxplan.vietnamese.folding import fold
from lxplan.vietnamese.hours import parse_hours

_DETAILS = (
    "doi_tuong",
    "dia_diem",
    "phoi_hop",
    "chu_tri",
    "nguoi_day",
    "hinh_thuc",
    "so_nguoi",
    "so_buoi",
    "so_gio",
    "kinh_phi",
    "nguon",
    "linh_vuc",
    "phu_trach",
    "ghi_chu",
)


class Shown(NamedTuple):
    """What a page shows: its title, the entries, and the months whose headings stand there in any
    case.

    `calendar` is the name of the calendar file beside it, empty where there is none. With `private`
    it holds what is for the office alone.
    """

    title: str
    summary: str
    entries: Sequence[Entry]
    nothing: str
    months: Sequence[Month] = ()
    matrix: Matrix | None = None
    calendar: str = ""
    private: bool = False


class _When(NamedTuple):
    """A piece of the time of an activity: its text, and as HTML's `datetime` has it (or empty)."""

    text: str
    moment: str = ""


class _Item(NamedTuple):
    label: str
    number: str
    content: str
    partners: str
    when: tuple[_When, ...]
    details: tuple[tuple[str, str], ...]


class _Section(NamedTuple):
    anchor: str
    name: str
    items: tuple[_Item, ...]


def as_page(plan: Plan, shown: Shown) -> bytes:
    """Return an HTML page, the same bytes for the same plan.

    It reads without JavaScript, which only filters; nothing in it comes from elsewhere, and its
    Content-Security-Policy lets nothing in.
    """
    from jinja2 import Environment, StrictUndefined
    from markupsafe import Markup

    style, script = (_minified(name) for name in ("page.css", "page.js"))
    environment = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        keep_trailing_newline=True,
    )
    text = environment.from_string(_text("page.html.j2")).render(
        page=_context(plan, shown),
        policy=_policy(style, script),
        style=Markup(style),  # noqa: S704 - our own file
        script=Markup(script),  # noqa: S704 - our own file
    )
    return text.encode()


def _minified(name: str) -> str:
    """Return a file without the spaces before its lines."""
    return "\n".join(line.strip() for line in _text(name).splitlines())


def _text(name: str) -> str:
    return shipped(f"listing/page/{name}").read_text(encoding="utf-8")


def _policy(style: str, script: str) -> str:
    """Return a policy that allows this style and this script, known by their hashes, and nothing
    else.
    """
    from base64 import b64encode
    from hashlib import sha256

    def known(text: str) -> str:
        return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"

    return (
        f"default-src 'none'; style-src {known(style)}; script-src {known(script)}; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def _context(plan: Plan, shown: Shown) -> dict[str, object]:
    directory = Directory.of(plan)
    once = {entry.label: entry.activity for entry in shown.entries}  # one moved stands twice
    taking_part = Counter(
        str(each.name) for activity in once.values() for each in directory.taking_part(activity)
    )
    named = [str(each.name) for each in directory.organisations if taking_part[str(each.name)]]
    return {
        "title": shown.title,
        "centre": str(plan.centre.name),
        "summary": shown.summary,
        "calendar": shown.calendar,
        "nothing": "" if shown.entries else shown.nothing,
        "partners": [
            {"slug": _slug(name), "name": name, "count": taking_part[name]} for name in named
        ],
        "matrix": _matrix_context(shown.matrix) if shown.matrix else None,
        "sections": tuple(_sections(shown, directory)),
        "source": f"Theo kế hoạch {plan.sound_period.short_name} của {plan.centre.name}.",
    }


def _slug(name: str) -> str:
    return fold(name).replace(" ", "-")


def _anchor(month: Month | None) -> str:
    return f"thang-{month.number:02}-{month.year}" if month else "thuong-xuyen"


def _sections(shown: Shown, directory: Directory) -> Iterator[_Section]:
    """Return the months in order, then what is of no month, last what runs in from elsewhere."""
    own = [entry for entry in shown.entries if _is_own(entry, shown.months)]
    by_month: dict[Month | None, tuple[_Item, ...]] = dict.fromkeys(shown.months, ())
    for month, entries in groupby(own, key=lambda entry: entry.stands_in):
        by_month[month] = tuple(_item(entry, directory, private=shown.private) for entry in entries)
    for month in sorted(by_month, key=lambda month: (month is None, month or ())):
        yield _Section(_anchor(month), f"Tháng {month}" if month else STANDING, by_month[month])
    running = [entry for entry in shown.entries if not _is_own(entry, shown.months)]
    if running:
        items = tuple(_item(entry, directory, private=shown.private) for entry in running)
        yield _Section("dang-tiep-dien", RUNNING, items)


def _is_own(entry: Entry, months: Collection[Month]) -> bool:
    return not months or entry.stands_in is None or entry.stands_in in months


def _item(entry: Entry, directory: Directory, *, private: bool) -> _Item:
    activity = entry.activity if private else activity_for_others(entry.activity)
    visible = entry._replace(activity=activity)
    own = tuple((_as_title(name), str(text)) for name, text in activity.own.items())
    return _Item(
        entry.label,
        entry.label if entry.moved_to else str(entry.number),
        " ".join(marked(visible).content.split()),
        " ".join(_slug(str(each.name)) for each in directory.taking_part(activity)),
        tuple(_when(activity)),
        (*map(_with_unit, labelled(visible, _DETAILS)), *own),
    )


def _with_unit(detail: tuple[str, str]) -> tuple[str, str]:
    heading, text = detail
    return heading, f"{text} đồng" if heading == Activity.KEYS["kinh_phi"].heading else text


def _as_title(name: str) -> str:
    words = name.replace("_", " ").strip()
    return words[:1].upper() + words[1:]


def _when(activity: Activity) -> Iterator[_When]:
    """Return when an activity is held, in pieces: days as a machine reads them too, and words."""
    if activity.time_words:
        yield _When(str(activity.time_words))
        return
    yield from _separated(list(_days(activity)), " - " if not activity.days else ", ")
    has_days = days_of(activity) is not None
    rest = ", ".join(
        (*(() if activity.days else activity.weekdays), *filter(None, (activity.time,)))
    )
    if rest:
        yield _When(f", {rest}" if has_days else rest)


def _days(activity: Activity) -> Iterator[_When]:
    hours = parse_hours(activity.time) if activity.time else None
    for day in activity.days:
        begins = hours.begins if hours else None
        yield _When(f"{WEEKDAYS[day.weekday()]} {format_date(day)}", _moment(day, begins))
    if not activity.days:
        for end in (activity.first_day, activity.last_day):
            if end is not None:
                yield _When(format_date(end), _moment(end, None))


def _moment(day: date, minutes: int | None) -> str:
    if minutes is None:
        return day.isoformat()
    moment = datetime.combine(day, time()) + timedelta(minutes=minutes)
    return f"{moment.isoformat(timespec='minutes')}+07:00"


def _separated(pieces: Sequence[_When], separator: str) -> Iterator[_When]:
    for place, piece in enumerate(pieces):
        if place:
            yield _When(separator)
        yield piece


def _matrix_context(matrix: Matrix) -> dict[str, object]:
    years = [
        {"name": year or "", "count": len(list(months))}
        for year, months in groupby(matrix.months, key=lambda month: month.year if month else 0)
    ]
    return {
        "heading": matrix.heading,
        "years": years,
        "months": [
            {
                "anchor": _anchor(month),
                "name": f"Tháng {month}" if month else STANDING,
                "short": f"{month.number:02}" if month else "TX",
            }
            for month in matrix.months
        ],
        "rows": [
            {
                "name": row.name,
                "link": _link(matrix, row),
                "cells": [{"count": count, "shade": matrix.shade(count)} for count in row.counts],
                "total": row.total,
            }
            for row in matrix.rows
        ],
        "total": matrix.total,
    }


def _link(matrix: Matrix, row: MatrixRow) -> str:
    """Return the address of a row's activities on the page: those of a partner, or those with its
    words.
    """
    from urllib.parse import urlencode

    if not row.total or row.name.startswith("("):
        return ""
    by_partner = matrix.heading == "Đơn vị"
    return urlencode({"don-vi": _slug(row.name)} if by_partner else {"tim": row.name})
