"""The check that a plan asks no body of the district level, which ended on 1 July 2025."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.diagnostics import Severity
from lxplan.source import Text
from lxplan.vietnamese.authorities import DISTRICT, DISTRICT_ENDED, is_district_body

_ISSUED_AFTER = (
    "căn cứ ghi của cấp huyện nhưng ban hành sau 01/7/2025, khi không còn cấp huyện; xem lại cơ quan và ngày"
)


@rule("con-cap-huyen", Severity.ERROR)
def no_district_bodies(subject: Subject) -> Iterator[Finding]:
    """Cơ quan cấp huyện trong kế hoạch lập từ ngày 01/7/2025.

    Vì sao: từ 01/7/2025 không còn cấp huyện; giấy mời gửi Phòng GD&ĐT huyện, Công an huyện … không có nơi nhận. Thay bằng
    cơ quan của xã hoặc của tỉnh. Căn cứ do cấp huyện ban hành trước ngày đó vẫn giữ được. Ngày lấy theo van_ban/ngay,
    chưa có thì theo tháng đầu của kỳ.

    Đúng:
        nam: 2026
        ke_hoach_thang: {03/2026: [{noi_dung: Khám sức khỏe, phoi_hop: [Trạm Y tế xã]}]}

    Sai:
        nam: 2026
        ke_hoach_thang: {03/2026: [{noi_dung: Khám sức khỏe, phoi_hop: [Trung tâm Y tế huyện]}]}
    """
    dated = _date_of_plan(subject)
    if dated is None or dated < DISTRICT_ENDED:
        return
    for text in (*_bodies(subject), *subject.plan.paper.recipients):
        if is_district_body(text):
            message = (
                f"«{text.strip()}» là cơ quan cấp huyện, không còn từ 01/7/2025; thay bằng cơ quan của xã hoặc của tỉnh"
            )
            yield Finding(text.content_span, message)
    for basis in subject.bases:
        number, issued = basis.citation.number, basis.citation.date
        if basis.citation.rank != DISTRICT or number is None or issued is None:
            continue
        if issued >= DISTRICT_ENDED:
            yield Finding(basis.text.part(number.start, number.end), _ISSUED_AFTER)


def _date_of_plan(subject: Subject) -> date | None:
    plan = subject.plan
    period = plan.period
    return plan.paper.issued or (period.begins if period else None)


def _bodies(subject: Subject) -> Iterator[Text]:
    """Return the declared organisations.

    In a plan that declares none, every place that names one.
    """
    if subject.directory.declared:
        return (each.name for each in subject.plan.organisations if each.name)
    return (mention.name for mention in subject.mentions)
