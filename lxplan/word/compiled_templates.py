"""Shipped templates as they were compiled when the wheel was built, so that a fresh or read-only
installation prints as fast as one that has printed before. A checkout has none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from types import CodeType
from typing import TYPE_CHECKING

from lxplan import __version__

if TYPE_CHECKING:
    from jinja2.sandbox import SandboxedEnvironment

FOLDER = "lxplan/word/compiled"
"""Where the wheel keeps them: a Python module each, which Python itself compiles on."""


def module_name(source: str) -> str:
    """Return the name of the module that holds a template: whatever its text or those who made it
    were, another text, Jinja or lxplan has another.
    """
    from hashlib import sha1

    import jinja2

    made_of = "\0".join((jinja2.__version__, __version__, source))
    return f"template_{sha1(made_of.encode(), usedforsecurity=False).hexdigest()}"


def shipped_code(source: str) -> CodeType | None:
    """Return the code of a template that came with the program; None where it did not."""
    from importlib.util import find_spec

    name = f"{FOLDER.replace('/', '.')}.{module_name(source)}"
    try:
        spec = find_spec(name)
    except ModuleNotFoundError:
        return None
    loader = spec.loader if spec else None
    code = loader.get_code(name) if loader and hasattr(loader, "get_code") else None
    return code if isinstance(code, CodeType) else None


def modules_of(
    environment: SandboxedEnvironment, templates: Iterable[tuple[str, str]]
) -> Iterator[tuple[str, str]]:
    """Return the name and the Python text of a module for each template, given its name and text."""
    for name, source in templates:
        yield module_name(source), environment.compile(source, name, raw=True)
