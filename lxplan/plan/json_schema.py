"""The plan file's JSON Schema, made from its declaration, for editors with a YAML language
server.
"""

from __future__ import annotations

from collections.abc import Iterable

from lxplan.plan.declaration import Schema, told
from lxplan.plan.groups_and_lists import KeyGroup
from lxplan.plan.layout import SECTION_KEYS
from lxplan.plan.model import Plan
from lxplan.plan.period_faults import PERIOD_KEYS

_FILLED = ["string", "number", "boolean", "array", "object"]
_NO_PERIOD = f"ghi một trong các mục {', '.join(PERIOD_KEYS)}"
_TWO_PERIODS = f"chỉ ghi một trong các mục {', '.join(PERIOD_KEYS)}; xóa mục thừa"
_NO_SECTION = "kế hoạch chưa có phần nào; ghi ke_hoach_thang, hoặc một phần khác"
_NO_RULE = "không có quy tắc này; xem danh sách bằng lệnh lxplan rules"


def plan_schema(rules: Iterable[str]) -> Schema:
    """Return the JSON Schema (2020-12) of a plan file; `rules` are the names that `bo_qua` takes.

    Descriptions are the declaration's Vietnamese sentences. `errorMessage`, which the YAML language
    server shows, is what `validate` says, or which keys there are where one is unknown or missing.
    It is valid in ajv's strict mode with `allowUnionTypes` (a text may look like a number) and that
    keyword made known, as ajv-errors does.
    """
    schema = KeyGroup(Plan, "kế hoạch").schema()
    silenced = schema["properties"]["bo_qua"]["items"]["properties"]["quy_tac"]
    silenced.update(type="string", enum=list(rules), **told(_NO_RULE))
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **schema,
        "anyOf": [_states(name, _NO_SECTION) for name in (*SECTION_KEYS, "bo_cuc")],
        "allOf": [
            {"anyOf": [_states(name, _NO_PERIOD) for name in PERIOD_KEYS]},
            *(
                _alone(name, PERIOD_KEYS[place + 1 :])
                for place, name in enumerate(PERIOD_KEYS[:-1])
            ),
        ],
    }


def _states(name: str, hint: str) -> Schema:
    """Return the schema of a plan in which a key is filled."""
    return {"required": [name], "properties": {name: {"type": _FILLED, **told(hint)}}, **told(hint)}


def _alone(name: str, others: Iterable[str]) -> Schema:
    """Return the schema of a plan in which a key, where it is filled, leaves others empty.

    (Of `oneOf` and of `not`, the YAML language server speaks English.)
    """
    left_empty: Schema = {"type": "null", **told(_TWO_PERIODS)}
    return {
        "if": {"required": [name], "properties": {name: {"type": _FILLED}}},
        "then": {"properties": dict.fromkeys(others, left_empty)},
    }


def schema_text(rules: Iterable[str]) -> str:
    """Return the JSON Schema as it is committed in `lxplan/plan.schema.json`."""
    import json

    return json.dumps(plan_schema(rules), ensure_ascii=False, indent=2) + "\n"
