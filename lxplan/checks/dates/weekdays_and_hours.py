"""Checks that weekdays agree with the dates beside them, and that hours run forward."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from datetime import date

from yaml.nodes import SequenceNode

from lxplan.checks.dates.dating import dates_of, held_on, stated_period
from lxplan.checks.machinery.rule import Finding, Rule, Subject, rule
from lxplan.diagnostics import Severity, Span
from lxplan.plan.kinds import WEEKDAYS
from lxplan.plan.schedule import Activity
from lxplan.plan.texts import KeyedText
from lxplan.plan.values import format_date
from lxplan.vietnamese.day_mentions import DayMention, date_of, days_in
from lxplan.vietnamese.hours import CLOCK, minutes
from lxplan.vietnamese.sentences import lowered
from lxplan.vietnamese.time_mentions import WeekdayMention, times_in, weekdays_in


@rule("thu-khong-khop-ngay", Severity.ERROR)
def weekday_matches_date(subject: Subject) -> Iterator[Finding]:
    """Thứ trong tuần không đúng với ngày ghi bên cạnh.

    Vì sao: người được mời đi theo thứ hoặc theo ngày, một trong hai sẽ nhầm buổi. Ngày không ghi năm thì lấy năm của
    kỳ kế hoạch. Khóa thu phải có trong khoảng tu_ngay - den_ngay.

    Đúng:
        ke_hoach_thang: {10/2018: [{noi_dung: Mít tinh, ghi_chu: "thứ Bảy, ngày 20/10/2018"}]}

    Sai:
        ke_hoach_thang: {10/2018: [{noi_dung: Mít tinh, ghi_chu: "thứ Sáu, ngày 20/10/2018"}]}
    """
    for words in subject.prose:
        for weekday, day in _beside(words.text):
            actual = _date(day, words, subject)
            if actual is not None and actual.weekday() != weekday.number:
                right = WEEKDAYS[actual.weekday()]
                yield Finding(
                    words.text.part(weekday.start, weekday.end),
                    f"ngày {format_date(actual)} là {right}; sửa thứ, hoặc sửa ngày",
                    right,
                )
    for _, activity in subject.plan.activities:
        if activity.weekdays:
            yield from _weekday_keys(activity)


def _beside(text: str) -> Iterator[tuple[WeekdayMention, DayMention]]:
    """Return each weekday with the single day right after it, or right before it in brackets."""
    lower = lowered(text)
    if "thứ" not in lower and "nhật" not in lower:
        return
    days = days_in(text)
    starts = [day.start for day in days]
    for weekday in weekdays_in(text):
        following = bisect_left(starts, weekday.start)
        for day in days[max(0, following - 1) : following + 1]:
            after = lower[weekday.end : day.start]
            before = lower[day.end : weekday.start]
            follows = day.start >= weekday.end and re.fullmatch(r"\s*[,(]?\s*(?:ngày\s+)?", after)
            precedes = (
                weekday.start >= day.end
                and re.fullmatch(r"\s*\(", before)
                and lower[weekday.end : weekday.end + 1] == ")"
            )
            if not day.is_range and (follows or precedes):
                yield weekday, day


def _date(day: DayMention, words: KeyedText, subject: Subject) -> date | None:
    """Return the date of a mention; a basis is older than the plan, so there the year must be written."""
    if day.year:
        return date_of(day.last, day.year)
    known = stated_period(subject.plan)
    dates = dates_of(day, known) if known and "can_cu" not in words.path else None
    return dates[0] if dates else None


def _weekday_keys(activity: Activity) -> Iterator[Finding]:
    days = held_on(activity)
    if not days:
        return
    held = {day.weekday() for day in days}
    for weekday, span in zip(activity.weekdays, _item_spans(activity, "thu"), strict=False):
        if WEEKDAYS.index(weekday) in held:
            continue
        if len(days) == 1:
            right = WEEKDAYS[days[0].weekday()]
            yield Finding(
                span, f"ngày {format_date(days[0])} là {right}, không phải {weekday}; sửa thứ, hoặc sửa ngày", right
            )
        else:
            yield Finding(
                span,
                f"từ {format_date(days[0])} đến {format_date(days[-1])} không có {weekday}; sửa thứ, hoặc sửa ngày",
            )


def _item_spans(activity: Activity, key: str) -> list[Span]:
    place = activity.places.values[key]
    if not isinstance(place.node, SequenceNode):
        return [place.span]
    return [place.source.place(item).span for item in place.node.value]


@rule("gio-nguoc", Severity.ERROR)
def times_run_forward(subject: Subject) -> Iterator[Finding]:
    """Giờ kết thúc đứng trước giờ bắt đầu.

    Vì sao: thường do gõ nhầm buổi chiều thành buổi sáng (14h-2h thay vì 14h-16h). Hoạt động qua đêm, bắt đầu từ 18 giờ
    và kết thúc trước 8 giờ sáng, không bị nhắc.

    Đúng:
        ke_hoach_thang: {10/2018: [{noi_dung: Tập huấn, gio: "08:00-11:30"}]}

    Sai:
        ke_hoach_thang: {10/2018: [{noi_dung: Tập huấn, gio: "11:30-08:00"}]}
    """
    for words in subject.prose:
        for time in times_in(words.text):
            overnight = time.begins >= 18 * 60 and time.ends <= 8 * 60
            if time.ends <= time.begins and not overnight:
                yield Finding(
                    words.text.part(time.start, time.end),
                    "giờ kết thúc không sau giờ bắt đầu; sửa lại giờ (buổi chiều viết 13 đến 17 giờ)",
                )


@rule("gio-sai", Severity.ERROR)
def times_are_on_the_clock(subject: Subject) -> Iterator[Finding]:
    """Giờ không có trên đồng hồ: 25h, 7:60.

    Vì sao: giấy mời và lịch in đúng con số ấy ra; người được mời không biết đi giờ nào.

    Đúng:
        ke_hoach_thang: {10/2018: [{noi_dung: Tập huấn, gio: "07:30-11:00"}]}

    Sai:
        ke_hoach_thang: {10/2018: [{noi_dung: Tập huấn, gio: "25h"}]}
    """
    for _, activity in subject.plan.activities:
        lower = lowered(activity.time) if activity.time else ""
        for match in re.finditer(rf"(?<![\d:.,/]){CLOCK}(?!\d)", lower) if lower else ():
            if activity.time is not None and minutes(match.groups()) is None:
                yield Finding(
                    activity.time.part(match.start(), match.end()),
                    f"không có giờ «{match[0].strip()}»; viết từ 00:00 đến 23:59, ví dụ 07:30",
                )


TIMING: tuple[Rule, ...] = (weekday_matches_date, times_run_forward, times_are_on_the_clock)
