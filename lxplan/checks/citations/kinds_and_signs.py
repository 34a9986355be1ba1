"""The checks that a paper is called what its number says it is, and dated by a day that the
calendar has.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.checks.shared.times.times_of_sentences import clause_before
from lxplan.diagnostics import Severity, Span
from lxplan.source import Text
from lxplan.vietnamese.body_signs import is_body
from lxplan.vietnamese.citations import Citation, citations_in
from lxplan.vietnamese.day_mentions import date_of, days_in
from lxplan.vietnamese.days_of_papers import is_of_paper
from lxplan.vietnamese.document_numbers import Number, numbers_in
from lxplan.vietnamese.paper_names import SURE, kinds_of_sign, signs_by_name
from lxplan.vietnamese.sentences import lowered

_IN_FORCE = r"(?<!hết )hiệu lực(?: thi hành)?(?:,? kể)?(?: từ)?(?: ngày)? $"
_WITH_SIGN = frozenset(
    (
        "quyết định",
        "nghị quyết",
        "chỉ thị",
        "kế hoạch",
        "báo cáo",
        "tờ trình",
        "chương trình",
        "thông báo",
    )
)
"""Kinds whose numbers always bear their sign; a công văn bears none, and old guidances are numbered as one."""

_NAMED = r"(?<!\w)(bộ luật|luật|pháp lệnh|biên bản|tờ trình|giấy mời) (?:[^\W\d]+,? ){1,10}số $"
_OTHER_KINDS = (
    r"nghị định|thông tư|quyết định|nghị quyết|chỉ thị|kế hoạch|công văn|hướng dẫn|văn bản"
)
_ISSUERS = {"NĐ": r"NĐ-?(?:CP|HĐBT)$", "TT": r"TT-(?!CP$|TTg$|UBND|HĐND|SGD|PGD|THCS|TTHTCĐ)"}
"""How the symbols of papers end that only some bodies issue."""
_ASSEMBLIES = {10: 1997, 11: 2002, 12: 2007, 13: 2011}
"""The first year of each National Assembly, whose number its laws bear; since the thirteenth they sit for five years."""
_WHO_ISSUES = {
    "NĐ": "nghị định chỉ do Chính phủ ban hành (NĐ-CP)",
    "TT": "thông tư do bộ trưởng ban hành (TT-BGDĐT)",
}


@rule("loai-khac-so", Severity.WARNING)
def kind_of_its_number(subject: Subject) -> Iterator[Finding]:
    """Tên loại văn bản khác với ký hiệu trong số của nó: «Quyết định số 149/KH-UBND».

    Vì sao: tên loại và ký hiệu phải là của một văn bản; khác nhau là chép nhầm tên, hoặc nhầm số. Công văn không có chữ
    viết tắt tên loại trong số. Văn bản của Đảng và ký hiệu cũ được tính đến.

    Đúng:
        can_cu: [Căn cứ Kế hoạch số 149/KH-UBND ngày 02/08/2018 của UBND xã Long Xuyên]

    Sai:
        can_cu: [Căn cứ Quyết định số 149/KH-UBND ngày 02/08/2018 của UBND xã Long Xuyên]
    """
    for keyed in subject.texts_with_digits:
        for citation in citations_in(keyed.text):
            if citation.number is None:
                continue
            kind = citation.kind or _law_before(keyed.text, citation.number)
            if kind is not None:
                yield from _other_kind(keyed.text, citation.number, kind)


def _law_before(text: Text, number: Number) -> str | None:
    """Return the kind of a paper that is called by its name before its number: `Luật Giáo dục số 43/2019/QH14`, `Biên bản
    họp Ban Giám đốc số 05/BB-TTHTCĐ`.
    """
    clause = re.split(r"[;.]\s", lowered(text)[: number.start])[-1]
    named = re.search(_NAMED, clause)
    return named[1] if named and not re.search(_OTHER_KINDS, clause[named.end(1) :]) else None


def _other_kind(text: Text, number: Number, kind: str) -> Iterator[Finding]:
    sign = _sign(number)
    theirs = kinds_of_sign().get(sign, ())
    issuers = _ISSUERS.get(sign)
    if issuers and kind in theirs and not re.search(issuers, number.symbol):
        message = f"{kind} số {number.written}: {_WHO_ISSUES[sign]}; xem lại ký hiệu"
        yield Finding(text.part(number.start, number.end), message)
    if not theirs and kind in _WITH_SIGN and is_body(sign):
        message = f"số {number.written} không có chữ viết tắt tên loại như của {kind}; xem lại tên loại, hoặc số"
        yield Finding(text.part(number.start, number.end), message)
    if not theirs or sign in signs_by_name()[kind] or kind == "văn bản":
        return
    clause = re.split(r"[;.]\s", lowered(text)[: number.start])[-1]
    if any(name in clause for name in theirs):
        return  # «Thông báo kết luận số 15/TB-UBND»
    message = f"«{kind} số {number.written}»: {sign} là ký hiệu của {theirs[0]}; xem lại tên loại, hoặc số"
    yield Finding(text.part(number.start, number.end), message)


def _sign(number: Number) -> str:
    """Return the letters with which a number's symbol begins, such as `KH`."""
    parts = number.symbol.replace("&", "-").replace("/", "-").split("-")
    return next((part for part in parts if part[:1].isalpha()), "")


