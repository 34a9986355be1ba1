"""What the styles of a Word file say of a paragraph: whether it is bold, a heading, in a list."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxplan.named_tuple import NamedTuple
from lxplan.reading_in.word_parts import child, is_on, name_of, number, value

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_MOST_BASES = 20
"""How many styles may stand on one another; a ring of them ends here."""


class Style(NamedTuple):
    """A style, with what it takes from those that it stands on."""

    is_bold: bool = False
    heading: int = 0
    list_id: str = ""
    level: int = 0


class Styles:
    """The styles of a document by their ids."""

    def __init__(self, root: Element | None) -> None:
        self._elements = {
            value(each, "styleId"): each
            for each in (root if root is not None else ())
            if name_of(each) == "style"
        }
        self._known: dict[str | None, Style] = {}

    def of(self, style_id: str | None) -> Style:
        """Return a style; one without any say where there is none of this id."""
        if style_id not in self._known:
            self._known[style_id] = self._resolved(style_id)
        return self._known[style_id]

    def _resolved(self, style_id: str | None) -> Style:
        style = Style()
        chain: list[Element] = []
        while style_id in self._elements and len(chain) < _MOST_BASES:
            chain.append(self._elements[style_id])
            style_id = value(child(chain[-1], "basedOn"))
        for element in reversed(chain):
            style = _with(style, element)
        return style


def _with(style: Style, element: Element) -> Style:
    bold = child(element, "rPr", "b")
    outline = value(child(element, "pPr", "outlineLvl"))
    named = re.match(r"(?i)heading (\d)", value(child(element, "name")) or "")
    heading = int(named[1]) if named else int(outline) + 1 if outline in tuple("012345678") else 0
    numbered = child(element, "pPr", "numPr")
    return Style(
        is_on(bold) if bold is not None else style.is_bold,
        heading or style.heading,
        value(child(numbered, "numId")) or style.list_id,
        number(child(numbered, "ilvl"), style.level),
    )
