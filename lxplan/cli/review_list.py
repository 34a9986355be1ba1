"""What a person must look at in a plan made out of an older one, as lines for the terminal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxplan.drafting.next_plan import NextPlan
    from lxplan.drafting.period_steps import Step
    from lxplan.plan import Plan, ReadPlan

_MOST_SENTENCES, _MOST_FINDINGS, _MOST_SILENCERS, _MOST_PHONES = 4, 3, 8, 12
"""How many of each are listed, so that all that is said has at most 15 lines."""


def to_review(
    read: ReadPlan, plan: Plan, step: Step, made: NextPlan, silencers: Sequence[tuple[int, str]]
) -> list[str]:
    """Return what a person must look at, a line each; line numbers are the new file's."""
    from lxplan.drafting.left_to_review import phone_numbers_in, years_left
    from lxplan.vietnamese.authorities import DISTRICT_ENDED

    left = [
        f"dòng {place.line}: còn năm của kỳ trước: «{place.words}»"
        for place in years_left(plan, step)
    ]
    district = _district(read, plan) if step.new.begins >= DISTRICT_ENDED else []
    lines = [*_at_most(_MOST_SENTENCES, left), *_at_most(_MOST_FINDINGS, district)]
    if made.bases:
        lines.append(f"{made.bases} căn cứ của kỳ trước: mỗi căn cứ có lời nhắc «# xem lại» ở trên")
    if made.dated:
        lines.append(f"{made.dated} ngày của hoạt động đã thành lời nhắc «# ngay: (… trước …)»")
    phones = [str(line) for line in phone_numbers_in(plan)]
    if phones:
        lines.append(
            f"số điện thoại còn đúng không: dòng {', '.join(_at_most(_MOST_PHONES, phones))}"
        )
    if silencers:
        each = [f"{names or 'bo-qua'} (dòng {line})" for line, names in sorted(silencers)]
        named = "; ".join(_at_most(_MOST_SILENCERS, each))
        lines.append(f"đã bỏ chỗ ghi bỏ qua của tệp cũ: {named}")
    return lines


def _district(read: ReadPlan, plan: Plan) -> list[str]:
    # The one rule alone: the others, with all that a review needs, are a fifth of the command's time.
    from lxplan.checks.machinery.subject import Subject
    from lxplan.checks.organisations.district_bodies import no_district_bodies

    found = no_district_bodies.find(Subject(read.source, plan))
    return [f"dòng {each.span.line}: {each.message}" for each in found]


def _at_most(number: int, lines: Sequence[str]) -> Sequence[str]:
    more = len(lines) - number
    return [*lines[:number], f"và {more} chỗ nữa như vậy"] if more > 1 else lines
