"""Builds the reference documents `templates/nd30.docx` and `tt01.docx` from the tables of layout rules.

`python -m lxplan.document.letterhead [FOLDER]`. They hold the page, the styles and the page number, and open in
Word; rendering copies them and replaces the body. Nothing else imports this module, for python-docx starts slowly.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

# This module is run by hand and by its test, never on the way of a command, so it may import what starts slowly.
import docx  # noqa: TID253
from docx.enum.style import WD_STYLE_TYPE  # noqa: TID253
from docx.oxml import OxmlElement, parse_xml  # noqa: TID253
from docx.oxml.ns import nsdecls, qn  # noqa: TID253
from docx.shared import Mm  # noqa: TID253
from lxml import etree

from lxplan.document.package import pack
from lxplan.document.standards import STANDARDS, TWIPS_PER_MM, TWIPS_PER_POINT, Standard
from lxplan.document.styles import Style, styles_of

LANGUAGE = "vi-VN"
_DROPPED = ("theme", "stylesWithEffects", "webSettings", "customXml", "numbering", "thumbnail")
_EDGES = ("top", "left", "bottom", "right", "insideH", "insideV")


def letterhead(standard: Standard) -> bytes:
    """Return the reference document of a standard: its page, styles and page number, and an empty body."""
    document = docx.Document()
    _drop_parts(document)
    _set_defaults(document, standard)
    for style in styles_of(standard).values():
        _add_style(document, style, standard.font)
    _set_page(document, standard)
    _replace_settings(document)
    _replace_font_table(document, standard.font)
    return pack(_parts(document))


def _drop_parts(document: Any) -> None:
    """Take out python-docx's theme and the parts that would only carry other fonts."""
    for owner in (document.part, document.part.package):
        for identifier, relation in list(owner.rels.items()):
            if any(name in relation.reltype for name in _DROPPED):
                del owner.rels[identifier]


def _set_defaults(document: Any, standard: Standard) -> None:
    """Leave the styles part with nothing but the document's defaults, the default styles and the plain table."""
    root = document.styles.element
    for child in list(root):
        root.remove(child)
    size = round(standard.sizes.body * 2)
    for text in (
        f"<w:docDefaults {nsdecls('w')}><w:rPrDefault><w:rPr>{_fonts(standard.font)}"
        f'<w:color w:val="000000"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
        f'<w:lang w:val="{LANGUAGE}" w:eastAsia="{LANGUAGE}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault>'
        "</w:docDefaults>",
        f'<w:style {nsdecls("w")} w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        f'<w:qFormat/><w:rPr>{_fonts(standard.font)}<w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr></w:style>',
        f'<w:style {nsdecls("w")} w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
        _table_style("TableNormal", "Normal Table", "", side=108, default=True),
        _table_style("KhungVanBan", "Khung văn bản", "", side=0),
        _table_style("BangThang", "Bảng kế hoạch", _borders(), side=85),
    ):
        root.append(parse_xml(text))


def _fonts(font: str) -> str:
    return f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:eastAsia="{font}" w:cs="{font}"/>'


