"""Every word that is seen in a Word file is read once, whatever it stands in."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest

from lxplan.reading_in.blocks import Line, Table, lines_in
from lxplan.reading_in.word_file import read_word

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)
KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def _relations(**targets: str) -> str:
    each = "".join(
        f'<Relationship Id="{kind}" Type="{KIND}/{kind}" Target="{target}"/>'
        for kind, target in targets.items()
    )
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{each}</Relationships>'


def _word(body: str, **parts: str) -> bytes:
    data = BytesIO()
    with zipfile.ZipFile(data, "w") as package:
        package.writestr("_rels/.rels", _relations(officeDocument="word/document.xml"))
        package.writestr(
            "word/document.xml", f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>"
        )
        package.writestr(
            "word/_rels/document.xml.rels", _relations(**{kind: f"{kind}.xml" for kind in parts})
        )
        for kind, text in parts.items():
            package.writestr(f"word/{kind}.xml", f"<w:{kind} {NAMESPACES}>{text}</w:{kind}>")
    return data.getvalue()


def _p(inner: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def _r(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


BOX = f"<w:pict><w:txbxContent>{_p(_r('trong khung'))}</w:txbxContent></w:pict>"
SEEN = [
    (_p(f"<w:sdt><w:sdtContent>{_r('ô điền')}</w:sdtContent></w:sdt>"), ["ô điền"]),
    (
        _p(
            f"{_r('giữ ')}<w:ins>{_r('thêm')}</w:ins><w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del>"
        ),
        ["giữ thêm"],
    ),
    (_p(f"<w:moveFrom>{_r('cũ')}</w:moveFrom><w:moveTo>{_r('mới')}</w:moveTo>"), ["mới"]),
    (_p(_r("nối "), "<w:rPr><w:del/></w:rPr>") + _p(_r("liền")), ["nối liền"]),
    (
        _p(
            f"<w:r><mc:AlternateContent><mc:Choice>{BOX}</mc:Choice><mc:Fallback>{BOX}</mc:Fallback></mc:AlternateContent></w:r>"
        ),
        ["trong khung"],
    ),
    (
        _p(
            "<w:r><w:t>học</w:t><w:softHyphen/><w:t>tập</w:t><w:noBreakHyphen/><w:t>vui</w:t><w:br/><w:t>dòng hai</w:t><w:tab/><w:t>sau</w:t></w:r>"
        ),
        ["họctập-vui", "dòng hai sau"],
    ),
    (
        _p(
            f"<w:hyperlink>{_r('liên kết')}</w:hyperlink><w:fldSimple w:instr='PAGE'>{_r(' 7')}</w:fldSimple><w:r><w:instrText>DATE</w:instrText></w:r>"
        ),
        ["liên kết 7"],
    ),
    (f"<w:sdt><w:sdtContent>{_p(_r('cả đoạn'))}</w:sdtContent></w:sdt>", ["cả đoạn"]),
]


@pytest.mark.parametrize(("body", "lines"), SEEN)
def test_what_is_seen_is_read_once(body: str, lines: list[str]) -> None:
    assert [line.text for line in lines_in(read_word(_word(body)))] == lines


def test_notes_and_what_stands_on_every_page_are_words_too() -> None:
    data = _word(
        _p(f"{_r('câu')}<w:r><w:footnoteReference w:id='2'/></w:r>"),
        footnotes=f"<w:footnote w:id='2'>{_p(_r('chú thích'))}</w:footnote>",
        header=_p(_r("Tên cơ quan")),
        footer=_p(_r("3")),
    )
    places = {line.text: line.place for line in lines_in(read_word(data))}
    assert places == {"câu": "đoạn 1", "chú thích": "đoạn 1", "Tên cơ quan": "đầu trang"}


RESTART, SPAN = "<w:vMerge w:val='restart'/>", "<w:gridSpan w:val='2'/>"


def _cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{_p(_r(text)) if text else _p('')}</w:tc>"


def test_cells_stand_in_the_columns_of_the_grid() -> None:
    inner = f"<w:tbl><w:tr>{_cell('trong')}{_cell('bảng')}</w:tr></w:tbl>"
    rows = (
        f"<w:tr>{_cell('a', RESTART)}{_cell('b', SPAN)}</w:tr>",
        f"<w:tr>{_cell('', '<w:vMerge/>')}<w:tc>{inner}{_p('')}</w:tc>{_cell('c')}</w:tr>",
        f"<w:tr><w:trPr><w:gridBefore w:val='1'/></w:trPr>{_cell('d')}{_cell('e')}</w:tr>",
        f"<w:tr><w:trPr><w:del/></w:trPr>{_cell('bỏ')}</w:tr>",
    )
    (table,) = read_word(_word(f"<w:tbl>{''.join(rows)}</w:tbl>"))
    assert isinstance(table, Table)
    shown = [[None if cell is None else cell.text for cell in row] for row in table.rows]
    assert shown == [["a", "b", None], ["a", "trong | bảng", "c"], ["", "d", "e"]]
    last = table.rows[2][2]
    assert last is not None
    assert last.lines[0].place == "bảng 1, hàng 3, cột 3"
    assert [line.text for line in lines_in([table])] == ["a", "b", "trong | bảng", "c", "d", "e"]


def test_numbers_that_word_counts_are_seen() -> None:
    levels = (
        "<w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='upperRoman'/><w:lvlText w:val='%1.'/></w:lvl>"
        "<w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='decimal'/><w:lvlText w:val='%1.%2.'/></w:lvl>"
        "<w:lvl w:ilvl='2'><w:numFmt w:val='bullet'/><w:lvlText w:val='·'/></w:lvl>"
    )
    numbering = f"<w:abstractNum w:abstractNumId='0'>{levels}</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>"

    def item(level: int) -> str:
        listed = f"<w:numPr><w:ilvl w:val='{level}'/><w:numId w:val='1'/></w:numPr>"
        return _p(_r("x"), listed)

    blocks = read_word(_word("".join(map(item, (0, 1, 1, 2, 0, 1))), numbering=numbering))
    texts = [block.text for block in blocks if isinstance(block, Line)]
    assert texts == ["I. x", "I.1. x", "I.2. x", "+ x", "II. x", "II.1. x"]
