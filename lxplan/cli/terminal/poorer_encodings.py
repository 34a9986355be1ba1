"""Vietnamese on a terminal that cannot show it: the nearest text that the terminal's encoding has.

Windows' cp1258 has the letters and, as signs of their own, the tones; ASCII has neither, so marks
are dropped.
"""

from __future__ import annotations

import codecs
import unicodedata
from functools import partial

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_PLAIN = str.maketrans(
    {
        "đ": "d",
        "Đ": "D",
        "“": '"',
        "”": '"',
        "«": '"',
        "»": '"',
        "‘": "'",
        "’": "'",
        "–": "-",
        "—": "-",
        "…": "...",
        "•": "*",
        "·": ".",
        "→": "->",
        "×": "x",
        "\u00a0": " ",
        "─": "-",
        "━": "-",
        "═": "=",
        "│": "|",
        "┃": "|",
        **dict.fromkeys("╭╮╰╯┌┐└┘├┤┬┴┼┏┓┗┛╷╵╴╶╺╸", "+"),
    }
)


def degrade(text: str, encoding: str) -> str:
    """Return `text` with each character that `encoding` lacks replaced by the nearest it has, `?`
    as a last resort.
    """
    return "".join(_nearest(character, encoding) for character in text)


def _nearest(character: str, encoding: str) -> str:
    decomposed = unicodedata.normalize("NFD", character)
    tones = "".join(sign for sign in decomposed if sign in _TONES)
    letter = unicodedata.normalize(
        "NFC", "".join(sign for sign in decomposed if sign not in _TONES)
    )
    bare = "".join(sign for sign in decomposed if not unicodedata.combining(sign)).translate(_PLAIN)
    for candidate in (character, letter + tones, letter, bare):
        if _has(candidate, encoding):
            return candidate
    return "?"


def _has(text: str, encoding: str) -> bool:
    try:
        text.encode(encoding)
    except UnicodeError:
        return False
    return True


def degrading_errors(encoding: str) -> str:
    """Return the name of an error handler that degrades what `encoding` lacks, for use as
    `errors=`.

    There is one for each encoding, since Python calls every single-byte encoding "charmap" in the
    error it reports.
    """
    name = f"lxplan-{encoding}"
    codecs.register_error(name, partial(_handle, encoding))
    return name


def _handle(encoding: str, error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return degrade(error.object[error.start : error.end], encoding), error.end
