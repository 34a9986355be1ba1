"""Small phrases as the official form writes them, which templates call as filters: `05/KH-TTHTCĐ`,
`A, B và C`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Protocol

_FINAL_MARKS = re.compile(r"[\s;,.]+\Z")
_MARKS_OF_A_PARAGRAPH = frozenset(".,;")
_KEPT_ON_FILE = re.compile(r"[-–+]?\s*lưu\s*:?\s", re.IGNORECASE)
_ROMAN = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")


class Joined(Protocol):
    """The head of a paper, by the names that templates know it by: what stands between number and
    symbol.
    """

    @property
    def noi_so(self) -> str: ...


class Numbered(Protocol):
    """What has a number and a symbol, by the names that templates know them by; an empty number is
    not yet taken.
    """

    @property
    def dau_giay(self) -> Joined: ...
    @property
    def so(self) -> str: ...
    @property
    def ky_hieu(self) -> str: ...


class Dated(Protocol):
    """A date in its parts, by the names that templates know them by; an empty part is not yet
    known.
    """

    @property
    def ngay(self) -> str: ...
    @property
    def thang(self) -> str: ...
    @property
    def nam(self) -> str: ...


def ended(text: str, mark: str) -> str:
    """Return `text` closed by `mark`, in place of whatever marks it ended with; one that leads into
    what follows keeps its colon, unless the paper ends there.
    """
    if text.rstrip().endswith(":") and mark in _MARKS_OF_A_PARAGRAPH:
        return text.rstrip()
    return _FINAL_MARKS.sub("", text.rstrip().removesuffix("./.")) + mark


def capitalised(text: str) -> str:
    """Return `text` with its first letter as a capital, the others as they are."""
    return text[:1].upper() + text[1:]


_ROOM_FOR_A_NUMBER = " " * 10
"""Room for the pen: 11.5 mm at 13 points, 10.6 at 12."""


def number_and_symbol(paper: Numbered, blank: str = _ROOM_FOR_A_NUMBER) -> str:
    """Return `05/KH-TTHTCĐ`, or `05-KH/ĐTN`; a number not yet taken is a blank for the pen."""
    return f"{paper.so or blank}{paper.dau_giay.noi_so}{paper.ky_hieu}"


def dated(day: Dated, blank: str = " " * 4) -> str:
    """Return `ngày 05 tháng 9 năm 2018`; what is not yet known is a blank for the pen."""
    return f"ngày {day.ngay or blank} tháng {day.thang or blank} năm {day.nam or '20' + blank}"


def listed(names: Sequence[str]) -> str:
    """Return names in one phrase: `A, B và C`."""
    if len(names) < 2:
        return "".join(names)
    return ", ".join(names[:-1]) + " và " + names[-1]


def recipients(places: Sequence[str]) -> tuple[str, ...]:
    """Return the lines of nơi nhận: each ends with `;`, and the copy kept on file stands last, with a full stop.

    A form without recipients has a dotted blank for the pen.
    """
    kept = [place for place in places if _KEPT_ON_FILE.match(place)]
    others = [place.lstrip("-–+ ") for place in places if not _KEPT_ON_FILE.match(place)]
    last = kept[-1].lstrip("-–+ ") if kept else "Lưu: VT"
    return (
        *(f"- {ended(place.rstrip(' :'), ';')}" for place in others or ["…" * 16]),
        f"- {ended(last, '.')}",
    )


def numbered(**sections: object) -> dict[str, str]:
    """Number the sections that have content, in order: `{"muc_dich": "I", "chi_tieu": "II"}`; the
    others get ``""``.
    """
    numbers: dict[str, str] = {}
    count = 0
    for name, content in sections.items():
        count += bool(content)
        numbers[name] = roman(count) if content else ""
    return numbers


def roman(number: int) -> str:
    """Return a Roman numeral of a number from 1 to 39, as sections are numbered."""
    return "X" * (number // 10) + _ROMAN[number % 10]
