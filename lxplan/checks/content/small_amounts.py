"""The check that an amount of money is not so small that thousands or millions were meant."""

from __future__ import annotations

from collections.abc import Iterator

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.diagnostics import Severity
from lxplan.source import Place
from lxplan.vietnamese.money import LEAST_LIKELY, format_amount, likely_amount


@rule("kinh-phi-nho", Severity.WARNING)
def amounts_are_not_tiny(subject: Subject) -> Iterator[Finding]:
    """Kinh phí dưới 10.000 đồng, thường do viết theo nghìn đồng hoặc triệu đồng.

    Vì sao: kinh_phi tính bằng đồng; «1.500» trong bảng tính theo nghìn đồng là 1.500.000 đồng. In ra thì người duyệt thấy
    một nghìn rưỡi. Số 0 (không tốn tiền) không bị nhắc.

    Đúng:
        ke_hoach_thang: {10/2018: [{noi_dung: Tập huấn chăm sóc lúa, kinh_phi: 1.500.000}]}

    Sai:
        ke_hoach_thang: {10/2018: [{noi_dung: Tập huấn chăm sóc lúa, kinh_phi: 1.500}]}
    """
    for _, activity in subject.plan.activities:
        amount = activity.budget
        if (
            amount is None
            or not 0 < amount < LEAST_LIKELY
            or _is_cut_by_a_comma(activity.places.values["kinh_phi"])
        ):
            continue
        likely = format_amount(likely_amount(amount))
        message = f"kinh phí chỉ có {format_amount(amount)} đồng; có phải {likely}?"
        yield Finding(activity.places.value("kinh_phi"), message, likely)


def _is_cut_by_a_comma(place: Place) -> bool:
    """Tell whether the amount goes on after a comma in `{ }`, which is a fault already:
    2,000,000.
    """
    after = place.source.text[place.end : place.end + 2]
    return after[:1] == "," and after[1:].isdigit()
