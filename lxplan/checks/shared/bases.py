"""The legal bases of a plan, each with what it cites."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from lxplan.diagnostics import Span
from lxplan.plan.model import Plan
from lxplan.source import Text
from lxplan.vietnamese.citations import Citation, basis_citation


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
    return tuple(Basis(text, basis_citation(text)) for text in plan.bases)


def dated(basis: Basis) -> DatedBasis | None:
    """Return the day of a basis; None when it states none."""
    day, issued = basis.citation.day, basis.citation.date
    if day is None or issued is None:
        return None
    return DatedBasis(issued, basis.text.part(day.start, day.end))


def newest(bases: tuple[Basis, ...]) -> DatedBasis | None:
    """Return the latest day of a basis, the first of several; None when no basis is dated."""
    days = [found for basis in bases if (found := dated(basis)) is not None]
    return max(days, key=lambda found: found.issued, default=None)
