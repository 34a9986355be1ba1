"""A finished body of WordprocessingML as what pages are filled with: paragraphs and rows of tables,
each with its height.

Heights are in points, widths of what is measured in twips (1/20 point) as the body states them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from lxplan.named_tuple import NamedTuple
from lxplan.word.geometry import CELL_SIDE
from lxplan.word.paragraph_styles import Style
from lxplan.word.standards import TWIPS_PER_MM, TWIPS_PER_POINT
from lxplan.word.text_widths import line_count, text_width

_BLOCK = r"(?s)<w:tbl>.*?</w:tbl>|<w:p\b[^>]*>.*?</w:p>"
_PLAIN = (
    r'<w:p><w:pPr><w:pStyle w:val="([^"]*)"/>(?:<w:keepNext/>)?</w:pPr>'
    r'(?:<w:r><w:t xml:space="preserve">([^<]*)</w:t></w:r>)?</w:p>'
)
"""A paragraph as most of a table are: in its style, of one run."""

SCHEDULE = '<w:tblStyle w:val="BangThang"/>'
"""What the properties of a table with borders hold."""

BORDER = 0.5
CONTINUED = "<w:vMerge/>"
OPENED = '<w:vMerge w:val="restart"/>'
_OPENS_WORDS = '<w:t xml:space="preserve">'
_PIECE = r"<w:t\b[^>]*>([^<]*)</w:t>|<w:(br|noBreakHyphen)/>"


class Page(NamedTuple):
    """The room between the margins: its width in twips, its height in points."""

    width: int
    height: float


class Block(NamedTuple):
    """A paragraph or a row of a table, and where it stands in the body's text (`start` to `end`).

    `table` numbers the tables, None for a paragraph; `held`: it does not part from the next block.
    A paragraph of several `lines`, each `line` points high, may part between them.
    """

    start: int
    end: int
    height: float
    held: bool
    style: str = ""
    table: int | None = None
    is_head: bool = False
    is_schedule: bool = False
    lines: int = 1
    line: float = 0


class Section(NamedTuple):
    """The blocks of a section, which begins on a new page, and its page."""

    page: Page
    blocks: tuple[Block, ...]


def sections_of(body: str, after: str, styles: Mapping[str, Style]) -> list[Section] | None:
    """Return the sections of a body, `after` which the properties of the last one stand.

    None for a body that holds what is measured by nobody: tables in cells, no sheet.
    """
    found: list[Section] = []
    spans = list(re.finditer(_BLOCK, body))
    ends = [match for match in spans if "<w:sectPr" in match[0]]
    pages = [page_of(text) for text in (*(match[0] for match in ends), after)]
    blocks: list[Block] = []
    for number, match in enumerate(spans):
        page = pages[len(found)]
        if page is None or match[0].count("<w:tbl>") > 1:
            return None
        blocks += _blocks(match, number, page.width, styles)
        if "<w:sectPr" in match[0]:
            found.append(Section(page, tuple(blocks)))
            blocks = []
    last = pages[-1]
    return None if last is None else [*found, Section(last, tuple(blocks))]


def page_of(text: str) -> Page | None:
    """Return the page that the properties of a section state; None where they state none."""
    sheet = re.search(r"<w:pgSz\b[^>]*>", text)
    margins = re.search(r"<w:pgMar\b[^>]*>", text)
    if sheet is None or margins is None:
        return None
    sizes = {
        name: int(value)
        for name, value in re.findall(r'w:(\w+)="(\d+)"', sheet[0] + margins[0])
        if name in ("w", "h", "top", "bottom", "left", "right")
    }
    if len(sizes) != 6:
        return None
    width = sizes["w"] - sizes["left"] - sizes["right"]
    return Page(width, (sizes["h"] - sizes["top"] - sizes["bottom"]) / TWIPS_PER_POINT)


def _blocks(
    match: re.Match[str], number: int, width: int, styles: Mapping[str, Style]
) -> Iterator[Block]:
    if match[0].startswith("<w:tbl>"):
        yield from _rows(match, number, styles)
        return
    style = look_of(match[0], styles)
    lines = _lines(match[0], style, width)
    line = _line_height(match[0], style)
    held = _is_held(match[0], style)
    height = style.before + lines * line + style.after
    yield Block(match.start(), match.end(), height, held, style.identifier, lines=lines, line=line)


def _rows(match: re.Match[str], number: int, styles: Mapping[str, Style]) -> Iterator[Block]:
    table, start = match[0], match.start()
    is_schedule = SCHEDULE in table
    side, border = (CELL_SIDE, BORDER) if is_schedule else (0, 0.0)
    rows = list(spans_of(table, "tr"))
    for index, (begin, end) in enumerate(rows):
        row = table[begin:end]
        goes_on = index + 1 < len(rows) and table.find(CONTINUED, *rows[index + 1]) >= 0
        heights = [
            cell_height(cell, side, styles)
            for cell in pieces_of(row, "tc")
            if CONTINUED not in cell and not (goes_on and OPENED in cell)
        ]
        yield Block(
            start + begin,
            start + end,
            max(heights, default=0) + border,
            _is_row_held(row, styles),
            table=number,
            is_head="<w:tblHeader/>" in row,
            is_schedule=is_schedule,
        )


def _is_row_held(row: str, styles: Mapping[str, Style]) -> bool:
    """Tell whether the first paragraph of a row is held to what follows."""
    start, end = next(spans_of(row, "p"), (0, 0))
    paragraph = row[start:end]
    style = styles.get(style_of(paragraph)) or styles["ThanVanBan"]
    return end > 0 and _is_held(paragraph, style)


def spans_of(xml: str, name: str) -> Iterator[tuple[int, int]]:
    """Return where each element of a name begins and ends that has no attributes, and none of its
    name in it.
    """
    opening, closing, end = f"<w:{name}>", f"</w:{name}>", 0
    while (start := xml.find(opening, end)) >= 0 and (end := xml.find(closing, start)) >= 0:
        end += len(closing)
        yield start, end


def pieces_of(xml: str, name: str) -> list[str]:
    """Return the elements of a name, as `spans_of` finds them."""
    return [xml[start:end] for start, end in spans_of(xml, name)]


def cell_height(cell: str, side: int, styles: Mapping[str, Style]) -> float:
    """Return the height of a cell with so much room at each side of its text, in twips."""
    room = cell_room(cell, side)
    return sum(paragraph_height(paragraph, room, styles) for paragraph in pieces_of(cell, "p"))


def cell_room(cell: str, side: int) -> int:
    """Return the width of a cell's text, in twips."""
    width = cell.partition('<w:tcW w:w="')[2].partition('"')[0]
    return int(width) - 2 * side if width.isdigit() else 0


