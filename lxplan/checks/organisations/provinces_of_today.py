"""The check that provinces bear the names of today."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.checks.organisations.other_places import MOST_SHOWN
from lxplan.checks.shared.places_named import (
    is_after_joining,
    is_older_basis,
)
from lxplan.diagnostics import Related, Severity, Span
from lxplan.vietnamese.provinces import provinces_in

_BYGONE = r"sáp nhập|hợp nhất|trước đây|(?<!\w)cũ(?!\w)|trước (?:ngày |khi )[^.;]*thuộc|trước (?:ngày |khi )?(?:0?1[/-]0?7[/-]2025|1 tháng 7)"
"""Words of a sentence that tells of a province as what was."""


@rule("tinh-cu", Severity.NOTE)
def provinces_of_today(subject: Subject) -> Iterator[Finding]:
    """Tên tỉnh đã sáp nhập từ 01/7/2025 trong kế hoạch lập sau ngày ấy.

    Vì sao: theo Nghị quyết 202/2025/QH15 cả nước còn 34 tỉnh, thành phố; «Sở GD&ĐT Hải Dương» nay là của Hải Phòng. Văn
    bản ban hành trước ngày ấy vẫn ghi tên cũ.

    Đúng:
        nam: 2026
        giai_phap: {chung: [Đề nghị Sở Giáo dục và Đào tạo Hải Phòng hỗ trợ tài liệu]}

    Sai:
        nam: 2026
        giai_phap: {chung: [Đề nghị Sở Giáo dục và Đào tạo Hải Dương hỗ trợ tài liệu]}
    """
    if not is_after_joining(subject):
        return
    named: dict[str, list[tuple[Span, str]]] = {}
    for keyed in subject.printed_texts:
        if is_older_basis(keyed):
            continue
        for province in provinces_in(keyed.text):
            bygone = re.search(_BYGONE, keyed.text.lower())
            if province.is_joined and not bygone:
                span = keyed.text.part(province.start, province.end)
                named.setdefault(province.name, []).append((span, province.now))
    for name, places in named.items():
        (span, now), *others = places
        related = tuple(Related(each, f"cũng ghi «{name}»") for each, _ in others[:MOST_SHOWN])
        yield Finding(
            span,
            f"«{name}» từ 01/7/2025 thuộc {now}; ghi tên mới, nếu nói về hiện nay",
            related=related,
        )
