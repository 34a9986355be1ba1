"""PyYAML, imported here alone, and without compiling at every start the patterns that its own
reader needs.

`yaml.reader` compiles a set of all printable characters, which takes as long as importing the rest
of PyYAML; libyaml reads for us, so it is never used. While PyYAML is imported, a pattern is
therefore kept as its text and compiled when it is first used.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


class PatternToCompile:
    """A pattern that is compiled when somebody first asks anything of it."""

    def __init__(self, compiler: Any, *arguments: Any) -> None:
        self._make = (compiler, arguments)

    def __getattr__(self, name: str) -> Any:
        compiler, arguments = self._make
        pattern = compiler(*arguments)
        vars(self).update(
            {
                attribute: getattr(pattern, attribute)
                for attribute in dir(pattern)
                if attribute[0] != "_"
            }
        )
        return getattr(pattern, name)


@contextmanager
def _patterns_compiled_when_used() -> Iterator[None]:
    compiler = re.compile
    re.compile = lambda *arguments: PatternToCompile(compiler, *arguments)  # type: ignore[assignment]
    try:
        yield
    finally:
        re.compile = compiler


with _patterns_compiled_when_used():
    import yaml

from yaml.error import MarkedYAMLError  # noqa: E402 - only after the import above
from yaml.nodes import CollectionNode, MappingNode, Node, ScalarNode, SequenceNode  # noqa: E402
from yaml.resolver import BaseResolver  # noqa: E402

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
