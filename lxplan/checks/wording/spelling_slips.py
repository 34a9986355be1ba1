"""Slips of the pen from a closed list, mended word by word; no general spelling check."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from lxplan.checks.machinery.rule import Finding, Rule, Subject, rule
from lxplan.checks.wording.joined_prose import Prose, prose_of
from lxplan.checks.wording.misplaced_tones import misplaced_tones
from lxplan.diagnostics import Severity

_LIST = "common_slips.txt"


class Slip(NamedTuple):
    """A line of the list: a wrong phrase, its words, the right phrase, and longer phrases in which it is right.

    `cased` slips are found as written, the others in any case.
    """

    words: frozenset[str]
    wrong: str
    right: str
    excuses: tuple[str, ...]
    cased: bool


@cache
def slips() -> tuple[Slip, ...]:
    """Return the closed list of slips, which `common_slips.txt` holds and explains."""
    lines = Path(__file__).with_name(_LIST).read_text(encoding="utf-8").splitlines()
    return tuple(_slip(line) for line in lines if line and not line.startswith("#"))


def _slip(line: str) -> Slip:
    pair, _, excuses = line.removeprefix("= ").partition(" ! ")
    wrong, _, right = pair.partition(" > ")
    words = frozenset(wrong.replace(",", "").split())
    return Slip(words, wrong, right, tuple(excuses.split(", ")) if excuses else (), line.startswith("= "))


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
    prose = prose_of(subject)
    yield from _phrases(prose)
    for start, word, right in misplaced_tones(prose):
        if prose.is_alias(start):
            continue
        end = start + len(word)
        written = prose.text[start:end]
        mended = in_case_of(written, right)
        yield Finding(prose.span(start, end), f"«{written}» đặt dấu sai chỗ; viết «{mended}»", replacement=mended)


def _phrases(prose: Prose) -> Iterator[Finding]:
    seen: set[tuple[int, int]] = set()
    for slip in slips():
        if not slip.words <= (prose.vocabulary if slip.cased else prose.small_vocabulary):
            continue
        excused = _excused(prose, slip)
        for start in prose.find(slip.wrong, case=slip.cased):
            if start in excused or prose.is_alias(start):
                continue
            written = prose.text[start : start + len(slip.wrong)]
            mended = slip.right if slip.cased else in_case_of(written, slip.right)
            first, last, replacement = _difference(written, mended)
            if (start + first, start + last) not in seen:  # two lines of the list may hold the same words
                seen.add((start + first, start + last))
                message = f"«{written}» sai chính tả; viết «{mended}»"
                yield Finding(prose.span(start + first, start + last), message, mended, replacement)


def _excused(prose: Prose, slip: Slip) -> set[int]:
    """Return where the words of a slip stand in a longer phrase in which they are right."""
    return {
        start + phrase.index(slip.wrong) for phrase in slip.excuses for start in prose.find(phrase, case=slip.cased)
    }


def in_case_of(written: str, right: str) -> str:
    """Return the right phrase with the capitals of the phrase as written: `Tích Cức` gives `Tích Cực`."""
    if written.isupper():
        return right.upper()
    old, new = written.split(), right.split()
    if len(old) != len(new):
        return right[0].upper() + right[1:] if written[0].isupper() else right
    return " ".join(r.capitalize() if o[0].isupper() else r for o, r in zip(old, new, strict=True))


def _difference(written: str, right: str) -> tuple[int, int, str]:
    """Return where the words begin and end that differ, and the words that take their place."""
    old, new = written.split(" "), right.split(" ")
    tail = 0  # first the end, so that a missing word is put in after the word it belongs to: nhân, nhân dân
    while tail < min(len(old), len(new)) - 1 and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    head = 0
    while head < min(len(old), len(new)) - tail - 1 and old[head] == new[head]:
        head += 1
    start = len(" ".join([*old[:head], ""]))
    kept = old[head : len(old) - tail]
    return start, start + len(" ".join(kept)), " ".join(new[head : len(new) - tail])


SLIP_RULES: tuple[Rule, ...] = (common_slips,)
