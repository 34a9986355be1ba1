"""The JSON Schema of one key: its kind, what it is for, an example, and leave to be empty."""

from __future__ import annotations

from lxplan.plan.declaration import Key, Schema
from lxplan.source.yaml_nodes import MappingNode, Node, SequenceNode


def key_schema(declared: Key) -> Schema:
    """Return the JSON Schema of a key: its kind, its description, and leave to be empty unless it
    is required.
    """
    schema = declared.kind.schema()
    if not declared.required:
        schema = or_empty(schema)
    described: Schema = {"description": declared.description, **schema}
    if declared.example:
        described["examples"] = [_example(declared.example, schema)]
    return described


def _example(typed: str, schema: Schema) -> object:
    """Return an example as an editor reads it: a list, a group of keys or a number, else its
    words.
    """
    if typed.startswith(("[", "{")):
        from lxplan.source.composing import compose

        return _as_data(compose(typed).root)
    is_number = "integer" in schema.get("type", ()) and typed.isdecimal()
    return int(typed) if is_number else typed


def _as_data(node: Node | None) -> object:
    if isinstance(node, SequenceNode):
        return [_as_data(child) for child in node.value]
    if isinstance(node, MappingNode):
        return {key.value: _as_data(value) for key, value in node.value}
    return node.value if node is not None else None


def or_empty(schema: Schema) -> Schema:
    """Return a schema that also allows the value to be left empty; of several, the first does.

    A way of its own for null would have the YAML language server speak English, of types.
    """
    if "anyOf" in schema:
        first, *others = schema["anyOf"]
        return {**schema, "anyOf": [or_empty(first), *others]}
    kinds = schema["type"]
    return {**schema, "type": [*(kinds if isinstance(kinds, list) else [kinds]), "null"]}
