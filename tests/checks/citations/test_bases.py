"""What a basis lacks is said in one sentence; where it should stand is shown."""

from __future__ import annotations

from lxplan.checks.citations.bases import bases_in_order, dated_and_issued, own_words
from tests.checks.marked import marked


def test_all_that_is_missing_is_said_at_once() -> None:
    (finding,) = dated_and_issued.find(marked("can_cu: [Căn cứ Kế hoạch số 15/KH-UBND về việc học]").subject())
    assert "ngày ban hành và cơ quan ban hành" in finding.message


def test_the_lower_basis_that_stands_before_is_shown() -> None:
    case = marked("can_cu:\n  - Căn cứ Kế hoạch số 1/KH-UBND ngày 1/9/2018 của UBND xã\n  - Căn cứ Luật Giáo dục\n")
    (finding,) = bases_in_order.find(case.subject())
    (related,) = finding.related
    assert related.span.line == finding.span.line - 1
    assert "luật" in finding.message


def test_copied_words_end_before_the_closing_mark() -> None:
    case = marked('can_cu: ["Thực hiện chỉ đạo, Sở GD&ĐT xây dựng Kế hoạch trong toàn tỉnh;"]')
    (finding,) = own_words.find(case.subject())
    line = case.text.split("\n")[finding.span.line - 1]
    assert line[finding.span.column - 1 : finding.span.end_column - 1] == "Sở GD&ĐT xây dựng Kế hoạch trong toàn tỉnh"
