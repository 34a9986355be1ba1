"""The JSON Schema is valid, agrees with the reader, and is not stale. (Staleness:
`tests/test_docs.py`.)
"""

from __future__ import annotations

from collections.abc import Iterator
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
RULES = ("thang-trong", "truoc-can-cu")
SCHEMA = jsonschema.Draft202012Validator(plan_schema(RULES))

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
    schema = plan_schema(RULES)
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


def _parts(schema: object, way: str = "#") -> Iterator[tuple[str, dict[str, Any]]]:
    """Return every schema within a schema, with the way to it; names of keys are no schemas."""
    if not isinstance(schema, dict):
        return
    yield way, schema
    for word in ("items", "additionalProperties", "propertyNames", "if", "then", "not"):
        yield from _parts(schema.get(word), f"{way}/{word}")
    for word in ("anyOf", "oneOf", "allOf"):
        for number, part in enumerate(schema.get(word, ())):
            yield from _parts(part, f"{way}/{word}/{number}")
    for name, part in schema.get("properties", {}).items():
        yield from _parts(part, f"{way}/properties/{name}")


PARTS = dict(_parts(plan_schema(RULES)))
OF_A_TYPE = {
    "properties": "object", "required": "object", "propertyNames": "object", "additionalProperties": "object",
    "items": "array", "pattern": "string", "minimum": "integer", "maximum": "integer",
}  # fmt: skip
KNOWN = {
    *OF_A_TYPE, "$schema", "title", "description", "type", "examples", "enum", "anyOf", "allOf", "if", "then", "errorMessage",
}  # fmt: skip


def _types(schema: dict[str, Any]) -> set[str]:
    kinds = schema.get("type", ())
    found = {kinds} if isinstance(kinds, str) else set(kinds)
    return found | {"integer"} if "number" in found else found


def test_every_group_of_keys_has_a_title() -> None:
    groups = [part for part in PARTS.values() if "object" in _types(part) and "properties" in part]
    assert len(groups) >= 20
    assert all(part["title"] for part in groups)
    assert PARTS["#/properties/don_vi/items"]["title"] == "Đơn vị"


def test_weekdays_and_rules_are_offered_by_name() -> None:
    activity = "#/properties/ke_hoach_thang/additionalProperties/items/properties"
    offered = [
        part["enum"]
        for way, part in PARTS.items()
        if way.startswith(f"{activity}/thu") and "enum" in part
    ]
    assert offered
    assert all(words[0] == "Thứ Hai" and words[-1] == "Chủ Nhật" for words in offered)
    assert PARTS["#/properties/bo_qua/items/properties/quy_tac"]["enum"] == [*RULES]


@pytest.mark.parametrize("way", PARTS)
def test_it_passes_the_strict_mode_of_ajv(way: str) -> None:
    """No unknown keyword, none without its type (https://ajv.js.org/strict-mode.html)."""
    part = PARTS[way]
    assert part.keys() <= KNOWN
    above = PARTS.get(way.rpartition("/")[0].rpartition("/")[0], {})
    types = _types(part) or _types(PARTS["#"] if way.startswith(("#/anyOf", "#/allOf")) else above)
    if not way.endswith("/propertyNames"):  # names are strings
        assert all(kind in types for word, kind in OF_A_TYPE.items() if word in part)
    assert set(part.get("required", ())) <= part.get("properties", {}).keys()
    if isinstance(part.get("type"), list):
        assert len(set(part["type"])) == len(part["type"])


def test_an_editor_speaks_vietnamese_of_whatever_does_not_fit() -> None:
    """The YAML language server has English of its own for a part without `errorMessage`."""
    silent = {"description", "title", "examples", "anyOf", "allOf", "if", "then", "$schema"}
    asking = {
        way: part
        for way, part in PARTS.items()
        if part.keys() - silent and "/if" not in way and not way.endswith("/then")
    }
    assert [way for way, part in asking.items() if not part.get("errorMessage")] == []
    # Of these it speaks English whatever the schema says.
    assert not any({"oneOf", "not", "maxProperties"} & part.keys() for part in PARTS.values())


def test_the_keys_of_a_group_are_named_where_one_is_unknown_or_missing() -> None:
    said = PARTS["#/properties/trung_tam"]["errorMessage"]
    assert said == "Chỗ này gồm các mục: ten (phải có), viet_tat, chu_quan, dia_danh"


@pytest.mark.parametrize("way", [way for way, part in PARTS.items() if "examples" in part])
def test_an_example_fits(way: str) -> None:
    part = PARTS[way]
    for example in part["examples"]:
        assert jsonschema.Draft202012Validator(part).is_valid(example)


@pytest.mark.parametrize(
    ("more", "is_good"),
    [
        ("nam: 2018", False),
        ("nam:", True),
        ("ky: {tu: 01/09/2018, den: 31/05/2019}", False),
        ("bo_qua: [{quy_tac: thang-trong, ly_do: chưa xếp}]", True),
        ("bo_qua: [{quy_tac: thang-tron, ly_do: chưa xếp}]", False),
        ("bo_cuc: {phan: [muc_dich: A]}", True),
        ("bo_cuc: {phan: [{muc_dich: A, thuan_loi: B}]}", False),
        ("bo_cuc: {phan: [{}]}", False),
        ("bang_thang: {cot: , kho: }", True),
        ("van_ban: {du_thao: , dau_giay: }", True),
        ("thuong_xuyen: [{noi_dung: Mở thư viện, thu: }]", True),
        ("thuong_xuyen: [{noi_dung: Mở thư viện, thu: cn}]", True),
        ("thuong_xuyen: [{noi_dung: Mở thư viện, thu: [T2, thứ bảy]}]", True),
        ("thuong_xuyen: [{noi_dung: Mở thư viện, thu: Thứ Tám}]", False),
    ],
)
def test_small_plans(more: str, is_good: bool) -> None:
    plan = f"nam_hoc: 2018-2019\ntrung_tam: {{ten: A}}\nmuc_dich: [A]\n{more}\n"
    root = read_plan("p.yaml", plan.encode()).source.root
    assert root is not None
    assert SCHEMA.is_valid(_plain(root)) == is_good
