"""The check that well-known papers are cited by their own numbers and days."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.diagnostics import Severity
from lxplan.plan.values import format_date
from lxplan.source import Text
from lxplan.vietnamese.citations import Citation, citations_in
from lxplan.vietnamese.day_mentions import date_of, days_in
from lxplan.vietnamese.sentences import lowered

_BODIES = ("-BGDĐT", "-TTg", "-CP", "/TW")
"""How the symbols of the known papers end."""
_LAW = r"(?<!\w)luật ((?:[^\W\d]+,? ){1,9}?)(?:số \S+ )?(?:được \S+ (?:thông qua|ban hành) )?,?\(?ngày $"
_AMENDS = r"(?:sửa đổi|bổ sung)[^;.]*$"


@rule("van-ban-quen-lech", Severity.WARNING)
def known_papers_as_they_are(subject: Subject) -> Iterator[Finding]:
    """Luật, văn bản thường dẫn (Quyết định 1373/QĐ-TTg, Luật Đất đai …) ghi sai số hoặc sai ngày ban hành.

    Vì sao: số, ngày sai thì người đọc không tra được văn bản. Chỉ xét những văn bản chương trình biết chắc; luật có nhiều
    lần ban hành thì ngày nào của luật cùng tên cũng được.

    Đúng:
        can_cu: [Căn cứ Quyết định số 1373/QĐ-TTg ngày 30/7/2021 của Thủ tướng về xây dựng xã hội học tập]

    Sai:
        can_cu: [Căn cứ Quyết định số 1373/QĐ-TTg ngày 30/7/2012 của Thủ tướng về xây dựng xã hội học tập]
    """
    for keyed in subject.texts_with_digits:
        for citation in citations_in(keyed.text):
            if citation.number is not None and citation.number.written.endswith(_BODIES):
                yield from _paper(keyed.text, citation)
        if "uật " in keyed.text and "ngày" in keyed.text:
            yield from _law(keyed.text)


def _paper(text: Text, citation: Citation) -> Iterator[Finding]:
    """Return a finding for a known number with another day, or a known day with another number of its subject."""
    from lxplan.checks.data.known_papers import PAPERS

    number, day = citation.number, citation.day
    issued = citation.date
    if number is None or day is None or issued is None:
        return
    written, said, lower = number.written.lstrip("0"), _plain(issued), lowered(text)
    for known in PAPERS:
        is_number, is_day = written == known.number.lstrip("0"), said == known.day
        if is_number == is_day:
            continue
        is_about = bool(known.about) and known.about in lower
        if not is_about and not (is_number and number.year):
            continue
        if is_number:
            message = f"số {known.number} ban hành ngày {known.day}, ở đây ghi ngày {format_date(issued)}; xem lại ngày"
            yield Finding(text.part(day.start, day.end), message)
        elif _symbol(written) == _symbol(known.number) and written not in _numbers_of(said):
            message = f"văn bản ngày {known.day} về việc này là số {known.number}, ở đây ghi {number.written}; xem lại số"
            yield Finding(text.part(number.start, number.end), message)


def _symbol(number: str) -> str:
    """Return what a number bears behind its digits: `/2008/QĐ-BGDĐT`."""
    return number.lstrip("0123456789")


def _numbers_of(day: str) -> frozenset[str]:
    """Return the known numbers of a day, without leading zeros."""
    from lxplan.checks.data.known_papers import PAPERS

    return frozenset(each.number.lstrip("0") for each in PAPERS if each.day == day)


def _law(text: Text) -> Iterator[Finding]:
    """Return the days of laws, called by their names, on which no law of that name was passed."""
    lower = lowered(text)
    for day in days_in(text) if "luật " in lower else ():
        issued = date_of(day.last, day.year) if day.year and not day.is_range else None
        named = re.search(_LAW, lower[: day.start]) if issued else None
        if issued is None or named is None or re.search(_AMENDS, lower[: named.start()]):
            continue
        from lxplan.checks.data.known_papers import LAWS, LAWS_KNOWN_UNTIL

        name = re.sub(r" việt nam$", "", named[1].strip(" ,")).replace("hoà giải", "hòa giải")
        passed = LAWS.get(name)
        said = _plain(issued)
        year_off = any(said.rpartition("/")[0] == each.rpartition("/")[0] for each in passed or ())
        if passed and said not in passed and (year_off or issued <= LAWS_KNOWN_UNTIL):
            right = " hoặc ".join(passed[:2])
            message = f"Luật {text[named.start(1) : named.start(1) + len(named[1].strip(' ,'))]} ban hành ngày {right}, ở đây ghi ngày {format_date(issued)}; xem lại ngày"
            yield Finding(text.part(day.start, day.end), message)


def _plain(day: date) -> str:
    return f"{day.day}/{day.month}/{day.year}"
