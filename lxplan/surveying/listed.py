"""What is known of many plans as tables and JSON: a line for each plan, or for each group."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from lxplan.listing import ListColumn, Listing
from lxplan.listing.figures import figures_object, grouped
from lxplan.listing.table_of_values import Value, words
from lxplan.listing.text_formats import plain
from lxplan.named_tuple import NamedTuple
from lxplan.plan.figure_lines import EVERYTHING, HEADINGS, OUTSIDE, TOGETHER
from lxplan.plan.totals import Figures, sum_of
from lxplan.plan.values import parse_month
from lxplan.surveying.grouped_lines import OF_PLANS, Group, in_order
from lxplan.surveying.many_plans import Surveyed
from lxplan.surveying.one_plan import PlanFigures
from lxplan.surveying.short_months import in_short
from lxplan.vietnamese.money import format_amount


class Sums(NamedTuple):
    """What all plans that were read add up to: all rows, those of the signed plans, those outside
    them.
    """

    activities: int
    figures: Figures
    outside: Figures
    plans: int
    plans_outside: int
    """How many plans were read, and how many of them have rows outside the signed plan."""

    @property
    def outside_count(self) -> int:
        """How many rows outside the signed plans there are, held or not."""
        return self.activities - self.figures.planned


def sums_of(plans: Iterable[PlanFigures]) -> Sums:
    """Return the sums of the plans that were read."""
    read = [line for line in plans if line.is_read]
    return Sums(
        sum(line.activities for line in read),
        sum_of(line.figures for line in read),
        sum_of(line.outside for line in read),
        len(read),
        sum(line.outside_count > 0 for line in read),
    )


def _months(value: Value) -> str:
    typed = value if isinstance(value, tuple) else ()
    return in_short([month for each in typed if (month := parse_month(str(each))) is not None])


def _period(value: Value) -> str:
    """Return a plan's period so that a table may fold it: `2026-06-10 2026-06-25`."""
    return words(value).replace("_", " ")


_READ, _UNREAD = "có", "không"
_FIGURES = (
    ListColumn("ke_hoach", "Trong kế hoạch", screen=False),
    ListColumn("da_to_chuc", "Đã tổ chức", always=True, show=grouped),
    ListColumn("so_buoi", "Số buổi", screen=False),
    ListColumn("so_luot", "Lượt người", always=True, show=grouped),
    ListColumn("so_nu", "Số nữ", screen=False),
    ListColumn("chi", "Đã chi (đồng)", always=True, show=grouped),
)
_OF_OUTSIDE = "ngoai_"
_OUTSIDE = tuple(
    ListColumn(f"{_OF_OUTSIDE}{key}", f"{OUTSIDE}: {heading}", screen=False)
    for key, heading in (
        ("hoat_dong", "số hoạt động"),
        ("da_to_chuc", "đã tổ chức"),
        ("so_buoi", "số buổi"),
        ("so_luot", "lượt người"),
        ("so_nu", "số nữ"),
        ("chi", "đã chi (đồng)"),
    )
)
_PLAN_COLUMNS: tuple[ListColumn, ...] = (
    ListColumn("tep", "Tệp", screen=False),
    ListColumn("xa", "Xã", screen=False),
    ListColumn("ten", "Xã", data=False, always=True),
    ListColumn("trung_tam", "Trung tâm", screen=False),
    ListColumn("ky", "Kỳ", always=True, show=_period),
    ListColumn("doc_duoc", "Đọc được", screen=False),
    ListColumn("hoat_dong", "Hoạt động", always=True, show=grouped),
    *_FIGURES,
    ListColumn("thang_trong", "Tháng trống", always=True, show=_months),
    ListColumn("loi", "Lỗi", screen=False),
    ListColumn("canh_bao", "Cảnh báo", screen=False),
    ListColumn("xem_lai", "Lỗi/ cảnh báo", data=False, always=True),
    ListColumn("nhan_xet", "Nhận xét", screen=False),
    ListColumn("vi_sao", "Vì sao chưa đọc được", screen=False),
    *_OUTSIDE,
)


def plan_listing(whole: Surveyed, *, with_total: bool) -> Listing:
    """Return a line for each file, in the order of the files; one that was not read has no figures.

    `with_total` adds last lines with what those that were read add up to, what is outside the signed
    plans apart.
    """
    rows = [
        _in_columns({**_record(line), **_unknown(line.figures)}, _PLAN_COLUMNS)
        for line in whole.plans
    ]
    sums = sums_of(whole.plans)
    if with_total:
        rows += [_in_columns(line, _PLAN_COLUMNS) for line in _total_lines(sums, "ten")]
    columns = _PLAN_COLUMNS
    if _one_period(whole.plans):  # which the title says
        columns = tuple(each._replace(screen=each.screen and each.key != "ky") for each in columns)
    return Listing(_title(whole.plans, sums), columns, tuple(rows), "Không có kế hoạch nào.")