def paragraph_height(paragraph: str, room: int, styles: Mapping[str, Style]) -> float:
    """Return the height of a paragraph with the space around it, in a column of so many twips."""
    plain = re.fullmatch(_PLAIN, paragraph)
    if plain is not None:
        style = styles.get(plain[1]) or styles["ThanVanBan"]
        lines = _count(_unescaped(plain[2] or ""), style, style.first_line, room)
        return style.before + lines * _usual_line(style) + style.after
    style = look_of(paragraph, styles)
    lines = _lines(paragraph, style, room)
    return style.before + lines * _line_height(paragraph, style) + style.after


def look_of(paragraph: str, styles: Mapping[str, Style]) -> Style:
    """Return the style of a paragraph, with the size of type and the space around it that are its
    own.
    """
    style = styles.get(style_of(paragraph)) or styles["ThanVanBan"]
    before, after = _own(paragraph, "before"), _own(paragraph, "after")
    if before is not None:
        style = style._replace(before=before)
    if after is not None:
        style = style._replace(after=after)
    if '<w:sz w:val="' not in paragraph:
        return style
    size = re.search(r'<w:sz w:val="(\d+)"', paragraph)
    return style._replace(font=style.font._replace(size=int(size[1]) / 2)) if size else style


def style_of(paragraph: str) -> str:
    """Return the style that a paragraph names."""
    _, _, after = paragraph.partition('<w:pStyle w:val="')
    return after.partition('"')[0]


def words_of(xml: str) -> str:
    """Return the text of a paragraph, its line breaks as line ends."""
    if "<w:t" not in xml:
        return ""
    is_one_run = xml.count(_OPENS_WORDS) == xml.count("<w:t") == xml.count("<w:r>") == 1
    if is_one_run and "<w:br/>" not in xml and "Hyphen" not in xml:
        return _unescaped(xml.partition(_OPENS_WORDS)[2].partition("<")[0])
    pieces = (
        {"br": "\n", "noBreakHyphen": "\u2011"}[match[2]] if match[2] else match[1]
        for match in re.finditer(_PIECE, xml)
    )
    return _unescaped("".join(pieces))


def _unescaped(text: str) -> str:
    if "&" not in text:
        return text
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def _lines(paragraph: str, style: Style, room: int) -> int:
    indent = style.first_line if 'w:firstLine="0"' not in paragraph else 0
    return _count(words_of(paragraph), style, indent, room)


def _count(text: str, style: Style, indent: float, room: int) -> int:
    """Return how many lines a text takes in a column of so many twips, its first line set in by so
    many millimetres.
    """
    width = room / TWIPS_PER_POINT
    if not indent or not text:
        return line_count(text, style.font, width)
    # What pushes the first word aside is as wide as so many blanks.
    blanks = round(indent * TWIPS_PER_MM / TWIPS_PER_POINT / text_width(" ", style.font))
    return line_count("\u00a0" * blanks + text, style.font, width)


def _own(paragraph: str, name: str) -> float | None:
    if "<w:spacing" not in paragraph:
        return None
    found = re.search(rf'<w:spacing\b[^>]*w:{name}="(\d+)"', paragraph)
    return int(found[1]) / TWIPS_PER_POINT if found else None


def _line_height(paragraph: str, style: Style) -> float:
    own = _own(paragraph, "line")
    if own is not None:
        return own
    return _usual_line(style)


def _usual_line(style: Style) -> float:
    return style.font.line_height if style.line is None else style.line


def _is_held(paragraph: str, style: Style) -> bool:
    if "<w:keepNext/>" in paragraph:
        return True
    return style.keep_next and '<w:keepNext w:val="0"/>' not in paragraph


def total(blocks: Sequence[Block]) -> float:
    """Return the height of blocks, one below the other."""
    return sum(block.height for block in blocks)
