"""Checks on document numbers: in their right form, and the same wherever one document is cited."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.diagnostics import Related, Severity, Span
from lxplan.source import Text
from lxplan.vietnamese.citations import citations_in
from lxplan.vietnamese.day_mentions import DayMention
from lxplan.vietnamese.document_numbers import Number
from lxplan.vietnamese.sentences import follows_paper, lowered

_WITH_YEAR = ("thông tư", "nghị định", "thông tư liên tịch")
_ONLY_DIGITS = r"(số \d{1,5}) ngày "


class _Cited(NamedTuple):
    """A number that a text cites, and the day right after it."""

    text: Text
    number: Number
    day: DayMention | None

    @property
    def span(self) -> Span:
        """Where the number stands in the file."""
        return self.text.part(self.number.start, self.number.end)


def _cited_in(text: Text) -> Iterator[_Cited]:
    for citation in citations_in(text):
        if citation.number is not None:
            yield _Cited(text, citation.number, citation.day)


@rule("so-hieu-sai", Severity.ERROR)
def well_formed_numbers(subject: Subject) -> Iterator[Finding]:
    """Số, ký hiệu văn bản viết không đúng thể thức.

    Vì sao: số hiệu sai thì không tra được văn bản. Văn bản quy phạm pháp luật viết số/năm/LOẠI-CƠQUAN
    (09/2008/QĐ-BGDĐT), văn bản khác viết số/LOẠI-CƠQUAN (259/KH-PGDĐT), không có dấu cách quanh / và -.

    Đúng:
        can_cu: [Căn cứ Quyết định số 09/2008/QĐ-BGDĐT ngày 24/03/2008]

    Sai:
        can_cu: [Căn cứ Quyết định số 09/2008/QĐ/BGD-ĐT ngày 24/03/2008]
    """
    for keyed in subject.printed_texts:
        for cited in _cited_in(keyed.text):
            right, written = _with_year(cited), cited.number.written
            if right is not None and right != written:
                yield Finding(cited.span, f"số hiệu «{written}» sai thể thức; viết {right}", right)
        if keyed.path[0] == "can_cu":
            yield from _without_symbol(keyed.text)


def _without_symbol(text: Text) -> Iterator[Finding]:
    """Return the numbers before a day that are all digits: `Kế hoạch số 259 ngày …`."""
    for match in re.finditer(_ONLY_DIGITS, lowered(text)) if "số" in text else ():
        if follows_paper(match.string[: match.start()]):
            message = f"«{match[1]}» thiếu ký hiệu; viết đủ, ví dụ số 259/KH-PGDĐT"
            yield Finding(text.part(*match.span(1)), message)


def _with_year(cited: _Cited) -> str | None:
    """Put the year into a circular's or decree's number that leaves it out, if its day tells it."""
    right = cited.number.right
    if right is None or right.count("/") != 1 or "-" in right.partition("/")[0]:
        return right
    before = lowered(cited.text)[: cited.number.start].rstrip(" :").removesuffix("số").rstrip()
    if cited.day is None or not before.endswith(_WITH_YEAR):
        return right
    return right.replace("/", f"/{cited.day.year}/", 1)


@rule("so-hieu-lech", Severity.WARNING)
def same_number_everywhere(subject: Subject) -> Iterator[Finding]:
    """Một văn bản được nhắc hai lần với hai số đảo chữ số (259 và 295).

    Vì sao: một trong hai là gõ nhầm. Hai văn bản ghi hai ngày khác nhau thì không bị nhắc.

    Đúng:
        can_cu: [Căn cứ Kế hoạch số 259/KH-PGDĐT ngày 14/09/2018 của Phòng GD&ĐT]
        muc_dich: Thực hiện Kế hoạch số 259/KH-PGDĐT của Phòng GD&ĐT

    Sai:
        can_cu: [Căn cứ Kế hoạch số 259/KH-PGDĐT ngày 14/09/2018 của Phòng GD&ĐT]
        muc_dich: Thực hiện Kế hoạch số 295/KH-PGDĐT của Phòng GD&ĐT
    """
    seen: dict[tuple[str, str], _Cited] = {}
    for cited in (cited for keyed in subject.printed_texts for cited in _cited_in(keyed.text)):
        number = cited.number
        if (number.symbol, number.digits) in seen:
            continue
        seen[number.symbol, number.digits] = cited
        for digits in _neighbours_swapped(number.digits):
            twin = seen.get((number.symbol, digits))
            if twin is not None and not _two_days(cited, twin):
                yield _slip(cited, twin)


def _slip(cited: _Cited, first: _Cited) -> Finding:
    message = f"số {cited.number.written} và số {first.number.written} chỉ khác hai chữ số đảo chỗ; xem lại số nào đúng"
    return Finding(cited.span, message, related=(Related(first.span, "số ghi ở chỗ này"),))


def _neighbours_swapped(digits: str) -> Iterator[str]:
    """Return the numbers that come of swapping two neighbouring digits."""
    for place in range(len(digits) - 1):
        first, second = digits[place], digits[place + 1]
        if first != second:
            yield digits[:place] + second + first + digits[place + 2 :]


def _two_days(one: _Cited, other: _Cited) -> bool:
    """Tell whether both are cited with a day, each with another one: then they are two papers."""
    return one.day is not None and other.day is not None and one.day.last != other.day.last
