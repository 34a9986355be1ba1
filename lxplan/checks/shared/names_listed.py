"""How many names a list has behind a number: `4 câu lạc bộ: dưỡng sinh, cờ tướng, …`, `3 trường (mầm non, …)`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxplan.vietnamese.quantities import BETWEEN_ITEMS
from lxplan.vietnamese.sentences import has_any, has_digit

if TYPE_CHECKING:
    from fractions import Fraction

_CALLED_BY_NAME = ("câu lạc bộ", "mô hình", "chuyên đề", "nhóm", "tổ", "hội thi", "lớp")
_LONGEST_NAME = 6
_OPEN = ("…", "...", "v.v", "như")
_SCHOOLS = (
    *("mầm non", "mẫu giáo", "tiểu học", "thcs", "thpt", "trung học cơ sở"),
    *("trung học phổ thông", "phổ thông dân tộc", "ptdt"),
)


def items_named(unit: str, opens: str, words: str, said: int | Fraction) -> int:
    """Return how many items a list has whose names may be counted, 0 where that is not certain.

    Arguments: the unit and the number said before the list, the word or sign that opens it, and its words in lower case.
    """
    items = [item.strip(" .") for item in re.split(BETWEEN_ITEMS, words)]
    if len(items) > 1 and all(item.startswith(f"{unit} ") for item in items):
        return len(items)
    if unit == "trường":
        return _schools(items, said)
    return _short_names(unit, opens, words)


def _schools(items: list[str], said: int | Fraction) -> int:
    """Return how many schools a list names by their levels; a commune may have many of one level, so a list that is short
    by more than one, or names two, is no sure count.
    """
    names = [re.sub(r" số \d$", "", item.removeprefix("trường ")) for item in items]
    if not all(name.startswith(_SCHOOLS) for name in names) or has_digit("".join(names)):
        return 0
    is_sure = len(names) > said or (len(names) > 2 and said - len(names) == 1)
    return 0 if has_any(" ".join(names), _OPEN) or not is_sure else len(names)


def _short_names(unit: str, opens: str, words: str) -> int:
    """Return how many short names stand behind a colon; 0 where a comma or `và` may be part of one."""
    words = words.strip(" .").replace("phòng, chống", "phòng chống")
    names = words.split(", ")
    if unit not in _CALLED_BY_NAME or opens != ":" or len(names) < 3:
        return 0
    if has_any(words, (" và ", ";", *_OPEN)) or has_digit(words):
        return 0
    return len(names) if all(len(name.split()) <= _LONGEST_NAME for name in names) else 0
