"""The kind of value that holds prose: a list of texts, or a block (`|`) that is text as on
paper.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from lxplan.plan.declaration import Record, Schema
from lxplan.plan.fault_notes import Reading
from lxplan.plan.groups_and_lists import ListOf
from lxplan.plan.kinds import TEXT
from lxplan.plan.paper_text import PaperText, read_paper_text, texts_in
from lxplan.plan.schedule import Activity
from lxplan.source import Text
from lxplan.source.yaml_nodes import Node, ScalarNode

_BLOCK = "hoặc khối chữ sau dấu |"


class BlockTexts(tuple[Text, ...]):
    """The words of a block, piece by piece and without their marks; `paper` says what the marks
    make of them.
    """

    paper: PaperText

    @classmethod
    def of(cls, text: Text) -> BlockTexts:
        """Return the words of a block of text as on paper."""
        paper = read_paper_text(text)
        texts = cls(texts_in(paper.blocks))
        texts.paper = paper
        return texts


class ProseKind(ListOf[Text]):
    """Texts in a list, which stay as they are, or a block, whose marks are read; with `or_one`,
    also a plain sentence.
    """

    def __init__(self, label: str, *, or_one: bool = False) -> None:
        super().__init__(TEXT, f"{label}, {_BLOCK}", or_one=or_one)

    def read(self, node: Node, reading: Reading) -> tuple[Text, ...] | None:
        if not isinstance(node, ScalarNode) or node.style != "|":
            return super().read(node, reading)
        text = TEXT.read(node, reading)
        return None if text is None else BlockTexts.of(text)

    def schema(self) -> Schema:
        """Return the schema; it cannot tell a block from other strings."""
        return {"anyOf": [TEXT.schema(), self.listed()]}


POINTS = ProseKind("một danh sách, mỗi ý một gạch đầu dòng")
PARAGRAPHS = ProseKind("một câu chữ, một danh sách các đoạn", or_one=True)


def blocks_in(value: object) -> Iterator[BlockTexts]:
    """Return every block of text as on paper in a part of a plan, in the order of the
    declaration.
    """
    if isinstance(value, BlockTexts):
        yield value
    elif isinstance(value, Record):
        for declared in value.COMPOUND:
            held = declared.of(value)
            if held is not declared.kind.empty:
                yield from blocks_in(held)
    elif isinstance(value, tuple):
        yield from _blocks_among(value)
    elif isinstance(value, Mapping):
        yield from _blocks_among(value.values())


def _blocks_among(values: Iterable[object]) -> Iterator[BlockTexts]:
    for value in values:
        if not isinstance(value, (str, Activity)):  # thousands in a plan, none of them prose
            yield from blocks_in(value)
