"""What is wrong in a plan file, as values that can be sorted, compared and printed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from enum import Enum
from types import MappingProxyType

from lxplan.named_tuple import NamedTuple
from lxplan.one_line import one_line


class Severity(str, Enum):
    """How much a finding matters; the value is what a person reads.

    `ERROR` must be mended (`validate` exits 1), `WARNING` should be (exits 1 with `--strict`),
    `NOTE` is for information.
    """

    ERROR = "lỗi"
    WARNING = "cảnh báo"
    NOTE = "ghi chú"


class Gate(str, Enum):
    """What a plan is checked for; the value is what a person types after `validate --final`.

    Before it is signed (`SIGNING`) signer, subject and recipients must stand and no warning be left; number and date
    are given to it after that, before it is sent out (`ISSUING`): NĐ 30/2020/NĐ-CP, Điều 10 to 17.
    """

    DRAFTING = "soan"
    SIGNING = "ky"
    ISSUING = "ban-hanh"


_MOST_RELATED = 3
"""How many of the related places of a finding are quoted; its sentence tells the rest."""


class Span(NamedTuple):
    """A stretch of a file: lines and columns are 1-based and counted in characters; the end is
    exclusive.
    """

    line: int
    column: int
    end_line: int
    end_column: int


class Fix(NamedTuple):
    """An edit that mends a finding for certain: the characters of `span` become `replacement`.

    That is plain characters: a text that knows its place would keep its whole file alive.
    """

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

    @property
    def quoted(self) -> list[Span]:
        """The places whose lines are shown with it, in the file's order."""
        return sorted([self.span, *(place.span for place in self.related[:_MOST_RELATED])])


def sort_key(diagnostic: Diagnostic) -> tuple[str, Span, str, str]:
    """The order in which findings are shown: by file, then place, then rule."""
    return (diagnostic.path, diagnostic.span, diagnostic.rule, diagnostic.message)


def quoted_lines(diagnostics: Iterable[Diagnostic], lines: Sequence[str]) -> dict[int, str]:
    """Return those of a file's `lines` that its findings quote, by their numbers (1-based): the rest
    of thousands of files is not kept.
    """
    numbers = {span.line for found in diagnostics for span in found.quoted}
    return {number: lines[number - 1] for number in numbers if number <= len(lines)}


class Meaning(NamedTuple):
    """What a rule's name means: in one sentence, and in full with its examples, as plain text."""

    summary: str
    explanation: str


class Review(NamedTuple):
    """The findings of one run over some files.

    `diagnostics` are sorted; `files` counts the files that were read; `sources` holds, for each
    path with a finding, the lines that are quoted, by their numbers (1-based); `meanings`, for formats that carry them, what the
    names of the rules mean.
    """

    diagnostics: Sequence[Diagnostic]
    files: int
    sources: Mapping[str, Mapping[int, str]] = MappingProxyType({})
    meanings: Mapping[str, Meaning] | None = None

    def with_paths(self, names: Mapping[str, str]) -> Review:
        """Return the review with other names for its files, where `names` holds one."""
        return self._replace(
            diagnostics=tuple(
                found._replace(path=names.get(found.path, found.path)) for found in self.diagnostics
            ),
            sources={names.get(path, path): lines for path, lines in self.sources.items()},
        )

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
