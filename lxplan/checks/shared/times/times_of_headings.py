"""The times that the subject and the headings of a plan name, and whether they are the plan's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxplan.checks.shared.times.times_of_sentences import clause_before, is_own_time
from lxplan.plan.layout import Section
from lxplan.plan.periods import Period
from lxplan.plan.values import Month
from lxplan.source import Text
from lxplan.vietnamese.paper_names import SURE
from lxplan.vietnamese.quarters import quarters_in, years_in
from lxplan.vietnamese.sentences import has_any, lowered, school_years_in

_MONTH = r"(?<!\w)tháng (?:0)?(\d{1,2})(?!\d)(?: ?(?:/|,? ?năm) ?(\d{4}))?"
_GOAL = r"(?:đến (?:hết )?năm|tầm nhìn[^,]*|giai đoạn[^,]*|nhiệm kỳ[^,]*|(?:từ|sau) năm) $|\d/(?:\d{4}/)?[^\W\d]{2}"
_STRETCH = r"tháng \d{1,2}(?:/\d{4})? (?:đến|-)|từ tháng|từ ngày|đầu năm|cuối năm"
_SCHEDULE = "ke_hoach_thang"
_PLANS = r"(?<!\w)(?:chỉ tiêu|mục tiêu|nhiệm vụ|kế hoạch|lịch|giải pháp|tổ chức thực hiện|phân công|kinh phí|nội dung|mục đích|yêu cầu|tiến độ|thời gian|trọng tâm)(?!\w)"
_TELLS = r"kết quả|đánh giá|tình hình|tổng kết|sơ kết|kiểm điểm|thực trạng|thực hiện (?:các )?(?:chỉ tiêu|nhiệm vụ|kế hoạch|mục tiêu)|công tác đã"
_FORWARD = (
    "phương hướng",
    "dự kiến",
    "tiếp theo",
    "kế tiếp",
    "chuẩn bị",
    "định hướng",
    "sau ",
    " tới",
)
"""Words of a heading that goes on to what comes after the plan's time."""
_EXPECTED = ("dự kiến", "cần đạt", "mong đợi", "phấn đấu", "đầu ra")
_LINE_ABOVE = r"(?:kết quả|tình hình|đánh giá)[^.;:]{0,60}\d{4}$"
"""A line in a section that heads what it tells and ends with its year: `Kết quả năm học 2025-2026`."""
_BEGINS = ("Kết quả", "Tình hình", "Đánh giá", "KẾT QUẢ", "TÌNH HÌNH", "ĐÁNH GIÁ")
_OPENS_WITH_TIME = r"[-+\s]*(?:trong |ở |kết quả )?"
_PART = (
    r"(?<!\w)(?:(3|6|9|ba|sáu|chín) tháng(?: (đầu|cuối)|(?=,| và| năm|$))|học kỳ (i{1,2}|[12])(?!\w))"
    r"(?:(?: của)? năm(?: học)? (\d{4})(?!\d))?(?:\s?-\s?\d{4})?"
)
_HALVES = {"i": {9, 10, 11, 12, 1}, "ii": set(range(1, 7))}
"""The months of the halves of a school year, and around them."""
_JUST_OVER = 9
"""So many months before a year's plan may lie the end of what its headings tell of."""
_OF_THIS_PLAN = r"(?<!\w)(?:kế hoạch|lịch)(?: hoạt động| công tác| tổ chức hoạt động)? $"
_OF_OTHERS = ("báo cáo", "kết quả", "tiếp theo", "chuẩn bị", "xây dựng", "lập kế hoạch", "dự thảo")
"""Words of a closing that speak of another plan than itself."""


def is_time_of_closing(lower: str, start: int, end: int) -> bool:
    """Tell whether a time in a closing (lower case) is the one that the plan says it is for: `thực hiện tốt kế hoạch quý II`."""
    clause = clause_before(lower[:start])
    if is_own_time(lower, start, end):
        return True
    return re.search(_OF_THIS_PLAN, clause) is not None and not has_any(clause, _OF_OTHERS)


def is_of_something(before: str) -> bool:
    """Tell whether the words before a year (lower case) make it a goal's or a law's: `đến năm 2030`."""
    return has_any(before, SURE) or re.search(_GOAL, before) is not None


