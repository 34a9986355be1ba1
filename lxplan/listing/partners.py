"""The partners of a plan: whom a person means, the activities they take part in, and how many each
has.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from lxplan.failures import Failure
from lxplan.listing.activity_rows import activity_listing
from lxplan.listing.table_of_values import ListColumn, Listing
from lxplan.plan import Organisation, Plan
from lxplan.plan.agenda import Entry
from lxplan.plan.directory import Directory
from lxplan.vietnamese.folding import fold

_MOST_OFFERS = 5


def find_partners(directory: Directory, name: str) -> tuple[Organisation, ...]:
    """Return the organisations that `name` spells; raises `Failure` that offers the nearest names
    for an unknown one.
    """
    found = directory.find_all(name) if fold(name) else ()
    if found:
        return found
    offers = _with_words_of(directory, name) or [*filter(None, [directory.nearest(name)])]
    shown, more = offers[:_MOST_OFFERS], len(offers[_MOST_OFFERS:])
    offer = f"có phải {' hay '.join(shown)}?" if shown else "gõ lxplan partner để xem các đơn vị."
    if more:
        offer += f" Còn {more} tên nữa có chữ ấy, gõ lxplan partner để xem."
    raise Failure(f"không có đơn vị «{name}» trong kế hoạch; {offer}")


def only_like(directory: Directory, name: str) -> str | None:
    """Return the official name of the only organisation that has all words of `name` among those of
    a spelling, or None where `name` spells one in full, and where none or several have them.
    """
    if directory.find_all(name):
        return None
    found = _with_words_of(directory, name)
    return found[0] if len(found) == 1 else None


def _with_words_of(directory: Directory, name: str) -> list[str]:
    typed = set(fold(name).split())
    return [
        str(organisation.name)
        for organisation in directory.organisations
        if typed
        and any(
            typed <= set(fold(spelling).split())
            for spelling in (organisation.name, *organisation.aliases)
        )
    ]


def partner_listing(
    plan: Plan, partners: Sequence[Organisation], entries: Sequence[Entry]
) -> Listing:
    """Return the listing of the entries in which any of `partners` takes part; their column says
    who exactly does.
    """
    name = ", ".join(_title(partner) for partner in partners)
    return activity_listing(
        entries,
        f"{name}: {len(entries)} hoạt động trong kế hoạch {plan.sound_period.short_name}",
        f"{name} không có hoạt động nào trong kế hoạch {plan.sound_period.short_name}.",
        chosen=plan.table.columns,
    )


def _title(partner: Organisation) -> str:
    return f"{partner.name} ({', '.join(partner.members)})" if partner.members else partner.name


_COUNTS = (
    ListColumn("ten", "Đơn vị", always=True),
    ListColumn("so_hoat_dong", "Số hoạt động", always=True),
)


def partner_counts(plan: Plan, directory: Directory) -> Listing:
    """Return every single organisation of the plan with its number of activities, in the plan's
    order.

    Groups are left out: their activities are counted with each of their members.
    """
    counts = Counter(
        organisation.name
        for _, activity in plan.activities
        for organisation in directory.taking_part(activity)
    )
    rows = tuple(
        (str(organisation.name), counts[organisation.name])
        for organisation in directory.organisations
        if not organisation.members
    )
    label = plan.sound_period.short_name
    title = f"Kế hoạch {label}: {len(rows)} đơn vị"
    return Listing(title, _COUNTS, rows, f"Kế hoạch {label} không nêu đơn vị phối hợp nào.")
