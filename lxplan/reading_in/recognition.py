"""The blocks of a document to a plan: every line goes into a key, or stays as a comment at its
place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lxplan.drafting.draft import Entry, Group
from lxplan.named_tuple import NamedTuple
from lxplan.plan.values import Month
from lxplan.reading_in import ending as endings
from lxplan.reading_in.blocks import Block, Line, Table, lines_in, words_in
from lxplan.reading_in.columns_typed import ending_in_columns, head_in_lines
from lxplan.reading_in.head_of_paper import Head, names_of, paper_entries
from lxplan.reading_in.left_over import lost, unsaid
from lxplan.reading_in.months_across import months_down
from lxplan.reading_in.months_typed import TypedMonth, with_years
from lxplan.reading_in.opening import divided, opening_of
from lxplan.reading_in.organisations_named import organisations_entry
from lxplan.reading_in.parts_of_paper import parts_of
from lxplan.reading_in.period_said import period_entry, period_in, period_of, widened
from lxplan.reading_in.proper_case import Cases
from lxplan.reading_in.schedule import Schedule, months_said, schedule_of
from lxplan.reading_in.schedule_found import schedule_in
from lxplan.reading_in.sections import SCHEDULE, Section, parted, sections_of
from lxplan.reading_in.tables_going_on import made_whole

_UNKNOWN = "…"
_UNTITLED = "Nội dung"
"""The title of what stands before the first heading, or without any."""


class Recognised(NamedTuple):
    """A plan that was recognised in a document.

    `entries` are its keys and `head` the comment above them; `period` names it in a file's name,
    empty where it is not known. `left` are the lines that stay as comments without being
    understood; `rows`, `bases`, `sections` say how much was.
    """

    entries: tuple[Entry, ...]
    head: tuple[str, ...]
    period: str
    left: tuple[Line, ...]
    rows: int
    bases: int
    sections: int


def recognise(blocks: Sequence[Block]) -> Recognised:
    """Return the plan that the blocks of a document hold."""
    blocks = made_whole(months_down(block) for block in blocks if _says_something(block))
    blocks = ending_in_columns(head_in_lines(blocks))
    texts = [line.text for line in lines_in(blocks)]
    cases = Cases(texts)
    body, tables, again = schedule_in(blocks)
    parts = parts_of(body)
    kind, before, found = parted(parts.body)
    first, rest = divided(parts.opening, before)
    opening = opening_of([*parts.opening, *first])
    if any(block != SCHEDULE for block in rest):
        found = [Section(Line(_UNTITLED), _UNTITLED, tuple(rest)), *found]
    head = Head(cases)
    head.take(parts.head)
    sections = sections_of(kind, found, cases)
    ending = endings.ending_of(parts.ending, cases)
    said = [head.subject_words, opening.lead_in, *(section.title for section in found)]
    typed = months_said(tables)
    period = period_in([*said, ending.closed]) or period_of(_dated(typed))
    is_school = bool(period and period.is_school_year)
    months = with_years(typed, period.first.year if period else 0, is_school_year=is_school)
    schedule = Schedule((), 0, (), ())
    if tables:
        schedule = schedule_of(tables, period.first.year if period else 0, is_school_year=is_school)
    if period is not None:
        period = widened(period, [Month(year, number) for year, number in months if year])
    parent, name = names_of(head, texts, cases)
    paper = [*paper_entries(head), *ending.paper]
    kept = (
        *unsaid(head.issuers, f"{parent} {name}"),
        *(line.text for line in head.notes if _is_unsaid(line, head)),
        *ending.notes,
    )
    left = (*head.left, *ending.left)
    entries = [
        period_entry(period),
        _centre(parent, name, head),
        Entry(
            "van_ban",
            Group(tuple(paper)),
            above=tuple(kept),
            below=tuple(line.text for line in left),
        ),
        Entry("can_cu", opening.bases) if opening.bases else None,
        Entry("dan_nhap", opening.lead_in) if opening.lead_in else None,
        *_joined(sections.entries, schedule),
        ending.closing,
    ]
    whole = [entry for entry in entries if entry is not None]
    whole.insert(3, organisations_entry(whole))
    whole = [
        entry
        for entry in whole
        if entry.value not in (None, ()) or entry.key == "nam_hoc" or entry.above
    ]
    by_paper = {*schedule.summed, *again}
    missed = [*lost((line for line in lines_in(blocks) if line not in by_paper), whole)]
    title = (f"KẾ HOẠCH {period.short_name}" if period else "KẾ HOẠCH", *((name,) if name else ()))
    return Recognised(
        tuple(whole),
        (*title, *(line.text for line in missed)),
        period.label if period else "",
        (*left, *schedule.left, *schedule.unplaced, *missed),
        schedule.rows,
        len(opening.bases),
        sections.number,
    )


def _says_something(block: Block) -> bool:
    return isinstance(block, Table) or bool(words_in(block.text))


def _is_unsaid(line: Line, head: Head) -> bool:
    return bool(
        [*unsaid([line], " ".join([*head.paper.values(), head.locality, head.subject_words]))]
    )


def _dated(months: Sequence[TypedMonth]) -> list[Month]:
    return [Month(each.year, each.number) for each in months if each.year]


def _centre(parent: str, name: str, head: Head) -> Entry:
    entries = [
        Entry("ten", name or _UNKNOWN, beside="" if name else "bản gốc không ghi rõ tên trung tâm")
    ]
    entries += [Entry("chu_quan", parent)] if parent else []
    entries += [Entry("viet_tat", head.abbreviation)] if head.abbreviation else []
    entries += [Entry("dia_danh", head.locality)] if head.locality else []
    return Entry("trung_tam", Group(tuple(entries)))


def _joined(sections: Sequence[Entry], schedule: Schedule) -> Iterator[Entry]:
    """Return the keys of sections with those of the schedule, whose heading and head row are
    comments.
    """
    headings = [entry for entry in sections if entry.key == "ke_hoach_thang"]
    yield from (entry for entry in sections if entry.key != "ke_hoach_thang")
    above = tuple(text for entry in headings for text in entry.above)
    below = _left_words(schedule)
    for entry in schedule.entries:
        is_first = entry.key in ("ke_hoach_thang", "thuong_xuyen")
        yield entry._replace(
            above=(*(above if is_first else ()), *entry.above),
            below=(*entry.below, *(below if is_first else ())),
        )
        above, below = ((), ()) if is_first else (above, below)


def _left_words(schedule: Schedule) -> tuple[str, ...]:
    """Return the lines of tables that are no row; those above a row stand there already."""
    return tuple(line.text for line in schedule.left if line not in schedule.across)
