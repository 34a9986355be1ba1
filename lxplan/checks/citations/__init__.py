"""Rules on the papers that a plan cites: its legal bases, and the numbers of documents."""

from __future__ import annotations

from lxplan.checks.citations.bases_cited_twice import each_basis_once
from lxplan.checks.citations.bases_of_other_years import bases_of_this_year
from lxplan.checks.citations.copied_sentences import own_words
from lxplan.checks.citations.days_before_bases import activities_after_bases, paper_after_bases
from lxplan.checks.citations.document_numbers import well_formed_numbers
from lxplan.checks.citations.incomplete_bases import dated_and_issued
from lxplan.checks.citations.kinds_and_signs import kind_of_its_number, papers_dated_by_the_calendar
from lxplan.checks.citations.known_papers import known_papers_as_they_are
from lxplan.checks.citations.numbers_and_bodies import numbers_of_their_bodies
from lxplan.checks.citations.one_paper_one_number import same_number_everywhere
from lxplan.checks.citations.order_of_bases import bases_in_order
from lxplan.checks.citations.papers_to_come import no_papers_to_come
from lxplan.checks.citations.unfilled_blanks import no_unfilled_blanks
from lxplan.checks.machinery.rule import Rule

AFTER_BASES: tuple[Rule, ...] = (
    activities_after_bases,
    paper_after_bases,
)
BASES: tuple[Rule, ...] = (
    dated_and_issued,
    bases_in_order,
    own_words,
    bases_of_this_year,
    each_basis_once,
)
NUMBERS: tuple[Rule, ...] = (
    well_formed_numbers,
    same_number_everywhere,
    kind_of_its_number,
    numbers_of_their_bodies,
    papers_dated_by_the_calendar,
    known_papers_as_they_are,
    no_papers_to_come,
    no_unfilled_blanks,
)

__all__ = ["AFTER_BASES", "BASES", "NUMBERS"]
