from __future__ import annotations

import re

import pytest

from lxplan.word.closing_parts import with_flowing_recipients, with_held_endings
from lxplan.word.geometry import Geometry
from lxplan.word.paragraphs import paragraph_xml
from lxplan.word.standards import ND30

STYLES = Geometry(ND30).styles
CLOSING = paragraph_xml("Trên đây là kế hoạch./.", "CauKet")
LONG = "vận động nhân dân tham gia học tập " * 30


def body(*texts: str) -> str:
    return "\n".join([*(paragraph_xml(text, "ThanVanBan") for text in texts), CLOSING])


@pytest.mark.parametrize(
    ("texts", "held"),
    [
        (("Một dòng.", "Hai dòng.", "Ba dòng."), 2),
        (("Một dòng.", LONG[:100]), 1),
        ((LONG,), 0),
    ],
)
def test_two_lines_of_text_go_with_the_closing_sentence(texts: tuple[str, ...], held: int) -> None:
    made = with_held_endings(body(*texts))
    assert made.count("<w:keepNext/>") == held
    assert made.replace("<w:keepNext/>", "") == body(*texts)


def test_the_last_row_of_a_table_goes_with_the_closing_sentence() -> None:
    rows = "".join(f"<w:tr><w:tc>{paragraph_xml(text, 'OBang')}</w:tc></w:tr>" for text in "ab")
    made = with_held_endings(f"<w:tbl>{rows}</w:tbl>\n<!-- hết trang ngang -->\n{CLOSING}")
    first, last = re.findall("<w:tr>.*?</w:tr>", made)
    assert "<w:keepNext/>" not in first
    assert "<w:keepNext/>" in last


def _signature(count: int) -> str:
    left = paragraph_xml("Nơi nhận:", "NoiNhan") + "".join(
        paragraph_xml(f"- Chi bộ thôn {number};", "NoiNhanMuc") for number in range(count)
    )
    right = paragraph_xml("GIÁM ĐỐC", "QuyenHanChucVu") + paragraph_xml("Trần Văn Bình", "HoTen")
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="4535" w:type="dxa"/></w:tcPr>{cell}</w:tc>'
        for cell in (left, right)
    )
    return f"<w:tbl><w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr></w:tbl>"


@pytest.mark.parametrize("count", [1, 4, 7])
def test_recipients_no_higher_than_the_signature_stay_beside_it(count: int) -> None:
    assert with_flowing_recipients(_signature(count), STYLES) == _signature(count)


def test_many_recipients_flow_below_the_signature() -> None:
    made = with_flowing_recipients(_signature(30), STYLES)
    first, *others = re.findall("<w:tr>.*?</w:tr>", made, re.DOTALL)
    assert "Trần Văn Bình" in first
    assert 5 < first.count("NoiNhanMuc") < 10
    assert first.count("NoiNhanMuc") + len(others) == 30
    assert re.findall(r"thôn (\d+)", made) == [str(number) for number in range(30)]
    assert all("<w:cantSplit/>" in row for row in others)


def test_the_last_two_recipients_go_with_what_word_asks_for_after_a_table() -> None:
    made = with_flowing_recipients(_signature(30), STYLES)
    *others, before, last = re.findall("<w:tr>.*?</w:tr>", made, re.DOTALL)
    assert all(row.count("<w:keepNext/>") == row.count("<w:pStyle") for row in (before, last))
    assert not any("<w:keepNext/>" in row for row in others)
