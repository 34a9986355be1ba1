"""Who is who: the organisations of a plan, found by any of their spellings, and groups with their
members.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from lxplan.named_tuple import NamedTuple
from lxplan.plan.model import Organisation, Plan
from lxplan.plan.schedule import Activity
from lxplan.source import Text
from lxplan.vietnamese.folding import fold, nearest

_JOINED = r"(?m)\s*(?:[,;\n]|\s[-–—+&]\s|^[-+]\s*|\s+và\s+)\s*"


class Directory(NamedTuple):
    """The organisations of one plan by their folded names.

    Official names win over other spellings. One without a name, which reading has reported, is left
    out. A plan that declares none (`don_vi` left out) has one organisation for each name its rows
    use.
    """

    organisations: tuple[Organisation, ...]
    by_fold: dict[str, Organisation]
    declared: bool

    @classmethod
    def of(cls, plan: Plan) -> Directory:
        """Return the directory of `plan`."""
        organisations = plan.organisations or tuple(_named_in_rows(plan))
        named = tuple(organisation for organisation in organisations if organisation.name)
        by_fold = {fold(organisation.name): organisation for organisation in reversed(named)}
        for organisation in named:
            for alias in organisation.aliases:
                by_fold.setdefault(fold(alias), organisation)
        return cls(named, by_fold, bool(plan.organisations))

    def find(self, name: str) -> Organisation | None:
        """Return the organisation that `name` spells, in any case, with or without marks."""
        return self.by_fold.get(fold(name))

    def find_declared(self, name: str) -> Organisation | None:
        """Return the organisation that `name` spells, where the plan declares its organisations."""
        return self.find(name) if self.declared else None

    def find_all(self, name: str) -> tuple[Organisation, ...]:
        """Return the organisations that `name` spells: one, or each of several joined in one text;
        else none.
        """
        one = self.find(name)
        if one is not None:
            return (one,)
        parts = [part for part in re.split(_JOINED, name) if part]
        found = [self.find(part) for part in parts]
        return (
            ()
            if None in found
            else tuple(organisation for organisation in found if organisation is not None)
        )

    def spellings(self) -> Iterator[str]:
        """Return every name that an organisation may be called by."""
        for organisation in self.organisations:
            yield from (organisation.name, *organisation.aliases)

    def nearest(self, name: str) -> str | None:
        """Return the official name most like `name`, or None when nothing is near."""
        spelling = nearest(name, self.spellings())
        return self.by_fold[fold(spelling)].name if spelling else None

    def expand(self, organisation: Organisation) -> tuple[Organisation, ...]:
        """Return the single organisations that a name stands for: itself, or the members of a
        group, of any depth.
        """
        return tuple(self._members(organisation, ()))

    def _members(
        self, organisation: Organisation, above: tuple[Organisation, ...]
    ) -> Iterator[Organisation]:
        if not organisation.members:
            yield organisation
            return
        for name in organisation.members:
            member = self.find(name)
            if member is not None and member is not organisation and member not in above:
                yield from self._members(member, (*above, organisation))

    def taking_part(self, activity: Activity) -> tuple[Organisation, ...]:
        """Return the single organisations that an activity names as partner or lead, groups
        expanded, each once.
        """
        return tuple(self.each_once(self.named_in(activity)))

    @staticmethod
    def named_in(activity: Activity) -> tuple[Text, ...]:
        """Return the names that an activity has as partner or lead, as they are typed."""
        return (*activity.partners, *((activity.lead,) if activity.lead else ()))

    def each_once(self, names: Iterable[str]) -> Iterator[Organisation]:
        """Return the single organisations that `names` stand for, groups expanded, each once and in
        order.
        """
        seen: set[str] = set()
        for name in names:
            for organisation in self.find_all(name):
                for single in self.expand(organisation):
                    if single.name not in seen:
                        seen.add(single.name)
                        yield single


def _named_in_rows(plan: Plan) -> Iterator[Organisation]:
    seen: set[str] = set()
    for _, activity in plan.activities:
        for name in Directory.named_in(activity):
            if fold(name) not in seen:
                seen.add(fold(name))
                yield Organisation(name=name)
