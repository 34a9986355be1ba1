"""Years of the lunar calendar as sentences call them: `Bính Ngọ`, `Xuân Ất Tỵ 2025`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxplan.named_tuple import NamedTuple

_STEMS = ("canh", "tân", "nhâm", "quý", "giáp", "ất", "bính", "đinh", "mậu", "kỷ")
"""By the last figure of the solar year: 2020 is Canh Tý."""
_BRANCHES = ("thân", "dậu", "tuất", "hợi", "tý", "sửu", "dần", "mão", "thìn", "tỵ", "ngọ", "mùi")
"""By the remainder of the solar year divided by twelve."""
_SPELLINGS = {"kỉ": "kỷ", "quí": "quý", "tí": "tý", "tị": "tỵ", "mẹo": "mão", "thìn": "thìn"}

_NAME = (
    r"(?<!\w)(giáp|ất|bính|đinh|mậu|kỷ|kỉ|canh|tân|nhâm|quý|quí)\s+"
    r"(tý|tí|sửu|dần|mão|mẹo|thìn|tỵ|tị|ngọ|mùi|thân|dậu|tuất|hợi)(?!\w)"
)
_AFTER = r"\s*(?:[(,]|-)?\s*(?:năm\s+)?(?<!\d)((?:19|20)\d\d)(?![\d/]| ?- ?\d)"
_BEFORE = r"(?:năm|xuân|tết|mới|mừng)\s+((?:19|20)\d\d)\s*(?:[(,]|-)?\s*(?:(?:năm|xuân|tết)\s+)*$"
_CALLED = r"(?:năm|xuân|tết|nguyên đán|năm mới|tuổi)\s*$"
_OF_TET = r"(?:xuân|tết|nguyên đán|năm mới)(?:\s+(?:nguyên đán|năm|mới|cổ truyền))*\s*$"
_BRANCH_OF = {name: number for number, name in enumerate(_BRANCHES)}
_CYCLE = 60


class LunarYear(NamedTuple):
    """A lunar year that a sentence names, from `start` to `end`, and the solar year beside it, or
    0.

    `is_tet` tells that it is its Tết or spring; `is_called` that it is meant as a year for certain.
    """

    stem: str
    branch: str
    start: int
    end: int
    solar: int
    is_called: bool
    is_tet: bool

    @property
    def exists(self) -> bool:
        """Whether the calendar has a year of this name: Giáp goes with Tý and never with Sửu."""
        return _STEMS.index(self.stem) % 2 == _BRANCH_OF[self.branch] % 2

    def year_near(self, year: int) -> int:
        """Return the solar year of this name that is nearest to another; the name must exist."""
        near = range(year - _CYCLE // 2, year + _CYCLE // 2)
        return next(each for each in near if name_of(each) == f"{self.stem} {self.branch}")


def name_of(year: int) -> str:
    """Return what the lunar year is called (lower case) that begins in a solar year."""
    return f"{_STEMS[year % 10]} {_BRANCHES[year % 12]}"


def lunar_years_in(lower: str) -> Iterator[LunarYear]:
    """Return the lunar years of a sentence (lower case, plain dashes), in order."""
    for match in re.finditer(_NAME, lower):
        before = lower[max(0, match.start() - 40) : match.start()]
        beside = re.compile(_AFTER).match(lower, match.end()) or re.search(_BEFORE, before)
        yield LunarYear(
            _SPELLINGS.get(match[1], match[1]),
            _SPELLINGS.get(match[2], match[2]),
            *match.span(),
            int(beside[1]) if beside else 0,
            beside is not None or re.search(_CALLED, before) is not None,
            re.search(_OF_TET, before) is not None,
        )
