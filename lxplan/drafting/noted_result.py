"""What became of an activity, noted in the file of a plan that was read without a fault
(`ket_qua`).
"""

from __future__ import annotations

from collections.abc import Iterator

from lxplan.drafting.changes import Change, changed
from lxplan.drafting.draft import Entry, Group
from lxplan.drafting.entries import filled, with_key, with_value, without_keys
from lxplan.drafting.extents import last_line, line_of, value_end
from lxplan.drafting.result_values import Values
from lxplan.failures import Failure
from lxplan.named_tuple import NamedTuple
from lxplan.plan import ReadPlan, read_plan
from lxplan.plan.agenda import Entry as PlacedActivity
from lxplan.plan.agenda import entries_of
from lxplan.plan.day_kinds import DaysKind
from lxplan.plan.results import MOVED, Result
from lxplan.plan.schedule import Activity
from lxplan.plan.single_values import PatternKind
from lxplan.source import SourceFile
from lxplan.source.forbidden_characters import FORBIDDEN
from lxplan.source.yaml_nodes import MappingNode, Node

RESULT = "ket_qua"


class NotedResult(NamedTuple):
    """The bytes of a file with a result noted, the activity as it is now, and where its result
    stands there: the 1-based line, and its lines.
    """

    data: bytes
    placed: PlacedActivity
    line: int
    lines: tuple[str, ...]


def note_result(read: ReadPlan, placed: PlacedActivity, values: Values) -> NotedResult:
    """Note values in the result of an activity; what they do not name stays as it is.

    A `tinh_trang` that is no move takes `sang` with it. Raises `Failure` that says what is wrong
    with a value, and when the file cannot be changed for certain.
    """
    typed = (text for value in values.values() for text in _texts(value))
    if any(FORBIDDEN.search(text) for text in typed):
        raise Failure("có ký tự không ghi được vào tệp; gõ lại câu ấy.")
    data = changed(read.source, _changes(read.source, placed.activity, values))
    after = read_plan(read.source.path, data)
    if after.plan is None or after.faults:
        raise Failure(f"{after.faults[0].message}." if after.faults else "tệp không đọc được.")
    same = (placed.month, placed.number)
    now = next(each for each in entries_of(after.plan) if (each.month, each.number) == same)
    places = now.activity.places
    key, value = places.keys[RESULT].node, places.values[RESULT].node
    first = line_of(after.source, key.start_mark.index)
    last = last_line(after.source, value_end(after.source, key, value))
    return NotedResult(data, now, first, tuple(after.source.lines[first - 1 : last]))


def _texts(value: str | tuple[str, ...]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else value


def _changes(source: SourceFile, activity: Activity, values: Values) -> Iterator[Change]:
    whole = activity.places.whole
    assert whole is not None
    group = whole.node
    assert isinstance(group, MappingNode)
    kind = Activity.KEYS[RESULT].kind
    found = next(((key, value) for key, value in group.value if key.value == RESULT), None)
    written = Group(tuple(Entry(name, values[name]) for name in Result.KEYS if name in values))
    if found is None:
        yield with_key(source, group, Entry(RESULT, written), kind)
    elif isinstance(found[1], MappingNode):
        yield from _in_result(source, found[1], values)
    else:
        yield filled(source, *found, written, kind)


def _in_result(source: SourceFile, result: MappingNode, values: Values) -> Iterator[Change]:
    nodes = {key.value: (key, value) for key, value in result.value}
    for name in Result.KEYS:
        if name in values and name in nodes:
            yield with_value(source, *nodes[name], values[name], of_a_form=_has_a_form(name))
        elif name in values:
            entry = Entry(name, values[name])
            place = _place(result, name)
            yield with_key(source, result, entry, Result.KEYS[name].kind, place=place)
    if "sang" in nodes and values.get("tinh_trang", MOVED) != MOVED:
        yield without_keys(source, result, ("sang",))


def _has_a_form(name: str) -> bool:
    return isinstance(Result.KEYS[name].kind, (PatternKind, DaysKind))


def _place(result: MappingNode, name: str) -> int:
    """Return where a key belongs in a result: after the last that the declaration has before it."""
    before = [*Result.KEYS][: [*Result.KEYS].index(name)]
    keys: list[Node] = [key for key, _ in result.value]
    places = [place for place, key in enumerate(keys) if key.value in before]
    return places[-1] + 1 if places else 0
