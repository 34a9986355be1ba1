"""Words under names of one's own: what stands in columns that only this plan has."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from lxplan.plan.declaration import CompoundKind, Printed, Schema, told
from lxplan.plan.fault_notes import Reading, needed
from lxplan.plan.groups_and_lists import is_empty
from lxplan.plan.kinds import TEXT
from lxplan.source import Text
from lxplan.source.yaml_nodes import MappingNode, Node


class OwnWords(CompoundKind[Mapping[str, Text]]):
    """Texts under any names, each as it is typed: 2.700 is never 2.7, and 6E2 never 600."""

    label = "nhóm mục tự đặt tên, mỗi mục một câu chữ"
    empty: Mapping[str, Text] = MappingProxyType({})

    def read(self, node: Node, reading: Reading) -> Mapping[str, Text] | None:
        if not isinstance(node, MappingNode):
            reading.wrong_kind(node, self.label)
            return None
        entries = reading.entries(node)
        typed = {
            name.value: TEXT.read(value, reading) for name, value in entries if not is_empty(value)
        }
        return {name: text for name, text in typed.items() if text is not None}

    def schema(self) -> Schema:
        from lxplan.plan.schema_of_keys import or_empty  # only the schema pays for it

        return {
            "title": "Tên tự đặt và chữ",
            "type": "object",
            **told(needed(self.label)),
            "additionalProperties": or_empty(TEXT.schema()),
        }

    def printed(self, value: Mapping[str, Text]) -> Printed:
        return {name: str(text) for name, text in value.items()}
