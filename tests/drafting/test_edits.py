"""Edits of plan files: each says what was meant, and every byte beside it stays."""

from __future__ import annotations

import copy
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from lxplan.drafting.activities import with_activity
from lxplan.drafting.changes import Change, changed
from lxplan.drafting.comments import comment_above
from lxplan.drafting.draft import Entry, Group
from lxplan.drafting.entries import with_key, with_value, without_keys
from lxplan.plan.values import parse_month
from lxplan.source import SourceFile, read_source
from lxplan.source.scalars import is_null
from lxplan.source.yaml_nodes import MappingNode, Node, ScalarNode
from tests.drafting.layouts import ACTIVITIES, KEYS, MONTHS, VALUES, Rows, laid_out, rows


def _said(node: Node) -> Any:
    """Return what a file says, read apart from the code under test."""
    if isinstance(node, ScalarNode):
        return None if is_null(node) else node.value
    if isinstance(node, MappingNode):
        return {key.value: _said(value) for key, value in node.value}
    return [_said(item) for item in node.value]


def _read(data: bytes) -> SourceFile:
    source, faults = read_source("p.yaml", data)
    assert not faults, source.text
    return source


def _schedule(source: SourceFile) -> Any:
    assert source.root is not None
    return next(value for key, value in source.root.value if key.value == "ke_hoach_thang")


def _rows(source: SourceFile) -> Rows:
    said = _said(_schedule(source)) or {}
    return {month: held or [] for month, held in said.items()}


def _group(activity: dict[str, Any]) -> Group:
    return Group(
        tuple(
            Entry(name, tuple(value) if isinstance(value, list) else value)
            for name, value in activity.items()
        )
    )


def _in_declared_order(activity: dict[str, Any]) -> dict[str, Any]:
    order = ("noi_dung", "doi_tuong", "phoi_hop", "ngay", "gio", "ghi_chu")
    return {name: activity[name] for name in order if name in activity}


def _any_change(data: st.DataObject, source: SourceFile, meant: Rows) -> Change:
    """Draw a change of the file, and make it in `meant`, too."""
    places = [(month, n) for month, held in meant.items() for n in range(len(held))]
    kind = data.draw(st.sampled_from(("append", "value", "drop", "key", "comment")))
    if kind == "append" or not places:
        month = data.draw(MONTHS)
        activity = _in_declared_order(data.draw(ACTIVITIES))
        meant.setdefault(month, []).append(activity)
        return with_activity(source, parse_month(month), _group(activity))
    month, number = data.draw(st.sampled_from(places))
    held = next(value for key, value in _schedule(source).value if key.value == month)
    node, row = held.value[number], meant[month][number]
    if kind == "comment":
        return comment_above(source, node.start_mark.index, ["xem lại: #1"])
    if kind == "value":
        name = data.draw(st.sampled_from(sorted(row)))
        key, value = next(pair for pair in node.value if pair[0].value == name)
        row[name] = data.draw(VALUES.filter(lambda value: name != "noi_dung" or bool(value)))
        words = tuple(row[name]) if isinstance(row[name], list) else row[name]
        return with_value(source, key, value, words or "")
    if kind == "key" and (free := sorted(set(KEYS) - set(row))):
        name = data.draw(st.sampled_from(free))
        row[name] = data.draw(st.one_of(VALUES, st.just({"so_luot": "45", "ghi_chu": "vắng 3"})))
        value = row[name]
        entry = Entry(name, _group(value)) if isinstance(value, dict) else _group(row).entries[-1]
        return with_key(source, node, entry)
    names = data.draw(
        st.lists(st.sampled_from(sorted(set(row) - {"noi_dung"}) or ["?"]), max_size=3)
    )
    for name in names:
        row.pop(name, None)
    return without_keys(source, node, names)


@settings(
    suppress_health_check=[HealthCheck.too_slow],
    deadline=None,
    max_examples=80,
    phases=[Phase.generate],
)
@given(st.data())
def test_any_sequence_of_edits_reads_back_as_what_was_meant(data: st.DataObject) -> None:
    plan = data.draw(rows())
    content = data.draw(laid_out(plan))
    source = _read(content)
    assert _rows(source) == plan
    meant = copy.deepcopy(_rows(source))
    for _ in range(data.draw(st.integers(1, 5))):
        change = _any_change(data, source, meant)
        after = _read(changed(source, [change]))
        _in_order = sorted(meant, key=lambda month: (month[3:], month))
        assert list(_rows(after).items()) == [(month, meant[month]) for month in _in_order], (
            source.text,
            after.text,
        )
        assert _only_edits_made(source, after, change)
        assert after.decoded.bom == source.decoded.bom
        assert set(_line_ends(after.text)) <= set(_line_ends(source.text)) or not _line_ends(
            source.text
        )
        source = after


def _only_edits_made(before: SourceFile, after: SourceFile, change: Change) -> bool:
    """Tell whether all that is no part of an edit still stands, in its order."""
    position, rest = 0, after.text
    for edit in sorted(change.edits, key=lambda edit: (edit.start, edit.end)):
        kept = before.text[position : edit.start]
        assert rest.startswith(kept + edit.text)
        rest = rest[len(kept) + len(edit.text) :]
        position = edit.end
    return rest == before.text[position:]


def _line_ends(text: str) -> list[str]:
    return ["\r\n"] * text.count("\r\n") + ["\n"] * (text.count("\n") - text.count("\r\n"))
