"""Apply the corrections that are certain, by editing exactly their characters of the file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from lxplan.diagnostics import Diagnostic, Fix
from lxplan.named_tuple import NamedTuple
from lxplan.plan import ReadPlan, read_plan
from lxplan.source import SourceFile
from lxplan.source.forbidden_characters import FORBIDDEN

_MOST_ROUNDS = 10
"""One correction may bring another to light (a space, then the word after it); real files need two
rounds."""

_MOST_TRIALS = 60
"""How often a file is read again to tell harmful corrections from harmless ones; five harmful ones
among a thousand need fewer. Each round has half as many trials as the one before: what was harmful
once is found again in every round."""


class Mended(NamedTuple):
    """A file before and after mending; `made` says how many corrections there were."""

    path: str
    before: bytes
    after: bytes
    made: int

    @property
    def diff(self) -> str:
        """The change as a unified diff, line ends left out."""
        from difflib import unified_diff

        old, new = (read_plan(self.path, data).source.lines for data in (self.before, self.after))
        return "".join(
            f"{line}\n" for line in unified_diff(old, new, self.path, self.path, lineterm="")
        )


def mend(path: str, data: bytes, diagnose: Callable[[ReadPlan], Iterable[Diagnostic]]) -> Mended:
    """Return the file with every certain correction made, again and again until none is left.

    `diagnose` gives the findings of a plan that was read. Comments, order, quoting, encoding and
    line ends stay as they are. A correction that would keep the file from being read is not made.
    """
    current, count = data, 0
    for number in range(_MOST_ROUNDS):
        read = read_plan(path, current)
        rules = {found.fix: found.rule for found in diagnose(read) if found.fix is not None}
        fixes = sorted(rules)
        mended, made = _apply(read.source, fixes)
        if made and _is_broken_by(mended, made, read, fixes):
            harmless = _harmless_together(_by_rule(rules), read, _MOST_TRIALS >> number)
            mended, made = _apply(read.source, harmless)
        if not made:
            break
        current, count = mended, count + made
    return Mended(path, data, current, count)


def _by_rule(rules: Mapping[Fix, str]) -> list[tuple[Fix, ...]]:
    """Return the corrections of each rule, sorted."""
    groups: dict[str, list[Fix]] = {}
    for fix in sorted(rules):
        groups.setdefault(rules[fix], []).append(fix)
    return [tuple(group) for group in groups.values()]


def _harmless_together(groups: Iterable[tuple[Fix, ...]], read: ReadPlan, trials: int) -> list[Fix]:
    """Return the sorted corrections that leave the file its meaning when all of them are made.

    Each group is tried whole, for what harms is mostly of one rule. Some are harmless each alone
    but not together, so a group that harms is tried by halves on top of those found harmless
    before. With very many harmful ones some harmless ones are left out: each of the trials reads
    the file.
    """
    kept: list[Fix] = []
    waiting, halves = list(groups), list[tuple[Fix, ...]]()
    for _ in range(trials):
        if not (waiting or halves):
            break
        group = (waiting or halves).pop()
        tried = sorted([*kept, *group])
        if not _is_broken_by(*_apply(read.source, tried), read, tried):
            kept = tried
        elif len(group) > 1:
            middle = len(group) // 2
            halves += [group[middle:], group[:middle]]
    return kept


def _is_broken_by(mended: bytes, made: int, before: ReadPlan, fixes: Sequence[Fix]) -> bool:
    """Tell whether the mended file means something else than the same values, mended.

    Unquoted, `a:b` is text but `a: b` a key, and `a #b` ends in a comment: then there are more
    values, or what the values lost or gained is not what the file lost or gained. A value of which
    nothing would be left is not mended but lost. Values of lines that are taken out are meant to go,
    where each such correction takes a fault with it. A file that says nothing for certain before it
    is mended must have lost a fault by each of the `made` corrections, and none may have come up.
    """
    after = read_plan(before.source.path, mended)
    taken = _taken_out(before.source, fixes)
    if before.plan is None or len(taken) == made:
        return len(after.faults) + made > len(before.faults)
    old, new = _words_of(before.source, taken), _words_of(after.source)
    whole = _length(before.source.text)
    whole -= sum(_length(before.source.text[start:end]) for start, end in taken)
    return (
        len(after.faults) + len(taken) > len(before.faults)
        or [bool(words) for words in new] != [bool(words) for words in old]
        or sum(map(len, new)) - sum(map(len, old)) != _length(after.source.text) - whole
    )


def _taken_out(source: SourceFile, fixes: Sequence[Fix]) -> list[tuple[int, int]]:
    """Return where lines stand that corrections take out whole: 0-based offsets, the end
    exclusive.
    """
    return [
        (
            source.offset(fix.span.line, fix.span.column),
            source.offset(fix.span.end_line, fix.span.end_column),
        )
        for fix in fixes
        if not fix.replacement and fix.span.column == 1 and fix.span.end_line > fix.span.line
    ]


def _words_of(source: SourceFile, taken: Sequence[tuple[int, int]] = ()) -> list[str]:
    """Return the text of each value and key but of those `taken` out; forbidden characters, which
    are read as blanks, left out.
    """
    return [
        FORBIDDEN.sub("", source.text[start:end])
        for start, end in source.scalars
        if not any(first <= start < last for first, last in taken)
    ]


def _length(text: str) -> int:
    return len(FORBIDDEN.sub("", text))


def _apply(source: SourceFile, fixes: Sequence[Fix]) -> tuple[bytes, int]:
    """Make those of the sorted corrections that do not overlap.

    Return the new bytes and how many were made.
    """
    pieces: list[str] = []
    position = made = 0
    for fix in fixes:
        start = source.offset(fix.span.line, fix.span.column)
        end = source.offset(fix.span.end_line, fix.span.end_column)
        if start < position or source.text[start:end] == fix.replacement:
            continue
        pieces += [source.text[position:start], fix.replacement]
        position, made = end, made + 1
    pieces.append(source.text[position:])
    return source.decoded.encode("".join(pieces)), made
