"""Where the head of a paper ends, its opening, its sections and its ending begin."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lxplan.named_tuple import NamedTuple
from lxplan.reading_in import ending as endings
from lxplan.reading_in.blocks import Block, Line, Table
from lxplan.reading_in.head_of_paper import begins_type, is_type_alone
from lxplan.reading_in.opening import is_basis, leads_in
from lxplan.reading_in.sections import SCHEDULE, is_title, parted
from lxplan.reading_in.typed_numbers import is_strong, numbered
from lxplan.vietnamese.folding import fold

_SHORT_LEAD_IN = 40
_LONGEST_LINE = 120
_ENDED = (";", ",", ".")
_OF_A_PAPER = r"\d+\s*/\s*(?:\d{4}\s*/\s*)?[A-ZĐ]{2}"
"""A number as papers have it: `12/KH-UBND`."""


class Parts(NamedTuple):
    """The blocks of a paper, part by part; `body` are its sections, with what stands before them."""

    head: list[Block]
    opening: list[Line]
    body: list[Block]
    ending: list[Block]


def parts_of(blocks: Sequence[Block]) -> Parts:
    """Return the head, the lines before the first section, the sections, and the ending."""
    start = _head_ends(blocks)
    end = max(start, endings.begins(blocks))
    at = start
    opening: list[Line] = []
    while at < end and _is_of_opening(line := blocks[at], opening):
        assert isinstance(line, Line)
        opening.append(line)
        at += 1
    return Parts(list(blocks[:start]), opening, list(blocks[at:end]), list(blocks[end:]))


def _is_of_opening(block: Block, before: Sequence[Line]) -> bool:
    """Tell whether a block is a basis, or the sentence that leads into the plan, which ends them."""
    if isinstance(block, Table) or is_title(block.text):
        return False
    if before and leads_in(before[-1].text):
        return False
    return is_basis(block.text) or (not before and leads_in(block.text))


def _head_ends(blocks: Sequence[Block]) -> int:
    """Return the place of the first block that is of no head: a basis, a lead-in, a section, the
    schedule.
    """
    lines = [(at, block) for at, block in enumerate(blocks) if isinstance(block, Line)]
    _, _, sections = parted(blocks)
    headings = {id(section.heading) for section in sections}
    subject: list[Line] = []
    is_titled, end = False, 0
    for at, line in lines:
        is_heading = id(line) in headings and _has_number(line)
        if is_titled:
            if is_heading or not _goes_on(line, subject):
                return at
            subject.append(line)
        elif line == SCHEDULE or _begins_opening(line) or (is_heading and not line.text.isupper()):
            return at
        elif begins_type(line.text):
            is_titled = True
            subject += [] if is_type_alone(line.text) else [line]
        end = at + 1
    return end if is_titled else 0


def _begins_opening(line: Line) -> bool:
    if is_basis(line.text) and not line.text.isupper():
        return True
    return leads_in(line.text) and len(line.text) > _SHORT_LEAD_IN


def _goes_on(line: Line, subject: Sequence[Line]) -> bool:
    """Tell whether a line below the title says what the paper is about; also one that begins as a
    basis (`Triển khai thực hiện hoạt động …`), where it looks like the title and not like a basis.
    """
    if line == SCHEDULE or is_title(line.text) or leads_in(line.text) or line.text.endswith(_ENDED):
        return False
    if is_strong(line):
        names_a_paper = bool(subject) and _is_certain_basis(line)
        return line.text.isupper() or not (names_a_paper or fold(line.text).startswith("can cu"))
    if subject and is_strong(subject[0]):
        return False
    return len(line.text) <= _LONGEST_LINE and not (
        is_basis(line.text) and (subject or _is_certain_basis(line))
    )


def _is_certain_basis(line: Line) -> bool:
    return fold(line.text).startswith("can cu") or re.search(_OF_A_PAPER, line.text) is not None


def _has_number(line: Line) -> bool:
    return numbered(line.text) is not None or line.heading > 0
