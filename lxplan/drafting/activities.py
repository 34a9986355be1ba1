"""Activities put into the schedule of a plan file."""

from __future__ import annotations

from lxplan.drafting.changes import Change
from lxplan.drafting.draft import Entry, Group, Item, Items
from lxplan.drafting.entries import filled, with_item, with_key
from lxplan.plan import Month
from lxplan.plan.model import Plan
from lxplan.plan.schedule import ACTIVITIES
from lxplan.plan.values import parse_month
from lxplan.source import SourceFile
from lxplan.source.yaml_nodes import MappingNode, Node, SequenceNode

SCHEDULE, STANDING = "ke_hoach_thang", "thuong_xuyen"


def with_activity(source: SourceFile, month: Month | None, activity: Group) -> Change:
    """Put an activity after the others of a month, or of no month (`thuong_xuyen`).

    A month that the schedule does not hold yet is put among the others in order; so is the schedule
    itself in a plan without one. The plan has been read without a fault.
    """
    root = source.root
    assert isinstance(root, MappingNode)
    name = STANDING if month is None else SCHEDULE
    place = _place_of(root, name)
    if place is None:
        return with_key(
            source,
            root,
            Entry(name, _first(month, activity)),
            Plan.KEYS[name].kind,
            place=_place_among_keys(root, name),
            apart=True,
        )
    key, value = root.value[place]
    if month is None:
        return _in_list(source, key, value, activity)
    if not isinstance(value, MappingNode):
        return filled(source, key, value, _first(month, activity), Plan.KEYS[name].kind)
    return _in_month(source, value, month, activity)


def _in_list(source: SourceFile, key: Node, value: Node, activity: Group) -> Change:
    if isinstance(value, SequenceNode):
        return with_item(source, value, activity, ACTIVITIES.item)
    return filled(source, key, value, _only(activity), ACTIVITIES)


def _in_month(source: SourceFile, schedule: MappingNode, month: Month, activity: Group) -> Change:
    months = [parse_month(key.value.strip()) for key, _ in schedule.value]
    if month in months:
        key, value = schedule.value[months.index(month)]
        return _in_list(source, key, value, activity)
    earlier = [place for place, each in enumerate(months) if each is not None and each < month]
    entry = Entry(str(month), _only(activity))
    place = earlier[-1] + 1 if earlier else 0
    return with_key(source, schedule, entry, ACTIVITIES, place=place, apart=True)


def _first(month: Month | None, activity: Group) -> Items | Group:
    only = _only(activity)
    return only if month is None else Group((Entry(str(month), only),))


def _only(activity: Group) -> Items:
    return Items((Item(activity),))


def _place_of(root: MappingNode, name: str) -> int | None:
    return next((place for place, (key, _) in enumerate(root.value) if key.value == name), None)


def _place_among_keys(root: MappingNode, name: str) -> int:
    """Return where a key belongs among those of a plan: after the last that the declaration has
    before it.
    """
    before = [*Plan.KEYS][: [*Plan.KEYS].index(name)]
    places = [place for place, (key, _) in enumerate(root.value) if key.value in before]
    return places[-1] + 1 if places else 0
