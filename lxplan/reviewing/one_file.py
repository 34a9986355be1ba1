"""One plan file to findings: read it, run the checks, leave out what was silenced."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from datetime import date

from lxplan.checks.machinery.across_files import ACROSS_FILES
from lxplan.checks.machinery.rule import Rule
from lxplan.checks.machinery.silencing import SILENCING, silence
from lxplan.checks.machinery.subject import Subject
from lxplan.checks.rules import RULES
from lxplan.diagnostics import (
    Diagnostic,
    Gate,
    Review,
    Severity,
    Span,
    quoted_lines,
    sort_key,
)
from lxplan.failures import Failure
from lxplan.plan import ReadPlan, read_plan
from lxplan.reviewing.grouping import grouped
from lxplan.reviewing.told_once import told_once
from lxplan.vietnamese.folding import nearest


class Choice:
    """Which rules to run: all, or those of `select`, without those of `ignore`.

    `gate` is what they are checked for: a draft, before signing, before it is sent out. `today` is
    the day of the review; without it nothing is judged by the day.
    """

    __slots__ = ("gate", "ignore", "select", "today")

    def __init__(
        self,
        select: tuple[str, ...] = (),
        ignore: tuple[str, ...] = (),
        *,
        gate: Gate = Gate.DRAFTING,
        today: date | None = None,
    ) -> None:
        """Take the names of rules; raises `Failure` for one that no rule has."""
        for name in select:
            _check_name(name, ALL_RULES | ACROSS_FILES.keys())
        for name in ignore:
            _check_name(name, ALL_RULES | ACROSS_FILES.keys() | SILENCING.keys())
        self.select = select
        self.ignore = ignore
        self.gate = gate
        self.today = today

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rules to run, in the order of `checks.RULES`."""
        return tuple(rule for rule in RULES if self.has(rule.name))

    def has(self, name: str) -> bool:
        """Tell whether what is found under a name is asked for."""
        return (not self.select or name in self.select) and name not in self.ignore


ALL_RULES = frozenset(rule.name for rule in RULES)


def _check_name(name: str, known: AbstractSet[str]) -> None:
    if name in known:
        return
    from lxplan.checks.machinery.structure_faults import FAULTS  # only a wrong name pays for it

    if name in FAULTS:
        raise Failure(f"{name} là lỗi cấu trúc, luôn được báo, không chọn hay bỏ qua được.")
    if name in SILENCING:
        raise Failure(f"{name} nói về chỗ ghi bỏ qua của các quy tắc khác, không chọn riêng được.")
    guess = nearest(name, known)
    offer = f"có phải {guess}?" if guess else "xem danh sách bằng lệnh lxplan rules."
    raise Failure(f"không có quy tắc {name}; {offer}")


def review(files: Iterable[tuple[str, bytes]], choice: Choice | None = None) -> Review:
    """Return the findings of files, given as name and bytes, sorted by file and place."""
    return review_plans((read_plan(path, data) for path, data in files), choice or Choice())


def review_plans(reads: Iterable[ReadPlan], choice: Choice) -> Review:
    """Return the findings of plans that were read, sorted by file and place."""
    found: list[Diagnostic] = []
    sources: dict[str, Mapping[int, str]] = {}
    count = 0
    for read in reads:
        count += 1
        diagnostics = review_plan(read, choice)
        if diagnostics:
            told = grouped(diagnostics)
            found.extend(told)
            sources[read.source.path] = quoted_lines(told, read.source.lines)
    return Review(tuple(sorted(found, key=sort_key)), count, sources)


def _findings(rule: Rule, subject: Subject) -> list[Diagnostic]:
    """Return what a rule finds; one that fails on a file costs one line about itself, and no other
    finding.
    """
    try:
        return list(rule.diagnose(subject))
    except Exception as error:
        message = (
            f"quy tắc này gặp trục trặc ({type(error).__name__}) nên chưa kiểm tra được tệp này; các quy tắc khác vẫn "
            "kiểm tra đủ, xin báo cho người viết chương trình"
        )
        return [
            Diagnostic(subject.source.path, Span(1, 1, 1, 1), Severity.WARNING, rule.name, message)
        ]


def review_plan(read: ReadPlan, choice: Choice) -> tuple[Diagnostic, ...]:
    """Return the findings of a plan that was read: the faults of structure, and the checks'."""
    if read.plan is None:
        return read.faults
    subject = Subject(read.source, read.plan, gate=choice.gate, today=choice.today)
    rules = choice.rules
    found = [diagnostic for rule in rules for diagnostic in _findings(rule, subject)]
    kept = silence(
        read.source,
        read.plan,
        told_once(read.faults, found),
        ALL_RULES,
        frozenset(rule.name for rule in rules),
        broken=bool(read.faults),
    )
    return (
        *read.faults,
        *(diagnostic for diagnostic in kept if diagnostic.rule not in choice.ignore),
    )
