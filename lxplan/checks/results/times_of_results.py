"""The checks of when something was held: not before its month, not after today, not nowhere."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.checks.results.stated_figures import what_says_it_was_held
from lxplan.diagnostics import Severity
from lxplan.plan.agenda import entries_of
from lxplan.plan.marks import is_gone_without_result
from lxplan.plan.periods import Period
from lxplan.plan.results import MOVED, Result
from lxplan.plan.values import Month, format_date
from lxplan.vietnamese.sentences import lowered
from lxplan.vietnamese.typed_days import in_short


@rule("ket-qua-truoc-thang", Severity.WARNING)
def not_before_its_month(subject: Subject) -> Iterator[Finding]:
    """Ngày đã tổ chức đứng trước tháng của hoạt động.

    Vì sao: thường do gõ nhầm tháng hoặc năm của ngày, hoặc ghi kết quả vào nhầm hoạt động; báo cáo tính theo ngày này.

    Đúng:
        ke_hoach_thang: {10/2018: [{noi_dung: Tập huấn, ket_qua: {ngay: 21/10/2018}}]}

    Sai:
        ke_hoach_thang: {10/2018: [{noi_dung: Tập huấn, ket_qua: {ngay: 21/01/2018}}]}
    """
    for month, activity in subject.plan.activities:
        days = activity.result.days
        if month is None or not days or Month.of(days[0]) >= month:
            continue
        message = f"ngày {in_short(days)} đứng trước tháng {month} của hoạt động; xem lại ngày"
        yield Finding(activity.result.places.value("ngay"), message)


@rule("ket-qua-ngoai-ky", Severity.WARNING)
def within_the_period(subject: Subject) -> Iterator[Finding]:
    """Ngày đã tổ chức, hoặc tháng chuyển sang, nằm ngoài kỳ kế hoạch.

    Vì sao: thường do gõ nhầm năm; báo cáo của kỳ không tính những gì tổ chức ngoài kỳ. Chuyển sang kỳ sau thì ghi
    tinh_trang: chuyển và tháng mới, trong vòng một năm sau kỳ kế hoạch, thì không bị nhắc.

    Đúng:
        ke_hoach_thang: {08/2019: [{noi_dung: Tập huấn, ket_qua: {tinh_trang: chuyển, sang: 10/2019}}]}

    Sai:
        ke_hoach_thang: {08/2019: [{noi_dung: Tập huấn, ket_qua: {ngay: 21/10/2019}}]}
    """
    period = subject.plan.period
    if period is None:
        return
    for month, activity in subject.plan.activities:
        result = activity.result
        if _is_far_from(period, result.moved_to):
            message = f"tháng {result.moved_to} ở ngoài {period.name}; xem lại tháng, năm"
            yield Finding(result.places.value("sang"), message)
        elif _is_before(result, month, period):
            message = f"ngày {in_short(result.days)} trước {period.name}; xem lại ngày"
            yield Finding(result.places.value("ngay"), message)
        elif _is_after(result, period, subject.today):
            message = (
                f"ngày {in_short(result.days)} sau {period.name}; xem lại ngày, chuyển sang kỳ sau thì ghi "
                "tinh_trang: chuyển"
            )
            yield Finding(result.places.value("ngay"), message)


def _is_far_from(period: Period | None, month: Month | None) -> bool:
    """Tell whether a month lies before a period, or so far after it that nothing is moved there."""
    if period is None or month is None:
        return False
    latest = Month(period.last.year + 1, period.last.number)
    return month < period.first or month > latest


def _is_before(result: Result, month: Month | None, period: Period) -> bool:
    """Tell whether an activity of no month was held in a month before the period; of another, the
    rule on its month says so.
    """
    return month is None and bool(result.days) and Month.of(result.days[0]) < period.first


def _is_after(result: Result, period: Period, today: date | None) -> bool:
    """Tell whether an activity was held in a month after the period, though it was not moved; of a
    day that is yet to come another rule speaks.
    """
    if not result.days or result.status == MOVED:
        return False
    last = result.days[-1]
    return Month.of(last) > period.last and (today is None or last <= today)


@rule("ket-qua-chua-den", Severity.WARNING)
def not_in_the_future(subject: Subject) -> Iterator[Finding]:
    """Đã tổ chức vào một ngày chưa đến.

    Vì sao: thường do gõ nhầm năm hoặc tháng; chưa tổ chức thì chưa ghi kết quả.

    Đúng:
        ke_hoach_thang: {10/2018: [{noi_dung: Tập huấn, ket_qua: {ngay: 21/10/2018}}]}

    Sai:
        # hôm nay 01/11/2018
        ke_hoach_thang: {10/2018: [{noi_dung: Tập huấn, ket_qua: {ngay: 21/12/2018}}]}
    """
    today = subject.today
    if today is None:
        return
    for month, activity in subject.plan.activities:
        result = activity.result
        if not result.is_held:
            continue  # its day is another rule's affair
        if result.days and result.days[-1] > today:
            message = f"ngày {format_date(result.days[-1])} chưa đến; xem lại ngày"
            yield Finding(result.places.value("ngay"), message)
        elif month is not None and not result.days:
            held = result.moved_to or month
            if held > Month.of(today) and not _is_far_from(subject.plan.period, result.moved_to):
                message = f"tháng {held} chưa đến mà đã có kết quả; ghi ngay nếu tổ chức sớm"
                yield Finding(activity.places.key("ket_qua"), message)


@rule("chuyen-thieu-thang", Severity.WARNING)
def moved_to_a_month(subject: Subject) -> Iterator[Finding]:
    """Hoạt động chuyển mà chưa ghi sang tháng nào, hoặc ghi đúng tháng cũ, tháng đã qua; có tháng mới mà không ghi chuyển.

    Vì sao: báo cáo và lịch cần biết tháng mới; chưa biết thì ghi hoãn. Tháng mới (sang) chỉ được tính khi tinh_trang là
    chuyển hoặc đã có kết quả.

    Đúng:
        ke_hoach_thang: {10/2018: [{noi_dung: Tập huấn, ket_qua: {tinh_trang: chuyển, sang: 11/2018}}]}

    Sai:
        ke_hoach_thang: {10/2018: [{noi_dung: Tập huấn, ket_qua: {tinh_trang: chuyển}}]}
    """
    for month, activity in subject.plan.activities:
        result = activity.result
        if result.status != MOVED:
            is_held = result.is_held or what_says_it_was_held(result)  # which has a rule of its own
            if result.moved_to is not None and not is_held:
                said = f"tinh_trang là {result.status}" if result.status else "chưa ghi tinh_trang"
                message = f"có tháng mới {result.moved_to} mà {said}; ghi tinh_trang: chuyển, hoặc bỏ sang"
                yield Finding(result.places.value("sang"), message)
        elif result.moved_to is None and not result.days:
            message = "chuyển sang tháng nào? ghi sang, ví dụ sang: 11/2018; chưa biết thì ghi hoãn"
            yield Finding(result.places.value("tinh_trang"), message)
        elif result.moved_to is not None and result.moved_to == month:
            message = f"hoạt động đã ở tháng {month}; ghi tháng khác, hoặc bỏ tinh_trang chuyển"
            yield Finding(result.places.value("sang"), message)
        elif month is not None and _is_moved_back(result, month, subject.plan.period):
            message = f"chuyển sang tháng {result.moved_to}, trước tháng {month} của hoạt động; xem lại tháng"
            yield Finding(result.places.value("sang"), message)


def _is_moved_back(result: Result, month: Month, period: Period | None) -> bool:
    """Tell whether an activity was moved to a month before its own without a word that it was held early."""
    if result.moved_to is None or result.moved_to > month or _is_far_from(period, result.moved_to):
        return False
    return not result.days and "sớm" not in lowered(result.note or "")


@rule("chuyen-khac-ngay", Severity.WARNING)
def held_in_the_month_it_moved_to(subject: Subject) -> Iterator[Finding]:
    """Tháng chuyển sang và ngày đã tổ chức không cùng một tháng.

    Vì sao: báo cáo và lịch tính theo ngày; tháng ghi ở sang thành sai. Tổ chức nhiều ngày thì một ngày trong tháng ấy là đủ.

    Đúng:
        ke_hoach_thang: {10/2018: [{noi_dung: Tập huấn, ket_qua: {tinh_trang: chuyển, sang: 11/2018, ngay: 21/11/2018}}]}

    Sai:
        ke_hoach_thang: {10/2018: [{noi_dung: Tập huấn, ket_qua: {tinh_trang: chuyển, sang: 11/2018, ngay: 21/12/2018}}]}
    """
    for _, activity in subject.plan.activities:
        result = activity.result
        if result.moved_to is None or not result.days:
            continue
        if result.moved_to not in map(Month.of, result.days):
            message = f"chuyển sang tháng {result.moved_to} mà ngày tổ chức là {in_short(result.days)}; sửa sang, hoặc sửa ngày"
            yield Finding(result.places.value("sang"), message)


@rule("thang-chua-ghi-ket-qua", Severity.NOTE)
def no_month_gone_by(subject: Subject) -> Iterator[Finding]:
    """Tháng đã qua mà hoạt động chưa có kết quả, chưa ghi hoãn, hủy hay chuyển.

    Vì sao: báo cáo chỉ cộng những gì đã ghi; ghi ngay sau khi tổ chức thì nhớ đủ. Tất cả được kể trong một dòng, và chỉ
    khi kế hoạch đã ghi kết quả của ít nhất một hoạt động.

    Đúng:
        # hôm nay 05/11/2018
        ke_hoach_thang: {10/2018: [{noi_dung: Tập huấn, ket_qua: {so_luot: 45}}], 11/2018: [{noi_dung: Hội thi}]}

    Sai:
        # hôm nay 05/12/2018
        ke_hoach_thang: {10/2018: [{noi_dung: Tập huấn, ket_qua: {so_luot: 45}}], 11/2018: [{noi_dung: Hội thi}]}
    """
    entries = entries_of(subject.plan)
    if subject.today is None or not any(entry.activity.result.is_stated for entry in entries):
        return
    gone = [entry for entry in entries if is_gone_without_result(entry, subject.today)]
    if gone:
        labels = ", ".join(entry.label for entry in gone)
        message = f"tháng đã qua mà {len(gone)} hoạt động chưa ghi kết quả: {labels}"
        yield Finding(subject.schedule_key, message)
