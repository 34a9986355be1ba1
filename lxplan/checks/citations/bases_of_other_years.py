"""The check that a basis of each year is this year's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.checks.shared.bases import Basis, dated
from lxplan.diagnostics import Severity, Span
from lxplan.plan.periods import Period
from lxplan.vietnamese.sentences import has_any, lowered, school_years_in

_OLDEST = timedelta(days=14 * 31)
_YEARLY = ("kế hoạch", "hướng dẫn", "công văn", "chỉ thị", "nhiệm vụ")
_LASTING = ("giai đoạn", "đến năm", "tổng kết", "sơ kết", "báo cáo", "kết quả", "nhiệm kỳ")
_EACH_YEAR = ("năm học", "hằng năm", "hàng năm", "nhiệm vụ trọng tâm")

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


def _other_year(basis: Basis, period: Period) -> tuple[Span, str] | None:
    """Return where a basis states another year, and that year: by its school year, a year, or its day."""
    text, lower = basis.text, lowered(basis.text)
    if not has_any(lower, _YEARLY) or has_any(lower, _LASTING):
        return None
    years = school_years_in(text)
    if years:
        stale = all(_is_over(int(match[3]), period) for match in years)
        return (text.part(*years[0].span()), years[0][0]) if stale else None
    single = [match for match in re.finditer(_YEAR, lower) if not _is_of_day(match)]
    if single:
        stale = all(int(match[1]) < period.first.year for match in single)
        return (text.part(*single[0].span(1)), single[0][1]) if stale else None
    return _long_ago(basis, period) if has_any(lower, _EACH_YEAR) else None


def _is_over(last_year: int, period: Period) -> bool:
    """Tell whether a school year that ends in `last_year` is none of a period.

    A year's plan that begins in it goes by the school year to come; a shorter one by the one it lies in.
    """
    if period.unit == "năm":
        return last_year <= period.first.year
    return Period.of_school_year(last_year - 1).ends < period.begins


def _is_of_day(year: re.Match[str]) -> bool:
    """Tell whether a year belongs to a day that is spelt out: `ngày 14 tháng 9 năm 2018`."""
    return "tháng" in year.string[: year.start()].split()[-2:]


def _long_ago(basis: Basis, period: Period) -> tuple[Span, str] | None:
    day = dated(basis)
    if day is None or day.issued >= period.begins - _OLDEST:
        return None
    return day.span, str(day.issued.year)
