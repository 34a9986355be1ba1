"""`lxplan year`: the whole plan at a glance."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from lxplan.cli.list_output import give, separator_of, target_of, whole_plan
from lxplan.cli.machinery.optional_words import OneWord
from lxplan.cli.options import (
    ForceListOption,
    ListFormatOption,
    ListOutputOption,
    PlanOption,
    PrivateListOption,
    RemindOption,
    SeparatorOption,
    StandardListOption,
    TemplatesListOption,
    UndatedOption,
)
from lxplan.cli.paper_output import AUTO, PaperOptions
from lxplan.cli.reminding import reminder
from lxplan.failures import Failure

if TYPE_CHECKING:
    from pathlib import Path

    from lxplan.listing import Listing
    from lxplan.plan import Plan

EXAMPLES = (
    "lxplan year",
    "lxplan year --plan 2018-2019",
    "lxplan year --by linh_vuc",
    "lxplan year -o lich.html",
    "lxplan year -o ca-nam.xlsx",
    "lxplan year -o ca-nam.ics",
)

_WAYS = ("don_vi", "doi_tuong", "linh_vuc")
_OF_ONE_TABLE, _WITHOUT_TABLE = (".csv", ".tsv", ".json"), (".docx", ".pdf", ".ics")


def year(
    plan: PlanOption = None,
    by: Annotated[
        str | None,
        typer.Option(
            "--by",
            click_type=OneWord(_WAYS),
            metavar="MỤC",
            help="Mỗi dòng của bảng tổng hợp là gì: don_vi (đơn vị phối hợp; không ghi thì vậy), doi_tuong (đối tượng), "
            "linh_vuc (lĩnh vực).",
        ),
    ] = None,
    form: ListFormatOption = None,
    sep: SeparatorOption = None,
    output: ListOutputOption = None,
    undated: UndatedOption = False,
    remind: RemindOption = None,
    standard: StandardListOption = AUTO,
    templates: TemplatesListOption = None,
    private: PrivateListOption = False,
    force: ForceListOption = False,
) -> None:
    """Xem cả kế hoạch trong một bảng: mỗi đơn vị có bao nhiêu hoạt động trong từng tháng; hoặc ghi cả kế hoạch vào tệp.

    Dòng cuối tính mỗi hoạt động một lần. Hoạt động kéo dài nhiều tháng được tính ở tháng ghi trong kế hoạch. Với -o, tệp
    có mọi hoạt động của kế hoạch: trang lịch .html gửi qua Zalo hay đưa lên mạng, Excel, lịch điện thoại … Cuối tệp Excel
    và .csv là tổng số người và kinh phí, không tính hoạt động đã hủy, hoãn. Với cả --by, tệp .csv, .tsv, .json là bảng tổng hợp.
    """
    from lxplan.cli.machinery.today import today
    from lxplan.cli.sound_plan import sound_plan
    from lxplan.listing.matrix import as_listing, matrix_of
    from lxplan.plan_files.choosing import plan_of_today

    options = PaperOptions(standard, templates, private)
    separator = separator_of(sep, form, output)
    target = target_of(
        output, form, with_undated=undated, force=force, options=options, remind=remind
    )
    is_of_numbers = by is not None and _holds_numbers_alone(target)
    before = reminder(remind)
    found = sound_plan(plan_of_today(plan, today()))
    matrix = matrix_of(found, by or _WAYS[0])
    listing = as_listing(matrix) if is_of_numbers else _each_once(found)
    answer = whole_plan(found)._replace(listing=listing, matrix=matrix)
    give(
        answer._replace(with_undated=undated, options=options, separator=separator, remind=before),
        form,
        target,
        force=force,
    )


def _holds_numbers_alone(target: Path | None) -> bool:
    """Tell whether a file has room for the table that `--by` makes up and for nothing else; raises
    `Failure` where it has none for it.
    """
    ending = target.suffix.lower() if target is not None else ""
    if ending in _WITHOUT_TABLE:
        raise Failure(
            f"--by chọn các dòng của bảng tổng hợp, mà tệp {ending} không có bảng ấy; bỏ --by, hoặc ghi "
            "ra .xlsx, .html, .csv."
        )
    return ending in _OF_ONE_TABLE


def _each_once(plan: Plan) -> Listing:
    """Return the listing of a whole plan, to be counted and summed up: each activity once, where it
    is now held.
    """
    from lxplan.listing import month_listing
    from lxplan.plan.agenda import OnInMonth, as_now_held, entries_of, in_order

    entries = in_order(map(as_now_held, entries_of(plan)))
    listing = month_listing(plan, plan.sound_period.months, OnInMonth(entries, ()))
    return listing._replace(sums=("so_nguoi", "kinh_phi"))
