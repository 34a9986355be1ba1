"""The figures of a report as rows: a line for each topic, month, partner …, then what they add up
to.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Any

from lxplan.listing.table_of_values import ListColumn, Listing, Value
from lxplan.plan import Month, Period
from lxplan.plan.figure_lines import HEADINGS, all_lines, own_names, percent
from lxplan.plan.totals import Figures, Totals
from lxplan.plan.values import format_date
from lxplan.vietnamese.money import format_amount
from lxplan.vietnamese.quantities import shown

_NUMBERS = (
    ("ke_hoach", "Kế hoạch"),
    ("da_to_chuc", "Đã tổ chức"),
    ("ty_le", "%"),
    ("so_buoi", "Số buổi"),
    ("so_luot", "Lượt người"),
    ("so_nu", "Trong đó nữ"),
    ("chi", "Đã chi (đồng)"),
)


def figures_listing(totals: Totals, by: str, period: Period) -> Listing:
    """Return the figures as a table: unknown ones are empty, and so is what was held where nothing
    is noted.
    """
    own = own_names(totals)
    columns = (
        ListColumn(by, HEADINGS[by], always=True),
        *(_column(key, heading) for key, heading in _NUMBERS),
        *(ListColumn(f"rieng.{name}", name.replace("_", " ")) for name in own),
    )
    rows = tuple((line.name, *_cells(line.figures, own)) for line in all_lines(totals))
    title = f"Kết quả {period.name}: {_summary(totals)}"
    return Listing(title, columns, rows, "Kế hoạch không có hoạt động nào trong kỳ này.")


def _column(key: str, heading: str) -> ListColumn:
    column = ListColumn(key, heading, always=key in ("ke_hoach", "da_to_chuc"))
    return column._replace(show=grouped)


def grouped(value: Value) -> str:
    """Return a number with points between its thousands; nothing where it is not known."""
    return format_amount(value) if isinstance(value, int) else str(value or "")


def _summary(totals: Totals) -> str:
    whole = totals.whole
    held = f"đã tổ chức {whole.held}/{whole.planned} hoạt động"
    outside = f", {totals.outside.held} ngoài kế hoạch" if totals.outside.held else ""
    return f"{held}{outside}" if whole.noted else f"{whole.planned} hoạt động, chưa ghi kết quả"


def _cells(figures: Figures, own: Sequence[str]) -> tuple[Value, ...]:
    return (
        figures.planned or None,
        figures.held if figures.noted else None,
        percent(figures),
        figures.sessions,
        figures.turns,
        figures.women,
        figures.spent,
        *(_own_value(figures.own.get(name)) for name in own),
    )


def _own_value(number: Fraction | None) -> Value:
    if number is None:
        return None
    return int(number) if number.denominator == 1 else shown(number)


def figures_json(
    totals: Totals, by: str, period: Period, without_plan: Sequence[Month] = ()
) -> str:
    """Return the figures as JSON: `tong` of the signed plan, `ngoai_ke_hoach` of what came up
    outside it, `dong` by lines; unknown figures are null.
    """
    import json

    data = {
        "ky": {
            "tu": format_date(period.begins),
            "den": format_date(period.ends),
            "ten": period.name,
        },
        "theo": by,
        "tong": figures_object(totals.whole),
        "ngoai_ke_hoach": figures_object(totals.outside),
        "thang_khong_co_ke_hoach": [str(month) for month in without_plan],
        "dong": [{by: line.name, **figures_object(line.figures)} for line in totals.lines],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def figures_object(figures: Figures) -> dict[str, Any]:
    """Return figures by their names in JSON: `ke_hoach`, `da_to_chuc`, `so_buoi`, `so_luot`,
    `so_nu`, `chi` (đồng), and `rieng` where there are own ones.
    """
    named: dict[str, Any] = {
        "ke_hoach": figures.planned,
        "da_to_chuc": figures.held,
        "so_buoi": figures.sessions,
        "so_luot": figures.turns,
        "so_nu": figures.women,
        "chi": figures.spent,
    }
    own = {
        name: int(number) if number.denominator == 1 else float(number)
        for name, number in figures.own.items()
    }
    return {**named, "rieng": own} if own else named
