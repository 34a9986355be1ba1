"""PyYAML, imported here alone."""

from __future__ import annotations

from lxplan.late_patterns import patterns_compiled_when_used

with patterns_compiled_when_used():
    import yaml

from yaml.error import MarkedYAMLError
from yaml.nodes import CollectionNode, MappingNode, Node, ScalarNode, SequenceNode
from yaml.resolver import BaseResolver

__all__ = [
    "BaseResolver",
    "CollectionNode",
    "MappingNode",
    "MarkedYAMLError",
    "Node",
    "ScalarNode",
    "SequenceNode",
    "yaml",
]
