"""Checks on what the schedule's table does not show, and on activities of no month that have a day
all the same.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.diagnostics import Severity
from lxplan.plan.agenda import days_of, key_of_days
from lxplan.plan.schedule_table import OWN
from lxplan.plan.values import Month
from lxplan.vietnamese.folding import Offers


@rule("cot-rieng-khong-in", Severity.WARNING)
def own_words_in_no_column(subject: Subject) -> Iterator[Finding]:
    """Chữ ghi ở rieng mà không cột nào của bảng in.

    Vì sao: cột riêng chỉ in khi bang_thang: cot có rieng.<tên>; thiếu cột hoặc gõ lệch một chữ thì bảng mất phần ấy. Mỗi
    mục chỉ nhắc một lần, ở hoạt động đầu tiên.

    Đúng:
        bang_thang: {cot: [thang, noi_dung, rieng.san_pham: Sản phẩm]}
        ke_hoach_thang: {10/2018: [{noi_dung: Tập huấn chăm sóc lúa, rieng: {san_pham: 02 lớp}}]}

    Sai:
        ke_hoach_thang: {10/2018: [{noi_dung: Tập huấn chăm sóc lúa, rieng: {san_pham: 02 lớp}}]}
    """
    shown = {column.own_name for column in subject.plan.table.columns if column.own_name}
    told, offers = set(shown), Offers(shown)
    for _, activity in subject.plan.activities:
        for name, text in activity.own.items():
            if name in told:
                continue
            told.add(name)
            near = offers.nearest(name)
            offer = f"có phải {near}?" if near else f"thêm {OWN}{name}: Tên cột vào bang_thang: cot"
            yield Finding(text.place.span, f"không cột nào của bảng in rieng: {name}; {offer}")


@rule("thuong-xuyen-co-ngay", Severity.WARNING)
def standing_with_a_day(subject: Subject) -> Iterator[Finding]:
    """Hoạt động ở thuong_xuyen mà có ngày.

    Vì sao: hoạt động thường xuyên không thuộc tháng nào, nên lịch tháng và danh sách tháng không có; việc có ngày để ở đó
    thì bị sót.

    Đúng:
        thuong_xuyen: [{noi_dung: Mở cửa thư viện, thu: Thứ Bảy}]

    Sai:
        thuong_xuyen: [{noi_dung: Mở cửa thư viện, ngay: 06/10/2018}]
    """
    for activity in subject.plan.standing:
        days = days_of(activity)
        if days is not None:
            yield Finding(
                activity.places.value(key_of_days(activity)),
                f"hoạt động thường xuyên không có trong lịch tháng nào; có ngày thì chuyển lên tháng {Month.of(days.first)} "
                "của ke_hoach_thang, hoặc ghi bằng chữ ở thoi_gian",
            )
