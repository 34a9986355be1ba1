"""What a person must look at in a plan that was made out of an older one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxplan.drafting.period_steps import Step
from lxplan.named_tuple import NamedTuple
from lxplan.plan import Period, Plan
from lxplan.plan.texts import texts_of
from lxplan.source import Text
from lxplan.vietnamese.phone_numbers import contact_name
from lxplan.vietnamese.sentences import lowered, school_years_in

_YEAR = r"(?<![\d.,])((?:19|20)\d\d)(?![\d])"
_AROUND = 25
"""How many characters of a sentence are shown on either side."""


class Place(NamedTuple):
    """A line of the new file (1-based), and the words there that are meant."""

    line: int
    words: str


def years_left(plan: Plan, step: Step) -> Iterator[Place]:
    """Return where sentences still name a time of the old period; bases, which have a comment of
    their own, are left out.
    """
    for keyed in texts_of(plan):
        if keyed.path[0] == "can_cu":
            continue
        found = _old_year(keyed.text, step)
        if found is not None:
            yield Place(keyed.text.part(*found).line, _shown(keyed.text, *found))


def _old_year(text: Text, step: Step) -> tuple[int, int] | None:
    if "20" not in text and "19" not in text:
        return None
    for match in school_years_in(text):
        if Period.of_school_year(int(match[1])).ends < step.new.begins:
            return match.span()
    pairs = [match.span() for match in school_years_in(text)]
    for match in re.finditer(_YEAR, lowered(text)):
        year = int(match[1])
        in_pair = any(start <= match.start() < end for start, end in pairs)
        if not in_pair and step.old.begins.year <= year < step.new.begins.year:
            return match.span(1)
    return None


def _shown(text: Text, start: int, end: int) -> str:
    """Return the words around some characters, on one line."""
    first = max(text.rfind(" ", 0, max(start - _AROUND, 0)) + 1, 0) if start > _AROUND else 0
    last = text.find(" ", end + _AROUND)
    shown = text[first : last if last >= 0 else len(text)]
    return f"{'… ' * (first > 0)}{' '.join(shown.split())}{' …' * (last >= 0)}"


def phone_numbers_in(plan: Plan) -> tuple[int, ...]:
    """Return the lines (1-based) of activities where a phone number stands beside a person."""
    found = {
        text.content_span.line
        for _, activity in plan.activities
        for text in (activity.contact, activity.note, *activity.teachers)
        if text and contact_name(text) != text
    }
    return tuple(sorted(found))
