"""Checks for what was copied from another year: old school years and dates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from lxplan.checks.citations.basis import Basis, bases_of
from lxplan.checks.dates.dating import stated_period
from lxplan.checks.machinery.rule import Finding, Rule, Subject, rule
from lxplan.diagnostics import Severity, Span
from lxplan.plan.texts import KeyedText
from lxplan.plan.values import Month, Period
from lxplan.source import Text
from lxplan.vietnamese.day_mentions import DayMention, date_of, days_in
from lxplan.vietnamese.sentences import follows_paper, has_digit, lowered, school_years_in, words_before

_OLDEST = timedelta(days=14 * 31)
_SECTIONS = frozenset({"nhiem_vu_quy", "chi_tieu", "giai_phap", "ke_hoach_thang", "de_xuat", "bo_cuc", "ket"})
_DUE = ("trước", "chậm nhất", "muộn nhất", "hạn", "hoàn thành", "xong")
_BETWEEN = (" là", " trong", " vào", " đến", " hết", " ngày", " tháng")
_LOOKS_BACK = r"số liệu|tính đến|năm trước|kết quả năm|tổng kết (?:\w+ ){0,5}năm \d{4}"
"""Words of a title that tell what was, up to a day of the last period."""
_TOLD = r"số liệu|kết quả|tổng kết|sơ kết"
"""The same before a quarter, which is never the day of an activity."""
_YEARLY = ("kế hoạch", "hướng dẫn", "công văn", "chỉ thị", "nhiệm vụ")
_LASTING = ("giai đoạn", "đến năm", "tổng kết", "sơ kết", "báo cáo", "kết quả", "nhiệm kỳ")
_EACH_YEAR = ("năm học", "hằng năm", "hàng năm", "nhiệm vụ trọng tâm")
_LAST_OF_QUARTER = {"i": 3, "ii": 6, "iii": 9, "iv": 12, "1": 3, "2": 6, "3": 9, "4": 12}


@rule("can-cu-khac-ky", Severity.WARNING)
def bases_of_this_year(subject: Subject) -> Iterator[Finding]:
    """Căn cứ hằng năm (kế hoạch, hướng dẫn) của một năm khác với kỳ kế hoạch.

    Vì sao: chép kế hoạch năm trước mà quên thay căn cứ. Văn bản nhiều năm (giai đoạn, đến năm) và báo cáo tổng kết năm
    trước không bị nhắc.

    Đúng:
        can_cu: [Căn cứ Hướng dẫn số 12/HD-SGDĐT ngày 06/09/2018 của Sở GD&ĐT về nhiệm vụ năm học 2018-2019]

    Sai:
        can_cu: [Căn cứ Hướng dẫn số 12/HD-SGDĐT ngày 06/09/2017 của Sở GD&ĐT về nhiệm vụ năm học 2017-2018]
    """
    period = stated_period(subject.plan)
    for basis in bases_of(subject) if period else ():
        found = _other_year(basis, period) if period else None
        if found is not None:
            span, year = found
            yield Finding(
                span,
                f"căn cứ của năm {year}, không phải của kỳ {period.label if period else ''}; thay bằng văn bản của kỳ này",
            )


def _other_year(basis: Basis, period: Period) -> tuple[Span, str] | None:
    text, lower = basis.text, lowered(basis.text)
    if not any(word in lower for word in _YEARLY) or any(word in lower for word in _LASTING):
        return None
    years = school_years_in(text)
    if years:
        stale = all(int(match[3]) <= period.first.year for match in years)
        return (text.part(*years[0].span()), years[0][0]) if stale else None
    single = [
        match
        for match in re.finditer(r"năm (\d{4})(?!\d)", lower)
        if "tháng" not in lower[: match.start()].split()[-2:]
    ]
    if single:
        stale = all(int(match[1]) < period.first.year for match in single)
        return (text.part(*single[0].span(1)), single[0][1]) if stale else None
    return _long_ago(basis, period) if any(word in lower for word in _EACH_YEAR) else None


def _long_ago(basis: Basis, period: Period) -> tuple[Span, str] | None:
    if basis.date is None or basis.issued is None or basis.date >= period.first.first_day - _OLDEST:
        return None
    return basis.text.part(basis.issued.start, basis.issued.end), str(basis.date.year)


@rule("sot-ky-truoc", Severity.WARNING)
def nothing_left_over(subject: Subject) -> Iterator[Finding]:
    """Ngày, hạn, quý hoặc năm học của kỳ trước còn sót trong kế hoạch.

    Vì sao: «trước ngày 30/9/2017» trong kế hoạch 2018-2019 là hạn của năm ngoái. Ngày ban hành văn bản, ngày kỷ niệm
    và số liệu, kết quả, tổng kết của năm trước không bị nhắc.

    Đúng:
        giai_phap: {chung: [Gửi báo cáo trước ngày 30/9/2018]}

    Sai:
        giai_phap: {chung: [Gửi báo cáo trước ngày 30/9/2017]}
    """
    period = stated_period(subject.plan)
    if period is None:
        return
    for words in subject.prose:
        if words.path[0] in _SECTIONS and has_digit(words.text):
            for start, end in _left_over(words, period):
                yield Finding(
                    words.text.part(start, end),
                    f"«{words.text[start:end]}» thuộc kỳ trước, không thuộc kỳ {period.label}; sửa theo năm nay",
                )
    for text in (subject.plan.paper.subject, subject.plan.lead_in, *subject.plan.purpose, subject.plan.closing):
        found = _old_school_year(text, period) if text else None
        if text and found:
            yield Finding(
                text.part(*found),
                f"kế hoạch của kỳ {period.label} mà ghi năm {text[found[0] : found[1]]}; sửa theo năm nay",
            )


def _left_over(words: KeyedText, period: Period) -> Iterator[tuple[int, int]]:
    text, lower = words.text, lowered(words.text)
    title = words.path[0] == "ke_hoach_thang" and words.path[-1] in ("noi_dung", "gio")
    for day in days_in(text):
        before = words_before(lower, day.start)
        if not is_left_over(day, period) or follows_paper(before):
            continue
        if _is_due(before) or (title and not re.search(_LOOKS_BACK, _clause(before))):
            yield day.start, day.end
    for match in re.finditer(r"tháng (\d{1,2})/(\d{4})(?!\d)", lower) if "tháng" in lower else ():
        number = int(match[1])
        if (
            1 <= number <= 12
            and _before(Month(int(match[2]), number), period)
            and _is_due(words_before(lower, match.start(1)))
        ):
            yield match.start(1), match.end(2)
    for match in re.finditer(r"(iv|i{1,3}|[1-4]) ?(?:năm |/)(\d{4})", lower) if "quý" in lower else ():
        told = re.search(_TOLD, _clause(words_before(lower, match.start())))
        if _before(Month(int(match[2]), _LAST_OF_QUARTER[match[1]]), period) and not told:
            yield match.span(2)


def _is_due(before: str) -> bool:
    """Tell whether the words before a day (lower case) make it a due date: `trước ngày`, `chậm nhất là ngày`."""
    words = before.rstrip(" (:")
    while words.endswith(_BETWEEN):
        words = words.rpartition(" ")[0]
    return words.endswith(_DUE) and not words.endswith(("tính trước", "năm trước"))


def _clause(before: str) -> str:
    """Return the end of the words before a day that belongs to its sentence."""
    return re.split(r"[.;]\s", before)[-1]


def is_left_over(day: DayMention, period: Period) -> bool:
    """Tell whether a day with its year lies in the twelve months before `period`."""
    known = date_of(day.last, day.year) if day.year and not day.is_anniversary else None
    return known is not None and _before(Month.of(known), period)


def _before(month: Month, period: Period) -> bool:
    return Month(period.first.year - 1, period.first.number) <= month < period.first


def _old_school_year(text: Text, period: Period) -> tuple[int, int] | None:
    pairs = school_years_in(text)
    if period.is_school_year and pairs and all(int(match[3]) == period.first.year for match in pairs):
        return pairs[0].span()
    return None


LEFTOVERS: tuple[Rule, ...] = (bases_of_this_year, nothing_left_over)
