"""How bodies are abbreviated in the symbols of papers, such as `KH-UBND`, as data (practice of NĐ 30/2020, Phụ lục VI)."""

from __future__ import annotations

from lxplan.vietnamese.folding import fold

_BODIES: dict[str, tuple[str, ...]] = {
    "UBND": ("Ủy ban nhân dân", "UBND"),
    "HĐND": ("Hội đồng nhân dân", "HĐND"),
    "ĐU": ("Đảng ủy", "Đảng bộ"),
    "ĐTN": ("Đoàn", "Tỉnh đoàn", "Huyện đoàn"),
    "CĐ": ("Công đoàn",),
    "CĐCS": ("Công đoàn",),
    "LĐLĐ": ("Liên đoàn Lao động",),
    "MTTQ": ("Mặt trận", "MTTQ", "UBMTTQ"),
    "HPN": ("Phụ nữ",),
    "HLHPN": ("Phụ nữ",),
    "HND": ("Nông dân",),
    "HCCB": ("Cựu chiến binh",),
    "HKH": ("Khuyến học",),
    "HNCT": ("Người cao tuổi",),
    "PGDĐT": ("Phòng Giáo dục", "Phòng GD", "Phòng GDĐT"),
    "PGD": ("Phòng Giáo dục", "Phòng GD", "Phòng GDĐT"),
    "SGDĐT": ("Sở Giáo dục", "Sở GD", "Sở GDĐT"),
    "BGDĐT": ("Bộ Giáo dục", "Bộ GD", "Bộ GDĐT", "Bộ trưởng Giáo dục"),
    "BYT": ("Y tế",),
    "BNV": ("Nội vụ",),
    "BTC": ("Tài chính",),
    "BTP": ("Tư pháp",),
    "BCA": ("Công an",),
    "TTg": ("Thủ tướng", "Chính phủ"),
    "CP": ("Chính phủ", "Thủ tướng"),
    "MN": ("Mầm non",),
    "TH": ("Tiểu học", "TH"),
    "THCS": ("Trung học cơ sở", "THCS"),
    "THPT": ("Trung học phổ thông", "THPT"),
    "TYT": ("Trạm Y tế",),
    "TTYT": ("Trung tâm Y tế",),
    "CA": ("Công an",),
    "TTGDTX": ("Giáo dục thường xuyên", "GDTX"),
    "TTHTCĐ": ("học tập cộng đồng", "HTCĐ"),
}
"""The letters of a body in symbols, and words of which one stands in the name of every such body."""

_YOUTH_AND_PARTY = ("ĐTN", "TĐTN", "ĐU", "HĐĐ", "LĐ", "BCH", "BTV", "TU", "HU", "ĐĐ", "CB", "ĐB")
"""Letters of bodies that head their papers otherwise (`organisation_heads`), with a slash in their symbols."""


def body_of(letters: str, name: str) -> str | None:
    """Return what body a symbol's letters stand for (`UBND`), when it is surely not that of `name`; else None."""
    words = _BODIES.get(letters)
    own = f" {fold(name)} "
    if words is None or any(f" {fold(word)} " in own for word in words):
        return None
    return words[0]


def is_known_body(name: str) -> bool:
    """Tell whether a name is that of a body whose letters are known: `Phòng GD&ĐT Kinh Môn`, not `huyện Ba Tri`."""
    own = f" {fold(name)} "
    return any(f" {fold(word)} " in own for words in _BODIES.values() for word in words)


def is_body(letters: str) -> bool:
    """Tell whether letters are those of a body and of no type of paper: `SGDĐT`."""
    return letters in _BODIES


def writes_a_slash(letters: str) -> bool:
    """Tell whether letters are those of a body of the Party or the youth, whose symbols are `KH/ĐTN`."""
    return letters.startswith(_YOUTH_AND_PARTY)
