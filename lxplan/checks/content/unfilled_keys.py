"""Notes on how many activities have no budget, no day, no place or no headcount."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.diagnostics import Related, Severity

_DETAILS = {"ngày": ("ngay", "tu_ngay", "den_ngay"), "địa điểm": ("dia_diem",), "số người": ("so_nguoi",)}


@rule("chua-co-kinh-phi", Severity.NOTE)
def rows_without_budget(subject: Subject) -> Iterator[Finding]:
    """Hoạt động chưa ghi kinh phí, tính gộp thành một dòng.

    Vì sao: không có kinh phí thì khó được duyệt; hoạt động không tốn tiền cũng nên ghi ở ghi_chu.

    Đúng:
        ke_hoach_thang: {10/2018: [{noi_dung: Tập huấn chăm sóc lúa, kinh_phi: 1.500.000}]}

    Sai:
        ke_hoach_thang: {10/2018: [{noi_dung: Tập huấn chăm sóc lúa}]}
    """
    rows = subject.plan.activities
    open_rows = _count_without(subject, "kinh_phi")
    if open_rows:
        message = f"{open_rows}/{len(rows)} hoạt động chưa ghi kinh_phi"
        rows_without = _rows_without(subject, {"kinh_phi": ("kinh_phi",)})
        yield Finding(subject.plan.places.key("ke_hoach_thang"), message, related=rows_without)


@rule("chua-ngay-noi-nguoi", Severity.NOTE)
def rows_without_details(subject: Subject) -> Iterator[Finding]:
    """Hoạt động chưa ghi ngày, địa điểm hoặc số người, tính gộp thành một dòng.

    Vì sao: giấy mời và lịch tháng cần ngày và nơi; báo cáo cần số người. Điền dần khi đã định được.

    Đúng:
        ke_hoach_thang: {10/2018: [{noi_dung: Tập huấn chăm sóc lúa, ngay: 12/10/2018, dia_diem: Hội trường, so_nguoi: 40}]}

    Sai:
        ke_hoach_thang: {10/2018: [{noi_dung: Tập huấn chăm sóc lúa}]}
    """
    rows = subject.plan.activities
    counts = {what: _count_without(subject, *keys) for what, keys in _DETAILS.items()}
    lacking = [f"{what} {count}/{len(rows)}" for what, count in counts.items() if count]
    if lacking:
        message = f"hoạt động chưa ghi: {', '.join(lacking)}"
        yield Finding(subject.plan.places.key("ke_hoach_thang"), message, related=_rows_without(subject, _DETAILS))


def _rows_without(subject: Subject, details: Mapping[str, tuple[str, ...]]) -> tuple[Related, ...]:
    """Return each row that lacks one of some details, each of which any of its keys gives."""
    rows = []
    for month, activity in subject.plan.activities:
        values = activity.places.values.keys()
        lacking = [what for what, keys in details.items() if values.isdisjoint(keys)]
        if lacking and activity.content:  # a row without content is a fault of structure
            message = f"{month}, «{activity.content}»: chưa ghi {', '.join(lacking)}"
            rows.append(Related(activity.content.place.span, message))
    return tuple(rows)


def _count_without(subject: Subject, *keys: str) -> int:
    """Return how many rows have a value for none of the keys."""
    rows = subject.plan.activities
    return sum(activity.places.values.keys().isdisjoint(keys) for _, activity in rows)
