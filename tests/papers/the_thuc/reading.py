"""A finished document as a reader of the rules sees it: its pages, and the look of every word in
it.

Nothing here asks the program how it meant a paper to look: styles are resolved as Word resolves
them, from the document's defaults through the chain of styles to what stands in the paragraph and
the run itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from lxml import etree

from lxplan.word.standards import Standard
from tests.papers.plans import W, parts_of, text_of

TWIPS_PER_MM = 1440 / 25.4
FAMILIES = ("ascii", "hAnsi", "cs", "eastAsia")
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_OFF = ("0", "false", "off", "none")


class Look(NamedTuple):
    """How words look. Sizes and spaces are points, indents twips; `line` is a factor, or 0 for an
    exact height.
    """

    fonts: frozenset[str]
    size: float
    bold: bool
    italic: bool
    underlined: bool
    colour: str
    align: str
    left: int
    right: int
    first_line: int
    before: float
    after: float
    line: float
    keep_next: bool
    keep_lines: bool
    ruled: bool


class Paragraph(NamedTuple):
    """A paragraph: its text with line breaks, how each of its runs looks, and the width (twips) it
    stands in.
    """

    element: Any
    style: str
    text: str
    looks: tuple[Look, ...]
    room: int
    in_table: bool

    @property
    def look(self) -> Look:
        """How its first run looks, or how an empty paragraph would."""
        return self.looks[0]


@dataclass(frozen=True)
class Paper:
    """One finished document and the standard it is to follow; an appendix has no head and no signature of its own.

    `organisation` is the name at the head of a paper of the Party, the Đoàn or the Đội, which have no quốc hiệu; one that
    is approved has a second signature. A poster is no official paper: it has neither number nor recipients; a sheet
    for the wall has neither head nor signature, a title alone. Of the
    appendices one that is no extract is attached to the plan, which refers to it.
    """

    data: bytes
    standard: Standard
    is_appendix: bool = False
    organisation: str = ""
    is_approved: bool = False
    is_poster: bool = False
    is_wall_sheet: bool = False
    is_attached: bool = False

    @cached_property
    def parts(self) -> dict[str, bytes]:
        return parts_of(self.data)

    @cached_property
    def body(self) -> Any:
        return etree.fromstring(self.parts["word/document.xml"]).find(f"{W}body")

    @cached_property
    def every_section(self) -> list[Any]:
        return list(self.body.iter(f"{W}sectPr"))

    @cached_property
    def sections(self) -> list[Any]:
        """The sections that begin a sheet: a page that lies for a wide table, and the one after it,
        go on with theirs.
        """
        lying = [is_lying(section) for section in self.every_section]
        return [
            section
            for index, section in enumerate(self.every_section)
            if index == 0 or not (lying[index] or lying[index - 1])
        ]

    @cached_property
    def _section_of(self) -> dict[Any, Any]:
        """The section in which each child of the body stands: the one whose properties come
        next.
        """
        found, section = {}, self.every_section[-1]
        for child in reversed(self.body):
            section = next(child.iter(f"{W}sectPr"), section)
            found[child] = section
        return found

    def width_around(self, element: Any) -> int:
        """Return the width between the margins where a child of the body stands, in twips."""
        return _between_margins(self._section_of[element])

    @cached_property
    def text_width(self) -> int:
        """The width between the margins of the last sheet, in twips."""
        return _between_margins(self.sections[-1])

    @cached_property
    def styles(self) -> dict[str, Any]:
        root = etree.fromstring(self.parts["word/styles.xml"])
        return {style.get(f"{W}styleId"): style for style in root.iter(f"{W}style")}

    @cached_property
    def _defaults(self) -> Any:
        return etree.fromstring(self.parts["word/styles.xml"]).find(f"{W}docDefaults")

    @cached_property
    def paragraphs(self) -> list[Paragraph]:
        return [self._paragraph(element) for element in self.body.iter(f"{W}p")]

    @cached_property
    def tables(self) -> list[Any]:
        return list(self.body.iter(f"{W}tbl"))

    @cached_property
    def schedules(self) -> list[Any]:
        """The tables of activities: those with borders."""
        return [
            table
            for table in self.tables
            if value(table.find(f"{W}tblPr"), "tblStyle") == "BangThang"
        ]

    def styled(self, style: str) -> list[Paragraph]:
        return [paragraph for paragraph in self.paragraphs if paragraph.style == style]

    def followed_by(self, style: str) -> Iterator[tuple[Paragraph, Paragraph]]:
        """Return the paragraphs of a style, each with the one after it."""
        for paragraph, following in zip(self.paragraphs, self.paragraphs[1:], strict=False):
            if paragraph.style == style:
                yield paragraph, following

    def strips(self, section: Any, kind: str) -> Iterator[tuple[str, Paragraph]]:
        """Return the paragraphs of a section's header and footer of a kind (`default`, `first`)
        with its tag.
        """
        relations = etree.fromstring(self.parts["word/_rels/document.xml.rels"])
        targets = {relation.get("Id"): relation.get("Target") for relation in relations}
        for tag in ("header", "footer"):
            for reference in section.findall(f"{W}{tag}Reference"):
                if reference.get(f"{W}type") == kind:
                    root = etree.fromstring(self.parts[f"word/{targets[reference.get(f'{R}id')]}"])
                    yield from ((tag, self._paragraph(element)) for element in root.iter(f"{W}p"))

    def rows(self, table: Any) -> list[list[list[Paragraph]]]:
        """Return the rows of a table, each as the paragraphs of its cells."""
        by_element = {paragraph.element: paragraph for paragraph in self.paragraphs}
        return [
            [[by_element[element] for element in cell.iter(f"{W}p")] for cell in row.iter(f"{W}tc")]
            for row in table.iter(f"{W}tr")
        ]

    def _paragraph(self, element: Any) -> Paragraph:
        style = value(element.find(f"{W}pPr"), "pStyle") or "Normal"
        cell = next(element.iterancestors(f"{W}tc"), None)
        room = self.text_width if cell is None else number(cell.find(f"{W}tcPr/{W}tcW"), "w")
        runs = [run for run in element.iter(f"{W}r") if text_of(run)] or [None]
        looks = tuple(self._look(element, style, run) for run in runs)
        return Paragraph(element, style, text_of(element), looks, room, cell is not None)

    def _look(self, element: Any, style: str, run: Any) -> Look:
        own = [element.find(f"{W}pPr"), *([] if run is None else [run.find(f"{W}rPr")])]
        sources = [
            source
            for source in (*reversed(own), *self._chain(style), self._defaults)
            if source is not None
        ]
        size, line = first(sources, "sz"), first(sources, "spacing", "line")
        exact = first(sources, "spacing", "lineRule") in ("exact", "atLeast")
        return Look(
            fonts=frozenset(first(sources, "rFonts", family) or "?" for family in FAMILIES),
            size=int(size or 20) / 2,
            bold=is_on(first(sources, "b")),
            italic=is_on(first(sources, "i")),
            underlined=is_on(first(sources, "u")),
            colour=first(sources, "color") or "auto",
            align=first(sources, "jc") or "left",
            left=int(first(sources, "ind", "left") or 0),
            right=int(first(sources, "ind", "right") or 0),
            first_line=int(first(sources, "ind", "firstLine") or 0)
            - int(first(sources, "ind", "hanging") or 0),
            before=int(first(sources, "spacing", "before") or 0) / 20,
            after=int(first(sources, "spacing", "after") or 0) / 20,
            line=0 if exact else int(line or 240) / 240,
            keep_next=is_on(first(sources, "keepNext")),
            keep_lines=is_on(first(sources, "keepLines")),
            ruled=any(source.find(f".//{W}pBdr/{W}top") is not None for source in sources),
        )

    def _chain(self, style: str) -> Iterator[Any]:
        while style in self.styles:
            yield self.styles[style]
            style = value(self.styles[style], "basedOn") or ""


def is_lying(section: Any) -> bool:
    size = section.find(f"{W}pgSz")
    return bool(size.get(f"{W}orient") == "landscape")


def _between_margins(section: Any) -> int:
    size, margins = (section.find(f"{W}{name}") for name in ("pgSz", "pgMar"))
    return number(size, "w") - number(margins, "left") - number(margins, "right")


def first(sources: Sequence[Any], name: str, attribute: str = "val") -> str | None:
    """Return an attribute of the first source that states it; an element without it is "on"."""
    for source in sources:
        for element in source.iter(f"{W}{name}"):
            found = element.get(f"{W}{attribute}")
            if found is not None or attribute == "val":
                return found if found is not None else "1"
    return None


def is_on(found: str | None) -> bool:
    return found is not None and found not in _OFF


def value(parent: Any, name: str) -> str | None:
    element = None if parent is None else parent.find(f"{W}{name}")
    return None if element is None else str(element.get(f"{W}val"))


def number(element: Any, attribute: str) -> int:
    return int(element.get(f"{W}{attribute}"))
