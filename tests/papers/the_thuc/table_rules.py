"""The tables of a paper, and what holds its parts together when a page ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from tests.papers.plans import W, text_of
from tests.papers.the_thuc.reading import Paper, number, value
from tests.papers.the_thuc.rule import Rule, rule

_SLACK = 12
"""Twips that rounding may leave at the right margin."""


_LETTERS_OF_A_QUARTER = 150
"""A month of fewer letters is lower than a quarter of any page."""
_LETTERS_OF_A_LONG_ONE = 350
_MANY_LETTERS = 800
"""A table of fewer fits on a page."""


@rule(
    "BG widths", "A table states its widths twice, in its grid and in every cell, in fixed layout."
)
def widths(paper: Paper) -> Iterator[str]:
    for table in paper.tables:
        grid = [number(column, "w") for column in table.iter(f"{W}gridCol")]
        layout = table.find(f"{W}tblPr/{W}tblLayout")
        if layout is None or layout.get(f"{W}type") != "fixed" or not grid:
            yield "a table without fixed layout or grid"
        for row in table.iter(f"{W}tr"):
            cells = [number(cell, "w") for cell in row.iter(f"{W}tcW")]
            if cells != spanned(grid, row):
                yield f"cells {cells} in a grid of {grid}"


def spanned(grid: list[int], row: Any) -> list[int]:
    """Return the widths of a row's cells as the grid has them."""
    found, start = [], 0
    for cell in row.iter(f"{W}tc"):
        end = start + int(value(cell.find(f"{W}tcPr"), "gridSpan") or 1)
        found.append(sum(grid[start:end]))
        start = end
    return found if start == len(grid) else []


@rule(
    "BG money",
    "Amounts say that they are đồng; two and more have a total in a last row, the sum of them all.",
)
def money(paper: Paper) -> Iterator[str]:
    for rows in _whole_schedules(paper):
        amounts = [
            int(cell[0].text.replace(".", ""))
            for row in rows[1:]
            for cell in row
            if cell[0].style == "OBangSo" and re.fullmatch(r"[\d.]+", cell[0].text)
        ]
        has_total = bool(rows[-1]) and _is_total(rows[-1])
        stated = amounts.pop() if has_total and amounts else None
        if amounts and not any("đồng" in cell[0].text for cell in rows[0]):
            yield "amounts of nobody knows what"
        if stated != (sum(amounts) if len(amounts) > 1 else None):
            yield f"the total {stated} of {amounts}"
        if has_total and not all(p.look.keep_next for cell in rows[-2] for p in cell):
            yield "the total may stand alone on a page"


def _whole_schedules(paper: Paper) -> list[list[Any]]:
    """Return the rows of each schedule, those of a table that goes on under its header again with
    those before them.
    """
    found: list[list[Any]] = []
    for table in paper.schedules:
        rows = list(paper.rows(table))
        titles = [cell[0].text for cell in rows[0]]
        is_more = found and titles == [cell[0].text for cell in found[-1][0]]
        if is_more and not _is_total(found[-1][-1]):
            found[-1] += rows[1:]
        else:
            found.append(rows)
    return found


def _is_total(row: list[list[Any]]) -> bool:
    return any(p.text == "Tổng cộng" and p.look.bold for cell in row for p in cell)


@rule("BG fit", "A table fills the width between the margins.")
def fit(paper: Paper) -> Iterator[str]:
    for table in paper.tables:
        total = sum(number(column, "w") for column in table.iter(f"{W}gridCol"))
        room = paper.width_around(table)
        if not room - _SLACK <= total <= room + 1:
            yield f"a table {total} twips wide on {room}"


@rule(
    "BG header", "The header row of a schedule repeats on every page, and is held to the row below."
)
def header(paper: Paper) -> Iterator[str]:
    for table in paper.schedules:
        repeated = [row.find(f"{W}trPr/{W}tblHeader") is not None for row in table.iter(f"{W}tr")]
        if repeated != [True] + [False] * (len(repeated) - 1):
            yield "the header row is not the one row that repeats"
        for cell in paper.rows(table)[0]:
            yield from (
                f"«{p.text}» is not held" for p in cell if not (p.look.keep_next and p.look.bold)
            )


@rule("BG rows", "No row is split over pages.")
def whole_rows(paper: Paper) -> Iterator[str]:
    for table in paper.tables:
        for row in table.iter(f"{W}tr"):
            if row.find(f"{W}trPr/{W}cantSplit") is None:
                yield f"«{text_of(row)[:40]}» may be split"


@rule(
    "BG groups",
    "The rows of a low month are held together, all but its last; the label opens each group.",
)
def groups(paper: Paper) -> Iterator[str]:
    for table in paper.schedules:
        pairs = [
            (row, cells)
            for row, cells in zip(
                list(table.iter(f"{W}tr"))[1:], paper.rows(table)[1:], strict=True
            )
            if not _is_title(row) and "Tổng cộng" not in text_of(row)
        ]
        rows, cells = [row for row, _ in pairs], [cells for _, cells in pairs]
        starts = [_opens_group(row) for row in rows]
        for index, row in enumerate(cells):
            if starts[index] and _has_label(rows[index]) and not row[0][0].text:
                yield "a group without its month"
            last = index + 1 == len(rows) or starts[index + 1]
            if len(text_of(table)) > _MANY_LETTERS and _is_high(cells, starts, index):
                continue
            if not last and not all(p.look.keep_next for cell in row for p in cell):
                yield f"«{row[1][0].text}» is not held to the next row of its month"


