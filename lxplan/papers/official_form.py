"""What the official form asks of every paper: centre, number and symbol, date, signer, recipients; and its standard."""

from __future__ import annotations

from datetime import date

from lxplan.papers.plain_text import plain, plain_all
from lxplan.papers.template_names import CentreContext, DateContext, PaperContext, SignerContext
from lxplan.papers.times_in_words import padded_month
from lxplan.plan.model import Centre, Plan
from lxplan.word.standards import Standard, standard_for

_DEFAULT_ABBREVIATION = "TTHTCĐ"
"""How a trung tâm học tập cộng đồng is abbreviated in document symbols where the plan does not say."""

_DIRECTOR = "Giám đốc"
"""Who signs a centre's papers where the plan does not say."""


def standard_of(plan: Plan) -> Standard:
    """Return the standard that a plan's paper follows: by its date, or without one by its period's first day."""
    return standard_for(plan.paper.issued or plan.sound_period.first.first_day)


def period_name(plan: Plan) -> str:
    """Return the period as a title names it: `năm học 2018-2019` or `năm 2026`."""
    return (
        f"năm học {plan.sound_period.label}" if plan.sound_period.is_school_year else f"năm {plan.sound_period.label}"
    )


def paper_context(plan: Plan, standard: Standard) -> PaperContext:
    """Return number, date, subject, signer and recipients, with number and date padded as the standard asks."""
    paper = plan.paper
    return PaperContext(
        so=_padded_number(plain(paper.number), standard),
        ky_hieu=plain(paper.symbol) or f"KH-{plain(plan.centre.abbreviation) or _DEFAULT_ABBREVIATION}",
        ngay=_date(paper.issued, plan.sound_period.first.year, standard),
        trich_yeu=plain(paper.subject),
        nguoi_ky=SignerContext(plain(paper.signer.authority), plain(paper.signer.position), plain(paper.signer.name)),
        noi_nhan=plain_all(paper.recipients),
    )


def own_paper_context(plan: Plan, kind: str, subject: str, day: date) -> PaperContext:
    """Return the form of a paper that comes from the plan but has a number and date of its own: blanks for the pen.

    `kind` is what its symbol begins with, such as `GM`. The year is printed too, unless a paper about `day` may
    well be signed in the year before.
    """
    _, _, issuer = plain(plan.paper.symbol).partition("-")
    signer = plan.paper.signer
    return PaperContext(
        so="",
        ky_hieu=f"{kind}-{issuer or plain(plan.centre.abbreviation) or _DEFAULT_ABBREVIATION}",
        ngay=DateContext("", "", "" if day.month == 1 else str(day.year)),
        trich_yeu=subject,
        nguoi_ky=SignerContext(plain(signer.authority), plain(signer.position) or _DIRECTOR, plain(signer.name)),
        noi_nhan=plain_all(plan.paper.recipients),
    )


def _padded_number(number: str, standard: Standard) -> str:
    if number.isdecimal() and int(number) < standard.padded_numbers_below:
        return f"{int(number):02}"
    return number


def _date(day: date | None, first_year: int, standard: Standard) -> DateContext:
    if day is None:
        return DateContext("", "", str(first_year))
    return DateContext(f"{day.day:02}", padded_month(day.month, standard), str(day.year))


def centre_context(centre: Centre) -> CentreContext:
    """Return the centre."""
    return CentreContext(plain(centre.name), plain(centre.abbreviation), plain(centre.parent), plain(centre.locality))
