"""The check that the quarters of the tasks follow each other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.diagnostics import Related, Severity
from lxplan.named_tuple import NamedTuple
from lxplan.plan.paper_text import Block, Numbered, Point, TextTable
from lxplan.plan.periods import Period
from lxplan.plan.values import Month
from lxplan.source import Text
from lxplan.vietnamese.folding import fold
from lxplan.vietnamese.quarters import quarters_in
from lxplan.vietnamese.sentences import lowered

_QUARTER = r"(?:[Qq]uý )?(?:I{1,3}|IV|[1-4])(?:(?:/| năm )\d{4})?"
_MONTH = r"(?:[Tt]háng )?(1[0-2]|0?[1-9])(?:(?:/| năm )\d{4})?$"
_SERIES = 3
"""So many quarters or months in a sentence are a row of them."""
_ROMAN = ("I", "II", "III", "IV")


class _Quarter(NamedTuple):
    """A quarter that a heading names; `place` counts quarters from the year 0."""

    heading: Text
    place: int

    @property
    def name(self) -> str:
        return f"quý {_ROMAN[self.place % 4]}"


@rule("thu-tu-quy", Severity.WARNING)
def quarters_follow_each_other(subject: Subject) -> Iterator[Finding]:
    """Các quý ở nhiem_vu_quy, hoặc ở các dòng đánh số, gạch đầu dòng của một phần, các vế của một câu, cột đầu của một bảng, bị sót, bị ghi hai lần, hoặc đảo thứ tự.

    Vì sao: thường do chép đề mục mà quên sửa số. Mỗi quý ghi một lần, quý sau đứng sau quý trước; hai quý có thể chung
    một đề mục.

    Đúng:
        nhiem_vu_quy: [{quy: "Quý III, IV năm 2018", viec: [Mở lớp]}, {quy: Quý I năm 2019, viec: [Mở lớp]}]

    Sai:
        nhiem_vu_quy: [{quy: Quý III năm 2018, viec: [Mở lớp]}, {quy: Quý I năm 2019, viec: [Mở lớp]}]
    """
    period = subject.plan.period
    if period is None:
        return
    yield from _judged([task.quarter for task in subject.plan.quarters if task.quarter], period)
    for texts in subject.blocks:
        for headings in _quarters_of_one_level(texts.paper.blocks):
            yield from _judged(headings, period)
        for block in texts.paper.blocks:
            if isinstance(block, TextTable):
                yield from _of_table(block, period)
    for keyed in subject.printed_texts:
        lower = lowered(keyed.text)
        if lower.count("quý ") >= _SERIES or lower.count("tháng ") >= _SERIES:
            from lxplan.checks.shared.times.series_of_clauses import twice_in_a_row_of_clauses

            yield from twice_in_a_row_of_clauses(keyed.text, lower)


def _of_table(table: TextTable, period: Period) -> Iterator[Finding]:
    """Judge the quarters in the first column of a table of numbers; of months only what stands twice is judged, as some may
    be free. A table of words may have several rows for one of them.
    """
    head, *rows = table.rows
    if not all(
        cell.strip(" -")[:1].isdigit() for row in rows for cell in row[1:] if cell.strip(" -")
    ):
        return
    kind = fold(head[0]) if head else ""
    cells = [row[0] for row in rows if row]
    if kind == "quy":
        quarters = [cell for cell in cells if re.fullmatch(_QUARTER, cell.strip())]
        if len(quarters) >= len(cells) - 1:
            yield from _judged(quarters, period, word="quý ")
    elif kind == "thang":
        months = [(cell, match[1]) for cell in cells if (match := re.match(_MONTH, cell.strip()))]
        names = [name.lstrip("0") for _, name in months]
        for place, (cell, _) in enumerate(months):
            if names[place] in names[:place] and len(names) - len(set(names)) == 1:
                yield Finding(cell.content_span, f"tháng {names[place]} ghi hai lần; sửa số tháng")


def _quarters_of_one_level(blocks: tuple[Block, ...]) -> Iterator[list[Text]]:
    """Return the numbered lines and points of a text that begin with a quarter, those of each level together."""
    levels: dict[tuple[str, int], list[Text]] = {}
    for block in blocks:
        if not isinstance(block, (Numbered, Point)) or block.text[:3].lower() != "quý":
            continue
        level = block.level if isinstance(block, Point) else block.depth
        words = block.text.piece(0, block.text.find(":")) if ":" in block.text else block.text
        levels.setdefault((type(block).__name__, level), []).append(words)
    yield from levels.values()


def _judged(headings: list[Text], period: Period, word: str = "") -> Iterator[Finding]:
    """Judge headings that name quarters; `word` stands before each where a column's title says it once for all."""
    quarters = _in_order(headings, period, word)
    if quarters is None or len(quarters) < 2:
        return
    for before, after in pairwise(quarters):
        fault = _fault(before, after)
        if fault:
            related = (Related(before.heading.content_span, "quý trước"),)
            yield Finding(after.heading.content_span, fault, related=related)
            return  # one slip puts two steps out: what follows is judged once it is mended
    missing = [number for number in range(4) if number not in {each.place % 4 for each in quarters}]
    if period.is_year and missing and quarters[-1].place % 4 == len(quarters) - 1 == 2:
        yield Finding(
            quarters[-1].heading.content_span,
            "sau đề mục này chưa có quý IV; ghi thêm, hoặc gộp vào đề mục này",
        )


def _in_order(headings: list[Text], period: Period, word: str) -> list[_Quarter] | None:
    """Return the quarters of all headings; None when one names none, or one of another time, which
    is said already.
    """
    found: list[_Quarter] = []
    for heading in headings:
        mentions = quarters_in(heading if "uý" in heading else word + heading)
        if len(mentions) != 1:
            return None
        mention = mentions[0]
        for number in mention.numbers:
            year = mention.year or _year_of(number, found, period)
            if mention.year and not _touches(
                Month(year, number * 3 - 2), Month(year, number * 3), period
            ):
                return None
            found.append(_Quarter(heading, year * 4 + number - 1))
    return found


def _touches(first: Month, last: Month, period: Period) -> bool:
    return last >= period.first and first <= period.last


def _year_of(number: int, before: list[_Quarter], period: Period) -> int:
    """Return the year of a quarter without one: that of the quarter before, or the next when the
    count begins anew.
    """
    if not before:
        return period.begins.year
    year, last = divmod(before[-1].place, 4)
    return year + 1 if last == 3 and number == 1 and not period.is_year else year


def _fault(before: _Quarter, after: _Quarter) -> str | None:
    step = after.place - before.place
    if step == 1:
        return None
    if step == 0:
        return f"{after.name} ghi hai lần; sửa số quý"
    if step < 0:
        return f"{after.name} đứng sau {before.name}; xếp lại, hoặc sửa số quý"
    missing = ", ".join(_ROMAN[place % 4] for place in range(before.place + 1, after.place))
    return f"sau {before.name} là {after.name}, sót quý {missing}; ghi thêm, hoặc sửa số quý"
