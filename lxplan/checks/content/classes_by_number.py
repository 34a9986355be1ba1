"""The check that what a text says of a class by its number is what the row of that number says."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.diagnostics import Related, Severity
from lxplan.plan.schedule import Activity
from lxplan.plan.texts import KeyedText
from lxplan.vietnamese.quantities import MONEY, PEOPLE, Quantity, quantities_in, shown
from lxplan.vietnamese.sentences import has_digit_after, lowered

_NUMBERED_ROW = r"(?:lớp|chuyên đề)(?: số)? (\d{1,2})(?=[.:)]| -)"
_NAMED = r"(?<!\w)(?:lớp|chuyên đề)(?: số)? (\d{1,2})(?![\w/]|[.,]\d| lớp| học sinh| (?:và|đến) )"
_PUT_OFF = (
    r"[^.;,\d]{0,20}?(?<!\w)(?:hoãn|hủy|huỷ|chưa (?:tổ chức|mở|thực hiện))(?!\w)|(?:hoãn|hủy|huỷ) $"
)
_OF_A_PART = r"trong đó|nữ|nam(?!\w)|mỗi|bình quân|thêm|còn|tăng|giảm|hỗ trợ|từ|đến|nghèo"
_SCHEDULE = ("ke_hoach_thang", "thuong_xuyen", "can_cu")
_FEWEST = 3
"""Fewer numbered rows do not show that the plan calls its classes by number."""


@rule("lop-theo-so-lech", Severity.WARNING)
def classes_called_by_number_agree(subject: Subject) -> Iterator[Finding]:
    """Câu gọi lớp theo số («Lớp 5») nói số người, số tiền hoặc việc hoãn khác với dòng của lớp ấy trong bảng từng tháng.

    Vì sao: bảng đánh số lại mà lời chưa sửa theo, hoặc gõ nhầm số lớp. Chỉ xét khi bảng có từ ba lớp ghi số trở lên, mỗi số một
    lớp; lớp của trường (lớp 5 tiểu học) thì không bị nhắc.

    Đúng:
        ke_hoach_thang: {10/2018: [{noi_dung: Lớp 1. May, so_nguoi: 30}, {noi_dung: Lớp 2. Thêu, so_nguoi: 20}, {noi_dung: Lớp 3. Đan}]}
        ket: Lớp 2 dành cho 20 phụ nữ

    Sai:
        ke_hoach_thang: {10/2018: [{noi_dung: Lớp 1. May, so_nguoi: 30}, {noi_dung: Lớp 2. Thêu, so_nguoi: 20}, {noi_dung: Lớp 3. Đan}]}
        ket: Lớp 2 dành cho 30 phụ nữ
    """
    rows: dict[int, Activity] = {}
    count = 0
    for _, activity in subject.plan.activities:
        match = re.match(_NUMBERED_ROW, lowered(activity.content)) if activity.content else None
        if match is not None:
            rows[int(match[1])] = activity
            count += 1
    if not _FEWEST <= count == len(rows):
        return
    for keyed in subject.texts_with_digits:
        lower = lowered(keyed.text)
        may_name = has_digit_after(lower, "lớp ") or has_digit_after(lower, "chuyên đề ")
        if may_name and keyed.path[0] not in _SCHEDULE:
            yield from _otherwise(keyed, lower, rows)


def _otherwise(keyed: KeyedText, lower: str, rows: dict[int, Activity]) -> Iterator[Finding]:
    named = [match for match in re.finditer(_NAMED, lower) if int(match[1]) in rows]
    for place, match in enumerate(named):
        row = rows[int(match[1])]
        end = named[place + 1].start() if place + 1 < len(named) else len(lower)
        stop = re.search(r"[.;](?!\d)|\n", lower[match.end() : end])
        end = match.end() + stop.start() if stop else end
        wrong = _put_off(lower, match, row)
        span = match.span()
        for said in quantities_in(keyed.text) if not wrong else ():
            if match.end() <= said.start < end and not re.search(
                _OF_A_PART, lower[match.end() : said.start]
            ):
                wrong = wrong or _other_number(said, row)
                span = (said.start, said.end) if wrong else span
        if wrong:
            related = (Related(row.content.span, "dòng của lớp ấy"),)
            message = f"{wrong} (dòng {row.content.span.line}); xem lại số lớp, hoặc số liệu"
            yield Finding(keyed.text.part(*span), message, related=related)


def _put_off(lower: str, match: re.Match[str], row: Activity) -> str:
    """Return what is wrong where a class is said to be put off that was held."""
    behind = re.compile(_PUT_OFF).match(lower, match.end())
    before = re.search(r"(?<!\w)(?:hoãn|hủy|huỷ) $", lower[: match.start()])
    held = row.result.is_held
    return (
        f"nói {match[0]} hoãn hoặc hủy, mà ket_qua ghi đã tổ chức"
        if held and (behind or before)
        else ""
    )


def _other_number(said: Quantity, row: Activity) -> str:
    """Return what is wrong where a class has another number of people, or costs another amount."""
    if said.is_about or said.is_of_each:
        return ""
    if said.unit == MONEY:
        known = {each for each in (row.budget, row.result.spent) if each}
    elif said.unit in PEOPLE:
        known = _people_of(said, row)
    else:
        return ""
    if not known or said.value in known:
        return ""
    numbers = " hoặc ".join(shown(each) for each in sorted(known))
    return f"nói {shown(said.value)} {said.unit}, mà dòng của lớp ấy ghi {numbers}"


def _people_of(said: Quantity, row: Activity) -> set[int]:
    """Return the numbers of people that a row has; none where what is said may be a part of those who came."""
    planned = row.headcount if row.headcount is not None and row.headcount.is_exact else None
    came = row.result.turns
    if said.unit.startswith("lượt"):
        return {int(each) for each in (came or planned,) if each}
    known = {int(each) for each in (planned, came, row.result.women) if each}
    return set() if came and said.value < min(known) else known
