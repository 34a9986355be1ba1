"""Shares computed without loss, beside those that papers say rounded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxplan.vietnamese.quantities import number_of, shown

if TYPE_CHECKING:
    from fractions import Fraction


def agrees(said: str, right: Fraction) -> bool:
    """Tell whether a share is the right one rounded, or cut, to the figures that it is said in."""
    places = len(said.partition(",")[2])
    return bool(abs(exact(said) - right) * 10**places < 1)


def exact(digits: str) -> Fraction:
    """Return a number that can be divided without loss."""
    from fractions import Fraction  # and decimal behind it: few papers state a part and its whole

    return Fraction(number_of(digits))


def rounded(value: Fraction) -> str:
    """Return a share as papers write it, to one figure behind the comma."""
    return shown(exact(str(round(value * 10))) / 10)
