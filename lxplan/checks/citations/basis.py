"""The legal bases of a plan taken apart: number, date, issuer and its rank."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import NamedTuple
from unicodedata import is_normalized

from lxplan.checks.machinery.rule import Subject
from lxplan.source import Text
from lxplan.vietnamese.authorities import rank_of_issuer, rank_of_symbol, rank_of_type
from lxplan.vietnamese.day_mentions import DayMention, date_of, days_in
from lxplan.vietnamese.document_numbers import Number, numbers_in
from lxplan.vietnamese.sentences import lowered

_ABOUT = (" về ", " v/v ", " ban hành ", " quy định ", " hướng dẫn ", " đối với ", " sửa đổi ")
# fmt: off
_BODIES = (
    "của ", "ubnd ", "hđnd ", "phòng ", "sở ", "bộ ", "ủy ban ", "uỷ ban ", "hội ", "ban ", "trung tâm ", "chính phủ",
    "thủ tướng", "quốc hội",
)
# fmt: on


class Basis(NamedTuple):
    """A legal basis taken apart: number, date and issuer are None where it states none.

    `rank` is the issuer's place in the order of authority (0 the National Assembly), None when unknown.
    """

    text: Text
    number: Number | None
    issued: DayMention | None
    issuer: str | None
    rank: int | None

    @property
    def date(self) -> date | None:
        return date_of(self.issued.last, self.issued.year) if self.issued else None


@lru_cache(maxsize=1)
def bases_of(subject: Subject) -> tuple[Basis, ...]:
    """Return the bases of the plan under review, in its order; several checks ask, one after the other."""
    return tuple(_basis(text) for text in subject.plan.bases)


def _basis(text: Text) -> Basis:
    if not is_normalized("NFC", text):  # nothing is said to be missing from letters that are to be mended first
        return Basis(text, None, None, None, None)
    number = next(iter(numbers_in(text)), None)
    lower = lowered(text)
    start = number.end if number else 0
    end = min((place for word in _ABOUT if (place := lower.find(word, start)) >= 0), default=len(text))
    issued = _issued(text, lower, end)
    issuer = _issuer(text, lower, issued.end if issued else start, end)
    if issuer is None and number is not None and any(f" {word}" in lower[: number.start] for word in _BODIES):
        issuer = text[: number.start].strip()
    rank = rank_of_symbol(number.symbol) if number else None
    if rank is None:
        rank = rank_of_type(lower) if issuer is None else rank_of_issuer(issuer)
    return Basis(text, number, issued, issuer, rank)


def _issued(text: str, lower: str, end: int) -> DayMention | None:
    """Return the first day with a year after the word `ngày`, before the basis says what it is about."""
    dated = (mention for mention in days_in(text) if mention.year and not mention.is_range)
    return next(
        (mention for mention in dated if mention.start <= end and lower[: mention.start].endswith("ngày ")), None
    )


def _issuer(text: str, lower: str, start: int, end: int) -> str | None:
    found = min((place for word in _BODIES if (place := lower.find(f" {word}", start, end)) >= 0), default=-1)
    if found < 0:
        return None
    name = text[found:end].strip().removeprefix("của ")
    cut = min((place for sign in ",;(" if (place := name.find(sign)) >= 0), default=len(name))
    return name[:cut].strip() or None


def newest(bases: tuple[Basis, ...]) -> Basis | None:
    """Return the basis with the latest date; None when none is dated."""
    dated = [(basis.date, -place, basis) for place, basis in enumerate(bases) if basis.date is not None]
    return max(dated, key=lambda each: each[:2])[2] if dated else None
