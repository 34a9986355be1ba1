"""The rules on how full the pages of a laid-out paper are, and where its months break."""

from __future__ import annotations

from collections.abc import Iterator

from tests.papers.conftest import Word
from tests.papers.plans import W
from tests.papers.the_thuc.laid import LaidPaper, Page
from tests.papers.the_thuc.layout_rule import LayoutRule, rule

QUARTER = 0.25
_SLACK = 8
"""Points from the feet of the last words to the bottom of their row."""
_TWO_LINES = 36
_MOST_LINES_ABOVE = 6
"""A heading and the header of a table are no more lines than this."""


def _inside(laid: LaidPaper, page: Page) -> list[Word]:
    top, bottom = laid.edge("top", page), laid.edge("bottom", page)
    return [word for word in page.words if word.bottom > top and word.top < bottom]


@rule("T blank", "No page is blank.")
def no_blank_page(laid: LaidPaper) -> Iterator[str]:
    for index, page in enumerate(laid.pages):
        if not _inside(laid, page):
            yield f"page {index + 1} is blank"


@rule(
    "T holes",
    "No page but the last of a sheet ends more than a quarter of the text's height early, but before "
    "a row that is too high for the rest of it, or what must stand with the signature.",
)
def no_hole(laid: LaidPaper) -> Iterator[str]:
    for index, (page, following) in enumerate(zip(laid.pages, laid.pages[1:], strict=False)):
        if following.number == 1:
            continue
        words, bottom = _inside(laid, page), laid.edge("bottom", page)
        height = bottom - laid.edge("top", page)
        left = bottom - max((word.bottom for word in words), default=0) - _SLACK
        needed = max(_signed_height(laid, following), _first_piece(laid, index + 1))
        if page.width != following.width:  # where pages end is known within two lines
            left -= _TWO_LINES
        if page.width < following.width:  # text may always go to the page that lies
            needed = 0
        if left > height * QUARTER and left > needed + _SLACK:
            yield f"page {index + 1} ends {left:.0f} points early"


def _first_piece(laid: LaidPaper, index: int) -> float:
    """Return the height on a page down to the end of its first row, with the heading and the header
    above it, which no page end parts from it; 0 where the first row is the only one, or where text
    stands above.
    """
    page = laid.pages[index]
    rows = [row for table in laid.paper.schedules for row in laid.rows(table) if row.page == index]
    if len(rows) < 2:
        return 0
    top = laid.edge("top", page)
    above = {round(word.bottom) for word in _inside(laid, page) if word.bottom < rows[0].top}
    return rows[1].top - top if len(above) <= _MOST_LINES_ABOVE else 0


def _signed_height(laid: LaidPaper, page: Page) -> float:
    """Return the height from the top of a page to the foot of the signature; 0 on one without."""
    name = laid.paper.styled("HoTen")
    signed = page.find("Nơi nhận:")
    below = 0 if signed is None else signed.top  # the signer may stand in the schedule too
    found = page.find(name[-1].text, below=below) if name and name[-1].text else signed
    return 0 if found is None else found.bottom - laid.edge("top", page) + 2 * _SLACK


@rule("T again", "«(tiếp)» stands where a page begins, and nowhere else.")
def again_at_the_top(laid: LaidPaper) -> Iterator[str]:
    for table in laid.paper.schedules:
        titles, *every = laid.paper.rows(table)
        if titles[0][0].text != "Tháng":
            continue
        cells = [row for row in every if len(row) == len(titles)]  # no title of a group, no total
        rows = laid.rows(table)
        for number, (row, cell) in enumerate(zip(rows, cells, strict=True)):
            before = rows[number - 1].page if number else -1
            if "(tiếp)" in cell[0][0].text and row.page is not None and row.page == before:
                yield f"«{row.words}» is continued amid page {row.page + 1}"
            if cell[0][0].text or None in (before, row.page) or before in (-1, row.page):
                continue
            yield f"a page begins with «{row.words}», its month unnamed"


@rule("T merged", "The name of a month stands in the middle of its rows.")
def label_in_the_middle(laid: LaidPaper) -> Iterator[str]:
    for table in laid.paper.schedules:
        if laid.paper.rows(table)[0][0][0].text != "Tháng":
            continue
        edges, rows = laid.columns(table), laid.rows(table)
        marks = [cell.find(f"{W}tcPr/{W}vAlign") for cell in table.iterfind(f"{W}tr/{W}tc[2]")]
        if any(mark is not None and mark.get(f"{W}val") == "top" for mark in marks):
            continue  # a row that is cut has its words on top
        for group in sorted({row.group for row in rows}):
            mine = [row for row in rows if row.group == group]
            if len(mine) < 2 or mine[0].page is None:
                continue  # without words in its first row: the rest of a row that is cut, cells on top
            page = laid.pages[mine[0].page]
            labels = [
                word
                for word in page.words
                if edges[0] - 1 <= word.left < edges[1] and mine[0].top - 60 < word.top
            ]
            below = [word for word in labels if word.top > mine[0].top + 2]
            if mine[-1].top - mine[0].top > 60 and not below:
                yield f"the month of «{mine[0].words}» stands in its first row"


FILLING_RULES: tuple[LayoutRule, ...] = (
    no_blank_page,
    no_hole,
    again_at_the_top,
    label_in_the_middle,
)
