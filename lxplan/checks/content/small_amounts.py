"""The check that an amount of money is not so small that thousands or millions were meant."""

from __future__ import annotations

from collections.abc import Iterator

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.diagnostics import Severity
from lxplan.plan.declaration import Places
from lxplan.source import Place
from lxplan.vietnamese.money import LEAST_LIKELY, format_amount, likely_amount


@rule("kinh-phi-nho", Severity.WARNING)
def amounts_are_not_tiny(subject: Subject) -> Iterator[Finding]:
    """Kinh phí hoặc số tiền đã chi dưới 10.000 đồng, thường do viết theo nghìn đồng hoặc triệu đồng.

    Vì sao: kinh_phi và chi tính bằng đồng; «1.500» trong bảng tính theo nghìn đồng là 1.500.000 đồng. In ra thì người duyệt thấy
    một nghìn rưỡi. Số 0 (không tốn tiền) không bị nhắc.

    Đúng:
        ke_hoach_thang: {10/2018: [{noi_dung: Tập huấn chăm sóc lúa, kinh_phi: 1.500.000}]}

    Sai:
        ke_hoach_thang: {10/2018: [{noi_dung: Tập huấn chăm sóc lúa, kinh_phi: 1.500}]}
    """
    for _, activity in subject.plan.activities:
        yield from _tiny(activity.budget, "kinh phí", activity.places, "kinh_phi")
        result = activity.result
        yield from _tiny(result.spent, "số tiền đã chi", result.places, "chi")


def _tiny(amount: int | None, what: str, places: Places, key: str) -> Iterator[Finding]:
    if amount is None or not 0 < amount < LEAST_LIKELY or _is_cut_by_a_comma(places.values[key]):
        return
    likely = format_amount(likely_amount(amount))
    message = f"{what} chỉ có {format_amount(amount)} đồng; có phải {likely}?"
    yield Finding(places.value(key), message, likely)


def _is_cut_by_a_comma(place: Place) -> bool:
    """Tell whether the amount goes on after a comma in `{ }`, which is a fault already:
    2,000,000.
    """
    after = place.source.text[place.end : place.end + 2]
    return after[:1] == "," and after[1:].isdigit()
