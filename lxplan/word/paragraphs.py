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

# 8 - 3, 8-3, 07:30-11:00: Word and LibreOffice break a line after the hyphen. A slash between
# digits or capitals (20/11, HIV/AIDS) is no place to break for either, so these keep their plain,
# searchable letters.
_DIGIT = re.compile(r"\d")
_SHORT_RANGE = re.compile(r"(?<![\d-])(\d{1,2})( ?)-( ?)(\d{1,2})(?![\d-])")
_WITH_UNIT = re.compile(r"(\d) (đồng|người|buổi|giờ|triệu|tỷ|tỉ|ha|kg|km|m²|%)(?!\w)")


def without_breaks(text: str) -> str:
    """Return `text` with short dates, hours and numbers with their units held together on one
    line.
    """
    if not _DIGIT.search(text):
        return text
    text = _SHORT_RANGE.sub(_held, text)
    return _WITH_UNIT.sub(rf"\1{NO_BREAK_SPACE}\2", text)


def _held(match: re.Match[str]) -> str:
    before = NO_BREAK_SPACE if match[2] else ""
    after = NO_BREAK_SPACE if match[3] else ""
    return f"{match[1]}{before}{NO_BREAK_HYPHEN}{after}{match[4]}"


def escape(text: str) -> str:
    """Return `text` as the content of an XML element (the standard library's own imports urllib: 10
    ms).
    """
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def paragraph(text: str, style: str, keep_next: bool = False, can_giua: bool = False) -> Markup:
    """Return `text` as a paragraph of WordprocessingML in a style; `keep_next` holds it to the one
    after it, and `can_giua` centres it, whatever its style says.

    A line end becomes a line break, and a tab a space. This is a filter, not a macro, because a
    plan has hundreds of paragraphs and Jinja takes ten times as long to call a macro.
    """
    from markupsafe import Markup

    return Markup(paragraph_xml(str(text), style, keep_next, centred=can_giua))  # noqa: S704 - escaped there


def paragraph_xml(text: str, style: str, keep_next: bool = False, *, centred: bool = False) -> str:
    """Return what `paragraph` does, as a plain string."""
    keep = "<w:keepNext/>" if keep_next else ""
    if centred:
        keep += '<w:ind w:firstLine="0"/><w:jc w:val="center"/>'
    if not text:
        return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{keep}</w:pPr></w:p>'
    escaped = escape(without_breaks(text)).replace("\t", " ")
    if "\n" in escaped:
        escaped = escaped.replace("\n", '</w:t><w:br/><w:t xml:space="preserve">')
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{keep}</w:pPr>'
        f'<w:r><w:t xml:space="preserve">{escaped}</w:t></w:r></w:p>'
    )
