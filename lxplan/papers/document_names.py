"""What a plan's paper is called: its type, the words for it in a sentence, and its symbol; and the
symbols of others.
"""

from __future__ import annotations

from lxplan.papers.plain_text import plain
from lxplan.plan.model import Plan
from lxplan.vietnamese.document_types import DocumentType, document_type
from lxplan.vietnamese.folding import fold

_USUAL = "Kế hoạch"
"""The type of a plan that does not say."""

_CENTRES = ("trung tam hoc tap cong dong", "tt hoc tap cong dong", "trung tam htcd", "tthtcd")
"""How the folded name of a trung tâm học tập cộng đồng begins."""

_CENTRE_ABBREVIATION = "TTHTCĐ"
"""How such a centre is abbreviated in symbols where the plan does not say."""

_BLANK = "…" * 2
"""Room for the pen where the plan does not say how its body is abbreviated: another body's letters
would be wrong."""


def type_name(plan: Plan) -> str:
    """Return the type of a plan's paper as it begins a sentence; a word that is none of the 29
    types as it is typed.
    """
    given = plain(plan.paper.document_type)
    known = document_type(given or _USUAL)
    return known.name if known else given


def name_in_a_sentence(plan: Plan) -> str:
    """Return what a sentence calls the plan: `kế hoạch hoạt động`, `Chương trình hoạt động`, or the
    word as typed.
    """
    name = type_name(plan)
    if name == _USUAL:
        return "kế hoạch hoạt động"
    return f"{name} hoạt động" if document_type(name) else name


def symbol_of(plan: Plan) -> str:
    """Return the symbol of a plan's paper: the given one, else one of its type's sign and its
    body's abbreviation.
    """
    given = plain(plan.paper.symbol)
    if not given:
        return _made_of(_type_of(plan).sign, _issuer(plan), plan)
    return given.replace("-", "/", 1) if plan.paper.head and "/" not in given else given


def own_symbol(plan: Plan, sign: str) -> str:
    """Return the symbol of a paper that comes from the plan, such as `GM-TTHTCĐ`: with the issuer
    of the plan's own.
    """
    _, _, issuer = symbol_of(plan).partition(_joint(plan)) if plan.paper.symbol else ("", "", "")
    return _made_of(sign, issuer or _issuer(plan), plan)


def _type_of(plan: Plan) -> DocumentType:
    return document_type(type_name(plan)) or DocumentType(type_name(plan))


def _made_of(sign: str, issuer: str, plan: Plan) -> str:
    return f"{sign}{_joint(plan)}{issuer}" if sign else issuer


def _joint(plan: Plan) -> str:
    """Return what stands between sign and issuer: the Party and the youth organisations write
    `KH/ĐTN`.
    """
    return "/" if plan.paper.head else "-"


def _issuer(plan: Plan) -> str:
    is_centre = fold(plan.centre.name).startswith(_CENTRES)
    return plain(plan.centre.abbreviation) or (_CENTRE_ABBREVIATION if is_centre else _BLANK)
