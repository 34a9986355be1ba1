"""The JSON Schema is valid, agrees with the reader, and is not stale. (Staleness:
`tests/test_docs.py`.)
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import jsonschema
import pytest
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from lxplan.plan import read_plan
from lxplan.plan.json_schema import plan_schema
from lxplan.source.scalars import scalar

PLANS = Path(__file__).parent.parent / "plans"
SHIPPED = sorted((Path(__file__).parent.parent.parent / "plans").glob("*.yaml"))
SCHEMA = jsonschema.Draft202012Validator(plan_schema())

# What only the reader can know: names against the list of names, dates against months, syntax,
# encoding.
BEYOND_A_SCHEMA = {
    "don-vi-la", "trung-ten", "nhom-sai", "thang-ngoai-ky", "trung-thang", "trung-khoa", "ngay-ngoai-thang", "ngay-nguoc",
    "ngay-qua-xa", "thua-khoa", "ky-tu-la", "cu-phap", "dau-tab", "thut-le-sai", "thieu-dau-nhay", "thieu-ngoac", "bi-danh",
    "long-qua-sau", "tep-rong", "bang-ma", "phan-la", "ky-sai",
}  # fmt: skip
WITH_CALENDAR = {"ngay-sai", "nam-hoc-sai"}  # 30/02 and 2018-2020 have the right form


def _plain(node: Node) -> Any:
    """Return a node as an editor's YAML 1.2 parser gives it to the schema."""
    if isinstance(node, ScalarNode):
        return scalar(node)
    if isinstance(node, SequenceNode):
        return [_plain(child) for child in node.value]
    assert isinstance(node, MappingNode)
    return {key.value: _plain(value) for key, value in node.value}


def test_the_schema_is_a_valid_schema_with_a_sentence_for_every_key() -> None:
    schema = plan_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    assert all(declared["description"].endswith(".") for declared in schema["properties"].values())


@pytest.mark.parametrize(
    "file", [*SHIPPED, *sorted(PLANS.glob("good/*.yaml"))], ids=lambda file: file.stem
)
def test_a_good_plan_is_good_to_the_schema(file: Path) -> None:
    read = read_plan(file.name, file.read_bytes())
    assert not read.faults
    assert read.source.root is not None
    assert [error.message for error in SCHEMA.iter_errors(_plain(read.source.root))] == []


def _with_a_fault_of_form() -> list[Path]:
    """Return the bad plans whose fault a schema can see."""
    found = []
    for file in sorted(PLANS.glob("bad/*.yaml")):
        read = read_plan(file.name, file.read_bytes())
        rules = {fault.rule for fault in read.faults}
        if read.source.root is not None and rules - BEYOND_A_SCHEMA - WITH_CALENDAR:
            found.append(file)
    return found


@pytest.mark.parametrize("file", _with_a_fault_of_form(), ids=lambda file: file.stem)
def test_a_fault_of_form_is_one_to_the_schema_too(file: Path) -> None:
    read = read_plan(file.name, file.read_bytes())
    assert read.source.root is not None
    assert not SCHEMA.is_valid(_plain(read.source.root))


def test_most_faults_of_form_have_a_case() -> None:
    assert len(_with_a_fault_of_form()) >= 10
