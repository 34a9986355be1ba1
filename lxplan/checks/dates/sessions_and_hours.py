"""The check that sessions and hours of a course agree with its dates, weekdays and times of day."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.checks.shared.times.dates_of_mentions import dates_of
from lxplan.diagnostics import Severity
from lxplan.named_tuple import NamedTuple
from lxplan.plan.agenda import Days, held_on
from lxplan.plan.kinds import WEEKDAYS
from lxplan.plan.periods import Period
from lxplan.plan.schedule import Activity
from lxplan.source import Text
from lxplan.vietnamese.counts import Count
from lxplan.vietnamese.day_mentions import days_in
from lxplan.vietnamese.hours import parse_hours
from lxplan.vietnamese.public_holidays import holiday
from lxplan.vietnamese.sentences import has_any, has_digit, lowered
from lxplan.vietnamese.time_mentions import TimeMention, times_in, weekdays_in

_NOON = (11 * 60 + 30, 13 * 60)
_LONGEST_BREAK = 150
_SESSIONS_A_DAY = 3
_LESSON = 45
_PARTS_OF_DAY = ("sáng", "trưa", "chiều", "tối")
_TOTAL = r"(?<![\d:.,/-])(\d{1,3}) (giờ|buổi)(?! *(?:\d|mỗi|một|/|x))(?!\w)"
_CLOCK_BEFORE = (
    "lúc",
    "từ",
    "đến",
    "vào",
    "hồi",
    "trước",
    "sau",
    "mỗi buổi",
    "mỗi ngày",
    "thời lượng",
)


class _Course(NamedTuple):
    """When a course is held: its days, its hours each day, and whether it uses every one of them.

    Sessions and minutes are given as the fewest and the most there can be: a holiday may be left
    out, a day through noon has a break, and days between two dates without weekdays need not all be
    used.
    """

    days: tuple[date, ...]
    times: tuple[TimeMention, ...]
    every_day: bool
    most_a_day: int = _SESSIONS_A_DAY

    @property
    def fewest_days(self) -> int:
        return max(1, sum(holiday(day) is None for day in self.days)) if self.every_day else 1

    @property
    def sessions(self) -> tuple[int, int]:
        a_day = sum(1 + _crosses_noon(time) for time in self.times) or self.most_a_day
        return self.fewest_days, len(self.days) * a_day

    @property
    def minutes(self) -> tuple[int, int]:
        a_day = sum(time.ends - time.begins for time in self.times)
        pause = sum(_LONGEST_BREAK for time in self.times if _crosses_noon(time))
        return (a_day - pause) * self.fewest_days, a_day * len(self.days)


def _course(
    days: Iterable[date], weekdays: set[int], times: tuple[TimeMention, ...]
) -> _Course | None:
    """Return the course on those of `days` that fall on `weekdays` (all when none is named).

    None when it has none. Days that do not follow each other were listed one by one, so it is held
    on each.
    """
    held = tuple(day for day in days if not weekdays or day.weekday() in weekdays)
    forward = all(time.begins < time.ends for time in times)
    if not held or not forward:
        return None
    is_span = 1 < len(held) == (held[-1] - held[0]).days + 1
    return _Course(held, times, bool(weekdays) or not is_span)


def _crosses_noon(time: TimeMention) -> bool:
    return time.begins < _NOON[0] and time.ends > _NOON[1]


@rule("so-buoi-khong-khop", Severity.WARNING)
def sessions_add_up(subject: Subject) -> Iterator[Finding]:
    """Số buổi hoặc số giờ không khớp với ngày, thứ và giờ đã ghi.

    Vì sao: số giờ là căn cứ thanh toán cho người dạy. «01-05/8/2026, thứ Bảy, Chủ Nhật, 08:00-11:30» chỉ có hai buổi,
    7 giờ, không phải 16 giờ. Nghỉ trưa và ngày không học trong khoảng không ghi thứ đều được tính rộng.

    Đúng:
        nam: 2026
        ke_hoach_thang: {08/2026: [{noi_dung: Lớp tin học, ghi_chu: "01-05/8/2026, thứ Bảy, Chủ Nhật, 08:00-11:30, 7 giờ"}]}

    Sai:
        nam: 2026
        ke_hoach_thang: {08/2026: [{noi_dung: Lớp tin học, ghi_chu: "01-05/8/2026, thứ Bảy, Chủ Nhật, 08:00-11:30, 16 giờ"}]}
    """
    for _, activity in subject.plan.activities:
        yield from _keys_add_up(activity)
        yield from _words_agree(activity)
    if not subject.joined_prose.small_vocabulary.isdisjoint(("lần", "tuần", "giờ", "tiếng")):
        yield from _in_any_text(subject)
    period = subject.plan.period
    if period is None:
        return
    for keyed in subject.joined_prose.texts_with("giờ", "buổi"):
        if keyed.path[0] == "ke_hoach_thang":
            yield from _text_adds_up(keyed.text, period)


def _in_any_text(subject: Subject) -> Iterator[Finding]:
    """Look for what few plans say: so many times a year, sittings a week, hours in brackets behind a stretch of the clock."""
    from lxplan.checks.shared.figures.how_often import how_often, lengths_of_hours, sittings_a_week

    for keyed in subject.joined_prose.texts_with(" lần", "tuần", " giờ", " tiếng"):
        if not has_digit(keyed.text):
            continue
        lower = lowered(keyed.text)
        if has_any(lower, (" năm ", "tổng ")) and has_any(lower, ("tháng ", "quý ")):
            yield from how_often(keyed.text, lower)
        if "tuần" in lower and "thứ" in lower:
            yield from sittings_a_week(keyed.text, lower)
        if has_any(lower, (" giờ", " tiếng")) and has_any(lower, ("(", ", ")):
            yield from lengths_of_hours(keyed.text, lower)


def _planned(activity: Activity) -> _Course | None:
    """Return the course that the keys of an activity make."""
    weekdays = {WEEKDAYS.index(weekday) for weekday in activity.weekdays}
    course = _course(held_on(activity), weekdays, times_in(activity.time or ""))
    words = lowered(activity.time or "").split()
    part = sum(word in _PARTS_OF_DAY for word in words) == 1
    if course is None:
        return None
    most = 1 if part or _is_late(activity) else course.most_a_day
    return course._replace(most_a_day=most)


def _is_late(activity: Activity) -> bool:
    """Tell whether an activity begins after noon and says no end, so that a day has one session of it."""
    hours = parse_hours(activity.time or "")
    return hours is not None and hours.ends is None and hours.begins > _NOON[1]


def _keys_add_up(activity: Activity) -> Iterator[Finding]:
    if activity.sessions is None and activity.hours is None:
        return
    if not all(count is None or count.is_exact for count in (activity.sessions, activity.hours)):
        return
    course = _planned(activity)
    if course is None:
        yield from _undated_add_up(activity)
        return
    if activity.sessions is not None and not _within(activity.sessions, course.sessions):
        yield Finding(activity.places.value("so_buoi"), _wrong_sessions(activity.sessions, course))
        return
    if activity.hours is None or not course.times:
        return
    if not _within(_minutes(activity.hours), course.minutes, slack=30):
        yield Finding(activity.places.value("so_gio"), _wrong_hours(activity.hours, course))


def _undated_add_up(activity: Activity) -> Iterator[Finding]:
    """Compare the hours with so many sessions of so long, where no day is stated yet."""
    times = times_in(activity.time or "")
    if activity.sessions is None or activity.hours is None or len(times) != 1 or held_on(activity):
        return
    length = times[0].ends - times[0].begins
    pause = _LONGEST_BREAK if _crosses_noon(times[0]) else 0
    least, most = ((length - each) * activity.sessions for each in (pause, 0))
    if length > 0 and not _within(_minutes(activity.hours), (least, most), slack=30):
        shown = f"{most / 60:.1f}".removesuffix(".0").replace(".", ",")
        message = f"{activity.sessions} buổi, mỗi buổi {times[0].ends - times[0].begins} phút là {shown} giờ"
        yield Finding(
            activity.places.value("so_gio"), f"{message}, không phải {activity.hours.words}"
        )


def _minutes(hours: Count) -> int:
    """Return how long so many hours of the clock are, or lessons of 45 minutes (`tiết`)."""
    return hours * (_LESSON if "tiết" in hours.words.lower() else 60)


def _words_agree(activity: Activity) -> Iterator[Finding]:
    """Compare the sessions and hours that the words of an activity state with its keys."""
    for text in filter(None, (activity.content, activity.note)):
        if not has_digit(text) or not has_any(text, ("giờ", "buổi")) or days_in(text):
            continue
        times = times_in(text)
        for match in re.finditer(_TOTAL, lowered(text)):
            key = "so_buoi" if match[2] == "buổi" else "so_gio"
            count = activity.sessions if match[2] == "buổi" else activity.hours
            if _is_time_of_day(match, times) or (count is not None and not count.is_exact):
                continue
            message = _disagrees(int(match[1]), match[2], count, key, activity)
            if message:
                yield Finding(text.part(match.start(), match.end()), message)


def _disagrees(
    stated: int, unit: str, count: Count | None, key: str, activity: Activity
) -> str | None:
    """Return what is wrong with a number of sessions or hours; None where nothing is for certain."""
    if count is not None:
        right = stated == count
        return (
            None if right else f"nói {stated} {unit}, mà {key} là {count.words}; sửa một trong hai"
        )
    course = _planned(activity)
    if course is None or unit != "buổi" or _within(stated, course.sessions):
        return None
    return _wrong_sessions(stated, course)


def _text_adds_up(text: Text, period: Period) -> Iterator[Finding]:
    """Compare only a text that says all of it: one span of days, its hours, and the total."""
    days, times = days_in(text), times_in(text)
    dates = dates_of(days[0], period) if len(days) == 1 and times else None
    if dates is None:
        return
    course = _course(Days(*dates).each(), {weekday.number for weekday in weekdays_in(text)}, times)
    if course is None:
        return
    for match in re.finditer(_TOTAL, lowered(text)):
        stated, span = int(match[1]), text.part(match.start(), match.end())
        if _is_time_of_day(match, times):
            continue
        if match[2] == "giờ" and not _within(stated * 60, course.minutes, slack=30):
            yield Finding(span, _wrong_hours(stated, course))
        if match[2] == "buổi" and not _within(stated, course.sessions):
            yield Finding(span, _wrong_sessions(stated, course))


def _is_time_of_day(match: re.Match[str], times: tuple[TimeMention, ...]) -> bool:
    inside = any(time.start <= match.start() < time.end for time in times)
    return inside or match.string[: match.start()].rstrip(" :").endswith(_CLOCK_BEFORE)


def _wrong_sessions(stated: int, course: _Course) -> str:
    least, most = course.sessions
    right = str(least) if least == most else f"{least} đến {most}"
    return f"ngày và thứ đã ghi cho {right} buổi, không phải {stated} buổi; sửa một trong hai"


def _wrong_hours(stated: int, course: _Course) -> str:
    hours = (f"{minutes / 60:.1f}" for minutes in course.minutes)
    least, most = (each.removesuffix(".0").replace(".", ",") for each in hours)
    right = most if least == most else f"{least} đến {most}"
    return f"ngày, thứ và giờ đã ghi cho {right} giờ, không phải {stated} giờ; sửa một trong hai"


def _within(value: int, bounds: tuple[int, int], *, slack: int = 0) -> bool:
    return bounds[0] - slack < value < bounds[1] + slack or value in bounds
