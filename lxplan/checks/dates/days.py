"""Checks that days come after the bases, and not on a holiday."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from lxplan.checks.citations.basis import bases_of, newest
from lxplan.checks.dates.dating import held_on, rows_in_period
from lxplan.checks.machinery.rule import Finding, Rule, Subject, rule
from lxplan.diagnostics import Related, Severity, Span
from lxplan.plan.schedule import Activity
from lxplan.plan.values import Month, format_date
from lxplan.vietnamese.day_mentions import date_of, days_in
from lxplan.vietnamese.fixed_days import BY_DATE, named_day
from lxplan.vietnamese.public_holidays import holiday
from lxplan.vietnamese.sentences import follows_paper, lowered

# fmt: off
_FEASTS = (
    "kỷ niệm", "kỉ niệm", "mừng", "tết", "xuân", "giỗ tổ", "hùng vương", "quốc khánh", "lễ hội", "giao thừa",
    "giải phóng", "trực ", "mít tinh",
)
# fmt: on


class _Dated(NamedTuple):
    """An activity's date, what it is called, and where a person would change it."""

    day: date
    name: str
    span: Span


def _dated(month: Month, activity: Activity) -> _Dated | None:
    """Return the last day of an activity as its keys, or else its title, tell it."""
    held = held_on(activity)
    if held:
        key = next(key for key in ("ngay", "den_ngay", "tu_ngay") if key in activity.places.values)
        return _Dated(held[-1], f"hoạt động ngày {format_date(held[-1])}", activity.places.value(key))
    text = activity.content
    if not text:
        return None
    lower = lowered(text)
    for mention in days_in(text):
        day = date_of((*mention.last[:2], 0), month.year)
        if day is not None and Month.of(day) == month and not follows_paper(lower[: mention.start]):
            return _Dated(day, f"ngày {format_date(day)}", text.part(mention.start, mention.end))
    named = named_day(lower, month.number)
    if named is None:
        return None
    fixed, start, end = named
    day = date(month.year, fixed.month, fixed.day)
    return _Dated(day, f"«{text[start:end]}» ({format_date(day)})", text.part(start, end))


@rule("truoc-can-cu", Severity.ERROR)
def activities_after_bases(subject: Subject) -> Iterator[Finding]:
    """Hoạt động diễn ra trước ngày của căn cứ mới nhất.

    Vì sao: căn cứ ban hành sau không thể là cơ sở cho việc đã diễn ra; kế hoạch sẽ bị hỏi là lập sau. Ngày lấy từ ngay,
    den_ngay, từ ngày nêu trong nội dung, hoặc từ tên ngày (khai giảng là 5/9).

    Đúng:
        can_cu: [Căn cứ Kế hoạch số 259/KH-PGDĐT ngày 30/08/2018 của Phòng GD&ĐT Kinh Môn]
        ke_hoach_thang: {09/2018: [{noi_dung: Dự lễ khai giảng năm học}]}

    Sai:
        can_cu: [Căn cứ Kế hoạch số 259/KH-PGDĐT ngày 14/09/2018 của Phòng GD&ĐT Kinh Môn]
        ke_hoach_thang: {09/2018: [{noi_dung: Dự lễ khai giảng năm học}]}
    """
    basis = newest(bases_of(subject))
    if basis is None or basis.date is None or basis.issued is None:
        return
    related = (Related(basis.text.part(basis.issued.start, basis.issued.end), "căn cứ mới nhất"),)
    for month, activity in rows_in_period(subject.plan):
        if month.first_day > basis.date:
            continue
        dated = _dated(month, activity)
        if dated is not None and dated.day < basis.date:
            yield Finding(
                dated.span,
                f"{dated.name} đứng trước căn cứ mới nhất, ngày {format_date(basis.date)}; sửa ngày, hoặc xem lại căn cứ",
                related=related,
            )


@rule("van-ban-truoc-can-cu", Severity.ERROR)
def paper_after_bases(subject: Subject) -> Iterator[Finding]:
    """Ngày ký kế hoạch đứng trước ngày của căn cứ mới nhất.

    Vì sao: văn bản không thể căn cứ vào văn bản chưa có. Sửa ngày ký, hoặc bỏ căn cứ ban hành sau.

    Đúng:
        van_ban: {ngay: 20/09/2018}
        can_cu: [Căn cứ Kế hoạch số 259/KH-PGDĐT ngày 14/09/2018 của Phòng GD&ĐT Kinh Môn]

    Sai:
        van_ban: {ngay: 05/09/2018}
        can_cu: [Căn cứ Kế hoạch số 259/KH-PGDĐT ngày 14/09/2018 của Phòng GD&ĐT Kinh Môn]
    """
    paper = subject.plan.paper
    basis = newest(bases_of(subject)) if paper.issued else None
    if (
        basis is None
        or basis.date is None
        or basis.issued is None
        or paper.issued is None
        or paper.issued >= basis.date
    ):
        return
    related = (Related(basis.text.part(basis.issued.start, basis.issued.end), "căn cứ mới nhất"),)
    yield Finding(
        paper.places.value("ngay"),
        f"ký ngày {format_date(paper.issued)}, trước căn cứ mới nhất ngày {format_date(basis.date)}; sửa ngày ký, hoặc xem lại căn cứ",
        related=related,
    )


@rule("trung-ngay-nghi", Severity.NOTE)
def no_class_on_holidays(subject: Subject) -> Iterator[Finding]:
    """Hoạt động rơi vào Tết hoặc ngày nghỉ lễ.

    Vì sao: ngày nghỉ khó mời người học và người dạy. Hoạt động kỷ niệm chính ngày ấy thì không bị nhắc. Tết Nguyên đán và
    Giỗ Tổ tính theo âm lịch, từ năm 2010 đến năm 2040.

    Đúng:
        ke_hoach_thang: {02/2019: [{noi_dung: Tập huấn chăm sóc lúa, ngay: 15/02/2019}]}

    Sai:
        ke_hoach_thang: {02/2019: [{noi_dung: Tập huấn chăm sóc lúa, ngay: 06/02/2019}]}
    """
    for month, activity in rows_in_period(subject.plan):
        if any(feast in lowered(activity.content or "") for feast in _FEASTS):
            continue
        held = held_on(activity)
        names = [holiday(day) for day in held] if len(held) <= 7 else []
        if held and names and all(names):
            key = "ngay" if activity.day else "tu_ngay" if activity.first_day else "den_ngay"
            yield Finding(
                activity.places.value(key), f"ngày {format_date(held[0])} là {names[0]}; xem lại ngày tổ chức"
            )
        elif not held and activity.content:
            yield from _title_on_holiday(activity, month)


def _title_on_holiday(activity: Activity, month: Month) -> Iterator[Finding]:
    for mention in days_in(activity.content):
        day = date_of(mention.last, month.year)
        name = (
            holiday(day)
            if day and Month.of(day) == month and not mention.is_range and mention.last[:2] not in BY_DATE
            else None
        )
        if day and name:
            yield Finding(
                activity.content.part(mention.start, mention.end),
                f"ngày {format_date(day)} là {name}; xem lại ngày tổ chức",
            )


DAYS: tuple[Rule, ...] = (activities_after_bases, paper_after_bases, no_class_on_holidays)