def headings_of_other_times(
    sections: tuple[Section, ...], period: Period
) -> Iterator[tuple[Text, int, int]]:
    """Return the times of headings that plan for another time than the plan's, and of headings that tell of what is older
    than the time just over, or yet to come: `Tình hình quý I` in a plan for the fourth quarter. The time that follows
    may be planned for behind what is planned for the plan's own.
    """
    goes_on = False
    for section in sections:
        is_schedule = section.name == _SCHEDULE
        for text in _headings(section):
            lower = lowered(text)
            tells = not is_schedule and _tells(lower)
            if not (tells or is_schedule or re.search(_PLANS, lower)):
                continue
            times = times_of_heading(text)
            may_follow = goes_on or period.unit == "năm" or has_any(lower, _FORWARD)
            if times and not any(
                _is_near(each, period, tells=tells, goes_on=may_follow and not is_schedule)
                for each in times
            ):
                yield text, *times[0][:2]
            is_own = any(is_within(*each[2:], period) for each in times)
            goes_on = goes_on or (not tells and is_own)
        goes_on = goes_on or is_schedule


def openings_of_other_times(sections: tuple[Section, ...]) -> Iterator[tuple[Text, int, int, Text]]:
    """Return the time with which a section begins that tells of another time by its title, and the title: `Trong quý II,
    Trung tâm đã mở …` under `Kết quả quý III`.
    """
    for section in sections:
        title, first = section.title, next(iter(section.words), None)
        if title is None or first is None or not _tells(lowered(title)):
            continue
        opening = re.match(_OPENS_WITH_TIME, lowered(first))
        named = [*times_named(title)]
        said = [each for each in times_named(first) if opening and each[0] == opening.end()]
        if len(named) == 1 and said and said[0][2].isdisjoint(named[0][2]):
            yield first, *said[0][:2], title


def _tells(lower: str) -> bool:
    return re.search(_TELLS, lower) is not None and not has_any(lower, _EXPECTED)


def _headings(section: Section) -> Iterator[Text]:
    """Return the title of a section and the lines in it that head what they tell, where they may name a time."""
    title = () if section.title is None else (section.title,)
    above = (
        each
        for each in section.words
        if each.startswith(_BEGINS) and re.match(_LINE_ABOVE, lowered(each))
    )
    for text in (*title, *above):
        if has_any(lowered(text), ("quý ", "tháng ", "năm ")):
            yield text


def times_of_heading(text: Text) -> list[tuple[int, int, set[int], int]]:
    """Return the times that a heading names, as `_named` does; a year has all months, and a school year those of each of
    its years.
    """
    lower = lowered(text)
    if "giai đoạn" in lower:
        return []
    times = list(times_named(text))
    years = [(year.start, year.end, set(range(1, 13)), year.year) for year in years_in(text)]
    for match in school_years_in(text):
        years.append((*match.span(), set(range(9, 13)), int(match[1])))
        years.append((*match.span(), set(range(1, 9)), int(match[3])))
    apart = (year for year in years if not any(each[0] <= year[0] < each[1] for each in times))
    return [each for each in (*times, *apart) if not is_of_something(lower[: each[0]])]


def _is_near(
    time: tuple[int, int, set[int], int], period: Period, *, tells: bool, goes_on: bool
) -> bool:
    """Tell whether a time is the period's own, or the one that it follows (where a heading tells) or that follows it
    (where one plans, and may go on to it).
    """
    _, _, months, year = time
    if is_within(months, year, period):
        return True
    if not tells:
        following = period.last.following
        return goes_on and following.number in months and year in (0, following.year)
    if year and Month(year, min(months)) > period.last:
        return False
    if not year:
        return period.unit == "năm" or (period.first.number - 2) % 12 + 1 in months
    passed = (period.first.year - year) * 12 + period.first.number - max(months)
    return passed <= (1 if period.unit != "năm" and len(months) <= 3 else _JUST_OVER)


def is_within(months: set[int], year: int, period: Period) -> bool:
    """Tell whether one of some months, of a year (0 where none is named), is the period's."""
    return any(month.number in months and year in (0, month.year) for month in period.months)


def times_named(text: str) -> Iterator[tuple[int, int, set[int], int]]:
    """Return where a subject names a month or quarters, with their months' numbers and their year (0 where it names
    none); nothing where it names a stretch.
    """
    lower = lowered(text)
    for part in re.finditer(_PART, lower) if has_any(lower, (" tháng", "học kỳ")) else ():
        yield *part.span(), _months_of_part(part), int(part[4] or 0) if part[1] else 0
    if re.search(_STRETCH, lower):
        return
    for month in re.finditer(_MONTH, lower):
        yield *month.span(), {int(month[1])}, int(month[2] or 0)
    for quarter in quarters_in(text):
        months = {3 * number - left for number in quarter.numbers for left in (0, 1, 2)}
        yield quarter.start, quarter.end, months, quarter.year


def _months_of_part(part: re.Match[str]) -> set[int]:
    if part[3]:
        return _HALVES[{"1": "i", "2": "ii"}.get(part[3], part[3])]
    count = {"ba": 3, "sáu": 6, "chín": 9}.get(part[1]) or int(part[1])
    return set(range(13 - count, 13)) if part[2] == "cuối" else set(range(1, count + 1))
