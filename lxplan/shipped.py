"""The files that come with the program: word lists, the schema, templates, the catalogue of
messages.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol, cast

_PACKAGE = Path(__file__).parent


class Shipped(Protocol):
    """A shipped file or folder: a `Path`, or the place of one within a zip file."""

    @property
    def name(self) -> str: ...
    @property
    def parent(self) -> Shipped: ...
    def __truediv__(self, name: str, /) -> Shipped: ...
    def is_dir(self) -> bool: ...
    def is_file(self) -> bool: ...
    def iterdir(self) -> Iterator[Shipped]: ...
    def read_bytes(self) -> bytes: ...
    def read_text(self, encoding: str) -> str: ...


def shipped(name: str) -> Shipped:
    """Return a file or folder of the package by its way from there (`checks/data/x.txt`), whether
    the program is installed, is run from a checkout, or from a zip file (`python lxplan.pyz`).
    """
    return (_PACKAGE if _PACKAGE.is_dir() else _in_zip()) / name


def _in_zip() -> Shipped:
    from importlib.resources import files  # takes longer to import than a plan to read

    return cast(Shipped, files("lxplan"))
