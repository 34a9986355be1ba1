"""The checks that neither an activity nor the paper itself is older than its bases."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.checks.shared.bases import DatedBasis, newest
from lxplan.checks.shared.titles import title_of
from lxplan.diagnostics import Related, Severity, Span
from lxplan.named_tuple import NamedTuple
from lxplan.plan.agenda import held_on, in_period, key_of_days
from lxplan.plan.schedule import Activity
from lxplan.plan.values import Month, format_date
from lxplan.source import Text
from lxplan.vietnamese.day_mentions import date_of, days_in
from lxplan.vietnamese.days_of_papers import is_of_paper
from lxplan.vietnamese.fixed_days import named_day
from lxplan.vietnamese.quarters import months_in, years_in
from lxplan.vietnamese.sentences import has_any, lowered

_SURVEYS = (
    "khảo sát",
    "điều tra",
    "rà soát",
    "số liệu",
    "thống kê",
    "phiếu ",
    "tình hình",
    "kết quả",
    "tổng kết",
)
"""Words of a basis that tell what was found, which cannot be later than the paper."""


class _Held(NamedTuple):
    """An activity's date, what it is called, and where a person would change it."""

    day: date
    name: str
    span: Span


def _held(month: Month, activity: Activity) -> _Held | None:
    """Return the last day of an activity as its keys, or else its title, tell it."""
    held = held_on(activity)
    if held:
        place = activity.places.value(key_of_days(activity))
        return _Held(held[-1], f"hoạt động ngày {format_date(held[-1])}", place)
    title = title_of(activity)
    if title is None:
        return None
    return _held_by_day(title, month) or _held_by_name(title, month)


def _held_by_day(title: Text, month: Month) -> _Held | None:
    """Return the first day of its month that a title names, and that is not a cited paper's."""
    for mention in days_in(title):
        day = date_of((*mention.last[:2], 0), month.year)
        if day is None or Month.of(day) != month or is_of_paper(title, mention):
            continue
        return _Held(day, f"ngày {format_date(day)}", title.part(mention.start, mention.end))
    return None


def _held_by_name(title: Text, month: Month) -> _Held | None:
    """Return the fixed day of its month that a title calls by its name, such as `khai giảng`."""
    named = named_day(lowered(title), month.number)
    if named is None:
        return None
    fixed, start, end = named
    day = date(month.year, fixed.month, fixed.day)
    return _Held(day, f"«{title[start:end]}» ({format_date(day)})", title.part(start, end))


@rule("truoc-can-cu", Severity.ERROR)
def activities_after_bases(subject: Subject) -> Iterator[Finding]:
    """Hoạt động diễn ra trước ngày của căn cứ mới nhất.

    Vì sao: căn cứ ban hành sau không thể là cơ sở cho việc đã diễn ra; kế hoạch sẽ bị hỏi là lập sau. Ngày lấy từ ngay,
    den_ngay, từ ngày nêu trong nội dung, hoặc từ tên ngày (khai giảng là 5/9). Khi ngày ký cũng trước căn cứ thì chỉ báo ở ngày ký.

    Đúng:
        can_cu: [Căn cứ Kế hoạch số 259/KH-PGDĐT ngày 30/08/2018 của Phòng GD&ĐT Kinh Môn]
        ke_hoach_thang: {09/2018: [{noi_dung: Dự lễ khai giảng năm học}]}

    Sai:
        can_cu: [Căn cứ Kế hoạch số 259/KH-PGDĐT ngày 14/09/2018 của Phòng GD&ĐT Kinh Môn]
        ke_hoach_thang: {09/2018: [{noi_dung: Dự lễ khai giảng năm học}]}
    """
    basis = newest(subject.bases)
    signed = subject.plan.paper.issued
    if basis is None or (signed is not None and signed < basis.issued):
        return  # the day of signing is found to be too early; the activities would only say it again
    for month, _, activity in in_period(subject.plan):
        held = _held(month, activity) if month.first_day <= basis.issued else None
        if held is not None and held.day < basis.issued:
            yield Finding(
                held.span,
                f"{held.name} đứng trước căn cứ mới nhất, ngày {format_date(basis.issued)}; "
                "sửa ngày, hoặc xem lại căn cứ",
                related=_newest(basis),
            )


def _newest(basis: DatedBasis) -> tuple[Related, ...]:
    return (Related(basis.span, "căn cứ mới nhất"),)


@rule("van-ban-truoc-can-cu", Severity.ERROR)
def paper_after_bases(subject: Subject) -> Iterator[Finding]:
    """Ngày ký kế hoạch đứng trước ngày của căn cứ mới nhất.

    Vì sao: văn bản không thể căn cứ vào văn bản, kết quả khảo sát chưa có. Sửa ngày ký, hoặc bỏ căn cứ ban hành sau.

    Đúng:
        van_ban: {ngay: 20/09/2018}
        can_cu: [Căn cứ Kế hoạch số 259/KH-PGDĐT ngày 14/09/2018 của Phòng GD&ĐT Kinh Môn]

    Sai:
        van_ban: {ngay: 05/09/2018}
        can_cu: [Căn cứ Kế hoạch số 259/KH-PGDĐT ngày 14/09/2018 của Phòng GD&ĐT Kinh Môn]
    """
    paper = subject.plan.paper
    yield from _surveyed_later(subject)
    basis = newest(subject.bases)
    if basis is None or paper.issued is None or paper.issued >= basis.issued:
        return
    yield Finding(
        paper.places.value("ngay"),
        f"ký ngày {format_date(paper.issued)}, trước căn cứ mới nhất ngày {format_date(basis.issued)}; "
        "sửa ngày ký, hoặc xem lại căn cứ",
        related=_newest(basis),
    )


def _surveyed_later(subject: Subject) -> Iterator[Finding]:
    """Find a survey, or figures, of a month or year after the paper on which it is based."""
    period, issued = subject.plan.period, subject.plan.paper.issued
    latest = issued or (period.ends if period else None)
    for basis in subject.bases if latest else ():
        lower = lowered(basis.text)
        if basis.citation.number is not None or not has_any(lower, _SURVEYS):
            continue
        times = [
            (month.start, month.end, Month(month.year, month.month).first_day)
            for month in months_in(basis.text)
        ]
        times += [
            (year.start, year.end, date(year.year, 1, 1))
            for year in years_in(basis.text)
            if not any(start <= year.start < end for start, end, _ in times)
        ]
        for start, end, first_day in times:
            if latest and first_day > latest:
                message = (
                    f"lấy làm căn cứ mà ở sau ngày {format_date(latest)} của kế hoạch; xem lại năm"
                )
                yield Finding(basis.text.part(start, end), f"«{basis.text[start:end]}» {message}")
