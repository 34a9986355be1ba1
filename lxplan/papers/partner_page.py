"""A partner's page, an appendix of the plan (phụ lục): what its template sees.

It is no trích sao: that would repeat the plan word for word, under a number and a signature of its own (NĐ 30/2020,
Phụ lục I, phần III). An appendix refers to the signed plan, and goes with any letter.
"""

from __future__ import annotations

from collections.abc import Container, Sequence
from typing import NamedTuple

from lxplan.papers.activity_cells import month_context
from lxplan.papers.plain_words import plain
from lxplan.papers.template_names import PartnerContext
from lxplan.papers.yearly_plan import centre_context, duty_context, paper_context, period_name
from lxplan.plan.directory import Directory
from lxplan.plan.model import Duty, Organisation, Plan
from lxplan.plan.schedule import MonthPlan
from lxplan.vietnamese.folding import fold
from lxplan.word.standards import Standard

_LONGEST_NAME = 80
"""File names are cut here, in letters: Windows allows 260 for the whole path."""


class Share(NamedTuple):
    """What a plan asks of some organisations: the duties of section IV, and the months with their activities."""

    duties: tuple[Duty, ...]
    months: tuple[MonthPlan, ...]


def share_of(plan: Plan, directory: Directory, partners: Sequence[Organisation]) -> Share:
    """Return the duties and activities of any of `partners`, groups expanded, in the order of the paper and of time."""
    asked = {single.name for partner in partners for single in directory.expand(partner)}
    duties = tuple(
        duty
        for duty in plan.solutions.duties
        if any(single.name in asked for single in directory.each_once(duty.organisations))
    )
    months = (
        entry._replace(
            activities=tuple(
                activity
                for activity in entry.activities
                if any(single.name in asked for single in directory.taking_part(activity))
            )
        )
        for entry in sorted(plan.schedule, key=lambda entry: entry.month)
    )
    return Share(duties, tuple(entry for entry in months if entry.activities))


def partner_context(plan: Plan, partners: Sequence[Organisation], share: Share, standard: Standard) -> PartnerContext:
    """Return what the template of the partner's page sees."""
    return PartnerContext(
        ky=period_name(plan),
        trung_tam=centre_context(plan.centre),
        van_ban=paper_context(plan, standard),
        ten=tuple(plain(partner.name) for partner in partners),
        nhiem_vu=tuple(duty_context(duty) for duty in share.duties),
        ke_hoach_thang=tuple(month_context(entry.month, entry.activities) for entry in share.months),
    )


def partner_file_name(partner: Organisation, taken: Container[str] = ()) -> str:
    """Return the name of a partner's page without marks: `hoi-nong-dan.docx`; numbered when that one is taken."""
    name = fold(partner.name)[:_LONGEST_NAME].strip().replace(" ", "-")
    file, number = f"{name}.docx", 2
    while file in taken:
        file, number = f"{name}-{number}.docx", number + 1
    return file
