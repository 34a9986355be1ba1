"""The parts of a Word file, parsed: its words, its styles, its numbering, notes, and what stands at
the top and bottom of its pages.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lxplan.failures import Failure
from lxplan.named_tuple import NamedTuple
from lxplan.reading_in.package_limits import broken, open_package, read_part

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element
    from zipfile import ZipFile


class WordParts(NamedTuple):
    """The roots of the parts; `margins` are headers, then footers, each with the words for where it
    stands.
    """

    document: Element
    styles: Element | None
    numbering: Element | None
    notes: tuple[Element, ...]
    margins: tuple[tuple[str, Element], ...]


def word_parts(data: bytes) -> WordParts:
    """Return the parts of a DOCX file; raises `Failure` where it is none, or one that is broken."""
    package = open_package(data)
    main = next((target for kind, target in _related(package, "") if kind == "officeDocument"), "")
    document = _parsed(package, main)
    if document is None or name_of(document) != "document":
        raise Failure("tệp không phải văn bản Word (.docx); xem lại tệp.")
    related = [*_related(package, main)]

    def parts(kind: str) -> list[Element]:
        roots = (_parsed(package, target) for found, target in related if found == kind)
        return [root for root in roots if root is not None]

    return WordParts(
        document,
        next(iter(parts("styles")), None),
        next(iter(parts("numbering")), None),
        (*parts("footnotes"), *parts("endnotes")),
        (
            *(("đầu trang", root) for root in parts("header")),
            *(("chân trang", root) for root in parts("footer")),
        ),
    )


def _related(package: ZipFile, part: str) -> Iterator[tuple[str, str]]:
    """Return the kind and the name of each part that a part refers to."""
    folder, name = posixpath.split(part)
    root = _parsed(package, posixpath.join(folder, "_rels", f"{name}.rels"))
    for relation in root if root is not None else ():
        if relation.get("TargetMode") == "External":
            continue
        target = posixpath.normpath(posixpath.join("/", folder, relation.get("Target", "")))
        yield relation.get("Type", "").rpartition("/")[2], target.lstrip("/")


def _parsed(package: ZipFile, name: str) -> Element | None:
    # The interpreter's own reader: python-docx and lxml would be a fifth of the time of an import.
    from xml.etree.ElementTree import XML, ParseError

    data = read_part(package, name) if name else None
    if data is None:
        return None
    if _DECLARATIONS in data.replace(b"\0", b""):  # in UTF-16 a letter is two bytes
        raise broken()
    try:
        return XML(data)
    except (ParseError, ValueError, LookupError) as error:
        raise broken() from error


_DECLARATIONS = b"<!DOCTYPE"
"""What opens declarations of entities: no office program writes one, and a file that does may be made
to grow without end.
"""


def name_of(element: Element) -> str:
    """Return the name of an element without its namespace, which the two kinds of DOCX write
    differently.
    """
    return element.tag.rpartition("}")[2]


def child(element: Element | None, *names: str) -> Element | None:
    """Return what lies in an element under these names, each in the one before; None where
    something is missing.
    """
    for name in names:
        if element is None:
            return None
        element = next((each for each in element if name_of(each) == name), None)
    return element


def value(element: Element | None, name: str = "val") -> str | None:
    """Return an attribute of an element, whatever its namespace."""
    if element is None:
        return None
    return next(
        (str(held) for key, held in element.attrib.items() if key.rpartition("}")[2] == name), None
    )


def number(element: Element | None, usual: int = 0, name: str = "val") -> int:
    """Return a number that an attribute holds, at most 200; the usual one where it holds none."""
    held = value(element, name) or ""
    return min(int(held), _GREATEST) if held.isdecimal() and len(held) < 9 else usual


_GREATEST = 200
"""Columns that a cell may span, and levels: more is a slip of a program, or malice."""


def is_on(element: Element | None) -> bool:
    """Tell whether a property that is on or off is there and on."""
    return element is not None and value(element) not in ("0", "false", "off", "none")
