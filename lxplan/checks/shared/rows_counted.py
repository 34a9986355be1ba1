"""Which rows of the schedule a sentence counts: `4 lớp kỹ năng số` are the rows that hold a `lớp kỹ năng số`."""

from __future__ import annotations

from lxplan.plan.schedule import Activity
from lxplan.vietnamese.folding import fold
from lxplan.vietnamese.quantities import quantities_in

COUNTED_ROWS = ("hoạt động", "lớp", "chuyên đề", "hội thi", "hội nghị", "câu lạc bộ")
GENERAL_WORDS = frozenset(
    [
        "chuyên",
        "tập",
        "học",
        "bồi",
        "ngắn",
        "chuyển",
        "cộng",
        "trong",
        "cho",
        "và",
        "với",
        "tại",
        "ở",
        "năm",
        "của",
        "các",
        "theo",
        "để",
        "nhằm",
        "về",
        "nêu",
        "kể",
        "ghi",
        "đã",
        "như",
        "này",
    ]
)
"""The words after `lớp` that do not part one kind of class from another."""
_SEVERAL = ("cac ", "nhung ", "mot so ", "nhieu ")


def count_in(row: Activity, unit: str, single: str) -> int | None:
    """Return how many of a unit (folded) a row holds: `02 lớp tin học` is two, `Lớp tin học` one; None for `các lớp`.

    `single` is the unit without its kind, as `quantities_in` names it: `lớp`.
    """
    texts = (row.content, row.form or "", *row.own.values())
    holding = [folded for text in texts if f" {unit} " in (folded := f" {fold(text)} ")]
    if not holding:
        return 0
    if any(f"{several}{unit} " in text for several in _SEVERAL for text in holding):
        return None
    numbers = [
        int(each.value) for text in texts for each in quantities_in(text) if each.unit == single
    ]
    return max(numbers, default=1)
