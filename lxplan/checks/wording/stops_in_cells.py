"""What ends the words in a cell of the schedule."""

from __future__ import annotations

from collections.abc import Iterator

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.diagnostics import Related, Severity, Span

_CELLS = frozenset({"noi_dung", "doi_tuong", "phoi_hop", "nguoi_day"})
_STOPS = (".", ";", ",")


@rule("cham-cuoi-o", Severity.NOTE)
def stops_in_cells(subject: Subject) -> Iterator[Finding]:
    """Dấu chấm, dấu phẩy hoặc chấm phẩy ở cuối ô của bảng kế hoạch.

    Vì sao: ô của bảng là một mục, không phải câu; cùng một cột mà ô có dấu chấm, ô không thì bảng trông cẩu thả. Ô có
    hai câu trở lên không bị nhắc. Mỗi tệp chỉ một ghi chú, ở ô đầu tiên.

    Đúng:
        ke_hoach_thang: {10/2018: [{noi_dung: Tập huấn kỹ thuật chăm sóc lúa, doi_tuong: Nông dân}]}

    Sai:
        ke_hoach_thang: {10/2018: [{noi_dung: Tập huấn kỹ thuật chăm sóc lúa., doi_tuong: Nông dân}]}
    """
    places = list(_places(subject))
    if places:
        lines = ", ".join(str(line) for line in dict.fromkeys(span.line for span in places))
        message = (
            f"{len(places)} ô của bảng có dấu câu ở cuối (dòng {lines}); bỏ đi cho bảng đều nhau"
        )
        related = tuple(Related(span, "ô này cũng có dấu câu ở cuối") for span in places[1:])
        yield Finding(places[0], message, suggestion="", related=related)


def _places(subject: Subject) -> Iterator[Span]:
    for keyed in subject.joined_prose.texts:
        if keyed.path[0] != "ke_hoach_thang" or keyed.path[-1] not in _CELLS:
            continue
        if "\n" not in keyed.text and not keyed.text.rstrip().endswith(_STOPS):
            continue
        start = 0
        for line in keyed.text.split("\n"):
            cell = line.rstrip()
            if cell.endswith(_STOPS) and ". " not in cell and not _is_shortened(cell):
                yield keyed.text.part(start + len(cell) - 1, start + len(cell))
            start += len(line) + 1


def _is_shortened(cell: str) -> bool:
    """Tell whether the stop belongs to the last word: `v.v.`, `...`, `TP.`"""
    last = cell[:-1].rpartition(" ")[2]
    if cell.endswith(("v.v.", "..")):
        return True
    return cell.endswith(".") and last.isupper() and len(last) < 4