def group_listing(whole: Surveyed, by: str, *, with_total: bool) -> Listing:
    """Return a line for each group by one of `grouped_lines.BY`; the total counts each row once,
    though it may stand in several lines.
    """
    heading = {**HEADINGS, **OF_PLANS}[by]
    columns = (
        ListColumn(by, heading, always=True),
        ListColumn("so_tep", "Số kế hoạch", always=True, show=grouped),
        *(each._replace(screen=True, always=True, show=grouped) for each in _FIGURES),
    )
    rows = [
        _in_columns({**_of_group(group, by), **_unknown(group.figures)}, columns)
        for group in in_order(whole.groups, by)
    ]
    sums = sums_of(whole.plans)
    totals = _total_lines(sums, by)
    if not with_total:  # what is outside the signed plans is in no group
        totals = [line for line in totals if line[by] == OUTSIDE]
    rows += [_in_columns(line, columns) for line in totals]
    return Listing(_title(whole.plans, sums), columns, tuple(rows), "Không có kế hoạch nào.")


def as_json(whole: Surveyed, by: str | None) -> str:
    """Return the sums (`tong`), a line for each file (`ke_hoach`) and, where they were asked for, for
    each group (`dong`), as JSON.
    """
    import json

    sums = sums_of(whole.plans)
    data: dict[str, object] = {
        "tong": _total(sums),
        "ngoai_ke_hoach": figures_object(sums.outside),
        "so_tep": len(whole.plans),
        "chua_doc_duoc": sum(not line.is_read for line in whole.plans),
        "ke_hoach": [_plain(line) for line in whole.plans],
    }
    if by is not None:
        data["theo"] = by
        data["dong"] = [_of_group(group, by) for group in in_order(whole.groups, by)]
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _total_lines(sums: Sums, heading: str) -> list[dict[str, Any]]:
    """Return the last lines of a table, named under `heading`: the total; where something came up
    outside the signed plans, their sum, what came up, and both.
    """
    whole = {**_total(sums), "so_tep": sums.plans, **_unknown(sums.figures)}
    if not sums.outside_count:
        return [{heading: EVERYTHING, **whole}]
    outside = {
        **figures_object(sums.outside),
        **_unknown(sums.outside),
        "ke_hoach": None,
        "hoat_dong": sums.outside_count,
        "so_tep": sums.plans_outside,
    }
    both = sums.figures.plus(sums.outside)
    return [
        {heading: TOGETHER, **whole, "hoat_dong": sums.figures.planned},
        {heading: OUTSIDE, **outside},
        {heading: EVERYTHING, **whole, **figures_object(both), **_unknown(both)},
    ]


def _one_period(plans: Sequence[PlanFigures]) -> str:
    """Return the period of all plans, as far as they say one; empty where they say several."""
    periods = {line.period for line in plans if line.period}
    return periods.pop() if len(periods) == 1 else ""


def _unknown(figures: Figures) -> dict[str, Value]:
    """Return what a table leaves blank: how many were held, where nothing is noted."""
    return {} if figures.noted else {"da_to_chuc": None}


def _title(plans: Sequence[PlanFigures], sums: Sums) -> str:
    broken = sum(not line.is_read for line in plans)
    left_out = f", {broken} tệp chưa đọc được" if broken else ""
    head = " ".join((f"{len(plans)} tệp kế hoạch", *filter(None, [_one_period(plans)])))
    return f"{head}: {format_amount(sums.activities)} hoạt động{left_out}"


def _total(sums: Sums) -> dict[str, Any]:
    return {"hoat_dong": sums.activities, **figures_object(sums.figures)}


def _record(line: PlanFigures) -> dict[str, Value]:
    head: dict[str, Value] = {
        "tep": line.path,
        "xa": line.commune or None,
        "ten": line.commune or line.path,
        "trung_tam": line.centre or None,
        "ky": line.period or None,
        "doc_duoc": _READ if line.is_read else _UNREAD,
        "loi": line.errors,
        "canh_bao": line.warnings,
        "nhan_xet": line.findings,
        "xem_lai": f"{line.errors}/{line.warnings}" if line.is_read else "chưa đọc",
        "vi_sao": line.unread or None,
    }
    if not line.is_read:
        return head
    months = tuple(map(str, line.empty_months))
    return {
        **head,
        "hoat_dong": line.activities,
        **figures_object(line.figures),
        "thang_trong": months,
        **_of_outside(line),
    }


def _of_outside(line: PlanFigures) -> dict[str, Value]:
    """Return what came up outside a signed plan, of which `hoat_dong` are all its rows."""
    outside = figures_object(line.outside) | {"hoat_dong": line.outside_count}
    return {f"{_OF_OUTSIDE}{name}": value for name, value in outside.items()}


def _plain(line: PlanFigures) -> dict[str, object]:
    record = _record(line)
    values = {each.key: plain(record.get(each.key)) for each in _PLAN_COLUMNS if each.data}
    return {**values, "doc_duoc": line.is_read}


def _of_group(group: Group, by: str) -> dict[str, Any]:
    return {by: group.name, "so_tep": group.plans, **figures_object(group.figures)}


def _in_columns(record: Mapping[str, Value], columns: Sequence[ListColumn]) -> tuple[Value, ...]:
    return tuple(record.get(column.key) for column in columns)
