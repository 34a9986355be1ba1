"""Notes on the whole plan, one line each: what is left open, and what the year leaves out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import normalize

from lxplan.checks.content.promises import PROMISES, Promise
from lxplan.checks.dates.dating import stated_period
from lxplan.checks.machinery.rule import Finding, Rule, Subject, rule
from lxplan.diagnostics import Related, Severity, Span
from lxplan.plan.values import Month
from lxplan.source import Text
from lxplan.vietnamese.sentences import lowered

_QUARTER = r"quý\s*(?:[ivx]+|[1-4])(?!\w)"
_PROMISING = frozenset({"nhiem_vu_quy", "chi_tieu", "giai_phap"})


def _schedule(subject: Subject) -> Span:
    return subject.plan.places.key("ke_hoach_thang")


def _count_without(subject: Subject, *keys: str) -> int:
    """Return how many rows have a value for none of the keys."""
    return sum(activity.places.values.keys().isdisjoint(keys) for _, activity in subject.plan.activities)


@rule("quy-lech-nam-hoc", Severity.NOTE)
def quarters_of_a_school_year(subject: Subject) -> Iterator[Finding]:
    """Kế hoạch theo năm học mà chia nhiệm vụ theo quý của năm dương lịch.

    Vì sao: năm học từ tháng 9 đến tháng 8, quý III vừa thuộc năm học này vừa thuộc năm học khác. Nên chia theo học kỳ
    hoặc theo tháng.

    Đúng:
        nam_hoc: 2018-2019
        nhiem_vu_quy: [{quy: Học kỳ I, viec: [Mở lớp tập huấn]}]

    Sai:
        nam_hoc: 2018-2019
        nhiem_vu_quy: [{quy: "Quý III, IV năm 2018", viec: [Mở lớp tập huấn]}]
    """
    plan = subject.plan
    if plan.school_year is None:
        return
    named = [task.quarter for task in plan.quarters if task.quarter and re.search(_QUARTER, lowered(task.quarter))]
    if named:
        yield Finding(
            plan.places.key("nhiem_vu_quy"),
            f"năm học chia theo quý dương lịch ({'; '.join(named)}); quý III nằm ở cả hai năm học",
        )


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
        yield Finding(_schedule(subject), f"{open_rows}/{len(rows)} hoạt động chưa ghi kinh_phi")


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
        "ngày": _count_without(subject, "ngay", "tu_ngay", "den_ngay"),
        "địa điểm": _count_without(subject, "dia_diem"),
        "số người": _count_without(subject, "so_nguoi"),
    }
    lacking = [f"{what} {count}/{len(rows)}" for what, count in counts.items() if count]
    if lacking:
        yield Finding(_schedule(subject), f"hoạt động chưa ghi: {', '.join(lacking)}")


@rule("thang-trong", Severity.NOTE)
def months_without_activity(subject: Subject) -> Iterator[Finding]:
    """Tháng của kỳ kế hoạch không có hoạt động nào.

    Vì sao: có thể là chủ ý (tháng Tết, tháng hè), cũng có thể do sót khi chép. Các tháng trống được kể trong một dòng;
    tháng đã qua khi ký kế hoạch (van_ban/ngay) thì không kể.

    Đúng:
        nam: 2026
        van_ban: {ngay: 05/11/2026}
        ke_hoach_thang: {11/2026: [{noi_dung: Tập huấn chăm sóc lúa}], 12/2026: [{noi_dung: Hội nghị tổng kết}]}

    Sai:
        ke_hoach_thang: {10/2018: [{noi_dung: Tập huấn chăm sóc lúa}]}
    """
    period = stated_period(subject.plan)
    if period is None or not subject.plan.schedule:
        return
    filled = {month for month, _ in subject.plan.activities}
    signed = subject.plan.paper.issued
    begins = Month.of(signed) if signed else period.first
    empty = [str(month) for month in period.months if month >= begins and month not in filled]
    if empty:
        yield Finding(_schedule(subject), f"không có hoạt động trong {len(empty)} tháng: {', '.join(empty)}")


@rule("hua-chua-xep-lich", Severity.NOTE)
def promised_and_not_scheduled(subject: Subject) -> Iterator[Finding]:
    """Việc nêu ở nhiệm vụ, chỉ tiêu, giải pháp mà không có hoạt động nào trong bảng từng tháng.

    Vì sao: cuối năm báo cáo theo chỉ tiêu, việc không xếp lịch thì không làm. Chỉ xét những việc thường gặp: dạy nghề, gia
    súc - gia cầm, học tập Nghị quyết, điều tra nhu cầu, tổng kết, xóa mù chữ.

    Đúng:
        giai_phap: {chung: [Tổ chức tổng kết cuối năm]}
        ke_hoach_thang: {08/2019: [{noi_dung: Hội nghị tổng kết năm học}]}

    Sai:
        giai_phap: {chung: [Tổ chức tổng kết cuối năm]}
        ke_hoach_thang: {08/2019: [{noi_dung: Tổ chức trại hè}]}
    """
    rows = [
        re.sub(r"\W+", " ", normalize("NFC", activity.content.lower()))
        for _, activity in subject.plan.activities
        if activity.content
    ]
    titles = f" {' | '.join(rows)} "
    if not rows:
        return
    texts = [(words.text, lowered(words.text)) for words in subject.prose if words.path[0] in _PROMISING]
    open_promises = [promise for promise in PROMISES if not any(f" {words} " in titles for words in promise.kept)]
    found = [(promise, place) for promise in open_promises if (place := _promised(promise, texts))]
    if found:
        labels = ", ".join(promise.label for promise, _ in found)
        related = tuple(Related(place, f"nêu ở đây: {promise.label}") for promise, place in found)
        yield Finding(
            _schedule(subject), f"nêu trong kế hoạch nhưng không có trong bảng từng tháng: {labels}", related=related
        )


def _promised(promise: Promise, texts: list[tuple[Text, str]]) -> Span | None:
    """Return the first place of the text that makes a promise."""
    for text, lower in texts:
        for words in promise.promised:
            start = lower.find(words)
            if start >= 0:
                return text.part(start, start + len(words))
    return None


SUMMARIES: tuple[Rule, ...] = (
    quarters_of_a_school_year,
    rows_without_budget,
    rows_without_details,
    months_without_activity,
    promised_and_not_scheduled,
)
