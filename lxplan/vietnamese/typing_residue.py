"""Read words that the typing program left half done: Telex letters, VNI digits, loose tone
signs.
"""

from __future__ import annotations

import re

from lxplan.vietnamese.syllables import TONES, is_syllable, with_tone, without_tone

_TELEX_TONES = dict(zip("sfrxj", "\u0301\u0300\u0309\u0303\u0323", strict=True))
_TELEX_LETTERS = (
    ("uow", "ươ"),
    ("uwow", "ươ"),
    ("uwo", "ươ"),
    ("dd", "đ"),
    ("aa", "â"),
    ("ee", "ê"),
    ("oo", "ô"),
)
_TELEX_HORNS = (("aw", "ă"), ("ow", "ơ"), ("uw", "ư"))
_VNI_TONES = dict(zip("12345", "\u0301\u0300\u0309\u0303\u0323", strict=True))
_VNI_LETTERS = {"6": ("aâ", "oô", "eê"), "7": ("oơ", "uư"), "8": ("aă",), "9": ("dđ",)}
_LOOSE = dict(zip("´`~", "\u0301\u0300\u0303", strict=True))
# fmt: off
_ENGLISH = frozenset((
    "boots", "boost", "door", "doors", "moor", "room", "rooms", "roof", "beef", "beer", "beers", "seer", "deer", "teens",
    "teen", "reef", "seen", "been", "chef", "gif", "poor", "boor", "wow", "how", "now", "row", "tow", "cow", "low", "mow",
    "law", "saw", "raw", "paw", "caw", "dew", "too", "tools", "add", "odd", "bees", "see", "sees", "fees", "tax", "soon",
    "moon", "noon", "green", "screen", "queen", "thaw", "leef", "taxi", "free", "view", "new", "news",
))
# fmt: on
"""English words that Telex could read."""
_LONG_OONG = frozenset(("boong", "xoong", "soong", "toong", "loong", "goong"))
"""Words that are spelt with oong; others are ông, half done: `noong`."""


def telex_reading(word: str) -> str | None:
    """Return the word that a small Telex word means: `thuật` for `thuaatj`, `họcj`; None for
    others.
    """
    is_word = word in _LONG_OONG or (is_syllable(word) and not word.endswith("oong"))
    if is_word or word in _ENGLISH:
        return None
    if word.isascii():
        return _ascii_telex(word)
    inside = re.fullmatch(
        r"(\w*[^\W\d_aeiouy])(\w*[ăâêôơư]\w?)([sfrxj])(i|u|y|o|a|c|m|n|p|t|ng|nh|ch)", word
    )
    if inside and _tone_of(word) is None:  # «vâjn», «hôji»: the tone before the end
        reading = with_tone(_lettered(inside[1] + inside[2] + inside[4]), _TELEX_TONES[inside[3]])
        return reading if is_syllable(reading) else None
    tone = _TELEX_TONES.get(word[-1])
    body = without_tone(_lettered(word[:-1])) if tone else _lettered(word)
    reading = with_tone(body, _tone_of(word) or tone) if tone else body
    return reading if reading != word and is_syllable(reading) else None


def _ascii_telex(word: str) -> str | None:
    """Read a word without any Vietnamese letter; a letter of its own is not enough to be sure."""
    tones = [at for at, letter in enumerate(word) if at > 1 and letter in _TELEX_TONES]
    for at in reversed(tones[-2:]):
        body = word[:at] + word[at + 1 :]
        if re.search("[sfrxj]$", body) or (
            at < len(word) - 1 and word[at] in "sr" and word[at + 1 :] not in _AFTER_TONE
        ):
            continue
        lettered = _lettered(body)
        reading = with_tone(lettered, _TELEX_TONES[word[at]])
        certain = lettered != body or word[at] == "j" or (word[at] == "f" and len(word) > 2)
        certain = certain or reading in _SMALL_WORDS
        if certain and is_syllable(reading):
            return reading
    lettered = _lettered(word)
    certain = re.search("dd|w|oo(?:ng|n|m)$|aa|ee(?:nh|n|m)$", word) is not None
    return (
        lettered
        if certain and len(word) > 3 and lettered != word and is_syllable(lettered)
        else None
    )


_SMALL_WORDS = ("của", "các", "xã")
"""Words that stand everywhere, and are no foreign word without their tone: `cuar`."""
_AFTER_TONE = frozenset(("c", "ch", "ng", "nh", "n", "m", "p", "t", "i", "u", "y", "o"))


def _lettered(word: str) -> str:
    for typed, letter in (*_TELEX_LETTERS, *_TELEX_HORNS):
        word = word.replace(typed, letter)
    return word


def _tone_of(word: str) -> str | None:
    import unicodedata

    return next((mark for mark in unicodedata.normalize("NFD", word) if mark in TONES), None)


def vni_reading(word: str) -> str | None:
    """Return the word that a small VNI word means: `tập` for `ta65p`, `xuân` for `xu6an`; None for
    others.
    """
    letters = re.sub("[1-9]", "", word)
    digits = re.sub("[^1-9]", "", word)
    if not _is_vni(word, letters, digits):
        return None
    for digit in digits:
        if digit in _VNI_LETTERS:
            letters = _hatted(letters, digit)
    tones = [_VNI_TONES[digit] for digit in digits if digit in _VNI_TONES]
    reading = with_tone(letters, tones[0]) if tones else letters
    return reading if is_syllable(reading) else None


def vni_reading_of_end(word: str) -> str | None:
    """Return the word that a small VNI word means whose only digit is its last: `tư` for `tu7`. It may be a number as
    well (`lop1`): what stands beside it tells.
    """
    letters, digit = word[:-1], word[-1:]
    if not (letters.isascii() and letters.isalpha() and digit in "123456789"):
        return None
    reading = (
        _hatted(letters, digit) if digit in _VNI_LETTERS else with_tone(letters, _VNI_TONES[digit])
    )
    return reading if reading != letters and is_syllable(reading) else None


def _is_vni(word: str, letters: str, digits: str) -> bool:
    """Tell whether a word can be VNI: letters with few digits, of which one makes a letter."""
    inside = not word[-1].isdigit() or len(digits) > 1
    return (
        letters.isalpha()
        and len(letters) > 1
        and 0 < len(digits) < 5
        and inside
        and (bool(set(digits) & set("6789")) or _is_toned(word, digits))
    )


def _is_toned(word: str, digits: str) -> bool:
    """Tell whether the only digit of a word is the tone of the vowel before it: `ca1c`, `gia3ng`; a tone at the end
    (`lop1`) may be a number.
    """
    at = word.find(digits)
    is_tone = digits in _VNI_TONES and word[at - 1] in "aeiouy"
    return is_tone and word[at + 1 :] in _CODAS


_CODAS = frozenset(("c", "ch", "ng", "nh", "n", "m", "p", "t", "i", "u", "y", "o", "a"))


def _hatted(letters: str, digit: str) -> str:
    if digit == "7" and "uo" in letters:
        return letters.replace("uo", "ươ")
    for pair in _VNI_LETTERS[digit]:
        if pair[0] in letters:
            return letters.replace(pair[0], pair[1], 1)
    return letters


def loose_tone_reading(word: str) -> str | None:
    """Return the word that a small word with a tone sign of its own means: `huấn` for `huâ´n`."""
    sign = next((sign for sign in _LOOSE if sign in word), None)
    if sign is None:
        return None
    reading = with_tone(without_tone(word.replace(sign, "")), _LOOSE[sign])
    return reading if is_syllable(reading) else None
