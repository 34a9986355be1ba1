"""What a letterhead's `word/styles.xml` holds: the document's defaults, the tables, and each
component's style.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxplan.word.geometry import CELL_SIDE
from lxplan.word.paragraph_styles import Style, rare_styles_of, styles_of
from lxplan.word.standards import TWIPS_PER_MM, TWIPS_PER_POINT, Standard

LANGUAGE = "vi-VN"
NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

_EDGES = ("top", "left", "bottom", "right", "insideH", "insideV")
_LINE = 'w:val="single" w:space="0" w:color="000000"'


def style_elements(standard: Standard) -> Iterator[str]:
    """Return the elements of a styles part, in order."""
    yield _defaults(standard)
    yield (
        f'<w:style {NAMESPACE} w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        f"<w:rPr>{_fonts(standard.font)}{_size(standard.sizes.body)}</w:rPr></w:style>"
    )
    yield (
        f'<w:style {NAMESPACE} w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
    )
    yield _table("TableNormal", "Normal Table", attributes='w:default="1" ', side=108)
    yield _table("KhungVanBan", "Khung văn bản", side=0)
    yield _table("BangThang", "Bảng kế hoạch", side=CELL_SIDE, borders=True)
    for style in styles_of(standard).values():
        yield paragraph_style(style, standard.font)


def rare_style_elements(standard: Standard) -> dict[str, str]:
    """Return the elements of the styles that only some documents have, by the identifiers of the
    styles.
    """
    return {
        style.identifier: paragraph_style(style, standard.font)
        for style in rare_styles_of(standard).values()
    }


def paragraph_style(style: Style, font: str) -> str:
    """Return one paragraph style; `font` is named for every script, so that no theme font ever
    shows.

    One that is `known_as` a built-in style of Word has the Vietnamese name as its second (its
    alias).
    """
    bold = "<w:b/><w:bCs/>" if style.font.bold else ""
    italic = "<w:i/><w:iCs/>" if style.font.italic else ""
    return (
        f'<w:style {NAMESPACE} w:type="paragraph" {_names(style)}<w:basedOn w:val="Normal"/>'
        f"{_use(style)}{_paragraph_properties(style)}<w:rPr>{_fonts(font)}{bold}{italic}{_size(style.font.size)}</w:rPr></w:style>"
    )


def _names(style: Style) -> str:
    identifier = f'w:styleId="{style.identifier}">'
    if style.known_as:
        return f'{identifier}<w:name w:val="{style.known_as}"/><w:aliases w:val="{style.name}"/>'
    return f'w:customStyle="1" {identifier}<w:name w:val="{style.name}"/>'


def _use(style: Style) -> str:
    """Return what Enter goes on with, and whether the gallery offers the style."""
    following = f'<w:next w:val="{style.next}"/>' if style.next else ""
    return following + ("<w:semiHidden/>" if style.is_helper else "<w:qFormat/>")


def _paragraph_properties(style: Style) -> str:
    line = "" if style.line is None else f' w:line="{_twips(style.line)}" w:lineRule="exact"'
    parts = (
        "<w:keepNext/>" if style.keep_next else "",
        "<w:keepLines/>" if style.keep_lines else "",
        "<w:widowControl/>",
        _borders(style),
        f'<w:spacing w:before="{_twips(style.before)}" w:after="{_twips(style.after)}"{line}/>',
        _indents(style),
        f'<w:jc w:val="{style.align}"/>',
        "" if style.outline is None else f'<w:outlineLvl w:val="{style.outline}"/>',
    )
    return f"<w:pPr>{''.join(parts)}</w:pPr>"


def _indents(style: Style) -> str:
    if style.hanging:
        inside = _twips(style.hanging)
        return f'<w:ind w:left="{inside}" w:right="0" w:hanging="{inside}"/>'
    return f'<w:ind w:left="0" w:right="0" w:firstLine="{round(style.first_line * TWIPS_PER_MM)}"/>'


def _borders(style: Style) -> str:
    sides = (
        ("top", "left", "bottom", "right") if style.boxed else ("top",) if style.drawn_line else ()
    )
    lines = "".join(f'<w:{side} {_LINE} w:sz="6"/>' for side in sides)
    return f"<w:pBdr>{lines}</w:pBdr>" if lines else ""


def _defaults(standard: Standard) -> str:
    return (
        f"<w:docDefaults {NAMESPACE}><w:rPrDefault><w:rPr>{_fonts(standard.font)}"
        f'<w:color w:val="000000"/>{_size(standard.sizes.body)}'
        f'<w:lang w:val="{LANGUAGE}" w:eastAsia="{LANGUAGE}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault>'
        "</w:docDefaults>"
    )


def _table(
    identifier: str, name: str, *, side: int, attributes: str = "", borders: bool = False
) -> str:
    """Return a table style; `side` is the room at the left and right of each cell's text, in
    twips.
    """
    edges = "".join(f'<w:{edge} {_LINE} w:sz="4"/>' for edge in _EDGES)
    return (
        f'<w:style {NAMESPACE} w:type="table" {attributes}w:styleId="{identifier}"><w:name w:val="{name}"/>'
        f'<w:tblPr><w:tblInd w:w="0" w:type="dxa"/>{f"<w:tblBorders>{edges}</w:tblBorders>" if borders else ""}<w:tblCellMar>'
        f'<w:top w:w="0" w:type="dxa"/><w:left w:w="{side}" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        f'<w:right w:w="{side}" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    )


def _fonts(font: str) -> str:
    return f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:eastAsia="{font}" w:cs="{font}"/>'


def _size(points: float) -> str:
    """Return a type size; WordprocessingML counts half points."""
    return f'<w:sz w:val="{round(points * 2)}"/><w:szCs w:val="{round(points * 2)}"/>'


def _twips(points: float) -> int:
    return round(points * TWIPS_PER_POINT)
