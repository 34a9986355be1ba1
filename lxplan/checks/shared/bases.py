"""The legal bases of a plan, each with what it cites."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from lxplan.diagnostics import Span
from lxplan.named_tuple import NamedTuple
from lxplan.plan.model import Plan
from lxplan.source import Text
from lxplan.vietnamese.citations import Citation, basis_citation

_NEXT_BASIS = (
    r"(?i);\s*(?=(?:và |- )?(?:căn cứ|thực hiện|theo|xét|luật|bộ luật|nghị|quyết định|thông tư|chỉ thị|kế hoạch|công văn"
    r"|hướng dẫn|kết luận|thông báo|chương trình|đề án|quy chế|quy định|văn bản|tờ trình)\b)"
)
"""Between two bases in one text."""


class Basis(NamedTuple):
    """A legal basis as it is typed, and the paper that it cites."""

    text: Text
    citation: Citation


class DatedBasis(NamedTuple):
    """The day on which a basis was issued, and where the basis says so."""

    issued: date
    span: Span


def bases_of(plan: Plan) -> tuple[Basis, ...]:
    """Return the bases of a plan, in its order."""
    return tuple(
        Basis(piece, basis_citation(piece)) for text in plan.bases for piece in _pieces(text)
    )


def _pieces(text: Text) -> Iterator[Text]:
    """Return each basis of a text that holds several, one after the other with semicolons: a
    running paragraph.
    """
    start = 0
    for mark in re.finditer(_NEXT_BASIS, text) if ";" in text else ():
        yield text.piece(start, mark.start())
        start = mark.end()
    yield text.piece(start, len(text)) if start else text


def dated(basis: Basis) -> DatedBasis | None:
    """Return the day of a basis; None when it states none, or one of another year than its number bears."""
    day, issued = basis.citation.day, _issued(basis)
    if day is None or issued is None:
        return None
    return DatedBasis(issued, basis.text.part(day.start, day.end))


def _issued(basis: Basis) -> date | None:
    issued, number = basis.citation.date, basis.citation.number
    if issued is None or (number and number.year and number.year != issued.year):
        return None
    return issued


def newest(bases: tuple[Basis, ...]) -> DatedBasis | None:
    """Return the latest day of a basis, the first of several; None when no basis is dated."""
    days = [(issued, basis) for basis in bases if (issued := _issued(basis)) is not None]
    latest = max(days, key=lambda found: found[0], default=None)
    return None if latest is None else dated(latest[1])
