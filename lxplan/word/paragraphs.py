"""From words to WordprocessingML paragraphs: escaped, in a style, and not broken where a reader
would stumble.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markupsafe import Markup

NO_BREAK_SPACE = "\u00a0"
NO_BREAK_HYPHEN = "\u2011"

# 8 - 3, 8-3, 15/KH-UBND: Word and LibreOffice break a line after the hyphen. A slash between
# digits or capitals (20/11, HIV/AIDS) is no place to break for either, so these keep their plain,
# searchable letters.
_DIGIT = re.compile(r"\d")
_SHORT_RANGE = re.compile(r"(?<![\d-])(?<!giờ[ \xa0])(\d{1,2})( ?)-( ?)(\d{1,2})(?![\d-])")
_WITH_UNIT = re.compile(r"(\d) (đồng|người|buổi|giờ|triệu|tỷ|tỉ|ha|kg|km|m²|%)(?!\w)")


_INNER_HYPHEN = re.compile(r"(?<=\w)-(?=\w)")

_HYPHEN = '</w:t><w:noBreakHyphen/><w:t xml:space="preserve">'
"""The hyphen that holds a line together, as an element of its own: a search for "8-3" finds it in
Word and in the PDF, as it would not find the letter U+2011."""


def without_breaks(text: str) -> str:
    """Return `text` with short dates, hours, the numbers of documents and numbers with their units
    held together on one line.
    """
    if "/" in text and "-" in text:
        text = re.sub(r"\S+", _held_number, text)
    if not _DIGIT.search(text):
        return text
    text = _SHORT_RANGE.sub(_held, text)
    return _WITH_UNIT.sub(rf"\1{NO_BREAK_SPACE}\2", text)


def _held_number(match: re.Match[str]) -> str:
    """Hold a word together that is the number of a document: 15/KH-UBND, 09/2008/QĐ-BGDĐT, 16-KH/ĐTN."""
    word = match[0]
    if "/" not in word or "-" not in word or "://" in word or word.islower():
        return word
    return _INNER_HYPHEN.sub(NO_BREAK_HYPHEN, word)


def _held(match: re.Match[str]) -> str:
    before = NO_BREAK_SPACE if match[2] else ""
    after = NO_BREAK_SPACE if match[3] else ""
    return f"{match[1]}{before}{NO_BREAK_HYPHEN}{after}{match[4]}"


def escape(text: str) -> str:
    """Return `text` as the content of an XML element (the standard library's own imports urllib: 10
    ms).
    """
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def unbroken(text: str) -> str:
    """Return a name in which no line ends."""
    return text.replace(" ", NO_BREAK_SPACE).replace("-", NO_BREAK_HYPHEN)


def paragraph(
    text: str,
    style: str,
    keep_next: bool = False,
    can_giua: bool = False,
    dam: str = "",
    can_trai: bool = False,
) -> Markup:
    """Return `text` as a paragraph of WordprocessingML in a style; `keep_next` holds it to the one
    after it, `can_giua` centres it, `can_trai` leaves its lines as they come, whatever its style
    says, and `dam` follows it in bold.

    A line end becomes a line break, and a tab a space. This is a filter, not a macro, because a
    plan has hundreds of paragraphs and Jinja takes ten times as long to call a macro.
    """
    from markupsafe import Markup

    made = paragraph_xml(
        str(text), style, keep_next, centred=can_giua, ragged=can_trai, bold=str(dam)
    )
    return Markup(made)  # noqa: S704 - escaped there


def run(text: str, size: int | str, bold: bool = False) -> Markup:
    """Return `text` as a run of WordprocessingML in a size of type (half points) that no style has."""
    from markupsafe import Markup

    weight = "<w:b/><w:bCs/>" if bold else ""
    look = f'<w:rPr>{weight}<w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr>'
    return Markup(run_xml(str(text), look))  # noqa: S704 - escaped there


def paragraph_xml(
    text: str,
    style: str,
    keep_next: bool = False,
    *,
    centred: bool = False,
    ragged: bool = False,
    bold: str = "",
) -> str:
    """Return what `paragraph` does, as a plain string."""
    keep = "<w:keepNext/>" if keep_next else ""
    if centred:
        keep += '<w:ind w:firstLine="0"/><w:jc w:val="center"/>'
    if ragged:
        keep += '<w:jc w:val="left"/>'
    runs = (run_xml(text) if text else "") + (
        run_xml(bold, "<w:rPr><w:b/><w:bCs/></w:rPr>") if bold else ""
    )
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{keep}</w:pPr>{runs}</w:p>'


def run_xml(text: str, look: str = "") -> str:
    """Return `text` as a run that looks as its properties `look` (XML, or nothing) say."""
    escaped = escape(without_breaks(text)).replace("\t", " ")
    if NO_BREAK_HYPHEN in escaped:
        escaped = escaped.replace(NO_BREAK_HYPHEN, _HYPHEN)
    if "\n" in escaped:
        escaped = escaped.replace("\n", '</w:t><w:br/><w:t xml:space="preserve">')
    return f'<w:r>{look}<w:t xml:space="preserve">{escaped}</w:t></w:r>'
