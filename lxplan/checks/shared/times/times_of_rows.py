"""What a row says of a year, a school year or a half of one, beside the month or quarter that it stands under."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxplan.checks.machinery.subject import Subject
from lxplan.checks.shared.times.times_of_sentences import is_done_then, is_told
from lxplan.checks.shared.times.years_of_springs import (
    springs_ahead,
    springs_elsewhere,
    springs_over,
)
from lxplan.checks.shared.titles import title_of
from lxplan.diagnostics import Span
from lxplan.named_tuple import NamedTuple
from lxplan.plan.agenda import in_period
from lxplan.plan.periods import Period
from lxplan.source import Text
from lxplan.vietnamese.quarters import quarters_in, years_in
from lxplan.vietnamese.sentences import has_any, lowered, school_years_in

_SUMS_UP = (
    *("tổng kết", "bế giảng", "bế mạc", "sơ kết", "tuyên dương", "khen thưởng", "vinh danh"),
    *("xếp loại", "bình xét", "kiểm điểm"),
)
_OPENS = (
    "khai giảng",
    "tựu trường",
    "đến trường",
    "đầu năm học",
    "ra lớp",
    "đón năm học",
    "bước vào năm học",
    "chào năm học",
    "năm học mới",
)
"""How a school year begins."""
_SUMS_ALL_UP = ("tổng kết", "bế giảng", "bế mạc")
_TO_COME = (
    "chuẩn bị",
    "kế hoạch",
    "hướng tới",
    "tiến tới",
    "xây dựng",
    "tuyên truyền",
    "phương hướng",
)
"""Words of a clause that sums nothing up yet."""
_ANOTHER_DEED = r" và |khảo sát|nhu cầu|đăng ký|triển khai|tuyển sinh|(?<!\w)bàn(?!\w)| cho năm"
"""Words between the summing up and a year that make it the year of what comes next."""
_YEAR_AFTER, _PART_AFTER = 9, 6
"""A year is summed up at its end, a part of it likewise, or so many months after it at the latest."""
_TOO_EARLY = 5
"""A year that lasts so many months more is not summed up yet."""
_CLAUSE = r"[,;.:]\s|\n|$"
_PART = r"(?:(hè)|(?<!\w)(\d|sáu|ba|chín) tháng đầu|(học kỳ (?:i|1)))(?: của)? (?:năm )?(?:học )?$"
_LAST_OF_PART = {"3": 3, "ba": 3, "6": 6, "sáu": 6, "9": 9, "chín": 9}
_DOES = (
    r"[-+*•\s\d.]*(?:tiếp tục )?(?:tổ chức|mở|phát động|hưởng ứng|tham gia|phối hợp|khai mạc|khai giảng|triển khai|vận động|"
    r"phục vụ|thực hiện|ra quân|cử|đón|chào mừng|dự)(?!\w)"
)
_EVENT = (
    r"(?<!\w)(?:tuần lễ|ngày hội|ngày|hội thi|hội thao|hội diễn|hội trại|hội nghị|cuộc thi|liên hoan|tháng|lễ|đại hội|chiến dịch"
    r"|tết|hè|xuân|trung thu|giải|đợt|lớp|khóa|khoá|năm học|mùa|vụ)(?!\w)"
)
_NEXT_PLAN = (
    r"(?:(?<!\w)(?:xây dựng|lập|dự thảo|bàn|lấy ý kiến(?: về| vào)?|góp ý|thảo luận)(?: dự thảo)? kế hoạch|nhu cầu học(?: tập| nghề))"
    r"(?: [^\W\d]+){0,6} năm (?:học )?$"
)
"""How a clause goes to the year for which a plan is made, or asked what is wanted."""
_LAST_MONTHS = 2
"""So many months before a year's last one nothing is planned for it any more."""
_JUST_OVER = 3
"""So many months into a year much is still called by the year before."""


class _Row(NamedTuple):
    """What is to be done, and the months in which it is: counted from the year 0, months from 0."""

    text: Text
    first: int
    last: int

    @property
    def when(self) -> str:
        """The row's time in a sentence: `tháng 08/2024`, `từ tháng 07/2024 đến 09/2024`."""
        first, last = (f"{each % 12 + 1:02}/{each // 12}" for each in (self.first, self.last))
        return f"tháng {first}" if first == last else f"từ tháng {first} đến tháng {last}"


class _Named(NamedTuple):
    """A time that a clause names, from its first month to its last; `after` is how late it is still summed up."""

    start: int
    end: int
    first: int
    last: int
    after: int


