"""The check for days, quarters and school years that were copied from the plan before."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.checks.shared.dates_of_mentions import is_in_last_period, is_left_over
from lxplan.diagnostics import Severity
from lxplan.plan.periods import Period
from lxplan.plan.texts import KeyedText
from lxplan.plan.values import Month
from lxplan.source import Text
from lxplan.vietnamese.day_mentions import days_in
from lxplan.vietnamese.sentences import follows_paper, has_digit, lowered, school_years_in, words_before

_SECTIONS = frozenset({"nhiem_vu_quy", "chi_tieu", "giai_phap", "ke_hoach_thang", "de_xuat", "ket"})
_OWN_SECTIONS = "bo_cuc"
"""Sections of one's own often tell of the last period: only their due days are looked at."""
_DUE = ("trước", "chậm nhất", "muộn nhất", "hạn", "hoàn thành", "xong")
_BETWEEN = (" là", " trong", " vào", " đến", " hết", " ngày", " tháng")
_LOOKS_BACK = r"số liệu|tính đến|năm trước|kết quả năm|tổng kết (?:\w+ ){0,5}năm \d{4}"
"""Words of a title that tell what was, up to a day of the last period."""
_TOLD = r"số liệu|kết quả|tổng kết|sơ kết"
"""The same before a quarter, which is never the day of an activity."""
_LOOKS_BACK_CLOSE = r"tổng kết|sơ kết|đánh giá|báo cáo|rút kinh nghiệm|kết quả"
"""Words of a title that tell what was, in a plan for less than a year: the months before are what it goes on from."""
_LAST_OF_QUARTER = {"i": 3, "ii": 6, "iii": 9, "iv": 12, "1": 3, "2": 6, "3": 9, "4": 12}

_MONTH = r"tháng (\d{1,2})/(\d{4})(?!\d)"
_QUARTER = r"(iv|i{1,3}|[1-4]) ?(?:năm |/)(\d{4})"


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
    period = subject.plan.period
    if period is None:
        return
    for keyed in subject.printed_texts:
        if (keyed.path[0] in _SECTIONS or keyed.path[0] == _OWN_SECTIONS) and has_digit(keyed.text):
            for start, end in _left_over(keyed, period):
                yield Finding(
                    keyed.text.part(start, end),
                    f"«{keyed.text[start:end]}» thuộc kỳ trước, không thuộc kỳ {period.short_name}; {_mend(period)}",
                )
    plan = subject.plan
    for text in filter(None, (plan.paper.subject, plan.lead_in, *plan.purpose, plan.closing)):
        found = _old_school_year(text, period)
        if found is not None:
            start, end = found
            yield Finding(
                text.part(start, end),
                f"kế hoạch của kỳ {period.short_name} mà ghi năm {text[start:end]}; sửa theo năm nay",
            )


def _mend(period: Period) -> str:
    return "sửa theo năm nay" if period.unit == "năm" else "sửa theo kỳ này"


def _left_over(keyed: KeyedText, period: Period) -> Iterator[tuple[int, int]]:
    """Return where a text names a day, month or quarter of the last period as to come."""
    lower = lowered(keyed.text)
    yield from _days(keyed, lower, period)
    if "tháng" in lower:
        yield from _months(lower, period)
    if "quý" in lower and keyed.path[0] != _OWN_SECTIONS:
        yield from _quarters(lower, period)


def _days(keyed: KeyedText, lower: str, period: Period) -> Iterator[tuple[int, int]]:
    tells_when = keyed.path[-1] in ("noi_dung", "gio") and keyed.path[0] != _OWN_SECTIONS
    for day in days_in(keyed.text):
        before = words_before(lower, day.start)
        if not is_left_over(day, period) or follows_paper(before):
            continue
        if _is_due(before) or (tells_when and not _looks_back(_clause(before), period)):
            yield day.start, day.end


def _looks_back(clause: str, period: Period) -> bool:
    """Tell whether the words before a day of the last period tell what was."""
    if re.search(_LOOKS_BACK, clause):
        return True
    return period.unit != "năm" and re.search(_LOOKS_BACK_CLOSE, clause) is not None


def _months(lower: str, period: Period) -> Iterator[tuple[int, int]]:
    for match in re.finditer(_MONTH, lower):
        number, year = int(match[1]), int(match[2])
        old = 1 <= number <= 12 and is_in_last_period(Month(year, number), period)
        if old and _is_due(words_before(lower, match.start(1))):
            yield match.start(1), match.end(2)


def _quarters(lower: str, period: Period) -> Iterator[tuple[int, int]]:
    for match in re.finditer(_QUARTER, lower):
        last = Month(int(match[2]), _LAST_OF_QUARTER[match[1]])
        if not is_in_last_period(last, period):
            continue
        if not re.search(_TOLD, _clause(words_before(lower, match.start()))):
            yield match.span(2)


def _is_due(before: str) -> bool:
    """Tell whether the words before a day (lower case) make it a due date: `chậm nhất là ngày`."""
    words = before.rstrip(" (:")
    while words.endswith(_BETWEEN):
        words = words.rpartition(" ")[0]
    return words.endswith(_DUE) and not words.endswith(("tính trước", "năm trước"))


def _clause(before: str) -> str:
    """Return the end of the words before a day that belongs to its sentence."""
    return re.split(r"[.;]\s", before)[-1]


def _old_school_year(text: Text, period: Period) -> tuple[int, int] | None:
    pairs = school_years_in(text)
    if not period.is_school_year or not pairs:
        return None
    old = all(int(match[3]) == period.first.year for match in pairs)
    return pairs[0].span() if old else None
