"""Papers from the command line: what `--standard` and `--templates` mean, and how a paper gets into
its file.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from lxplan.named_tuple import NamedTuple

if TYPE_CHECKING:
    from lxplan.word.printer import Printer
    from lxplan.word.standards import Standard

AUTO = "auto"
STANDARDS = (AUTO, "nd30", "tt01")


class PaperOptions(NamedTuple):
    """`--standard`, `--templates`, `--private` and `--poster` as they were typed."""

    standard: str = AUTO
    templates: str | None = None
    private: bool = False
    poster: bool = False


USUAL = PaperOptions()


def standard_named(name: str) -> Standard | None:
    """Return the standard that `--standard` names; None for the one that the paper's date asks
    for.
    """
    from lxplan.word.standards import STANDARDS as KNOWN

    return KNOWN.get(name)


def printer(templates: str | None) -> Printer:
    """Return what prints papers, with the templates of the folder that `--templates` names before
    the shipped ones.
    """
    from lxplan.word.printer import Printer

    return Printer(Path(templates) if templates is not None else None)


def save_paper(target: Path, document: bytes, *, force: bool) -> None:
    """Write one paper, given as DOCX, as the ending of `target` says; see `save_papers`."""
    save_papers({target: document}, force=force)


def save_papers(papers: Mapping[Path, bytes], *, force: bool) -> None:
    """Write all papers, each given as DOCX under the file it goes to, or raise `Failure` before the
    first is written.

    `force` overwrites also what somebody has changed.
    """
    from lxplan.outputs.saving import save_papers as save_all

    save_all(papers, pdfs_of, force=force)


def pdfs_of(documents: Sequence[bytes]) -> list[bytes]:
    """Return DOCX documents as PDF; a line on the terminal says what takes so long, and another
    what font this machine lacks for them.
    """
    from lxplan.cli.terminal.progress import announced
    from lxplan.cli.terminal.streams import say
    from lxplan.outputs.paper_font import font_to_install
    from lxplan.outputs.pdf import to_pdfs

    count = f" {len(documents)} văn bản" if len(documents) > 1 else ""
    with announced(f"Đang chuyển{count} sang PDF…"):
        made = to_pdfs(documents)
    lacking = font_to_install()
    if lacking:
        say(f"lưu ý: {lacking}")
    return made


def pdf_of(document: bytes) -> bytes:
    """Return one DOCX document as PDF; see `pdfs_of`."""
    return pdfs_of([document])[0]
