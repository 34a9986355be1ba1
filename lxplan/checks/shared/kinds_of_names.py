"""Whether a name is an organisation's, a person's, or a phrase."""

from __future__ import annotations

from lxplan.plan.directory import Directory
from lxplan.vietnamese.folding import fold
from lxplan.vietnamese.organisation_words import (
    LEAD_INS,
    PEOPLE,
    begins_with,
)


def is_person(name: str, directory: Directory) -> bool:
    """Tell whether a name is a person's or a post's.

    One that the plan declares as official is none.
    """
    return begins_with(name, PEOPLE) is not None and not is_official(name, directory)


def is_official(name: str, directory: Directory) -> bool:
    """Tell whether a name is the official name of a declared organisation."""
    known = directory.find_declared(name)
    return known is not None and fold(known.name) == fold(name)


def lead_in(name: str, directory: Directory) -> str | None:
    """Return the words that make a phrase of a name, such as `phối hợp với`.

    None for a plain name.
    """
    return None if is_official(name, directory) else begins_with(name, LEAD_INS)
