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


def parts_drawn(*lines: str) -> list[float]:
    """Return the part of each line that the line drawn under the last is long."""
    column = GEOMETRY.head_columns[0]
    drawn = GEOMETRY.drawn_line(lines, "CoQuanBanHanh", column)
    length = (column - drawn.left - drawn.right) / 20
    font = GEOMETRY.styles["CoQuanBanHanh"].font
    return [length / text_width(line, font) for line in lines]


@pytest.mark.parametrize(
    "lines",
    [
        ("A",),
        ("A", "TRUNG TÂM"),
        ("HỌC TẬP CỘNG ĐỒNG", "XÃ LONG XUYÊN"),
        ("TRUNG TÂM", "XÃ TÂN AN"),
    ],
)
def test_the_drawn_line_is_a_third_to_a_half_of_the_last_line_and_of_the_widest(
    lines: tuple[str, ...],
) -> None:
    parts = parts_drawn(*lines)
    assert 1 / 3 <= parts[-1] <= 1 / 2
    assert 1 / 3 <= min(parts) <= 1 / 2


def test_where_no_length_is_right_for_both_it_is_right_for_the_line_above_it() -> None:
    widest, last = parts_drawn("HỌC TẬP CỘNG ĐỒNG", "XÃ TÂN LẬP")
    assert 1 / 3 <= last <= 1 / 2
    assert widest < 1 / 3


def test_a_name_has_room_where_it_fits_on_the_line_before_it() -> None:
    assert GEOMETRY.has_room_for("Trung tâm trân trọng kính mời:", "Hội Nông dân")
    assert not GEOMETRY.has_room_for("chữ " * 16, "Hội Nông dân"), "it would stand at the margin"
    assert GEOMETRY.has_room_for("chữ " * 20, "Hội Nông dân")
    assert not GEOMETRY.has_room_for("chữ " * 20, "Hội Nông dân thôn " * 4), "too long a name"
    assert not GEOMETRY.has_room_for("chữ " * 8, "Hội Nông dân thôn Một " * 2), "a torn line"
