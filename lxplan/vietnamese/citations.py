"""How a sentence cites a paper: by its number, its day, and the body that issued it.

`Căn cứ Kế hoạch số 259/KH-PGDĐT ngày 14/09/2018 của Phòng GD&ĐT Kinh Môn về …` says all of it, in
this order; a paper of the central government names its issuer in its number.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from datetime import date
from itertools import islice, takewhile
from unicodedata import is_normalized

from lxplan.named_tuple import NamedTuple
from lxplan.vietnamese.authorities import rank_of_issuer, rank_of_symbol, rank_of_type
from lxplan.vietnamese.day_mentions import DayMention, date_of, days_in
from lxplan.vietnamese.document_numbers import Number, numbers_in
from lxplan.vietnamese.organisation_words import HEADS, begins_with
from lxplan.vietnamese.paper_names import name_before
from lxplan.vietnamese.remembering import remembered
from lxplan.vietnamese.sentences import has_any, lowered

_ABOUT = (" về ", " v/v ", " ban hành ", " quy định ", " hướng dẫn ", " đối với ", " sửa đổi ")
"""Words with which a citation goes on to what the paper is about."""

# fmt: off
_BODIES = (
    "của ", "ubnd ", "hđnd ", "phòng ", "sở ", "bộ ", "ủy ban ", "uỷ ban ", "hội ", "ban ",
    "trung tâm ", "chính phủ", "thủ tướng", "quốc hội", "trường ", "đoàn ", "đảng ủy", "đảng uỷ", "huyện ủy", "tỉnh ủy",
    "thành ủy", "công an ", "liên đoàn ", "mặt trận ", "bch ", "thường trực ",
)
# fmt: on
"""How the name of an issuing body begins."""

_IN_FORCE = r"(?:hiệu lực|áp dụng|thi hành)[^\d;.]{0,25}$"
"""How the words end before the day from which a paper counts, which is not the one of its issue."""

_FARTHEST_DAY = 8
"""How many characters may stand between a number and its day: ` ngày `, or a comma more."""
_BODY_FIRST = r"[\s,]*(?:của\s)?[^;:,]{2,90}?[\s,(]+ngày\s+"
"""What may stand between a number and its day: the body that issued the paper."""


class Citation(NamedTuple):
    """A paper as a text cites it; number, day and issuer are None where the text states none.

    `rank` is the issuer's place in the order of authority (`authorities.LAW` the highest), None
    when unknown. `kind` is how the text calls the paper right before its number (lower case).
    `misdated` is where a date stands that no calendar has.
    """

    number: Number | None = None
    day: DayMention | None = None
    issuer: str | None = None
    rank: int | None = None
    kind: str | None = None
    misdated: tuple[int, int] | None = None

    @property
    def date(self) -> date | None:
        """The day on which the paper was issued."""
        return date_of(self.day.last, self.day.year) if self.day else None


@remembered(1024)
def citations_in(text: str) -> tuple[Citation, ...]:
    """Return the papers that a sentence cites by number, each with its day."""
    numbers = numbers_in(text)
    ends = [*(number.start for number in numbers[1:]), len(text)]
    return tuple(_cited(number, text, end) for number, end in zip(numbers, ends, strict=False))


def _cited(number: Number, text: str, end: int) -> Citation:
    lower = lowered(text)
    day = _day_of(number, text, _about(lower, number.end, end))
    misdated = None if day else _misdated(text, number.end, end)
    return Citation(
        number,
        day,
        rank=rank_of_symbol(number.symbol),
        kind=name_before(lower, number.start),
        misdated=misdated,
    )


def _day_of(number: Number, text: str, end: int) -> DayMention | None:
    """Return the day, with its year, right after a number, or after the body that issued the
    paper.
    """
    days = days_in(text)
    after = bisect_left(days, number.end, key=lambda day: day.start)
    near = takewhile(lambda day: day.start <= end + _FARTHEST_DAY, islice(days, after, None))
    first = next((day for day in near if day.year), None)
    if first is None:
        return None
    between = lowered(text)[number.end : first.start]
    if between[-1:] == " " and between[-2:-1].isdigit():
        return None  # «ngày 1 2/9/2023»
    if re.search(_IN_FORCE, between):
        return None
    is_near = len(between.strip(" ,(")) <= _FARTHEST_DAY
    return first if is_near or re.fullmatch(_BODY_FIRST, between) else None


def _misdated(text: str, start: int, end: int) -> tuple[int, int] | None:
    from lxplan.vietnamese.unreadable_dates import (
        unreadable_date_after,
    )  # few citations are without a day

    place = unreadable_date_after(text[:end], start)
    return (
        place
        if place and re.fullmatch(rf"[\s,(]*(?:ngày\s+)?|{_BODY_FIRST}", text[start : place[0]])
        else None
    )


def issuer_of(citation: Citation, text: str) -> str | None:
    """Return the body that a sentence names behind a citation's number and day, up to what the paper is about or the
    next paper; None where it names none there.
    """
    number = citation.number
    if number is None:
        return None
    lower = lowered(text)
    start = citation.day.end if citation.day and citation.day.start > number.end else number.end
    following = (other.start for other in numbers_in(text) if other.start > number.end)
    end = _about(lower, start, next(following, len(text)))
    return _issuer_after(text, lower, start, end)


def basis_citation(text: str) -> Citation:
    """Return the one paper that a legal basis cites.

    It is read by its order: the number, then the day and the issuer, or the issuer and the day, up
    to what the paper is about; the issuer may also stand at the end. Of letters that are not
    composed (NFC) nothing is read: they are to be mended first.
    """
    if not is_normalized("NFC", text):
        return Citation()
    cited = next(iter(citations_in(text)), Citation())
    number = cited.number
    lower = lowered(text)
    start = number.end if number else 0
    end = _about(lower, start, len(lower))
    day = cited.day or _day_before(text, lower, end)
    issuer = _issuer_after(text, lower, day.end if day else start, end)
    if issuer is None and number and day and day.start > number.end:
        issuer = _issuer_after(text, lower, number.end, day.start)
    if issuer is None and number is not None:
        issuer = _issuer_before(text, lower, number)
    rank = _rank(number, issuer, lower)
    if issuer is None and number is not None:
        issuer = _issuer_at_end(text, end)
    if day is None and number is not None:
        day = _day_at_end(text, lower)
    misdated = None if day else cited.misdated or _misdated_basis(text, number, end)
    return Citation(number, day, issuer, rank, cited.kind, misdated)


def _misdated_basis(text: str, number: Number | None, end: int) -> tuple[int, int] | None:
    """Return where a basis without a number, such as a law's name, has a date that no calendar
    has.
    """
    if number is not None or "ngày" not in text[:end]:
        return None
    from lxplan.vietnamese.unreadable_dates import unreadable_date_after

    return unreadable_date_after(text[:end], 0)


def _about(lower: str, start: int, end: int) -> int:
    """Return where a citation, from `start` on, goes on to what the paper is about, at `end` at the
    latest.
    """
    places = (lower.find(word, start, end) for word in _ABOUT)
    return min((place for place in places if place >= 0), default=end)


def _day_before(text: str, lower: str, end: int) -> DayMention | None:
    """Return the first day with a year after the word `ngày`, before `end`."""
    for day in days_in(text):
        before = lower[: day.start]
        is_dated = day.year and not day.is_range and day.start <= end
        if is_dated and re.search(r"ngày\s+\(?$", before) and not re.search(_IN_FORCE, before):
            return day
    return None


def _day_at_end(text: str, lower: str) -> DayMention | None:
    """Return the day that closes a basis after the body that issued it: `… của UBND xã Long Hồ ngày
    5/9/2018`.
    """
    last = next(iter(days_in(text)[-1:]), None)
    if last is None or not last.year or lower[last.end :].strip(" .;,)"):
        return None
    named = re.search(r"của ([^,;]*?),? \(?ngày \(?$", text[: last.start])
    name = named[1].rpartition("của ")[2] if named else ""
    return last if begins_with(name, HEADS) and not has_any(f" {name.lower()} ", _ABOUT) else None


def _issuer_after(text: str, lower: str, start: int, end: int) -> str | None:
    """Return the body that is named between two places."""
    places = (lower.find(f" {word}", start, end) for word in _BODIES)
    found = min((place for place in places if place >= 0), default=-1)
    if found < 0:
        return None
    name = re.sub(r"\s*\(?ngày\s*$", "", text[found:end].strip().removeprefix("của "))
    cut = min((place for sign in ",;(" if (place := name.find(sign)) >= 0), default=len(name))
    return name[:cut].strip() or None


def _issuer_before(text: str, lower: str, number: Number) -> str | None:
    """Return the words before a number when they name a body: `Phòng GD&ĐT có công văn số …`."""
    named = any(f" {word}" in lower[: number.start] for word in _BODIES)
    return text[: number.start].strip() if named else None


def _issuer_at_end(text: str, start: int) -> str | None:
    """Return the body that is named behind what the paper is about: `… về nhiệm vụ của Trường Tiểu
    học Hợp Lý`.
    """
    name = text[start:].rpartition("của ")[2].strip(" .;,")
    return name if name[:1].isupper() and begins_with(name, HEADS) else None


def _rank(number: Number | None, issuer: str | None, lower: str) -> int | None:
    rank = rank_of_symbol(number.symbol) if number else None
    if rank is not None:
        return rank
    return rank_of_type(lower) if issuer is None else rank_of_issuer(issuer)
