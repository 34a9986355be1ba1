"""The organisations that somebody types for an activity, by the names to write in the plan."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from lxplan.failures import Failure

if TYPE_CHECKING:
    from lxplan.plan import Plan
    from lxplan.plan.directory import Directory

_BETWEEN = r"\s*[,;]\s*"


def named_partners(plan: Plan, typed: Sequence[str]) -> tuple[str, ...]:
    """Return the names to write of the organisations that were typed, each once.

    Says on standard error where a name is not the one that was typed, and where the plan declares
    no organisations. Raises `Failure` for one that a plan with declared organisations has not.
    """
    from lxplan.plan.directory import Directory

    directory = Directory.of(plan)
    names_of = _declared if directory.declared else _in_rows
    names = tuple(dict.fromkeys(name for each in typed for name in names_of(directory, each)))
    if names and not directory.declared:
        _say_undeclared(names)
    return names


def _declared(directory: Directory, typed: str) -> Iterator[str]:
    from lxplan.listing import find_partners, only_like

    for part in _parts(directory, typed):
        meant = only_like(directory, part)
        if meant is not None:
            _say_meant(part, meant)
        try:
            found = find_partners(directory, meant or part)
        except Failure as failure:
            raise Failure(
                f"{failure} Đơn vị chưa khai thì thêm dòng «- ten: …» ở don_vi của kế hoạch rồi "
                "làm lại."
            ) from None
        yield from (str(organisation.name) for organisation in found)


def _in_rows(directory: Directory, typed: str) -> Iterator[str]:
    """Return the names where rows alone know organisations: as typed, but for the marks that a row
    has and the typing has not; raises `Failure` for one that is nearly one of a row's.
    """
    from lxplan.listing import find_partners

    for part in _parts(directory, typed):
        known = directory.find(part)
        if known is None and directory.nearest(part) is not None:
            find_partners(directory, part)
        if known is None or not _is_bare(part) or _is_bare(known.name):
            yield part
            continue
        if known.name != part:
            _say_meant(part, known.name)
        yield str(known.name)


def _parts(directory: Directory, typed: str) -> list[str]:
    """Return each of several names in one text; one name with a comma of its own stays whole."""
    if directory.find(typed) is not None:
        return [typed]
    return [part for part in re.split(_BETWEEN, typed) if part]


def _is_bare(name: str) -> bool:
    """Tell whether a name is typed without any mark of Vietnamese."""
    return name.isascii()


def _say_meant(typed: str, meant: str) -> None:
    from lxplan.cli.terminal.streams import say

    say(f"lưu ý: hiểu «{typed}» là {meant}.")


def _say_undeclared(names: Sequence[str]) -> None:
    from lxplan.cli.terminal.streams import say

    shown = ", ".join(f"«{name}»" for name in names)
    say(f"lưu ý: kế hoạch chưa khai đơn vị nào ở don_vi; tên ghi vào là {shown}, xem lại chính tả.")
