"""Words that the typing program left half done."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.checks.shared.odd_words import Kind
from lxplan.diagnostics import Severity

_LOOSE_SIGNS = "´`~"


@rule("sot-bo-go", Severity.WARNING)
def typing_residue(subject: Subject) -> Iterator[Finding]:
    """Chữ bộ gõ bỏ dở: kiểu Telex (thuaatj), kiểu VNI (Ta65p), dấu đứng rời (huâ´n), chữ hoa giữa từ (TRường).

    Vì sao: bộ gõ tắt giữa chừng hoặc phím Shift nhả chậm; từ ấy không ai tìm thấy, in ra thì mất nghiêm túc. Mã giống cây,
    ký hiệu và tên tiếng nước ngoài không bị nhắc.

    Đúng:
        ket: Tập huấn kỹ thuật trồng lúa ở Trường Tiểu học

    Sai:
        ket: Ta65p huấn kỹ thuaatj trồng lúa ở TRường Tiểu học
    """
    prose = subject.joined_prose
    for start, word, odd in prose.odd_words(Kind.RESIDUE):
        message = f"«{word}» gõ dở hoặc sót phím; viết «{odd.reading}»"
        right = odd.reading if odd.certain else None
        yield Finding(prose.span(start, start + len(word)), message, odd.reading, right)
    if prose.letters.isdisjoint(_LOOSE_SIGNS):
        return
    from lxplan.vietnamese.typing_residue import loose_tone_reading

    for match in re.finditer(rf"[^\W\d]+[{_LOOSE_SIGNS}][^\W\d]+|[^\W\d]+´", prose.text):
        reading = loose_tone_reading(match[0].lower())
        if reading is not None and not prose.is_in_address(match.start()):
            message = f"«{match[0]}» có dấu đứng rời; viết «{reading}»"
            yield Finding(prose.span(*match.span()), message, reading)
