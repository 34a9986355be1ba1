"""Words of a plan that are no Vietnamese as they stand: left by the typing program, glued, or
broken.

Each word is judged once; three rules say what was found.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from functools import lru_cache

from lxplan.checks.data.common_words import (
    FOREIGN,
    common_pairs,
    common_syllables,
    is_known,
)
from lxplan.named_tuple import NamedTuple
from lxplan.vietnamese.syllables import LONGEST, TONES, is_syllable

_TONED = "àáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ"
_VIETNAMESE = frozenset("abcdeghiklmnopqrstuvxyăâđêôơư" + _TONED)
_LIGHT = r"(?:[bcdđghklmnprstvx]|ph|th|kh|tr|ch|ng|nh|qu)?[aeiouyôơê]"
"""A syllable such as foreign words are made of: `si-lô`, `ô-xy`."""
_GLUED_BEFORE = ("cho", "với", "tới", "đến")
_GLUED_BEHIND = (*_GLUED_BEFORE, "các")
"""Small words that no foreign word begins or ends with: `chocác`, `báocho`."""
_SHORTEST_PAIR = 6
_TWO_CAPITALS = ("TR", "TH", "NG", "PH", "KH", "CH", "NH", "GI", "QU")


class Kind:
    """What is wrong with a word; plain names, since an Enum costs more to make than the words to
    judge.
    """

    RESIDUE = "residue"
    GLUED = "glued"
    BROKEN = "broken"


class Odd(NamedTuple):
    """What is wrong with a word, and what was meant; None where only a person can tell.

    A reading that is not `certain` is only offered.
    """

    kind: str
    reading: str | None
    certain: bool = False


def odd_words(vocabulary: Collection[str]) -> dict[str, Odd]:
    """Return those of some words that are odd."""
    known = common_syllables()
    found = {}
    for word in frozenset(vocabulary) - known:
        if word.isdigit():
            continue
        if len(word) < 3 and word.isascii():
            continue
        small = word.lower()
        if (small in known and _is_well_cased(word)) or small in FOREIGN:
            continue
        odd = _judge(word, small)
        if odd is not None:
            found[word] = odd
    return found


def _is_well_cased(word: str) -> bool:
    return word.islower() or word.isupper() or word.istitle()


@lru_cache(4096)
def _judge(word: str, small: str) -> Odd | None:
    if not word.isalpha():
        return _with_digits(word, small)
    if not _is_well_cased(word):
        return _of_mixed_case(word, small)
    if word.isupper() and not (set(small) & set(_TONED)):
        return None  # an abbreviation
    if is_syllable(small):
        return _telex(word, small) if word.endswith("oong") and word.islower() else None
    if not _VIETNAMESE.issuperset(small):
        return _telex(word, small) if not set(small) - _VIETNAMESE - set("fjwz") else None
    if small.isascii():
        return _telex(word, small) or _glued_pair(word)
    return _telex(word, small) or _not_a_syllable(word, small)


def _glued_pair(word: str) -> Odd | None:
    """Judge a word without any Vietnamese letter: `thamgia` is a word of the list without its space."""
    if not word.islower() or len(word) < _SHORTEST_PAIR:
        return None
    known = common_syllables()
    for at in range(2, len(word) - 1):
        if word[:at] in known and word[at:] in known and is_known(word[:at], word[at:]):
            return Odd(Kind.GLUED, f"{word[:at]} {word[at:]}")
    return None


def _with_digits(word: str, small: str) -> Odd | None:
    """Judge letters among digits: VNI, or a number and a word without their space."""
    number = re.fullmatch(r"(\d+)([^\W\d_]{2,})", small) or re.fullmatch(
        r"([^\W\d_]{2,})(\d{2,})", small
    )
    if number:
        letters = number[1] if number[2].isdigit() else number[2]
        is_word = not letters.isascii() and is_syllable(letters) and letters in common_syllables()
        return (
            Odd(Kind.GLUED, f"{word[: number.end(1)]} {word[number.end(1) :]}", certain=True)
            if is_word
            else None
        )
    if word.isupper() or "_" in word or word[0].isdigit():
        return None
    from lxplan.vietnamese.typing_residue import vni_reading

    reading = vni_reading(small)
    return (
        Odd(Kind.RESIDUE, _cased(reading, word))
        if reading in common_syllables() and reading
        else None
    )


def _of_mixed_case(word: str, small: str) -> Odd | None:
    """Judge capitals inside a word: `TRường`, `ViệtNam`; names such as VietGAP have no Vietnamese
    letter.
    """
    capitals = len(word) - len(word.lstrip("".join(filter(str.isupper, word))))
    if is_syllable(small) and capitals == 2 and word[2:].islower() and len(word) > 2:
        if not small.isascii() or word.startswith(_TWO_CAPITALS):
            return Odd(Kind.RESIDUE, word.capitalize(), certain=not small.isascii())
        if word[1] not in "AEIOUY":
            return None
    if small in common_syllables() and (not small.isascii() or _is_late(word) or _is_slip(word)):
        return Odd(Kind.RESIDUE, small if word[0].islower() else word.capitalize())
    if small.isascii():
        return None
    parts = re.findall(r"[^\W\d_a-zđăâêôơư]?[^\W\d_]*?(?=[A-ZĐĂÂÊÔƠƯÀ-Ý]|$)", word)
    parts = [part for part in parts if part]
    if len(parts) < 2 or not all(
        is_syllable(part.lower()) and (part.istitle() or part.islower()) for part in parts
    ):
        return None
    return (
        Odd(Kind.GLUED, " ".join(parts), certain=True)
        if all(len(part) > 1 for part in parts)
        else None
    )


def _is_slip(word: str) -> bool:
    """Tell whether the shift key was held for two letters, or came a letter late, in a word of plain letters: `BAn`, `bAn`."""
    return len(word) > 2 and word[1] in "AEIOUY" and word[2:].islower()


def _is_late(word: str) -> bool:
    """Tell whether only the last letter of a word is small: `KHAi`."""
    return len(word) > 3 and word[:-1].isupper() and word[-1].islower()


def _telex(word: str, small: str) -> Odd | None:
    if (
        word.isupper()
        or len(small) < 3
        or not (small[-1] in "fjwsrx" or re.search("aa|ee|oo|dd|[aou]w|j|.f|[ăâêôơư][sfrx]", small))
    ):
        return None
    from lxplan.vietnamese.typing_residue import telex_reading

    reading = telex_reading(small)
    if reading is None or (small.isascii() and reading not in common_syllables()):
        return None  # "row", "peer"
    return Odd(Kind.RESIDUE, _cased(reading, word))


def _not_a_syllable(word: str, small: str) -> Odd | None:
    parts = _glued_parts(small)
    if parts is not None:
        certain = all(part in common_syllables() for part in parts)
        return Odd(Kind.GLUED, _cased(" ".join(parts), word), certain)
    if _is_foreign(word, small):
        return None
    return Odd(Kind.BROKEN, None)


def _glued_parts(small: str) -> tuple[str, ...] | None:
    """Return the two syllables of a glued word, the likeliest division; None for a foreign word, or
    one.
    """
    if len(small) > 2 * LONGEST:
        return None
    known = common_syllables()
    cuts = [(small[:at], small[at:]) for at in range(1, len(small)) if _can_begin(small[at])]
    divisions = [pair for pair in cuts if all(len(part) > 1 or part in known for part in pair)]
    divisions = [pair for pair in divisions if is_syllable(pair[0]) and is_syllable(pair[1])]
    if not divisions or _may_be_foreign(small, divisions):
        return None
    pairs = common_pairs().seconds
    divisions.sort(
        key=lambda pair: (
            pair[1] not in pairs.get(pair[0], ()),
            -sum(part in known for part in pair),
        )
    )
    likely = divisions[0]
    enough = len(_tones_in_order(small)) > 1 or all(part in known for part in likely)
    return likely if enough else None


def _may_be_foreign(small: str, divisions: list[tuple[str, str]]) -> bool:
    """Tell whether a word has only the tone and the syllables that foreign words have: `cácbon`, `siđa`."""
    if not _tones(small) <= {"\u0301"} or not any(map(_is_light, divisions)):
        return False
    if not _NEVER_FOREIGN.isdisjoint(small):
        return False
    known = common_syllables()
    return not any(
        (first in _GLUED_BEFORE or second in _GLUED_BEHIND) and first in known and second in known
        for first, second in divisions
    )


def _can_begin(letter: str) -> bool:
    return letter.isalpha()


def _is_light(pair: tuple[str, str]) -> bool:
    return any(re.fullmatch(_LIGHT, part) for part in pair)


def _tones_in_order(word: str) -> list[str]:
    return [mark for mark in unicodedata.normalize("NFD", word) if mark in TONES]


def _tones(word: str) -> set[str]:
    return set(_tones_in_order(word))


def _is_foreign(word: str, small: str) -> bool:
    """Tell whether a word that is no syllable may be a foreign or a minority word: `prôtêin`,
    `Krông`, `Genève`.
    """
    groups = len(re.findall(f"[aeiouyăâêôơư{_TONED}]+", small))
    if groups > 1 and _tones(small) <= {"\u0301"} and _NEVER_FOREIGN.isdisjoint(small):
        return True
    if not word.istitle():
        return re.match(r"[^aeiouyăâêôơư]{2}", small) is not None and _has_foreign_onset(small)
    if small.endswith(("k", "r", "l", "h", "s", "b", "d")) and not small.endswith(
        ("ch", "nh", "ng")
    ):
        return True
    return _has_foreign_onset(small)


def _has_foreign_onset(small: str) -> bool:
    onset = re.match(r"[bcdđghklmnpqrstvx]+", small)
    return onset is not None and len(onset[0]) > 1 and onset[0] not in _ONSETS


_NEVER_FOREIGN = frozenset("ếấắớứ")
"""Letters that foreign words have in no Vietnamese spelling, as they have ố: `phốtpho`."""
_ONSETS = frozenset(("ngh", "ng", "nh", "gh", "gi", "kh", "ph", "th", "tr", "ch", "qu"))


def _cased(reading: str, word: str) -> str:
    if word.isupper():
        return reading.upper()
    return reading[0].upper() + reading[1:] if word[0].isupper() else reading
