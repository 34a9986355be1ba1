"""What a check is: one small function over a plan that was read, under a name in the field's words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property
from typing import NamedTuple

from lxplan.diagnostics import Diagnostic, Fix, Related, Severity, Span
from lxplan.plan.directory import Directory
from lxplan.plan.model import Plan
from lxplan.plan.texts import KeyedText, texts_of
from lxplan.source import SourceFile


class Finding(NamedTuple):
    """What a check found: the place where a person must type, one Vietnamese sentence, and the correction.

    `suggestion` is offered; `replacement` is certain, so that `validate --fix` may put it in place of `span`.
    `severity` is given only where it differs from the rule's own.
    """

    span: Span
    message: str
    suggestion: str | None = None
    replacement: str | None = None
    severity: Severity | None = None
    related: tuple[Related, ...] = ()


class Subject:
    """A plan under review: the plan, its file, and what several checks ask of them, worked out once.

    `final` is set by `validate --final`: the paper is about to be signed, so what is missing is an error.
    """

    def __init__(self, source: SourceFile, plan: Plan, *, final: bool = False) -> None:
        self.source = source
        self.plan = plan
        self.final = final

    @cached_property
    def directory(self) -> Directory:
        """The organisations of the plan, by any of their spellings."""
        return Directory.of(self.plan)

    @cached_property
    def words(self) -> tuple[KeyedText, ...]:
        """Every text of the plan, in the file's order."""
        found = list(texts_of(self.plan))
        return tuple(sorted(found, key=lambda words: words.text.begins))

    @cached_property
    def prose(self) -> tuple[KeyedText, ...]:
        """The texts that are printed: all but the other spellings (`ten_khac`) and the silenced rules (`bo_qua`)."""
        return tuple(words for words in self.words if not {"ten_khac", "bo_qua"} & set(words.path))

    def line_of(self, line: int) -> Span:
        """Return the whole of a line (1-based), for a finding about the file rather than a word."""
        return Span(line, 1, line, len(self.source.lines[line - 1]) + 1)


Find = Callable[[Subject], Iterator[Finding]]


class Rule(NamedTuple):
    """A check with its name, its severity, and the function that finds; the function's docstring documents it."""

    name: str
    severity: Severity
    find: Find

    @property
    def documentation(self) -> str:
        """The docstring: what it finds, why it matters, and examples that pass and fail."""
        import inspect

        return inspect.getdoc(self.find) or ""

    @property
    def summary(self) -> str:
        """What the rule finds, in one line."""
        return self.documentation.partition("\n")[0]

    def diagnose(self, subject: Subject) -> Iterator[Diagnostic]:
        """Run the check and return its findings as diagnostics of the plan's file."""
        for finding in self.find(subject):
            fix = Fix(finding.span, finding.replacement) if finding.replacement is not None else None
            yield Diagnostic(
                subject.source.path,
                finding.span,
                finding.severity or self.severity,
                self.name,
                finding.message,
                finding.suggestion if finding.suggestion is not None else finding.replacement,
                fix,
                finding.related,
            )


def rule(name: str, severity: Severity) -> Callable[[Find], Rule]:
    """Make a `Rule` of the function below; it joins the program by standing in `checks.RULES`."""

    def declare(find: Find) -> Rule:
        return Rule(name, severity, find)

    return declare
