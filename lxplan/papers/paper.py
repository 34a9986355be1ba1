"""A paper as a value: what it says, by which template and standard, and what its file is called."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from lxplan.named_tuple import NamedTuple
from lxplan.plan import section_references
from lxplan.word.standards import Standard

if TYPE_CHECKING:
    from lxplan.word.printer import Names


class Paper(NamedTuple):
    """A paper that a printer can print.

    `template` is the file of its template and `names` what that sees. `title`, `subject` and
    `author` are what a file manager shows of the document; `file_name` is what it is called unless
    a person says otherwise. `numbers` are those of its sections, by their keys.
    `upright` is the same paper with no page that lies, for where one would leave those beside it
    half empty; None where nothing lies, where it is to, or where the table cannot be read upright.
    """

    template: str
    names: Names
    standard: Standard
    title: str
    subject: str
    author: str
    file_name: str
    numbers: Mapping[str, str] = MappingProxyType({})
    upright: Paper | None = None

    def with_numbers(self, line: str, numbers: Mapping[str, str]) -> str:
        """Return a printed line that names sections by their numbers, not by their keys; those the
        template gave come first.
        """
        return section_references.with_numbers(line, {**self.numbers, **numbers})
