"""The numbers and bullets that Word prints by itself, as they are seen."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from lxplan.named_tuple import NamedTuple
from lxplan.plan.line_numbers import roman
from lxplan.reading_in.word_parts import child, name_of, number, value

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_SIGNS = ("-", "–", "+", "*")
_LEVELS = 9


class Level(NamedTuple):
    """How one level of a list is numbered."""

    form: str
    text: str
    start: int


class Numbering:
    """The lists of a document, counting as its paragraphs are read in order."""

    def __init__(self, root: Element | None) -> None:
        children = [*root] if root is not None else []
        self._levels = {
            value(each, "abstractNumId"): _levels(each)
            for each in children
            if name_of(each) == "abstractNum"
        }
        self._lists = {value(each, "numId"): each for each in children if name_of(each) == "num"}
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)
        self._begun: set[str] = set()

    def label(self, list_id: str, level: int) -> str:
        """Return what Word prints before the next paragraph of a list; empty where it prints
        nothing.
        """
        listed = self._lists.get(list_id)
        kind = value(child(listed, "abstractNumId")) or ""
        levels = self._levels.get(kind, {})
        if listed is None or level not in levels:
            return ""
        counts = self._counts[kind]
        if list_id not in self._begun:
            self._begun.add(list_id)
            self._restart(listed, counts)
        counts[level] = counts.get(level, levels[level].start - 1) + 1
        for deeper in range(level + 1, _LEVELS):
            counts.pop(deeper, None)
        if levels[level].form == "bullet":
            text = levels[level].text.strip()
            return text if text in _SIGNS else "-+"[min(level, 1)]
        return re.sub(
            "%([1-9])", lambda place: _shown(int(place[1]) - 1, levels, counts), levels[level].text
        ).strip()

    @staticmethod
    def _restart(listed: Element, counts: dict[int, int]) -> None:
        for override in listed:
            start = value(child(override, "startOverride"))
            if name_of(override) == "lvlOverride" and start and start.isdecimal():
                counts[number(override, name="ilvl")] = int(start[:6]) - 1


def _levels(abstract: Element) -> dict[int, Level]:
    return {
        number(each, name="ilvl"): Level(
            value(child(each, "numFmt")) or "decimal",
            value(child(each, "lvlText")) or "",
            number(child(each, "start"), 1),
        )
        for each in abstract
        if name_of(each) == "lvl"
    }


def _shown(level: int, levels: dict[int, Level], counts: dict[int, int]) -> str:
    known = levels.get(level, Level("decimal", "", 1))
    count = counts.get(level, known.start)
    if known.form in ("upperRoman", "lowerRoman"):
        shown = roman(count) if count < 40 else str(count)
    elif known.form in ("upperLetter", "lowerLetter"):
        shown = chr(ord("A") + (count - 1) % 26) * ((count - 1) // 26 % 9 + 1)
    elif known.form in ("none", "bullet"):
        return ""
    else:
        return f"{count:02}" if known.form == "decimalZero" else str(count)
    return shown if known.form.startswith("upper") else shown.lower()
