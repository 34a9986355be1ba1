"""What is wrong in a plan file, as values that can be sorted, compared and printed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import Enum
from types import MappingProxyType
from typing import NamedTuple

from lxplan.one_line import one_line


class Severity(str, Enum):
    """How much a finding matters; the value is what a person reads.

    `ERROR` must be mended (`validate` exits 1), `WARNING` should be (exits 1 with `--strict`),
    `NOTE` is for information.
    """

    ERROR = "lỗi"
    WARNING = "cảnh báo"
    NOTE = "ghi chú"


class Span(NamedTuple):
    """A stretch of a file: lines and columns are 1-based and counted in characters; the end is
    exclusive.
    """

    line: int
    column: int
    end_line: int
    end_column: int


class Fix(NamedTuple):
    """An edit that mends a finding for certain: the characters of `span` become `replacement`."""

    span: Span
    replacement: str


class _Related(NamedTuple):
    span: Span
    message: str
    fix: Fix | None = None


class Related(_Related):
    """A second place that a finding speaks of, such as the first of two equal keys.

    `fix` is the edit that is certain there.
    """

    __slots__ = ()

    def __new__(cls, span: Span, message: str, fix: Fix | None = None) -> Related:
        """Fold what the message quotes of the file to one line."""
        return super().__new__(cls, span, one_line(message), fix)


class _Diagnostic(NamedTuple):
    path: str
    span: Span
    severity: Severity
    rule: str
    message: str
    suggestion: str | None
    fix: Fix | None
    related: tuple[Related, ...]


class Diagnostic(_Diagnostic):
    """One fault of a plan file, at the place where a person must type.

    `path` is the file as the user named it; `rule` a name such as `thang-sai`; `message` one
    Vietnamese sentence without a full stop; `suggestion` the words to type instead, when they are
    known; `fix` the edit that `validate --fix` may make, when it is certain.
    """

    __slots__ = ()

    def __new__(  # noqa: PLR0917 - the fields, in their order
        cls,
        path: str,
        span: Span,
        severity: Severity,
        rule: str,
        message: str,
        suggestion: str | None = None,
        fix: Fix | None = None,
        related: tuple[Related, ...] = (),
    ) -> Diagnostic:
        """Fold what the sentences quote of the file to one line: no report can be forged by it."""
        offered = None if suggestion is None else one_line(suggestion)
        return super().__new__(
            cls, path, span, severity, rule, one_line(message), offered, fix, related
        )


def sort_key(diagnostic: Diagnostic) -> tuple[str, Span, str, str]:
    """The order in which findings are shown: by file, then place, then rule."""
    return (diagnostic.path, diagnostic.span, diagnostic.rule, diagnostic.message)


class Review(NamedTuple):
    """The findings of one run over some files.

    `diagnostics` are sorted; `files` counts the files that were read; `sources` holds, for each
    path with a finding, the lines of that file.
    """

    diagnostics: tuple[Diagnostic, ...]
    files: int
    sources: Mapping[str, Sequence[str]] = MappingProxyType({})

    @property
    def fixable(self) -> int:
        """How many places have an edit that is certain."""
        own = sum(found.fix is not None for found in self.diagnostics)
        return own + sum(
            place.fix is not None for found in self.diagnostics for place in found.related
        )

    def tally(self, severity: Severity) -> int:
        """Return how many findings have `severity`."""
        return sum(diagnostic.severity is severity for diagnostic in self.diagnostics)

    def exit_code(self, *, strict: bool = False) -> int:
        """Return 1 when there are errors (with `strict`, also when there are warnings), else 0."""
        return int(self.tally(Severity.ERROR) > 0 or (strict and self.tally(Severity.WARNING) > 0))
