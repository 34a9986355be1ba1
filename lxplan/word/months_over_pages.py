"""Months on pages: a group of rows stays whole while it is low and leaves no page half empty; else
it breaks between rows, and is named again where a page begins.

Heights are in points.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lxplan.named_tuple import NamedTuple
from lxplan.word.closing_parts import CLOSING, NOTHING, held
from lxplan.word.continued_months import label_of, named_again
from lxplan.word.measured_body import (
    CONTINUED,
    SCHEDULE,
    Section,
    pieces_of,
    sections_of,
    total,
)
from lxplan.word.page_beginnings import Beginning, chain_end, header_height, laid
from lxplan.word.paragraph_styles import Style
from lxplan.word.row_pieces import cut_row

GROUP_PART = 0.25
"""A group of rows no higher than this part of a page stays whole; no page is left emptier."""

_TIGHT = 8.0
"""Room that is left on a page where a group breaks, for printers whose lines are a little
higher."""

_LOOSE = 16.0
"""By so much what begins the next page must be too high for the page before, lest it stand there
under its «(tiếp)» after all: one line."""

_FEWEST = 64.0
"""A row is cut where at least so much of it, about four lines, stands on either page."""

_MOST_CHANGES = 400


def with_filled_pages(body: str, after: str, styles: Mapping[str, Style]) -> str:
    """Return a body whose groups of rows break where a page would stay empty, named again there.

    `after` begins with the properties of the last section. A row higher than a part of a page is
    cut in two where the page ends.
    """
    if not _may_break(body, after, styles):
        return body
    for _ in range(_MOST_CHANGES):
        sections = sections_of(body, after, styles)
        if sections is None:
            return body
        filled = [_Filling(body, section, styles) for section in sections]
        changes = [change for filling in filled for change in filling.changes()]
        cuts = [filling.cut for filling in filled if filling.cut is not None]
        body = _changed(body, cuts or changes)
        if not cuts:
            return body
    return body


class _Change(NamedTuple):
    start: int
    end: int
    text: str


def _changed(body: str, changes: Sequence[_Change]) -> str:
    pieces, at = [], 0
    for change in sorted(changes):
        pieces += [body[at : change.start], change.text]
        at = change.end
    return "".join((*pieces, body[at:]))


def _may_break(body: str, after: str, styles: Mapping[str, Style]) -> bool:
    """Tell whether a month may break: most tables have none that does, and need no pages laid."""
    if SCHEDULE not in body:
        return False
    if any(before.rstrip().endswith("</w:tbl>") for before in body.split(CLOSING)[:-1]):
        return True
    tables = "".join(table for table in pieces_of(body, "tbl") if SCHEDULE in table)
    sections = sections_of(tables, after, styles)
    if sections is None or "<w:sectPr" in body:
        return True
    (section,) = sections
    limit = section.page.height * GROUP_PART
    return any(
        total([section.blocks[index] for index in group]) > limit
        for group in groups(tables, section)
    )


def groups(body: str, section: Section) -> list[list[int]]:
    """Return the groups of rows of a section's schedules, as the numbers of their blocks."""
    found: list[list[int]] = []
    for index, block in enumerate(section.blocks):
        if not block.is_schedule or block.is_head:
            continue
        if CONTINUED in body[block.start : block.end] and found:
            found[-1].append(index)
        else:
            found.append([index])
    return found


