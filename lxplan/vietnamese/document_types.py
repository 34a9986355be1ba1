"""The types of administrative papers and their signs (NĐ 30/2020/NĐ-CP, Điều 7 and Phụ lục III, phần I)."""

from __future__ import annotations

from lxplan.named_tuple import NamedTuple
from lxplan.vietnamese.folding import fold, nearest


class DocumentType(NamedTuple):
    """A type of paper: its name as it begins a sentence, and the sign that numbers begin with.

    Two types have no sign: a công văn is numbered by its body alone, a thư công not at all.
    """

    name: str
    sign: str = ""


TYPES: tuple[DocumentType, ...] = (
    DocumentType("Nghị quyết", "NQ"),
    DocumentType("Quyết định", "QĐ"),
    DocumentType("Chỉ thị", "CT"),
    DocumentType("Quy chế", "QC"),
    DocumentType("Quy định", "QyĐ"),
    DocumentType("Thông cáo", "TC"),
    DocumentType("Thông báo", "TB"),
    DocumentType("Hướng dẫn", "HD"),
    DocumentType("Chương trình", "CTr"),
    DocumentType("Kế hoạch", "KH"),
    DocumentType("Phương án", "PA"),
    DocumentType("Đề án", "ĐA"),
    DocumentType("Dự án", "DA"),
    DocumentType("Báo cáo", "BC"),
    DocumentType("Biên bản", "BB"),
    DocumentType("Tờ trình", "TTr"),
    DocumentType("Hợp đồng", "HĐ"),
    DocumentType("Công văn"),
    DocumentType("Công điện", "CĐ"),
    DocumentType("Bản ghi nhớ", "BGN"),
    DocumentType("Bản thỏa thuận", "BTT"),
    DocumentType("Giấy ủy quyền", "GUQ"),
    DocumentType("Giấy mời", "GM"),
    DocumentType("Giấy giới thiệu", "GGT"),
    DocumentType("Giấy nghỉ phép", "GNP"),
    DocumentType("Phiếu gửi", "PG"),
    DocumentType("Phiếu chuyển", "PC"),
    DocumentType("Phiếu báo", "PB"),
    DocumentType("Thư công"),
)
"""The 29 types, in the order of the decree."""


def document_type(name: str) -> DocumentType | None:
    """Return the type that a name means, in any case and with or without marks; None for any other
    word.
    """
    wanted = fold(name)
    return next((each for each in TYPES if fold(each.name) == wanted), None)


def type_of_sign(sign: str) -> DocumentType | None:
    """Return the type whose papers have a sign, such as `KH`; None for other letters."""
    return next((each for each in TYPES if each.sign and each.sign == sign), None)


def type_within(name: str) -> DocumentType | None:
    """Return the type that a longer name begins with (`Chương trình công tác`), or that it nearly
    spells; or None.
    """
    wanted = fold(name)
    begun = (each for each in TYPES if wanted.startswith(f"{fold(each.name)} "))
    spelling = nearest(name, (each.name for each in TYPES))
    return next(begun, None) or (document_type(spelling) if spelling else None)
