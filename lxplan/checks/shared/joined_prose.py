"""All texts of a plan as one string, over which a check of words runs once and not once a text.

A plan has some 150 texts of 100 letters: one search over the whole costs a tenth of 150 searches,
and most checks need none, because the plan has none of the letters or words they look for.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator
from functools import cached_property
from itertools import chain, pairwise
from sys import intern

from lxplan.checks.data.common_words import common_syllables
from lxplan.checks.shared.odd_words import Odd, odd_words
from lxplan.checks.shared.web_addresses import addresses_in
from lxplan.diagnostics import Span
from lxplan.plan.texts import KeyedText
from lxplan.source.forbidden_characters import FORBIDDEN
from lxplan.vietnamese.remembering import remembered

SEPARATOR = "\x1e"
"""Stands between two texts; none holds it, since a plan with control characters cannot be read."""

_NAMES_OF_PEOPLE = frozenset({"ho_ten", "phu_trach", "nguoi_day"})
_LONGEST_NAME = 60
"""How many characters before a word are read to tell whether it is part of a person's name."""
_LOOSE_SIGNS = frozenset("´`~^¨")
"""Tone signs of their own: the word beside one goes on behind it."""
_FEW_WORDS = 40
"""So many searches of a whole text cost as much as one pass over its words."""


