"""What is found only by looking at several files: two of them hold one and the same plan."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lxplan.checks.machinery.across_files import SAME_PERIOD, severity_of
from lxplan.diagnostics import Diagnostic, Span
from lxplan.plan.declaration import Places
from lxplan.plan.period_faults import PERIOD_KEYS
from lxplan.plan_files.copies import Held, copies_of_each
from lxplan.plan_files.reading import read_file


def copies_found(files: Iterable[Held]) -> list[tuple[Diagnostic, Sequence[str]]]:
    """Return a warning for each plan that more than one file holds, at the first file that is not
    used, with the lines of that file.
    """
    several = [copies for copies in copies_of_each(files) if len(copies) > 1]
    return [_warning(used, copies) for used, *copies in several]


def _warning(used: Held, copies: Sequence[Held]) -> tuple[Diagnostic, Sequence[str]]:
    names = ", ".join(held.path for held in copies)
    message = (
        f"{used.path} cũng là kế hoạch {used.period.short_name} của trung tâm này và là tệp được dùng; "
        f"xóa hoặc chuyển đi tệp thừa: {names}"
    )
    path = copies[0].path
    span, lines = _period_at(path)
    return Diagnostic(path, span, severity_of(SAME_PERIOD), SAME_PERIOD, message), lines


def _period_at(path: str) -> tuple[Span, Sequence[str]]:
    """Return where a file says which time its plan is for, and the file's lines."""
    read = read_file(path)
    places = read.plan.places if read.plan is not None else Places()
    stated = (places.key(name) for name in PERIOD_KEYS if name in places.values)
    return next(stated, Span(1, 1, 1, 1)), read.source.lines
