"""The check that a plan's province is the one of its district."""

from __future__ import annotations

from collections.abc import Iterator

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.checks.shared.places_named import (
    PROVINCE,
    Place,
    is_after_joining,
    is_guest,
    is_ours,
    named_in,
)
from lxplan.diagnostics import Related, Severity
from lxplan.vietnamese.folding import fold
from lxplan.vietnamese.places import DISTRICT
from lxplan.vietnamese.provinces import provinces_in

_IN_HEAD = frozenset({"trung_tam", "van_ban", "can_cu", "don_vi", "dan_nhap"})
"""Keys whose districts are the plan's own."""
_OF_TWO_SPELLINGS = ("thanh pho hue", "tinh thai nguyen")
"""Provinces of today that hold one whose name was written in more ways than one: Thừa Thiên Huế, Bắc Kạn."""


@rule("tinh-khac-huyen", Severity.WARNING)
def province_of_its_district(subject: Subject) -> Iterator[Finding]:
    """Tỉnh được nêu không phải là tỉnh của huyện mà kế hoạch thuộc về.

    Vì sao: thường là chép căn cứ của tỉnh khác. Huyện, tỉnh lấy theo danh mục trước ngày 01/7/2025; huyện trùng tên ở
    nhiều tỉnh thì tỉnh nào trong số ấy cũng được. Kế hoạch nêu nhiều huyện, nhiều tỉnh thì xem ten-noi-khac.

    Đúng:
        trung_tam: {ten: Trung tâm học tập cộng đồng xã Hòa Phú, chu_quan: Phòng GD&ĐT huyện Long Hồ}
        can_cu: [Căn cứ Kế hoạch số 90/KH-UBND ngày 05/8/2018 của UBND tỉnh Vĩnh Long về học tập suốt đời]

    Sai:
        trung_tam: {ten: Trung tâm học tập cộng đồng xã Hòa Phú, chu_quan: Phòng GD&ĐT huyện Long Hồ}
        can_cu: [Căn cứ Kế hoạch số 90/KH-UBND ngày 05/8/2018 của UBND tỉnh Hậu Giang về học tập suốt đời]
    """
    prose = subject.joined_prose
    if len({each.now for each in provinces_in(prose.text)}) != 1:
        return
    found = [*named_in(prose)]
    provinces = [each for each in found if each.level == PROVINCE]
    district = _own_district(found) if provinces else None
    if district is None:
        return
    from lxplan.vietnamese.districts import provinces_of_district

    words = 2 if district.written.lower().startswith(("thị xã ", "thành phố ")) else 1
    of_district = provinces_of_district(district.written.split(" ", words)[-1])
    first = provinces[0]
    if not of_district or _is_one_of(first, of_district, joined=is_after_joining(subject)):
        return
    if is_ours(first) and not (_is_guest(first) or _is_guest(district)):
        of = " hoặc ".join(sorted(of_district)[:2])
        message = f"«{first.written}» không phải tỉnh của «{district.written}» ({of}); sửa, nếu chép từ kế hoạch khác"
        yield Finding(first.span, message, related=(Related(district.span, "huyện ghi ở chỗ này"),))


def _own_district(found: list[Place]) -> Place | None:
    """Return the one district that the head of a plan names; None where it names several or none."""
    districts = [
        each for each in found if each.level == DISTRICT and each.keyed.path[0] in _IN_HEAD
    ]
    return districts[0] if len({each.key for each in districts}) == 1 else None


def _is_guest(place: Place) -> bool:
    return is_guest(place.keyed.text, place.start, place.end)


def _is_one_of(place: Place, provinces: frozenset[str], *, joined: bool) -> bool:
    """Tell whether a province is one of some, or the one of today that one of them was joined into."""
    from lxplan.vietnamese.provinces import province_of_today

    if any(fold(each) == fold(place.written) for each in provinces):
        return True
    after = joined or place.key in _OF_TWO_SPELLINGS
    return after and any(fold(province_of_today(each) or "") == place.key for each in provinces)