class _Filling:
    """The changes that fill the pages of one section."""

    def __init__(self, body: str, section: Section, styles: Mapping[str, Style]) -> None:
        self._body, self._styles = body, styles
        self._height = section.page.height
        self._limit = self._height * GROUP_PART
        self._blocks = list(section.blocks)
        self._groups = groups(body, section)
        self._group_of = {index: group for group in self._groups for index in group}
        self._is_loose: set[int] = set()
        self._again: set[int] = set()
        self._parted: set[int] = set()
        self.cut: _Change | None = None

    def changes(self) -> list[_Change]:
        for group in self._groups:
            if total([self._blocks[index] for index in group]) > self._limit:
                self._loosen(group)
        for _ in range(_MOST_CHANGES):
            self._again.clear()
            self._parted.clear()
            if not any(map(self._is_mended, laid(self._blocks, self._height).beginnings)):
                break
        return self._labels_and_holds() if self.cut is None else []

    def _is_mended(self, page: Beginning) -> bool:
        """Mend a page's beginning, and say whether the pages are to be laid again."""
        if page.rest or self.cut is not None:
            return False
        if self._is_cut(page) or self._is_loosened(page):
            return True
        return self._is_parted(page) or self._is_continued(page)

    def _is_cut(self, page: Beginning) -> bool:
        """Cut the row that begins a page where it is too high to leave the page before so empty, or
        for any page.
        """
        end = chain_end(self._blocks, page.block)
        chain = range(page.block, end + 1)
        tall = [i for i in chain if self._blocks[i].is_schedule and self._is_tall(i)]
        if not tall:
            return False
        before = total(self._blocks[page.block : tall[0]])
        left = page.left - before
        if page.left > self._limit and left > _FEWEST + _TIGHT:
            return self._is_cut_at(tall[0], left - _TIGHT)
        first = self._first_held(page.block)
        room = self._height - header_height(self._blocks, first)
        room -= total(self._blocks[first : tall[0]])
        if self._blocks[tall[0]].height > room:
            return self._is_cut_at(tall[0], room - _TIGHT)
        return False

    def _first_held(self, index: int) -> int:
        """Return the heading, or the row, that goes along to the page that a block begins: what no
        page holds is laid apart from it, but once it is cut they stand together.
        """
        while index and self._blocks[index - 1].held:
            index -= 1
        return index

    def _is_tall(self, index: int) -> bool:
        return not self._blocks[index].is_head and self._blocks[index].height > self._limit

    def _is_cut_at(self, index: int, height: float) -> bool:
        block = self._blocks[index]
        pieces = cut_row(self._body[block.start : block.end], height, self._styles)
        if pieces is None:
            return False
        self.cut = _Change(block.start, block.end, "\n".join(pieces))
        return True

    def _is_loosened(self, page: Beginning) -> bool:
        """Let the groups break that leave the page before a beginning emptier than need be."""
        if page.left <= self._limit:
            return False
        chain = range(page.block, chain_end(self._blocks, page.block) + 1)
        held = {id(self._group_of[i]): self._group_of[i] for i in chain if i in self._group_of}
        stiff = [g for g in held.values() if len(g) > 1 and g[0] not in self._is_loose]
        for group in stiff:
            self._loosen(group)
        return bool(stiff)

    def _loosen(self, group: Sequence[int]) -> None:
        self._is_loose.add(group[0])
        for index in group[:-1]:
            self._hold(index, False)

    def _hold(self, index: int, held: bool) -> None:
        self._blocks[index] = self._blocks[index]._replace(held=held)

    def _is_parted(self, page: Beginning) -> bool:
        """Begin a table of its own with the rows that go with the closing sentence to its page:
        LibreOffice holds a table to what follows only where all of its rows are held.
        """
        end = chain_end(self._blocks, page.block)
        first, before = self._blocks[page.block], self._blocks[max(0, page.block - 1)]
        is_amid = first.table is not None and before.table == first.table and not before.is_head
        if is_amid and first.is_schedule and self._blocks[end].table != first.table:
            self._parted.add(page.block)
            if page.block != self._group_of[page.block][0]:
                self._again.add(page.block)
        return False

    def _is_continued(self, page: Beginning) -> bool:
        """Name a group again at the top of a page, and see that it is really the top."""
        if page.block in self._parted:
            return False
        if self._is_moved_up(page) or self._is_kept_down(page):
            return True
        group = self._group_of.get(page.block, [page.block])
        if page.block == group[0]:
            return False
        self._again.add(page.block)
        return self._is_held_for_sure(page)

    def _is_moved_up(self, page: Beginning) -> bool:
        """Take the last row of a group along to the next page where it fills the page to the brim:
        elsewhere it might stand on that page without its group's name.
        """
        before = page.block - 1
        group = self._group_of.get(before, [before])
        is_loose = group[0] in self._is_loose and not self._is_tall(before)
        if page.left >= _TIGHT or not is_loose or self._blocks[before].held:
            return False
        self._hold(before, True)
        return True

    def _is_kept_down(self, page: Beginning) -> bool:
        """Hold the second row of a group to the first, which goes to the next page by a hair: else it
        might stand on the page before, and the others on the next without their group's name.
        """
        end = chain_end(self._blocks, page.block)
        group = self._group_of.get(end, [])
        is_opened = len(group) > 1 and end == group[0] and end in self._is_loose
        height = total(self._blocks[page.block : end + 1])
        if not is_opened or height > page.left + _LOOSE:
            return False
        self._hold(end, True)
        return True

    def _is_held_for_sure(self, page: Beginning) -> bool:
        """Hold so many rows to the first of a page that they are too high for the page before; say
        whether any is held anew.
        """
        height, changed, table = 0.0, False, self._blocks[page.block].table
        for index in range(page.block, len(self._blocks)):
            height += self._blocks[index].height
            if height > page.left + _LOOSE or self._blocks[index].table != table:
                break
            changed = changed or not self._blocks[index].held
            self._hold(index, True)
        return changed

    def _labels_and_holds(self) -> list[_Change]:
        changes = []
        for group in self._groups:
            label = label_of(self._row(group[0]))
            for index in group:
                before = self._row(index)
                after = before if self._blocks[index].held else before.replace("<w:keepNext/>", "")
                after = held(after) if self._blocks[index].held else after
                if index in self._again:
                    after = named_again(after, label)
                if self._is_tall(index):
                    after = after.replace('<w:vAlign w:val="center"/>', '<w:vAlign w:val="top"/>')
                if index in self._parted:
                    after = self._new_table(index) + after
                if after != before:
                    block = self._blocks[index]
                    changes.append(_Change(block.start, block.end, after))
        return changes

    def _new_table(self, index: int) -> str:
        """Return what ends a table before a row and opens one like it, under the same header."""
        opening = self._body.rindex("<w:tbl>", 0, self._blocks[index].start)
        header = next(b for b in self._blocks if b.is_head and b.start > opening)
        return f"</w:tbl>\n{held(NOTHING)}\n{self._body[opening : header.end]}\n"

    def _row(self, index: int) -> str:
        return self._body[self._blocks[index].start : self._blocks[index].end]
