"""Which columns a table of activities has, and how wide they are, in twips (1/20 point)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import inf
from typing import Any

from lxplan.word.geometry import CELL_SIDE, Geometry
from lxplan.word.least_height import Entry, Sought, lowest
from lxplan.word.standards import TWIPS_PER_POINT
from lxplan.word.table_cells import (
    MONEY,
    MONTH,
    MonthOfRows,
    TableColumn,
    cell_styles,
    in_cell,
    lines_below,
    text_of,
    texts_of,
    unbroken,
)
from lxplan.word.text_widths import Font, line_count, text_width, words_of

_WIDEST = 0.2
"""A column without a share takes at most this part of the text's width, or its longest word."""

_YIELDING = 0.6
"""A column keeps this part of its share, so that one long text does not press the others flat."""

_FEW_WORDS = 2.5
"""Words in a line: a column whose cells have no more is hard to read."""

_FEWEST_WORDS = 1.5
"""Words in a line: with fewer, most stand one by one."""

WELL, POORLY, IN_PIECES = "well", "poorly", "in pieces"
"""How a table reads; plain names, since an Enum costs more to make."""


def fitted_columns(
    geometry: Geometry,
    months: Sequence[MonthOfRows],
    wanted: Sequence[TableColumn | Sequence[Any]],
    total: str = "",
) -> list[TableColumn]:
    """Return those of `wanted` in which something stands, with widths that fill the space between
    the margins; `total` is what stands below the amounts.
    """
    rows = [row for month in months for row in month.hoat_dong]
    columns = [
        column if isinstance(column, TableColumn) else _as_column(*column) for column in wanted
    ]
    kept = [
        column for column in columns if column.luon or any(texts_of(row, column) for row in rows)
    ]
    kept.sort(key=lambda column: column.khoa != MONTH)  # the month is the first column of a row
    widths = {
        column.khoa: _narrow(geometry, column, months, rows, total)
        for column in kept
        if not column.phan
    }
    room = geometry.text_width - sum(widths.values())
    widths |= _shared(
        {column: _needed(geometry, column, rows) for column in kept if column.phan}, room
    )
    leasts = {column.khoa: _least(geometry, column, rows) for column in kept if column.phan}
    widths = _with_room_for_words(widths, leasts, geometry.text_width)
    filled = _filling(
        [column._replace(rong=widths[column.khoa]) for column in kept], geometry.text_width
    )
    return _lowest(geometry, filled, leasts, rows)


def _lowest(
    geometry: Geometry,
    columns: Sequence[TableColumn],
    leasts: Mapping[str, int],
    rows: Sequence[object],
) -> list[TableColumn]:
    """Return columns with a share at the widths that make the table lowest; the others stay."""
    shared = [column for column in columns if column.phan]
    if len(shared) < 2 or not rows:
        return list(columns)
    sought = [
        Sought(
            column.rong,
            max(leasts[column.khoa], round(column.rong * _YIELDING)),
            _entries(geometry, column, rows),
            2 * CELL_SIDE,
        )
        for column in shared
    ]
    widths = dict(zip((column.khoa for column in shared), lowest(sought), strict=True))
    return [column._replace(rong=widths.get(column.khoa, column.rong)) for column in columns]


def _entries(geometry: Geometry, column: TableColumn, rows: Sequence[object]) -> tuple[Entry, ...]:
    """Return what stands in a column, from its title down, measured."""
    heading = Entry((words_of(column.ten, geometry.styles["DauBang"].font),))
    styles = [geometry.styles[style] for style in cell_styles(column)]
    entries = []
    for row in rows:
        texts = [in_cell(text_of(row, column.khoa)), *map(in_cell, lines_below(row, column))]
        shapes = [styles[min(place, 1)] for place in range(len(texts))]
        entries.append(
            Entry(
                tuple(
                    words_of(text, shape.font) for text, shape in zip(texts, shapes, strict=True)
                ),
                sum(shape.before + shape.after for shape in shapes),
            )
        )
    return heading, *entries


def _least(geometry: Geometry, column: TableColumn, rows: Sequence[object]) -> int:
    """Return the width of a column's longest word, or a part of the text's where that is longer."""
    longest = _longest_word(geometry, column, rows)
    return _outside(min(longest, geometry.text_width / TWIPS_PER_POINT * _WIDEST))


def _longest_word(geometry: Geometry, column: TableColumn, rows: Sequence[object]) -> float:
    """Return the room in points that the longest word of a column and its title takes."""
    fonts = [geometry.styles[style].font for style in cell_styles(column)]
    words = {
        (word, fonts[min(place, 1)])
        for row in rows
        for place, text in enumerate(texts_of(row, column))
        for word in unbroken(text)
    }
    words |= {(word, geometry.styles["DauBang"].font) for word in column.ten.split()}
    return max((text_width(word, font) + font.lean for word, font in words), default=0)


def _with_room_for_words(
    widths: Mapping[str, int], leasts: Mapping[str, int], total: int
) -> dict[str, int]:
    """Give columns that are too narrow for a word what others have to spare; where nobody has, all
    grow narrower.
    """
    lacking = sum(max(0, least - widths[name]) for name, least in leasts.items())
    if not lacking:
        return dict(widths)
    spare = {name: max(0, widths[name] - leasts.get(name, widths[name])) for name in widths}
    part = min(1, lacking / (sum(spare.values()) or lacking))
    fair = {
        name: max(leasts.get(name, 0), round(width - spare[name] * part))
        for name, width in widths.items()
    }
    scale = min(1, total / sum(fair.values()))
    return {name: round(width * scale) for name, width in fair.items()}


