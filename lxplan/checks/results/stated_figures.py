"""The checks of the figures that results state."""

from __future__ import annotations

from collections.abc import Iterator

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.diagnostics import Severity
from lxplan.plan.agenda import entries_of
from lxplan.plan.results import CANCELLED, POSTPONED, Result
from lxplan.vietnamese.money import format_amount


@rule("ket-qua-chua-dem", Severity.NOTE)
def held_and_counted(subject: Subject) -> Iterator[Finding]:
    """Hoạt động đã tổ chức mà chưa ghi số lượt người học.

    Vì sao: báo cáo cộng số lượt người từ ket_qua; hoạt động chưa ghi thì tổng thiếu. Tất cả được kể trong một dòng.

    Đúng:
        ke_hoach_thang: {10/2018: [{noi_dung: Tập huấn, ket_qua: {so_luot: 45}}]}

    Sai:
        ke_hoach_thang: {10/2018: [{noi_dung: Tập huấn, ket_qua: {tinh_trang: đã tổ chức}}]}
    """
    held = [entry for entry in entries_of(subject.plan) if entry.activity.result.is_held]
    uncounted = [entry for entry in held if entry.activity.result.turns is None]
    if uncounted:
        labels = ", ".join(entry.label for entry in uncounted)
        message = f"{len(uncounted)} hoạt động đã tổ chức chưa ghi so_luot: {labels}"
        yield Finding(uncounted[0].activity.places.key("ket_qua"), message)


@rule("so-nu-qua-so-luot", Severity.WARNING)
def no_more_women_than_learners(subject: Subject) -> Iterator[Finding]:
    """Số lượt nữ nhiều hơn số lượt người học.

    Vì sao: so_nu là một phần của so_luot; nhiều hơn là gõ nhầm một trong hai số.

    Đúng:
        ke_hoach_thang: {10/2018: [{noi_dung: Tập huấn, ket_qua: {so_luot: 45, so_nu: 30}}]}

    Sai:
        ke_hoach_thang: {10/2018: [{noi_dung: Tập huấn, ket_qua: {so_luot: 45, so_nu: 54}}]}
    """
    for _, activity in subject.plan.activities:
        result = activity.result
        if result.turns is None or result.women is None or result.women <= result.turns:
            continue
        message = f"{result.women} lượt nữ nhiều hơn {result.turns} lượt người học; xem lại hai số"
        yield Finding(result.places.value("so_nu"), message)


@rule("chi-qua-kinh-phi", Severity.WARNING)
def no_more_spent_than_planned(subject: Subject) -> Iterator[Finding]:
    """Đã chi nhiều hơn kinh phí của hoạt động.

    Vì sao: khi quyết toán phải giải trình phần chi vượt; cũng có thể là gõ thừa một số 0.

    Đúng:
        ke_hoach_thang: {10/2018: [{noi_dung: Tập huấn, kinh_phi: 1tr5, ket_qua: {chi: 1.500.000}}]}

    Sai:
        ke_hoach_thang: {10/2018: [{noi_dung: Tập huấn, kinh_phi: 1tr5, ket_qua: {chi: 15.000.000}}]}
    """
    for _, activity in subject.plan.activities:
        spent, planned = activity.result.spent, activity.budget
        if spent is None or planned is None or spent <= planned:
            continue
        over = format_amount(spent - planned)
        message = f"chi {format_amount(spent)} đồng, vượt kinh_phi {over} đồng; xem lại số tiền"
        yield Finding(activity.result.places.value("chi"), message)


_SAY_HELD = ("ngay", "so_buoi", "so_luot", "so_nu", "chi", "rieng")
"""The keys of a result that only what was held has."""


def what_says_it_was_held(result: Result) -> list[str]:
    """Return the keys of a result that hold what only something held has; a 0 says nothing."""
    return [name for name in _SAY_HELD if Result.KEYS[name].of(result)]


@rule("so-lieu-khong-to-chuc", Severity.WARNING)
def no_figures_of_what_was_not_held(subject: Subject) -> Iterator[Finding]:
    """Hoạt động ghi hoãn hoặc hủy mà vẫn có ngày tổ chức, số lượt, số tiền đã chi.

    Vì sao: báo cáo không cộng số liệu của hoạt động hoãn, hủy; sau đó đã tổ chức thì tình trạng phải đổi, không thì số liệu
    là của hoạt động khác. Số 0 không bị nhắc.

    Đúng:
        ke_hoach_thang: {10/2018: [{noi_dung: Tập huấn, ket_qua: {tinh_trang: hủy, ghi_chu: mưa bão}}]}

    Sai:
        ke_hoach_thang: {10/2018: [{noi_dung: Tập huấn, ket_qua: {tinh_trang: hủy, so_luot: 45}}]}
    """
    for _, activity in subject.plan.activities:
        result = activity.result
        if result.status not in (CANCELLED, POSTPONED):
            continue
        stated = what_says_it_was_held(result)
        if stated:
            message = (
                f"hoạt động {result.status} mà có {', '.join(stated)}; đã tổ chức thì ghi tinh_trang: đã tổ chức, "
                "không thì bỏ số liệu"
            )
            yield Finding(result.places.value(stated[0]), message)
