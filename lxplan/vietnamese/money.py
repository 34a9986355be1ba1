"""Amounts of money as people type them: `1.500.000 đồng`, `2,000,000`, `500k`, `2tr`, `1tr5`, `1,5
triệu`, `2 triệu rưỡi`.
"""

from __future__ import annotations

import re
import unicodedata

from lxplan.vietnamese.either_case import either_case
from lxplan.vietnamese.remembering import remembered

# Patterns as text: the JSON Schema has the same, and `re` compiles each when it is first needed.
_DIGITS = (
    r"[0-9]{1,15}|[0-9]{1,3}(\.[0-9]{3}){1,4}|[0-9]{1,3}(,[0-9]{3}){1,4}|[0-9]{1,3}( [0-9]{3}){1,4}"
)
_CURRENCY = rf"( ?({'|'.join(map(either_case, ('đ', 'đồng', 'vnđ', 'vnd')))}|₫))?"
_THOUSAND, _MILLION, _BILLION = ("k", "nghìn", "ngàn"), ("triệu", "tr"), ("tỷ", "tỉ")


def _any_of(words: tuple[str, ...]) -> str:
    return f"({'|'.join(map(either_case, words))})"


_SHORT = rf"[0-9]{{1,6}}([.,][0-9]{{1,2}}|\.[0-9]{{3}})? ?({'|'.join(map(_any_of, (_THOUSAND, _MILLION, _BILLION)))})"
_AND_THOUSANDS = (
    rf"[0-9]{{1,6}} ?{_any_of(_MILLION)} ?([0-9]|[0-9]{{3}}|[0-9]{{1,3}} ?{_any_of(_THOUSAND)})"
)

_AND_A_HALF = rf"[0-9]{{1,6}} ?{_any_of((*_MILLION, *_BILLION))} ?{either_case('rưỡi')}"

AMOUNT_PATTERN = rf"^({_DIGITS}|{_SHORT}|{_AND_THOUSANDS}|{_AND_A_HALF}){_CURRENCY}$"

_UNITS = (
    dict.fromkeys(_THOUSAND, 10**3)
    | dict.fromkeys(_MILLION, 10**6)
    | dict.fromkeys(_BILLION, 10**9)
)
_PARTS = rf"([0-9.,]+) ?({'|'.join(_UNITS)})? ?([0-9]+)? ?({'|'.join(_THOUSAND)})?"
_CARELESS = rf"(?:{either_case('khoảng')} |~ ?)?(.+?)[.,;]?(?:/[^0-9/]*| ?\([^()]*\))?$"
_MILLIONS = r"[0-9]{1,3}[.,][0-9]$"

LEAST_LIKELY = 10_000
"""In đồng. Below it an amount is a price of long ago, or thousands or millions were meant."""


@remembered(1024)
def parse_amount(text: str) -> int | None:
    """Read an amount of money in đồng; None when it has another form."""
    plain = unicodedata.normalize("NFC", " ".join(text.split()))
    if not re.match(AMOUNT_PATTERN, plain):
        return None
    parts = re.match(_PARTS, plain.lower())
    if parts is None or parts[2] is None:
        return int(re.sub("[^0-9]", "", plain))
    unit = _UNITS[parts[2]]
    half = unit // 2 if "rưỡi" in plain.lower() else 0
    return _scaled(parts[1], unit) + half + _thousands(parts[3], is_whole=parts[4] is not None)


def _scaled(number: str, unit: int) -> int:
    """Return `1,5` of a unit; a point before three digits stands between thousands: 1.500k."""
    whole, _, part = number.replace(",", ".").partition(".")
    return (
        int(whole + part) * unit
        if len(part) == 3
        else int(whole) * unit + int(part or "0") * unit // 10 ** len(part)
    )


def _thousands(digits: str | None, *, is_whole: bool) -> int:
    """Return what follows the millions: 1tr5 and 1tr500 are one and a half, 1tr50k is a twentieth
    over one.
    """
    if not digits:
        return 0
    return int(digits) * (1000 if is_whole or len(digits) == 3 else 100_000)


def meant_amount(text: str) -> int | None:
    """Return the amount in đồng that a text in another form must mean, such as `1500.000`, or None."""
    match = re.match(_CARELESS, unicodedata.normalize("NFC", " ".join(text.split())))
    if match is None:
        return None
    number = match[1]
    if re.match(_MILLIONS, number):  # 1,5 of what, if not of a million
        return _scaled(number, _UNITS["triệu"])
    grouped = re.match(rf"[0-9]+(?:[., ][0-9]{{3}})+{_CURRENCY}$", number)
    return parse_amount(re.sub("[., ]", "", number) if grouped else number)


def likely_amount(amount: int) -> int:
    """Return what one means who typed an amount below `LEAST_LIKELY`: 1.500 is thousands, 2 is
    millions.
    """
    return amount * (10**6 if amount < 100 else 1000)


def format_amount(amount: int) -> str:
    """Return an amount in đồng with dots between the thousands, as Vietnamese papers write it."""
    return f"{amount:,}".replace(",", ".")
