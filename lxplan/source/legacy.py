"""Recognise Vietnamese written in an encoding older than Unicode, by the letter pairs it leaves behind."""

from __future__ import annotations

import re

ENCODING_ADVICE = "mở tệp bằng Notepad, chọn File > Save As, ở ô Encoding chọn UTF-8 rồi lưu lại"

# What each old encoding looks like when its bytes are read as Latin-1 (or as Windows-1252, as a word
# processor does on pasting). The patterns are pairs that Vietnamese text in that encoding is full of and
# that neither Unicode Vietnamese nor a Western name contains.
_SIGNS = (
    # TCVN3 (ABC): one byte a letter; "kế hoạch" is "kÕ ho¹ch", "động" is "®éng", "của" is "cña".
    (
        "TCVN3",
        re.compile(
            r"®[¸-þa-z]|[a-zA-Z®][¹¶µ·»¼½¾¨©ª«¬\xad®][a-z]?|[bcdghklmnpqrstvx][ÕÖ×ÞÜÑÏÌËÊÇÆÓÔ](?![a-z]*[À-Ö])|[a-z][ñòóôõö÷øùúûü]ng\b|­"
        ),
    ),
    # VNI: a plain vowel and a mark byte after it; "kế hoạch" is "keá hoaïch", "động" is "ñoäng".
    ("VNI", re.compile(r"[aAeEoOuU][áàåãäéèúùûüëïøõâêÁÀÅÃÄÉÈÚÙÛÜËÏØÕÂÊ]|ñ[oöaeuiy]|[öôÖÔ][ùøûõïÙØÛÕÏ]")),
    # Windows-1258: â, ê, ô, ă, ơ, ư with a tone byte after the vowel; "kế" is "kê" + 0xEC.
    ("Windows-1258", re.compile(r"[aeiouyâêôãõýAEIOUYÂÊÔÃÕÝ][ÌÒÞìò](?![a-zà-ÿ]?[ÌÒÞìò]{2})|ð[aeiouyâêôãõý]")),
)
_FEWEST_SIGNS = 2


def legacy_encoding(text: str) -> str | None:
    """Name the old encoding (TCVN3, VNI or Windows-1258) whose letters stand in `text`, or None."""
    if text.isascii():
        return None
    counts = [(len(pattern.findall(text)), name) for name, pattern in _SIGNS]
    most, name = max(counts, key=lambda count: count[0])
    return name if most >= _FEWEST_SIGNS else None


def legacy_encoding_of_bytes(data: bytes) -> str | None:
    """Name the old encoding of bytes that are not UTF-8, or None when they are like none of the three."""
    return legacy_encoding(data.decode("latin-1"))