def at_another_time(subject: Subject, period: Period) -> Iterator[tuple[Span, str]]:
    """Return, with a sentence, the summing up of a year that was long over, or far from its end, when its row's time came; and what is
    held in a row's time under the name of a year before: `Tổ chức hoạt động hè năm 2023` in 2024.
    """
    for row in _rows(subject, period):
        if "20" not in row.text:
            continue
        lower = lowered(row.text)
        yield from _spring(row, lower, period)
        for start, end in _clauses(lower):
            yield from _in_clause(row, lower, start, end, period)


def _in_clause(
    row: _Row, lower: str, start: int, end: int, period: Period
) -> Iterator[tuple[Span, str]]:
    clause = lower[start:end]
    if "kế hoạch" in clause or "nhu cầu" in clause:
        yield from _planned_again(row, start, end, period)
    if has_any(clause, _SUMS_UP):
        yield from _summed_up(row, start, end, period)
    elif "năm học" in clause and has_any(clause, _OPENS):
        yield from _opened(row, start, end, period)
    elif "hè 20" in clause:
        yield from _summer(row, start, end, period)
    elif "năm 20" in clause:
        yield from _held(row, lower, start, end, period)


def _rows(subject: Subject, period: Period) -> Iterator[_Row]:
    for month, _, activity in in_period(subject.plan):
        title = title_of(activity)
        if title is not None:
            at = month.year * 12 + month.number - 1
            yield _Row(title, at, at)
    for group in subject.plan.quarters:
        months = _months_of(group.quarter, period) if group.quarter else None
        for text in group.tasks if months else ():
            assert months is not None
            yield _Row(text, *months)


def _months_of(heading: Text, period: Period) -> tuple[int, int] | None:
    """Return the first and last month of the quarters that a heading names; None where their year is not certain."""
    mentions = quarters_in(heading)
    if len(mentions) != 1:
        return None
    year = mentions[0].year or (period.begins.year if period.is_year else 0)
    numbers = mentions[0].numbers
    if not year or not period.begins.year <= year <= period.ends.year:
        return None
    return year * 12 + numbers[0] * 3 - 3, year * 12 + numbers[-1] * 3 - 1


def _clauses(lower: str) -> Iterator[tuple[int, int]]:
    start = 0
    for mark in re.finditer(_CLAUSE, lower):
        yield start, mark.start()
        start = mark.end()


def _times(text: Text, start: int, end: int) -> Iterator[_Named]:
    """Return the school years, years and parts of years that a clause of a text names."""
    lower = lowered(text)
    for match in school_years_in(text):
        if start <= match.start() < end:
            first = int(match[1]) * 12 + 8
            half = re.search(_PART, lower[start : match.start()])
            last, after = (first + 4, _PART_AFTER) if half else (first + 11, _YEAR_AFTER)
            yield _Named(*match.span(), first, last, after)
    for summer in re.finditer(r"(?<!\w)hè (20\d\d)(?!\d)", lower[:end]):
        if start <= summer.start():
            yield _of_year("hè ", *summer.span(1), int(summer[1]))
    for year in years_in(text):
        if start <= year.start < end:
            yield _of_year(lower[start : year.start], year.start, year.end, year.year)


def _of_year(before: str, start: int, end: int, year: int) -> _Named:
    january = year * 12
    part = re.search(_PART, before)
    if part is None or part[3]:
        return _Named(start, end, january, january + 11, _YEAR_AFTER)
    if part[1]:
        return _Named(start, end, january + 4, january + 7, _PART_AFTER)
    return _Named(start, end, january, january + _LAST_OF_PART.get(part[2], 6) - 1, _PART_AFTER)


def _summed_up(row: _Row, start: int, end: int, period: Period) -> Iterator[tuple[Span, str]]:
    lower = lowered(row.text)
    begins = period.begins.year * 12 + period.begins.month - 1
    verb = min(at for word in _SUMS_UP if (at := lower.find(word, start, end)) >= 0)
    waits = has_any(lower[start:verb], _TO_COME) or has_any(
        lower[verb:end], ("giai đoạn", "nhiệm kỳ")
    )
    for named in _times(row.text, verb, end) if not waits else ():
        if has_any(lower[verb : named.start], _TO_COME):
            return
        written = row.text[named.start : named.end]
        passed = row.first - named.last
        if named.last < begins and passed >= named.after:
            message = f"{row.when} mà tổng kết «{written}», đã qua {passed} tháng; xem lại năm"
            yield row.text.part(named.start, named.end), message
        left = named.last - row.last
        whole = has_any(lower[start:end], _SUMS_ALL_UP)
        if re.search(_ANOTHER_DEED, lower[verb : named.start]):
            continue
        if named.first > row.last or (whole and left >= _TOO_EARLY):
            message = f"{row.when} mà tổng kết «{written}», còn {left} tháng mới hết; xem lại năm"
            yield row.text.part(named.start, named.end), message