class Prose:
    """Texts of a plan joined by `SEPARATOR`.

    Offsets into `text` lead back to each text and the file.
    """

    def __init__(self, texts: tuple[KeyedText, ...], aliases: frozenset[str]) -> None:
        """`aliases` are the other spellings of organisations that the plan declares."""
        self.texts = texts
        self.text = SEPARATOR + "".join(f"{keyed.text}{SEPARATOR}" for keyed in texts)
        self._aliases = aliases
        self._starts: list[int] = []
        start = 1
        for keyed in texts:
            self._starts.append(start)
            start += len(keyed.text) + 1

    @cached_property
    def _words(self) -> list[str]:
        """Every word, as often as it stands, in order."""
        return [*chain.from_iterable(_words_in(keyed.text) for keyed in self.texts)]

    @cached_property
    def letters(self) -> frozenset[str]:
        """Every character that the texts use."""
        return frozenset(self.text)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Every word (letters and digits without a break), as written."""
        return frozenset(self._words)

    @cached_property
    def small_words(self) -> list[str]:
        """Every word in lower case, as often as it stands, in order; the same word is one object."""
        return [*map(self._small_of.__getitem__, self._words)]

    @cached_property
    def small_vocabulary(self) -> frozenset[str]:
        """Every word in lower case."""
        return frozenset(self._small_of.values())

    @cached_property
    def _small_of(self) -> dict[str, str]:
        """Each word in lower case, by the word as written."""
        lowered = _letter_by_letter if "İ" in self.letters else str.lower
        return {word: intern(lowered(word)) for word in self.vocabulary}

    @cached_property
    def small_pairs(self) -> frozenset[tuple[str, str]]:
        """Every two words in a row, in lower case, whatever parts them."""
        return frozenset(pairwise(self.small_words))

    @cached_property
    def rare_words(self) -> frozenset[str]:
        """Every word, as written, that is none of the syllables which papers use all the time."""
        return self.vocabulary - common_syllables()

    @cached_property
    def small(self) -> str:
        """`text` in lower case, every character at its old offset."""
        small = self.text.lower()
        if len(small) == len(self.text):
            return small
        return _letter_by_letter(self.text)

    @cached_property
    def _odd_words(self) -> dict[str, Odd]:
        return odd_words(self.rare_words)

    def odd_words(self, kind: str) -> Iterator[tuple[int, str, Odd]]:
        """Return where each odd word of a kind stands, the word as written, and what is said of it.

        Those of a person's name, an address or a declared other spelling are left out.
        """
        words = {word: odd for word, odd in self._odd_words.items() if odd.kind == kind}
        for start, word in self.find_words(words, case=True):
            loose = (
                self.text[start - 1] in _LOOSE_SIGNS or self.text[start + len(word)] in _LOOSE_SIGNS
            )
            if not (
                loose
                or self.is_alias(start)
                or self.is_personal_name(start)
                or self.is_in_address(start)
            ):
                yield start, word, words[word]

    def neighbours(self, start: int, end: int) -> tuple[tuple[str, str], tuple[str, str]]:
        """Return the two words (lower case) before the one at `start`, and the two after it.

        Only single blanks part them; a word is empty where something else does.
        """
        before = self.small[max(0, start - _LONGEST_NAME) : start]
        near = _last_word(before)
        far = _last_word(before[: -1 - len(near)]) if near else ""
        after = re.match(r"(?: (\w+)(?: (\w+))?)?", self.small[end : end + _LONGEST_NAME])
        return (far, near), _pair(after)

    @cached_property
    def _addresses(self) -> list[tuple[int, int]]:
        return addresses_in(self.text)

    def at(self, offset: int) -> tuple[KeyedText, int]:
        """Return the text that has the character at `offset`, and where in `text` it starts."""
        index = bisect_right(self._starts, offset) - 1
        return self.texts[index], self._starts[index]

    def span(self, start: int, end: int) -> Span:
        """Return where the characters `start` to `end` of one text stand in the file."""
        keyed, first = self.at(start)
        return keyed.text.part(start - first, end - first)

    def places(self, part: str) -> Iterator[int]:
        """Return each place where the characters `part` stand."""
        start = self.text.find(part)
        while start >= 0:
            yield start
            start = self.text.find(part, start + 1)

    def texts_with(self, *parts: str) -> Iterator[KeyedText]:
        """Return the texts that have one of some parts, each once, in order."""
        places = sorted(place for part in parts for place in self.places(part))
        yield from {start: keyed for keyed, start in map(self.at, places)}.values()

    def find(self, phrase: str, *, case: bool = False) -> Iterator[int]:
        """Return each place where `phrase` stands as whole words.

        In any case, unless `case` is asked.
        """
        text = self.text if case else self.small
        start = text.find(phrase)
        while start >= 0:
            end = start + len(phrase)
            if not _is_word(text[start - 1]) and not _is_word(text[end]):
                yield start
            start = text.find(phrase, start + 1)

    def find_words(
        self, words: Collection[str], *, case: bool = False
    ) -> Iterator[tuple[int, str]]:
        """Return where each of `words` (letters and digits only) stands.

        When they are many, it is done in one pass of the text.
        """
        if len(words) <= _FEW_WORDS:
            yield from ((start, word) for word in words for start in self.find(word, case=case))
            return
        wanted = frozenset(words)
        for match in re.finditer(r"\w+", self.text if case else self.small):
            if match[0] in wanted:
                yield match.start(), match[0]

    def is_unprintable(self, start: int, end: int) -> bool:
        """Tell whether a character there cannot be printed; reading takes it for a blank."""
        keyed, first = self.at(start)
        begin, stop = keyed.text.part_offsets(start - first, end - first)
        return FORBIDDEN.search(keyed.text.place.source.text, begin, stop) is not None

    def is_in_address(self, offset: int) -> bool:
        """Tell whether the character at `offset` is part of an address or of a file's name."""
        before = bisect_right(self._addresses, (offset, len(self.text))) - 1
        return before >= 0 and offset < self._addresses[before][1]

    def is_alias(self, offset: int) -> bool:
        """Tell whether the text at `offset` is a declared other spelling, another rule's affair."""
        return self.at(offset)[0].text in self._aliases

    def is_personal_name(self, offset: int) -> bool:
        """Tell whether the word at `offset` is of a person's name, spelt as they like."""
        keyed, first = self.at(offset)
        if not _NAMES_OF_PEOPLE.intersection(keyed.path):
            return False
        if keyed.path[-1] == "ho_ten":
            return True
        before = keyed.text[max(0, offset - first - _LONGEST_NAME) : offset - first].split()
        return bool(before) and before[-1][:1].isupper() and self.text[offset].isupper()


@remembered(4096)
def _words_in(text: str) -> list[str]:
    """Return the words of one text; many plans of a province say the same."""
    return re.findall(r"\w+", text)


def _letter_by_letter(text: str) -> str:
    """Return a text in lower case, letter for letter: İ alone becomes two letters otherwise."""
    return "".join(letter.lower()[:1] for letter in text)


def _pair(match: re.Match[str] | None) -> tuple[str, str]:
    return (match[1] or "", match[2] or "") if match else ("", "")


def _last_word(text: str) -> str:
    """Return the word before the blank that ends a text; empty without such a blank or word."""
    start = end = len(text) - 1
    if text[end:] != " ":
        return ""
    while start and _is_word(text[start - 1]):
        start -= 1
    return text[start:end]


def _is_word(character: str) -> bool:
    return character == "_" or character.isalnum()
