"""Words with the tone on the wrong vowel: ngừơi for người, hòan for hoàn, qúy for quý."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lxplan.checks.wording.joined_prose import Prose

ANYWHERE = {
    **dict(zip(("ứơ", "ừơ", "ửơ", "ữơ", "ựơ"), ("ướ", "ườ", "ưở", "ưỡ", "ượ"), strict=True)),
    **dict(zip(("úô", "ùô", "ủô", "ũô", "ụô"), ("uố", "uồ", "uổ", "uỗ", "uộ"), strict=True)),
    **dict(zip(("íê", "ìê", "ỉê", "ĩê", "ịê"), ("iế", "iề", "iể", "iễ", "iệ"), strict=True)),
    **dict(zip(("ýê", "ỳê", "ỷê", "ỹê", "ỵê"), ("yế", "yề", "yể", "yễ", "yệ"), strict=True)),
    **dict(zip(("úê", "ùê", "ủê", "ũê", "ụê"), ("uế", "uề", "uể", "uễ", "uệ"), strict=True)),
    **dict(zip(("úâ", "ùâ", "ủâ", "ũâ", "ụâ"), ("uấ", "uầ", "uẩ", "uẫ", "uậ"), strict=True)),
    **dict(zip(("qúa", "qùa", "qủa", "qũa", "qụa"), ("quá", "quà", "quả", "quã", "quạ"), strict=True)),
    **dict(zip(("qúy", "qùy", "qủy", "qũy", "qụy"), ("quý", "quỳ", "quỷ", "quỹ", "quỵ"), strict=True)),
    **dict(zip(("gía", "gìa", "gỉa", "gĩa", "gịa"), ("giá", "già", "giả", "giã", "giạ"), strict=True)),
    **dict(zip(("gíu", "gìu", "gío", "gìo", "gỉo"), ("giú", "giù", "gió", "giò", "giỏ"), strict=True)),
}
"""Letters with the tone on the wrong one of two vowels (ngừơi, qúy, gía), as fast fingers and old keyboards leave it."""

BEFORE_LETTERS = {
    **dict(zip(("óa", "òa", "ỏa", "õa", "ọa"), ("oá", "oà", "oả", "oã", "oạ"), strict=True)),
    **dict(zip(("óe", "òe", "ỏe", "õe", "ọe"), ("oé", "oè", "oẻ", "oẽ", "oẹ"), strict=True)),
    **dict(zip(("uơ", "uớ", "uờ", "uở", "uỡ", "uợ"), ("ươ", "ướ", "ườ", "ưở", "ưỡ", "ượ"), strict=True)),
}
"""The same where more letters follow: `hòa` and `thuở` are right, `hòan` and `truờng` are not."""


class Misplaced(NamedTuple):
    """A word with the tone on the wrong vowel (lower case), where it stands, and the right word."""

    start: int
    word: str
    right: str


def misplaced_tones(prose: Prose) -> Iterator[Misplaced]:
    """Return the words of a plan with the tone on the wrong vowel."""
    joined = f" {' '.join(prose.small_vocabulary)} "
    right: dict[str, str] = {}
    for pair, mended in (*ANYWHERE.items(), *BEFORE_LETTERS.items()):
        for word in _words_with(joined, pair, inside=pair in BEFORE_LETTERS) if pair in joined else ():
            right[word] = right.get(word, word).replace(pair, mended)
    for start, word in prose.find_words(right):
        yield Misplaced(start, word, right[word])


def _words_with(joined: str, pair: str, *, inside: bool) -> Iterator[str]:
    """Return the words (each between two blanks of `joined`) with a pair of letters; `inside`: letters follow it."""
    at = joined.find(pair)
    while at >= 0:
        after = joined[at + len(pair)]
        if not (inside and not after.isalpha()) and not (pair[0] == "u" and joined[at - 1] == "q"):
            end = joined.index(" ", at)
            yield joined[joined.rindex(" ", 0, at) + 1 : end]
            at = end - 1
        at = joined.find(pair, at + 1)
