"""Checks that section IV and the schedule speak of the same partners."""

from __future__ import annotations

from collections.abc import Iterator

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.diagnostics import Severity
from lxplan.plan.declaration import Places
from lxplan.plan.model import Organisation


def _with_duty(subject: Subject) -> tuple[Organisation, ...]:
    named = (name for duty in subject.plan.solutions.duties for name in duty.organisations)
    return tuple(subject.directory.each_once(named))


def _with_activity(subject: Subject) -> tuple[Organisation, ...]:
    plan, directory = subject.plan, subject.directory
    named = (name for _, activity in plan.activities for name in directory.named_in(activity))
    return tuple(directory.each_once(dict.fromkeys(named)))


def _only_in(
    first: tuple[Organisation, ...],
    second: tuple[Organisation, ...],
    places: Places,
    key: str,
    what: str,
) -> Iterator[Finding]:
    """Return one finding, at a key, that names the organisations of `first` that `second` lacks."""
    others = {organisation.name for organisation in second}
    names = [organisation.name for organisation in first if organisation.name not in others]
    if names:
        yield Finding(places.key(key), f"{what}: {', '.join(names)}")


@rule("phan-cong-khong-hoat-dong", Severity.NOTE)
def duty_without_activity(subject: Subject) -> Iterator[Finding]:
    """Đơn vị được giao nhiệm vụ ở phan_cong mà không có hoạt động nào trong ke_hoach_thang.

    Vì sao: việc giao mà không xếp lịch thường bị quên; có khi chỉ thiếu tên đơn vị ở phoi_hop.

    Đúng:
        giai_phap: {phan_cong: [{don_vi: Hội Nông dân, nhiem_vu: tập huấn chăn nuôi}]}
        don_vi: [{ten: Hội Nông dân}]
        ke_hoach_thang: {10/2018: [{noi_dung: Tập huấn chăn nuôi, phoi_hop: [Hội Nông dân]}]}

    Sai:
        giai_phap: {phan_cong: [{don_vi: Hội Khuyến học, nhiem_vu: vận động học tập}]}
        don_vi: [{ten: Hội Nông dân}, {ten: Hội Khuyến học}]
        ke_hoach_thang: {10/2018: [{noi_dung: Tập huấn chăn nuôi, phoi_hop: [Hội Nông dân]}]}
    """
    what = "được giao nhiệm vụ nhưng không có hoạt động nào trong năm"
    places = subject.plan.solutions.places
    if subject.plan.schedule:
        yield from _only_in(_with_duty(subject), _with_activity(subject), places, "phan_cong", what)


@rule("hoat-dong-khong-phan-cong", Severity.NOTE)
def activity_without_duty(subject: Subject) -> Iterator[Finding]:
    """Đơn vị phối hợp trong ke_hoach_thang mà không được giao nhiệm vụ ở phan_cong.

    Vì sao: đơn vị chỉ biết việc của mình qua bảng từng tháng, phần giải pháp không nói đến. Kế hoạch không có
    phan_cong thì không nhắc.

    Đúng:
        giai_phap: {phan_cong: [{don_vi: Hội Nông dân, nhiem_vu: tập huấn chăn nuôi}]}
        don_vi: [{ten: Hội Nông dân}]
        ke_hoach_thang: {10/2018: [{noi_dung: Tập huấn chăn nuôi, phoi_hop: [Hội Nông dân]}]}

    Sai:
        giai_phap: {phan_cong: [{don_vi: Hội Nông dân, nhiem_vu: tập huấn chăn nuôi}]}
        don_vi: [{ten: Hội Nông dân}, {ten: Hội Luật gia}]
        ke_hoach_thang: {10/2018: [{noi_dung: Tập huấn pháp luật, phoi_hop: [Hội Luật gia]}]}
    """
    with_duty = _with_duty(subject)
    if with_duty:
        what = "có hoạt động nhưng không được giao nhiệm vụ ở phan_cong"
        places = subject.plan.places
        yield from _only_in(_with_activity(subject), with_duty, places, "ke_hoach_thang", what)
