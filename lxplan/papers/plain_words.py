"""Texts of the plan as templates get them: strings that know nothing of their place, in NFC; and dates in words."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from datetime import date

from lxplan.plan.values import Month
from lxplan.word.standards import Standard


def plain(text: str | None) -> str:
    """Return a text of the plan as a string that knows nothing of its place, in NFC."""
    return unicodedata.normalize("NFC", str(text)) if text else ""


def plain_all(texts: Iterable[str]) -> tuple[str, ...]:
    """Return several texts of the plan, each as `plain` does."""
    return tuple(plain(text) for text in texts)


def padded_month(number: int, standard: Standard) -> str:
    """Return the number of a month as a paper writes it: with a zero before it only where the standard wants one."""
    return f"{number:02}" if number in standard.padded_months else str(number)


def month_in_words(month: Month, standard: Standard) -> str:
    """Return `tháng 10 năm 2018`."""
    return f"tháng {padded_month(month.number, standard)} năm {month.year}"


def date_in_words(day: date, standard: Standard) -> str:
    """Return `ngày 05 tháng 9 năm 2018`."""
    return f"ngày {day.day:02} {month_in_words(Month.of(day), standard)}"
