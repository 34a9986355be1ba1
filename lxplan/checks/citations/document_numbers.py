"""Checks on document numbers: that they are written in their right form."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.diagnostics import Severity, Span
from lxplan.named_tuple import NamedTuple
from lxplan.plan.texts import KeyedText
from lxplan.source import Text
from lxplan.vietnamese.citations import Citation, citations_in
from lxplan.vietnamese.day_mentions import DayMention
from lxplan.vietnamese.document_numbers import Number
from lxplan.vietnamese.sentences import follows_paper, lowered

_WITH_YEAR = ("thông tư", "nghị định", "thông tư liên tịch")
_TWICE = r"(?<!\w)(số:? +số)(?=:? ?\d{1,5}[/-])"
_GLUED_SIGN = r"(?<!\w)[Ss]ố:? ?((\d{1,4})-?((?:KH|QĐ|BC|HD|CTr|NQ|TB|TTr|CT)-(?:UBND|HĐND|TTg|BGDĐT|SGDĐT|PGDĐT|TTHTCĐ|[A-ZĐ]{3,})))(?![\w/])"
_GLUED_OF_PARTY = r"(?<!\w)[Ss]ố:? ?((\d{1,4})((?:HD|KH|NQ|CT|KL|CTr|QĐ|TB|BC)/(?:TW|TU|HU|ĐU|TĐTN|ĐTN|TLĐ|LĐLĐ|MTTQ|BTV)[\w-]*))(?![\w/])"
_PARTED = (
    r"(?<!\w)[Ss]ố:? ?(\d{1,3} \d{1,4}(?:/(?:\d{4}/)?[A-ZĐ]{2}|-(?:KH|NQ|CT|KL|CTr|QĐ|TB|HD|BC)/))"
)
_YEAR_OF_NUMBER = r"(?<!\w)[Ss]ố:? ?(\d{1,4}/(?:20\d|19\d|20\d{3})/[A-ZĐ]{2}[\w-]*)"
_DIGITS_OF_A_YEAR = 4
_YEAR_BEHIND = r"/(?:19|20)\d\d(?![\w/])"
_YEAR_WITHIN = r"(\d{1,4})/([A-ZĐ]{2,4})-((?:19|20)\d\d)/([A-ZĐ][\w&-]*)"
"""A number whose year stands among its letters: `09/QĐ-2008/BGDĐT`."""
_ONLY_DIGITS = r"((?:số )?(?<![\w/.-])\d{1,5}) ngày (?=\d)"


class Cited(NamedTuple):
    """A number that a text cites, and its citation; `is_basis` where the text is a legal basis."""

    text: Text
    is_basis: bool
    number: Number
    citation: Citation

    @property
    def day(self) -> DayMention | None:
        """The day on which the paper was issued, as the text writes it."""
        return self.citation.day

    @property
    def span(self) -> Span:
        """Where the number stands in the file."""
        return self.text.part(self.number.start, self.number.end)


def cited_in(keyed: KeyedText) -> Iterator[Cited]:
    """Return the document numbers that a text cites, in order."""
    for citation in citations_in(keyed.text):
        if citation.number is not None:
            yield Cited(keyed.text, keyed.path[0] == "can_cu", citation.number, citation)


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
    for keyed in subject.texts_with_digits:
        yield from _said_twice(keyed.text)
        for cited in cited_in(keyed):
            right, written = _with_year(cited), cited.number.written
            after = keyed.text[cited.number.end :]
            behind = re.match(_YEAR_BEHIND, after) if after.startswith("/") else None
            if behind is not None:
                yield _year_behind(cited, behind[0])
                continue
            within = _with_year_within(cited)
            if within is not None:
                yield _year_within(cited, within)
            elif right is not None and right != written:
                yield Finding(cited.span, f"số hiệu «{written}» sai thể thức; viết {right}", right)
        if keyed.path[0] == "can_cu":
            yield from _without_symbol(keyed.text)
        if _may_be_torn(keyed.text):
            yield from _torn(keyed.text)


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


def _year_behind(cited: Cited, year: str) -> Finding:
    """Return a finding for a number whose year stands behind its letters: `09/QĐ-BGDĐT/2008`."""
    number = cited.number
    written = number.written + year
    right = f"{number.digits}{year}{number.symbol}"
    place = cited.text.part(number.start, number.end + len(year))
    return Finding(place, f"số hiệu «{written}» sai thể thức; viết {right}", right)


def _with_year_within(cited: Cited) -> re.Match[str] | None:
    if "-20" not in cited.text and "-19" not in cited.text:
        return None
    return re.compile(_YEAR_WITHIN).match(cited.text, cited.number.start)


def _year_within(cited: Cited, number: re.Match[str]) -> Finding:
    """Return a finding for a number whose year stands among its letters: `09/QĐ-2008/BGDĐT`."""
    digits, kind, year, body = number.groups()
    right = f"{digits}/{year}/{kind}-{body}"
    message = f"số hiệu «{number[0]}» sai thể thức; viết {right}"
    return Finding(cited.text.part(*number.span()), message, right)


def _may_be_torn(text: str) -> bool:
    """Tell by a quick look whether a number behind `số` is not digits up to a stroke and letters."""
    at = text.find("ố ")
    while at >= 0:
        said = text[at + 2 : at + 18]
        digits, _, rest = said.partition("/")
        if said[:1].isdigit() and ("/" in said or "-" in said):
            year, stroke, _ = rest.partition("/")
            is_odd = bool(stroke) and year.isdecimal() and len(year) != _DIGITS_OF_A_YEAR
            if is_odd or not digits.isdecimal():
                return True
        at = text.find("ố ", at + 2)
    return False


def _torn(text: Text) -> Iterator[Finding]:
    """Return the numbers that were typed with a blank in them, without their stroke, or with a digit of their year too
    few or too many: `1 88/KH-UBND`, `188KH-UBND`, `40/201/TT-BGDĐT`.
    """
    if "/" in text:
        for match in (*re.finditer(_PARTED, text), *re.finditer(_YEAR_OF_NUMBER, text)):
            message = f"số hiệu «{match[1]}» gõ hỏng: thừa dấu cách, hoặc năm thiếu, thừa chữ số; xem lại số"
            yield Finding(text.part(*match.span(1)), message)
    for match in re.finditer(_GLUED_OF_PARTY, text) if "/" in text else ():
        right = f"{match[2]}-{match[3]}"
        message = f"số hiệu «{match[1]}» sai thể thức; viết {right}"
        yield Finding(text.part(*match.span(1)), message, right)
    if "-" in text:
        for match in re.finditer(_GLUED_SIGN, text):
            right = f"{match[2]}/{match[3]}"
            message = f"số hiệu «{match[1]}» sai thể thức; viết {right}"
            yield Finding(text.part(*match.span(1)), message, right)


def _without_symbol(text: Text) -> Iterator[Finding]:
    """Return the numbers before a day that are all digits: `Kế hoạch số 259 ngày …`."""
    for match in re.finditer(_ONLY_DIGITS, lowered(text)) if " ngày " in text else ():
        if follows_paper(match.string[: match.start()]):
            message = f"«{match[1]}» thiếu ký hiệu; viết đủ, ví dụ số 259/KH-PGDĐT"
            yield Finding(text.part(*match.span(1)), message)


def _with_year(cited: Cited) -> str | None:
    """Put the year into a circular's or decree's number that leaves it out, if its day tells it."""
    right = cited.number.right
    if right is None or right.count("/") != 1 or "-" in right.partition("/")[0]:
        return right
    before = lowered(cited.text)[: cited.number.start].rstrip(" :").removesuffix("số").rstrip()
    if cited.day is None or not before.endswith(_WITH_YEAR):
        return right
    return right.replace("/", f"/{cited.day.year}/", 1)
