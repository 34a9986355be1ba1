"""`lxplan year`: the whole plan at a glance."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from lxplan.cli.list_output import give, target_of, whole_plan
from lxplan.cli.machinery.optional_words import OneWord
from lxplan.cli.options import (
    ForceListOption,
    ListFormatOption,
    ListOutputOption,
    PlanOption,
    PrivateListOption,
    RemindOption,
    StandardListOption,
    TemplatesListOption,
    UndatedOption,
)
from lxplan.cli.paper_output import AUTO, PaperOptions
from lxplan.cli.reminding import reminder

if TYPE_CHECKING:
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


def year(
    plan: PlanOption = None,
    by: Annotated[
        str,
        typer.Option(
            "--by",
            click_type=OneWord(_WAYS),
            metavar="MỤC",
            help="Mỗi dòng là gì: don_vi (đơn vị phối hợp), doi_tuong (đối tượng), linh_vuc (lĩnh vực).",
        ),
    ] = _WAYS[0],
    form: ListFormatOption = None,
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
    có mọi hoạt động của kế hoạch: trang lịch .html gửi qua Zalo hay đưa lên mạng, Excel, lịch điện thoại …
    """
    from lxplan.cli.machinery.today import today
    from lxplan.cli.sound_plan import sound_plan
    from lxplan.listing.matrix import matrix_of
    from lxplan.plan_files.choosing import plan_of_today

    options = PaperOptions(standard, templates, private)
    target = target_of(
        output, form, with_undated=undated, force=force, options=options, remind=remind
    )
    before = reminder(remind)
    found = sound_plan(plan_of_today(plan, today()))
    answer = whole_plan(found)._replace(listing=_each_once(found), matrix=matrix_of(found, by))
    give(
        answer._replace(with_undated=undated, options=options, remind=before),
        form,
        target,
        force=force,
    )


def _each_once(plan: Plan) -> Listing:
    """Return the listing of a whole plan, to be counted and summed up: each activity once, where it
    is now held.
    """
    from lxplan.listing import month_listing
    from lxplan.plan.agenda import OnInMonth, as_now_held, entries_of, in_order

    entries = in_order(map(as_now_held, entries_of(plan)))
    listing = month_listing(plan, plan.sound_period.months, OnInMonth(entries, ()))
    return listing._replace(sums=("so_nguoi", "kinh_phi"))
