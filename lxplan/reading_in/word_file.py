"""A Word file to blocks: every word that is seen, in reading order.

The elements are walked here, for what python-docx calls the paragraphs and tables of a document
leaves out content controls, insertions, text boxes, nested tables and notes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from lxplan.reading_in.blocks import Block, Cell, Line, Table, clean, lines_of
from lxplan.reading_in.package_limits import MOST_CHARACTERS, MOST_LINES, broken, too_long
from lxplan.reading_in.word_numbering import Numbering
from lxplan.reading_in.word_parts import (
    WordParts,
    child,
    is_on,
    name_of,
    number,
    value,
    word_parts,
)
from lxplan.reading_in.word_styles import Styles

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_SKIPPED = frozenset(
    {"del", "moveFrom", "delText", "delInstrText", "instrText", "rPr", "pPr", "sectPr", "tblPr"}
)
_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "softHyphen": ""}
_NOTES = ("footnoteReference", "endnoteReference")


def read_word(data: bytes) -> list[Block]:
    """Return the blocks of a DOCX file; raises `Failure` where it cannot be read."""
    try:
        return [*_Walk(word_parts(data)).blocks()]
    except RecursionError as error:  # tables in tables in tables: no office program makes them
        raise broken() from error


class _Walk:
    """One walk through a document, which counts its paragraphs, tables and lists."""

    def __init__(self, parts: WordParts) -> None:
        self._parts = parts
        self._styles = Styles(parts.styles)
        self._numbering = Numbering(parts.numbering)
        self._notes = {
            (name_of(root)[:-1], value(note, "id")): note for root in parts.notes for note in root
        }
        self._paragraphs = self._tables = self._written = self._characters = 0
        self._aside: list[Element] = []
        """Text boxes and notes met in a paragraph, which are read after it."""
        self._joined = ""
        """The words of a paragraph whose end was deleted: the next goes on with them."""

    def blocks(self) -> Iterator[Block]:
        yield from self._blocks(child(self._parts.document, "body"), "")
        seen: set[str] = set()
        for place, root in self._parts.margins:
            for block in self._blocks(root, place):
                said = block.text if isinstance(block, Line) else str(block.rows)
                if said not in seen and not said.strip("-–— ").isdecimal():
                    seen.add(said)
                    yield block

    def _blocks(self, container: Element | None, place: str) -> Iterator[Block]:
        for element in _seen(container):
            name = name_of(element)
            if name == "p":
                yield from self._paragraph(element, place)
            elif name == "tbl":
                yield self._table(element, place)
            elif name not in _SKIPPED:
                yield from self._blocks(element, place)

    def _paragraph(self, element: Element, place: str) -> Iterator[Block]:
        self._aside, outer = [], self._aside
        text = self._joined + "".join(self._pieces(element))
        aside, self._aside = self._aside, outer
        properties = child(element, "pPr")
        if child(properties, "rPr", "del") is not None:
            self._joined = text
            return
        self._joined = ""
        style = self._styles.of(value(child(properties, "pStyle")))
        if words := clean(text):
            self._paragraphs += not place
            self._count(words)
            label = self._label(properties, style.list_id, style.level)
            yield from lines_of(
                f"{label} {text}" if label else text,
                place or f"đoạn {self._paragraphs}",
                is_bold=_is_bold(element, style.is_bold),
                heading=style.heading,
            )
        for held in aside:
            yield from self._blocks(held, place or f"đoạn {self._paragraphs}")

    def _count(self, words: str) -> None:
        """Stop at the paragraph by which there are too many: the rest would take seconds."""
        self._written += 1
        self._characters += len(words)
        if self._written > MOST_LINES or self._characters > MOST_CHARACTERS:
            raise too_long()

    def _label(self, properties: Element | None, list_id: str, level: int) -> str:
        own = child(properties, "numPr")
        list_id = value(child(own, "numId")) or list_id
        if not list_id or list_id == "0":
            return ""
        return self._numbering.label(list_id, number(child(own, "ilvl"), level))

    def _pieces(self, element: Element) -> Iterator[str]:
        """Return the words of a paragraph as they are seen; what stands aside of it is put aside."""
        for inner in _seen(element):
            name = name_of(inner)
            if name == "t":
                yield inner.text or ""
            elif name in _SIGNS:
                yield _SIGNS[name]
            elif name == "sym":
                yield "•"
            elif name in _NOTES:
                note = self._notes.get((name.removesuffix("Reference"), value(inner, "id")))
                self._aside += [note] if note is not None else []
            elif name == "txbxContent":
                self._aside.append(inner)
            elif name not in _SKIPPED:
                yield from self._pieces(inner)

    def _table(self, element: Element, place: str) -> Table:
        if not place:
            self._tables += 1
        where = place or f"bảng {self._tables}"
        rows: list[tuple[Cell | None, ...]] = []
        for place_in, row in enumerate(_of_kind(element, "tr"), 1):
            if child(row, "trPr", "del") is None:
                above = rows[-1] if rows else ()
                rows.append(tuple(self._cells(row, above, f"{where}, hàng {place_in}")))
        return Table(tuple(rows), where)

    def _cells(
        self, row: Element, above: tuple[Cell | None, ...], place: str
    ) -> Iterator[Cell | None]:
        column = number(child(row, "trPr", "gridBefore"))
        yield from (Cell(),) * column
        for element in _of_kind(row, "tc"):
            column += 1
            properties = child(element, "tcPr")
            merged = child(properties, "vMerge")
            over = above[column - 1] if len(above) >= column else None
            lines = tuple(self._lines(element, f"{place}, cột {column}"))
            if merged is not None and value(merged) != "restart" and over is not None and not lines:
                yield over._replace(is_repeated=True)
            else:
                yield Cell(lines)
            span = max(1, number(child(properties, "gridSpan"), 1))
            yield from (None,) * (span - 1)
            column += span - 1

    def _lines(self, cell: Element, place: str) -> Iterator[Line]:
        for block in self._blocks(cell, place):
            if isinstance(block, Line):
                yield block
                continue
            for row in block.rows:
                texts = [
                    each.text.replace("\n", " ") for each in row if each and not each.is_repeated
                ]
                yield from lines_of(" | ".join(filter(None, texts)), place)


def _seen(container: Element | None) -> Iterator[Element]:
    """Return the elements of a container; of alternatives the first, of a content control what it
    holds.
    """
    for element in container if container is not None else ():
        name = name_of(element)
        if name == "AlternateContent":
            chosen = child(element, "Choice")
            yield from _seen(chosen if chosen is not None else child(element, "Fallback"))
        elif name == "sdt":
            yield from _seen(child(element, "sdtContent"))
        elif name:
            yield element


def _of_kind(container: Element, kind: str) -> Iterator[Element]:
    """Return rows or cells, also those in insertions and the like."""
    for element in _seen(container):
        name = name_of(element)
        if name == kind:
            yield element
        elif name in ("ins", "moveTo", "customXml", "smartTag"):
            yield from _of_kind(element, kind)


def _is_bold(paragraph: Element, by_style: bool) -> bool:
    runs = [run for run in paragraph.iter() if name_of(run) == "r" and any(map(clean, _texts(run)))]
    return bool(runs) and all(_run_is_bold(run, by_style) for run in runs)


def _run_is_bold(run: Element, by_style: bool) -> bool:
    bold = child(run, "rPr", "b")
    return is_on(bold) if bold is not None else by_style


def _texts(run: Element) -> Iterable[str]:
    return (text.text or "" for text in run if name_of(text) == "t")
