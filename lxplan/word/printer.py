"""A paper to the bytes of its Word document: template, letterhead, package. Which papers there are,
it does not know.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Protocol

from lxplan.outputs.edit_stamp import stamped
from lxplan.outputs.package import pack
from lxplan.word.closing_parts import with_flowing_recipients, with_held_endings
from lxplan.word.document_properties import application, core
from lxplan.word.letterhead import DOCUMENT, Letterhead, read_letterhead, with_rare_styles
from lxplan.word.months_over_pages import with_filled_pages
from lxplan.word.standards import Standard
from lxplan.word.template_folders import template_folders
from lxplan.word.templates import check_well_formed, render
from lxplan.word.turned_pages import leaves_half_a_page, on_lying_pages, with_turned_pages


class Names(Protocol):
    """What a template sees: a named tuple of plain values."""

    def _asdict(self) -> dict[str, Any]: ...


class Printable(Protocol):
    """A paper: its template's file, what that sees, the standard it follows, and what the file
    manager shows of it.
    """

    @property
    def template(self) -> str: ...
    @property
    def names(self) -> Names: ...
    @property
    def standard(self) -> Standard: ...
    @property
    def title(self) -> str: ...
    @property
    def subject(self) -> str: ...
    @property
    def author(self) -> str: ...

    def with_numbers(self, line: str, numbers: Mapping[str, str]) -> str:
        """Return a printed line that names sections by the `numbers` the template gave them, not by
        their keys.
        """
        ...


class Printer:
    """Prints papers with the shipped templates, or those of a folder before them.

    It keeps the letterheads and compiled templates it has read, so one value serves many papers;
    make a new one when a template has changed.
    """

    def __init__(self, templates: Path | None = None) -> None:
        """Print with the templates of a folder before the shipped ones; None for these alone."""
        self.templates = templates
        self._letterheads: dict[tuple[str, bool], Letterhead] = {}

    def letterhead(self, standard: Standard) -> Letterhead:
        """Return the letterhead of a standard; reads it on the first call."""
        key = (standard.name, standard.page.is_lying)
        if key not in self._letterheads:
            self._letterheads[key] = read_letterhead(template_folders(self.templates), standard)
        return self._letterheads[key]

    def print(self, paper: Printable) -> bytes:
        """Return a paper as the bytes of a DOCX file, the same bytes for the same paper.

        Raises Failure for a mistake in the templates and letterheads of one's own.
        """
        head = self.letterhead(paper.standard)
        body = self._body(head, paper)
        if leaves_half_a_page(body, head.after, head.styles):
            head = self.letterhead(paper.standard.lying)
            body = on_lying_pages(self._body(head, paper))
        body = with_held_endings(with_flowing_recipients(body, head.styles))
        body, after = with_turned_pages(body, head.after, head.styles)
        body = with_filled_pages(body, after, head.styles)
        xml = head.before + body + after
        check_well_formed(xml, paper.template)
        own = {
            DOCUMENT: xml.encode("utf-8"),
            "docProps/core.xml": core(paper.title, paper.subject, paper.author),
            "docProps/app.xml": application(),
        }
        parts = with_rare_styles(head.parts, body, paper.standard)
        return pack(stamped({**parts, **own}), compress=True)

    def _body(self, head: Letterhead, paper: Printable) -> str:
        return render(head.templates, paper.template, paper.names._asdict(), paper.with_numbers)
