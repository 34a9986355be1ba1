"""The plan file's JSON Schema, made from its declaration, for editors with a YAML language
server.
"""

from __future__ import annotations

from lxplan.plan.declaration import Schema
from lxplan.plan.groups_and_lists import KeyGroup
from lxplan.plan.layout import SECTION_KEYS
from lxplan.plan.model import Plan


def plan_schema() -> Schema:
    """Return the JSON Schema (2020-12) of a plan file.

    Descriptions are the declaration's Vietnamese sentences. `patternErrorMessage` and
    `errorMessage`, which the YAML language server shows, are the sentences that `validate` prints.
    """
    schema = KeyGroup(Plan, "kế hoạch").schema()
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Kế hoạch của trung tâm học tập cộng đồng (lxplan)",
        **schema,
        "oneOf": [_states("nam_hoc"), _states("nam"), _states("ky")],
        "anyOf": [_states(name) for name in (*SECTION_KEYS, "bo_cuc")],
    }


def _states(name: str) -> Schema:
    return {"required": [name], "properties": {name: {"not": {"type": "null"}}}}


def schema_text() -> str:
    """Return the JSON Schema as it is committed in `lxplan/plan.schema.json`."""
    import json

    return json.dumps(plan_schema(), ensure_ascii=False, indent=2) + "\n"
