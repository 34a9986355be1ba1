"""Control characters, which can neither be read nor printed."""

from __future__ import annotations

import re

from lxplan.diagnostics import Diagnostic, Severity, Span
from lxplan.source.source_file import SourceFile

# What neither YAML nor a DOCX can hold, and the line ends that editors and YAML count differently.
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
_MOST_FORBIDDEN = 20
"""How many places are shown one by one; a file with more is broken as a whole."""


def forbidden_in(source: SourceFile) -> list[Diagnostic]:
    """Return a fault for each run of control characters, the last saying how many more there
    are.
    """
    if FORBIDDEN.search(source.text) is None:
        return []
    matches = list(re.finditer(f"{FORBIDDEN.pattern}+", source.text))
    more = len(matches) - _MOST_FORBIDDEN
    faults = [
        error_at(
            source.path,
            source.span(match.start(), match.end()),
            "ky-tu-la",
            f"ký tự điều khiển U+{ord(match[0][0]):04X} không in được; xóa ký tự này",
        )
        for match in matches[:_MOST_FORBIDDEN]
    ]
    if more > 0:
        faults[-1] = faults[-1]._replace(
            message=f"{faults[-1].message} (còn {more} chỗ nữa như vậy)"
        )
    return faults


def error_at(path: str, span: Span, rule: str, message: str) -> Diagnostic:
    """Return a fault that keeps a file from being read for certain."""
    return Diagnostic(path, span, Severity.ERROR, rule, message)
