"""How a sentence cites a paper: by its number, its day, and the body that issued it.

`Căn cứ Kế hoạch số 259/KH-PGDĐT ngày 14/09/2018 của Phòng GD&ĐT Kinh Môn về …` says all of it, in
this order; a paper of the central government names its issuer in its number.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple
from unicodedata import is_normalized

from lxplan.vietnamese.authorities import rank_of_issuer, rank_of_symbol, rank_of_type
from lxplan.vietnamese.day_mentions import DayMention, date_of, days_in
from lxplan.vietnamese.document_numbers import Number, numbers_in
from lxplan.vietnamese.sentences import lowered

_ABOUT = (" về ", " v/v ", " ban hành ", " quy định ", " hướng dẫn ", " đối với ", " sửa đổi ")
"""Words with which a citation goes on to what the paper is about."""

# fmt: off
_BODIES = (
    "của ", "ubnd ", "hđnd ", "phòng ", "sở ", "bộ ", "ủy ban ", "uỷ ban ", "hội ", "ban ",
    "trung tâm ", "chính phủ", "thủ tướng", "quốc hội",
)
# fmt: on
"""How the name of an issuing body begins."""

_FARTHEST_DAY = 8
"""How many characters may stand between a number and its day: ` ngày `, or a comma more."""


class Citation(NamedTuple):
    """A paper as a text cites it; number, day and issuer are None where the text states none.

    `rank` is the issuer's place in the order of authority (`authorities.LAW` the highest), None
    when unknown.
    """

    number: Number | None = None
    day: DayMention | None = None
    issuer: str | None = None
    rank: int | None = None

    @property
    def date(self) -> date | None:
        """The day on which the paper was issued."""
        return date_of(self.day.last, self.day.year) if self.day else None


def citations_in(text: str) -> tuple[Citation, ...]:
    """Return the papers that a sentence cites by number, each with the day right after it."""
    return tuple(_cited(number, text) for number in numbers_in(text))


def _cited(number: Number, text: str) -> Citation:
    return Citation(number, _day_after(number, text), rank=rank_of_symbol(number.symbol))


def _day_after(number: Number, text: str) -> DayMention | None:
    """Return the day, with its year, right after a number: `số 259/KH-PGDĐT ngày 14/09/2018`."""
    days = (day for day in days_in(text) if 0 <= day.start - number.end <= _FARTHEST_DAY)
    return next((day for day in days if day.year), None)


def basis_citation(text: str) -> Citation:
    """Return the one paper that a legal basis cites.

    It is read by its order: the number, then the day and the issuer, up to what the paper is about.
    Of letters that are not composed (NFC) nothing is read: they are to be mended first.
    """
    if not is_normalized("NFC", text):
        return Citation()
    number = next(iter(numbers_in(text)), None)
    lower = lowered(text)
    start = number.end if number else 0
    end = _about(lower, start)
    day = _day_before(text, lower, end)
    issuer = _issuer_after(text, lower, day.end if day else start, end)
    if issuer is None and number is not None:
        issuer = _issuer_before(text, lower, number)
    return Citation(number, day, issuer, _rank(number, issuer, lower))


def _about(lower: str, start: int) -> int:
    """Return where a citation, from `start` on, goes on to what the paper is about."""
    places = (lower.find(word, start) for word in _ABOUT)
    return min((place for place in places if place >= 0), default=len(lower))


def _day_before(text: str, lower: str, end: int) -> DayMention | None:
    """Return the first day with a year after the word `ngày`, before `end`."""
    dated = (day for day in days_in(text) if day.year and not day.is_range and day.start <= end)
    return next((day for day in dated if lower[: day.start].endswith("ngày ")), None)


def _issuer_after(text: str, lower: str, start: int, end: int) -> str | None:
    """Return the body that is named between two places."""
    places = (lower.find(f" {word}", start, end) for word in _BODIES)
    found = min((place for place in places if place >= 0), default=-1)
    if found < 0:
        return None
    name = text[found:end].strip().removeprefix("của ")
    cut = min((place for sign in ",;(" if (place := name.find(sign)) >= 0), default=len(name))
    return name[:cut].strip() or None


def _issuer_before(text: str, lower: str, number: Number) -> str | None:
    """Return the words before a number when they name a body: `Phòng GD&ĐT có công văn số …`."""
    named = any(f" {word}" in lower[: number.start] for word in _BODIES)
    return text[: number.start].strip() if named else None


def _rank(number: Number | None, issuer: str | None, lower: str) -> int | None:
    rank = rank_of_symbol(number.symbol) if number else None
    if rank is not None:
        return rank
    return rank_of_type(lower) if issuer is None else rank_of_issuer(issuer)
