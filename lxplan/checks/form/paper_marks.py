"""Checks on the numbers and the tables typed in texts as on paper."""

from __future__ import annotations

from collections.abc import Iterator

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.diagnostics import Severity


@rule("so-thu-tu-lech", Severity.WARNING)
def numbers_in_order(subject: Subject) -> Iterator[Finding]:
    """Số thứ tự gõ ở đầu dòng bị trùng, hoặc nhảy cóc.

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
