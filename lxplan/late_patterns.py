"""Patterns of other people's modules, compiled when they are first used.

What we import compiles hundreds of patterns at every start, and hardly one of them is used by a
command: of PyYAML a set of all printable characters that its own reader needs (libyaml reads for
us), of Typer how old Pythons for .NET wrote their version, of Jinja what stands in a template that
is long compiled. While such a module is imported, a pattern is therefore kept as its text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


class PatternToCompile:
    """A pattern that is compiled when somebody first asks anything of it."""

    __class__ = re.Pattern  # type: ignore[assignment] # so that `re.sub(pattern, …)` takes it too

    def __init__(self, compiler: Any, *arguments: Any, **named: Any) -> None:
        self._make = (compiler, arguments, named)

    def __getattr__(self, name: str) -> Any:
        compiler, arguments, named = self._make
        pattern = compiler(*arguments, **named)
        vars(self).update(
            {
                attribute: getattr(pattern, attribute)
                for attribute in dir(pattern)
                if attribute[0] != "_"
            }
        )
        return getattr(pattern, name)


@contextmanager
def patterns_compiled_when_used() -> Iterator[None]:
    """Keep every pattern that is compiled within as its text until it is used.

    Meant for imports of modules that nobody of ours has imported before.
    """
    compiler = re.compile
    re.compile = lambda *arguments, **named: PatternToCompile(compiler, *arguments, **named)  # type: ignore[assignment]
    try:
        yield
    finally:
        re.compile = compiler
