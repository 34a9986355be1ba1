"""The letterhead that a paper is printed on: a Word document whose body is the paper's, and the
templates that fit it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from lxplan.failures import Failure
from lxplan.named_tuple import NamedTuple
from lxplan.outputs.edit_stamp import with_stamp_part
from lxplan.outputs.package import unpack
from lxplan.shipped import Shipped
from lxplan.word.geometry import Geometry
from lxplan.word.paragraph_styles import Style, rare_styles_of
from lxplan.word.standards import Standard
from lxplan.word.styles_xml import rare_style_elements
from lxplan.word.templates import environment
from lxplan.word.turned_pages import turned

if TYPE_CHECKING:
    from jinja2.sandbox import SandboxedEnvironment
    from markupsafe import Markup

DOCUMENT = "word/document.xml"
"""The part with the body."""

_STYLES = "word/styles.xml"
_STYLES_END = b"</w:styles>"

_BODY = re.compile(r"<w:body\b[^>]*>")


class Letterhead(NamedTuple):
    """What stands before and after the body of the document, its other parts, and the templates for
    it.
    """

    before: str
    after: str
    parts: Mapping[str, bytes]
    templates: SandboxedEnvironment
    marked: Callable[[], SandboxedEnvironment]
    """Makes the templates anew so that they say where everything was written (`marked_lines`)."""
    styles: Mapping[str, Style]
    """The paragraph styles by identifier, as they are measured."""


def read_letterhead(folders: tuple[Shipped, ...], standard: Standard) -> Letterhead:
    """Return the letterhead of a standard from the first of `folders` that has it; the last is the
    shipped one.

    One for a standard that lies on its side is the same with its page turned.

    Raises Failure when it is missing, no Word document, holds what strangers' documents may not, or
    has too small a page.
    """
    path = _chosen(folders, f"{standard.name}.docx")
    parts, geometry = (
        _own(path, standard)
        if isinstance(path, Path) and path.parent != folders[-1]
        else _shipped(path, standard)
    )
    document = parts[DOCUMENT].decode("utf-8", "replace")
    body, end = _BODY.search(document), document.rfind("</w:body>")
    if body is None or end < body.end():
        from lxplan.word.strange_letterhead import no_word_document

        raise Failure(no_word_document(path))
    section = document.rfind("<w:sectPr", body.end(), end)
    after = document[section if section >= 0 else end :]
    after = turned(after) if standard.page.is_lying else after
    rest = with_stamp_part({part: data for part, data in parts.items() if part != DOCUMENT})

    def templates(*, marks: bool) -> SandboxedEnvironment:
        made = environment(folders, geometry, marks=marks)
        made.globals["phan_moi"] = _section(after)
        return made

    return Letterhead(
        document[: body.end()],
        after,
        rest,
        templates(marks=False),
        partial(templates, marks=True),
        geometry.styles,
    )


def _chosen(folders: tuple[Shipped, ...], name: str) -> Shipped:
    """Return the first file of this name, the shipped one if no folder before has it."""
    from os.path import lexists

    path = next(
        (folder / name for folder in folders if lexists(str(folder / name))), folders[-1] / name
    )
    if not path.is_file():
        raise Failure(
            f"mẫu giấy {path} không có, hoặc không phải tệp; chép lại bằng lxplan templates, hoặc cài lại lxplan."
        )
    return path


def _shipped(path: Shipped, standard: Standard) -> tuple[dict[str, bytes], Geometry]:
    from zipfile import BadZipFile

    try:
        return unpack(path.read_bytes()), Geometry(standard)
    except (OSError, BadZipFile) as error:
        raise Failure(f"không đọc được mẫu giấy {path}; cài lại lxplan.") from error


def with_rare_styles(parts: Mapping[str, bytes], body: str, standard: Standard) -> dict[str, bytes]:
    """Return a letterhead's parts with those styles added that no letterhead has and this body
    needs.
    """
    styles = parts[_STYLES]
    needed = (
        identifier
        for identifier in rare_styles_of(standard)
        if f'<w:pStyle w:val="{identifier}"/>' in body
    )
    lacking = [
        identifier for identifier in needed if f'w:styleId="{identifier}"'.encode() not in styles
    ]
    if not lacking:
        return dict(parts)
    elements = rare_style_elements(standard)
    added = "".join(elements[identifier] for identifier in lacking).encode()
    return {**parts, _STYLES: styles.replace(_STYLES_END, added + _STYLES_END)}


def _own(path: Path, standard: Standard) -> tuple[dict[str, bytes], Geometry]:
    """Return the parts and the geometry of a letterhead that somebody may have edited."""
    from lxplan.word.adopted_letterhead import adopt
    from lxplan.word.strange_letterhead import check_room, no_word_document, read_strange

    parts = read_strange(path)
    try:
        own = adopt(parts, standard)
    except (ValueError, LookupError, ArithmeticError, RecursionError) as error:
        raise Failure(no_word_document(path)) from error
    page = own.standard.page
    check_room(path, page.text_width, page.text_height)
    return own.parts, Geometry(
        own.standard.lying if standard.page.is_lying else own.standard, own.styles
    )


def _section(after: str) -> Markup:
    """Return the letterhead's section properties, with which a paper of several parts ends each but
    its last.
    """
    from markupsafe import Markup

    return Markup(after.partition("</w:body>")[0])  # noqa: S704 - the letterhead's own elements
