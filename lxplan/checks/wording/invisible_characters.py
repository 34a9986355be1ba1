"""Characters without width inside a word."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from lxplan.checks.data.unusual_characters import BLANKS, INVISIBLE
from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.diagnostics import Severity


@rule("ky-tu-an", Severity.WARNING)
def invisible(subject: Subject) -> Iterator[Finding]:
    r"""Ký tự không nhìn thấy, nằm trong từ: dấu cách rộng bằng không, gạch nối ẩn, dấu BOM.

    Vì sao: thường theo chữ chép từ trang mạng; làm từ bị cắt đôi khi tìm kiếm và xuống dòng. Khi nó nằm cạnh dấu cách,
    quy tắc khoang-trang nói về cả khoảng ấy.

    Đúng:
        ket: Học tập suốt đời

    Sai:
        ket: "Học t\u200bập suốt đời"
    """
    prose = subject.joined_prose
    if INVISIBLE.isdisjoint(prose.letters):
        return
    for match in re.finditer(f"[{''.join(sorted(INVISIBLE))}]+", prose.text):
        before, after = prose.text[match.start() - 1], prose.text[match.end()]
        if before in BLANKS or after in BLANKS or _joins_pictures(match[0], before, after):
            continue  # the run of white space, or an emoji made of several
        names = ", ".join(f"U+{ord(character):04X}" for character in dict.fromkeys(match[0]))
        message = f"ký tự không nhìn thấy ({names}); xóa đi"
        yield Finding(prose.span(*match.span()), message, replacement="")


def _joins_pictures(run: str, before: str, after: str) -> bool:
    """Tell whether a joiner makes one emoji of two: 👨 and 👩."""
    pictures = (unicodedata.category(sign) in ("So", "Sk", "Mn") for sign in (before, after))
    return run == ZERO_WIDTH_JOINER and all(pictures)


ZERO_WIDTH_JOINER = "\u200d"
