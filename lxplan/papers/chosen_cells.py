"""An activity to the cells of a table whose columns the plan chose, by the keys of these
columns.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from lxplan.papers.activity_cells import WEEKLY, lines_below, partner_lines
from lxplan.papers.plain_text import plain
from lxplan.papers.times_in_words import padded_month, short_hours
from lxplan.plan.kinds import WEEKDAYS
from lxplan.plan.schedule import Activity
from lxplan.word.form_phrases import capitalised
from lxplan.word.paragraphs import NO_BREAK_SPACE
from lxplan.word.standards import Standard

Cell = str | tuple[str, ...]
"""What stands in a cell; the lines of one that has several."""

LINES_BELOW, FUNDING_BELOW, PARTNERS_AND_TEACHERS = "chi_tiet", "nguon", "don_vi_nguoi_day"
"""Cells that are no column of the plan's own choice."""


def short_day(day: date, standard: Standard, *, with_year: bool) -> str:
    """Return a day as papers write it in a table: `09/11`, `05/9/2026`, the month with a zero where
    the standard asks.
    """
    short = f"{day.day:02}/{padded_month(day.month, standard)}"
    return f"{short}/{day.year}" if with_year else short


def short_days(activity: Activity, standard: Standard, *, with_year: bool) -> str:
    """Return the days of an activity: `09/11`, `11/11, 13/11`, `từ 01/10 đến 07/10`; the year once,
    at the end.
    """
    if activity.days:
        *others, last = activity.days
        before = [
            short_day(day, standard, with_year=with_year and day.year != last.year)
            for day in others
        ]
        return ", ".join([*before, short_day(last, standard, with_year=with_year)])
    first, last_day = activity.first_day, activity.last_day
    if first is None or last_day is None:
        end = first or last_day
        word = "từ" if first else "đến"
        return f"{word} {short_day(end, standard, with_year=with_year)}" if end else ""
    begins = short_day(first, standard, with_year=with_year and first.year != last_day.year)
    return f"từ {begins} đến {short_day(last_day, standard, with_year=with_year)}"


def weekdays_in_short(activity: Activity) -> str:
    """Return the weekdays that the plan states, or those of the days it states; none broken over
    two lines.
    """
    weekdays = activity.weekdays or dict.fromkeys(WEEKDAYS[day.weekday()] for day in activity.days)
    return ", ".join(day.replace(" ", NO_BREAK_SPACE) for day in weekdays)


def time_in_short(activity: Activity, standard: Standard) -> str:
    """Return hours, weekday and date in one, `07 giờ 30 - 10 giờ 30, Thứ Sáu 12/6/2026`, or the row's own
    words.
    """
    if activity.time_words:
        return plain(activity.time_words)
    weekdays = weekdays_in_short(activity)
    if weekdays and not activity.days:
        weekdays = f"{weekdays} {WEEKLY}"
    days = f"{weekdays} {short_days(activity, standard, with_year=True)}".strip()
    return capitalised(
        ", ".join(part for part in (short_hours(plain(activity.time)), days) if part)
    )


def lead_and_contact(activity: Activity) -> str:
    """Return who leads, and below it who answers for it."""
    return "\n".join(part for part in (plain(activity.lead), plain(activity.contact)) if part)


def cells_of(
    activity: Activity,
    month: str,
    number: int,
    standard: Standard,
    *,
    with_year: bool,
    with_contact: bool,
) -> Mapping[str, Cell]:
    """Return the cells of an activity by the keys of their columns.

    `month` is what stands in the column of months and `number` in that of numbers; days have their
    year where the table does not tell it otherwise. `with_contact`: no column says who answers for
    it, so that of who leads does.
    """
    words = plain(activity.time_words)
    own = {f"rieng.{name}": plain(text) for name, text in activity.own.items()}
    plain_keys = {
        name: _joined(declared.printed(declared.of(activity)))
        for name, declared in _PRINTED.items()
    }
    return (
        own
        | plain_keys
        | {
            "stt": str(number),
            "thang": month,
            "ngay": words or capitalised(short_days(activity, standard, with_year=with_year)),
            "thu": "" if words else weekdays_in_short(activity),
            "gio": "" if words else short_hours(plain(activity.time)),
            "thoi_gian": time_in_short(activity, standard),
            "chu_tri": lead_and_contact(activity) if with_contact else plain(activity.lead),
            LINES_BELOW: tuple(lines_below(activity, who=False)),
            PARTNERS_AND_TEACHERS: "\n".join(partner_lines(activity, lead=False)),
        }
    )


_NAMED_BELOW = {"thoi_gian": "", "dia_diem": "Địa điểm: ", "chu_tri": "Chủ trì: "}
"""What stands before the words of a column that a table lacks; a time needs no name."""


def with_lines_below(cells: Mapping[str, Cell], columns: Sequence[str]) -> Mapping[str, Cell]:
    """Return a row's cells with what belongs in columns that its table lacks in the lines below the
    content, the first of them.
    """
    said = (
        _NAMED_BELOW[name] + " ".join(str(cells[name]).splitlines())
        for name in columns
        if cells[name]
    )
    return {**cells, LINES_BELOW: (*said, *cells[LINES_BELOW])}


_PRINTED = {
    name: declared
    for name, declared in Activity.KEYS.items()
    if name not in ("ngay", "tu_ngay", "den_ngay", "thu", "gio", "thoi_gian", "chu_tri", "rieng")
}


def _joined(value: object) -> str:
    return ", ".join(map(plain, value)) if isinstance(value, tuple) else plain(str(value))
