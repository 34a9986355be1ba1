"""The check that no row of the schedule stands twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.checks.shared.titles import title_of
from lxplan.diagnostics import Related, Severity
from lxplan.plan.agenda import held_on
from lxplan.plan.schedule import Activity
from lxplan.plan.values import Month
from lxplan.source import Text
from lxplan.vietnamese.folding import fold
from lxplan.vietnamese.sentences import lowered

_NUMBERED = r"(?<!\w)(?:bài|buổi|đợt|lần|khóa|khoá|kỳ|số)(?: thứ)? (?:\d+|[ivx]+)\s*$"
"""How a title ends that can be held only once."""
_ONCE = r"(?:(?:tổ chức|hội nghị|họp|lễ|buổi) )*(?:tổng kết|sơ kết|triển khai kế hoạch|xây dựng kế hoạch|kiểm điểm)(?!\w)|(?:lễ|thắp nến|mít tinh|dâng hương|viếng|kỷ niệm|gặp mặt|họp mặt|tọa đàm|phát động|khai mạc|bế mạc|ra quân)(?!\w).*\d/\d"
"""How a title begins that a centre has once in a month, whoever is with it; schools and villages have each their own."""
_EACH_HAS_ITS_OWN = ("trường ", "thôn ", "ấp ", "buôn ", "bản ", "xóm ", "khu ", "tổ ", "chi ")
_LONG_TITLE = 8
_A_SERIES = 3
_A_WEEK = 8
"""Days of the longest week: in a week's plan one title stands on several days."""


@rule("trung-hoat-dong", Severity.WARNING)
def no_row_twice(subject: Subject) -> Iterator[Finding]:
    """Một tên hoạt động đứng hai lần trong cùng tháng, hoặc hai lần với cùng một đơn vị.

    Vì sao: thường là chép thừa, hoặc hai đợt khác nhau mà không ghi rõ khác ở đâu. Hai dòng ghi ngày, nơi hoặc đối tượng
    khác nhau trong cùng tháng, và hoạt động lặp từ ba tháng trở lên thì không bị nhắc.

    Đúng:
        ke_hoach_thang:
          10/2018: [{noi_dung: Vệ sinh môi trường đợt 1, phoi_hop: [Trường THCS]}]
          05/2019: [{noi_dung: Vệ sinh môi trường đợt 2, phoi_hop: [Trường THCS]}]

    Sai:
        ke_hoach_thang:
          10/2018: [{noi_dung: Vệ sinh môi trường, phoi_hop: [Trường THCS]}]
          05/2019: [{noi_dung: Vệ sinh môi trường, phoi_hop: [Trường THCS]}]
    """
    rows: dict[str, dict[Month, list[Activity]]] = {}
    for month, activity in subject.plan.activities:
        title = title_of(activity)
        if month is not None and title is not None:
            rows.setdefault(fold(title), {}).setdefault(month, []).append(activity)
    for months in rows.values():
        for month, same in months.items():
            yield from _twice_in_month(month, same, subject)
        if len(months) < _A_SERIES:
            yield from _twice_with_partner(months, subject)


def _twice_in_month(month: Month, same: list[Activity], subject: Subject) -> Iterator[Finding]:
    """Compare each row with the first and with the one before it: a long month stays cheap."""
    for before, activity in pairwise(same):
        first = next((other for other in (same[0], before) if _is_same(other, activity)), None)
        if first is None and len(same) < _A_SERIES:
            alike = _says_no_other(before, activity, subject)
            first = before if alike or _is_held_once(before, activity, subject) else None
        if first is not None:
            yield _twice(activity, first, f"hoạt động này đã có trong tháng {month}")


def _twice_with_partner(months: dict[Month, list[Activity]], subject: Subject) -> Iterator[Finding]:
    if [len(same) for same in months.values()] != [1, 1]:
        return
    (month, (first,)), (_, (second,)) = months.items()
    shared = _shared_partner(first, second, subject)
    if shared:
        yield _twice(second, first, f"hoạt động này đã có ở tháng {month}, cùng với {shared}")


def _is_same(first: Activity, second: Activity) -> bool:
    """Tell whether two rows of one title have no other day, audience, place or hour, or are both the same lesson by its
    number.
    """
    if re.search(_NUMBERED, lowered(first.content)):
        return True
    pairs = (
        (held_on(first), held_on(second)),
        (_folded(first.audience), _folded(second.audience)),
        (first.place, second.place),
        (first.time, second.time),
    )
    return not any(a and b and a != b for a, b in pairs)


def _says_no_other(first: Activity, second: Activity, subject: Subject) -> bool:
    """Tell whether two rows with one long title in a month differ in their days alone: none of them names another place,
    audience or partner than the other.
    """
    pairs = (
        (_folded(first.audience), _folded(second.audience)),
        (first.place, second.place),
        tuple(
            frozenset(each.name for each in subject.directory.taking_part(row))
            for row in (first, second)
        ),
    )
    period = subject.plan.period
    if period is None or period.length <= _A_WEEK:
        return False
    is_long = len(first.content.split()) >= _LONG_TITLE
    return is_long and not any(one and other and one != other for one, other in pairs)


def _is_held_once(first: Activity, second: Activity, subject: Subject) -> bool:
    """Tell whether a title is of what there is once in a month, and neither row is of a school or a village alone."""
    if re.match(_ONCE, lowered(first.content)) is None or (
        first.place and second.place and first.place != second.place
    ):
        return False
    names = [
        lowered(each.name) for row in (first, second) for each in subject.directory.taking_part(row)
    ]
    audiences = [lowered(each) for row in (first, second) for each in row.audience]
    return not any(each.startswith(_EACH_HAS_ITS_OWN) for each in (*names, *audiences))


def _is_meant_once(first: Activity, second: Activity) -> bool:
    """Tell whether two dated rows of one title tell so much alike that one is likely a copy."""
    differs = (_folded(first.audience), first.place) != (_folded(second.audience), second.place)
    return len(first.content.split()) >= _LONG_TITLE and not differs


def _folded(texts: tuple[Text, ...]) -> frozenset[str]:
    return frozenset(fold(text) for text in texts)


def _shared_partner(first: Activity, second: Activity, subject: Subject) -> str | None:
    """Return the partner of both rows.

    None when each row has its own date, so that both are meant; unless a long title says all the same of both.
    """
    if held_on(first) and held_on(second) and not _is_meant_once(first, second):
        return None
    directory = subject.directory
    partners = {each.name for each in directory.taking_part(first)}
    return next(
        (each.name for each in directory.taking_part(second) if each.name in partners), None
    )


def _twice(activity: Activity, first: Activity, what: str) -> Finding:
    text = activity.content
    related = (Related(first.content.span, "chỗ thứ nhất"),)
    return Finding(
        text.content_span,
        f"{what} (dòng {first.content.span.line}); bỏ một chỗ, hoặc ghi rõ khác nhau ở đâu",
        related=related,
    )
