"""The texts of a plan that say what will be done, and those that say which time the plan is for."""

from __future__ import annotations

from collections.abc import Iterator

from lxplan.checks.machinery.subject import Subject
from lxplan.plan.texts import KeyedText
from lxplan.source import Text

_ELSEWHERE = frozenset(
    {
        "can_cu",
        "thuan_loi",
        "kho_khan",
        "trung_tam",
        "van_ban",
        "don_vi",
        "dan_nhap",
        "muc_dich",
        "bao_cao",
    }
)
"""Keys whose texts cite, tell what was, name, or stand in the head."""
_RESULTS = "ket_qua"


def planning_texts(subject: Subject) -> Iterator[KeyedText]:
    """Return the texts that plan, with a digit in them: tasks, targets, solutions, activities,
    proposals, the closing.
    """
    for keyed in subject.texts_with_digits:
        if keyed.path[0] not in _ELSEWHERE and _RESULTS not in keyed.path:
            yield keyed


def head_texts(subject: Subject) -> Iterator[Text]:
    """Return the texts that say which time the plan is for: its subject, lead-in and purpose."""
    plan = subject.plan
    yield from filter(None, (plan.paper.subject, plan.lead_in, *plan.purpose))
