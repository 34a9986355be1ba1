"""Syllables that do not exist, and those that make no sense beside their neighbour."""

from __future__ import annotations

from collections.abc import Iterator

from lxplan.checks.data.common_words import (
    FOREIGN,
    common_pairs,
    common_syllables,
    is_known,
    mistaken_after,
    mistaken_lines,
)
from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.checks.shared.joined_prose import Prose
from lxplan.checks.shared.odd_words import Kind
from lxplan.checks.wording.spelling_slips import in_case_of, slip_places
from lxplan.diagnostics import Severity
from lxplan.vietnamese.folding import fold
from lxplan.vietnamese.syllables import PLAIN_VOWELS, is_syllable

_LONGEST_SYLLABLE = 7
"""Letters of `nghiêng`, the longest."""


@rule("khong-thanh-tieng", Severity.WARNING)
def no_syllables(subject: Subject) -> Iterator[Finding]:
    """Chữ không ghép thành tiếng Việt nào: viêc, tâp, ngiệp, hoặch, trưòng.

    Vì sao: âm đầu, vần và dấu thanh của tiếng Việt có luật; chữ trái luật là gõ sót hoặc gõ sai. Không dùng từ điển: tên
    riêng, chữ tắt, tên dân tộc và từ phiên âm (Đắk Lắk, silô, prôtêin) không bị nhắc.

    Đúng:
        ket: Tổ chức việc dạy nghề nông nghiệp theo kế hoạch

    Sai:
        ket: Tổ chức viêc dạy nghề nông ngiệp theo kế hoặch
    """
    prose = subject.joined_prose
    broken = list(prose.odd_words(Kind.BROKEN))
    told = slip_places(prose) if broken else set()
    for start, word, _ in broken:
        if _is_hyphened(prose.text, start, start + len(word)):
            continue  # "An-giê-ri", "lô-gíc"
        reading = None if start in told else _reading(prose, start, word)
        if start in told or (reading is None and word[0].isupper()):
            continue  # a strange name
        right = in_case_of(word, reading) if reading else None
        message = f"«{word}» không thành tiếng Việt; " + (
            f"có phải «{right}»?" if right else "gõ lại từ này"
        )
        yield Finding(prose.span(start, start + len(word)), message, right)


def _is_hyphened(text: str, start: int, end: int) -> bool:
    before, after = text[start - 2 : start], text[end : end + 2]
    return (before[1:] == "-" and before[0].isalpha()) or (after[:1] == "-" and after[1:].isalpha())


def _reading(prose: Prose, start: int, word: str) -> str | None:
    from lxplan.checks.shared.likely_words import (
        likely_alone,
        likely_reading,
    )  # few plans pay for it

    small = word.lower()
    before, after = prose.neighbours(start, start + len(word))
    return likely_reading(before, small, after) or likely_alone(small)


@rule("tieng-la", Severity.WARNING)
def strange_beside(subject: Subject) -> Iterator[Finding]:
    """Một tiếng lạ bên một tiếng quen, chỉ khác từ hay gặp ở dấu hay một chữ: cán bô, thực hiên, phối hợi.

    Vì sao: tiếng ấy có thật nên không trái luật ghép vần, nhưng cạnh tiếng kia thì không thành từ; thường do gõ sót dấu,
    hay lẫn dấu hỏi với dấu ngã (phải hoản, mổi tháng). Chỉ so với những từ văn bản của xã dùng luôn; tên riêng không bị nhắc.

    Đúng:
        ket: Cán bộ thôn thực hiện nhiệm vụ

    Sai:
        ket: Cán bô thôn thực hiên nhiệm vụ
    """
    prose = subject.joined_prose
    found = [
        (start, word, right)
        for start, word in _pairable(prose)
        if (right := _meant(prose, start, word))
    ]
    told = slip_places(prose) if found else set()
    for start, word, right in found:
        if start not in told and not prose.is_alias(start) and not prose.is_personal_name(start):
            written = prose.text[start : start + len(word)]
            mended = in_case_of(written, right)
            message = f"«{written}» ở đây có phải «{mended}»? {_why(prose, start, word, right)}"
            yield Finding(prose.span(start, start + len(word)), message, mended)


