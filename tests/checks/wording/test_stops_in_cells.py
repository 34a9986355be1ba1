"""One note for the whole table, which names every line."""

from __future__ import annotations

from lxplan.checks.wording.stops_in_cells import stops_in_cells
from tests.checks.marked import marked


def test_the_note_stands_at_the_first_cell_and_names_the_others() -> None:
    case = marked(
        "ke_hoach_thang:\n  10/2018:\n    - noi_dung: Họp⟦.⟧\n    - noi_dung: Tập huấn⟦;⟧\n      doi_tuong: Nông dân"
    )
    (finding,) = stops_in_cells.find(case.subject())
    assert (finding.span, *(related.span for related in finding.related)) == case.spans
    assert (
        f"2 ô của bảng có dấu câu ở cuối (dòng {case.spans[0].line}, {case.spans[1].line})"
        in finding.message
    )
