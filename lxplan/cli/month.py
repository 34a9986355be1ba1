"""`lxplan month`: what is on in a month."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from lxplan.cli.list_output import Answer, give, separator_of, target_of
from lxplan.cli.machinery.completion import complete_months
from lxplan.cli.options import (
    ForceListOption,
    ListFormatOption,
    ListOutputOption,
    PlanOption,
    PosterOption,
    PrivateListOption,
    SeparatorOption,
    StandardListOption,
    TemplatesListOption,
    UndatedOption,
)
from lxplan.cli.paper_output import AUTO, PaperOptions

if TYPE_CHECKING:
    from lxplan.plan import Month, Plan

EXAMPLES = (
    "lxplan month",
    "lxplan month 02/2019",
    "lxplan month 02/2019 -o thong-bao-02-2019.docx",
    "lxplan month 2 -o lich-thang-2.pdf --poster",
    "lxplan month 2 -o thang-2.xlsx",
    'lxplan month 2 -o thang-2.csv --sep ";"',
    "lxplan month 2 -o thang-2.ics",
    "lxplan month 10 --plan 2018-2019",
)


def month(
    month: Annotated[
        list[str] | None,
        typer.Argument(metavar="THÁNG", hidden=True, autocompletion=complete_months),
    ] = None,
    plan: PlanOption = None,
    form: ListFormatOption = None,
    sep: SeparatorOption = None,
    output: ListOutputOption = None,
    undated: UndatedOption = False,
    standard: StandardListOption = AUTO,
    templates: TemplatesListOption = None,
    private: PrivateListOption = False,
    poster: PosterOption = False,
    force: ForceListOption = False,
) -> None:
    """Xem các hoạt động của một tháng, hoặc ghi vào tệp (thông báo, tờ niêm yết, Excel, lịch điện thoại …).

    THÁNG viết kiểu nào cũng được: 2, 02/2019, 2019-02, tháng 2 năm 2019. Không ghi năm thì lấy năm của kế hoạch đang thực hiện.
    Không ghi THÁNG thì xem tháng này; nếu chưa có kế hoạch cho tháng này thì xem số hoạt động của từng tháng.
    """
    options = PaperOptions(standard, templates, private, poster)
    separator = separator_of(sep, form, output)
    target = target_of(output, form, with_undated=undated, force=force, options=options)
    answer = _of_month(" ".join(month), plan) if month else _of_this_month(plan)
    answer = answer._replace(with_undated=undated, options=options, separator=separator)
    give(answer, form, target, force=force)


def _of_month(typed: str, named: str | None) -> Answer:
    from lxplan.cli.machinery.today import today
    from lxplan.cli.sound_plan import sound_plan
    from lxplan.plan_files.choosing import month_in, plan_of_month
    from lxplan.plan_files.month_request import parse_request

    request = parse_request(typed)
    plan = sound_plan(plan_of_month(named, request, today()))
    return _answer(plan, month_in(plan, request))


def _of_this_month(named: str | None) -> Answer:
    """Return the activities of this month, or the number of each month's where the plan does not
    hold it.
    """
    from lxplan.cli.machinery.today import today
    from lxplan.cli.sound_plan import sound_plan
    from lxplan.listing import month_counts
    from lxplan.plan import Month
    from lxplan.plan_files.choosing import plan_of_today

    plan = sound_plan(plan_of_today(named, today()))
    this_month = Month.of(today())
    return (
        _answer(plan, this_month)
        if this_month in plan.sound_period
        else Answer(plan, month_counts(plan))
    )


def _answer(plan: Plan, month: Month) -> Answer:
    from lxplan.listing import month_listing
    from lxplan.plan.agenda import on_in

    found = on_in(plan, month)
    return Answer(
        plan, month_listing(plan, month, found), (*found.own, *found.running), month=month
    )
