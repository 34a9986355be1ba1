"""A basis that stands too low shows the one before which it belongs."""

from __future__ import annotations

from lxplan.checks.citations.order_of_bases import bases_in_order
from tests.checks.marked import marked


def test_the_lower_basis_that_stands_before_is_shown() -> None:
    case = marked(
        "can_cu:\n  - Căn cứ Kế hoạch số 1/KH-UBND ngày 1/9/2018 của UBND xã\n  - Căn cứ Luật Giáo dục\n"
    )
    (finding,) = bases_in_order.find(case.subject())
    (related,) = finding.related
    assert related.span.line == finding.span.line - 1
    assert "luật" in finding.message
