"""Slips of the pen from a closed list, mended word by word; no general spelling check."""

from __future__ import annotations

from collections.abc import Iterator

from lxplan.checks.data.common_slips import Slip, slips_among
from lxplan.checks.data.common_words import is_known
from lxplan.checks.data.misplaced_tones import ANYWHERE, BEFORE_LETTERS
from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.checks.shared.joined_prose import Prose
from lxplan.diagnostics import Severity
from lxplan.named_tuple import NamedTuple


@rule("chinh-ta", Severity.ERROR)
def common_slips(subject: Subject) -> Iterator[Finding]:
    """Lỗi gõ hay gặp: lâm nghệp, bổ xung, phối hợi, Uỷ ban nhân xã, Việt nam, nghành, ngừơi.

    Vì sao: mỗi lỗi trong danh sách này đều sai ở mọi câu, nên sửa được ngay. Danh sách là danh sách đóng, gom từ văn bản
    của các xã; từ lạ, tên riêng và cách nói địa phương không bị nhắc.

    Đúng:
        ket: Phối hợp chăm sóc cây lâm nghiệp, bổ sung kế hoạch của Ủy ban nhân dân xã

    Sai:
        ket: Phối hợi chăm sóc cây lâm nghệp, bổ xung kế hoạch của Ủy ban nhân xã
    """
    prose = subject.joined_prose
    yield from _phrases(prose)
    for start, word, right in misplaced_tones(prose):
        if prose.is_alias(start):
            continue
        end = start + len(word)
        written = prose.text[start:end]
        mended = in_case_of(written, right)
        message = f"«{written}» đặt dấu sai chỗ; viết «{mended}»"
        yield Finding(prose.span(start, end), message, replacement=mended)


def slip_places(prose: Prose) -> set[int]:
    """Return every character of a plan that this rule speaks of: one fault is reported once."""
    places = [(start, start + len(word)) for start, word, _ in misplaced_tones(prose)]
    places += [(start, end) for start, end, *_ in _slips_in(prose)]
    return {at for start, end in places for at in range(start, end)}


def _phrases(prose: Prose) -> Iterator[Finding]:
    for start, end, written, mended, replacement in _slips_in(prose):
        message = f"«{written}» sai chính tả; viết «{mended}»"
        yield Finding(prose.span(start, end), message, mended, replacement)


def _slips_in(prose: Prose) -> Iterator[tuple[int, int, str, str, str]]:
    """Return where the words stand that differ, the phrase, the right one, and what takes the
    words' place.
    """
    seen: set[tuple[int, int]] = set()
    for slip in slips_among(prose.small_vocabulary, prose.small_pairs):
        if not slip.words <= (prose.vocabulary if slip.cased else prose.small_vocabulary):
            continue
        starts = [*prose.find(slip.wrong, case=slip.cased)]
        excused = _excused(prose, slip) if starts else ()
        for start in starts:
            if start in excused or prose.is_alias(start) or _is_of_two_words(prose, start, slip):
                continue
            written = prose.text[start : start + len(slip.wrong)]
            mended = slip.right if slip.cased else in_case_of(written, slip.right)
            first, last, replacement = _difference(written, mended)
            place = (start + first, start + last)
            if place not in seen:  # two lines of the list may hold the same words
                seen.add(place)
                yield *place, written, mended, replacement


def _excused(prose: Prose, slip: Slip) -> set[int]:
    """Return where the words of a slip stand in a longer phrase in which they are right."""
    excused: set[int] = set()
    for phrase in slip.excuses:
        offset = phrase.index(slip.wrong)
        excused.update(start + offset for start in prose.find(phrase, case=slip.cased))
    return excused


def _is_of_two_words(prose: Prose, start: int, slip: Slip) -> bool:
    """Tell whether a slip's two syllables end one known word and begin another: `bóng chuyền | thanh niên`."""
    syllables = slip.wrong.lower().split(" ")
    if len(syllables) != 2:
        return False
    (_, before), (after, _) = prose.neighbours(start, start + len(slip.wrong))
    return is_known(before, syllables[0]) and is_known(syllables[1], after)


def in_case_of(written: str, right: str) -> str:
    """Return the right phrase with the capitals as written: `Tích Cức` gives `Tích Cực`."""
    if written.isupper():
        return right.upper()
    old, new = written.split(), right.split()
    if len(old) != len(new):
        return right[0].upper() + right[1:] if written[0].isupper() else right
    return " ".join(r.capitalize() if o[0].isupper() else r for o, r in zip(old, new, strict=True))


def _difference(written: str, right: str) -> tuple[int, int, str]:
    """Return where the words begin and end that differ, and the words that take their place."""
    old, new = written.split(" "), right.split(" ")
    tail = (
        0  # first the end: a missing word is put in after the one it belongs to, nhân to nhân dân
    )
    while tail < min(len(old), len(new)) - 1 and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    head = 0
    while head < min(len(old), len(new)) - tail - 1 and old[head] == new[head]:
        head += 1
    start = len(" ".join([*old[:head], ""]))
    kept = old[head : len(old) - tail]
    return start, start + len(" ".join(kept)), " ".join(new[head : len(new) - tail])


class Misplaced(NamedTuple):
    """A word with the tone on the wrong vowel (lower case), where it stands, and the right word."""

    start: int
    word: str
    right: str


def misplaced_tones(prose: Prose) -> Iterator[Misplaced]:
    """Return the words of a plan with the tone on the wrong vowel."""
    joined = f" {' '.join(prose.rare_words).lower()} "  # no common syllable has its tone there
    right: dict[str, str] = {}
    for pair, mended in (*ANYWHERE.items(), *BEFORE_LETTERS.items()):
        for word in _words_with(joined, pair, inside=pair in BEFORE_LETTERS):
            right[word] = right.get(word, word).replace(pair, mended)
    for start, word in prose.find_words(right):
        yield Misplaced(start, word, right[word])


def _words_with(joined: str, pair: str, *, inside: bool) -> Iterator[str]:
    """Return the words (each between two blanks of `joined`) with a pair of letters.

    `inside` asks for letters after the pair too; after q an u is no vowel.
    """
    at = joined.find(pair)
    while at >= 0:
        follows = joined[at + len(pair)].isalpha() or not inside
        if follows and not (pair[0] == "u" and joined[at - 1] == "q"):
            end = joined.index(" ", at)
            yield joined[joined.rindex(" ", 0, at) + 1 : end]
            at = end - 1
        at = joined.find(pair, at + 1)
