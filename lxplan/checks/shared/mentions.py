"""Every place where a plan names an organisation or an audience."""

from __future__ import annotations

from collections.abc import Iterator

from lxplan.named_tuple import NamedTuple
from lxplan.plan.model import Plan
from lxplan.source import Text


class Mention(NamedTuple):
    """One place where an organisation is named: the name, its key, and all names of its row."""

    name: Text
    key: str
    row: tuple[Text, ...]

    @property
    def position(self) -> int:
        """The place of the name in its row, from 0."""
        return next(number for number, name in enumerate(self.row) if name is self.name)


def mentions_in(plan: Plan) -> Iterator[Mention]:
    """Return every place that names an organisation, audiences left out, in the file's order."""
    for organisation in plan.organisations:
        for name in organisation.members:
            yield Mention(name, "gom", organisation.members)
    for duty in plan.solutions.duties:
        for name in duty.organisations:
            yield Mention(name, "don_vi", duty.organisations)
    for _, activity in plan.activities:
        for name in activity.partners:
            yield Mention(name, "phoi_hop", activity.partners)
        if activity.lead is not None:
            yield Mention(activity.lead, "chu_tri", (activity.lead,))


def audiences_in(plan: Plan) -> Iterator[Text]:
    """Return the audiences of all activities."""
    for _, activity in plan.activities:
        yield from activity.audience
