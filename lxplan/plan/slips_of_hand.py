"""Slips of the hand at the places that make up a plan, told by what the file says once they are
mended: all of them, and the other faults with them, in one reading.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from lxplan.diagnostics import Diagnostic, Fix, Severity, Span
from lxplan.named_tuple import NamedTuple
from lxplan.plan.known_keys import beginnings_of_lists, homes_of_keys
from lxplan.source import SourceFile
from lxplan.source.edits import Edit, edited
from lxplan.source.forbidden_characters import FORBIDDEN
from lxplan.source.half_entries import half_entries
from lxplan.source.keys_on_one_line import keys_on_one_line
from lxplan.source.lines import Lines
from lxplan.source.look_alikes import ALIGNED, look_alikes
from lxplan.source.lost_headings import lost_headings
from lxplan.source.out_of_line import out_of_line
from lxplan.source.pasted_marks import pasted
from lxplan.source.reading_on import ReadOn, read_on
from lxplan.source.stray_lines import stray_lines, unjoined
from lxplan.source.syntax_fault import Fault

Read = Callable[[SourceFile], Sequence[Diagnostic]]
"""Returns the faults of a file's nodes."""

_LARGEST = 200_000
"""Characters of a file that is read more than once; a real plan has 20 000."""

_MOST_TRIED = 60
"""How often a file is read again to tell slips from what only looks like one."""

_MOST_CHARACTERS = 1_500_000
"""How many characters are read again in all for that."""

_UNREADABLE = 1_000
_WEIGHT_OF_A_LOST_VALUE = 20
_WIDTHS_OF_TABS = (ALIGNED, 2, 4, 6, 8)
_NO_SLIPS = frozenset({"bang-ma", "tep-qua-lon", "tep-rong", "bi-danh", "long-qua-sau"})


class _Trial(NamedTuple):
    """A file read with some slips mended, the faults that are left of it, and how many keys are
    taken for words of another's value.
    """

    slips: tuple[Fault, ...]
    reading: ReadOn
    below: tuple[Diagnostic, ...]
    swallowed: int

    @property
    def left(self) -> int:
        """How many faults are left; a file that cannot be read to its end has very many, and a value
        that was lost weighs more than what it may say amiss.
        """
        unreadable = _UNREADABLE if self.reading.root is None else 0
        lost = self.swallowed * _WEIGHT_OF_A_LOST_VALUE
        return unreadable + lost + len(self.reading.faults) + len(self.below)


def told_by_slips(
    source: SourceFile, faults: Sequence[Diagnostic], read: Read
) -> tuple[Diagnostic, ...] | None:
    """Return the faults of a file as slips of the hand explain them; None when they explain none.

    `faults` are those that were found in it as it is. A slip is one whose mend leaves fewer faults.
    """
    if len(source.text) > _LARGEST or any(fault.rule in _NO_SLIPS for fault in faults):
        return None
    lines = Lines(FORBIDDEN.sub(" ", source.text))
    whole = unjoined(lines) or pasted(lines, source.text)
    if whole is not None:
        return tuple(_told(source, [whole]))
    best = _best(lines, source, read)
    if source.root is not None and not best.slips:
        return None
    own = [fault for fault in faults if fault.rule == "ky-tu-la"]
    syntax = tuple(_told(source, (*best.slips, *best.reading.faults)))
    # What a line says that was mended for no more than reading on is not to be taken at its word.
    doubtful = {
        number for fault in syntax if fault.fix is None for number in _doubtful(source.lines, fault)
    }
    below = (fault for fault in best.below if fault.span.line not in doubtful)
    return tuple(sorted({*own, *syntax, *below}, key=lambda fault: (fault.span, fault.rule)))


def _doubtful(lines: Sequence[str], fault: Diagnostic) -> Iterator[int]:
    """Return the numbers (1-based) of the line of a fault and, where it is out of line, of those
    below that stand as deep.
    """
    first = fault.span.line
    yield first
    indent = _indent(lines[first - 1])
    if fault.rule != "thut-le-sai" or not indent:
        return
    for number in range(first + 1, len(lines) + 1):
        if _indent(lines[number - 1]) < indent:
            return
        yield number


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _best(lines: Lines, source: SourceFile, read: Read) -> _Trial:
    """Return the trial with the fewest faults left."""
    text = FORBIDDEN.sub(" ", source.text)
    known = homes_of_keys()
    glued = tuple(keys_on_one_line(lines, known))

    def tried(slips: Iterable[Fault]) -> _Trial:
        chosen = _apart(slips)
        reading = read_on(text, [slip.mend for slip in chosen if slip.mend is not None])
        below = () if reading.root is None else _below(source, reading, read)
        return _Trial(chosen, reading, below, sum(slip not in chosen for slip in glued))

    best = tried(glued)
    begun = beginnings_of_lists()
    moved, strays = tuple(out_of_line(lines, known)), tuple(stray_lines(lines))
    lost, half = tuple(lost_headings(lines, known, begun)), tuple(half_entries(lines, known, begun))
    widths = _WIDTHS_OF_TABS if "\t" in source.text else (ALIGNED,)
    for width in widths:
        alike = (*look_alikes(lines, known, width), *moved)
        ways = (alike, moved, lost, half, _one_a_line(lines, (*alike, *half), strays))
        for slips in dict.fromkeys(ways):
            trial = tried((*glued, *slips)) if slips else best
            best = min(best, trial, key=lambda each: each.left)
    return _causes_alone(best, tried)


