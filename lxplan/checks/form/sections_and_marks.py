"""Checks on the layout of the paper, and on the numbers and tables typed in texts as on paper."""

from __future__ import annotations

from collections.abc import Iterator

from lxplan.checks.machinery.rule import Finding, Rule, Subject, rule
from lxplan.diagnostics import Severity
from lxplan.plan.prose import blocks_in
from lxplan.plan.sections import arrange


@rule("phan-chua-xep", Severity.WARNING)
def every_section_has_a_place(subject: Subject) -> Iterator[Finding]:
    """Phần đã điền trong tệp mà bo_cuc không xếp vào đâu.

    Vì sao: bo_cuc kể các phần theo thứ tự in; phần sót lại vẫn in, nhưng ở cuối văn bản, nơi người viết không định.
    Thuận lợi, khó khăn in trong muc_dich nên không phải kể riêng.

    Đúng:
        muc_dich: Nâng cao dân trí
        bo_cuc:
          phan:
            - muc_dich: Mục tiêu
            - ke_hoach_thang

    Sai:
        muc_dich: Nâng cao dân trí
        bo_cuc:
          phan:
            - ke_hoach_thang
    """
    for key in arrange(subject.plan).unplaced:
        if key in subject.plan.places.keys:
            message = f"{key} chưa có chỗ trong bo_cuc nên in ở cuối; thêm «- {key}» vào phan, ở chỗ muốn in"
            yield Finding(subject.plan.places.key(key), message)


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
    for texts in blocks_in(subject.plan):
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
    for texts in blocks_in(subject.plan):
        for slip in texts.paper.uneven_rows:
            yield Finding(slip.text.span, slip.message)


SECTIONS: tuple[Rule, ...] = (every_section_has_a_place, numbers_in_order, rows_fit_their_tables)
