"""All texts of a plan as one string, so that a check of words runs once over it and not once for each text.

A plan has some 150 texts of 100 letters: one search over the whole costs a tenth of 150 searches, and most
checks need none, because the plan has none of the letters or words they look for.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator
from functools import cached_property, lru_cache

from lxplan.checks.machinery.rule import Subject
from lxplan.diagnostics import Span
from lxplan.plan.texts import KeyedText
from lxplan.source import Text
from lxplan.source.source_file import FORBIDDEN
from lxplan.vietnamese.legacy_encodings import legacy_encoding

SEPARATOR = "\x1e"
"""Stands between two texts; no text holds it, since a plan with control characters cannot be read."""

# Letters that Unicode Vietnamese does not use, and pairs that it does not spell; the old encodings are full of them.
_OLD_LETTERS = frozenset("¡¢£¤¥¦§¨©ª«¬\xad®¯±²³´µ¶·¸¹º»¼½¾¿ÄÅÆÇËÎÏÐÑÖØÛÜÞßäåæçëîïðñöøûüþÿ×÷")
_OLD_PAIRS = (
    r"[aA][ùõâáàãêéèú]|[eE][ùõâáàã]|[oO][ùõâ]|[uUyYôÔ][ùõ]|[aâeêioôuyõýãAEO][ìòÌÒÞ]"  # Latin-1 only: quick to compile
)
_NAMES_OF_PEOPLE = frozenset({"ho_ten", "phu_trach", "nguoi_day"})
_LONGEST_NAME = 60
"""How many characters before a word are read to tell whether it is part of a person's name."""
_FEW_WORDS = 40
"""So many searches of a whole text cost as much as one pass over its words."""


class Prose:
    """Texts of a plan joined by `SEPARATOR`; offsets into `text` lead back to each text and to the file."""

    def __init__(self, words: tuple[KeyedText, ...], aliases: frozenset[str]) -> None:
        self.words = words
        self.text = SEPARATOR + "".join(f"{entry.text}{SEPARATOR}" for entry in words)
        self._aliases = aliases
        self._starts: list[int] = []
        start = 1
        for entry in words:
            self._starts.append(start)
            start += len(entry.text) + 1

    @cached_property
    def letters(self) -> frozenset[str]:
        """Every character that the texts use."""
        return frozenset(self.text)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Every word (letters and digits without a break), as written."""
        return frozenset(re.findall(r"\w+", self.text))

    @cached_property
    def small_vocabulary(self) -> frozenset[str]:
        """Every word in lower case."""
        return frozenset(word.lower() for word in self.vocabulary)

    @cached_property
    def small(self) -> str:
        """`text` in lower case, every character at its old offset (İ alone becomes two letters in lower case)."""
        small = self.text.lower()
        return small if len(small) == len(self.text) else "".join(c.lower()[:1] for c in self.text)

    def at(self, offset: int) -> tuple[KeyedText, int]:
        """Return the text that has the character at `offset`, and where in `text` that text starts."""
        index = bisect_right(self._starts, offset) - 1
        return self.words[index], self._starts[index]

    def span(self, start: int, end: int) -> Span:
        """Return the lines and columns in the file of the characters `start` to `end`, which are of one text."""
        words, first = self.at(start)
        return words.text.part(start - first, end - first)

    def places(self, part: str) -> Iterator[int]:
        """Return each place where the characters `part` stand."""
        start = self.text.find(part)
        while start >= 0:
            yield start
            start = self.text.find(part, start + 1)

    def find(self, phrase: str, *, case: bool = False) -> Iterator[int]:
        """Return each place where `phrase` stands as whole words; in any case, unless `case` is asked for."""
        text = self.text if case else self.small
        start = text.find(phrase)
        while start >= 0:
            end = start + len(phrase)
            if not _is_word(text[start - 1]) and not _is_word(text[end]):
                yield start
            start = text.find(phrase, start + 1)

    def find_words(self, words: Collection[str], *, case: bool = False) -> Iterator[tuple[int, str]]:
        """Return where each of `words` (letters and digits only) stands; when they are many, in one pass of the text."""
        if len(words) <= _FEW_WORDS:
            yield from ((start, word) for word in words for start in self.find(word, case=case))
            return
        wanted = frozenset(words)
        for match in re.finditer(r"\w+", self.text if case else self.small):
            if match[0] in wanted:
                yield match.start(), match[0]

    def is_unprintable(self, start: int, end: int) -> bool:
        """Tell whether a character stands there in the file that cannot be printed; reading takes it for a blank."""
        words, first = self.at(start)
        begin, stop = words.text.part_offsets(start - first, end - first)
        return FORBIDDEN.search(words.text.place.source.text, begin, stop) is not None

    def is_alias(self, offset: int) -> bool:
        """Tell whether the text at `offset` is a declared other spelling, which the checks of names speak of."""
        return self.at(offset)[0].text in self._aliases

    def is_personal_name(self, offset: int) -> bool:
        """Tell whether the word at `offset` is part of a person's name: people spell their names as they like."""
        words, first = self.at(offset)
        if not _NAMES_OF_PEOPLE.intersection(words.path):
            return False
        before = words.text[max(0, offset - first - _LONGEST_NAME) : offset - first].split()
        return words.path[-1] == "ho_ten" or bool(before and before[-1][:1].isupper() and self.text[offset].isupper())


def _is_word(character: str) -> bool:
    return character == "_" or character.isalnum()


@lru_cache(maxsize=1)
def _read(subject: Subject) -> tuple[Prose, tuple[tuple[KeyedText, str], ...]]:
    distinct = {entry.text.begins: entry for entry in subject.prose}  # an alias of YAML is written once
    aliases = frozenset(alias for organisation in subject.plan.organisations for alias in organisation.aliases)
    every = Prose(tuple(distinct.values()), aliases)
    old: dict[Text, str] = {}
    if not _OLD_LETTERS.isdisjoint(every.letters) or re.search(_OLD_PAIRS, " ".join(every.vocabulary)):
        named = ((entry.text, legacy_encoding(entry.text)) for entry in every.words)
        old = {text: name for text, name in named if name}
    legible = tuple(entry for entry in every.words if entry.text not in old)
    return Prose(legible, aliases) if old else every, tuple(
        (entry, old[entry.text]) for entry in every.words if entry.text in old
    )


def prose_of(subject: Subject) -> Prose:
    """Return the printed texts of a plan, without those in an encoding older than Unicode."""
    return _read(subject)[0]


def old_texts(subject: Subject) -> tuple[tuple[KeyedText, str], ...]:
    """Return the texts in an encoding older than Unicode, each with the encoding's name."""
    return _read(subject)[1]
