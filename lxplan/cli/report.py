"""`lxplan report`: what was held, in figures, and the báo cáo."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from lxplan.cli.list_output import separator_of
from lxplan.cli.machinery.completion import complete_plan
from lxplan.cli.machinery.optional_words import OneWord
from lxplan.cli.options import (
    ForceListOption,
    ListFormatOption,
    PlanOption,
    ReportOutputOption,
    SeparatorOption,
    StandardListOption,
    TemplatesListOption,
)
from lxplan.cli.paper_output import AUTO, PaperOptions
from lxplan.cli.report_output import Answer, give, target_of
from lxplan.failures import Failure

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxplan.plan import Month, Plan
    from lxplan.plan.totals import Counted, Stretch
    from lxplan.plan_files.report_request import Reported

EXAMPLES = (
    "lxplan report",
    "lxplan report 2018-2019 --by don_vi",
    "lxplan report --nam 2018",
    "lxplan report --tu 10/2018 --den 05/2019 -o so-lieu.xlsx",
    "lxplan report 2018-2019 -o bao-cao.docx",
)

_BY = ("linh_vuc", "hinh_thuc", "thang", "don_vi", "nguon")


def report(
    words: Annotated[
        list[str] | None,
        typer.Argument(metavar="KỲ", hidden=True, autocompletion=complete_plan),
    ] = None,
    first: Annotated[
        str | None, typer.Option("--tu", metavar="THÁNG", help="Tháng đầu, ví dụ 10/2018.")
    ] = None,
    last: Annotated[
        str | None, typer.Option("--den", metavar="THÁNG", help="Tháng cuối, ví dụ 05/2019.")
    ] = None,
    year: Annotated[
        str | None,
        typer.Option(
            "--nam", metavar="NĂM", help="Cả năm dương lịch, gộp mọi kế hoạch có tháng của năm ấy."
        ),
    ] = None,
    by: Annotated[
        str,
        typer.Option(
            "--by",
            click_type=OneWord(_BY),
            metavar="THEO",
            help="Gộp theo linh_vuc (lĩnh vực), hinh_thuc, thang, don_vi (đơn vị phối hợp) hoặc nguon.",
        ),
    ] = "linh_vuc",
    plan: PlanOption = None,
    form: ListFormatOption = None,
    sep: SeparatorOption = None,
    output: ReportOutputOption = None,
    standard: StandardListOption = AUTO,
    templates: TemplatesListOption = None,
    force: ForceListOption = False,
) -> None:
    """Xem số liệu đã thực hiện, hoặc ghi ra tệp: báo cáo (.docx, .pdf), Excel …

    KỲ là kỳ của một kế hoạch (2018-2019), của một báo cáo trong bao_cao, hoặc năm, quý, tháng; không ghi thì cả kế hoạch đang
    thực hiện. Số liệu lấy từ ket_qua của các hoạt động; số chưa biết để trống. Báo cáo lấy lời ở bao_cao của kỳ ấy.
    """
    options = PaperOptions(standard, templates)
    separator = separator_of(sep, form, output)
    target = target_of(output, form, force=force, options=options)
    asked = _asked(" ".join(words or ()), (first, last), year, plan)
    answer = _answer(asked, by)
    give(answer._replace(options=options, separator=separator), form, target, force=force)


def _asked(
    typed: str, ends: tuple[str | None, str | None], year: str | None, named: str | None
) -> Reported:
    from lxplan.cli.machinery.today import today
    from lxplan.plan_files.period_request import parse_period
    from lxplan.plan_files.report_request import between, in_period, reported

    ways = (bool(typed), any(end is not None for end in ends), year is not None)
    if sum(ways) > 1:
        raise Failure("chỉ ghi một trong KỲ, --tu và --den, --nam.")
    if year is not None:
        period = parse_period(year)
        if not period.is_year:
            raise Failure(f"--nam {year} không phải năm dương lịch; viết như --nam 2018.")
        return in_period(period, named, today())
    if ways[1]:
        return between(*ends, named, today())
    return reported(typed, named, today())


def _answer(asked: Reported, by: str) -> Answer:
    """Return the figures that were asked for, and say what they cannot hold."""
    from lxplan.cli.sound_plan import sound_plan
    from lxplan.plan.plans_in_use import months_without_plan, rows_in_use
    from lxplan.plan.totals import totals_of_rows

    plans = [sound_plan(chosen) for chosen in asked.plans]
    rows = rows_in_use(plans)
    without = months_without_plan(plans, asked.period.months)
    _say_what_is_left_out(plans, asked)
    _say_what_lacks(rows, asked.stretch, without)
    totals = totals_of_rows(rows, by, asked.stretch)
    return Answer(tuple(plans), rows, asked.stretch, asked.period, by, totals, without)


def _say_what_is_left_out(plans: Sequence[Plan], asked: Reported) -> None:
    """Say of which months rows are not counted, as another plan of the centre is in use there."""
    from lxplan.cli.terminal.streams import say
    from lxplan.plan.plans_in_use import months_left_out

    paths = [chosen.read.source.path for chosen in asked.plans]
    for (place, other), months in months_left_out(plans, asked.stretch).items():
        say(
            f"lưu ý: {_months(months)} tính theo {paths[other]}, không tính {paths[place]}; "
            "muốn xem riêng kế hoạch ấy thì thêm --plan."
        )


def _say_what_lacks(rows: Sequence[Counted], stretch: Stretch, without: Sequence[Month]) -> None:
    from lxplan.cli.terminal.streams import say

    if without:
        say(f"lưu ý: không có kế hoạch nào cho {_months(without)}; số liệu không có các tháng ấy.")
    held = [row.entry for row in rows if row.held_in in stretch]
    results = [entry.activity.result for entry in held if entry.activity.result.is_held]
    uncounted = sum(result.turns is None for result in results)
    if uncounted:
        say(f"lưu ý: {uncounted} hoạt động đã tổ chức chưa ghi số lượt người nên chưa cộng vào.")


def _months(months: Sequence[Month]) -> str:
    """Return months in a sentence, those that follow one another as `từ 01/2018 đến 08/2018`."""
    runs: list[list[Month]] = []
    for month in months:
        if runs and runs[-1][-1].following == month:
            runs[-1].append(month)
        else:
            runs.append([month])
    said = (f"tháng {run[0]}" if len(run) == 1 else f"tháng {run[0]}-{run[-1]}" for run in runs)
    return ", ".join(said)
