"""The check that a basis of each year is this year's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.checks.shared.bases import Basis, dated
from lxplan.diagnostics import Severity, Span
from lxplan.plan.periods import Period
from lxplan.plan.values import format_date
from lxplan.vietnamese.authorities import MINISTRY
from lxplan.vietnamese.citations import basis_citation, citations_in
from lxplan.vietnamese.document_types import type_of_sign
from lxplan.vietnamese.sentences import has_any, lowered, school_years_in

_EACH_YEARS_MEETING = (
    "hội nghị viên chức",
    "hội nghị cán bộ, công chức",
    "hội nghị cán bộ, viên chức",
    "hội nghị người lao động",
)
_YEARLY = (*_EACH_YEARS_MEETING, "kế hoạch", "hướng dẫn", "công văn", "chỉ thị", "nhiệm vụ")
_YEARLY_KINDS = ("kế hoạch", "hướng dẫn", "công văn", "tờ trình", "biên bản")
"""The kinds of papers that are written for a year, unless they say otherwise."""
_FOR_A_YEAR = ("chương trình", "thông báo", "nghị quyết", "quyết định")
"""Kinds that are for a year when they say so."""
# fmt: off
_LASTING = (
    "giai đoạn", "đến năm", "tổng kết", "sơ kết", "báo cáo", "kết quả", "nhiệm kỳ", "lâu dài", "thành lập", "quy chế", "điều lệ", "tầm nhìn", "định hướng", "những năm tiếp theo", "các năm tiếp theo",
)
_CARRIES_OUT = (
    "nghị quyết", "nghị định", "chỉ thị", "kết luận", "luật ", "quyết định", "đề án", "chương trình", "thông tư",
    "quy chế", "mục tiêu",
)
# fmt: on
"""What a plan of years carries out."""
# fmt: off
_AIMED_AT = (
    "phấn đấu", "đạt chuẩn", "về đích", "mục tiêu", "đại hội", "bầu cử", "tuyển sinh", "lộ trình", "nông thôn mới", "dự toán", "đầu tư",
    "chào mừng", "kỷ niệm", "hoàn thành", "biên chế", "sách giáo khoa",
)
# fmt: on
"""Words of a paper that is issued years before the one at which it aims."""
_EACH_YEAR = (*_EACH_YEARS_MEETING, "năm học", "nhiệm vụ trọng tâm", "hằng năm", "hàng năm")
_SPAN_OF_YEARS = r"(?<!\d)(\d{4})\s*-\s*(\d{4})(?!\d)"
_TASKS_OF_A_YEAR = (
    r"(?:nhiệm vụ|kinh tế - xã hội|kinh tế, xã hội|phương hướng|chỉ tiêu|dự toán|ngân sách|công tác)"
    r"(?: [^\W\d]+){0,12} năm (\d{4})(?!\d| ?-)(?!.* năm \d{4})"
)
"""What a council's or a Party committee's paper is for when it is for a year."""
_OWN_WORDS = r"[,;] (?=[A-ZĐ])|; | (?:xây dựng|ban hành) (?:kế hoạch|chương trình)| như sau"
"""How a sentence that cites a paper goes on to what the plan itself is."""
_NUMBER = "số"
_TERM = r"nhiệm kỳ (\d{4} ?- ?(\d{4}))(?!\d)"
_OPENING = r"^[-+*•\s]*(?:căn cứ|thực hiện|theo|và)\s+"
_YEAR = r"năm (\d{4})(?!\d)"


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
    period = subject.plan.period
    if period is None:
        return
    for basis in subject.bases:
        found = _other_year(basis, period)
        if found is not None:
            span, year = found
            yield Finding(
                span,
                f"căn cứ của năm {year}, không phải của kỳ {period.short_name}; thay bằng văn bản của kỳ này",
            )
        else:
            yield from _too_early(basis)
    for basis in _cited_in_head(subject):
        day = _long_ago(basis, period) if _is_yearly(basis) else None
        if day is not None and not _is_lasting(lowered(basis.text)):
            message = f"văn bản của năm {day[1]}, không phải của kỳ {period.short_name}; thay bằng văn bản của kỳ này"
            yield Finding(day[0], message)
        else:
            yield from _too_early(basis)


def _cited_in_head(subject: Subject) -> Iterator[Basis]:
    """Return the papers with their numbers that the lead-in and the closing cite, as bases are, each up to the words of
    the plan's own: `Thực hiện Kế hoạch số 15/KH-UBND … về nhiệm vụ năm 2024, Trung tâm xây dựng …`.
    """
    for text in filter(None, (subject.plan.lead_in, subject.plan.closing)):
        for citation in citations_in(text) if "/" in text else ():
            number = citation.number
            if number is not None:
                own = re.compile(_OWN_WORDS).search(text, number.end)
                before = text.rfind(_NUMBER, 0, number.start)
                kind = citation.kind or ""
                start = max(0, (before if before >= 0 else number.start) - len(kind) - 1)
                piece = text.piece(start, own.start() if own else len(text))
                yield Basis(piece, basis_citation(piece))


def _other_year(basis: Basis, period: Period) -> tuple[Span, str] | None:
    """Return where a basis states another year, and that year: by its school year, a year, or its
    day.
    """
    lower = lowered(basis.text)
    if _is_lasting(lower):
        return _term_over(basis, period)
    if not has_any(lower, _YEARLY) and not _is_yearly(basis):
        if _kind(basis) not in _FOR_A_YEAR:
            return None
        if _states_year_of(period, lower):
            return _long_ago(basis, period)
        task = re.search(_TASKS_OF_A_YEAR, lower)
        over = task is not None and not period.begins.year <= int(task[1]) <= period.ends.year
        return (basis.text.part(*task.span(1)), task[1]) if task is not None and over else None
    stated = _stated_year(basis.text, lower, period)
    if stated is not None:
        start, end = stated
        return basis.text.part(start, end), basis.text[start:end]
    if re.search(_SPAN_OF_YEARS, lower) and not list(school_years_in(basis.text)):
        return None
    return _long_ago(basis, period) if has_any(lower, _EACH_YEAR) or _is_yearly(basis) else None


def _too_early(basis: Basis) -> Iterator[Finding]:
    """Return a finding for a basis that was issued long before the school year, or the year, that it says it is for."""
    day, number = dated(basis), basis.citation.number
    lower = lowered(basis.text)
    if day is None or _kind(basis) not in (*_YEARLY_KINDS, *_FOR_A_YEAR, "chỉ thị"):
        return
    start = number.end if number else 0
    pairs = {match[1]: match[0] for match in school_years_in(basis.text) if match.start() > start}
    years = {
        int(year[1])
        for year in re.finditer(_YEAR, lower)
        if year.start() > start and not _is_of_day(year)
    }
    if _is_lasting(lower) or has_any(lower, _AIMED_AT) or len(pairs) + len(years) != 1:
        return
    first = date(int(next(iter(pairs))), 4, 1) if pairs else date(next(iter(years)) - 1, 5, 1)
    stated = f"năm học {next(iter(pairs.values()))}" if pairs else f"năm {next(iter(years))}"
    if day.issued < first:
        message = f"ban hành ngày {format_date(day.issued)} thì quá sớm cho việc của {stated}; xem lại năm"
        yield Finding(day.span, message)


def _is_lasting(lower: str) -> bool:
    """Tell whether a basis (lower case) is for years, or tells what was; a day of founding that is kept makes it neither."""
    return has_any(lower.replace("ngày thành lập", ""), _LASTING)


def _term_over(basis: Basis, period: Period) -> tuple[Span, str] | None:
    """Return where a basis states a term of office that ended before the period, and the term."""
    term = re.search(_TERM, lowered(basis.text)) if "nhiệm kỳ" in lowered(basis.text) else None
    if term is None or int(term[2]) >= period.begins.year:
        return None
    return basis.text.part(*term.span(1)), term[1].replace(" ", "")


def _stated_year(text: str, lower: str, period: Period) -> tuple[int, int] | None:
    """Return where a yearly basis says that it is for a school year, or a year, other than the period's."""
    years = list(school_years_in(text))
    others = [
        match
        for match in years
        if _is_over(int(match[3]), period) or _is_to_come(int(match[1]), period)
    ]
    long_over = [match for match in others if int(match[3]) < period.begins.year]
    wrong = others if len(others) == len(years) else long_over
    if wrong:
        return wrong[0].span()
    if years or re.search(_SPAN_OF_YEARS, lower):
        return None
    single = [match for match in re.finditer(_YEAR, lower) if not _is_of_day(match)]
    ours = any(period.begins.year <= int(match[1]) <= period.ends.year for match in single)
    return single[0].span(1) if single and not ours else None


