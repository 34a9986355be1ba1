"""The regulations of community learning centres, as data: which are in force on a day."""

from __future__ import annotations

from datetime import date

from lxplan.named_tuple import NamedTuple

_QUY_CHE = "Quy chế tổ chức và hoạt động của trung tâm học tập cộng đồng tại xã, phường, thị trấn"


class Regulation(NamedTuple):
    """A regulation as a plan cites it, and the day from which a plan rests on it."""

    citation: str
    since: date


REGULATIONS = (
    Regulation(
        "Căn cứ Nghị định số 142/2025/NĐ-CP ngày 12/6/2025 của Chính phủ quy định về phân định thẩm quyền của chính "
        "quyền địa phương 02 cấp trong lĩnh vực quản lý nhà nước của Bộ Giáo dục và Đào tạo",
        date(2025, 7, 1),
    ),
    Regulation(
        "Căn cứ Thông tư số 11/2025/TT-BGDĐT ngày 12/6/2025 của Bộ trưởng Bộ Giáo dục và Đào tạo",
        date(2025, 7, 1),
    ),
    Regulation(
        f"Căn cứ Quyết định số 09/2008/QĐ-BGDĐT ngày 24/3/2008 của Bộ trưởng Bộ Giáo dục và Đào tạo ban hành {_QUY_CHE}",
        date(2008, 5, 1),
    ),
    Regulation(
        "Căn cứ Thông tư số 40/2010/TT-BGDĐT ngày 30/12/2010 của Bộ trưởng Bộ Giáo dục và Đào tạo sửa đổi, bổ sung một số "
        f"điều của {_QUY_CHE}",
        date(2011, 3, 1),
    ),
)
"""In the order in which a plan cites them: by rank, of one rank the one that the other amends first."""


def in_force(day: date) -> tuple[str, ...]:
    """Return the regulations of centres that a plan beginning on a day rests on, as it cites
    them.
    """
    return tuple(each.citation for each in REGULATIONS if each.since <= day)
