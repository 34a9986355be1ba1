"""A text to blocks: lines, and tables whose cells are apart by tabs, commas or semicolons."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lxplan.failures import Failure
from lxplan.reading_in.blocks import Block, Cell, Table, lines_of
from lxplan.reading_in.grid import blocks_of, check_size

_LEAST_ROWS = 2


def read_separated(text: str, mark: str) -> list[Block]:
    """Return the blocks of CSV or TSV; a file named .csv may have semicolons or tabs, too."""
    import csv
    from io import StringIO

    first = text.split("\n", 1)[0]
    mark = max((mark, ";", "\t", ","), key=first.count) if mark == "," else mark
    try:
        rows: list[list[str | None]] = [
            [*row] for row in csv.reader(StringIO(text.replace("\0", "")), delimiter=mark)
        ]
    except csv.Error as error:
        raise Failure(
            "tệp CSV bị hỏng: thiếu dấu nháy đóng, hoặc có ô quá dài; mở bằng Excel, lưu lại rồi chạy lại."
        ) from error
    return [*blocks_of(rows, "")]


def read_text(text: str) -> list[Block]:
    """Return the blocks of a text; tables pasted from Word are found in it.

    They come with a tab between the cells of a row, or, from a web page, with every cell in lines
    of its own behind a tab and an empty line between rows.
    """
    blocks: list[Block] = []
    lines = text.splitlines()
    at = tables = 0
    while at < len(lines):
        rows, after = _pasted(lines, at) or _tabbed(lines, at) or ([], at)
        if not rows:
            blocks += lines_of(lines[at], f"dòng {at + 1}")
            at += 1
            continue
        tables += 1
        blocks += _table(rows, tables)
        at = after
    return blocks


def _table(rows: Sequence[Sequence[str]], number: int) -> Iterator[Block]:
    place = f"bảng {number}"
    yield Table(
        tuple(
            tuple(
                Cell(tuple(lines_of(text, f"{place}, hàng {at}, cột {column}")))
                for column, text in enumerate(row, 1)
            )
            for at, row in enumerate(rows, 1)
        ),
        place,
    )


def _tabbed(lines: Sequence[str], start: int) -> tuple[list[list[str]], int] | None:
    """Return the rows of lines that have tabs between words, and where they end."""
    at = start
    rows: list[list[str]] = []
    while at < len(lines) and "\t" in lines[at] and lines[at].strip():
        rows.append(lines[at].split("\t"))
        at += 1
    if len(rows) < _LEAST_ROWS or 2 * sum(map(_is_row, lines[start:at])) < len(rows):
        return None
    check_size(rows)
    width = max(map(len, rows))
    return [row + [""] * (width - len(row)) for row in rows], at


def _is_row(line: str) -> bool:
    return "\t" in line.strip()


def _pasted(lines: Sequence[str], start: int) -> tuple[list[list[str]], int] | None:
    """Return rows whose cells each begin in a line of their own with a tab, and where they end.

    An empty line within a cell looks like the end of its row: the pieces of a row make up as many
    cells as its table has.
    """
    rows: list[list[str]] = []
    at = end = start
    while at < len(lines):
        cells, after = _cells(lines, at)
        while rows and 0 < len(cells) < len(rows[0]):
            more, beyond = _cells(lines, _past_empty(lines, after))
            if not more or len(cells) + len(more) > len(rows[0]):
                break
            cells, after = [*cells, *more], beyond
        if len(cells) < _LEAST_ROWS or (rows and len(cells) != len(rows[0])):
            break
        rows.append(cells)
        end, at = after, _past_empty(lines, after)
    return (rows, end) if len(rows) >= _LEAST_ROWS else None


def _past_empty(lines: Sequence[str], at: int) -> int:
    while at < len(lines) and not lines[at]:
        at += 1
    return at


def _cells(lines: Sequence[str], start: int) -> tuple[list[str], int]:
    cells: list[str] = []
    at = start
    while at < len(lines) and lines[at]:
        if lines[at].startswith("\t") and "\t" not in lines[at][1:]:
            cells.append(lines[at][1:])
        elif cells:
            cells[-1] += f"\n{lines[at]}"
        else:
            return [], at
        at += 1
    return cells, at
