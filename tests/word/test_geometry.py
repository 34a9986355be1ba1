from __future__ import annotations

import pytest

from lxplan.word.geometry import Geometry
from lxplan.word.standards import ND30, STANDARDS, Standard
from lxplan.word.text_widths import text_width

GEOMETRY = Geometry(ND30)


@pytest.mark.parametrize("standard", STANDARDS.values(), ids=STANDARDS)
def test_the_line_under_the_motto_is_as_long_as_the_motto(standard: Standard) -> None:
    geometry = Geometry(standard)
    column = geometry.head_columns[1]
    line = geometry.drawn_line(["Độc lập - Tự do - Hạnh phúc"], "TieuNgu", column, 1)
    length = (column - line.left - line.right) / 20
    assert length == pytest.approx(
        text_width("Độc lập - Tự do - Hạnh phúc", geometry.styles["TieuNgu"].font), abs=0.1
    )
    assert line.left == line.right


@pytest.mark.parametrize("text", ["A", "TRUNG TÂM", "HỌC TẬP CỘNG ĐỒNG"])
def test_the_line_under_the_issuer_is_a_third_to_a_half_of_its_widest_line(text: str) -> None:
    column = GEOMETRY.head_columns[0]
    line = GEOMETRY.drawn_line(["A", text], "CoQuanBanHanh", column)
    length = (column - line.left - line.right) / 20
    assert 1 / 3 <= length / text_width(text, GEOMETRY.styles["CoQuanBanHanh"].font) <= 1 / 2
