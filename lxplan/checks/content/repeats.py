"""Checks for rows that stand twice, and for bodies that no longer exist."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lxplan.checks.citations.basis import bases_of
from lxplan.checks.dates.dating import held_on, stated_period
from lxplan.checks.machinery.rule import Finding, Rule, Subject, rule
from lxplan.checks.organisations.name_uses import content, uses
from lxplan.diagnostics import Related, Severity
from lxplan.plan.schedule import Activity
from lxplan.plan.values import Month
from lxplan.source import Text
from lxplan.vietnamese.authorities import DISTRICT, DISTRICT_ENDED, is_district_body
from lxplan.vietnamese.folding import fold

_A_SERIES = 3


@rule("trung-hoat-dong", Severity.WARNING)
def no_row_twice(subject: Subject) -> Iterator[Finding]:
    """Một tên hoạt động đứng hai lần trong cùng tháng, hoặc hai lần với cùng một đơn vị.

    Vì sao: thường là chép thừa, hoặc hai đợt khác nhau mà không ghi rõ khác ở đâu. Hai dòng ghi ngày, nơi hoặc đối tượng
    khác nhau trong cùng tháng, và hoạt động lặp từ ba tháng trở lên thì không bị nhắc.

    Đúng:
        ke_hoach_thang:
          10/2018: [{noi_dung: Vệ sinh môi trường đợt 1, phoi_hop: [Trường THCS]}]
          05/2019: [{noi_dung: Vệ sinh môi trường đợt 2, phoi_hop: [Trường THCS]}]

    Sai:
        ke_hoach_thang:
          10/2018: [{noi_dung: Vệ sinh môi trường, phoi_hop: [Trường THCS]}]
          05/2019: [{noi_dung: Vệ sinh môi trường, phoi_hop: [Trường THCS]}]
    """
    rows: dict[str, dict[Month, list[Activity]]] = {}
    for month, activity in subject.plan.activities:
        if activity.content:
            rows.setdefault(fold(activity.content), {}).setdefault(month, []).append(activity)
    for months in rows.values():
        for month, same in months.items():
            yield from _twice_in_month(month, same)
        if len(months) < _A_SERIES:
            yield from _twice_with_partner(months, subject)


def _twice_in_month(month: Month, same: list[Activity]) -> Iterator[Finding]:
    """Compare each row with the first and with the one before it: copies stand there, and a long month stays cheap."""
    for place, activity in enumerate(same[1:], 1):
        first = next((other for other in (same[0], same[place - 1]) if _is_same(other, activity)), None)
        if first is not None:
            yield _twice(activity, first, f"hoạt động này đã có trong tháng {month}")


def _twice_with_partner(months: dict[Month, list[Activity]], subject: Subject) -> Iterator[Finding]:
    if [len(same) for same in months.values()] != [1, 1]:
        return
    (month, (first,)), (_, (second,)) = months.items()
    shared = _shared_partner(first, second, subject)
    if shared:
        yield _twice(second, first, f"hoạt động này đã có ở tháng {month}, cùng với {shared}")


def _is_same(first: Activity, second: Activity) -> bool:
    """Tell whether nothing sets two rows of one title apart: no other day, audience, place or hour."""
    pairs = (
        (held_on(first), held_on(second)),
        (_folded(first.audience), _folded(second.audience)),
        (first.place, second.place),
        (first.time, second.time),
    )
    return not any(a and b and a != b for a, b in pairs)


def _folded(texts: tuple[Text, ...]) -> frozenset[str]:
    return frozenset(fold(text) for text in texts)


def _shared_partner(first: Activity, second: Activity, subject: Subject) -> str | None:
    """Return the partner of both rows; None when each row has its own date, so that both are meant."""
    if held_on(first) and held_on(second):
        return None
    directory = subject.directory
    partners = {organisation.name for organisation in directory.taking_part(first)}
    return next(
        (organisation.name for organisation in directory.taking_part(second) if organisation.name in partners), None
    )


def _twice(activity: Activity, first: Activity, what: str) -> Finding:
    text = activity.content
    related = (Related(first.content.span, "chỗ thứ nhất"),)
    return Finding(
        text.part(*content(text)),
        f"{what} (dòng {first.content.span.line}); bỏ một chỗ, hoặc ghi rõ khác nhau ở đâu",
        related=related,
    )


@rule("con-cap-huyen", Severity.ERROR)
def no_district_bodies(subject: Subject) -> Iterator[Finding]:
    """Cơ quan cấp huyện trong kế hoạch lập từ ngày 01/7/2025.

    Vì sao: từ 01/7/2025 không còn cấp huyện; giấy mời gửi Phòng GD&ĐT huyện, Công an huyện … không có nơi nhận. Thay bằng
    cơ quan của xã hoặc của tỉnh. Căn cứ do cấp huyện ban hành trước ngày đó vẫn giữ được. Ngày lấy theo van_ban/ngay,
    chưa có thì theo tháng đầu của kỳ.

    Đúng:
        nam: 2026
        ke_hoach_thang: {03/2026: [{noi_dung: Khám sức khỏe, phoi_hop: [Trạm Y tế xã]}]}

    Sai:
        nam: 2026
        ke_hoach_thang: {03/2026: [{noi_dung: Khám sức khỏe, phoi_hop: [Trung tâm Y tế huyện]}]}
    """
    dated = _date_of_plan(subject)
    if dated is None or dated < DISTRICT_ENDED:
        return
    for text in (*_bodies(subject), *subject.plan.paper.recipients):
        if is_district_body(text):
            yield Finding(
                text.part(*content(text)),
                f"«{text.strip()}» là cơ quan cấp huyện, không còn từ 01/7/2025; thay bằng cơ quan của xã hoặc của tỉnh",
            )
    for basis in bases_of(subject):
        if basis.rank == DISTRICT and basis.number and basis.date is not None and basis.date >= DISTRICT_ENDED:
            yield Finding(
                basis.text.part(basis.number.start, basis.number.end),
                "căn cứ ghi của cấp huyện nhưng ban hành sau 01/7/2025, khi không còn cấp huyện; xem lại cơ quan và ngày",
            )


def _date_of_plan(subject: Subject) -> date | None:
    plan = subject.plan
    period = stated_period(plan)
    return plan.paper.issued or (period.first.first_day if period else None)


def _bodies(subject: Subject) -> Iterator[Text]:
    """Return the declared organisations, or in a plan that declares none every place that names one."""
    if subject.directory.declared:
        yield from (organisation.name for organisation in subject.plan.organisations if organisation.name)
    else:
        yield from (use.text for use in uses(subject))


REPEATS: tuple[Rule, ...] = (no_row_twice, no_district_bodies)
