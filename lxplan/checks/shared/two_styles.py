"""Two right ways of writing in one paper: the one that is used less is reported."""

from __future__ import annotations

from collections.abc import Iterator

from lxplan.checks.machinery.rule import Finding
from lxplan.checks.shared.joined_prose import Prose
from lxplan.named_tuple import NamedTuple


class Variant(NamedTuple):
    """A word that can be written in two ways: where it stands, as written, and the other way."""

    start: int
    end: int
    other: str


def in_case_of_letters(right: str, as_in: str) -> str:
    """Return letters with the capitals of as many others: `óa` as in `OÁ` is `ÓA`."""
    return "".join(r.upper() if w.isupper() else r for r, w in zip(right, as_in, strict=True))


def report_lesser(
    prose: Prose,
    preferred: list[Variant],
    others: list[Variant],
    why: str,
) -> Iterator[Finding]:
    """Report the way that is used less, `others` when both are used alike.

    Sure when the rest is twice as many.
    """
    if not preferred or not others:
        return
    few, many = (others, preferred) if len(others) <= len(preferred) else (preferred, others)
    certain = len(many) >= 2 * len(few)
    for start, end, other in sorted(few):
        message = f"«{prose.text[start:end]}»: {why}; viết «{other}»"
        yield Finding(prose.span(start, end), message, other, other if certain else None)
