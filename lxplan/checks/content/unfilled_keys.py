"""Notes on how many activities have no budget, no day, no place or no headcount."""

from __future__ import annotations

from collections.abc import Iterator

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.diagnostics import Severity


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
        yield Finding(subject.plan.places.key("ke_hoach_thang"), message)


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
    counts = {
        "ngày": _count_without(subject, "ngay", "tu_ngay", "den_ngay", "thoi_gian", dated=True),
        "địa điểm": _count_without(subject, "dia_diem"),
        "số người": _count_without(subject, "so_nguoi"),
    }
    lacking = [f"{what} {count}/{len(rows)}" for what, count in counts.items() if count]
    if lacking:
        message = f"hoạt động chưa ghi: {', '.join(lacking)}"
        yield Finding(subject.plan.places.key("ke_hoach_thang"), message)


def _count_without(subject: Subject, *keys: str, dated: bool = False) -> int:
    """Return how many rows have a value for none of the keys; with `dated`, of those that belong to a month."""
    rows = (activity for month, activity in subject.plan.activities if month is not None or not dated)
    return sum(activity.places.values.keys().isdisjoint(keys) for activity in rows)
