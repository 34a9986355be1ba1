"""The one answer to: what is a partner's."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lxplan.named_tuple import NamedTuple
from lxplan.plan.agenda import Entry, as_now_held, entries_of, in_order
from lxplan.plan.directory import Directory
from lxplan.plan.model import Organisation, Plan
from lxplan.plan.written_sections import Duty


class Share(NamedTuple):
    """What a plan asks of some organisations: their duties, and the entries in which one of them
    takes part.
    """

    duties: tuple[Duty, ...]
    entries: tuple[Entry, ...]


def share_of(plan: Plan, directory: Directory, partners: Sequence[Organisation]) -> Share:
    """Return the duties and the entries, in order, of any of `partners`; what was moved stands where
    it is now held.

    A group stands for its members: who asks "which are ours?" must not miss an activity that names
    them by the group.
    """
    asked = {single.name for partner in partners for single in directory.expand(partner)}

    def names_one(organisations: Iterable[Organisation]) -> bool:
        return any(single.name in asked for single in organisations)

    return Share(
        tuple(
            duty
            for duty in plan.solutions.duties
            if names_one(directory.each_once(duty.organisations))
        ),
        in_order(
            as_now_held(entry)
            for entry in entries_of(plan)
            if names_one(directory.taking_part(entry.activity))
        ),
    )
