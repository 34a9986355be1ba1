"""The figures in the words of a report beside those that its results add up to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from fractions import Fraction

from lxplan.diagnostics import Span
from lxplan.named_tuple import NamedTuple
from lxplan.plan.model import Plan
from lxplan.plan.paper_text import Numbered, Paragraph, Point
from lxplan.plan.period_reports import PeriodReport
from lxplan.plan.periods import Period
from lxplan.plan.plans_in_use import period_of_report, stretch_of
from lxplan.plan.prose import BlockTexts
from lxplan.plan.results import Result
from lxplan.plan.totals import Figures, Totals, rows_of, totals_of
from lxplan.source import Text
from lxplan.vietnamese.folding import fold
from lxplan.vietnamese.quantities import shown
from lxplan.vietnamese.reported_figures import (
    HELD,
    PLANNED,
    SESSIONS,
    SHARE,
    SPENT,
    TURNS,
    WOMEN,
    Said,
    figures_said,
    is_heading,
    part_named,
)
from lxplan.vietnamese.sentences import has_any, lowered

_FROM_RESULTS = "ket_qua trong kỳ cộng được"
_COUNTED: Mapping[str, str] = {SHARE: "theo ket_qua trong kỳ là", PLANNED: "kế hoạch trong kỳ có"}
_SAY_HELD = ("tổ chức", "thực hiện", "hoàn thành", "đã ")
"""Words without which `Số hoạt động: 20` may be the number planned."""
_CLASSES_OF_ALL = r"\d ?(?:/|trên(?: tổng số)?|trong(?: tổng)? số) ?(\d+) lớp(?!,)"
_OUTSIDE = ("ngoài kế hoạch", "phát sinh")


class _Known(NamedTuple):
    """The figures of a report's period, and those of the parts that the plan names, by their folded
    names; `fields` are the names of topics, `open` what some row that was held does not count yet, `taught` how many were held with learners.
    """

    period: Period
    totals: Totals
    parts: Mapping[str, Figures]
    fields: frozenset[str]
    open: frozenset[str]
    taught: int


class _Figure(NamedTuple):
    """A figure of a report: what it says, in which words, and where."""

    said: Said
    words: str
    span: Span


def told_otherwise(plan: Plan, report: PeriodReport) -> Iterator[tuple[Span, str]]:
    """Return where the words of a plan's report state another figure than its results add up to,
    with the sentence that says so.
    """
    known = _known(plan, report)
    rows = tuple(_of_table(report))
    for row in rows:
        yield from _compared(row, known)
    for texts in told_in(report):
        for text, under in _lines(texts):
            for said in figures_said(text, under):
                figure = _Figure(said, text[said.start : said.end], text.part(said.start, said.end))
                yield from tuple(_compared(figure, known)) or _against_table(figure, rows)


def _of_table(report: PeriodReport) -> Iterator[_Figure]:
    """Return what the rows of `so_lieu` say, read as the sentence `Số lượt người tham gia: 2.007 lượt`."""
    for row in report.figures:
        if row.number is None:
            continue
        unit = f" {row.unit}" if row.unit and not row.name.endswith(row.unit) else ""
        name = f"số {lowered(row.name).removeprefix('tổng ').removeprefix('số ')}"
        for said in figures_said(f"{name}: {row.number}{unit}"):
            is_bare = said.kind == HELD and not has_any(name, _SAY_HELD)
            if said.start == len(name) + 2 and not said.parts and not is_bare:
                yield _Figure(said, row.number, row.number.content_span)


def _against_table(figure: _Figure, rows: tuple[_Figure, ...]) -> Iterator[tuple[Span, str]]:
    """Compare a figure of a sentence with the row of `so_lieu` that counts the same."""
    same = [row for row in rows if row.said.kind == figure.said.kind]
    if len(same) != 1 or figure.said.parts or figure.said.times != same[0].said.times:
        return
    if not _agrees(figure.said, Fraction(same[0].said.value)):
        message = (
            f"lời báo cáo nói {figure.words}{_unit(figure.said.kind, figure.words)}, mà so_lieu (dòng {same[0].span.line}) "
            f"ghi {same[0].words}; xem lại một trong hai"
        )
        yield figure.span, message


def told_in(report: PeriodReport) -> tuple[tuple[Text, ...], ...]:
    """Return the words that tell of the period itself, and not of the next."""
    return (
        report.situation,
        report.leadership,
        report.strengths,
        report.weaknesses,
        report.causes,
        report.lessons,
    )


def _lines(texts: tuple[Text, ...]) -> Iterator[tuple[Text, str]]:
    """Return the lines of a part of a report, each with the heading that says of what it speaks."""
    is_block = isinstance(texts, BlockTexts)
    blocks = texts.paper.blocks if isinstance(texts, BlockTexts) else map(Paragraph, texts)
    under = ""
    for block in blocks:
        if not isinstance(block, (Paragraph, Point, Numbered)):
            continue
        opens = is_heading(block.text) or (isinstance(block, Numbered) and block.is_heading)
        if opens or (is_block and under.endswith(":") and not isinstance(block, Point)):
            under = ""
        yield block.text, under
        if opens:
            under = part_named(block.text)


def _known(plan: Plan, report: PeriodReport) -> _Known | None:
    """Return the figures of a report's period; None where the plan does not hold all of it, or
    nothing is noted there.
    """
    period = period_of_report(plan, report)
    if period is None or not all(month in plan.sound_period for month in period.months):
        return None
    stretch = stretch_of(plan, period)
    totals = totals_of([plan], stretch=stretch)
    if not totals.everything.noted:
        return None
    by_partner = totals_of([plan], "don_vi", stretch)
    parts = {
        fold(line.name): line.figures
        for line in (*by_partner.lines, *totals.lines)
        if not line.name.startswith("(")
    }
    fields = frozenset(fold(line.name) for line in totals.lines)
    held = [
        row.entry.activity.result
        for row in rows_of(plan)
        if row.held_in in stretch and row.entry.activity.result.is_held
    ]
    taught = sum(bool(result.turns) for result in held)
    return _Known(period, totals, parts, fields, _uncounted(held), taught)


def _uncounted(held: list[Result]) -> frozenset[str]:
    """Return what some of the rows that were held does not count; of money most rows need none."""
    stated = {
        SESSIONS: [result.sessions for result in held],
        TURNS: [result.turns for result in held],
        WOMEN: [result.women for result in held],
    }
    return frozenset(kind for kind, numbers in stated.items() if None in numbers)


def _compared(figure: _Figure, known: _Known | None) -> Iterator[tuple[Span, str]]:
    said, words = figure.said, figure.words
    if known is None or not all(_is_of_the_period(time, known.period) for time in said.times):
        return
    meant = _meant(said, known)
    values = [value for each in meant if (value := _value(each, said.kind)) is not None]
    if said.kind == HELD and "lớp" in said.scope:
        values.append(Fraction(known.taught))  # a survey among the rows is no class
    if not meant or not values or any(_agrees(said, value) for value in values):
        return
    if _is_of_classes_alone(said, known.totals.whole):
        return
    swapped = any(sorted(shown(said.value)) == sorted(shown(value)) for value in values)
    if said.kind in known.open and said.value > max(values) and not swapped:
        return
    message = (
        f"lời báo cáo nói {words}{_unit(said.kind, words)}, mà {_COUNTED.get(said.kind, _FROM_RESULTS)} "
        f"{shown(values[0])}{_unit(said.kind)}; xem lại một trong hai"
    )
    yield figure.span, message


def _is_of_classes_alone(said: Said, whole: Figures) -> bool:
    """Tell whether a sentence counts classes where rows are no classes: it says another number planned than all rows."""
    classes = re.search(_CLASSES_OF_ALL, said.scope)
    return classes is not None and classes[1] != str(whole.planned)


def _unit(kind: str, words: str = "") -> str:
    """Return what follows a number in a sentence; nothing where the words say it already."""
    if kind == SHARE:
        return "%"
    if kind == SPENT:
        return "" if words else " đồng"
    return f" {HELD if kind == PLANNED else kind}"


def _is_of_the_period(time: str, period: Period) -> bool:
    words = f" {fold(time)} "
    if words.split()[1:2] == ["thang"] and words.split(maxsplit=1)[0] == str(len(period.months)):
        return True
    names = (period.name, period.label, period._replace(own_name="").name)
    return any(words in f" {fold(name)} " for name in names)


def _meant(said: Said, known: _Known) -> tuple[Figures, ...]:
    """Return the figures of what a sentence speaks of, the likeliest first; none where that is not
    certain.
    """
    words = f" {fold(said.scope)} "
    named = [name for name in known.parts if f" {name} " in words]
    of_partners = [name for name in named if name not in known.fields]
    totals = known.totals
    all_of_it = (totals.whole, totals.everything)
    if not said.parts and not of_partners:
        came_up = (totals.outside,) if any(word in said.scope for word in _OUTSIDE) else ()
        return (*came_up, *all_of_it)
    if len(named) != 1 or said.parts > 1 or totals.outside_count:
        return ()
    return (known.parts[named[0]], *all_of_it)


def _value(figures: Figures, kind: str) -> Fraction | None:
    if kind == SHARE:
        return figures.share_held and figures.share_held * 100
    counted = {
        HELD: figures.held,
        PLANNED: figures.planned,
        SESSIONS: figures.sessions,
        TURNS: figures.turns,
        WOMEN: figures.women,
        SPENT: figures.spent,
    }[kind]
    return None if counted is None else Fraction(counted)


def _agrees(said: Said, value: Fraction) -> bool:
    return said.value == value or abs(said.value - value) < said.rounding
