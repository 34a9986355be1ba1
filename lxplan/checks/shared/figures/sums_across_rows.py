"""The last column of a table beside the columns that it adds up, or multiplies, row by row: `Nam | Nữ | Cộng`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lxplan.checks.machinery.rule import Finding
from lxplan.plan.paper_text import TextTable
from lxplan.source import Text
from lxplan.vietnamese.folding import fold
from lxplan.vietnamese.quantities import NUMBER, number_of, shown
from lxplan.vietnamese.sentences import has_any, lowered

if TYPE_CHECKING:
    from fractions import Fraction

_SUMS = ("cong", "tong", "tong so", "tong cong", "ca nam", "cong so", "tong kinh phi")
_ORDER = ("tt", "stt", "so tt", "nam", "ghi chu")
_SEXES = {"nam", "nữ"}
_QUARTERS = ["i", "ii", "iii", "iv"]
_SOURCES = ("ngân sách", "xã hội hóa", "xã hội hoá", "đóng góp", "vận động", "nguồn")
_COUNT, _PRICE, _COST = ("so luong", "sl"), ("don gia", "muc chi"), ("thanh tien",)
_SURE = 2


def sums_across_rows(table: TextTable) -> Iterator[Finding]:
    """Return the cell of a column of sums or of costs that its row does not give, where the other rows do."""
    head, *rows = table.rows
    titles = [fold(cell) for cell in head]
    sums = [at for at, title in enumerate(titles) if title in _SUMS]
    if len(sums) == 1:
        parts = [at for at in range(len(head)) if at != sums[0] and _is_part(head[at], rows, at)]
        names = [lowered(head[at]).strip() for at in parts]
        is_split = (
            {*names} == _SEXES
            or names == _QUARTERS
            or all(has_any(each, _SOURCES) for each in names)
        )
        if len(parts) > 1:
            yield from _wrong(rows, sums[0], parts, " + ", 1 if is_split else _SURE)
    factors = [_only(titles, names) for names in (_COUNT, _PRICE)]
    cost = _only(titles, _COST)
    if cost is not None and None not in factors:
        yield from _wrong(rows, cost, [at for at in factors if at is not None], " x ", 1)


def _wrong(
    rows: list[tuple[Text, ...]], total: int, parts: list[int], sign: str, sure: int
) -> Iterator[Finding]:
    """Compare each row; one slip among rows that are right is a slip, many are another kind of table."""
    right, wrong = 0, []
    for row in rows:
        numbers = [_figure(row, at) for at in parts]
        said = _figure(row, total)
        known = [each for each in numbers if each is not None]
        if said is None or len(known) < len(parts):
            continue
        found = sum(known) if "+" in sign else known[0] * known[1]
        right += found == said
        closes = any(fold(cell).startswith(_SUMS) for cell in row[:2])
        wrong += [(row[total], known, found)] if found != said and not closes else []
    if right < sure or len(wrong) != 1:
        return
    cell, known, found = wrong[0]
    added = f"{sign.join(map(shown, known))} = {shown(found)}"
    yield Finding(cell.content_span, f"{added}, không phải {cell.strip()}; xem lại dòng này")


def _is_part(title: Text, rows: list[tuple[Text, ...]], at: int) -> bool:
    """Tell whether a column holds numbers that a sum may be of: no order, year or share."""
    is_man = lowered(title).strip() == "nam"
    if (fold(title) in _ORDER and not is_man) or "%" in title or "lệ" in title:
        return False
    cells = [row[at].strip(" -") for row in rows if at < len(row)]
    return any(cells) and all(re.fullmatch(NUMBER, each) for each in cells if each)


def _only(titles: list[str], names: tuple[str, ...]) -> int | None:
    found = [at for at, title in enumerate(titles) if title.startswith(names)]
    return found[0] if len(found) == 1 else None


def _figure(row: tuple[Text, ...], at: int) -> int | Fraction | None:
    """Return the number of a cell, 0 where it is empty or a dash; None where it holds anything else."""
    words = row[at].strip(" -") if at < len(row) else ""
    match = re.fullmatch(rf"({NUMBER})(?: ?đồng)?", words)
    if match is None:
        return None if words else 0
    return number_of(match[1])
