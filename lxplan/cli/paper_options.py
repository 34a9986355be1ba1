"""What the options of a paper mean: its standard, and the templates it is printed with."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from lxplan.word.printer import Printer
    from lxplan.word.standards import Standard

AUTO = "auto"
STANDARDS = (AUTO, "nd30", "tt01")


class PaperOptions(NamedTuple):
    """`--standard` and `--templates` as they were typed."""

    standard: str = AUTO
    templates: str | None = None


USUAL = PaperOptions()


def standard_named(name: str) -> Standard | None:
    """Return the standard that `--standard` names; None for the one that the paper's date asks for."""
    from lxplan.word.standards import STANDARDS as KNOWN

    return KNOWN.get(name)


def printer(templates: str | None) -> Printer:
    """Return what prints papers, with the templates of the folder that `--templates` names before the shipped ones."""
    from lxplan.word.printer import Printer

    return Printer(Path(templates) if templates is not None else None)
