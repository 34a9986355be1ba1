"""One mistake typed into the real plan is one finding, at the place where a person must type.

Each case replaces one stretch of `plans/2018-2019.yaml`; ⟦ marks where the finding must begin.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from lxplan.diagnostics import Severity
from lxplan.reviewing.one_file import Choice, review

PLAN = (Path(__file__).parent.parent / "plans" / "2018-2019.yaml").read_text(encoding="utf-8")

MUTATIONS = {
    "tab": ("      doi_tuong: Nông dân\n", "⟦\tdoi_tuong: Nông dân\n", "dau-tab"),
    "one blank too many": (
        "      phoi_hop: [Hội CCB]",
        "       ⟦phoi_hop: [Hội CCB]",
        "thut-le-sai",
    ),
    "one blank too few": ("      phoi_hop: [Hội CCB]", "     ⟦phoi_hop: [Hội CCB]", "thut-le-sai"),
    "a month at the margin": ("  02/2019:\n", "⟦02/2019:\n", "thut-le-sai"),
    "an open quote": ("noi_dung: Tập dưỡng sinh", 'noi_dung: ⟦"Tập dưỡng sinh', "thieu-dau-nhay"),
    "an open bracket": ("phoi_hop: [Hội Luật gia]", "phoi_hop: ⟦[Hội Luật gia", "thieu-ngoac"),
    "a colon in a sentence": (
        "noi_dung: Tập dưỡng sinh",
        "noi_dung: ⟦Thể thao: dưỡng sinh",
        "cu-phap",
    ),
    "a glued colon": ("  viet_tat: TTHTCĐ", "  viet_tat⟦:TTHTCĐ", "cu-phap"),
    "a glued dash": (
        "    - noi_dung: Tổ chức trại hè",
        "    ⟦-noi_dung: Tổ chức trại hè",
        "cu-phap",
    ),
    "another dash": (
        "    - noi_dung: Lớp bồi dưỡng tin học",
        "    ⟦– noi_dung: Lớp bồi dưỡng tin học",
        "cu-phap",
    ),
    "no dash": (
        "    - noi_dung: Lớp bồi dưỡng tin học",
        "      ⟦noi_dung: Lớp bồi dưỡng tin học",
        "cu-phap",
    ),
    "a key typed nearly right": (
        "noi_dung: Tổ chức trại hè",
        "⟦noidung: Tổ chức trại hè",
        "khoa-la",
    ),
    "a key with marks": ("  dia_danh: Long Xuyên", "  ⟦địa danh: Long Xuyên", "khoa-la"),
    "a missing value": ("noi_dung: Tổ chức trại hè", "noi_dung:⟦", "thieu-khoa"),
    "a repeated key": (
        "  viet_tat: TTHTCĐ",
        "  viet_tat: TTHTCĐ\n  ⟦viet_tat: TTHTCĐ",
        "trung-khoa",
    ),
    "a wrong kind": ("phoi_hop: [Hội CCB]", "phoi_hop: ⟦{ten: Hội CCB}", "sai-kieu"),
    "month 13": ("  12/2018:", "  ⟦13/2018:", "thang-sai"),
    "a month outside": ("  08/2019:", "  ⟦09/2019:", "thang-ngoai-ky"),
    "a month twice": ("  11/2018:", "  ⟦9/2018:", "trung-thang"),
    "no such day": (
        "noi_dung: Tổ chức trại hè",
        "noi_dung: Tổ chức trại hè\n      ngay: ⟦31/06/2019",
        "ngay-sai",
    ),
    "a day of another month": (
        "noi_dung: Tổ chức trại hè",
        "noi_dung: Tổ chức trại hè\n      ngay: ⟦01/07/2019",
        "ngay-ngoai-thang",
    ),
    "a partner nobody declared": ("phoi_hop: [Hội CCB]", "phoi_hop: [⟦Hội Cựu CB]", "don-vi-la"),
    "a name declared twice": ("  - ten: Xã đội", "  - ten: Xã đội\n  - ten: ⟦Hội CCB", "trung-ten"),
    "a group that names nobody": ("  - ten: Xã đội", "  - ten: Xã đội\n    ⟦gom: []", "nhom-sai"),
    "a control character": (
        "noi_dung: Tổ chức trại hè",
        "noi_dung: Tổ chức ⟦\x07trại hè",
        "ky-tu-la",
    ),
    "a school year": ("nam_hoc: 2018-2019\n", "nam_hoc: ⟦2018-2020\n", "nam-hoc-sai"),
    "a number in words": (
        "noi_dung: Tổ chức trại hè",
        "noi_dung: Tổ chức trại hè\n      so_nguoi: ⟦bốn mươi",
        "so-sai",
    ),
}


@pytest.mark.parametrize("name", MUTATIONS)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_one_mistake_in_the_real_plan_is_one_finding_at_its_place(name: str, line_end: str) -> None:
    right, wrong, rule = MUTATIONS[name]
    assert right in PLAN
    marked = PLAN.replace(right, wrong, 1)
    before = marked[: marked.index("⟦")]
    place = (before.count("\n") + 1, len(before) - before.rfind("\n"))
    text = marked.replace("⟦", "").replace("\n", line_end)
    found = review([("p.yaml", text.encode())], Choice())
    urgent = [finding for finding in found.diagnostics if finding.severity is not Severity.NOTE]
    shown = [f"{f.span.line}:{f.span.column} {f.rule}: {f.message}" for f in urgent]
    assert [(f.rule, f.span.line, f.span.column) for f in urgent] == [(rule, *place)], shown
    assert found.exit_code() == 1
