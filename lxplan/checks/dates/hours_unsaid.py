"""The check that `gio` says an hour."""

from __future__ import annotations

from collections.abc import Iterator

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.diagnostics import Severity
from lxplan.vietnamese.folding import fold
from lxplan.vietnamese.sentences import has_digit

_WHOLE_DAY = ("ca ngay", "trong ngay", "ngay dem")


@rule("gio-chua-ro", Severity.NOTE)
def hours_are_said(subject: Subject) -> Iterator[Finding]:
    """Mục gio chỉ có chữ (sáng, buổi chiều), chưa nói mấy giờ.

    Vì sao: giấy mời in thiếu giờ, còn lịch điện thoại coi là việc cả ngày nên không nhắc trước buổi họp. Việc cả ngày thì
    ghi cả ngày; chỉ muốn in chữ vào cột thời gian thì ghi ở mục thoi_gian.

    Đúng:
        ke_hoach_thang: {10/2018: [{noi_dung: Tập huấn, gio: "07:30-11:00"}]}

    Sai:
        ke_hoach_thang: {10/2018: [{noi_dung: Tập huấn, gio: sáng}]}
    """
    for _, activity in subject.plan.activities:
        words = activity.time
        if words is None or has_digit(words) or _is_whole_day(words):
            continue
        message = f"«{words}» chưa nói mấy giờ; ghi giờ bằng số, ví dụ 07:30-11:00"
        yield Finding(words.content_span, message)


def _is_whole_day(words: str) -> bool:
    folded = fold(words)
    return any(each in folded for each in _WHOLE_DAY)
