"""Checks on the numbers and the tables typed in texts as on paper."""

from __future__ import annotations

from collections.abc import Iterator

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.diagnostics import Severity
from lxplan.plan.paper_text import TextTable
from lxplan.vietnamese.folding import fold

_ROW_NUMBERS = ("tt", "stt", "so tt", "so thu tu")


@rule("so-thu-tu-lech", Severity.WARNING)
def numbers_in_order(subject: Subject) -> Iterator[Finding]:
    """Số thứ tự gõ ở đầu dòng, hoặc ở cột TT của bảng trong chữ, bị trùng, hoặc nhảy cóc.

    Vì sao: bản in tự đánh số; số gõ trùng thì in thành số tiếp theo, còn dòng có số nhảy cóc chỉ là một đoạn chữ, không
    thành mục. Cả hai thường do chép thiếu một mục.

    Đúng:
        muc_dich: |
          1. Mục đích
          2. Yêu cầu

    Sai:
        muc_dich: |
          1. Mục đích
          1. Yêu cầu
    """
    for texts in subject.blocks:
        for slip in texts.paper.slips:
            yield Finding(slip.text.span, slip.message)
        for table in texts.paper.blocks:
            if isinstance(table, TextTable):
                yield from _numbers_of_rows(table)


def _numbers_of_rows(table: TextTable) -> Iterator[Finding]:
    """Compare the numbers of a table's first column; a row without one begins a new group."""
    if not table.rows or fold(table.rows[0][0] if table.rows[0] else "") not in _ROW_NUMBERS:
        return
    before = 0
    for row in table.rows[1:]:
        number = int(row[0]) if row and row[0].strip().isdecimal() else 0
        if (number and before and number != before + 1 and number != 1) or number == before == 1:
            yield Finding(row[0].content_span, f"sau số thứ tự {before} là {number}; sửa số thứ tự")
        before = number


@rule("bang-lech", Severity.WARNING)
def rows_fit_their_tables(subject: Subject) -> Iterator[Finding]:
    """Hàng của bảng trong chữ có ít hoặc nhiều ô hơn đầu bảng.

    Vì sao: các ô sau chỗ thiếu một dấu | đều lệch cột, số liệu đứng dưới tên cột khác.

    Đúng:
        muc_dich: |
          | Lớp | Số học viên |
          | Tin học | 25 |

    Sai:
        muc_dich: |
          | Lớp | Số học viên |
          | Tin học 25 |
    """
    for texts in subject.blocks:
        for slip in texts.paper.uneven_rows:
            yield Finding(slip.text.span, slip.message)
