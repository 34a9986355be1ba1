"""The check that the layout has a place for every section that the plan fills."""

from __future__ import annotations

from collections.abc import Iterator

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.diagnostics import Severity
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
