"""The provinces of Việt Nam, and which of them were joined to others on 1 July 2025, as data.

From Nghị quyết 202/2025/QH15: 34 provinces and cities under the central government in place of 63. Thừa Thiên Huế
became the city Huế on 1 January 2025.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache

from lxplan.named_tuple import NamedTuple
from lxplan.vietnamese.remembering import remembered
from lxplan.vietnamese.sentences import lowered

JOINED_ON = date(2025, 7, 1)

# fmt: off
_JOINED_INTO: Mapping[str, tuple[str, ...]] = {
    "tỉnh Tuyên Quang": ("Hà Giang",),
    "tỉnh Lào Cai": ("Yên Bái",),
    "tỉnh Thái Nguyên": ("Bắc Kạn", "Bắc Cạn"),
    "tỉnh Phú Thọ": ("Vĩnh Phúc", "Hòa Bình", "Hoà Bình"),
    "tỉnh Bắc Ninh": ("Bắc Giang",),
    "tỉnh Hưng Yên": ("Thái Bình",),
    "thành phố Hải Phòng": ("Hải Dương",),
    "tỉnh Ninh Bình": ("Hà Nam", "Nam Định"),
    "thành phố Huế": ("Thừa Thiên Huế", "Thừa Thiên - Huế"),
    "tỉnh Quảng Trị": ("Quảng Bình",),
    "thành phố Đà Nẵng": ("Quảng Nam",),
    "tỉnh Quảng Ngãi": ("Kon Tum",),
    "tỉnh Gia Lai": ("Bình Định",),
    "tỉnh Khánh Hòa": ("Ninh Thuận",),
    "tỉnh Lâm Đồng": ("Đắk Nông", "Đăk Nông", "Bình Thuận"),
    "tỉnh Đắk Lắk": ("Phú Yên",),
    "Thành phố Hồ Chí Minh": ("Bình Dương", "Bà Rịa - Vũng Tàu", "Bà Rịa-Vũng Tàu"),
    "tỉnh Đồng Nai": ("Bình Phước",),
    "tỉnh Tây Ninh": ("Long An",),
    "thành phố Cần Thơ": ("Sóc Trăng", "Hậu Giang"),
    "tỉnh Vĩnh Long": ("Bến Tre", "Trà Vinh"),
    "tỉnh Đồng Tháp": ("Tiền Giang",),
    "tỉnh Cà Mau": ("Bạc Liêu",),
    "tỉnh An Giang": ("Kiên Giang",),
}
_AS_BEFORE = (
    "Hà Nội", "Lai Châu", "Điện Biên", "Sơn La", "Lạng Sơn", "Quảng Ninh", "Thanh Hóa", "Nghệ An", "Hà Tĩnh", "Cao Bằng",
)
# fmt: on
_LEADING = tuple(
    f"{word} "
    for word in (
        "tỉnh",
        "Tỉnh",
        "TỈNH",
        "ỉnh ủy",
        "ỉnh uỷ",
        "ỉnh đoàn",
        "ỉnh Đoàn",
        "thành phố",
        "Thành phố",
        "TP",
        "TP.",
    )
)
_NO_CITY = ("TNTP", "ATTP", "VSATTP", "KTTP")
"""Abbreviations that end as that of a city: `Đội TNTP Hồ Chí Minh`."""
_NO_DEPARTMENT = ("CƠ ", "TRỤ ")
"""Words before `sở` that make it another word: `cơ sở Đoàn TNCS Hồ Chí Minh`."""
_LEAD = r"ỉnh |TỈNH |hành phố |TP|ở |Ở "
"""What stands in all of these, or in the name of a department."""
_LONGEST_NAME = 25
_FARTHEST = 55
"""How many characters before a province's name tell that it is one: `Sở Lao động - Thương binh và
Xã hội `."""


class ProvinceMention(NamedTuple):
    """A province that a sentence names after `tỉnh`, `Sở …`, or `thành phố`: where its name stands,
    and which it is.
    """

    start: int
    end: int
    name: str

    @property
    def now(self) -> str:
        """The province or city that it is today, such as `thành phố Hải Phòng` for Hải Dương."""
        return _now()[self.name.lower()]

    @property
    def is_joined(self) -> bool:
        """Whether it is no province of its own any more."""
        return self.name.lower() in _joined()


@cache
def _joined() -> frozenset[str]:
    return frozenset(name.lower() for names in _JOINED_INTO.values() for name in names)


@cache
def _now() -> Mapping[str, str]:
    today = {name.lower(): now for now, names in _JOINED_INTO.items() for name in names}
    for now in (*_JOINED_INTO, *(f"tỉnh {name}" for name in _AS_BEFORE)):
        today[now.lower().removeprefix("tỉnh ").removeprefix("thành phố ")] = now
    return {**today, "thanh hoá": "tỉnh Thanh Hóa", "khánh hoà": "tỉnh Khánh Hòa"}


def province_of_today(name: str) -> str | None:
    """Return what a province is since 1 July 2025, such as `thành phố Hải Phòng` for Hải Dương; None for no province."""
    return _now().get(name.lower())


@remembered(1024)
def provinces_in(text: str) -> tuple[ProvinceMention, ...]:
    """Return the provinces that a sentence names as such, in order."""
    if not any(word in text for word in ("ỉnh ", "Sở ", "SỞ ", "hành phố ", "TP", "TỈNH ")):
        return ()
    return tuple(sorted(_found(text)))


def _found(text: str) -> Iterator[ProvinceMention]:
    lower = lowered(text)
    near = _behind_leads(text, lower)
    for name in _now():
        start = lower.find(name) if name in near else -1
        while start >= 0:
            end = start + len(name)
            whole = text[start].isupper() and not lower[end : end + 1].isalpha()
            if whole and _is_led(text[max(0, start - _FARTHEST) : start]):
                yield ProvinceMention(start, end, text[start:end])
            start = lower.find(name, end)


def _behind_leads(text: str, lower: str) -> str:
    """Return the stretches of a text in which a name may be led; sixty names are looked for, and a long text has few
    of the words that lead one.
    """
    leads = (match.start() for match in re.finditer(_LEAD, text))
    return "\n".join(lower[at : at + _FARTHEST + _LONGEST_NAME] for at in leads)


def _may_be_led(before: str) -> bool:
    return "ở " in before or "Ở " in before


def _is_led(before: str) -> bool:
    """Tell whether the words before a name say that it is a province's: the level itself, or a
    department's name.
    """
    if before.endswith(_LEADING):
        return before[:-1].rpartition(" ")[2] not in _NO_CITY
    earlier, _, department = before.upper().rpartition("SỞ ") if _may_be_led(before) else ("",) * 3
    return not earlier.endswith(_NO_DEPARTMENT) and (
        bool(department.strip())
        and before.endswith(" ")
        and not any(mark in department for mark in ",;.()")
    )
