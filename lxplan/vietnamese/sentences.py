"""What is asked of any sentence: its lower case, digits, school years, documents it names."""

from __future__ import annotations

import re

from lxplan.vietnamese.remembering import remembered

_SCHOOL_YEAR = r"(\d\d\d\d)(?<!\d{5})(\s*-\s*)(\d{4})(?!\d)"
"""It begins with the digits themselves, which are found at once."""
_REACH = 400
_digit_in = re.compile(r"\d").search
# fmt: off
_PAPERS = (
    "quyết định", "nghị quyết", "chỉ thị", "thông tư", "công văn", "kế hoạch", "hướng dẫn",
    "nghị định", "luật", "pháp lệnh", "công điện", "thông báo",
)
# fmt: on


@remembered(4096)
def lowered(text: str) -> str:
    """Return `text` in lower case and with plain dashes, every character at its old offset."""
    lower = text.lower()
    same = lower if len(lower) == len(text) else text
    return same.replace("–", "-").replace("—", "-")  # str.translate takes ten times as long


def school_years_in(text: str) -> list[re.Match[str]]:
    """Return where a sentence names two years in a row: groups first year, dash, second year."""
    return [match for match in pairs_of_years_in(text) if int(match[3]) == int(match[1]) + 1]


def pairs_of_years_in(text: str) -> list[re.Match[str]]:
    """Return where a sentence names two years with a dash between: groups first year, dash, second year."""
    lower = lowered(text) if "20" in text else ""
    return list(re.finditer(_SCHOOL_YEAR, lower)) if "-" in lower else []


def words_before(lower: str, offset: int) -> str:
    """Return the words before a place, as far as they can belong to its sentence."""
    return lower[max(0, offset - _REACH) : offset]


def follows_paper(before: str) -> bool:
    """Tell whether the words before a day (lower case) cite a document: `Kế hoạch số 15 ngày`."""
    words = before.rstrip(" ,(").removesuffix("ngày").rstrip(" ,(").split()[-4:]
    if words and words[-1] in ("ký", "ra"):
        words.pop()
    if words and has_digit(words[-1]):
        words.pop()
    if words and words[-1].rstrip(":") == "số":
        words.pop()
    return " ".join(words).endswith(_PAPERS)


def has_any(lower: str, words: tuple[str, ...]) -> bool:
    """Tell whether a text has one of some words or parts of words (all in lower case)."""
    for word in words:  # noqa: SIM110 - asked of every text by many rules; `any` takes twice as long
        if word in lower:
            return True
    return False


@remembered(4096)
def has_digit(text: str) -> bool:
    """Tell whether a text has a digit."""
    return _digit_in(text) is not None


def has_digit_after(lower: str, word: str) -> bool:
    """Tell whether a digit stands right behind a word (with its blank) anywhere in a text: a quick look before a longer
    pattern is built.
    """
    at = lower.find(word)
    while at >= 0:
        end = at + len(word)
        if lower[end : end + 1].isdigit():
            return True
        at = lower.find(word, end)
    return False


def has_digit_before(lower: str, word: str) -> bool:
    """Tell whether a digit stands right before a word (with its blank) anywhere in a text."""
    at = lower.find(word)
    while at >= 0:
        if lower[max(0, at - 1) : at].isdigit():
            return True
        at = lower.find(word, at + 1)
    return False