@rule("ngay-van-ban-sai", Severity.ERROR)
def papers_dated_by_the_calendar(subject: Subject) -> Iterator[Finding]:
    """Ngày của văn bản được dẫn không có trong lịch, gõ hỏng (12/15/2016, 1O/02/2026, 30/9/206), hoặc khác năm trong số; ngày có hiệu lực trước ngày ban hành.

    Vì sao: ngày sai thì không tra được văn bản. Ghi ngày trước, tháng sau, năm đủ bốn chữ số; chữ O và chữ l không phải
    số 0 và số 1. Văn bản quy phạm pháp luật mang năm ban hành trong số: 09/2008/QĐ-BGDĐT là của năm 2008.

    Đúng:
        can_cu: [Căn cứ Kế hoạch số 15/KH-UBND ngày 15/12/2016 của UBND xã Long Xuyên]

    Sai:
        can_cu: [Căn cứ Kế hoạch số 15/KH-UBND ngày 12/15/2016 của UBND xã Long Xuyên]
    """
    for basis in subject.bases:
        yield from _misdated(basis.text, basis.citation)
        for citation in citations_in(basis.text)[1:]:  # «…, được sửa đổi bởi Thông tư số …»
            yield from _misdated(basis.text, citation)
    for keyed in subject.texts_with_digits:
        if "hiệu lực" in keyed.text:
            yield from _in_force_too_early(keyed.text)
    for keyed in subject.texts_with_digits:
        if keyed.path[0] != "can_cu":
            for citation in citations_in(keyed.text):
                yield from _misdated(keyed.text, citation)


def _misdated(text: Text, citation: Citation) -> Iterator[Finding]:
    if citation.misdated is None:
        yield from _of_another_year(text, citation)
        return
    span: Span = text.part(*citation.misdated)
    written = text[slice(*citation.misdated)]
    yield Finding(
        span, f"ngày của văn bản «{written}» không có trong lịch; xem lại ngày, tháng, năm"
    )


def _in_force_too_early(text: Text) -> Iterator[Finding]:
    """Return where a paper counts from a day before the one on which it was issued, or from a year before the one that
    its number bears.
    """
    days, lower = days_in(text), lowered(text)
    for day in days:
        before = clause_before(lower[: day.start])
        if not day.year or not re.search(_IN_FORCE, before):
            continue
        first = day.start - len(before)
        near = before[: before.rindex("hiệu lực")]
        dated = [
            each
            for each in days
            if first <= each.start < day.start and each.year and is_of_paper(text, each)
        ]
        cited = [each for each in numbers_in(text) if first <= each.start < day.start]
        is_one = len(cited) < 2 and sum(near.count(name) for name in SURE) < 2
        issued = date_of(dated[-1].last, dated[-1].year) if dated else None
        counts = date_of(day.last, day.year)
        borne = cited[0].year if cited else None
        early = issued is not None and counts is not None and counts < issued
        if is_one and (early or (borne is not None and day.year < borne)):
            said = text[day.start : day.end]
            message = f"văn bản có hiệu lực từ {said} mà ban hành sau ngày ấy; xem lại năm"
            yield Finding(text.part(day.start, day.end), message)


def _of_another_year(text: Text, citation: Citation) -> Iterator[Finding]:
    """Return a finding for a law's number that bears another year than its day has."""
    number, day = citation.number, citation.day
    borne = number.year if number else None
    if number is not None and borne and "/QH" in number.symbol:
        yield from _of_another_assembly(text, number, borne)
    if number is not None and day is not None and borne and borne != day.year:
        message = f"số {number.written} là của năm {borne}, mà ngày ghi năm {day.year}; xem lại năm"
        yield Finding(text.part(day.start, day.end), message)


def _of_another_assembly(text: Text, number: Number, year: int) -> Iterator[Finding]:
    """Return a finding for a law's number that bears an Assembly which did not sit in the law's year: `31/2024/QH51`."""
    letters = number.symbol.rpartition("/QH")[2]
    if letters.isdecimal() and year > _ASSEMBLIES[10]:
        first, following = (
            _ASSEMBLIES.get(each) or _ASSEMBLIES[13] + 5 * (each - 13)
            for each in (int(letters), int(letters) + 1)
        )
        if not first <= year <= following:
            message = (
                f"số {number.written}: Quốc hội khóa {letters} không họp năm {year}; xem lại số"
            )
            yield Finding(text.part(number.start, number.end), message)
