"""Document numbers and legal bases as they are cited in sentences: `số 259/KH-PGDĐT ngày 14/09/2018 của …`.

The forms of numbers follow Nghị định 30/2020/NĐ-CP: `số/năm/LOẠI-CƠQUAN` for legal texts, `số/LOẠI-CƠQUAN`
otherwise; papers of the Party write `số-LOẠI/CƠQUAN`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from lxplan.checks.authorities import rank_of_issuer, rank_of_symbol, rank_of_type
from lxplan.checks.mentions import DayMention, date_of, days_in, lowered
from lxplan.plan.model import Plan
from lxplan.source import Text

_PART = r"[A-ZĐ]{2}[A-ZĐa-z\d]*(?!\w)"
_NUMBER = rf"(?<![\w/.,-])(\d{{1,5}}[a-z]?)(?:\s?/\s?(\d{{4}}))?(\s?[/–—-]\s?)({_PART}(?:\s?[/–—&-]\s?{_PART})*)"
_GOOD = rf"\d+[a-z]?(?:/\d{{4}})?/{_PART}(?:[-&]{_PART})+|\d+[a-z]?/\d{{4}}/QH\d+|\d+[a-z]?-{_PART}/{_PART}(?:-{_PART})*"
_ONE_FIELD = (("GD&ĐT", "GDĐT"), ("GD-ĐT", "GDĐT"), ("LĐ-TB&XH", "LĐTBXH"), ("LĐTB&XH", "LĐTBXH"))
_ABOUT = r"\s(?:về|v/v|ban hành|quy định|hướng dẫn|đối với|sửa đổi)\s"
_BODY = r"của\s|ubnd|hđnd|\bphòng\b|\bsở\b|\bbộ\b|ủy ban|uỷ ban|\bhội\b|\bban\b|trung tâm"


@dataclass(frozen=True, slots=True)
class Number:
    """A document number in a sentence; `right` is how it is written by the rules, None when that is not certain."""

    start: int
    end: int
    written: str
    right: str | None

    @property
    def digits(self) -> str:
        """The running number alone, such as `259`."""
        return re.split(r"\D", self.written, maxsplit=1)[0]

    @property
    def symbol(self) -> str:
        """All that follows the running number, in its right form."""
        return (self.right or self.written)[len(self.digits) :]


@lru_cache(maxsize=1024)
def numbers_in(text: str) -> tuple[Number, ...]:
    """Return the document numbers that a sentence cites, in order."""
    return tuple(_numbers(text)) if "/" in text else ()


def _numbers(text: str) -> Iterator[Number]:
    for match in re.finditer(_NUMBER, text):
        written = _without_what_follows(match[0])
        if "/" in written:
            yield Number(match.start(), match.start() + len(written), written, _right(written))


def _without_what_follows(written: str) -> str:
    """Cut off words after a dash with a space on each side, when the number is whole before it."""
    whole = re.split(r"\s[-–—]\s", written, maxsplit=1)[0]
    return whole if _right(whole) else written


def _right(written: str) -> str | None:
    plain = re.sub(r"\s*[–—-]\s*", "-", re.sub(r"\s*([/&])\s*", r"\1", written))
    for wrong, right in _ONE_FIELD:
        plain = plain.replace(wrong, right)
    if not re.fullmatch(_GOOD, plain):
        plain = re.sub(r"(?<=[A-ZĐ])/(?=[A-ZĐ])", "-", plain)
    return plain if re.fullmatch(_GOOD, plain) else None


def day_after(number: Number, text: str) -> DayMention | None:
    """Return the day, with its year, that stands right after a number: `số 259/KH-PGDĐT ngày 14/09/2018`."""
    return next((day for day in days_in(text) if 0 <= day.start - number.end <= 8 and day.year), None)


@dataclass(frozen=True, slots=True)
class Basis:
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


def bases_of(plan: Plan) -> tuple[Basis, ...]:
    """Return the bases of a plan, in its order."""
    return tuple(_basis(text) for text in plan.bases)


def _basis(text: Text) -> Basis:
    number = next(iter(numbers_in(text)), None)
    lower = lowered(text)
    about = re.search(_ABOUT, lower[number.end if number else 0 :])
    end = (number.end if number else 0) + about.start() if about else len(text)
    issued = _issued(text, lower, end)
    issuer = _issuer(text, lower, issued.end if issued else number.end if number else 0, end)
    if issuer is None and number is not None and re.search(_BODY, lower[: number.start]):
        issuer = text[: number.start].strip()
    rank = rank_of_symbol(number.symbol) if number else None
    if rank is None:
        rank = rank_of_type(lower) if issuer is None else rank_of_issuer(issuer)
    return Basis(text, number, issued, issuer, rank)


def _issued(text: str, lower: str, end: int) -> DayMention | None:
    """Return the first day with a year after the word `ngày`, before the basis says what it is about."""
    dated = (mention for mention in days_in(text) if mention.year and not mention.is_range)
    return next((mention for mention in dated if mention.start <= end and lower[: mention.start].endswith("ngày ")), None)


def _issuer(text: str, lower: str, start: int, end: int) -> str | None:
    found = re.search(_BODY, lower[start:end])
    if not found:
        return None
    name = re.split(r"[,;(]", text[start + found.start() : end], maxsplit=1)[0]
    return name.removeprefix("của ").strip() or None


def newest(bases: tuple[Basis, ...]) -> Basis | None:
    """Return the basis with the latest date; None when none is dated."""
    dated = [(basis.date, -place, basis) for place, basis in enumerate(bases) if basis.date is not None]
    return max(dated, key=lambda each: each[:2])[2] if dated else None
