"""The check that a plan of a school year is not divided by calendar quarters."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.diagnostics import Severity
from lxplan.vietnamese.sentences import lowered

_QUARTER = r"quý\s*(?:[ivx]+|[1-4])(?!\w)"


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
    if plan.period is None or not plan.period.is_school_year:
        return
    titles = filter(None, (task.quarter for task in plan.quarters))
    named = [title for title in titles if re.search(_QUARTER, lowered(title))]
    if named:
        yield Finding(
            plan.places.key("nhiem_vu_quy"),
            f"năm học chia theo quý dương lịch ({'; '.join(named)}); quý III nằm ở cả hai năm học",
        )
