"""An activity to the values that templates see: its keys, and the lines that the cells of a table
print.
"""

from __future__ import annotations

from collections.abc import Iterable

from lxplan.papers.plain_text import plain, plain_all
from lxplan.papers.template_names import ActivityContext
from lxplan.papers.times_in_words import short_hours
from lxplan.plan.kinds import WEEKDAYS
from lxplan.plan.schedule import Activity
from lxplan.plan.values import format_date
from lxplan.vietnamese.typed_days import in_short, runs
from lxplan.word.paragraphs import NO_BREAK_SPACE

WEEKLY = "hằng tuần"


def activity_context(activity: Activity) -> ActivityContext:
    """Return one activity: its keys as they are printed, and the lines of a table's cells."""
    return ActivityContext(
        activity,
        thoi_gian=tuple(_times(activity)),
        chi_tiet=tuple(lines_below(activity, when_and_where=True)),
        chi_tiet_them=tuple(lines_below(activity, when_and_where=False)),
        cot_don_vi=partner_lines(activity),
        cac_o={},
    )


def _times(activity: Activity) -> Iterable[str]:
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
        yield in_short(activity.days)
    else:
        if activity.first_day:
            yield f"Từ {format_date(activity.first_day)}"
        if activity.last_day:
            yield f"{'đến' if activity.first_day else 'Đến'} {format_date(activity.last_day)}"
        if activity.weekdays:
            yield weekdays(activity)
            yield WEEKLY
    if activity.time:
        yield short_hours(plain(activity.time))


def weekdays(activity: Activity) -> str:
    """Return the weekdays of a weekly activity, none of them broken over two lines."""
    return ", ".join(day.replace(" ", NO_BREAK_SPACE) for day in activity.weekdays)


def lines_below(activity: Activity, *, when_and_where: bool, who: bool = True) -> Iterable[str]:
    """The lines under an activity's content: when, where and how many; its form; who answers for
    it; the note.
    """
    counts = ((activity.headcount, "người"), (activity.sessions, "buổi"), (activity.hours, "giờ"))
    parts = [plain(number.with_unit(unit)) for number, unit in counts if number is not None]
    if when_and_where:
        parts = [*_when_and_where(activity), *parts]
    line = ", ".join(part for part in parts if part)
    if line:
        yield line[0].upper() + line[1:]
    if activity.form:
        yield f"Hình thức: {plain(activity.form)}"
    if activity.contact and who:
        yield f"Phụ trách: {plain(activity.contact)}"
    if activity.note:
        yield f"Ghi chú: {plain(activity.note)}"


def _when_and_where(activity: Activity) -> tuple[str, ...]:
    place = f"tại {plain(activity.place)}" if activity.place else ""
    if activity.time_words:
        return plain(activity.time_words), place
    return _days(activity), ", ".join(activity.weekdays), short_hours(plain(activity.time)), place


def _days(activity: Activity) -> str:
    if activity.days:
        return (
            f"{'ngày' if len(runs(activity.days)) == 1 else 'các ngày'} {in_short(activity.days)}"
        )
    first = f"từ ngày {format_date(activity.first_day)}" if activity.first_day else ""
    last = f"đến ngày {format_date(activity.last_day)}" if activity.last_day else ""
    return f"{first} {last}".strip()


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