def _states_year_of(period: Period, lower: str) -> bool:
    """Tell whether a basis says that it is for a year of the period."""
    single = (match for match in re.finditer(_YEAR, lower) if not _is_of_day(match))
    return any(period.begins.year <= int(match[1]) <= period.ends.year for match in single)


def _is_over(last_year: int, period: Period) -> bool:
    """Tell whether a school year that ends in August of `last_year` ended before the period."""
    return Period.of_school_year(last_year - 1).ends < period.begins


def _is_to_come(first_year: int, period: Period) -> bool:
    return Period.of_school_year(first_year).begins > period.ends


def _is_of_day(year: re.Match[str]) -> bool:
    """Tell whether a year belongs to a day that is spelt out: `ngày 14 tháng 9 năm 2018`."""
    return "tháng" in year.string[: year.start()].split()[-2:]


def _is_yearly(basis: Basis) -> bool:
    """Tell whether a basis is, by its kind, a paper for one year, below the ministries, and says of
    no other paper.
    """
    citation = basis.citation
    if citation.number is None or (citation.rank is not None and citation.rank <= MINISTRY):
        return False
    about = lowered(basis.text)[citation.number.end :]
    return _kind(basis) in _YEARLY_KINDS and not has_any(about, _CARRIES_OUT)


def _kind(basis: Basis) -> str:
    """Return what a basis is called before its number, else what its sign says."""
    number = basis.citation.number
    if basis.citation.kind is not None:
        return basis.citation.kind
    if number is None:
        opening = re.sub(_OPENING, "", lowered(basis.text))
        return next(
            (kind for kind in (*_YEARLY_KINDS, *_FOR_A_YEAR) if opening.startswith(kind)), ""
        )
    of_sign = type_of_sign(re.split(r"[/-]", number.symbol.strip("/-"), maxsplit=1)[0])
    return of_sign.name.lower() if of_sign else ""


def _long_ago(basis: Basis, period: Period) -> tuple[Span, str] | None:
    """Return the day of a basis that is more than a year older than the period, or younger than all
    of it.
    """
    day = dated(basis)
    if day is None or _a_year_before(period.begins) <= day.issued <= period.ends:
        return None
    return day.span, str(day.issued.year)


def _a_year_before(day: date) -> date:
    return date(day.year - 1, day.month, min(day.day, 28))
