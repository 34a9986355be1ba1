"""A document brought in, for tests: what was recognised, the plan file, and the plan read from it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from io import BytesIO
from typing import Any, NamedTuple

from lxplan.drafting.whole_plan import write_plan
from lxplan.plan import Plan, read_plan
from lxplan.reading_in.blocks import Block, lines_in, words_in
from lxplan.reading_in.recognition import Recognised, recognise
from lxplan.reading_in.typed_numbers import numbered

COMMENT = r"(?m)(?:^|(?<=\s))#.*$"


class BroughtIn(NamedTuple):
    """A document with the plan that was made of it."""

    blocks: Sequence[Block]
    found: Recognised
    text: str
    plan: Plan

    @property
    def left(self) -> list[str]:
        return [line.text for line in self.found.left]

    @property
    def rows(self) -> list[str]:
        return [f"{month} {activity.content}" for month, activity in self.plan.activities]


def bring_in(blocks: Sequence[Block]) -> BroughtIn:
    """Bring blocks in; the plan file that comes of them has no fault."""
    found = recognise(blocks)
    text = write_plan(found.entries, found.head)
    read = read_plan("x.yaml", text.encode())
    assert not read.faults, (read.faults, text)
    assert read.plan is not None
    return BroughtIn(blocks, found, text, read.plan)


def words_of(blocks: Sequence[Block]) -> Counter[str]:
    """Return the words of a document but for quốc hiệu, tiêu ngữ and the numbers of lists."""
    words: Counter[str] = Counter()
    for line in lines_in(blocks):
        if line.text.upper().startswith(("CỘNG HÒA XÃ HỘI", "ĐỘC LẬP")):
            continue
        if re.fullmatch(r"\d{1,2}", line.text):
            continue
        label = numbered(line.text)
        words += _counted(label.words if label else line.text)
    return words


def words_kept(text: str, *, in_keys: bool = False) -> Counter[str]:
    """Return the words of a plan file, or those of its keys and values without the comments."""
    return _counted(re.sub(COMMENT, "", text) if in_keys else text)


def _counted(text: str) -> Counter[str]:
    return Counter(word.lstrip("0") if word.isdecimal() else word for word in words_in(text))


def word_file(*parts: str | list[list[str | None]], bold: Sequence[str] = ()) -> bytes:
    """Return a Word file of paragraphs and tables; a None goes on with the cell at its left, capitals
    and the `bold` are bold.
    """
    import docx

    document: Any = docx.Document()
    for part in parts:
        if isinstance(part, str):
            document.add_paragraph().add_run(part).bold = part.isupper() or part in bold
            continue
        table = document.add_table(rows=len(part), cols=len(part[0]))
        for row, texts in enumerate(part):
            _fill(table, row, texts)
    data = BytesIO()
    document.save(data)
    return data.getvalue()


def _fill(table: Any, row: int, texts: list[str | None]) -> None:
    start = 0
    for column, text in enumerate(texts):
        if text is not None:
            start = column
            table.cell(row, column).text = text
        else:
            table.cell(row, start).merge(table.cell(row, column))
