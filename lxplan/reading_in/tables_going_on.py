"""Tables that pages have parted, made whole again: a table that goes on under the same header, a
month that is named again, a row that goes on in the next.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from lxplan.reading_in.blocks import Block, Cell, Table, words_in
from lxplan.reading_in.months_typed import is_standing, typed_month
from lxplan.reading_in.schedule_columns import WHEN, Column, columns_of

_AGAIN = r"(?i)\s*\(\s*(?:tiếp(?:\s+(?:theo|tục))?|tt\.?)\s*\)\s*\Z"
"""What follows the name of a month where it is named again: `(tiếp)`, `(tiếp theo)`, `(tt)`."""
_NAMING = frozenset({"thang", "stt"})
_ROWS_OWN = _NAMING | {WHEN, "ngay", "gio", "thu", "so_nguoi", "so_buoi", "so_gio", "kinh_phi"}
"""Columns whose cells begin a row of its own, and do not go on in the next."""
_UNENDED = (",", "-", "–", "(", "/")
_ENDED = (".", ";", ":", "!", "?")
_LONG = 200
"""How many signs a content has, at the least, that a page parts: a quarter of a page is not
parted."""
_BELOW = r"\d|[-+•*]|[\w ]{2,12}:"
"""How lines begin that stand below a content: `45 người`, `Hình thức: …`, `- …`."""

_Row = tuple[Cell | None, ...]


def made_whole(blocks: Iterable[Block]) -> list[Block]:
    """Return blocks whose schedules are as they were before pages parted them."""
    found: list[Block] = []
    for block in blocks:
        before = found[-1] if found else None
        if isinstance(block, Table) and isinstance(before, Table) and _is_same(before, block):
            found[-1] = before._replace(rows=(*before.rows, *block.rows[1:]))
        else:
            found.append(block)
    return [_mended(block) if isinstance(block, Table) else block for block in found]


def _is_same(before: Table, table: Table) -> bool:
    """Tell whether a table has the header of the one before it as its first row."""
    columns = columns_of(table.rows[0]) if table.rows else ()
    return bool(columns) and any(
        _words(row) == _words(table.rows[0]) and columns_of(row) for row in before.rows[:12]
    )


def _words(row: _Row) -> list[list[str] | None]:
    return [None if cell is None else words_in(cell.text) for cell in row]


def _mended(table: Table) -> Table:
    rows: list[_Row] = []
    columns: Sequence[Column] = ()
    for typed in table.rows:
        columns = columns_of(typed) or columns
        row = _without_again(typed, rows)
        if rows and columns and _goes_on(rows[-1], row, columns, is_named_again=row != typed):
            rows[-1] = _joined(rows[-1], row, columns)
        else:
            rows.append(row)
    return table._replace(rows=tuple(rows))


def _without_again(row: _Row, above: Sequence[_Row]) -> _Row:
    """Return a row in which a month that is named again goes on from the rows above."""
    return tuple(
        _named_once(cell, place, above) if cell and "(" in cell.text else cell
        for place, cell in enumerate(row)
    )


def _named_once(cell: Cell, place: int, above: Sequence[_Row]) -> Cell:
    name = re.sub(_AGAIN, "", cell.text)
    if name == cell.text or not name:
        return cell
    over = next((held for row in reversed(above) if (held := _filled(row, place))), None)
    if over is not None and words_in(over.text) == words_in(name):
        return over._replace(is_repeated=True)
    month = typed_month(name)
    if not is_standing(name) and (month is None or month.rest):
        return cell
    first = cell.lines[0]
    return cell._replace(lines=tuple(first._replace(text=text) for text in name.split("\n")))


def _filled(row: _Row, place: int) -> Cell | None:
    cell = row[place] if place < len(row) else None
    return cell if cell and cell.lines else None


def _goes_on(above: _Row, row: _Row, columns: Sequence[Column], *, is_named_again: bool) -> bool:
    """Tell whether a row is the rest of the one above: it says nothing of a row's own, neither month
    nor number nor time, and its content is none, or goes on within a sentence, or is all that
    stands at the top of a page (where the month is named again) after a long one.
    """
    if columns_of(above) or len(above) != len(row):
        return False
    said = {each.key: cell for each in columns if (cell := _filled(row, each.place))}
    over = {each.key: cell for each in columns if (cell := _filled(above, each.place))}
    own = {key for key, cell in said.items() if not cell.is_repeated}
    if not own or "noi_dung" not in over or own & _ROWS_OWN or not own <= over.keys():
        return False
    content = said.get("noi_dung")
    if content is None:
        return True
    if "noi_dung" not in own or not own < over.keys() - _NAMING:
        return False
    is_long = len(over["noi_dung"].text) > _LONG
    return (is_named_again and is_long and len(own) == 1) or _is_amid(over["noi_dung"], content)


def _is_amid(above: Cell, below: Cell) -> bool:
    """Tell whether a sentence that begins in one cell goes on in the other."""
    first, last = below.lines[0].text, above.lines[-1].text
    return not last.endswith(_ENDED) and above.text[:1].isupper() and first[:1].islower()


def _joined(above: _Row, row: _Row, columns: Sequence[Column]) -> _Row:
    contents = {column.place for column in columns if column.key == "noi_dung"}
    return tuple(
        over
        if over is None or rest is None or rest.is_repeated
        else _with_rest(over, rest, is_prose=place in contents)
        for place, (over, rest) in enumerate(zip(above, row, strict=True))
    )


def _with_rest(cell: Cell, rest: Cell, *, is_prose: bool) -> Cell:
    if not cell.lines or not rest.lines:
        return cell._replace(lines=(*cell.lines, *rest.lines))
    last, first = cell.lines[-1], rest.lines[0]
    is_amid = is_prose and not last.text.endswith(_ENDED) and not re.match(_BELOW, first.text)
    if not (is_amid or first.text[:1].islower() or last.text.endswith(_UNENDED)):
        return cell._replace(lines=(*cell.lines, *rest.lines))
    joined = last._replace(text=f"{last.text} {first.text}")
    return cell._replace(lines=(*cell.lines[:-1], joined, *rest.lines[1:]))
