"""Makes `lxplan/word/letter_widths.py`, the widths of Times New Roman's letters, and
`lxplan/checks/data/letters_of_the_font.py`, which letters it has, from the font files of Tinos.

Tinos has the metrics of Times New Roman and, unlike Liberation Serif, all Vietnamese letters.
"""

from __future__ import annotations

import struct
import unicodedata
from itertools import product
from pathlib import Path

TINOS = Path("/usr/share/fonts/truetype/croscore")
"""Where Debian's fonts-croscore puts Tinos."""

FACES = {"REGULAR": "Regular", "BOLD": "Bold", "ITALIC": "Italic", "BOLD_ITALIC": "BoldItalic"}
_HEAD = '''"""Widths of Times New Roman's letters in 2048ths of an em, by width; made by building.letter_widths."""

from __future__ import annotations
'''
_VOWELS = ["a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y"]
_TONES = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"]
_MARKS = "\u00a0§©«°±²³·»¼½¾×÷–—‘’“”•…‑₫≤≥Øøçéüñ"


def characters() -> str:
    """Return the characters whose widths are kept: those of Vietnamese official papers, sorted."""
    vowels = {
        unicodedata.normalize("NFC", vowel + tone) for vowel, tone in product(_VOWELS, _TONES)
    }
    ascii_ = {chr(code) for code in range(0x20, 0x7F)}
    return "".join(
        sorted(ascii_ | vowels | {vowel.upper() for vowel in vowels} | set(_MARKS) | {"đ", "Đ"})
    )


class FontFile:
    """A TrueType file: as much of it as gives the advance width of a character."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        count = self._number(4)
        records = [struct.unpack_from(">4sIII", data, 12 + 16 * index) for index in range(count)]
        self.tables = {tag.decode("ascii"): offset for tag, _, offset, _ in records}
        self.units_per_em = self._number(self.tables["head"] + 18)
        self._long_metrics = self._number(self.tables["hhea"] + 34)
        self._glyphs = self._character_map()

    def _number(self, offset: int) -> int:
        return int(struct.unpack_from(">H", self.data, offset)[0])

    def _character_map(self) -> dict[int, int]:
        """Read the Unicode BMP map (cmap format 4): character codes to glyph numbers."""
        base = self.tables["cmap"]
        subtables = [
            struct.unpack_from(">HHI", self.data, base + 4 + 8 * i)
            for i in range(self._number(base + 2))
        ]
        offset = next(
            base + start
            for platform, encoding, start in subtables
            if (platform, encoding) == (3, 1)
        )
        if self._number(offset) != 4:
            raise ValueError("the font has no cmap of format 4")
        doubled = self._number(offset + 6)
        glyphs: dict[int, int] = {}
        for segment in range(0, doubled, 2):
            last = self._number(offset + 14 + segment)
            first = self._number(offset + 16 + doubled + segment)
            delta = self._number(offset + 16 + 2 * doubled + segment)
            range_at = offset + 16 + 3 * doubled + segment
            shift = self._number(range_at)
            for code in range(first, min(last, 0xFFFE) + 1):
                glyph = code if not shift else self._number(range_at + shift + 2 * (code - first))
                glyphs[code] = (glyph + delta) & 0xFFFF if glyph or not shift else 0
        return glyphs

    @property
    def characters(self) -> set[int]:
        """The codes of the characters that the font draws."""
        return {code for code, glyph in self._glyphs.items() if glyph}

    def advance(self, character: str) -> int:
        """Return the width of a character, in units of which `units_per_em` make one em."""
        glyph = self._glyphs.get(ord(character), 0)
        return self._number(self.tables["hmtx"] + 4 * min(glyph, self._long_metrics - 1))


_LETTERS_HEAD = '''"""Which characters Times New Roman has, as Tinos has them; made by building.letter_widths."""

from __future__ import annotations

# fmt: off
BOUNDS = (
'''
_LETTERS_END = ''')
# fmt: on
"""Where the characters that the font has begin (at even places) and where they end: `bisect_right`
gives an odd number for one that it has. Those of private use are none, for each font has its own.
"""
'''
_NOBODYS = frozenset((*range(0x20), *range(0xE000, 0xF900), 0xFFFC, 0xFFFD))
"""Controls, characters of private use, and the signs for what cannot be shown."""


def letter_widths() -> str | None:
    """Return the text of the module, or None where Tinos is not installed."""
    fonts = _fonts()
    if fonts is None:
        return None
    return _HEAD + "".join(_table(name, font) for name, font in fonts.items())


def letters_of_the_font() -> str | None:
    """Return the text of the module of characters, or None where Tinos is not installed."""
    fonts = _fonts()
    if fonts is None:
        return None
    codes = set.intersection(*(font.characters for font in fonts.values())) - _NOBODYS
    bounds = sorted({code for code in codes if code - 1 not in codes})
    ends = sorted({code + 1 for code in codes if code + 1 not in codes})
    pairs = [f"0x{begin:04X}, 0x{end:04X}," for begin, end in zip(bounds, ends, strict=True)]
    rows = (" ".join(pairs[at : at + 5]) for at in range(0, len(pairs), 5))
    return _LETTERS_HEAD + "".join(f"    {row}\n" for row in rows) + _LETTERS_END


def _fonts() -> dict[str, FontFile] | None:
    files = {name: TINOS / f"Tinos-{face}.ttf" for name, face in FACES.items()}
    if not all(file.is_file() for file in files.values()):
        return None
    return {name: FontFile(file.read_bytes()) for name, file in files.items()}


def _table(name: str, font: FontFile) -> str:
    if font.units_per_em != 2048:
        raise ValueError("the widths are kept in 2048ths of an em")
    widths: dict[int, str] = {}
    for character in characters():
        advance = font.advance(character)
        widths[advance] = widths.get(advance, "") + character
    rows = "".join(f"    {width}: {_quoted(widths[width])},\n" for width in sorted(widths))
    return f"\n{name}: dict[int, str] = {{\n{rows}}}\n"


def _quoted(letters: str) -> str:
    text = letters.replace("\\", "\\\\").replace("\u00a0", "\\xa0").replace("\u2011", "\\u2011")
    quote = "'" if '"' in text and "'" not in text else '"'
    return quote + text.replace(quote, "\\" + quote) + quote