def _planned_again(row: _Row, start: int, end: int, period: Period) -> Iterator[tuple[Span, str]]:
    """Find the making of a plan for the year that ends when its row's time comes: `xây dựng kế hoạch năm 2026` in December."""
    lower = lowered(row.text)
    for named in _times(row.text, start, end):
        left = named.last - row.first
        if 0 <= left <= _LAST_MONTHS and re.search(_NEXT_PLAN, lower[start : named.start]):
            written = row.text[named.start : named.end]
            message = f"{row.when} mà lập kế hoạch cho năm «{written}» sắp hết; xem lại năm"
            yield row.text.part(named.start, named.end), message


def _spring(row: _Row, lower: str, period: Period) -> Iterator[tuple[Span, str]]:
    """Find a Tết far from its row's time, which is neither over before the plan nor comes after it."""
    said = {*springs_over(lower, period), *springs_ahead(lower, period)}
    for start, end in springs_elsewhere(lower, row.first, row.last):
        is_old = int(lower[start:end]) < period.begins.year  # said of every title
        if (
            (start, end) not in said
            and not is_old
            and not is_told(lower, start, end, just_over=False)
        ):
            message = f"{row.when} mà ghi Tết năm «{lower[start:end]}»; xem lại năm"
            yield row.text.part(start, end), message


def _summer(row: _Row, start: int, end: int, period: Period) -> Iterator[tuple[Span, str]]:
    """Find what is held in a summer that was long over when its row's time comes: `Dạy bơi dịp hè 2023` in June 2024."""
    for named in _times(row.text, start, end):
        is_in_period = (
            named.first // 12 >= period.begins.year
        )  # else the plan's first year tells it
        if is_in_period and row.first - named.last >= _PART_AFTER:
            written = row.text[named.start : named.end]
            message = f"{row.when} mà ghi việc của năm «{written}»; xem lại năm"
            yield row.text.part(named.start, named.end), message


def _opened(row: _Row, start: int, end: int, period: Period) -> Iterator[tuple[Span, str]]:
    """Find the opening of a school year that ends, or is over, when its row's time comes, or lies more than a half year
    ahead.
    """
    lower = lowered(row.text)
    begins = period.begins.year * 12 + period.begins.month - 1
    for match in school_years_in(row.text):
        first = int(match[1]) * 12 + 8
        last = first + 11
        if not start <= match.start() < end or last < begins:
            continue  # what was over before the plan is said of it as all that is left over
        is_ahead = first - row.last > _PART_AFTER and not has_any(lower[start:end], _TO_COME)
        if row.first >= last - 1 or is_ahead:
            written = row.text[slice(*match.span())]
            message = f"{row.when} mà ghi việc mở đầu năm học «{written}»; xem lại năm học"
            yield row.text.part(*match.span()), message


def _held(
    row: _Row, lower: str, start: int, end: int, period: Period
) -> Iterator[tuple[Span, str]]:
    """Find an event of a year before its row's time, which the plan's own first year alone does not tell."""
    is_own_title = row.first == row.last
    for year in years_in(row.text):
        passed = row.first - (year.year * 12 + 11)
        late = passed > (_JUST_OVER if year.year >= period.begins.year else 0)
        said = is_own_title and year.year < period.begins.year
        if not start <= year.start < end or not late or said:
            continue
        if _is_event(lower, start, year.start, year.end, period):
            written = row.text[year.start : year.end]
            message = f"{row.when} mà ghi việc của năm «{written}»; xem lại năm"
            yield row.text.part(year.start, year.end), message


def _is_event(lower: str, clause: int, start: int, end: int, period: Period) -> bool:
    """Tell whether a clause says that an event of a year is to be held."""
    before = lower[clause:start]
    does = re.match(_DOES, before) is not None and re.search(_EVENT, before) is not None
    return (
        does
        and is_done_then(lower, start, period.begins.year)
        and not is_told(lower, start, end, just_over=True)
    )
