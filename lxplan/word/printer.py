"""A paper to the bytes of its Word document: template, letterhead, package. Which papers there are,
it does not know.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from lxplan.failures import Failure
from lxplan.outputs.edit_stamp import stamped
from lxplan.outputs.package import pack
from lxplan.word.closing_parts import with_flowing_recipients, with_held_endings
from lxplan.word.document_properties import application, core
from lxplan.word.letterhead import DOCUMENT, Letterhead, read_letterhead, with_rare_styles
from lxplan.word.months_over_pages import with_filled_pages
from lxplan.word.standards import Standard
from lxplan.word.template_folders import template_folders
from lxplan.word.templates import render
from lxplan.word.turned_pages import (
    leaves_half_a_page,
    leaves_holes,
    on_lying_pages,
    with_turned_pages,
)

if TYPE_CHECKING:
    from jinja2.sandbox import SandboxedEnvironment


_NOT_IN_XML = bytes(byte for byte in range(32) if byte not in b"\t\n\r")


class Names(Protocol):
    """What a template sees: a named tuple of plain values."""

    def _asdict(self) -> dict[str, Any]: ...


class Printable(Protocol):
    """A paper: its template's file, what that sees, the standard it follows, and what the file
    manager shows of it; and the same paper `upright`, where its pages need not lie.
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
    @property
    def upright(self) -> Printable | None: ...

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
        head, xml = self._document(paper)
        own = {
            DOCUMENT: xml.encode("utf-8"),
            "docProps/core.xml": core(paper.title, paper.subject, paper.author),
            "docProps/app.xml": application(),
        }
        parts = with_rare_styles(head.parts, xml, paper.standard)
        return pack(stamped({**parts, **own}), compress=True)

    def _document(self, paper: Printable) -> tuple[Letterhead, str]:
        """Return the part with the body as it is laid over pages, and the letterhead it is on."""
        head = self.letterhead(paper.standard)
        body = self._body(head, paper)
        if paper.upright is not None and leaves_holes(body, head.after, head.styles):
            return self._document(paper.upright)
        if leaves_half_a_page(body, head.after, head.styles):
            head = self.letterhead(paper.standard.lying)
            body = on_lying_pages(self._body(head, paper))
        body = with_held_endings(with_flowing_recipients(body, head.styles))
        body, after = with_turned_pages(body, head.after, head.styles)
        return head, head.before + with_filled_pages(body, after, head.styles) + after

    def _body(self, head: Letterhead, paper: Printable) -> str:
        """Return what the templates print; raises Failure when Word cannot read it."""
        return _of_ours(paper, head) if self.templates is None else _of_ones_own(paper, head)


def _of_ours(paper: Printable, head: Letterhead) -> str:
    """Return what the shipped templates print; raises Failure when a text of the paper holds what
    XML cannot.
    """
    body = _printed(paper, head.templates)
    if _is_held_by_xml(body):
        return body
    from lxplan.word.body_check import first_fault

    fault = first_fault(head.before + body + head.after)
    if fault is not None:
        raise Failure(f"mẫu {paper.template}: {fault.sentence}")
    return body


def _is_held_by_xml(text: str) -> bool:
    """Tell whether XML holds every character of a text (XML 1.0, production 2); what the shipped
    templates open they close, to which the tests hold them.
    """
    data = text.encode("utf-8")
    return len(data.translate(None, _NOT_IN_XML)) == len(data) and not any(
        character in text for character in ("\ufffe", "\uffff")
    )


def _of_ones_own(paper: Printable, head: Letterhead) -> str:
    """Return what templates of a person's own print; raises Failure when Word cannot read it."""
    from lxplan.word.body_check import first_fault, is_empty
    from lxplan.word.marked_lines import place_of
    from lxplan.word.template_sandbox import LETTERS, bounded

    with bounded(paper.template):
        body = _printed(paper, head.templates)
    if len(body) > LETTERS:
        raise Failure(f"mẫu {paper.template} in ra quá nhiều chữ; xem lại các vòng lặp trong mẫu.")
    xml = head.before + body + head.after
    fault = first_fault(xml)
    if fault is None and is_empty(xml):
        raise Failure(f"mẫu {paper.template} không in ra chữ nào; xem lại nội dung của mẫu.")
    if fault is None:
        return body
    templates = head.marked()
    with bounded(paper.template):
        again = first_fault(head.before + _printed(paper, templates) + head.after)
    place = place_of(again.mark if again is not None else "", templates)
    where = f"mẫu {place[0]}, dòng {place[1]}" if place[0] else f"mẫu {paper.template}"
    raise Failure(f"{where}: {fault.sentence}")


def _printed(paper: Printable, templates: SandboxedEnvironment) -> str:
    return render(templates, paper.template, paper.names._asdict(), paper.with_numbers)
