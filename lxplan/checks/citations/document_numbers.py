"""Checks on document numbers: in their right form, and the same wherever one document is cited."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.diagnostics import Related, Severity, Span
from lxplan.plan.texts import KeyedText
from lxplan.source import Text
from lxplan.vietnamese.citations import citations_in
from lxplan.vietnamese.day_mentions import DayMention
from lxplan.vietnamese.document_numbers import Number
from lxplan.vietnamese.sentences import follows_paper, lowered

_WITH_YEAR = ("thông tư", "nghị định", "thông tư liên tịch")
_LONG = 3
"""Numbers of so many digits are hardly near each other by chance."""
_TWICE = r"(?<!\w)(số:? +số)(?=:? ?\d{1,5}[/-])"
_ONLY_DIGITS = r"(số \d{1,5}) ngày "


class _Cited(NamedTuple):
    """A number that a text cites, and its day; `is_basis` where the text is a legal basis."""

    text: Text
    is_basis: bool
    number: Number
    day: DayMention | None

    @property
    def span(self) -> Span:
        """Where the number stands in the file."""
        return self.text.part(self.number.start, self.number.end)


def _cited_in(keyed: KeyedText) -> Iterator[_Cited]:
    for citation in citations_in(keyed.text):
        if citation.number is not None:
            yield _Cited(keyed.text, keyed.path[0] == "can_cu", citation.number, citation.day)


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
        yield from _said_twice(keyed.text)
        for cited in _cited_in(keyed):
            right, written = _with_year(cited), cited.number.written
            if right is not None and right != written:
                yield Finding(cited.span, f"số hiệu «{written}» sai thể thức; viết {right}", right)
        if keyed.path[0] == "can_cu":
            yield from _without_symbol(keyed.text)


def _said_twice(text: Text) -> Iterator[Finding]:
    """Return where `số` stands twice before a number: `công văn số Số 12`."""
    lower = lowered(text)
    if lower.count("số") < 2 or "/" not in text:
        return
    for match in re.finditer(_TWICE, lower):
        yield Finding(
            text.part(*match.span(1)),
            f"«{text[slice(*match.span(1))]}» gõ hai lần; chỉ để một chữ số",
            "số",
        )


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
    """Một văn bản được nhắc hai lần với hai số đảo chữ số (259 và 295), hoặc khác một chữ số (259 và 256).

    Vì sao: một trong hai là gõ nhầm. Hai văn bản ghi hai ngày khác nhau, và hai căn cứ có số gần nhau, thì không bị nhắc.

    Đúng:
        can_cu: [Căn cứ Kế hoạch số 259/KH-PGDĐT ngày 14/09/2018 của Phòng GD&ĐT]
        muc_dich: Thực hiện Kế hoạch số 259/KH-PGDĐT của Phòng GD&ĐT

    Sai:
        can_cu: [Căn cứ Kế hoạch số 259/KH-PGDĐT ngày 14/09/2018 của Phòng GD&ĐT]
        muc_dich: Thực hiện Kế hoạch số 295/KH-PGDĐT của Phòng GD&ĐT
    """
    seen: dict[str, list[_Cited]] = {}
    for cited in (cited for keyed in subject.printed_texts for cited in _cited_in(keyed)):
        twins = seen.setdefault(cited.number.symbol, [])
        if any(twin.number.digits == cited.number.digits for twin in twins):
            continue
        twin = next((twin for twin in twins if _is_same_paper(cited, twin)), None)
        if twin is not None:
            yield _slip(cited, twin)
        twins.append(cited)


def _is_same_paper(one: _Cited, other: _Cited) -> bool:
    """Tell whether two numbers of one symbol are likely one paper's, one of them mistyped."""
    if one.day is not None and other.day is not None and one.day.last != other.day.last:
        return False
    mine, theirs = one.number.digits, other.number.digits
    if theirs in _neighbours_swapped(mine):
        return True
    if (one.is_basis and other.is_basis) or not _one_digit_off(mine, theirs):
        return False
    return (one.day is not None and other.day is not None) or min(len(mine), len(theirs)) >= _LONG


def _slip(cited: _Cited, first: _Cited) -> Finding:
    swapped = first.number.digits in _neighbours_swapped(cited.number.digits)
    how = "hai chữ số đảo chỗ" if swapped else "một chữ số"
    message = f"số {cited.number.written} và số {first.number.written} chỉ khác {how}; xem lại số nào đúng"
    return Finding(cited.span, message, related=(Related(first.span, "số ghi ở chỗ này"),))


def _neighbours_swapped(digits: str) -> Iterator[str]:
    """Return the numbers that come of swapping two neighbouring digits."""
    for place in range(len(digits) - 1):
        first, second = digits[place], digits[place + 1]
        if first != second:
            yield digits[:place] + second + first + digits[place + 2 :]


def _one_digit_off(one: str, other: str) -> bool:
    """Tell whether one digit was typed wrongly, left out or typed twice; leading zeros do not
    count.
    """
    one, other = sorted((one.lstrip("0"), other.lstrip("0")), key=len)
    if len(one) == len(other):
        return sum(mine != theirs for mine, theirs in zip(one, other, strict=True)) == 1
    return any(other[:place] + other[place + 1 :] == one for place in range(len(other)))
