"""Next year's plan out of this year's: the same file, with the edits that follow from the step."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from lxplan.drafting.changes import Change, Dropped, changed
from lxplan.drafting.comments import (
    comment_above,
    inserted_lines,
    value_across,
    without_comment,
)
from lxplan.drafting.entries import reworded, with_value, without_keys
from lxplan.drafting.extents import line_of, line_start, value_end
from lxplan.drafting.modeline import modeline
from lxplan.drafting.moved_times import Piece, moved_pieces, replaced
from lxplan.drafting.period_steps import Step, step_after
from lxplan.named_tuple import NamedTuple
from lxplan.plan import Activity, Plan, ReadPlan
from lxplan.plan.day_kinds import DateKind, DaysKind
from lxplan.plan.texts import texts_of
from lxplan.plan.values import format_date
from lxplan.source import SourceFile, Text
from lxplan.source.edits import Edit
from lxplan.source.modeline import MODELINE
from lxplan.source.yaml_nodes import MappingNode
from lxplan.vietnamese.citations import basis_citation

_OF_ONE_YEAR = ("so", "ngay")
"""Keys of `van_ban` that are left empty until the new plan is signed."""
_DATED = tuple(
    name for name, key in Activity.KEYS.items() if isinstance(key.kind, (DateKind, DaysKind))
)
_NOTE = "xem lại: còn hiệu lực không, có văn bản mới thay chưa (căn cứ của kế hoạch"
_OLD_NOTES = rf"^[ \t]*(?:- )?(?P<note># (?:{re.escape(_NOTE)} .*|(?:{'|'.join(_DATED)}): \((?:năm|kỳ) trước .*))$"

_HEADS = r"^[ \t]*(?P<note># (?:Số ?: ?[\d.…_ ]*/[^\n]*|[^\n,#]{2,40}, ngày [\d.…_ ]+ ?tháng [\d.…_ ]+ ?năm [\d.…_ ]+))$"

_TELLS = r"(?<!\w)(?:đã|vừa qua|kết quả|tổng kết|đạt được|năm trước)(?!\w)"
"""Words of a sentence that tells what was, whose years stay."""


class NextPlan(NamedTuple):
    """The bytes of the next plan's file, and what was left out of the last one's: each with its
    line there.
    """

    data: bytes
    dated: int
    """How many days of activities became comments."""
    bases: int
    """How many bases are to be looked at."""


def next_plan(read: ReadPlan, step: Step, target: Path, silencers: Iterable[int]) -> NextPlan:
    """Return the plan that follows one, which was read without a fault, as it is to stand at
    `target`.

    `silencers` is where comments begin that silence rules (0-based offsets): they go, as what was
    noted for one year only does. Raises `Failure` when the file cannot be changed for certain.
    """
    source, plan = read.source, read.plan
    assert plan is not None
    activities = [activity for _, activity in plan.activities]
    bases = [basis for basis in plan.bases if _is_of_the_past(basis, step)]
    changes = [
        *_period(source, plan, step),
        *_headings(plan, step),
        *_months(plan, step),
        *_emptied(source, plan),
        *(change for activity in activities for change in _renewed(source, activity, step)),
        *_noted(source, bases, step),
        *_top(source, step, target),
    ]
    gone = [*old_notes(source), *_old_heads(source), *silencers]
    changes += [change for start in gone for change in _uncommented(source, start, changes)]
    dated = sum(name in activity.places.values for activity in activities for name in _DATED)
    return NextPlan(changed(source, changes), dated, len(bases))


def _start(text: Text) -> int:
    return int(text.place.start)


def _uncommented(source: SourceFile, start: int, changes: Iterable[Change]) -> Iterator[Change]:
    """Take out a comment, unless it goes with the lines of something else."""
    edits = (edit for change in changes for edit in change.edits)
    if not any(edit.start <= start < edit.end for edit in edits):
        yield without_comment(source, start)


def _period(source: SourceFile, plan: Plan, step: Step) -> Iterator[Change]:
    values = plan.places.values
    if "nam_hoc" in values or "nam" in values:
        place = values["nam_hoc" if "nam_hoc" in values else "nam"]
        yield _rewritten(Text.at(place, place.node.value), step.new.label)
        return
    stated = plan.stated_period
    for name, day in (("tu", step.new.begins), ("den", step.new.ends)):
        keys = stated.places
        yield with_value(source, keys.keys[name].node, keys.values[name].node, format_date(day))
    if stated.own_name is not None:
        moved = _moved(stated.own_name, step)
        keys = stated.places
        yield moved or with_value(source, keys.keys["ten"].node, keys.values["ten"].node, "")


def _rewritten(text: Text, words: str) -> Change:
    start, end = text.bounds
    return reworded(
        text.place.node,
        [Edit(*text.part_offsets(start, end), words)],
        f"{text[:start]}{words}{text[end:]}",
    )


def _moved(text: Text, step: Step) -> Change | None:
    """Move the times that a heading names; None where it names none of the old period."""
    return next(_all_moved([text], step, are_headings=True), None)


def _all_moved(texts: Iterable[Text], step: Step, *, are_headings: bool) -> Iterator[Change]:
    """Move the times that texts name; those that stand in one block make one change."""
    by_node: dict[int, list[Text]] = {}
    for text in texts:
        by_node.setdefault(id(text.place.node), []).append(text)
    for together in by_node.values():
        found = [
            (text, piece)
            for text in together
            for piece in moved_pieces(text, step, is_heading=are_headings)
        ]
        if not found:
            continue
        edits = [Edit(*text.part_offsets(p.start, p.end), p.text) for text, p in found]
        in_whole = (Piece(p.start + text.start, p.end + text.start, p.text) for text, p in found)
        node = together[0].place.node
        yield reworded(node, edits, replaced(node.value, tuple(sorted(in_whole))))


def _headings(plan: Plan, step: Step) -> Iterator[Change]:
    """Move the times in what says which time the plan is for: title, lead-in, purpose, quarters,
    closing, titles of sections.
    """
    quarters = (task.quarter for task in plan.quarters)
    titles = (keyed.text for keyed in texts_of(plan.layout) if keyed.path[-1] == "tieu_de")
    headings = filter(None, (plan.paper.subject, *quarters, plan.closing, *titles))
    yield from _all_moved(headings, step, are_headings=True)
    purpose = (text for text in plan.purpose if not re.search(_TELLS, text.lower()))
    sentences = filter(None, (plan.lead_in, *purpose))
    yield from _all_moved(sentences, step, are_headings=False)


def _months(plan: Plan, step: Step) -> Iterator[Change]:
    for entry in plan.schedule:
        node = entry.place.node
        key = Text.at(entry.place, node.value)
        number, _, year = key.strip().partition("/")
        new = step.month(entry.month)
        typed = f"{new.number:0{len(number)}}/{new.year:0{len(year)}}"
        yield _rewritten(key, typed)


def _emptied(source: SourceFile, plan: Plan) -> Iterator[Change]:
    places = plan.paper.places
    for name in _OF_ONE_YEAR:
        if name in places.values:
            yield with_value(source, places.keys[name].node, places.values[name].node, "")
    root = source.root
    assert isinstance(root, MappingNode)
    change = without_keys(source, root, Plan.OF_ONE_PLAN)
    yield change
    if not root.flow_style:
        yield from (_explanation(source, edit.start) for edit in change.edits)


def _explanation(source: SourceFile, start: int) -> Change:
    """Take out the lines of comment right above a key that goes."""
    last = first = line_of(source, start)
    while first > 1 and source.lines[first - 2].startswith("#"):
        first -= 1
    if first in (1, last):  # what stands at the top of a file is about all of it
        return Change(())
    return Change((Edit(line_start(source, first), line_start(source, last), ""),))


def _renewed(source: SourceFile, activity: Activity, step: Step) -> Iterator[Change]:
    """Let an activity be one that is still to come: without what became of it, its days as a
    reminder.
    """
    whole = activity.places.whole
    assert whole is not None
    group = whole.node
    assert isinstance(group, MappingNode)
    notes = {
        name: f"{name}: ({_unit(step)} trước {_typed(activity, name)})"
        for name in _DATED
        if name in activity.places.values
    }
    if group.flow_style:
        yield without_keys(source, group, (*Activity.OF_ONE_PLAN, *notes))
        if notes:
            yield comment_above(source, group.start_mark.index, [*notes.values()])
        return
    yield without_keys(source, group, Activity.OF_ONE_PLAN)
    for place, (key, value) in enumerate(group.value):
        if key.value in notes:
            edit = Edit(
                key.start_mark.index, value_end(source, key, value), f"# {notes[key.value]}"
            )
            yield Change((edit,), (Dropped(group, (place,)),))


def _unit(step: Step) -> str:
    return "năm" if step.years == 1 else "kỳ"


def _typed(activity: Activity, name: str) -> str:
    """Return a day of an activity, or its days, with month and year."""
    declared = Activity.KEYS[name]
    return str(declared.printed(declared.of(activity)))


def _is_of_the_past(basis: Text, step: Step) -> bool:
    """Tell whether a basis was issued before the new period, or names a time of the old one."""
    issued = basis_citation(basis).date
    return (issued is not None and issued < step.new.begins) or bool(moved_pieces(basis, step))


def _noted(source: SourceFile, bases: Iterable[Text], step: Step) -> Iterator[Change]:
    """Put a comment above each basis; one for all that stand on a line."""
    lines = {line_of(source, _start(basis)): basis for basis in reversed([*bases])}
    for basis in lines.values():
        yield comment_above(source, _start(basis), [f"{_NOTE} {step.old.short_name})"])


def _top(source: SourceFile, step: Step, target: Path) -> Iterator[Change]:
    """Let the comment at the top, and titles in comments below, speak of the new period, and the first
    line lead to the schema.
    """
    line = f"# {modeline(target.parent)}"
    if not source.text.startswith(f"# {MODELINE}"):
        yield Change((inserted_lines(source, 1, [line]),))
    elif source.lines[0] != line:
        yield Change((Edit(0, len(source.lines[0]), line),))
    following = step_after(step)
    is_top = True
    for number, text in enumerate(source.lines, 1):
        is_top = is_top and (not text.strip() or text.startswith("#"))
        if text.startswith(f"# {MODELINE}") or not (is_top or _is_title(source, number)):
            continue
        begin = line_start(source, number)
        later = moved_pieces(text, following) if is_top else ()
        own = moved_pieces(text, step)
        taken = {piece.start for piece in own}
        pieces = (*own, *(piece for piece in later if piece.start not in taken))
        yield Change(
            tuple(Edit(begin + piece.start, begin + piece.end, piece.text) for piece in pieces)
        )


def _is_title(source: SourceFile, number: int) -> bool:
    """Tell whether a line is a comment in capitals, as titles of a paper are."""
    text = source.lines[number - 1]
    is_comment = text.startswith("# ") and text == text.upper() and text != text.lower()
    return is_comment and value_across(source, line_start(source, number)) is None


def old_notes(source: SourceFile) -> Iterator[int]:
    """Return where the comments begin that an earlier step from plan to plan has left."""
    yield from _comments(source, _OLD_NOTES)


def _old_heads(source: SourceFile) -> Iterator[int]:
    """Return where the comments begin that hold the number or the date of the paper that a plan was
    read from: the next one has others.
    """
    yield from _comments(source, _HEADS)


def _comments(source: SourceFile, pattern: str) -> Iterator[int]:
    """Return where the comments begin that a pattern finds as its group `note`."""
    for match in re.finditer(pattern, source.text, re.MULTILINE):
        if value_across(source, match.start("note")) is None:
            yield match.start("note")
