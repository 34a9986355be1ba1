"""The lines of a table of figures, as lists, workbooks and the báo cáo have them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction

from lxplan.plan.results import CANCELLED, MOVED, POSTPONED
from lxplan.plan.totals import Counted, Figures, Line, Stretch, Totals

HEADINGS: Mapping[str, str] = {
    "linh_vuc": "Lĩnh vực",
    "hinh_thuc": "Hình thức",
    "thang": "Tháng",
    "don_vi": "Đơn vị phối hợp",
    "nguon": "Nguồn kinh phí",
}
"""What stands above the names of lines, by what figures are grouped by."""

TOGETHER, OUTSIDE, EVERYTHING = "Cộng", "Ngoài kế hoạch", "Tổng cộng"


def all_lines(totals: Totals) -> list[Line]:
    """Return the lines with what they add up to below them; what is outside the plan stands apart,
    where there is any.
    """
    if not totals.lines and not totals.outside_count:
        return []
    lines = [*totals.lines, Line(TOGETHER, totals.whole)]
    if totals.outside_count:
        lines += [Line(OUTSIDE, totals.outside), Line(EVERYTHING, totals.everything)]
    return lines


def own_names(totals: Totals) -> tuple[str, ...]:
    """Return the names of the own figures, as they first come."""
    return tuple(totals.everything.own)


def percent(figures: Figures) -> int | None:
    """Return how much of what was planned was held, in whole percent; None where that is not
    known.
    """
    share = figures.share_held
    return None if share is None else int(share * 100 + Fraction(1, 2))


def own_title(name: str) -> str:
    """Return the name of an own figure as people read it: `số_tin_bài` is `Số tin bài`."""
    words = " ".join(name.replace("_", " ").split())
    return words[:1].upper() + words[1:]


def not_held(rows: Iterable[Counted], stretch: Stretch) -> dict[str, int]:
    """Return how many rows of the signed plan are noted as postponed, moved and cancelled, by these
    words, and were not held.
    """
    results = [
        row.entry.activity.result
        for row in rows
        if not row.is_unplanned and row.planned_in in stretch
    ]
    return {
        status: sum(each.status == status and not each.is_held for each in results)
        for status in (POSTPONED, MOVED, CANCELLED)
    }