def _one_a_line(lines: Lines, alike: Sequence[Fault], strays: Sequence[Fault]) -> tuple[Fault, ...]:
    """Return slips and stray lines together. A line is left out only where nothing on it looks like
    an entry, or where it is the row of a table.
    """
    number = {slip: lines.at(slip.start).number for slip in (*alike, *strays)}
    rows = {number[stray] for stray in strays if stray.rule == "cu-phap"}
    entries = {number[slip] for slip in alike} - rows
    return (
        *(slip for slip in alike if number[slip] not in rows),
        *(stray for stray in strays if number[stray] not in entries),
    )


def _causes_alone(best: _Trial, tried: Callable[[Iterable[Fault]], _Trial]) -> _Trial:
    """Return the trial without the slips whose mend makes no difference, found by halves."""
    waiting = [best.slips]
    for _ in range(min(_MOST_TRIED, _MOST_CHARACTERS // len(best.reading.text))):
        if not waiting or not best.slips:
            break
        group = waiting.pop()
        without = tried(slip for slip in best.slips if slip not in group)
        if without.left <= best.left:
            best = without
        elif len(group) > 1:
            middle = len(group) // 2
            waiting += [group[middle:], group[:middle]]
    return best


def _apart(slips: Iterable[Fault]) -> tuple[Fault, ...]:
    """Return the slips in the file's order, without those whose edit overlaps one before."""
    kept: list[Fault] = []
    position = -1
    for slip in sorted(slips, key=lambda each: each.mend or (each.start, each.end, "")):
        if slip.mend is not None and slip.mend.start >= position:
            kept.append(slip)
            position = max(slip.mend.end, slip.mend.start + 1)
    return tuple(kept)


def _below(source: SourceFile, reading: ReadOn, read: Read) -> tuple[Diagnostic, ...]:
    """Return the faults of the mended file's nodes, at their places in the file as it was typed."""
    mended = SourceFile(source.path, source.decoded._replace(text=reading.text), reading.root)

    def placed(span: Span) -> Span:
        start, end = mended.offset(span.line, span.column), mended.offset(*span[2:])
        return source.span(reading.before(start), reading.before(end))

    def number(match: re.Match[str]) -> str:
        line = int(match[0])
        if len(mended.lines) == len(source.lines) or line > len(mended.lines):
            return match[0]
        return str(source.line_column(reading.before(mended.offset(line, 1)))[0])

    return tuple(
        fault._replace(
            span=placed(fault.span),
            message=re.sub(r"(?<=dòng )[0-9]+", number, fault.message),
            fix=fault.fix and fault.fix._replace(span=placed(fault.fix.span)),
            related=tuple(
                place._replace(span=placed(place.span), fix=None) for place in fault.related
            ),
        )
        for fault in read(mended)
    )


def _in_one(source: SourceFile, slips: Iterable[Fault]) -> Iterator[Fault]:
    """Return slips in their order; lines that stand together and are to be moved as far become
    one.
    """
    group: list[Fault] = []
    for slip in slips:
        if group and not _goes_with(source.text, group[-1], slip):
            yield _joined(source.text, group)
            group = []
        group.append(slip)
    if group:
        yield _joined(source.text, group)


def _goes_with(text: str, above: Fault, slip: Fault) -> bool:
    if {above.rule, slip.rule} != {"thut-le-sai"} or above.mend is None or slip.mend is None:
        return False
    one, other = above.mend, slip.mend
    if not one.start <= one.end <= above.end <= other.start or (one.text + other.text).strip():
        return False
    moved = [len(mend.text) - (mend.end - mend.start) for mend in (one, other)]
    return moved[0] == moved[1] and not text[above.end : other.start].strip()


def _joined(text: str, slips: Sequence[Fault]) -> Fault:
    """Return the first of several slips, mended by the edits of all."""
    if len(slips) == 1:
        return slips[0]
    edits = [slip.mend for slip in slips if slip.mend is not None]
    start, end = edits[0].start, edits[-1].end
    within = [Edit(edit.start - start, edit.end - start, edit.text) for edit in edits]
    return slips[0].mended(
        start,
        end,
        edited(text[start:end], within),
        is_certain=all(slip.is_certain for slip in slips),
    )


def _told(source: SourceFile, slips: Iterable[Fault]) -> Iterator[Diagnostic]:
    for slip in _in_one(source, slips):
        span, fix = source.span(slip.start, slip.end), None
        if slip.is_certain and slip.mend is not None and not FORBIDDEN.search(slip.mend.text):
            fix = Fix(source.span(slip.mend.start, slip.mend.end), slip.mend.text)
        yield Diagnostic(source.path, span, Severity.ERROR, slip.rule, slip.message, None, fix)
