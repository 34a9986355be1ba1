from __future__ import annotations

import pytest

from lxplan.word.layout import Layout
from lxplan.word.standards import ND30, STANDARDS, Standard
from lxplan.word.text_widths import text_width

LAYOUT = Layout(ND30)


@pytest.mark.parametrize("standard", STANDARDS.values(), ids=STANDARDS)
def test_the_line_under_the_motto_is_as_long_as_the_motto(standard: Standard) -> None:
    layout = Layout(standard)
    column = layout.head_columns[1]
    rule = layout.rule(["Độc lập - Tự do - Hạnh phúc"], "TieuNgu", column, 1)
    length = (column - rule.left - rule.right) / 20
    assert length == pytest.approx(text_width("Độc lập - Tự do - Hạnh phúc", layout.styles["TieuNgu"].font), abs=0.1)
    assert rule.left == rule.right


@pytest.mark.parametrize("text", ["A", "TRUNG TÂM", "HỌC TẬP CỘNG ĐỒNG"])
def test_the_line_under_the_issuer_is_a_third_to_a_half_of_its_widest_line(text: str) -> None:
    column = LAYOUT.head_columns[0]
    rule = LAYOUT.rule(["A", text], "CoQuanBanHanh", column)
    length = (column - rule.left - rule.right) / 20
    assert 1 / 3 <= length / text_width(text, LAYOUT.styles["CoQuanBanHanh"].font) <= 1 / 2
