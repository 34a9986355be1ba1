"""Makes the reference documents `templates/nd30.docx` and `tt01.docx` from the tables of layout
rules.

They hold the page, the styles and the page number, and open in Word; rendering copies them and
replaces the body.
"""

from __future__ import annotations

from io import BytesIO
from typing import Any
from zipfile import ZipFile

import docx
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm
from lxml import etree

from lxplan.outputs.package import pack
from lxplan.word.document_properties import application, core
from lxplan.word.standards import STANDARDS, Standard
from lxplan.word.styles_xml import LANGUAGE, style_elements

_DROPPED = ("theme", "stylesWithEffects", "webSettings", "customXml", "numbering", "thumbnail")


def nd30() -> bytes:
    """Return the letterhead of the administrative papers (Decree 30/2020)."""
    return letterhead(STANDARDS["nd30"])


def tt01() -> bytes:
    """Return the letterhead of the papers before it (Circular 01/2011)."""
    return letterhead(STANDARDS["tt01"])


def letterhead(standard: Standard) -> bytes:
    """Return the reference document of a standard: its page, styles and page number, and an empty
    body.
    """
    document = docx.Document()
    _drop_parts(document)
    _replace_styles(document, standard)
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


def _replace_styles(document: Any, standard: Standard) -> None:
    root = document.styles.element
    for child in list(root):
        root.remove(child)
    for text in style_elements(standard):
        root.append(parse_xml(text))


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
    # Each page of invitations is a section of its own and begins with page 1, which shows no
    # number.
    columns.addprevious(parse_xml(f'<w:pgNumType {nsdecls("w")} w:start="1"/>'))
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
    for kind, instruction in (
        ("begin", None),
        (None, " PAGE "),
        ("separate", None),
        ("text", "2"),
        ("end", None),
    ):
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
    compatibility = '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
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
    part = next(
        part
        for part in document.part.package.iter_parts()
        if part.partname == "/word/fontTable.xml"
    )
    part._blob = (  # noqa: SLF001 - python-docx keeps this part as bytes
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:fonts {nsdecls("w")}><w:font w:name="{font}">'
        '<w:panose1 w:val="02020603050405020304"/><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/>'
        "</w:font></w:fonts>"
    ).encode()


def _parts(document: Any) -> dict[str, bytes]:
    """Return the parts of the document by name, without python-docx's clock and authorship."""
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
    """Take out what python-docx's own template leaves: unused namespaces, and marks of who typed
    what when.
    """
    root = etree.fromstring(data)
    for element in root.iter():
        for attribute in list(element.attrib):
            if "rsid" in attribute or attribute.endswith("}Ignorable"):
                del element.attrib[attribute]
    for grid in list(root.iter(qn("w:docGrid"))):
        grid.getparent().remove(grid)
    etree.cleanup_namespaces(root, keep_ns_prefixes=["w", "r"])
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))
