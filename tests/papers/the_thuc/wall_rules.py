"""The sheet for the wall (LỊCH NĂM): no paper of the form, but it is held to what makes one legible,
and to what the form says of page, type and letters.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from tests.papers.the_thuc.head_rules import subject, subject_line
from tests.papers.the_thuc.page_rules import PAGE
from tests.papers.the_thuc.reading import Paper, is_lying
from tests.papers.the_thuc.rule import Rule, looks, rule
from tests.papers.the_thuc.table_rules import fit, widths
from tests.papers.the_thuc.text_rules import hours, orthography, short_dates

_OF_A_HEAD = (
    "QuocHieu",
    "TieuNgu",
    "CoQuanBanHanh",
    "SoKyHieu",
    "DiaDanhNgay",
    "QuyenHanChucVu",
    "HoTen",
)


@rule("LN lies", "A sheet for the wall lies on one A4 section.")
def lies(paper: Paper) -> Iterator[str]:
    if [is_lying(section) for section in paper.every_section] != [True]:
        yield "it stands, or has several sections"


@rule(
    "LN title",
    "It has a title, LỊCH …, capitals, bold, centred, 13-14 points; neither head, number, date nor signature.",
)
def title(paper: Paper) -> Iterator[str]:
    titles = paper.styled("TenLoai")
    if len(titles) != 1 or not titles[0].text.startswith("LỊCH "):
        yield f"its title is {[each.text for each in titles]}"
    for each in titles:
        if each.text != each.text.upper():
            yield f"«{each.text}» is not in capitals"
        yield from looks(each, bold=True, italic=False, size=(13, 14), align="center")
    for style in _OF_A_HEAD:
        yield from (f"«{each.text}» on a sheet for the wall" for each in paper.styled(style))


@rule(
    "LN boxes",
    "A box is named first, bold, in its middle, or goes on with that above; the words of all are upright, of one size, 9-14 points.",
)
def boxes(paper: Paper) -> Iterator[str]:
    rows = list(chain.from_iterable(map(paper.rows, paper.schedules)))
    words = [paragraph for row in rows for cell in row for paragraph in cell if paragraph.text]
    if not words or len({look.size for paragraph in words for look in paragraph.looks}) != 1:
        yield "its words are of several sizes"
    for number, row in enumerate(rows):
        goes_on = number > 0 and not any(cell[0].look.bold for cell in row)
        for cell in row:
            name, rest = (None, cell) if goes_on else (cell[0], cell[1:])
            if name is not None and any(paragraph.text for paragraph in cell):
                yield from looks(name, bold=True, align="center")
            for paragraph in rest:
                yield from looks(paragraph, bold=False, align="left")
    for paragraph in words:
        yield from looks(paragraph, italic=False, size=(9, 14))


WALL: tuple[Rule, ...] = (lies, title, boxes)

OF_WALL_SHEETS: tuple[Rule, ...] = (
    *PAGE,
    *(subject, subject_line),
    *(widths, fit),
    *(hours, short_dates, orthography),
    *WALL,
)
"""What such a sheet is held to."""
