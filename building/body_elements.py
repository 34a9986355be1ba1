"""Makes `lxplan/word/body_elements.txt`, what may stand in the body of a Word document, from the schema of
WordprocessingML (ISO/IEC 29500, transitional), which is no part of the project.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element, parse

SCHEMAS = Path(__file__).resolve().parents[2] / "shared" / "ooxml-xsd"
"""Where the schema lies beside the repository."""

_FILES = ("wml.xsd", "shared-commonSimpleTypes.xsd")
_X = "{http://www.w3.org/2001/XMLSchema}"
_START = "CT_Body"
_HEAD = (
    "# What may stand in a body: each type with its children and their types, and its attributes and their values;\n"
    "# then the values as patterns. Made by building.body_elements.\n"
)
_BUILT_IN = {
    "integer": r"[+-]?\d+",
    "unsignedInt": r"\d+",
    "unsignedLong": r"\d+",
    "int": r"[+-]?\d+",
    "unsignedByte": r"\d+",
    "byte": r"[+-]?\d+",
    "boolean": "true|false|1|0",
}
"""The patterns of the types that XML Schema has itself; any other is any text."""


def body_elements() -> str | None:
    """Return the table, or None where the schema is not on this machine.

    A line `P pPr:PPr r:R|rsidR=LongHexNumber` is a type; `t:Text` with `Text $|` is one that holds
    letters. A line `=Jc center|both` is what a value must match.
    """
    if not SCHEMAS.is_dir():
        return None
    roots = [parse(SCHEMAS / name).getroot() for name in _FILES]  # noqa: S314 - the standard's own files
    return _HEAD + "\n".join(_Schema(roots).lines())


class _Schema:
    """The definitions of the schema by kind and name, without their namespaces."""

    def __init__(self, roots: list[Element]) -> None:
        self._named = {
            (item.tag.removeprefix(_X), item.get("name", "")): item
            for root in roots
            for item in root
        }

    def lines(self) -> Iterator[str]:
        waiting, seen, values = deque([_START]), {_START}, set[str]()
        while waiting:
            name = waiting.popleft()
            kind = self._named["complexType", name]
            children, attributes = dict(self._children(kind)), dict(self._attributes(kind))
            new = [child for child in sorted(set(children.values())) if child not in seen]
            waiting.extend(new)
            seen.update(new)
            values.update(attributes.values())
            holds = ["$"] if kind.find(f"{_X}simpleContent") is not None else []
            inside = holds + [f"{child}:{_short(of)}" for child, of in children.items()]
            held = [f"{attribute}={_short(of)}" for attribute, of in attributes.items()]
            yield f"{_short(name)} {' '.join(inside)}|{' '.join(held)}"
        for value in sorted(values):
            pattern = self._pattern(value)
            if pattern:
                yield f"={_short(value)} {pattern}"
        yield ""

    def _children(self, item: Element) -> Iterator[tuple[str, str]]:
        for part in item:
            tag, name = part.tag.removeprefix(_X), part.get("ref", part.get("name", ""))
            known = self._named.get((tag, name), part)  # None of another namespace
            if tag == "element" and known.get("type", "").startswith("CT_"):
                yield name, known.get("type", "")
            elif tag == "group" and known is not part:
                yield from self._children(known)
            elif tag == "extension":
                yield from self._children(self._base(part))
                yield from self._children(part)
            elif tag in ("sequence", "choice", "all", "complexContent"):
                yield from self._children(part)

    def _attributes(self, item: Element) -> Iterator[tuple[str, str]]:
        for part in item:
            tag = part.tag.removeprefix(_X)
            if tag == "attribute" and part.get("name"):
                yield part.get("name", ""), part.get("type", "")
            elif tag == "attributeGroup":
                yield from self._attributes(self._named[tag, _local(part.get("ref", ""))])
            elif tag == "extension":
                yield from self._attributes(self._base(part))
                yield from self._attributes(part)
            elif tag in ("complexContent", "simpleContent"):
                yield from self._attributes(part)

    def _base(self, extension: Element) -> Element:
        return self._named.get(("complexType", _local(extension.get("base", ""))), Element("none"))

    def _pattern(self, name: str) -> str:
        """Return what a value must match; empty for any text."""
        prefix, _, local = name.rpartition(":")
        item = self._named.get(("simpleType", local))
        if item is None:
            return _BUILT_IN.get(local, "") if prefix == "xsd" else ""
        union = item.find(f"{_X}union")
        if union is not None:
            parts = [self._pattern(member) for member in union.get("memberTypes", "").split()]
            return "|".join(parts) if all(parts) else ""
        restriction = item.find(f"{_X}restriction")
        return "" if restriction is None else self._restricted(restriction)

    def _restricted(self, restriction: Element) -> str:
        def of(tag: str) -> list[str]:
            return [part.get("value", "") for part in restriction.iter(f"{_X}{tag}")]

        if of("pattern"):
            return "|".join(of("pattern"))
        if of("enumeration"):
            return "|".join(re.escape(value) if value else "" for value in of("enumeration"))
        if restriction.get("base") == "xsd:hexBinary":
            return f"[0-9A-Fa-f]{{{2 * int(of('length')[0])}}}" if of("length") else ""
        return self._pattern(restriction.get("base", ""))


def _short(name: str) -> str:
    return re.sub(r"^(CT|ST)_", "", _local(name))


def _local(name: str) -> str:
    return name.rpartition(":")[2]
