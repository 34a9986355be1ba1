"""Findings to text: for a person, for a terminal, for a CI service.

A new format is one module with a `render(review, look)` function, which returns the text piece by
piece, and one line in `FORMATS`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib import import_module

from lxplan.diagnostics import Review
from lxplan.report.look import Look

FORMATS: dict[str, str] = {
    "full": "cho người đọc, kèm dòng trong tệp",
    "concise": "mỗi nhận xét một dòng",
    "json": "cho chương trình khác",
    "github": "chú thích trên GitHub",
    "gitlab": "báo cáo Code Quality của GitLab",
    "sarif": "SARIF 2.1.0",
}


FOR_PROGRAMS = frozenset({"json", "gitlab", "sarif"})
"""The formats that are data: written as UTF-8 whatever the terminal is."""


FOR_SERVICES = frozenset({"github", "gitlab", "sarif"})
"""The formats by which a service shows findings beside the code: it knows files by their place in the
repository.
"""


def render(review: Review, form: str, look: Look | None = None) -> str:
    """Return the findings of a review in the format `form`, one of `FORMATS`, with a line end at
    its end.

    `look` says how wide the terminal is and whether it shows colours.
    """
    return "".join(pieces(review, form, look))


def pieces(review: Review, form: str, look: Look | None = None) -> Iterable[str]:
    """Return what `render` returns, finding by finding: that of thousands of files is never held at
    once.
    """
    module = import_module(f"lxplan.report.{form}")
    write: Callable[[Review, Look], Iterable[str]] = module.render
    return write(review, look or Look())


__all__ = ["FORMATS", "Look", "pieces", "render"]
