"""Rows of a schedule to the keys of activities."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from lxplan.drafting.draft import Entry, Group
from lxplan.plan.schedule_table import OWN
from lxplan.plan.values import Month
from lxplan.reading_in.blocks import Cell
from lxplan.reading_in.names_typed import audiences, who
from lxplan.reading_in.schedule_columns import WHEN, WHO, Column, own_key
from lxplan.reading_in.schedule_rows import Row
from lxplan.reading_in.times_typed import fits, times_of
from lxplan.reading_in.who_leads import led_entries, led_key
from lxplan.vietnamese.money import parse_amount
from lxplan.vietnamese.typed_days import typed_days

_FORMED = ("so_nguoi", "so_buoi", "so_gio", "kinh_phi", "ngay", "thu")
_UNITS = r"(?i)(?:nghìn|ngàn|triệu|1\.?000|đồng/)"
_BELOW = (
    *(("Hình thức: ", "hinh_thuc"), ("Ghi chú: ", "ghi_chu"), ("Phụ trách: ", "phu_trach")),
    *(("Địa điểm: ", "dia_diem"), ("Chủ trì: ", "chu_tri")),
)
"""How the program begins the lines that it prints below an activity."""
_LED = ("chu_tri", "phu_trach", "phoi_hop+")
"""How the keys of columns of those who lead begin."""
_COUNTS = (("so_nguoi", "người"), ("so_buoi", "buổi"), ("so_gio", "giờ"))


def settled(columns: Sequence[Column], rows: Sequence[Row]) -> tuple[Column, ...]:
    """Return the columns, one of which some cell has another form than its key asks for as a column
    of the plan's own, whose words stay as typed.
    """
    found: list[Column] = []
    keys = {column.key for column in columns}
    for column in columns:
        cells = [row.cells[column.key] for row in rows if column.key in row.cells]
        if column.key in _FORMED and not _all_fit(column, cells):
            key = own_key(column.title, {other.key for other in found})
            found.append(column._replace(key=key))
        elif column.key in ("chu_tri", "phu_trach") or column.key.startswith(OWN):
            found.append(column._replace(key=led_key(column, cells, keys)))
        else:
            found.append(column)
    return tuple(found)


def _all_fit(column: Column, cells: Sequence[Cell]) -> bool:
    texts = [" ".join(cell.text.split()) for cell in cells]
    if column.key == "ngay":
        return all(typed_days(text) or times_of(text, Month(2020, 1)) for text in texts)
    if column.key == "thu":
        return all(fits("thu", day, None) for text in texts for day in _named_days(text))
    if column.key == "kinh_phi":
        if re.search(_UNITS, column.title):
            return False
        return all(_funding(cell) is not None for cell in cells)
    return all(fits(column.key, text, None) for text in texts)


def activity_of(
    row: Row, columns: Mapping[str, str], month: Month | None, *, is_chosen: bool = False
) -> Group:
    """Return the keys of a row; `columns` has the key that each column was settled on.

    Where the columns are chosen (`is_chosen`) the paper prints nothing below a content, whose lines
    then stay in it.
    """
    entries: list[Entry] = []
    for key, cell in row.cells.items():
        if is_chosen and key == "noi_dung":
            entries.append(_whole_content([line.text for line in cell.lines]))
        else:
            entries += _values(columns.get(key, key), cell, month)
    if not any(key in row.cells for key in ("ngay",)) or "gio" not in row.cells:
        known = {entry.key for entry in entries}
        entries += [each for each in times_of(_when(row), month) if each.key not in known]
    own = [entry for entry in entries if entry.key.startswith(OWN)]
    kept = _merged(entry for entry in entries if entry not in own)
    if own:
        named = (entry._replace(key=entry.key.removeprefix(OWN)) for entry in own)
        kept.append(Entry("rieng", Group(tuple(named))))
    return Group(tuple(kept))


def _when(row: Row) -> str:
    cell = row.cells.get(WHEN)
    if cell is None or row.when.endswith(" ".join(cell.text.split())):
        return row.when
    return ", ".join(line.text.strip(" ,") for line in cell.lines)


def _merged(entries: Iterator[Entry]) -> list[Entry]:
    found: dict[str, Entry] = {}
    for entry in entries:
        first = found.setdefault(entry.key, entry)
        if first is not entry and isinstance(first.value, str) and isinstance(entry.value, str):
            found[entry.key] = first._replace(value=f"{first.value}; {entry.value}")
        elif (
            isinstance(first.value, tuple) and isinstance(entry.value, tuple) and first is not entry
        ):
            found[entry.key] = first._replace(value=(*first.value, *entry.value))
    return list(found.values())


def _values(key: str, cell: Cell, month: Month | None) -> Iterator[Entry]:
    if key in ("stt", "thang", WHEN):
        return
    if key.startswith(_LED) and key != WHO:
        yield from led_entries(key, cell)
        return
    special = _SPECIAL.get(key)
    if special is not None:
        yield from special(cell, month)
    else:
        yield Entry(key, " ".join(cell.text.split()))


def _content(cell: Cell, month: Month | None) -> Iterator[Entry]:
    first, *others = (line.text for line in cell.lines)
    kept = [first]
    for text in others:
        known = [*_line_below(text)]
        yield from known
        kept += [] if known else [text]
    yield _whole_content(kept)


def _whole_content(lines: Sequence[str]) -> Entry:
    if len(lines) > 1:
        return Entry("noi_dung", "\n".join(lines))
    return Entry("noi_dung", re.sub(r"^[-+•]\s*", "", lines[0]) or lines[0])


def _line_below(text: str) -> Iterator[Entry]:
    for words, key in _BELOW:
        if text.startswith(words):
            yield Entry(key, text.removeprefix(words))
            return
    counts = [_count(part) for part in text.split(", ")]
    if None not in counts:
        yield from (count for count in counts if count is not None)


def _count(text: str) -> Entry | None:
    """Return a number with its unit: `45 người`; None where a text is more or something else."""
    for key, unit in _COUNTS:
        typed = text[:1].lower() + text[1:]
        if unit in typed and fits(key, typed, None):
            return Entry(key, typed)
    return None


def _audience(cell: Cell, month: Month | None) -> Iterator[Entry]:
    found = audiences(cell.text)
    yield Entry("doi_tuong", found if len(found) > 1 else found[0])


def _who(cell: Cell, month: Month | None) -> Iterator[Entry]:
    found = who(cell.text)
    yield from (Entry("phoi_hop", found.partners),) if found.partners else ()
    yield from (Entry("nguoi_day", _one_or_more(found.teachers)),) if found.teachers else ()


def _teachers(cell: Cell, month: Month | None) -> Iterator[Entry]:
    lines = tuple(line.text.strip(" -+•;") for line in cell.lines)
    yield Entry("nguoi_day", _one_or_more(lines))


def _one_or_more(texts: tuple[str, ...]) -> str | tuple[str, ...]:
    return texts if len(texts) > 1 else texts[0]


def _funding(cell: Cell) -> tuple[Entry, ...] | None:
    """Return the amount of a cell and below it its source; None where they are not certain."""
    amounts = [line.text for line in cell.lines if parse_amount(line.text) is not None]
    others = [line.text for line in cell.lines if line.text not in amounts]
    if len(amounts) > 1 or any(re.search(r"\d", text) for text in others):
        return None
    entries = [Entry("kinh_phi", amounts[0])] if amounts else []
    return (*entries, Entry("nguon", " ".join(others))) if others else tuple(entries)


def _money(cell: Cell, month: Month | None) -> Iterator[Entry]:
    yield from _funding(cell) or ()


def _days(cell: Cell, month: Month | None) -> Iterator[Entry]:
    yield from times_of(", ".join(line.text.strip(" ,") for line in cell.lines), month)


def _weekdays(cell: Cell, month: Month | None) -> Iterator[Entry]:
    yield Entry("thu", _one_or_more(_named_days(" ".join(cell.text.split()))))


def _named_days(text: str) -> tuple[str, ...]:
    """Return weekdays; `Sáu` in a column of weekdays is `Thứ Sáu`."""
    days = _listed(text)
    return tuple(day if fits("thu", day, None) else f"Thứ {day}" for day in days)


def _listed(text: str) -> tuple[str, ...]:
    return tuple(part for part in re.split(r"\s*[,;]\s*|\s+và\s+", text) if part)


_SPECIAL: Mapping[str, Callable[[Cell, Month | None], Iterator[Entry]]] = {
    "noi_dung": _content,
    "doi_tuong": _audience,
    "phoi_hop": _who,
    WHO: _who,
    "nguoi_day": _teachers,
    "kinh_phi": _money,
    "ngay": _days,
    "thu": _weekdays,
}
