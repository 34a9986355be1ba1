"""What a check is: one small function over a plan that was read, under a name of the field."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lxplan.checks.machinery.subject import Subject
from lxplan.diagnostics import Diagnostic, Fix, Related, Severity, Span
from lxplan.docstrings import docstring_of
from lxplan.named_tuple import NamedTuple


class Finding(NamedTuple):
    """What a check found: the place where a person must type, one sentence, a correction.

    `suggestion` is offered; `replacement` is certain, so that `validate --fix` may put it in place
    of `span`. `severity` is given only where it differs from the rule's own.
    """

    span: Span
    message: str
    suggestion: str | None = None
    replacement: str | None = None
    severity: Severity | None = None
    related: tuple[Related, ...] = ()


Find = Callable[[Subject], Iterator[Finding]]


class Rule(NamedTuple):
    """A check: its name, its severity, and the function that finds; its docstring documents it."""

    name: str
    severity: Severity
    find: Find

    @property
    def documentation(self) -> str:
        """The docstring: what it finds, why it matters, and examples that pass and fail."""
        import inspect

        return inspect.cleandoc(docstring_of(self.find))

    @property
    def summary(self) -> str:
        """What the rule finds, in one line."""
        return self.documentation.partition("\n")[0]

    @property
    def module(self) -> str:
        """The file that holds the rule, such as `lxplan/checks/form/school_years.py`."""
        return f"{self.find.__module__.replace('.', '/')}.py"

    def diagnose(self, subject: Subject) -> Iterator[Diagnostic]:
        """Run the check and return its findings as diagnostics of the plan's file."""
        for finding in self.find(subject):
            right = finding.replacement
            yield Diagnostic(
                subject.source.path,
                finding.span,
                finding.severity or self.severity,
                self.name,
                finding.message,
                finding.suggestion if finding.suggestion is not None else right,
                Fix(finding.span, str(right)) if right is not None else None,
                finding.related,
            )


def rule(name: str, severity: Severity) -> Callable[[Find], Rule]:
    """Make a `Rule` of the function below.

    It joins the program by standing in its family's tuple.
    """

    def declare(find: Find) -> Rule:
        return Rule(name, severity, find)

    return declare
