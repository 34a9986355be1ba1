"""Numbers written out in words: `mười lăm triệu bảy trăm nghìn`, as papers repeat an amount for safety."""

from __future__ import annotations

_DIGITS = {
    "không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "nhăm": 5,
    "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
_SCALES = {"nghìn": 10**3, "ngàn": 10**3, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9}


def number_in_words(words: str) -> int | None:
    """Return the whole number that words (lower case) spell out; None where one of them is no part of a number."""
    total, group, digit = 0, 0, 0
    for word in words.split():
        if word in _DIGITS:
            digit = _DIGITS[word]
        elif word in ("mười", "mươi"):
            group += (digit or 1) * 10
            digit = 0
        elif word == "trăm":
            group += digit * 100
            digit = 0
        elif word in _SCALES:
            total += (group + digit) * _SCALES[word]
            group = digit = 0
        elif word not in ("linh", "lẻ", "chẵn"):
            return None
    return total + group + digit or None
