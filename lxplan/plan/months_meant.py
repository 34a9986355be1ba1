"""Months typed without their year, which the plan's own period says: `Tháng 10`, `11`, `tháng mười
một`, `Tháng XI`.
"""

from __future__ import annotations

import re

from lxplan.plan.periods import Period, parse_school_year
from lxplan.plan.values import Month
from lxplan.source.yaml_nodes import MappingNode, Node, ScalarNode
from lxplan.vietnamese.folding import fold

_SPELT = (
    ("mot", "gieng", "i"), ("hai", "ii"), ("ba", "iii"), ("tu", "bon", "iv"), ("nam", "v"), ("sau", "vi"),
    ("bay", "vii"), ("tam", "viii"), ("chin", "ix"), ("muoi", "x"), ("muoi mot", "xi"), ("muoi hai", "chap", "xii"),
)  # fmt: skip


def month_in_period(typed: str, plan: Node | None) -> Month | None:
    """Return the one month of the period of a `plan` (its root node) that has the number typed;
    None where the number, or the period, cannot be read or has that month twice.
    """
    period = _period(plan)
    said = re.sub(r"^(?:thang|t)(?=[\s.0-9])[\s.]*", "", fold(typed))
    number = int(said) if re.match(r"[0-9]{1,2}\Z", said) else _number(said)
    if period is None or number is None:
        return None
    months = [month for month in period.months if month.number == number]
    return months[0] if len(months) == 1 else None


def _number(said: str) -> int | None:
    return next((place for place, words in enumerate(_SPELT, 1) if said in words), None)


def _period(plan: Node | None) -> Period | None:
    """Return the period that a plan's first keys state as a year."""
    if not isinstance(plan, MappingNode):
        return None
    stated = {
        key.value: value.value.strip()
        for key, value in plan.value
        if isinstance(key, ScalarNode) and isinstance(value, ScalarNode)
    }
    year = stated.get("nam", "")
    if re.match(r"(?:19|20)[0-9]{2}\Z", year):
        return Period.of_year(int(year))
    return parse_school_year(stated.get("nam_hoc", ""))