def _as_column(
    title: str, name: str, share: str, below: str, always: str, merged: str
) -> TableColumn:
    """Return a column that a paper states in words, as it states all else."""
    return TableColumn(title, name, float(share or 0), below, bool(always), bool(merged))


def ease_of_reading(
    geometry: Geometry,
    months: Sequence[MonthOfRows],
    wanted: Sequence[Sequence[Any]],
    total: str = "",
) -> str:
    """Return how the text of a table reads in columns of these widths: `WELL`; `POORLY`, where it
    falls into columns of a word or two; or `IN_PIECES`, where words stand one by one, or are broken.

    `total` is what stands below the amounts.
    """
    rows = [row for month in months for row in month.hoat_dong]
    columns = fitted_columns(geometry, months, wanted, total)
    fewest = min((_words_in_a_line(geometry, column, rows) for column in columns), default=inf)
    if fewest >= _FEW_WORDS:
        return WELL
    is_broken = any(_breaks_a_word(geometry, column, rows) for column in columns)
    return IN_PIECES if is_broken or fewest < _FEWEST_WORDS else POORLY


def _words_in_a_line(geometry: Geometry, column: TableColumn, rows: Sequence[object]) -> float:
    """Return how many words the cells of a column that fold have in a line, where none folds no end
    of them.
    """
    font = geometry.styles[cell_styles(column)[0]].font
    inside = (column.rong - 2 * CELL_SIDE) / TWIPS_PER_POINT
    texts = {text for row in rows for text in texts_of(row, column)[:1]}
    counts = [(line_count(text, font, inside), len(text.split())) for text in texts]
    folded = [(lines, words) for lines, words in counts if lines > 2]
    return sum(words for _, words in folded) / sum(lines for lines, _ in folded) if folded else inf


def _breaks_a_word(geometry: Geometry, column: TableColumn, rows: Sequence[object]) -> bool:
    """Tell whether a column is narrower than a word in it, or than one of its title."""
    inside = (column.rong - 2 * CELL_SIDE) / TWIPS_PER_POINT
    return _longest_word(geometry, column, rows) > inside


def _narrow(
    geometry: Geometry,
    column: TableColumn,
    months: Sequence[MonthOfRows],
    rows: Sequence[object],
    total: str,
) -> int:
    """Return the width of a column's title and widest entry, or of its longest word where that is
    too wide. A unit in brackets, as in «Kinh phí (đồng)», may stand below its title.
    """
    texts = [word for month in months for word in unbroken(month.thang)]  # a group's name folds
    texts = texts if column.khoa == MONTH else []
    texts += [text for row in rows for text in texts_of(row, column)[:1]]
    below = {line for row in rows for line in lines_below(row, column)}
    heading, cell = geometry.styles["DauBang"].font, geometry.styles[cell_styles(column)[0]].font
    font = heading if column.khoa == MONTH else cell
    lines = [line for text in texts for line in text.split("\n")]
    longest_word = _widest([word for text in texts for word in unbroken(text)], font)
    limit = max(longest_word, geometry.text_width / TWIPS_PER_POINT * _WIDEST)
    bold = [*column.ten.replace(" (", "\n(").split("\n"), total if column.khoa in MONEY else ""]
    least = max(_widest(bold, heading), min(_widest(lines, font), limit))
    return _outside(max(least, _below(geometry, column, below, limit)))


def _below(geometry: Geometry, column: TableColumn, lines: Iterable[str], limit: float) -> float:
    """Return the width that the smaller lines of a cell ask for: one that is longer than the limit
    folds between its words.
    """
    font = geometry.styles[cell_styles(column)[1]].font
    whole = [line for line in lines if text_width(line, font) <= limit]
    folded = [word for line in lines if line not in whole for word in unbroken(line)]
    return min(_widest([*whole, *folded], font), limit)


def _needed(geometry: Geometry, column: TableColumn, rows: Sequence[object]) -> int | None:
    """Return the width in which no entry of a column folds, nor its title; None for one that keeps
    its share.
    """
    if column.luon:
        return None
    fonts = [geometry.styles[style].font for style in cell_styles(column)]
    entries = (
        _widest(text.split("\n"), fonts[min(place, 1)])
        for row in rows
        for place, text in enumerate(texts_of(row, column))
    )
    return _outside(max([text_width(column.ten, geometry.styles["DauBang"].font), *entries]))


def _widest(lines: Sequence[str], font: Font) -> float:
    return max((text_width(line, font) + font.lean for line in lines), default=0)


def _outside(points: float) -> int:
    """Return the width in twips of a column that has this room, in points, for text."""
    return round(points * TWIPS_PER_POINT) + 2 * CELL_SIDE + TWIPS_PER_POINT


def _shared(needs: Mapping[TableColumn, int | None], room: int) -> dict[str, int]:
    """Divide `room` by the columns' shares; one that needs less leaves the rest, unless none needs
    more.
    """
    widths: dict[str, int] = {}
    left = dict(needs)
    while left:
        shares = sum(column.phan for column in left)
        content = [
            column
            for column, need in left.items()
            if need is not None and need <= room * column.phan / shares
        ]
        if not content or len(content) == len(left):
            return widths | {column.khoa: round(room * column.phan / shares) for column in left}
        for column in content:
            width = left.pop(column) or 0
            widths[column.khoa] = width
            room -= width
    return widths


def _filling(columns: list[TableColumn], width: int) -> list[TableColumn]:
    """Let the last column with a share take what rounding left."""
    shared = [index for index, column in enumerate(columns) if column.phan]
    if not shared:
        return columns
    rest = width - sum(column.rong for column in columns)
    return [
        column._replace(rong=column.rong + rest) if index == shared[-1] else column
        for index, column in enumerate(columns)
    ]
