"""Numbers of people, sessions and hours as people type them: `45`, `45 người`, `40-50`, `khoảng
50`.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from lxplan.vietnamese.either_case import either_case

_NUMBER = r"0{0,2}([1-9][0-9]{0,2}\.[0-9]{3}|[1-9][0-9]{0,5})"
# fmt: off
_ABOUT = (
    "khoảng", "dự kiến", "trên", "hơn", "dưới", "gần", "từ", "tối đa", "tối thiểu", "ít nhất", "nhiều nhất", "không quá",
)
# fmt: on
_TO = f"( ?(?:-|–|—) ?| {either_case('đến')} )"

PEOPLE = (
    "người", "lượt người", "học viên", "học sinh", "đại biểu", "hội viên", "đoàn viên", "thành viên", "cán bộ",
    "giáo viên", "phụ nữ", "nông dân", "em", "cháu",
)  # fmt: skip
SESSIONS = ("buổi",)
HOURS = ("giờ", "tiết")


class Count(int):
    """A number that prints as it was typed; of two, the first counts."""

    words: str

    def __new__(cls, number: int, words: str) -> Count:
        """Take the number that counts, and the words it was typed in."""
        made = super().__new__(cls, number)
        made.words = words
        return made

    @property
    def is_exact(self) -> bool:
        """Whether nothing but the number was typed, with or without its unit: not `40-50` nor
        `khoảng 50`.
        """
        return re.match(rf"{_NUMBER}(?![0-9]| ?(?:-|–|—)| đến)", self.words) is not None

    def with_unit(self, unit: str) -> str:
        """Return the words with a unit after them, unless they end with one."""
        return f"{self.words} {unit}" if self.words[-1:].isdigit() else self.words


@cache
def count_pattern(units: tuple[str, ...]) -> str:
    """Return the pattern of a number of these units, as the JSON Schema has it."""
    about, unit = ("|".join(map(either_case, words)) for words in (_ABOUT, units))
    return rf"^(({about}) )*{_NUMBER}({_TO}{_NUMBER})?( ?({unit})(/[^0-9/]+)?)?$"


def parse_count(text: str, units: tuple[str, ...]) -> Count | None:
    """Read a number of these units; None when it has another form."""
    plain = unicodedata.normalize("NFC", " ".join(text.split()))
    if not re.match(count_pattern(units), plain):
        return None
    first = re.search(_NUMBER, plain)
    return Count(int(first[0].replace(".", "")), plain) if first else None
