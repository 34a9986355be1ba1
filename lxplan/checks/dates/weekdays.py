"""The check that weekdays agree with the dates beside them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from datetime import date

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.checks.shared.times.dates_of_mentions import dates_of
from lxplan.diagnostics import Severity, Span
from lxplan.plan.agenda import held_on
from lxplan.plan.day_kinds import DayKind, SeveralDaysKind
from lxplan.plan.kinds import DAYS, FIRST_DAY, LAST_DAY, WEEKDAYS
from lxplan.plan.schedule import Activity
from lxplan.plan.texts import KeyedText
from lxplan.plan.values import Month, format_date
from lxplan.source import Place
from lxplan.source.yaml_nodes import ScalarNode, SequenceNode
from lxplan.vietnamese.day_mentions import DayMention, date_of, days_in
from lxplan.vietnamese.sentences import lowered
from lxplan.vietnamese.time_mentions import WeekdayMention, weekdays_in
from lxplan.vietnamese.typed_days import in_short

_KEYS_OF_DAYS: dict[str, DayKind | SeveralDaysKind] = {
    "ngay": DAYS.item,
    "tu_ngay": FIRST_DAY,
    "den_ngay": LAST_DAY,
}
_NAMED_AFTER = (
    r"(?<!\w)(chủ nhật|thứ (?:bảy|7)) (?:xanh|đỏ|hồng|tình nguyện|sạch|vì cộng đồng|văn minh)(?!\w)"
)
_BESIDE_THE_DAY = (
    r"(?:kết|chuẩn bị|họp|kế hoạch|tập huấn|phát động|báo cáo|khen|đăng ký)(?!.*ra quân)"
)


@rule("thu-khong-khop-ngay", Severity.ERROR)
def weekday_matches_date(subject: Subject) -> Iterator[Finding]:
    """Thứ trong tuần không đúng với ngày ghi bên cạnh.

    Vì sao: người được mời đi theo thứ hoặc theo ngày, một trong hai sẽ nhầm buổi. Ngày không ghi năm thì lấy năm của
    kỳ kế hoạch. Mục thu phải có trong khoảng tu_ngay - den_ngay; thứ ghi ngay trong ngay, tu_ngay, den_ngay cũng vậy.

    Đúng:
        ke_hoach_thang: {10/2018: [{noi_dung: Mít tinh, ghi_chu: "thứ Bảy, ngày 20/10/2018"}]}

    Sai:
        ke_hoach_thang: {10/2018: [{noi_dung: Mít tinh, ghi_chu: "thứ Sáu, ngày 20/10/2018"}]}
    """
    for keyed in subject.texts_with_digits:
        for weekday, day in _beside(keyed.text):
            actual = _date(day, keyed, subject)
            if actual is not None and actual.weekday() != weekday.number:
                right = WEEKDAYS[actual.weekday()]
                yield Finding(
                    keyed.text.part(weekday.start, weekday.end),
                    f"ngày {format_date(actual)} là {right}; sửa thứ, hoặc sửa ngày",
                    right,
                )
    for month, activity in subject.plan.activities:
        if activity.weekdays:
            yield from _weekday_keys(activity)
        lower = lowered(activity.content)
        if "nhật" in lower or "thứ" in lower:
            yield from _named_after_one(activity, lower)
        for key, kind in _KEYS_OF_DAYS.items():
            if key in activity.places.values:
                yield from _typed_weekdays(activity.places.values[key], kind, month)


def _named_after_one(activity: Activity, lower: str) -> Iterator[Finding]:
    """Compare an action that is named after its weekday with the days on which it is held: `ra quân Ngày Chủ nhật xanh`."""
    days = held_on(activity)
    match = re.search(_NAMED_AFTER, lower) if days else None
    if match is None or re.search(_BESIDE_THE_DAY, lower[: match.start()]):
        return
    wanted = WEEKDAYS[6 if "nhật" in match[1] else 5]
    if wanted not in {WEEKDAYS[day.weekday()] for day in days}:
        actual = (
            f"ngày {format_date(days[0])} là {WEEKDAYS[days[0].weekday()]}, không phải {wanted}"
        )
        span = activity.content.part(*match.span(1))
        yield Finding(span, f"{actual}; sửa ngày, hoặc sửa tên hoạt động")


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
            if day.is_range:
                continue
            if _follows(weekday, day, lower) or _precedes(weekday, day, lower):
                yield weekday, day


def _follows(weekday: WeekdayMention, day: DayMention, lower: str) -> bool:
    """Tell whether a day stands right after its weekday: `thứ Bảy, ngày 20/10`."""
    if day.start < weekday.end:
        return False
    return re.fullmatch(r"\s*[,(]?\s*(?:ngày\s+)?", lower[weekday.end : day.start]) is not None


def _precedes(weekday: WeekdayMention, day: DayMention, lower: str) -> bool:
    """Tell whether a day stands right before its weekday in brackets: `20/10 (thứ Bảy)`."""
    if day.end > weekday.start or not lower.startswith(")", weekday.end):
        return False
    return re.fullmatch(r"\s*\(", lower[day.end : weekday.start]) is not None


def _date(day: DayMention, keyed: KeyedText, subject: Subject) -> date | None:
    """Return the date of a mention.

    A basis is older than the plan, so there the year must be written.
    """
    if day.year:
        return date_of(day.last, day.year)
    known = subject.plan.period
    dates = dates_of(day, known) if known and "can_cu" not in keyed.path else None
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
            what = f"ngày {format_date(days[0])} là {right}, không phải {weekday}"
            yield Finding(span, f"{what}; sửa thứ, hoặc sửa ngày", right)
        else:
            ends = f"từ {format_date(days[0])} đến {format_date(days[-1])}"
            when = f"các ngày {in_short(days)}" if activity.days else ends
            what = f"{when} không có {weekday}"
            yield Finding(span, f"{what}; sửa thứ, hoặc sửa ngày")


def _typed_weekdays(
    place: Place, kind: DayKind | SeveralDaysKind, month: Month | None
) -> Iterator[Finding]:
    """Compare a weekday with the day that is typed after it, in one value."""
    for item in _items(place):
        text = item.node.value if isinstance(item.node, ScalarNode) else ""
        days = kind.completed(text, month) if text[:1].isalpha() or "," in text else ()
        for day in days:
            actual = date_of((day.day, day.month, day.year), day.year)
            if day.weekday is None or actual is None or actual.weekday() == day.weekday:
                continue
            right = WEEKDAYS[actual.weekday()]
            what = f"ngày {format_date(actual)} là {right}, không phải {WEEKDAYS[day.weekday]}"
            mended = f"{right}, {format_date(actual)}" if len(days) == 1 else None
            yield Finding(item.span, f"{what}; sửa thứ, hoặc sửa ngày", mended)


def _item_spans(activity: Activity, key: str) -> list[Span]:
    return [item.span for item in _items(activity.places.values[key])]


def _items(place: Place) -> list[Place]:
    """Return where the values of a list stand, or the one value."""
    if not isinstance(place.node, SequenceNode):
        return [place]
    return [place.source.place(item) for item in place.node.value]