def _is_high(cells: list[Any], starts: list[bool], index: int) -> bool:
    """Tell whether a row stands in a month that may be higher than a quarter of a page: how high,
    only a laid-out page shows.
    """
    first = max(number for number in range(index + 1) if starts[number])
    end = next((n for n in range(index + 1, len(cells)) if starts[n]), len(cells))
    letters = sum(len(p.text) for row in cells[first:end] for cell in row for p in cell)
    return letters > _LETTERS_OF_A_QUARTER


@rule(
    "BG titles",
    "A row that is one cell over all columns is the title of the rows below, and is held to them.",
)
def titles(paper: Paper) -> Iterator[str]:
    for table in paper.schedules:
        for row in paper.rows(table):
            if len(row) == 1:
                yield from (
                    f"«{p.text}» is no title"
                    for p in row[0]
                    if not (p.look.keep_next and p.look.bold)
                )


def _is_title(row: Any) -> bool:
    return row.find(f".//{W}gridSpan") is not None


def _has_label(row: Any) -> bool:
    return row.find(f".//{W}vMerge") is not None


def _opens_group(row: Any) -> bool:
    """Tell whether a row begins a month; without merged cells every row stands for itself."""
    merged = row.find(f".//{W}vMerge")
    return merged is None or merged.get(f"{W}val") == "restart"


@rule("BG above", "What introduces a schedule is held to it.")
def introduction(paper: Paper) -> Iterator[str]:
    for table in paper.schedules:
        for paragraph in _before(paper, table):
            if not paragraph.look.keep_next:
                yield f"«{paragraph.text}» may stand alone above the table"


@rule(
    "CK alone",
    "The signature never stands alone: the last sentence is held to it, whole, and it is never split.",
)
def not_alone(paper: Paper) -> Iterator[str]:
    for table in paper.tables:
        if not any(style.get(f"{W}val") == "HoTen" for style in table.iter(f"{W}pStyle")):
            continue
        above = _before(paper, table)
        if [paragraph.style for paragraph in above][-1:] != ["CauKet"] or not all(
            p.look.keep_next for p in above
        ):
            yield "the last sentence may stay behind on the page before"
        if not above[-1].look.keep_lines:
            yield "the last sentence may be split"


@rule("BG end", "The paragraph that Word asks for after a last table is a point high.")
def after_last_table(paper: Paper) -> Iterator[str]:
    for table in paper.tables:
        after = table.getnext()
        following = None if after is None else after.getnext()
        is_last = following is None or following.tag == f"{W}sectPr"
        if not is_last or after is None or after.tag != f"{W}p":
            continue
        if after.find(f".//{W}t") is not None:
            continue  # the closing sentence, not what Word asks for
        spacing = after.find(f"{W}pPr/{W}spacing")
        found = {} if spacing is None else dict(spacing.attrib)
        if (found.get(f"{W}before"), found.get(f"{W}line")) != ("0", "20"):
            yield "the paragraph after the last table may make a page of its own"


@rule("CK text", "The last lines of the text are held to the closing sentence.")
def text_with_closing(paper: Paper) -> Iterator[str]:
    for before, closing in pairwise(paper.paragraphs):
        if closing.style != "CauKet" or before.style != "ThanVanBan":
            continue
        if len(before.text) < _LETTERS_OF_A_LONG_ONE and not before.look.keep_next:
            yield f"«{before.text}» stays behind when the closing sentence leaves"


@rule(
    "BG last",
    "A schedule of several rows that ends the text has the last held to the closing sentence.",
)
def last_row(paper: Paper) -> Iterator[str]:
    for table in paper.schedules:
        following = table.getnext()
        if following is None or value(following.find(f"{W}pPr"), "pStyle") != "CauKet":
            continue
        if len(paper.rows(table)) == 2:
            continue  # the only row is held to the title: with a tall one, all would leave the head for the next page
        if not all(p.look.keep_next for cell in paper.rows(table)[-1] for p in cell):
            yield "the closing sentence and the signature may stand alone on a page"


def _before(paper: Paper, table: Any) -> list[Any]:
    """Return the paragraphs before a table: the small one that separates, and the one with words
    above it.
    """
    by_element = {paragraph.element: paragraph for paragraph in paper.paragraphs}
    found = []
    element = table.getprevious()
    while element is not None and element in by_element:
        found.append(by_element[element])
        if by_element[element].text:
            break
        element = element.getprevious()
    return found


TABLES: tuple[Rule, ...] = (
    widths,
    money,
    fit,
    header,
    whole_rows,
    groups,
    titles,
    introduction,
    not_alone,
    after_last_table,
    text_with_closing,
    last_row,
)
