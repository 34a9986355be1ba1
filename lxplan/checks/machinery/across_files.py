"""What is found by looking at several files together, after each has been checked alone.

Such a finding belongs to no one file, so no comment in a plan silences it; `--ignore` does.
"""

from __future__ import annotations

from lxplan.diagnostics import Severity

SAME_PERIOD = "trung-ky"
NO_SCHEMA = "luoc-do-khong-thay"

ACROSS_FILES: dict[str, str] = {
    SAME_PERIOD: "Hai tệp cùng chứa kế hoạch một kỳ của một trung tâm, thường là bản sao còn sót; chỉ một tệp được dùng.",
    NO_SCHEMA: "Dòng # yaml-language-server ở đầu tệp chỉ đến một tệp lược đồ không có, nên trình soạn thảo không gợi ý và không báo lỗi khi gõ.",
}


def severity_of(name: str) -> Severity:
    """Return how severe one of `ACROSS_FILES` is; what only concerns the editor is a note."""
    return Severity.NOTE if name == NO_SCHEMA else Severity.WARNING
