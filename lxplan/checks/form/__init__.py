"""Rules on the parts that the official form asks for."""

from __future__ import annotations

from lxplan.checks.form.country_and_motto import country_and_motto
from lxplan.checks.form.document_types import (
    no_longer_a_draft,
    symbol_of_the_type,
    type_of_the_decree,
)
from lxplan.checks.form.missing_parts import form_is_complete
from lxplan.checks.form.names_of_signers import plain_name_of_signer
from lxplan.checks.form.paper_marks import numbers_in_order, rows_fit_their_tables
from lxplan.checks.form.recipients import each_recipient_once, superior_receives_it
from lxplan.checks.form.school_years import one_form_of_school_year
from lxplan.checks.form.section_numbers import no_typed_section_numbers
from lxplan.checks.form.sections_left_out import every_section_has_a_place
from lxplan.checks.form.signatures import authority_fits_position
from lxplan.checks.form.signing_day import signed_in_time
from lxplan.checks.form.subject_line import subject_names_its_period
from lxplan.checks.form.subject_wording import subject_says_nothing_twice
from lxplan.checks.form.symbols import symbol_of_the_body, well_formed_symbol
from lxplan.checks.machinery.rule import Rule

FORM: tuple[Rule, ...] = (
    form_is_complete,
    country_and_motto,
    no_typed_section_numbers,
    one_form_of_school_year,
    every_section_has_a_place,
    numbers_in_order,
    rows_fit_their_tables,
    type_of_the_decree,
    symbol_of_the_type,
    well_formed_symbol,
    symbol_of_the_body,
    authority_fits_position,
    plain_name_of_signer,
    signed_in_time,
    subject_names_its_period,
    subject_says_nothing_twice,
    each_recipient_once,
    superior_receives_it,
    no_longer_a_draft,
)

__all__ = ["FORM"]
