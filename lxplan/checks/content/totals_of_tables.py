"""The check that the row of totals of a table in a text is the sum of its rows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.diagnostics import Severity
from lxplan.plan.paper_text import TextTable
from lxplan.source import Text
from lxplan.vietnamese.folding import fold
from lxplan.vietnamese.quantities import NUMBER, number_of, shown

if TYPE_CHECKING:
    from fractions import Fraction

_TOTAL = (
    "tong",
    "cong",
    "toan xa",
    "toan phuong",
    "toan ky",
    "toan nam",
    "toan truong",
    "ca nam",
    "ca ky",
    "ca quy",
)
_SECTION_NUMBERS = (r"[IVX]+\.?", r"[A-Z]\.?", r"\d+\.\d+\.?")
_NO_SUM = (
    "tt",
    "stt",
    "so tt",
    "ty le",
    "ti le",
    "nam",
    "don gia",
    "muc chi",
    "ghi chu",
    "dinh muc",
)


@rule("tong-bang-khong-khop", Severity.WARNING)
def totals_of_tables_are_right(subject: Subject) -> Iterator[Finding]:
    """Dòng tổng cộng của bảng trong chữ không bằng các dòng trên cộng lại; cột cộng không bằng các cột của dòng ấy.

    Vì sao: thêm, bớt một dòng mà quên sửa dòng cuối. Cột tỷ lệ, đơn giá, số thứ tự và bảng có dòng tổng từng nhóm không
    bị nhắc.

    Đúng:
        muc_dich: |
          | Lớp | Học viên |
          | Tin học | 25 |
          | Nấu ăn | 20 |
          | Tổng cộng | 45 |

    Sai:
        muc_dich: |
          | Lớp | Học viên |
          | Tin học | 25 |
          | Nấu ăn | 20 |
          | Tổng cộng | 54 |
    """
    for texts in subject.blocks:
        for table in texts.paper.blocks:
            if isinstance(table, TextTable):
                yield from _totals(table)
                if len(table.rows) > 2 and len(table.rows[0]) > 2:
                    from lxplan.checks.shared.figures.sums_across_rows import sums_across_rows

                    yield from sums_across_rows(table)


def _totals(table: TextTable) -> Iterator[Finding]:
    head, *rows = table.rows
    totals = [number for number, row in enumerate(rows) if _is_total(row)]
    if len(totals) != 1 or totals[0] not in (0, len(rows) - 1) or len(rows) < 3:
        return
    total = rows.pop(totals[0])
    for column, cell in enumerate(total):
        said = _figure(cell)
        title = fold(head[column]) if column < len(head) else ""
        if (
            said is None
            or title.startswith(_NO_SUM)
            or "%" in (head[column : column + 1] or ("",))[0]
        ):
            continue
        added = [
            _figure(row[column]) for row in rows if column < len(row) and row[column].strip(" -")
        ]
        if None in added or len(added) < 2:
            continue
        numbers = [each for each in added if each is not None]
        if sum(numbers) != said and not _has_groups(rows):
            message = (
                f"các dòng cộng lại là {shown(sum(numbers))}, không phải {cell}; xem lại cột này"
            )
            yield Finding(cell.content_span, message)


def _is_total(row: tuple[Text, ...]) -> bool:
    return any(fold(cell).startswith(_TOTAL) and not re.search(r"\d", cell) for cell in row[:2])


def _has_groups(rows: list[tuple[Text, ...]]) -> bool:
    """Tell whether a table is divided into groups, whose rows have sums of their own; rows that all have a number of one
    kind (`I`, `II`, `III`) are no groups.
    """
    firsts = [row[0].strip() for row in rows if row]
    numbered = [sum(bool(re.fullmatch(kind, each)) for each in firsts) for kind in _SECTION_NUMBERS]
    return any(numbered) and len(firsts) not in numbered


def _figure(cell: Text) -> int | Fraction | None:
    """Return the number of a cell that holds one and perhaps its unit; None otherwise."""
    match = re.fullmatch(rf"({NUMBER})(?: ?[^\W\d]+){{0,2}}", cell.strip())
    return number_of(match[1]) if match else None
