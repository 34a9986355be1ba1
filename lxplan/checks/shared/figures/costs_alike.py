"""The cost of one class that is ten times, or a tenth of, what every other class costs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from lxplan.checks.machinery.rule import Finding
from lxplan.plan.schedule import Activity
from lxplan.vietnamese.folding import fold
from lxplan.vietnamese.money import format_amount

_FEWEST = 4
_CLASS = "lop "


def a_nought_more_or_less(rows: list[Activity]) -> Iterator[Finding]:
    """Return the class among `rows` whose `kinh_phi` has a nought more, or less, than the one amount of all the others."""
    if len({row.budget for row in rows}) < 2:
        return
    classes = [row for row in rows if row.budget and fold(row.content).startswith(_CLASS)]
    costs = Counter(row.budget or 0 for row in classes)
    usual, alike = costs.most_common(1)[0] if costs else (0, 0)
    odd = next((row for row in classes if row.budget != usual), None)
    if odd is None or odd.budget is None or alike < _FEWEST or alike != len(classes) - 1:
        return
    if odd.budget == 10 * usual or 10 * odd.budget == usual:
        message = f"kinh_phi {format_amount(odd.budget)} đồng, mà {alike} lớp khác đều {format_amount(usual)} đồng; xem lại số 0"
        yield Finding(odd.places.value("kinh_phi"), message)
