"""The check that a plan speaks of no body of the district level, which ended on 1 July 2025."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.checks.shared.bases import Basis
from lxplan.checks.shared.heads import date_of_plan
from lxplan.diagnostics import Severity
from lxplan.source import Text
from lxplan.vietnamese.authorities import DISTRICT, DISTRICT_ENDED, is_district_body
from lxplan.vietnamese.citations import citations_in

_ISSUED_AFTER = "căn cứ ghi của cấp huyện nhưng ban hành sau 01/7/2025, khi không còn cấp huyện; xem lại cơ quan và ngày"
_NAMES = frozenset({"phoi_hop", "chu_tri", "don_vi", "gom", "noi_nhan", "can_cu", "ten"})
"""Keys whose texts are names, or bases, which are looked at apart."""
_BYGONE = (
    r"trước đây|(?<!\w)cũ(?!\w)|sáp nhập|hợp nhất|sắp xếp|không còn|không tổ chức|kết thúc|giải thể|bãi bỏ|chuyển giao|"
    r"trước (?:ngày |khi )?(?:(?:0?1[/-])?0?7[/-]2025|1 tháng 7)|trước (?:ngày |khi )[^.;,]*thuộc|02 cấp|2 cấp|hai cấp|năm ngoái|năm trước|(?<!\w)đã |quê|sinh ngày|sinh năm|hưu|"
    r"(?<!\w)nguyên (?:là|cán bộ|phó|trưởng|giám đốc|chủ tịch|bí thư|chuyên viên|hiệu trưởng|lãnh đạo|công chức|viên chức|giáo viên|bác sĩ)"
)
"""Words of a sentence that tells of the district as what was."""


@rule("con-cap-huyen", Severity.ERROR)
def no_district_bodies(subject: Subject) -> Iterator[Finding]:
    """Cơ quan, địa bàn cấp huyện trong kế hoạch lập từ ngày 01/7/2025.

    Vì sao: từ 01/7/2025 không còn cấp huyện; giấy mời gửi Phòng GD&ĐT huyện, Công an huyện … không có nơi nhận. Thay bằng
    cơ quan của xã hoặc của tỉnh. Văn bản do cấp huyện ban hành trước ngày đó vẫn giữ được. Ngày lấy theo van_ban/ngay,
    chưa có thì theo tháng đầu của kỳ. Ở câu chữ thì là cảnh báo.

    Đúng:
        nam: 2026
        ke_hoach_thang: {03/2026: [{noi_dung: Khám sức khỏe, phoi_hop: [Trạm Y tế xã]}]}

    Sai:
        nam: 2026
        ke_hoach_thang: {03/2026: [{noi_dung: Khám sức khỏe, phoi_hop: [Trung tâm Y tế huyện]}]}
    """
    dated = date_of_plan(subject.plan)
    if dated is None or dated < DISTRICT_ENDED:
        return
    for text in (*_bodies(subject), *subject.plan.paper.recipients):
        if is_district_body(text):
            yield Finding(text.content_span, _no_more(text.strip()))
    for keyed in subject.printed_texts:
        if keyed.path[-1] == "dia_diem" and _is_sick_room(keyed.text, subject):
            continue
        if _NAMES.isdisjoint(keyed.path) or keyed.path == ("trung_tam", "ten"):
            yield from _in_prose(keyed.text)
    for basis in subject.bases:
        yield from _in_basis(basis)


def _is_sick_room(place: Text, subject: Subject) -> bool:
    """Tell whether a place is the sick room of the school whose plan it is, and not the district's office of health."""
    return "y tế" in place.lower() and "trường" in (subject.plan.centre.name or "").lower()


def _no_more(body: str) -> str:
    from lxplan.vietnamese.district_bodies import successor_of

    after = successor_of(body)
    instead = f"nay là {after}" if after else "thay bằng cơ quan của xã hoặc của tỉnh"
    return f"«{body}» là cấp huyện, không còn từ 01/7/2025; {instead}"


def _in_prose(text: Text) -> Iterator[Finding]:
    """Return the first body of the district that a sentence asks something of; others of it are to
    be mended with it.
    """
    from lxplan.vietnamese.district_bodies import (
        district_bodies_in,
    )  # plans of before 1 July 2025 need none of it

    found = next(district_bodies_in(text), None)
    if found is None or re.search(_BYGONE, text.lower()) or _cites_older(text):
        return
    yield Finding(text.part(*found), _no_more(text[slice(*found)]), severity=Severity.WARNING)


def _cites_older(text: Text) -> bool:
    """Tell whether a sentence cites a paper from before the end of the districts."""
    return any(citation.date and citation.date < DISTRICT_ENDED for citation in citations_in(text))


def _in_basis(basis: Basis) -> Iterator[Finding]:
    number, issued = basis.citation.number, basis.citation.date
    if issued is not None and issued < DISTRICT_ENDED:
        return
    if basis.citation.rank == DISTRICT and number is not None and issued is not None:
        yield Finding(basis.text.part(number.start, number.end), _ISSUED_AFTER)
        return
    yield from _in_prose(basis.text)


def _bodies(subject: Subject) -> Iterator[Text]:
    """Return the declared organisations.

    In a plan that declares none, every place that names one.
    """
    if subject.directory.declared:
        return (each.name for each in subject.plan.organisations if each.name)
    return (mention.name for mention in subject.mentions)
