"""Document numbers and legal bases as they are cited in sentences: `số 259/KH-PGDĐT ngày 14/09/2018 của …`.

The forms of numbers follow Nghị định 30/2020/NĐ-CP: `số/năm/LOẠI-CƠQUAN` for legal texts, `số/LOẠI-CƠQUAN`
otherwise; papers of the Party write `số-LOẠI/CƠQUAN`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import NamedTuple
from unicodedata import is_normalized

from lxplan.checks.authorities import rank_of_issuer, rank_of_symbol, rank_of_type
from lxplan.checks.dating import DayMention, date_of
from lxplan.checks.mentions import days_in
from lxplan.checks.prose import lowered
from lxplan.checks.rule import Subject
from lxplan.source import Text

_PART = r"[A-Z]{2}[A-Za-z\d]*(?!\w)"
_NUMBER = rf"(?<![\w/.,-])\d{{1,5}}[a-z]?(?:\s?/\s?\d{{4}})?\s?[/-]\s?{_PART}(?:\s?[/&-]\s?{_PART})*"
_ONE_FIELD = (("GD&ĐT", "GDĐT"), ("GD-ĐT", "GDĐT"), ("LĐ-TB&XH", "LĐTBXH"), ("LĐTB&XH", "LĐTBXH"))
_ABOUT = (" về ", " v/v ", " ban hành ", " quy định ", " hướng dẫn ", " đối với ", " sửa đổi ")
# fmt: off
_BODIES = (
    "của ", "ubnd ", "hđnd ", "phòng ", "sở ", "bộ ", "ủy ban ", "uỷ ban ", "hội ", "ban ", "trung tâm ", "chính phủ",
    "thủ tướng", "quốc hội",
)
# fmt: on


class Number(NamedTuple):
    """A document number in a sentence; `right` is how it is written by the rules, None when that is not certain."""

    start: int
    end: int
    written: str
    right: str | None

    @property
    def digits(self) -> str:
        """The running number alone, such as `259`."""
        return self.written[: next(place for place, character in enumerate(self.written) if not character.isdigit())]

    @property
    def symbol(self) -> str:
        """All that follows the running number, in its right form."""
        return (self.right or self.written)[len(self.digits) :]


@lru_cache(maxsize=1024)
def numbers_in(text: str) -> tuple[Number, ...]:
    """Return the document numbers that a sentence cites, in order."""
    return tuple(_numbers(text)) if "/" in text else ()


def _numbers(text: str) -> Iterator[Number]:
    for match in re.finditer(_NUMBER, text.replace("Đ", "D").replace("–", "-").replace("—", "-")):
        written = _without_what_follows(text[match.start() : match.end()])
        if "/" in written:
            yield Number(match.start(), match.start() + len(written), written, _right(written))


def _without_what_follows(written: str) -> str:
    """Cut off words after a dash with a space on each side, when the number is whole before it."""
    for dash in (" - ", " – ", " — "):
        whole = written.partition(dash)[0]
        if whole != written and _right(whole):
            return whole
    return written


def _right(written: str) -> str | None:
    """Return a number in its right form: no spaces, `-` between type and issuer; None when it has no such form."""
    plain = "".join(written.replace("–", "-").replace("—", "-").split())
    for wrong, right in _ONE_FIELD:
        plain = plain.replace(wrong, right)
    if _is_right(plain):
        return plain
    parts = plain.split("/")
    head = 2 if len(parts) > 1 and parts[1].isdigit() else 1
    mended = "/".join((*parts[:head], "-".join(parts[head:])))
    return mended if _is_right(mended) else None


def _is_right(plain: str) -> bool:
    """Tell whether a number is `number/YEAR/TYPE-ISSUER`, `number/TYPE-ISSUER`, or the Party's `number-TYPE/ISSUER`."""
    parts = plain.split("/")
    if "-" in parts[0]:
        return len(parts) == 2
    symbol = parts[-1]
    dated = len(parts) == 3 and parts[1].isdigit()
    return (dated or len(parts) == 2) and ("-" in symbol or (dated and symbol.startswith("QH")))


def day_after(number: Number, text: str) -> DayMention | None:
    """Return the day, with its year, that stands right after a number: `số 259/KH-PGDĐT ngày 14/09/2018`."""
    return next((day for day in days_in(text) if 0 <= day.start - number.end <= 8 and day.year), None)


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
