"""Tone marks as characters of their own: letters that are not composed, marks without a letter."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from lxplan.checks.data.unusual_characters import MARKS
from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.checks.shared.joined_prose import Prose
from lxplan.diagnostics import Severity

_VIETNAMESE_MARKS = frozenset("\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323")


@rule("chu-to-hop", Severity.WARNING)
def decomposed(subject: Subject) -> Iterator[Finding]:
    r"""Chữ có dấu ghi rời (Unicode tổ hợp): chữ cái và dấu là hai ký tự.

    Vì sao: nhìn giống chữ thường, nhưng tìm kiếm, sắp xếp và so tên đơn vị đều coi là chữ khác; có phông in dấu lệch.
    Văn bản hành chính dùng Unicode dựng sẵn.

    Đúng:
        ket: "Kế hoạch của xã"

    Sai:
        ket: "Ke\u0302\u0301 hoạch của xã"
    """
    prose = subject.joined_prose
    for start, end in _marked_words(prose):
        composed = unicodedata.normalize("NFC", prose.text[start:end])
        if composed != prose.text[start:end] and not any(_strays(prose.text[start:end])):
            message = f"«{composed}» viết bằng chữ tổ hợp (dấu rời); dùng Unicode dựng sẵn"
            yield Finding(prose.span(start, end), message, replacement=composed)


def _marked_words(prose: Prose) -> Iterator[tuple[int, int]]:
    """Return where words with a combining mark stand.

    A mark without a letter is a word of its own.
    """
    if MARKS.isdisjoint(prose.letters):
        return
    for match in re.finditer("(?:\\w|[\u0300-\u036f])+", prose.text):
        if not MARKS.isdisjoint(match[0]):
            yield match.span()


@rule("dau-roi", Severity.ERROR)
def stray_marks(subject: Subject) -> Iterator[Finding]:
    r"""Dấu thanh thừa: đứng một mình, hoặc đè lên chữ đã có dấu.

    Vì sao: dấu thừa in chồng lên chữ bên cạnh, và làm chữ ấy thành chữ khác khi tìm kiếm.

    Đúng:
        ket: Kế hoạch của trung tâm

    Sai:
        ket: "Kế\u0301 hoạch của trung tâm"
    """
    prose = subject.joined_prose
    for start, end in _marked_words(prose):
        for offset, message, replacement in _strays(prose.text[start:end]):
            at = start + offset
            yield Finding(prose.span(at, at + 1), message, replacement=replacement)


def _strays(word: str) -> Iterator[tuple[int, str, str | None]]:
    """Return each mark that its letter cannot take: its offset, what to say, and what is right."""
    carrier = ""
    before: set[str] = set()
    for offset, character in enumerate(word):
        if character not in MARKS:
            carrier = character
        elif not carrier:
            yield offset, "dấu thanh đứng một mình, không có chữ; xóa dấu này", ""
        elif _takes(carrier, character):
            carrier = unicodedata.normalize("NFC", carrier + character)
        elif character in before:
            yield offset, "dấu thanh viết hai lần trong một từ; xóa một dấu", ""
        else:
            yield offset, f"dấu thừa sau chữ «{carrier}»; gõ lại từ này", None
        before.update(unicodedata.normalize("NFD", character))


def _takes(letter: str, mark: str) -> bool:
    """Tell whether a letter and a mark make one letter.

    A consonant takes no Vietnamese mark (but ñ).
    """
    composed = unicodedata.normalize("NFC", letter + mark)
    if len(composed) != 1:
        return False
    vowel = unicodedata.normalize("NFD", letter)[0].lower() in "aeiouy"
    return vowel or mark not in _VIETNAMESE_MARKS or composed.lower() == "ñ"
