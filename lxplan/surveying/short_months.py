"""Months in the cell of a table, where there is little room."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lxplan.plan import Month

_ROOM = 14
"""Characters that a short value has."""


def in_short(months: Sequence[Month]) -> str:
    """Return months in order, those that follow each other as one stretch, such as `12, 06-08`; with
    their years where one number would mean two months.

    Where that takes more room than a short value, their number: `7 tháng`.
    """
    with_years = len({month.number for month in months}) < len(months)
    text = ", ".join(_named(each, with_years=with_years) for each in _stretches(months))
    return text if len(text) <= _ROOM else f"{len(months)} tháng"


def _stretches(months: Iterable[Month]) -> list[list[Month]]:
    stretches: list[list[Month]] = []
    for month in months:
        if stretches and stretches[-1][-1].following == month:
            stretches[-1].append(month)
        else:
            stretches.append([month])
    return stretches


def _named(stretch: Sequence[Month], *, with_years: bool) -> str:
    ends = dict.fromkeys((stretch[0], stretch[-1]))
    return "-".join(str(end) if with_years else f"{end.number:02}" for end in ends)
