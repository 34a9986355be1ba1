"""Recognise Vietnamese written in an encoding older than Unicode, and read it.

The bytes of such a text, read as Latin-1 (or as Windows-1252, as a word processor does on pasting),
are the letters of another language. They are recognised by reading them back: words that are no
Vietnamese syllables as they stand, and become syllables in the old encoding.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import cache

from lxplan.vietnamese.syllables import TONES, is_syllable

ENCODING_ADVICE = "mở tệp bằng Notepad, chọn File > Save As, ở ô Encoding chọn UTF-8 rồi lưu lại"

# TCVN 5712:1993, third form (ABC): one letter a byte, from 0xB5 in the order of its table.
_TCVN3 = (
    "¡¢£¤¥¦§¨©ª«¬\xad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ",
    "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ",
)
# VNI: a mark byte after the plain vowel, and a few letters of their own.
_VNI_LETTERS = ("ôöñíìæóòîÔÖÑÍÌÆÓÒÎ", "ơưđíìỉĩịỵƠƯĐÍÌỈĨỊỴ")
_VNI_TONES = dict(zip("ùøûõï", "\u0301\u0300\u0309\u0303\u0323", strict=True))
_TONED = ("", *"\u0301\u0300\u0309\u0303\u0323")
_VNI_HATS: dict[str, str] = dict(zip("âáàåãä", _TONED, strict=True))
_VNI_BREVES: dict[str, str] = dict(zip("êéèúüë", _TONED, strict=True))
# Windows-1258: Latin-1 with Vietnamese letters, and the tone as a byte after the vowel.
_CP1258 = ("ãÃõÕýÝðÐìÌÞÒò", "ăĂơƠưƯđĐ\u0301\u0300\u0303\u0309\u0323")

MISREAD = "UTF-8 đọc nhầm"
"""The name of a text whose UTF-8 bytes were read as Latin-1 or Windows-1252: `há»\x8dc táº\xadp`."""
_TAIL = "\x80-\x9f\xa1-\xbfŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™"
_SURELY_MISREAD = rf"Ã[\xa1-\xba\xbc-\xbf]|Ä[‘\x90\x91]|Æ[°¡]|á[º»][{_TAIL}]"
_MISREAD_LETTER = rf"[ÂÃÄÅÆ][{_TAIL}\xa0]|á[º»][{_TAIL}\xa0]"

_QUOTES = "«»·°§©®"
"""Signs that Unicode texts use and that are letters in TCVN3."""

_SURELY_VNI = r"(?i)[aeouy]ø"
"""No foreign word has this letter behind these vowels: `Baø`, `nhaø`."""
_MOST_FOREIGN = 3
"""One word in this many may be foreign (a name, a code) in a text of an old encoding."""


@cache
def _words() -> re.Pattern[str]:
    return re.compile(r"""[^\s\d!-/:-@\[-`{-~“”‘’–—…]+""")


@cache
def _tables() -> tuple[dict[int, str], dict[int, str], dict[int, str]]:
    def table(pair: tuple[str, str]) -> dict[int, str]:
        return str.maketrans(dict(zip(*pair, strict=True)))

    return table(_TCVN3), table(_VNI_LETTERS), table(_CP1258)


def _from_tcvn3(word: str) -> str:
    return word.translate(_tables()[0])


def _from_vni(word: str) -> str:
    letters = _tables()[1]
    read = ""
    for character in word:
        mark = _vni_mark(read[-1:].lower(), character.lower())
        read = (
            unicodedata.normalize("NFC", read + mark)
            if mark
            else read + character.translate(letters)
        )
    return read


def _vni_mark(vowel: str, character: str) -> str:
    """Return the combining marks that a VNI mark byte puts on a vowel.

    Nothing when it is no mark of that vowel.
    """
    if vowel and vowel in "aeouyơư" and character in _VNI_TONES:
        return _VNI_TONES[character]
    if vowel and vowel in "aeo" and character in _VNI_HATS:
        return "\u0302" + _VNI_HATS[character]
    if vowel == "a" and character in _VNI_BREVES:
        return "\u0306" + _VNI_BREVES[character]
    return ""


def _from_cp1258(word: str) -> str:
    return unicodedata.normalize("NFC", word.translate(_tables()[2]))


_READERS: dict[str, Callable[[str], str]] = {
    "TCVN3": _from_tcvn3,
    "VNI": _from_vni,
    "Windows-1258": _from_cp1258,
}


def legacy_encoding(text: str) -> str | None:
    """Name the old encoding (TCVN3, VNI, Windows-1258) of `text`, or of a part of it; or None."""
    if text.isascii():
        return None
    if re.search(_SURELY_MISREAD, text):
        return MISREAD
    found = _words().findall(unicodedata.normalize("NFC", text))
    words = {word.strip(_QUOTES) or word for word in found}
    old = [word for word in words if _is_latin1(word)]
    strange = [word for word in old if not _is_plain(word)]
    likely = _likeliest(strange)
    if likely is None:
        return None
    name, legible = likely
    if legible > 1:
        enough = legible >= (len(strange) - legible) * _MOST_FOREIGN
    else:  # one word may be foreign; a small one that the encoding spells, or one beside others that it spells, is not
        enough = _is_small_and_legible(strange, _READERS[name]) or (
            1 < len(old) == len(words) and _all_are_syllables(old, _READERS[name])
        )
    return name if enough else None


def _is_small_and_legible(strange: list[str], read: Callable[[str], str]) -> bool:
    """Tell whether the only strange word of a text begins small, as no foreign name does, and is
    read as a syllable.
    """
    (word, *others) = strange
    if not others and re.search(_SURELY_VNI, word):
        return _is_syllable(read(word))
    return not others and not word[0].isupper() and len(word) > 2 and _is_syllable(read(word))


def _likeliest(strange: list[str]) -> tuple[str, int] | None:
    """Return the encoding in which the most of some words are syllables, and how many.

    None when none is, or when two encodings read as many: `löu` is `lưu` in VNI and `lửu` in TCVN3.
    """
    counts = {name: sum(map(_is_syllable, map(read, strange))) for name, read in _READERS.items()}
    name = max(counts, key=lambda each: counts[each])
    most = counts[name]
    return (name, most) if most and list(counts.values()).count(most) == 1 else None


def _all_are_syllables(words: list[str], read: Callable[[str], str]) -> bool:
    """Tell whether every word is a syllable, as it stands or as an encoding reads it."""
    return all(_is_syllable(word) or _is_syllable(read(word)) for word in words)


def legacy_encoding_of_bytes(data: bytes) -> str | None:
    """Name the old encoding of bytes that are not UTF-8.

    None when they are in none of the three.
    """
    name = legacy_encoding(data.decode("latin-1"))
    return None if name == MISREAD else name  # so are the bytes of broken UTF-8


def as_unicode(text: str, encoding: str) -> str:
    """Return `text` with its words read in an old encoding that `legacy_encoding` named."""
    if encoding == MISREAD:
        return re.sub(_MISREAD_LETTER, _read_again, text)
    read = _READERS[encoding]
    # Beside Unicode words, a word that is Vietnamese as it stands may be meant so.
    mixed = any(not _is_latin1(word) for word in _words().findall(text))

    def reading(match: re.Match[str]) -> str:
        word = match[0]
        return word if not _is_latin1(word) or (mixed and _is_plain(word)) else read(word)

    # TCVN3 writes a capital with a mark as a small letter in a font of capitals: "KÕ HO¹CH".
    capitals = not any("a" <= character <= "z" for character in text)
    return _words().sub(reading, text).upper() if capitals else _words().sub(reading, text)


def _read_again(match: re.Match[str]) -> str:
    """Return the letter whose UTF-8 bytes were read one by one."""
    try:
        return b"".join(_byte(character) for character in match[0]).decode()
    except UnicodeDecodeError:
        return match[0]


def _byte(character: str) -> bytes:
    return character.encode("latin-1" if character <= "\xff" else "cp1252")


def _is_latin1(word: str) -> bool:
    """Tell whether an old encoding could write a word: it has no letter of Unicode's alone."""
    return max(word) <= "\xff"


def _is_plain(word: str) -> bool:
    """Tell whether a word needs no reading: ASCII, or Vietnamese as it stands.

    `huÊn` is neither.
    """
    if word.isascii():
        return True
    return word in (word.lower(), word.upper(), word.capitalize()) and _is_syllable(word)


def _is_syllable(word: str) -> bool:
    return TONES.isdisjoint(word) and is_syllable(word.lower())
