"""Whether Word can read the body of a document: what a template of a person's own printed.

Word calls a file damaged for one element that it does not know, or a letter where none may stand;
LibreOffice reads on in silence. The table of what may stand where is made from the schema
(`body_elements.txt`); elements of other namespaces, such as pictures, are not looked into.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from lxplan.named_tuple import NamedTuple
from lxplan.shipped import shipped

if TYPE_CHECKING:
    from xml.parsers.expat import XMLParserType

MARK = "mau"
"""The processing instruction that tells in which template and line what follows it was written."""

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main "
_BODY_ENDS = b"</w:body"
_SHOWN = 40
_NEAR = 30
_MARKS = re.compile(rf"<\?{MARK} [^?]*\?>")
_SAID_OF_XML = "kết quả không phải XML đúng, gần «{}»; xem lại các thẻ mở và đóng trong mẫu."


class Fault(NamedTuple):
    """What Word does not read, as a Vietnamese sentence, and the mark that stands before it, if
    any.
    """

    sentence: str
    mark: str = ""


class _Kind(NamedTuple):
    """What may stand in one type of element: children and attributes with their types."""

    children: Mapping[str, str]
    attributes: Mapping[str, str]


class _Open(NamedTuple):
    """An element that is open: its name, its type (None: not looked into), and the mark before
    it.
    """

    name: str
    kind: _Kind | None
    mark: str


def first_fault(xml: str) -> Fault | None:
    """Return the first thing in a document part that Word does not read, or None."""
    return _Reader().read(xml.encode("utf-8"))


def is_empty(xml: str) -> bool:
    """Tell whether a well-formed body shows nothing: no letter and no picture."""
    return not re.search(r"<w:t(?: [^>]*)?>\s*[^\s<]|<w:(?:drawing|pict|object)\b", xml)


@lru_cache(maxsize=1)
def _table() -> tuple[dict[str, _Kind], dict[str, str]]:
    """Return the types of elements and the patterns of values by their names."""
    kinds, patterns = {}, {}
    text = shipped("word/body_elements.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        name, _, rest = line.partition(" ")
        if name.startswith("="):
            patterns[name[1:]] = rest
        elif name != "#":
            children, _, attributes = rest.partition("|")
            pairs = (child.partition(":") for child in children.split())
            held = (attribute.partition("=") for attribute in attributes.split())
            kinds[name] = _Kind(
                {child: kind for child, _, kind in pairs}, {name: kind for name, _, kind in held}
            )
    return kinds, patterns


class _Reader:
    """One reading of a document part, up to its first fault."""

    def __init__(self) -> None:
        from xml.parsers import expat

        self._kinds, self._patterns = _table()
        self._open: list[_Open] = []
        self._last_child: list[str] = []
        self._mark = ""
        self._fault: Fault | None = None
        self._parser: XMLParserType = expat.ParserCreate(namespace_separator=" ")
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._letters
        self._parser.ProcessingInstructionHandler = self._marked

    def read(self, data: bytes) -> Fault | None:
        from xml.parsers import expat

        try:
            self._parser.Parse(data, True)
        except expat.ExpatError:
            # What Word does not read may come before, as an element that was never closed.
            return self._fault or self._not_xml(data)
        return self._fault

    def _not_xml(self, data: bytes) -> Fault:
        at = self._parser.ErrorByteIndex
        if self._open and data.startswith(_BODY_ENDS, at):
            return _left_open(self._open[-1])
        text = data[max(0, at - 500) : at].decode("utf-8", "ignore")
        before = _MARKS.sub("", text).rpartition("\n")[2].rpartition("<w:body>")[2]
        after = data[at : at + 500].decode("utf-8", "ignore").partition("\n")[0]
        near = before[-_NEAR:] + _MARKS.sub("", after).partition("<w:sectPr")[0][:_NEAR]
        return Fault(_SAID_OF_XML.format(near.strip()), self._mark)

    def _found(self, sentence: str, mark: str | None = None) -> None:
        self._fault = self._fault or Fault(sentence, self._mark if mark is None else mark)

    def _marked(self, target: str, data: str) -> None:
        if target == MARK:
            self._mark = data

    def _start(self, full_name: str, attributes: dict[str, str]) -> None:
        is_ours = full_name.startswith(_WORD)
        name = full_name.removeprefix(_WORD)
        kind = self._kind_of(name) if is_ours else None
        if kind is not None:
            for attribute, value in attributes.items():
                self._attribute(name, kind, attribute, value)
        if self._last_child:
            self._last_child[-1] = name
        self._open.append(_Open(name, kind, self._mark))
        self._last_child.append("")

    def _kind_of(self, name: str) -> _Kind | None:
        if name == "body":
            return self._kinds["Body"]
        holder = self._open[-1] if self._open else None
        if holder is None or holder.kind is None:
            return None
        if name == "sectPr" and name not in holder.kind.children:
            self._fault = self._fault or _left_open(holder)  # the letterhead's follows the body
        elif name not in holder.kind.children:
            self._found(
                f"Word không đọc được w:{name} trong w:{holder.name}; xem lại tên thẻ và thẻ bao ngoài."
            )
        known = holder.kind.children.get(name)
        return None if known is None else self._kinds[known]

    def _attribute(self, name: str, kind: _Kind, attribute: str, value: str) -> None:
        own = attribute.removeprefix(_WORD)
        if " " in own:  # of another namespace
            return
        if own == attribute:
            self._found(
                f"thuộc tính {own} của w:{name} thiếu «w:» ở trước nên Word không đọc được."
            )
        elif own not in kind.attributes:
            self._found(f"Word không đọc được thuộc tính w:{own} của w:{name}.")
        elif not self._fits(kind.attributes[own], value):
            self._found(f"Word không đọc được giá trị «{value[:_SHOWN]}» ở w:{own} của w:{name}.")

    def _fits(self, of: str, value: str) -> bool:
        pattern = self._patterns.get(of)
        return pattern is None or re.fullmatch(pattern, value.strip()) is not None

    def _letters(self, text: str) -> None:
        holder = self._open[-1] if self._open else None
        if holder is None or holder.kind is None or "$" in holder.kind.children:
            return
        if text.strip():
            self._found(f"chữ «{text.strip()[:_SHOWN]}» đứng ngoài w:t nên Word không đọc được.")

    def _end(self, _: str) -> None:
        closed, last = self._open.pop(), self._last_child.pop()
        if closed.kind is not None and closed.name == "tc" and last not in ("p", "sdt"):
            self._found(
                "ô w:tc không kết thúc bằng một đoạn w:p nên Word không đọc được.", closed.mark
            )


def _left_open(element: _Open) -> Fault:
    return Fault(f"thẻ w:{element.name} mở ở đây chưa được đóng.", element.mark)
