"""Notes on how many activities have no budget, no day, no place or no headcount."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.diagnostics import Related, Severity
from lxplan.named_tuple import NamedTuple
from lxplan.plan.agenda import Entry, entries_of
from lxplan.plan.declaration import worked_out_once
from lxplan.plan.model import Plan

_DAY = "ngày"
_BUDGET = {"kinh_phi": ("kinh_phi",)}
_DETAILS = {
    _DAY: ("ngay", "tu_ngay", "den_ngay", "thoi_gian"),
    "địa điểm": ("dia_diem",),
    "số người": ("so_nguoi",),
}
"""What a row should say, each by any of some keys."""


class _OpenRow(NamedTuple):
    """Where a row stands, and what it does not say."""

    row: Related | None
    lacking: tuple[str, ...]


@rule("chua-co-kinh-phi", Severity.NOTE)
def rows_without_budget(subject: Subject) -> Iterator[Finding]:
    """Hoạt động chưa ghi kinh phí, tính gộp thành một dòng.

    Vì sao: không có kinh phí thì khó được duyệt; hoạt động không tốn tiền cũng nên ghi ở ghi_chu.

    Đúng:
        ke_hoach_thang: {10/2018: [{noi_dung: Tập huấn chăm sóc lúa, kinh_phi: 1.500.000}]}

    Sai:
        ke_hoach_thang: {10/2018: [{noi_dung: Tập huấn chăm sóc lúa}]}
    """
    open_rows = _open_rows(subject, _BUDGET)
    if open_rows:
        message = f"{len(open_rows)}/{len(subject.plan.activities)} hoạt động chưa ghi kinh_phi"
        yield Finding(subject.schedule_key, message, related=_places(open_rows))


@rule("chua-ngay-noi-nguoi", Severity.NOTE)
def rows_without_details(subject: Subject) -> Iterator[Finding]:
    """Hoạt động chưa ghi ngày, địa điểm hoặc số người, tính gộp thành một dòng.

    Vì sao: giấy mời và lịch tháng cần ngày và nơi; báo cáo cần số người. Điền dần khi đã định được.

    Đúng:
        ke_hoach_thang: {10/2018: [{noi_dung: Tập huấn chăm sóc lúa, ngay: 12/10/2018, dia_diem: Hội trường, so_nguoi: 40}]}

    Sai:
        ke_hoach_thang: {10/2018: [{noi_dung: Tập huấn chăm sóc lúa}]}
    """
    open_rows = _open_rows(subject, _DETAILS)
    counts = {what: sum(what in row.lacking for row in open_rows) for what in _DETAILS}
    said = [
        f"{what} {count}/{len(subject.plan.activities)}" for what, count in counts.items() if count
    ]
    if said:
        message = f"hoạt động chưa ghi: {', '.join(said)}"
        yield Finding(subject.schedule_key, message, related=_places(open_rows))


def _open_rows(subject: Subject, details: Mapping[str, tuple[str, ...]]) -> list[_OpenRow]:
    """Return the rows that do not say all of `details`; an activity of no month needs no day."""
    rows = []
    for entry, row in _rows(subject.plan):
        values = entry.activity.places.values.keys()
        asked = (what for what in details if what != _DAY or entry.month is not None)
        lacking = tuple(what for what in asked if values.isdisjoint(details[what]))
        if lacking:
            rows.append(_OpenRow(row, lacking))
    return rows


@worked_out_once
def _rows(plan: Plan) -> list[tuple[Entry, Related | None]]:
    """Return the rows, each with where it stands and what names it; one without content is a fault
    of structure.
    """
    return [
        (entry, Related(title.span, f"{entry.label}, «{title}»") if title else None)
        for entry in entries_of(plan)
        for title in (entry.activity.content,)
    ]


def _places(rows: list[_OpenRow]) -> tuple[Related, ...]:
    """Return where each row stands."""
    return tuple(
        Related(row.span, f"{row.message}: chưa ghi {', '.join(lacking)}")
        for row, lacking in rows
        if row is not None
    )
