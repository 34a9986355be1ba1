"""The schedule of a document: the rows of its tables under their months."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from lxplan.drafting.draft import Entry, Group, Item, Items
from lxplan.named_tuple import NamedTuple
from lxplan.plan.schedule_table import COLUMNS, OWN
from lxplan.plan.values import Month
from lxplan.reading_in.activities import activity_of, settled
from lxplan.reading_in.blocks import Line, words_in
from lxplan.reading_in.left_over import lacks, missing, said
from lxplan.reading_in.months_typed import TypedMonth, with_years
from lxplan.reading_in.schedule_columns import WHEN, WHO, Column, are_usual, is_usual_title
from lxplan.reading_in.schedule_rows import Row, Rows
from lxplan.reading_in.times_typed import times_of
from lxplan.vietnamese.money import parse_amount

_NO_MONTH = "Bản gốc không ghi rõ tháng (hoặc năm) của hoạt động này; ghi được tháng thì chuyển lên ke_hoach_thang."


class Schedule(NamedTuple):
    """The keys of a schedule (`bang_thang`, `ke_hoach_thang`, `thuong_xuyen`), the lines across
    its table that no key holds, those of sums, which the paper works out, and the times of rows
    that name no month.
    """

    entries: tuple[Entry, ...]
    rows: int
    left: tuple[Line, ...]
    across: tuple[Line, ...]
    summed: tuple[Line, ...] = ()
    unplaced: tuple[Line, ...] = ()


class _Placed(NamedTuple):
    row: Row
    month: Month | None
    columns: dict[str, str]


def months_said(tables: Sequence[Rows]) -> list[TypedMonth]:
    """Return the months that the rows of tables stand under, in order."""
    return [row.month for table in tables for row in table.rows if row.month is not None]


def schedule_of(tables: Sequence[Rows], first_year: int, *, is_school_year: bool) -> Schedule:
    """Return the schedule that tables make together; years as `with_years` has them."""
    years = iter(with_years(months_said(tables), first_year, is_school_year=is_school_year))
    placed = [*_placed(tables, years)]
    chosen = _table_entry(tables, placed)
    is_chosen = bool(chosen)
    months: dict[Month, list[Item]] = {}
    above: dict[Month, list[str]] = {}
    standing: list[Item] = []
    for row, month, columns in placed:
        if not row.cells:
            if month is not None:
                months.setdefault(month, [])
                above.setdefault(month, []).extend(_month_words(row, month, Item(None)))
            continue
        if month is None:
            note = () if row.is_standing else (_NO_MONTH,)
            words = tuple(line.text for line in row.month_lines)
            item = _item(_with_words(row), columns, None, (*words, *note), is_chosen=is_chosen)
            standing.append(item)
            continue
        item = _item(row, columns, month, is_chosen=is_chosen)
        months.setdefault(month, []).append(item)
        above.setdefault(month, []).extend(_month_words(row, month, item))
    groups = tuple(
        Entry(
            str(month), Items(tuple(items)) if items else None, tuple(dict.fromkeys(above[month]))
        )
        for month, items in sorted(months.items())
    )
    heads = tuple(" | ".join(line.text for line in table.head) for table in tables if table.head)
    entries = (
        [Entry("ke_hoach_thang", Group(groups), above=tuple(dict.fromkeys(heads)))]
        if groups
        else []
    )
    if standing:
        entries.append(Entry("thuong_xuyen", Items(tuple(standing)), above=() if groups else heads))
    entries += chosen
    across = tuple(line for each in placed for line in each.row.above)
    totals = [total for table in tables for total in table.totals]
    amounts = [*_amounts([*standing, *(item for items in months.values() for item in items)])]
    summed = tuple(line for total in totals if total.is_of(amounts) for line in total.lines)
    unsure = (line for total in totals if not total.is_of(amounts) for line in total.lines)
    left = (*(line for table in tables for line in table.left), *unsure, *across)
    number = sum(bool(row.cells) for row, _, _ in placed)
    unplaced = tuple(line for each in placed for line in _unplaced(each.row))
    return Schedule(tuple(entries), number, left, across, summed, unplaced)


def _unplaced(row: Row) -> Iterator[Line]:
    """Return the time of a row that names no month, with what is held then."""
    if row.cells and row.month is None and row.when and not row.is_standing:
        first = row.cells["noi_dung"].lines[0]
        yield first._replace(text=f"{row.when}: {first.text}")


def _amounts(items: Sequence[Item]) -> Iterator[int]:
    """Return the amounts of activities, in đồng."""
    for item in items:
        for entry in item.value.entries if isinstance(item.value, Group) else ():
            amount = parse_amount(str(entry.value)) if entry.key == "kinh_phi" else None
            if amount is not None:
                yield amount


def _placed(tables: Sequence[Rows], years: Iterator[tuple[int, int]]) -> Iterator[_Placed]:
    rows = [row for table in tables for row in table.rows]
    for table in tables:
        kept = settled(table.columns, rows)
        columns = {old.key: new.key for old, new in zip(table.columns, kept, strict=True)}
        for row in table.rows:
            year, number = next(years) if row.month is not None else (0, 0)
            yield _Placed(row, Month(year, number) if year else None, columns)


def _item(
    row: Row,
    columns: dict[str, str],
    month: Month | None,
    note: tuple[str, ...] = (),
    *,
    is_chosen: bool,
) -> Item:
    """Return an activity with comments: lines above it, and those of its cells that no key says as
    they stand.
    """
    activity = activity_of(row, columns, month, is_chosen=is_chosen)
    cells = (cell for key, cell in row.cells.items() if key not in ("stt", "thang"))
    lines = [
        line
        for cell in cells
        if not cell.is_repeated
        for line in cell.lines
        if line not in row.month_lines
    ]
    words = " ".join(said(activity))
    return Item(activity, (*(line.text for line in row.above), *missing(lines, words), *note))


def _with_words(row: Row) -> Row:
    """Return a row whose month has no year with the words for its time."""
    if row.month is None or (row.when and not row.when.isdecimal()):
        return row
    return row._replace(when=f"Tháng {row.month.number}")


def _month_words(row: Row, month: Month, item: Item) -> Iterator[str]:
    """Return the lines that said a month, where neither its key nor the row says their words.

    A word that the row has anyway, in its content or another cell, says nothing of the month.
    """
    lines = (line for key, cell in row.cells.items() if key != "stt" for line in cell.lines)
    content = Counter(
        word for line in lines if line not in row.month_lines for word in words_in(line.text)
    )
    held = Counter(words_in(" ".join(said((str(month), item))))) - content
    yield from (line.text for line in row.month_lines if lacks(held, line))


def _table_entry(tables: Sequence[Rows], placed: Sequence[_Placed]) -> list[Entry]:
    """Return the columns that the table is to be printed with; nothing where they are the usual."""
    rows = [each.row for each in placed]
    columns = settled(tables[0].columns, rows)
    own = {key for each in placed for key in each.columns.values() if key.startswith(OWN)}
    if not own and (are_usual(columns) or not all(map(_is_printable, columns))):
        return []
    says_more = any(times_of(each.row.when, each.month) for each in placed)
    names = {column.key for column in columns}
    titles: dict[str, str] = {}
    for column in columns:
        for key in _printed(column, says_more=says_more, says_month="thang" in names):
            titles.setdefault(key, COLUMNS[key] if _is_told_apart(column, key) else column.title)
    keys = list(titles.items())
    if not {"thang", "ngay"} & {key for key, _ in keys}:
        keys.insert(0, ("thang", COLUMNS["thang"]))
    known = {key for key, _ in keys}
    items = [
        Item(key if is_usual_title(key, title) else _titled(key, title)) for key, title in keys
    ]
    items += [Item(key) for key in sorted(own - known)]
    return [Entry("bang_thang", Group((Entry("cot", Items(tuple(items))),)))]


def _is_told_apart(column: Column, key: str) -> bool:
    """Tell whether a column of the document says more than a key, whose own title then tells it."""
    if column.key == WHO or (column.key == WHEN and key == "thang"):
        return True
    return "+" in column.key and not column.key.startswith(key)


def _is_printable(column: Column) -> bool:
    """Tell whether a paper has such a column; only a list that this program made has others."""
    return column.key in (WHEN, *COLUMNS) or "+" in column.key or column.key.startswith(OWN)


def _titled(key: str, title: str) -> Group:
    return Group((Entry(key, title),))


def _printed(column: Column, *, says_more: bool, says_month: bool) -> tuple[str, ...]:
    """Return the keys of the columns that are printed for one of the document."""
    if "+" in column.key:  # a column of the document for two of the program's
        return tuple(column.key.split("+"))
    if column.key == WHEN and says_month:
        return ("thoi_gian",)
    if column.key in (WHEN, "thang"):
        return ("thang", "thoi_gian") if says_more else ("thang",)
    return (column.key,) if _is_printable(column) else ()
