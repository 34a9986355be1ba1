"""A plan that lacks a value is still reviewed: no check stumbles over a required key that was left
empty.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from yaml.nodes import MappingNode, Node, ScalarNode

from lxplan.checks.rules import RULES
from lxplan.diagnostics import Gate
from lxplan.plan import read_plan
from lxplan.plan.declaration import Kind, Record
from lxplan.plan.groups_and_lists import KeyGroup, ListOf
from lxplan.plan.model import Plan
from lxplan.plan.schedule import Schedule
from lxplan.reviewing.one_file import Choice, review_plan
from lxplan.source import SourceFile, read_source
from lxplan.source.composing import children
from tests.checks.marked import marked
from tests.plans.editions import KEPT, ROOT

PLANS = (
    KEPT,
    *(
        ROOT / "tests/plans/good" / f"{name}.yaml"
        for name in ("nam-2026", "thang-6-2026", "bo-cuc-a-1")
    ),
)
PLACES_OF_EACH = 2
SILENCED = b"\nbo_qua:\n  - quy_tac: viet-tat\n    ly_do: quen\n  - quy_tac: i-y\n    ly_do: quen\n"


def _required(record: type[Record]) -> Iterator[str]:
    """Return the required keys of a record and of the records below it."""
    for name, declared in record.KEYS.items():
        if declared.required:
            yield name
        yield from _required_below(declared.kind)


def _required_below(kind: Kind[Any]) -> Iterator[str]:
    if isinstance(kind, KeyGroup):
        yield from _required(kind.record)
    elif isinstance(kind, ListOf):
        yield from _required_below(kind.item)
    elif isinstance(kind, Schedule):
        yield from _required_below(kind.activities)


REQUIRED = sorted({*_required(Plan), "nam_hoc", "nam", "ky"})


def _pairs(node: Node) -> Iterator[tuple[ScalarNode, Node]]:
    """Return every key with its value, in the file's order."""
    if isinstance(node, MappingNode):
        for name, value in node.value:
            yield name, value
            yield from _pairs(value)
    else:
        for child in children(node):
            yield from _pairs(child)


def _spoiled(source: SourceFile, key: str, value: str) -> Iterator[str]:
    """Return the text of the file with `value` for that of a key, at each of its first places."""
    assert source.root is not None
    found = [(name, node) for name, node in _pairs(source.root) if name.value == key]
    for name, node in found[:PLACES_OF_EACH]:
        yield (
            source.text[: source.place(name).end + 1]
            + value
            + source.text[source.place(node).end :]
        )


@pytest.mark.parametrize("value", ["", " true"])
@pytest.mark.parametrize("key", REQUIRED)
@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_a_plan_without_a_required_value_is_reviewed(path: Path, key: str, value: str) -> None:
    source = read_source(path.name, path.read_bytes() + SILENCED)[0]
    for text in _spoiled(source, key, value):
        read = read_plan(path.name, text.encode())
        assert read.plan is not None
        assert {*read.faults} <= {*review_plan(read, Choice(gate=Gate.ISSUING))}


def test_every_required_key_stands_in_one_of_the_plans() -> None:
    texts = [read_source(path.name, path.read_bytes() + SILENCED)[0] for path in PLANS]
    faults = {
        key: {
            fault.rule
            for source in texts
            for text in _spoiled(source, key, "")
            for fault in read_plan("p", text.encode()).faults
        }
        for key in REQUIRED
    }
    assert [key for key, rules in faults.items() if "thieu-khoa" not in rules] == []


@pytest.mark.parametrize(
    "organisation",
    [
        "{ten: , ten_khac: [HND]}",
        "{ten: true, ten_khac: [HND]}",
        "{ten_khac: [HND], gom: [HND, Khối]}",
    ],
)
def test_organisations_without_a_name_are_reviewed(organisation: str) -> None:
    subject = marked(
        f"don_vi: [{organisation}, {{ten: Khối, gom: [HND]}}]\n"
        "giai_phap: {phan_cong: [{don_vi: [HND, Khối], nhiem_vu: vận động}]}\n"
        "ke_hoach_thang: {10/2018: [{noi_dung: Họp, phoi_hop: [HND, Cán bộ HND], chu_tri: Khối, doi_tuong: [HND]}]}\n"
    ).subject()
    for rule in RULES:
        assert not [found for found in rule.diagnose(subject) if "None" in found.message]


def test_a_sentence_where_a_list_stands_leaves_the_list_empty_and_no_rule_stumbles() -> None:
    read = read_plan("p", "nam: 2026\nthuan_loi: Có điện\nkho_khan: Thiếu vốn\n".encode())
    assert read.plan is not None
    assert read.plan.advantages.points == read.plan.difficulties.points == ()
    assert not [each for each in review_plan(read, Choice()) if "trục trặc" in each.message]
