"""The check of the lasting codes of activities: each names one."""

from __future__ import annotations

from collections.abc import Iterator

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.diagnostics import Related, Severity
from lxplan.plan.agenda import Entry, entries_of
from lxplan.vietnamese.folding import fold


@rule("trung-ma", Severity.ERROR)
def one_code_one_activity(subject: Subject) -> Iterator[Finding]:
    """Một mã (ma) đặt cho hai hoạt động; mã so không kể dấu, chữ hoa, chữ thường.

    Vì sao: lịch và lxplan done nhận ra hoạt động theo mã; hai hoạt động cùng mã thì kết quả ghi vào hoạt động thứ nhất, và
    lịch chỉ còn một.

    Đúng:
        ke_hoach_thang: {10/2018: [{noi_dung: Lớp may, ma: may-1}, {noi_dung: Lớp may, ma: may-2}]}

    Sai:
        ke_hoach_thang: {10/2018: [{noi_dung: Lớp may, ma: may}, {noi_dung: Lớp tin học, ma: may}]}
    """
    first_with: dict[str, Entry] = {}
    for entry in entries_of(subject.plan):
        code = entry.activity.code
        if code is None or not fold(code):
            continue
        first = first_with.setdefault(fold(code), entry)
        if first is not entry:
            place = first.activity.places.value("ma")
            message = (
                f"mã «{code}» đã đặt cho hoạt động {first.label}, dòng {place.line}; đặt mã khác"
            )
            yield Finding(code.content_span, message, related=(Related(place, "chỗ thứ nhất"),))
