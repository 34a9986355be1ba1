"""The figures of a báo cáo in words and tables: unknown ones are blanks for the pen, never 0, and a
sum that is not of all that was held says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Annotated

from lxplan.named_tuple import NamedTuple
from lxplan.papers.plain_text import plain
from lxplan.papers.template_names import Texts
from lxplan.plan.figure_gaps import RESULT, Gaps, gaps_in
from lxplan.plan.figure_lines import HEADINGS, all_lines, own_title, percent
from lxplan.plan.period_reports import PeriodReport
from lxplan.plan.periods import Period
from lxplan.plan.totals import NOT_STATED, Figures, Totals
from lxplan.vietnamese.money import format_amount
from lxplan.vietnamese.quantities import shown

_NONE: Mapping[str, int] = MappingProxyType({})


class FiguresContext(NamedTuple):
    """Số liệu của báo cáo; số chưa biết thì trống, để dòng chấm cho bút."""

    ke_hoach: Annotated[str, "Số hoạt động của kế hoạch đã ký, kể cả hoạt động hoãn, chuyển, hủy."]
    da_to_chuc: Annotated[str, "Số hoạt động đã tổ chức."]
    ty_le: Annotated[str, "Đạt bao nhiêu phần trăm kế hoạch, như «88%»."]
    so_buoi: Annotated[str, "Số buổi."]
    so_luot: Annotated[str, "Số lượt người học."]
    so_nu: Annotated[str, "Trong đó: số lượt nữ."]
    chi: Annotated[str, "Số tiền đã chi, bằng đồng."]
    co_so_buoi: Annotated[
        str,
        "Số buổi ấy mới là của bao nhiêu hoạt động đã tổ chức, như «5 trong 6»; đủ cả, hoặc chưa biết gì, thì trống.",
    ] = ""
    co_so_luot: Annotated[str, "Như co_so_buoi, của so_luot, như «5 trong 6»."] = ""
    co_so_nu: Annotated[str, "Như co_so_buoi, của so_nu, như «3 trong 6»."] = ""
    co_chi: Annotated[str, "Như co_so_buoi, của chi, như «2 trong 6»."] = ""


class FigureRowContext(NamedTuple):
    """Một hàng của bảng số liệu."""

    cac_o: Annotated[Texts, "Các ô của hàng; hàng đầu của bảng là tên cột."]


class CountedPeriod(NamedTuple):
    """What a report says in figures: its period, the totals, by what they are grouped, how many rows
    are postponed, moved and cancelled, and what the figures lack.
    """

    period: Period
    totals: Totals
    by: str = "linh_vuc"
    not_held: Mapping[str, int] = _NONE
    gaps: Gaps = MappingProxyType({})


def _figures(figures: Figures, gaps: Mapping[str, int]) -> FiguresContext:
    """Return figures in words; there is no share of the plan while results of months gone by are
    not noted.
    """
    share = None if gaps.get(RESULT) else percent(figures)
    return FiguresContext(
        ke_hoach=_number(figures.planned or None),
        da_to_chuc=format_amount(figures.held) if figures.noted else "",
        ty_le="" if share is None else f"{share}%",
        so_buoi=_number(figures.sessions),
        so_luot=_number(figures.turns),
        so_nu=_number(figures.women),
        chi=_number(figures.spent),
    )


def known_figures(figures: Figures, gaps: Mapping[str, int]) -> FiguresContext:
    """Return figures in words, and of how many rows each is known, where it is not of all."""

    def of_how_many(key: str) -> str:
        count = figures.held - gaps.get(key, 0)
        return f"{count} trong {figures.held}" if 0 < count < figures.held else ""

    return _figures(figures, gaps)._replace(
        co_so_buoi=of_how_many("so_buoi"),
        co_so_luot=of_how_many("so_luot"),
        co_so_nu=of_how_many("so_nu"),
        co_chi=of_how_many("chi"),
    )


def not_noted(figures: Figures, gaps: Mapping[str, int]) -> str:
    """Return how many rows have no result yet; nothing where none has, for then all is blank."""
    return str(gaps.get(RESULT) or "") if figures.noted else ""


_PARTIAL = "*"
"""Behind a figure of a table that is known of some rows only."""


def _cells(figures: Figures, gaps: Mapping[str, int]) -> Iterator[str]:
    said = _figures(figures, gaps)
    lacking = {"da_to_chuc": gaps.get(RESULT), **gaps}
    for key in _COLUMNS:
        cell = getattr(said, key)
        yield f"{cell}{_PARTIAL}" if cell and lacking.get(key) else cell


def _number(number: int | None) -> str:
    return "" if number is None else format_amount(number)


_COLUMNS: Mapping[str, str] = {
    "ke_hoach": "Kế hoạch (hoạt động)",
    "da_to_chuc": "Đã tổ chức (hoạt động)",
    "ty_le": "Tỷ lệ",
    "so_buoi": "Số buổi",
    "so_luot": "Lượt người học",
    "so_nu": "Trong đó nữ",
    "chi": "Đã chi (đồng)",
}


def figures_table(counted: CountedPeriod) -> tuple[FigureRowContext, ...]:
    """Return the table of figures, its head first; what was not planned has no number there.

    There is none where no row says what they are grouped by: the sentence above has its only line.
    """
    totals, by = counted.totals, counted.by
    if [line.name for line in totals.lines] == [NOT_STATED.get(by)]:
        return ()
    rows = [
        (plain(line.name), *_cells(line.figures, gaps_in(counted.gaps, line.name)))
        for line in all_lines(totals)
    ]
    return _as_rows(((HEADINGS[by], *_COLUMNS.values()), *rows)) if rows else ()


def has_partial_figures(rows: Iterable[FigureRowContext]) -> bool:
    """Tell whether some figure of a table is marked as known of some rows only."""
    return any(cell.endswith(_PARTIAL) for row in rows for cell in row.cac_o[1:])


def own_figures_table(totals: Totals) -> tuple[FigureRowContext, ...]:
    """Return the sums of the own figures as a table; none where there are none."""
    rows = [
        (str(number), plain(own_title(name)), shown(value))
        for number, (name, value) in enumerate(totals.everything.own.items(), 1)
    ]
    return _as_rows((("TT", "Số liệu", "Kết quả"), *rows)) if rows else ()


def stated_figures_table(words: PeriodReport) -> tuple[FigureRowContext, ...]:
    """Return the stated figures as a table, without the columns that are empty throughout."""
    head = ("TT", "Số liệu", "Đơn vị tính", "Số lượng", "Ghi chú")
    rows = [
        (str(number), *(plain(each) for each in (said.name, said.unit, said.number, said.note)))
        for number, said in enumerate(words.figures, 1)
    ]
    if not rows:
        return ()
    kept = [
        place for place in range(len(head)) if place in (0, 1, 3) or any(r[place] for r in rows)
    ]
    return _as_rows(tuple(row[place] for place in kept) for row in (head, *rows))


def _as_rows(rows: Iterable[Texts]) -> tuple[FigureRowContext, ...]:
    return tuple(map(FigureRowContext, rows))
