"""What is found by looking at several files together, after each has been checked alone.

Such a finding belongs to no one file, so no comment in a plan silences it; `--ignore` does.
"""

from __future__ import annotations

SAME_PERIOD = "trung-ky"

ACROSS_FILES: dict[str, str] = {
    SAME_PERIOD: "Hai tệp cùng chứa kế hoạch một kỳ của một trung tâm, thường là bản sao còn sót; chỉ một tệp được dùng.",
}