def _pairable(prose: Prose) -> Iterator[tuple[int, str]]:
    """Return the words that could be a slip in a known pair: rare ones, and those of a pair that is
    often mistaken.
    """
    strange = (word for word in prose.rare_words if not (word.isascii() and word.isupper()))
    small = {word.lower() for word in strange}
    rare = {word for word in small - common_syllables() - FOREIGN if _may_be_syllable(word)}
    for word in rare:
        yield from ((start, word) for start in prose.find(word))
    firsts = mistaken_lines().keys() & prose.small_vocabulary
    for one, other in prose.small_pairs:
        if one in firsts and other in mistaken_after(one):
            yield from _apart(prose, one, other)


def _apart(prose: Prose, one: str, other: str) -> Iterator[tuple[int, str]]:
    """Return both words of a mistaken pair, wherever neither belongs to a word with its other neighbour: `phổ biến |
    pháp luật`.
    """
    for start in prose.find(f"{one} {other}"):
        second = start + len(one) + 1
        (_, earlier), (later, _) = prose.neighbours(start, second + len(other))
        if not (is_known(earlier, one) or is_known(other, later)):
            yield start, one
            yield second, other


def _may_be_syllable(word: str) -> bool:
    """Tell whether a word has the length and the vowel of a syllable: no abbreviation, no long
    foreign word.
    """
    return (
        word.isalpha()
        and len(word) <= _LONGEST_SYLLABLE
        and not PLAIN_VOWELS.isdisjoint(fold(word))
    )


def _meant(prose: Prose, start: int, word: str) -> str | None:
    """Return the syllable that stands in the common word; None for a name, whose capital says
    so.
    """
    if not (word.isascii() or is_syllable(word)):
        return None  # another rule's affair
    before, after = prose.neighbours(start, start + len(word))
    written = prose.text[start : start + len(word)]
    # few plans pay for it
    from lxplan.checks.shared.likely_words import likely_reading, mismatched, with_the_other_tone

    bare = _toned(word, before[1], after[0])
    is_common = word in common_syllables()
    behind_name = is_common and _is_behind_name(prose, start, before)
    if written[0].isupper() and not written.isupper():
        following = prose.text[start + len(word) + 1 : start + len(word) + 2]
        if not following.islower():
            return None
        if before[1]:  # in a name only a syllable that cannot be: `Ban Phat triển`
            return bare if bare and is_known(bare, after[0]) else None
        before = ("", "")
    if is_common:
        meant = mismatched(before, word, after, behind_name=behind_name)
    else:
        meant = likely_reading(before, word, after)
    return meant or bare or with_the_other_tone(word)


def _is_behind_name(prose: Prose, start: int, before: tuple[str, str]) -> bool:
    """Tell whether the word before has a capital in the middle of a sentence."""
    earlier, left = before
    return bool(earlier) and prose.text[start - len(left) - 1].isupper()


def _toned(word: str, before: str, after: str) -> str | None:
    """Return what a syllable that ends in a stop means without its tone (`đổi rác lấy sach`); None for another, and
    where all around is typed without marks.
    """
    if not word.isascii() or (before.isascii() and after.isascii()):
        return None
    from lxplan.checks.data.stopped_syllables import STOPPED

    return STOPPED.get(word)


def _why(prose: Prose, start: int, word: str, right: str) -> str:
    """Return the sentence with the common word that holds the right syllable, or that there is no such syllable."""
    (_, before), (after, _) = prose.neighbours(start, start + len(word))
    if right in common_pairs().seconds.get(before, ()):
        return f"Từ hay gặp là «{before} {right}»"
    if after in common_pairs().seconds.get(right, ()):
        return f"Từ hay gặp là «{right} {after}»"
    if word.isascii():
        return "Tiếng có âm cuối c, ch, p, t luôn mang dấu sắc hoặc dấu nặng"
    return "Hai tiếng chỉ khác dấu hỏi, dấu ngã"
