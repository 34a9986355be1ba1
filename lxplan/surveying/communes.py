"""The commune a plan is for, as its head names it."""

from __future__ import annotations

from lxplan.plan import Plan
from lxplan.vietnamese.places import COMMUNE, places_in


def commune_of(plan: Plan) -> str:
    """Return the commune of a plan's centre with its level, such as `xã Long Xuyên`: from the
    centre's name, else from that of its superior, else the place that dates its papers.

    Empty where the plan says none of them.
    """
    centre = plan.centre
    for named in (centre.name, centre.parent):
        text = " ".join((named or "").split())
        for place in places_in(text):
            if place.level == COMMUNE:
                return text[place.start : place.end]
    return " ".join((centre.locality or "").split())
