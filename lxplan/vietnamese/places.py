"""Communes and districts as sentences name them: `xã Long Hồ`, `huyện Kinh Môn`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxplan.named_tuple import NamedTuple
from lxplan.vietnamese.organisation_words import HEADS, begins_with
from lxplan.vietnamese.remembering import remembered
from lxplan.vietnamese.sentences import lowered

COMMUNE, DISTRICT = "xã", "huyện"
_LEVELS = {
    "xã": COMMUNE,
    "phường": COMMUNE,
    "thị trấn": COMMUNE,
    "đặc khu": COMMUNE,
    "huyện": DISTRICT,
    "quận": DISTRICT,
    "thị xã": DISTRICT,
    "thành phố": DISTRICT,
    "tp": DISTRICT,
    "tp.": DISTRICT,
    # Bodies that only districts had, named by their district: «Phòng GD&ĐT Kinh Môn».
    "phòng gd&đt": DISTRICT,
    "phòng giáo dục và đào tạo": DISTRICT,
    "huyện ủy": DISTRICT,
    "huyện đoàn": DISTRICT,
}
CITIES = ("thành phố", "tp", "tp.")
_NO_COMMUNE = ("thị ", "hợp tác ", "công ")
"""Words before `xã` that make it another word: `Hợp tác xã Dịch vụ nông nghiệp`, `Công xã Paris`."""
_NUMBERED = ("phường", "quận")
"""Levels whose names may be numbers: `phường 5`."""
MUNICIPALITIES = ("hà nội", "hồ chí minh", "hcm", "hải phòng", "đà nẵng", "cần thơ", "huế")
"""Cities that are provinces, in lower case."""
_LONGEST, _MOST_WORDS = 60, 5
"""How far a name is read, in characters and words."""
_NO_NAMES = frozenset(
    (
        "nông",
        "đội",
        "hội",
        "đoàn",
        "đảng",
        "ntm",
        "hđnd",
        "ubnd",
        "việt",
        "chủ",
        "bí",
        "trưởng",
        "phó",
        "thành",
        "tp",
        "huyện",
        "thị",
        "quận",
        "tỉnh",
    )
)
"""How capitals begin that name no place: `xã Nông thôn mới`, `xã Đội`."""
_GOES_ON = {
    "nông": ("thôn", "dân", "nghiệp", "lâm", "hội", "trại", "sản"),
    "thành": ("phố", "ủy", "uỷ", "đoàn", "viên", "hội"),
    "hội": (
        *(
            "nông",
            "phụ",
            "cựu",
            "người",
            "khuyến",
            "chữ",
            "luật",
            "liên",
            "lhpn",
            "đồng",
            "ccb",
            "nct",
            "làm",
        ),
        *("sinh", "đông", "kế", "cha", "thánh"),
    ),
    "đoàn": ("thanh", "tn", "tncs", "xã", "viên"),
    "đội": ("thiếu", "tntp", "trật", "dân"),
    "việt": ("nam",),
    "trường": (
        *(
            "tiểu",
            "trung",
            "mầm",
            "mẫu",
            "th",
            "thcs",
            "thpt",
            "mn",
            "mg",
            "ptdt",
            "ptdtbt",
            "phổ",
            "cao",
            "đại",
        ),
        *("chính", "dân", "quân", "nội", "nghề", "liên"),
    ),
    "thị": ("xã", "trấn"),
    "phó": ("chủ", "bí", "giám", "trưởng"),
    "chủ": ("tịch",),
    "bí": ("thư",),
}
"""What follows such a word behind another capital where it is no part of the name: `xã Tân Hội Nông dân`, not `xã Tân
Hội xây dựng`."""

_LIKE_BODIES = frozenset(
    (
        ("Đài", "Xuyên"),
        ("Đoàn", "Kết"),
        ("Đồn", "Đạc"),
        ("Các", "Sơn"),
        ("Quỹ", "Nhất"),
        ("Ban", "Công"),
        ("Sở", "Dầu"),
        ("Trạm", "Tấu"),
    )
)
"""Names of places that begin as a body's."""
_BEHIND_HOI = ("an", "cư", "sơn", "xuân", "nga", "hoan", "thịnh", "nghĩa")
"""How communes go on whose name begins as a society's: `xã Hội An Đông`."""


