"""Control characters, which can neither be read nor printed, and those that turn the direction of
text, by which a line shows other words than it holds.
"""

from __future__ import annotations

import re

from lxplan.diagnostics import Diagnostic, Fix, Severity, Span
from lxplan.late_patterns import PatternToCompile
from lxplan.source.source_file import SourceFile

_TURNING = "\u202a-\u202e\u2066-\u2069"
"""Embeddings, overrides and isolates of direction (Unicode, UAX #9): Vietnamese needs none."""

# What neither YAML nor a DOCX can hold, the line ends that editors and YAML count differently, and
# what turns the direction.
FORBIDDEN = PatternToCompile(
    re.compile,
    f"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029{_TURNING}\ud800-\udfff\ufffe\uffff]",
)
"""Compiled when it is used: what can be printed holds none of these (`first_forbidden`)."""
# The UTF-8 bytes of a Vietnamese letter, read as Latin-1: `há»\x8dc`.
_MISREAD = "\u00e1[\u00ba\u00bb][\x80-\xbf]"
_READ_WRONGLY = "tiếng Việt trong tệp đã bị đọc nhầm bảng mã rồi lưu lại (UTF-8 thành Latin-1); lấy lại tệp gốc, hoặc chép lại từ văn bản còn đúng"
_MOST_FORBIDDEN = 20
"""How many places are shown one by one; a file with more is broken as a whole."""


def first_forbidden(text: str) -> re.Match[str] | None:
    """Return the first of the forbidden characters of a text, None where it has none."""
    if text.replace("\r", "").replace("\n", "").isprintable():
        return None
    found: re.Match[str] | None = FORBIDDEN.search(text)
    return found


def forbidden_in(source: SourceFile) -> list[Diagnostic]:
    """Return a fault for each run of control characters, the last saying how many more there
    are.
    """
    if first_forbidden(source.text) is None:
        return []
    misread = re.search(_MISREAD, source.text)
    if misread is not None:
        return [error_at(source.path, source.span(*misread.span()), "bang-ma", _READ_WRONGLY)]
    matches = list(re.finditer(f"{FORBIDDEN.pattern}+", source.text))
    more = len(matches) - _MOST_FORBIDDEN
    faults = [_fault(source, match) for match in matches[:_MOST_FORBIDDEN]]
    if more > 0:
        faults[-1] = faults[-1]._replace(
            message=f"{faults[-1].message} (còn {more} chỗ nữa như vậy)"
        )
    return faults


def why_forbidden(run: str) -> str:
    """Say what is wrong with characters that `FORBIDDEN` matches."""
    code = f"U+{ord(run[0]):04X}"
    if _only_turns(run):
        return f"ký tự đổi chiều chữ {code} làm chữ hiện ra khác với chữ trong tệp; xóa ký tự này"
    return f"ký tự điều khiển {code} không in được; xóa ký tự này"


def _only_turns(run: str) -> bool:
    return re.fullmatch(f"[{_TURNING}]+", run) is not None


def _fault(source: SourceFile, match: re.Match[str]) -> Diagnostic:
    span = source.span(match.start(), match.end())
    fault = error_at(source.path, span, "ky-tu-la", why_forbidden(match[0]))
    return fault._replace(fix=Fix(span, "")) if _only_turns(match[0]) else fault


def error_at(path: str, span: Span, rule: str, message: str) -> Diagnostic:
    """Return a fault that keeps a file from being read for certain."""
    return Diagnostic(path, span, Severity.ERROR, rule, message)
