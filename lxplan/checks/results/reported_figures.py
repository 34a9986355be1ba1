"""The check that the words of a report say what the results add up to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.diagnostics import Severity
from lxplan.plan.model import Plan
from lxplan.plan.period_reports import PeriodReport
from lxplan.source import Text
from lxplan.vietnamese.money import format_amount
from lxplan.vietnamese.quantities import NUMBER, number_of
from lxplan.vietnamese.sentences import has_digit, lowered

_OF_ALL = r"(?<!\w)(?:tổng số|tổng cộng|tổng|cả năm|cả kỳ|trong năm|trong kỳ|toàn kỳ|(?:sáu|6|9|chín) tháng|năm học|năm \d{4})(?!\w)"
"""Words of a sentence that speaks of all that was held."""
_NOT_OF_ALL = r"(?:tăng|giảm|hơn|thêm|mỗi|bình quân|mục tiêu|chỉ tiêu|kế hoạch|so với|trong đó|riêng|còn|phát sinh|nữ|khoảng|trên|gần)\D{0,12}$"
_PARTS_OF = (
    r"riêng|lĩnh vực|thôn|quý|tháng \d|mỗi|từng|(?<!so với )năm trước|(?<!so với )năm học trước"
)
_SAID = {
    "buổi": rf"(?<![\w.,/:-])({NUMBER}) buổi(?!\w)",
    "lượt người": rf"(?<![\w.,/:-])({NUMBER}) lượt(?: người| học viên)?(?: học| dự| tham gia)?(?! nữ)(?!\w)",
    "lượt nữ": rf"(?:(?<![\w.,/:-])({NUMBER}) lượt (?:là )?nữ|lượt nữ(?: là|:| có)? ({NUMBER}))(?!\w)",
    "đồng": rf"(?:đã chi|tổng chi|chi)(?: là|:| hết)? ({NUMBER}) đồng(?!\w)",
}


@rule("bao-cao-khong-khop", Severity.WARNING)
def reports_say_what_was_held(subject: Subject) -> Iterator[Finding]:
    """Số buổi, lượt người, lượt nữ, số tiền đã chi nói trong lời báo cáo khác với ket_qua của các hoạt động cộng lại.

    Vì sao: bảng số liệu của báo cáo tính từ ket_qua, in ngay cạnh lời văn; hai số khác nhau là bị hỏi. Chỉ xét câu nói
    về cả kỳ, khi mọi hoạt động đã tổ chức trong kỳ đều ghi số ấy.

    Đúng:
        ke_hoach_thang: {10/2018: [{noi_dung: Tập huấn, ket_qua: {so_buoi: 2, so_luot: 45}}]}
        bao_cao: {danh_gia: Tổng số 2 buổi với 45 lượt người học}

    Sai:
        ke_hoach_thang: {10/2018: [{noi_dung: Tập huấn, ket_qua: {so_buoi: 2, so_luot: 45}}]}
        bao_cao: {danh_gia: Tổng số 3 buổi với 45 lượt người học}
    """
    for report in subject.plan.reports:
        texts = [text for text in report.strengths if has_digit(text)]
        counted = _counted(subject.plan, report) if texts else {}
        for text in texts if counted else ():
            yield from _against(text, counted)


def _counted(plan: Plan, report: PeriodReport) -> Mapping[str, set[int]]:
    """Return what the rows of a report's period add up to, with and without those outside the plan, by unit; a figure
    that a held row does not state is left out.
    """
    from lxplan.plan.totals import Stretch, rows_of, totals_of_rows  # few plans have a report

    period = report.stated_period.period or plan.period
    if period is None:
        return {}
    rows = rows_of(plan)
    stretch = Stretch(period.first, period.last)
    totals = totals_of_rows(rows, stretch=stretch)
    held = [
        row.entry.activity.result
        for row in rows
        if row.held_in in stretch and row.entry.activity.result.is_held
    ]
    values = {
        "buổi": (
            [each.sessions for each in held],
            totals.whole.sessions,
            totals.everything.sessions,
        ),
        "lượt người": ([each.turns for each in held], totals.whole.turns, totals.everything.turns),
        "lượt nữ": ([each.women for each in held], totals.whole.women, totals.everything.women),
        "đồng": ([each.spent for each in held], totals.whole.spent, totals.everything.spent),
    }
    return {
        unit: {total for total in (planned, every) if total is not None}
        for unit, (each, planned, every) in values.items()
        if each and (None not in each or unit == "đồng")
    }


def _against(text: Text, counted: Mapping[str, set[int]]) -> Iterator[Finding]:
    lower = lowered(text)
    of_all = re.search(_OF_ALL, lower) is not None and re.search(_PARTS_OF, lower) is None
    for unit, totals in counted.items():
        match = re.search(_SAID[unit], lower) if totals else None
        if match is None or not (of_all or "đã chi" in match[0] or "tổng chi" in match[0]):
            continue
        group = 1 if match[1] else 2
        if number_of(match[group]) in totals or _is_compared(lower[: match.start()]):
            continue
        span = text.part(*match.span(group))
        right = format_amount(max(totals))
        yield Finding(
            span, f"nói {match[group]} {unit}, mà ket_qua cộng lại là {right}; sửa một trong hai"
        )


def _is_compared(before: str) -> bool:
    """Tell by the words before a figure that it is a part, a target or a difference."""
    return re.search(_NOT_OF_ALL, re.split(r"[;.,]\s", before)[-1]) is not None
