"""Words that the typing program left half done."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxplan.checks.data.common_words import common_syllables, is_known
from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.checks.shared.joined_prose import SEPARATOR, Prose
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
    yield from _capitals_held(prose)
    yield from _digits_behind(prose)
    if prose.letters.isdisjoint(_LOOSE_SIGNS):
        return
    from lxplan.vietnamese.typing_residue import loose_tone_reading

    for match in re.finditer(rf"[^\W\d]+[{_LOOSE_SIGNS}][^\W\d]+|[^\W\d]+´", prose.text):
        reading = loose_tone_reading(match[0].lower())
        if reading is not None and not prose.is_in_address(match.start()):
            message = f"«{match[0]}» có dấu đứng rời; viết «{reading}»"
            yield Finding(prose.span(*match.span()), message, reading)


def _capitals_held(prose: Prose) -> Iterator[Finding]:
    """Look for a syllable in capitals that is one word with the small one beside it: `TƯ vấn`, `xã HỘI`."""
    for word in prose.rare_words:
        if not (word.isupper() and len(word) > 2 - (not word.isascii())):
            continue
        small = word.lower()
        if small not in common_syllables():
            continue
        for start in prose.find(word, case=True):
            end = start + len(word)
            if _is_of_a_small_word(prose, start, end, small) and not prose.is_alias(start):
                begins = prose.text[:start].rstrip(" -+")[-1] in f".!?\n{SEPARATOR}"
                right = word.capitalize() if begins else small
                message = f"«{word}» gõ dở hoặc sót phím; viết «{right}»"
                yield Finding(prose.span(start, end), message, right)


def _digits_behind(prose: Prose) -> Iterator[Finding]:
    """Look for a syllable with the digit of VNI behind it that is one word with the one after it: `Tu7 vấn`, `hoc5 tập`."""
    words = [word for word in prose.rare_words if word[-1].isdigit() and word[:-1].isalpha()]
    if not words:
        return
    from lxplan.vietnamese.typing_residue import vni_reading_of_end

    for word in words:
        reading = vni_reading_of_end(word.lower())
        for start in prose.find(word, case=True) if reading else ():
            _, (after, _) = prose.neighbours(start, start + len(word))
            if reading and after and not after.isascii() and is_known(reading, after):
                right = reading.capitalize() if word[0].isupper() else reading
                message = f"«{word}» gõ dở hoặc sót phím; viết «{right}»"
                yield Finding(prose.span(start, start + len(word)), message, right)


def _is_of_a_small_word(prose: Prose, start: int, end: int, small: str) -> bool:
    (_, before), (after, _) = prose.neighbours(start, end)
    following = prose.text[end + 1 : end + 1 + len(after)]
    if after and following.islower() and is_known(small, after):
        return True
    left = prose.text[start - 1 - len(before) : start - 1]
    is_shouted = following.isupper() or left[1:].isupper()
    return bool(before) and not is_shouted and is_known(before, small)
