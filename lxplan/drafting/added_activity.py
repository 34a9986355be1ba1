"""One activity added to the file of a plan that was read without a fault."""

from __future__ import annotations

from collections.abc import Mapping

from lxplan.drafting.activities import with_activity
from lxplan.drafting.changes import changed
from lxplan.drafting.draft import Entry, Group
from lxplan.drafting.extents import content_end, last_line
from lxplan.failures import Failure
from lxplan.named_tuple import NamedTuple
from lxplan.plan import Month, Plan, ReadPlan, read_plan
from lxplan.plan.agenda import Entry as PlacedActivity
from lxplan.plan.schedule import Activity
from lxplan.source.forbidden_characters import FORBIDDEN


class AddedActivity(NamedTuple):
    """The bytes of a file with one more activity, where it stands there (1-based) and its lines."""

    data: bytes
    placed: PlacedActivity
    line: int
    lines: tuple[str, ...]


def add_activity(
    read: ReadPlan, month: Month | None, values: Mapping[str, str | tuple[str, ...]]
) -> AddedActivity:
    """Put an activity, its values by their keys, after the others of a month, or of no month.

    Raises `Failure` that says what is wrong with a value, and when the file cannot be changed for
    certain.
    """
    if any(FORBIDDEN.search(words) for value in values.values() for words in _texts(value)):
        raise Failure("có ký tự không ghi được vào tệp; gõ lại câu ấy.")
    entries = (Entry(name, values[name]) for name in Activity.KEYS if values.get(name))
    change = with_activity(read.source, month, Group(tuple(entries)))
    data = changed(read.source, [change])
    after = read_plan(read.source.path, data)
    if after.plan is None or after.faults:
        raise Failure(f"{after.faults[0].message}." if after.faults else "tệp không đọc được.")
    number = sum(each == month for each, _ in after.plan.activities)
    activity = _last_of(after.plan, month)
    whole = activity.places.whole
    assert whole is not None
    line = whole.span.line
    end = last_line(after.source, content_end(after.source, whole.node))
    return AddedActivity(
        data,
        PlacedActivity(month, number, activity),
        line,
        tuple(after.source.lines[line - 1 : end]),
    )


def _texts(value: str | tuple[str, ...]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else value


def _last_of(plan: Plan, month: Month | None) -> Activity:
    return [activity for each, activity in plan.activities if each == month][-1]