def _borders() -> str:
    edges = "".join(f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="000000"/>' for edge in _EDGES)
    return f"<w:tblBorders>{edges}</w:tblBorders>"


def _table_style(identifier: str, name: str, borders: str, *, side: int, default: bool = False) -> str:
    """Return a table style; `side` is the room at the left and right of each cell, in twips."""
    return (
        f'<w:style {nsdecls("w")} w:type="table"{" w:default=" + chr(34) + "1" + chr(34) if default else ""} w:styleId="{identifier}">'
        f'<w:name w:val="{name}"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>{borders}<w:tblCellMar>'
        f'<w:top w:w="0" w:type="dxa"/><w:left w:w="{side}" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        f'<w:right w:w="{side}" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    )


def _add_style(document: Any, style: Style, font: str) -> None:
    added = document.styles.add_style(style.name, WD_STYLE_TYPE.PARAGRAPH)
    element = added.element
    element.set(qn("w:styleId"), style.identifier)
    added.base_style = document.styles["Normal"]
    added.quick_style = True
    for properties in (_paragraph_properties(style), _run_properties(style, font)):
        element.append(parse_xml(properties))


def _paragraph_properties(style: Style) -> str:
    line = "" if style.line is None else f' w:line="{_twips(style.line)}" w:lineRule="exact"'
    indents = f'w:left="{round(style.left * TWIPS_PER_MM)}" w:right="0" w:firstLine="{round(style.first_line * TWIPS_PER_MM)}"'
    return "".join(
        (
            f"<w:pPr {nsdecls('w')}>",
            "<w:keepNext/>" if style.keep_next else "",
            "<w:keepLines/>" if style.keep_lines else "",
            "<w:widowControl/>",
            '<w:pBdr><w:top w:val="single" w:sz="6" w:space="0" w:color="000000"/></w:pBdr>'
            if style.identifier.startswith("DuongKe")
            else "",
            f'<w:spacing w:before="{_twips(style.before)}" w:after="{_twips(style.after)}"{line}/>',
            f"<w:ind {indents}/>",
            f'<w:jc w:val="{style.align}"/>',
            "" if style.outline is None else f'<w:outlineLvl w:val="{style.outline}"/>',
            "</w:pPr>",
        )
    )


def _run_properties(style: Style, font: str) -> str:
    size = round(style.font.size * 2)
    bold = "<w:b/><w:bCs/>" if style.font.bold else ""
    italic = "<w:i/><w:iCs/>" if style.font.italic else ""
    return f'<w:rPr {nsdecls("w")}>{_fonts(font)}{bold}{italic}<w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr>'


def _twips(points: float) -> int:
    return round(points * TWIPS_PER_POINT)


def _set_page(document: Any, standard: Standard) -> None:
    section, page = document.sections[0], standard.page
    section.page_width, section.page_height = Mm(page.width), Mm(page.height)
    section.top_margin, section.bottom_margin = Mm(page.top), Mm(page.bottom)
    section.left_margin, section.right_margin = Mm(page.left), Mm(page.right)
    section.header_distance, section.footer_distance = Mm(page.header), Mm(page.footer)
    section.gutter = Mm(0)
    section.different_first_page_header_footer = True
    columns = section._sectPr.find(qn("w:cols"))  # noqa: SLF001 - python-docx has no other way to the columns
    columns.attrib.clear()
    if standard.page_number == "header-centre":
        _number_pages(section.header, section.first_page_header)
    else:
        _number_pages(section.footer, section.first_page_footer)


def _number_pages(every: Any, first: Any) -> None:
    """Put the page number into the header or footer of every page but the first."""
    for strip in (every, first):
        strip.is_linked_to_previous = False
        strip.paragraphs[0].style = "Số trang"
    paragraph = every.paragraphs[0]._p  # noqa: SLF001 - python-docx knows no fields
    for kind, instruction in (("begin", None), (None, " PAGE "), ("separate", None), ("text", "2"), ("end", None)):
        run = OxmlElement("w:r")
        if kind == "text":
            run.text = instruction
        elif instruction:
            code = OxmlElement("w:instrText")
            code.text = instruction
            code.set(qn("xml:space"), "preserve")
            run.append(code)
        else:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
            run.append(mark)
        paragraph.append(run)


def _replace_settings(document: Any) -> None:
    root = document.settings.element
    for child in list(root):
        root.remove(child)
    compatibility = (
        '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
    )
    for text in (
        '<w:zoom {} w:percent="100"/>',
        '<w:defaultTabStop {} w:val="567"/>',
        '<w:characterSpacingControl {} w:val="doNotCompress"/>',
        # A line ended by hand in a justified paragraph is not stretched to the margin.
        f"<w:compat {{}}><w:doNotExpandShiftReturn/>{compatibility}</w:compat>",
        f'<w:themeFontLang {{}} w:val="{LANGUAGE}"/>',
        '<w:decimalSymbol {} w:val=","/>',
        '<w:listSeparator {} w:val=";"/>',
    ):
        root.append(parse_xml(text.format(nsdecls("w"))))


def _replace_font_table(document: Any, font: str) -> None:
    part = next(part for part in document.part.package.iter_parts() if part.partname == "/word/fontTable.xml")
    part._blob = (  # noqa: SLF001 - python-docx keeps this part as bytes
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:fonts {nsdecls("w")}><w:font w:name="{font}">'
        '<w:panose1 w:val="02020603050405020304"/><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/>'
        "</w:font></w:fonts>"
    ).encode()


def _parts(document: Any) -> dict[str, bytes]:
    """Return the parts of the document by name, without python-docx's clock and authorship."""
    from io import BytesIO
    from zipfile import ZipFile

    from lxplan.document.properties import application, core

    buffer = BytesIO()
    document.save(buffer)
    with ZipFile(buffer) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts = {
        name: _tidied(data) if name.startswith("word/") and name.endswith(".xml") else data
        for name, data in parts.items()
    }
    return {**parts, "docProps/core.xml": core("", "", ""), "docProps/app.xml": application()}


def _tidied(data: bytes) -> bytes:
    """Take out what python-docx's own template leaves: unused namespaces, and marks of who typed what when."""
    root = etree.fromstring(data)
    for element in root.iter():
        for attribute in list(element.attrib):
            if "rsid" in attribute or attribute.endswith("}Ignorable"):
                del element.attrib[attribute]
    for grid in list(root.iter(qn("w:docGrid"))):
        grid.getparent().remove(grid)
    etree.cleanup_namespaces(root, keep_ns_prefixes=["w", "r"])
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


def main(folder: Path) -> None:
    """Write the reference document of every standard into `folder`."""
    for standard in STANDARDS.values():
        (folder / f"{standard.name}.docx").write_bytes(letterhead(standard))


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[2] / "templates")
