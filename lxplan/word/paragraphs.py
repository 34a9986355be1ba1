"""From words to WordprocessingML paragraphs, and the small rules of official spelling that templates call as filters."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markupsafe import Markup

    from lxplan.papers.template_names import DateContext, PaperContext

NO_BREAK_SPACE = "\u00a0"
NO_BREAK_HYPHEN = "\u2011"

# 8 - 3, 8-3, 07:30-11:00: Word and LibreOffice break a line after the hyphen. A slash between digits or capitals
# (20/11, HIV/AIDS) is no place to break for either, so these keep their plain, searchable letters.
_DIGIT = re.compile(r"\d")
_SHORT_RANGE = re.compile(r"(?<![\d-])(\d{1,2})( ?)-( ?)(\d{1,2})(?![\d-])")
_WITH_UNIT = re.compile(r"(\d) (đồng|người|buổi|giờ|triệu|tỷ|tỉ|ha|kg|km|m²|%)(?!\w)")
_FINAL_MARKS = re.compile(r"[\s;,.]+\Z")
_KEPT_ON_FILE = re.compile(r"[-–+]?\s*lưu\s*:?\s", re.IGNORECASE)
_ROMAN = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")


def without_breaks(text: str) -> str:
    """Return `text` with short dates, hours and numbers with their units held together on one line."""
    if not _DIGIT.search(text):
        return text
    text = _SHORT_RANGE.sub(_held, text)
    return _WITH_UNIT.sub(rf"\1{NO_BREAK_SPACE}\2", text)


def _held(match: re.Match[str]) -> str:
    before = NO_BREAK_SPACE if match[2] else ""
    after = NO_BREAK_SPACE if match[3] else ""
    return f"{match[1]}{before}{NO_BREAK_HYPHEN}{after}{match[4]}"


def escape(text: str) -> str:
    """Return `text` as the content of an XML element (the standard library's own imports urllib: 10 ms)."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def paragraph(text: str, style: str, keep_next: bool = False) -> Markup:
    """Return `text` as a paragraph of WordprocessingML in a style; `keep_next` holds it to the one after it.

    A line end becomes a line break, and a tab a space. This is a filter, not a macro, because a plan has hundreds
    of paragraphs and Jinja takes ten times as long to call a macro.
    """
    from markupsafe import Markup

    return Markup(paragraph_xml(str(text), style, keep_next))  # noqa: S704 - escaped there


def paragraph_xml(text: str, style: str, keep_next: bool = False) -> str:
    """Return what `paragraph` does, as a plain string."""
    keep = "<w:keepNext/>" if keep_next else ""
    if not text:
        return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{keep}</w:pPr></w:p>'
    escaped = escape(without_breaks(text)).replace("\t", " ")
    if "\n" in escaped:
        escaped = escaped.replace("\n", '</w:t><w:br/><w:t xml:space="preserve">')
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{keep}</w:pPr>'
        f'<w:r><w:t xml:space="preserve">{escaped}</w:t></w:r></w:p>'
    )


def ended(text: str, mark: str) -> str:
    """Return `text` closed by `mark`, in place of whatever marks it ended with."""
    return _FINAL_MARKS.sub("", text.rstrip().removesuffix("./.")) + mark


def capitalised(text: str) -> str:
    """Return `text` with its first letter as a capital, the others as they are."""
    return text[:1].upper() + text[1:]


def number_and_symbol(paper: PaperContext, blank: str = " " * 5) -> str:
    """Return `05/KH-TTHTCĐ`; a number not yet taken is a blank for the pen."""
    return f"{paper.so or blank}/{paper.ky_hieu}"


def dated(day: DateContext, blank: str = " " * 4) -> str:
    """Return `ngày 05 tháng 9 năm 2018`; what is not yet known is a blank for the pen."""
    return f"ngày {day.ngay or blank} tháng {day.thang or blank} năm {day.nam or '20' + blank}"


def listed(names: Sequence[str]) -> str:
    """Return names in one phrase: `A, B và C`."""
    if len(names) < 2:
        return "".join(names)
    return ", ".join(names[:-1]) + " và " + names[-1]


def recipients(places: Sequence[str]) -> tuple[str, ...]:
    """Return the lines of nơi nhận: each ends with `;`, and the copy kept on file stands last, with a full stop.

    A form without recipients has a dotted blank for the pen.
    """
    kept = [place for place in places if _KEPT_ON_FILE.match(place)]
    others = [place.lstrip("-–+ ") for place in places if not _KEPT_ON_FILE.match(place)]
    last = kept[-1].lstrip("-–+ ") if kept else "Lưu: VT"
    return (*(f"- {ended(place, ';')}" for place in others or ["…" * 16]), f"- {ended(last, '.')}")


def numbered(**sections: object) -> dict[str, str]:
    """Number the sections that have content, in order: `{"muc_dich": "I", "chi_tieu": "II"}`; the others get ``""``."""
    numbers: dict[str, str] = {}
    count = 0
    for name, content in sections.items():
        count += bool(content)
        numbers[name] = roman(count) if content else ""
    return numbers


def roman(number: int) -> str:
    """Return a Roman numeral of a number from 1 to 39, as sections are numbered."""
    return "X" * (number // 10) + _ROMAN[number % 10]
