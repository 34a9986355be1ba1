"""What the official form asks of every paper: centre, number and symbol, date, signer, recipients;
and its standard.
"""

from __future__ import annotations

from datetime import date

from lxplan.papers.document_names import own_symbol, symbol_of, type_name
from lxplan.papers.plain_text import plain, plain_all
from lxplan.papers.template_names import (
    ApprovalContext,
    CentreContext,
    DateContext,
    HeadContext,
    PaperContext,
    SignerContext,
)
from lxplan.papers.times_in_words import padded_month
from lxplan.plan.model import Plan
from lxplan.plan.official_head import Approval, Centre, Signer
from lxplan.plan.period_reports import ReportPaper
from lxplan.plan.periods import Period
from lxplan.vietnamese.document_types import type_of_sign
from lxplan.vietnamese.organisation_heads import ORGANISATION_HEADS
from lxplan.word.standards import Standard, standard_for, standard_within

_DIRECTOR = "Giám đốc"
"""Who signs a paper where the plan does not say."""

_DRAFT = "DỰ THẢO"


def standard_of(plan: Plan) -> Standard:
    """Return the standard that a plan's paper follows: by its date, or without one by its
    period.
    """
    if plan.paper.issued is not None:
        return standard_for(plan.paper.issued)
    return standard_within(plan.sound_period.begins, plan.sound_period.ends)


def _year_of_signing(period: Period) -> str:
    """Return the year that is printed where the plan has no date; none for a January that may be
    planned before it.
    """
    return "" if period.unit != "năm" and period.first.number == 1 else str(period.first.year)


def paper_context(plan: Plan, standard: Standard) -> PaperContext:
    """Return the form of the plan's own paper, with number and date padded as the standard asks."""
    paper = plan.paper
    return PaperContext(
        loai=type_name(plan),
        dau_giay=_head(paper.head),
        du_thao=_DRAFT if paper.is_draft else "",
        so=_padded_number(plain(paper.number), standard),
        ky_hieu=symbol_of(plan),
        ngay=_date(paper.issued, _year_of_signing(plan.sound_period), standard),
        trich_yeu=plain(paper.subject),
        nguoi_ky=_signer(paper.signer),
        phe_duyet=_approval(paper.approval),
        noi_nhan=plain_all(paper.recipients),
    )


def own_paper_context(plan: Plan, kind: str, subject: str, day: date) -> PaperContext:
    """Return the form of a paper that comes from the plan but has a number and date of its own:
    blanks for the pen.

    `kind` is what its symbol begins with, such as `GM`. The year is printed too, unless a paper
    about `day` may well be signed in the year before.
    """
    own_type = type_of_sign(kind)
    return PaperContext(
        loai=own_type.name if own_type else "",
        dau_giay=_head(plan.paper.head),
        du_thao="",
        so="",
        ky_hieu=own_symbol(plan, kind),
        ngay=DateContext("", "", "" if day.month == 1 else str(day.year)),
        trich_yeu=subject,
        nguoi_ky=_signer(plan.paper.signer),
        phe_duyet=_approval(Approval()),
        noi_nhan=plain_all(plan.paper.recipients),
    )


def report_paper_context(
    plan: Plan, paper: ReportPaper, subject: str, last: date, standard: Standard
) -> PaperContext:
    """Return the form of the report of a period that ends on `last`: what it leaves out is the
    plan's, but number and date are its own, or blanks for the pen.

    A report of a year that ends in December may well be signed in the next.
    """
    usual = own_paper_context(plan, "BC", plain(paper.subject) or subject, last)
    year = "" if last.month == 12 else str(last.year)
    return usual._replace(
        du_thao=_DRAFT if paper.is_draft else "",
        so=_padded_number(plain(paper.number), standard),
        ky_hieu=plain(paper.symbol) or usual.ky_hieu,
        ngay=_date(paper.issued, year, standard),
        nguoi_ky=_signer(paper.signer) if any(_stated(paper.signer)) else usual.nguoi_ky,
        noi_nhan=plain_all(paper.recipients) or usual.noi_nhan,
    )


def _stated(signer: Signer) -> tuple[object, ...]:
    return signer.authority, signer.position, signer.name


def _head(name: str | None) -> HeadContext:
    if name is None:
        return HeadContext("", "", "", "Số:", "/")
    head = ORGANISATION_HEADS[name]
    return HeadContext(head.title, head.stars, head.hyphens, head.number_word, "-")


def _signer(signer: Signer) -> SignerContext:
    """Return who signs; whoever signs by an authority, such as TM. BAN CHẤP HÀNH, is no director unless it is said."""
    position = plain(signer.position) or ("" if signer.authority else _DIRECTOR)
    return SignerContext(plain(signer.authority), position, plain(signer.name))


def _approval(approval: Approval) -> ApprovalContext:
    stated = (approval.words, approval.authority, approval.position, approval.name)
    return ApprovalContext("có" if any(stated) else "", *plain_all(each or "" for each in stated))


def _padded_number(number: str, standard: Standard) -> str:
    if number.isdecimal() and int(number) < standard.padded_numbers_below:
        return f"{int(number):02}"
    return number


def _date(day: date | None, year: str, standard: Standard) -> DateContext:
    if day is None:
        return DateContext("", "", year)
    return DateContext(f"{day.day:02}", padded_month(day.month, standard), str(day.year))


def centre_context(centre: Centre) -> CentreContext:
    """Return the centre."""
    return CentreContext(
        plain(centre.name), plain(centre.abbreviation), plain(centre.parent), plain(centre.locality)
    )
