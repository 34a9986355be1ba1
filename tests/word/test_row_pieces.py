from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lxplan.word.geometry import CELL_SIDE, Geometry
from lxplan.word.measured_body import cell_height, pieces_of, words_of
from lxplan.word.paragraphs import paragraph_xml
from lxplan.word.row_pieces import cut_row
from lxplan.word.standards import ND30

STYLES = Geometry(ND30).styles


def row_of(*texts: str, month: bool = False) -> str:
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="2500" w:type="dxa"/></w:tcPr>{paragraph_xml(text, "OBang")}</w:tc>'
        for text in texts
    )
    label = (
        '<w:tc><w:tcPr><w:tcW w:w="900" w:type="dxa"/><w:vMerge w:val="restart"/></w:tcPr>'
        f"{paragraph_xml('10/2026', 'OThang')}</w:tc>"
    )
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{label if month else ''}{cells}</w:tr>"


def test_a_cut_row_goes_on_under_the_same_merged_cell() -> None:
    pieces = cut_row(row_of("bước " * 200, "Sân", month=True), 200, STYLES)
    assert pieces is not None
    upper, lower = pieces
    assert "10/2026" in upper
    assert "10/2026" not in lower
    assert "<w:vMerge/>" in lower
    assert "Sân" in upper
    assert "Sân" not in lower
    assert lower.count("<w:p>") == 3, "every cell has a paragraph"


def test_a_row_that_has_room_is_not_cut() -> None:
    assert cut_row(row_of("Sân", "Nhà"), 200, STYLES) is None


@given(st.lists(st.text("ab <&\n", max_size=200), min_size=1, max_size=3), st.integers(20, 200))
def test_no_word_is_lost_and_the_upper_piece_fits(texts: list[str], height: int) -> None:
    pieces = cut_row(row_of(*texts), height, STYLES)
    if pieces is None:
        return
    upper, lower = (pieces_of(piece, "tc") for piece in pieces)
    assert max(cell_height(cell, CELL_SIDE, STYLES) for cell in upper) <= height
    for first, rest, text in zip(upper, lower, texts, strict=True):
        assert f"{words_of(first)} {words_of(rest)}".split() == text.split()
