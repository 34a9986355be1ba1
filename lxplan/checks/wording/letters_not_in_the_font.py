"""Characters that the font of official papers does not have."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from lxplan.checks.data.letters_of_the_font import BOUNDS
from lxplan.checks.data.unusual_characters import BLANKS, INVISIBLE, MARKS
from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.checks.shared.joined_prose import SEPARATOR
from lxplan.diagnostics import Severity

_JOINERS = frozenset("\u200d\ufe0e\ufe0f")
"""What makes one emoji of several characters."""
_OTHERS = INVISIBLE | BLANKS | MARKS | _JOINERS | frozenset(f"\r\n{SEPARATOR}")
"""What is seen by its effect only; other rules speak of it."""


@rule("chu-ngoai-phong", Severity.WARNING)
def not_in_the_font(subject: Subject) -> Iterator[Finding]:
    """Ký tự mà phông Times New Roman không có: hình vẽ 😀 ✓ ★, số khoanh tròn, chữ Hán, chữ Thái …

    Vì sao: văn bản in bằng Times New Roman; ký tự này máy in ra bằng phông khác, có máy chỉ in ô vuông. Viết bằng lời,
    hoặc dùng dấu gạch đầu dòng thường.

    Đúng:
        ket: Chúc mừng năm mới!

    Sai:
        ket: Chúc mừng năm mới 🎉
    """
    prose = subject.joined_prose
    lacking = {letter for letter in prose.letters - _OTHERS if not _is_in_the_font(letter)}
    if not lacking:
        return
    letters = re.escape("".join(sorted(lacking)))
    joiners = "".join(sorted(_JOINERS))
    for match in re.finditer(f"[{letters}][{letters}{joiners}]*", prose.text):
        code = f"U+{ord(match[0][0]):04X}"
        message = (
            f"phông Times New Roman không có «{match[0]}» ({code}), có máy chỉ in ra ô vuông; "
            "xóa đi, hoặc viết bằng lời"
        )
        yield Finding(prose.span(*match.span()), message)


def _is_in_the_font(letter: str) -> bool:
    return bisect_right(BOUNDS, ord(letter)) % 2 == 1
