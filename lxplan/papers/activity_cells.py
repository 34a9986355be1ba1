"""An activity to the values that templates see: its keys, and the lines that the cells of a table
print.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from lxplan.papers.plain_text import plain, plain_all
from lxplan.papers.template_names import ActivityContext
from lxplan.papers.times_in_words import dates_in_paper, short_hours
from lxplan.plan.kinds import WEEKDAYS
from lxplan.plan.schedule import Activity
from lxplan.plan.values import format_date
from lxplan.vietnamese.typed_days import in_short, runs
from lxplan.word.paragraphs import NO_BREAK_SPACE
from lxplan.word.standards import Standard

WEEKLY = "hằng tuần"


def activity_context(activity: Activity, standard: Standard) -> ActivityContext:
    """Return one activity: its keys as they are printed, and the lines of a table's cells, days as
    the standard writes them.
    """
    return ActivityContext(
        activity,
        thoi_gian=tuple(_times(activity, standard)),
        chi_tiet=tuple(lines_below(activity, _when_and_where(activity, standard))),
        chi_tiet_them=tuple(lines_below(activity)),
        cot_don_vi=partner_lines(activity),
        cac_o={},
    )


def _times(activity: Activity, standard: Standard) -> Iterable[str]:
    """The lines of a column of times: weekday, day or days, hours, each short enough for a narrow
    column.
    """
    if activity.time_words:
        yield plain(activity.time_words)
        return
    if activity.days:
        kinds = {WEEKDAYS[day.weekday()] for day in activity.days}
        if len(kinds) == 1:
            yield kinds.pop()
        yield dates_in_paper(in_short(activity.days), standard)
    else:
        if activity.first_day:
            yield f"Từ {_day(activity.first_day, standard)}"
        if activity.last_day:
            word = "đến" if activity.first_day else "Đến"
            yield f"{word} {_day(activity.last_day, standard)}"
        if activity.weekdays:
            yield weekdays(activity)
            yield WEEKLY
    if activity.time:
        yield short_hours(plain(activity.time))


def weekdays(activity: Activity) -> str:
    """Return the weekdays of a weekly activity, none of them broken over two lines."""
    return ", ".join(day.replace(" ", NO_BREAK_SPACE) for day in activity.weekdays)


def lines_below(
    activity: Activity, when_and_where: Iterable[str] = (), *, who: bool = True
) -> Iterable[str]:
    """The lines under an activity's content: when and where (if it is to be said there) and how many;
    its form; who answers for it; the note.
    """
    counts = ((activity.headcount, "người"), (activity.sessions, "buổi"), (activity.hours, "giờ"))
    parts = [plain(number.with_unit(unit)) for number, unit in counts if number is not None]
    line = ", ".join(part for part in (*when_and_where, *parts) if part)
    if line:
        yield line[0].upper() + line[1:]
    if activity.form:
        yield f"Hình thức: {plain(activity.form)}"
    if activity.contact and who:
        yield f"Phụ trách: {plain(activity.contact)}"
    if activity.note:
        yield f"Ghi chú: {plain(activity.note)}"


def _when_and_where(activity: Activity, standard: Standard) -> tuple[str, ...]:
    place = f"tại {plain(activity.place)}" if activity.place else ""
    if activity.time_words:
        return plain(activity.time_words), place
    hours = short_hours(plain(activity.time))
    return _days(activity, standard), ", ".join(activity.weekdays), hours, place


def _days(activity: Activity, standard: Standard) -> str:
    if activity.days:
        word = "ngày" if len(runs(activity.days)) == 1 else "các ngày"
        return f"{word} {dates_in_paper(in_short(activity.days), standard)}"
    first = f"từ ngày {_day(activity.first_day, standard)}" if activity.first_day else ""
    last = f"đến ngày {_day(activity.last_day, standard)}" if activity.last_day else ""
    return f"{first} {last}".strip()


def _day(day: date, standard: Standard) -> str:
    return dates_in_paper(format_date(day), standard)


def partner_lines(activity: Activity, *, lead: bool = True) -> tuple[str, ...]:
    """The lines of the partners' column: partners, then teachers, then who leads; `;` keeps them
    apart.
    """
    lines = [
        ", ".join(plain_all(activity.partners)),
        ", ".join(plain_all(activity.teachers)),
        f"Chủ trì: {plain(activity.lead)}" if activity.lead and lead else "",
    ]
    return tuple(";\n".join(line for line in lines if line).splitlines())