class PlaceMention(NamedTuple):
    """A commune or district with its name, from its level's word to the end of the name."""

    start: int
    end: int
    level: str
    name: str


@remembered(1024)
def places_in(text: str) -> tuple[PlaceMention, ...]:
    """Return the communes and districts that a sentence names, in order."""
    lower = lowered(text)
    found = (
        place
        for word in _LEVELS
        if f"{word} " in lower
        for place in _named_after(word, text, lower)
    )
    return tuple(sorted(found))


def _named_after(word: str, text: str, lower: str) -> Iterator[PlaceMention]:
    """Return the places that follow each standing of a level's word."""
    start = lower.find(f"{word} ")
    while start >= 0:
        end = start + len(word) + 1
        whole = not lower[max(0, start - 1) : start].isalnum() and not (
            word == "xã" and lower.endswith(_NO_COMMUNE, 0, start)
        )
        name = _name_of(word, text, end) if whole else ""
        if name and not (word in CITIES and name.lower().startswith(MUNICIPALITIES)):
            yield PlaceMention(start, end + len(name), _LEVELS[word], name)
        start = lower.find(f"{word} ", end)


def _name_of(word: str, text: str, start: int) -> str:
    """Return the name that stands at a place behind a level's word; empty when none does."""
    if word in _NUMBERED and text[start : start + 1].isdigit():
        number = re.match(
            r"\d{1,2}(?![\w.,/%-]*\d| \w+ (?:viên|người|hộ))", text[start : start + _LONGEST]
        )
        return number[0] if number else ""
    return _name_at(text, start) if text[start : start + 1].isupper() else ""


def _name_at(text: str, start: int) -> str:
    """Return the name in capitals at a place, up to a mark, a body or another word; empty when it
    is no place's.
    """
    kept: list[str] = []
    words = text[start : start + _LONGEST].split(" ")[: _MOST_WORDS + 1]
    for typed, following in zip(words, (*words[1:_MOST_WORDS], ""), strict=False):
        word = _without_marks(typed)
        ends = word.lower() in _NO_NAMES and not (
            _is_last_of_name(word, following) if kept else _opens_a_name(word, following)
        )
        if not word[:1].isupper() or ends or _is_sign(word, kept):
            break
        kept.append(word)
        if word != typed:
            break
    name = " ".join(kept)
    is_body = begins_with(name, HEADS) and not _opens_a_name(kept[0], " ".join(kept[1:2]))
    return "" if is_body else name


def _opens_a_name(word: str, following: str) -> bool:
    """Tell whether a word that begins other names too begins a place's, which is not all in capitals: `xã Hội An`, `xã
    Thành Công`, not `xã Hội Nông dân`.
    """
    after = _without_marks(following)
    if word.isupper() or not after[:1].isupper():
        return False
    if (word, after) in _LIKE_BODIES:
        return True
    if word == "Hội":
        return after.lower() in _BEHIND_HOI
    return word in ("Thành", "Việt", "Trường", "Nông") and _is_last_of_name(word, following)


def _is_last_of_name(word: str, following: str) -> bool:
    """Tell whether a word that begins other names too ends a place's: `Bình Thành`, `Tân Hội`."""
    after = _GOES_ON.get(word.lower())
    return after is not None and not _without_marks(following).lower().startswith(after)


def _without_marks(typed: str) -> str:
    """Return a word up to its first mark that is no part of a name: `Hồ,`, but `R'Lấp` whole."""
    ends = (at for at, letter in enumerate(typed) if not (letter.isalpha() or letter in "-'’"))
    return typed[: next(ends, len(typed))].rstrip("-'’")


def _is_sign(word: str, before: list[str]) -> bool:
    """Tell whether a word is letters of a body (`UBND`) in a name that is not in capitals
    throughout.
    """
    return len(word) > 1 and word.isupper() and bool(before) and not " ".join(before).isupper()
