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
    from collections.abc import Iterator, Mapping, Sequence

    from lxplan.plan import Month, Plan
    from lxplan.plan.figure_gaps import Gaps
    from lxplan.plan.totals import Totals
    from lxplan.plan_files.report_request import Reported

EXAMPLES = (
    "lxplan report",
    "lxplan report 2018-2019 --by don_vi",
    "lxplan report --nam 2018",
    "lxplan report --tu 10/2018 --den 05/2019 -o so-lieu.xlsx",
    "lxplan report 2018-2019 -o bao-cao.docx",
)

_FIGURES = {
    "so_luot": "số lượt người",
    "so_nu": "số nữ",
    "so_buoi": "số buổi",
    "chi": "số tiền đã chi",
}
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
    from lxplan.cli.machinery.today import today
    from lxplan.cli.sound_plan import sound_plan
    from lxplan.plan.figure_gaps import gaps_of
    from lxplan.plan.plans_in_use import months_without_plan, rows_in_use
    from lxplan.plan.totals import totals_of_rows

    plans = [sound_plan(chosen) for chosen in asked.plans]
    rows = rows_in_use(plans)
    without = months_without_plan(plans, asked.period.months)
    _say_what_is_left_out(plans, asked)
    totals = totals_of_rows(rows, by, asked.stretch)
    gaps = gaps_of(rows, by, asked.stretch, today())
    _say_what_lacks(totals, gaps, without)
    return Answer(tuple(plans), rows, asked.stretch, asked.period, by, totals, gaps, without)


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


def _say_what_lacks(totals: Totals, gaps: Gaps, without: Sequence[Month]) -> None:
    """Say which months no plan holds, and which sums and shares are not of all that was held."""
    from lxplan.cli.terminal.streams import say
    from lxplan.plan.figure_gaps import RESULT, gaps_in
    from lxplan.plan.figure_lines import EVERYTHING

    if without:
        say(f"lưu ý: không có kế hoạch nào cho {_months(without)}; số liệu không có các tháng ấy.")
    held = totals.everything.held
    lacking = dict(gaps_in(gaps, EVERYTHING))
    silent = lacking.pop(RESULT, 0) if totals.whole.noted else 0
    if silent:
        say(
            f"lưu ý: {silent} hoạt động của các tháng đã qua chưa ghi kết quả nên chưa tính là đã tổ chức; "
            "tỷ lệ so với kế hoạch chưa đủ căn cứ."
        )
    parts = ", ".join(_lacking(lacking, held))
    if parts:
        say(f"lưu ý: trong {held} hoạt động đã tổ chức, {parts}; số cộng chưa có các hoạt động ấy.")


def _lacking(lacking: Mapping[str, int], held: int) -> Iterator[str]:
    """How many rows do not say each figure; one that no row says is empty for all to see, but the
    learners are asked for in every report.
    """
    for key, words in _FIGURES.items():
        count = lacking.get(key, 0)
        if 0 < count < held or (count and key == "so_luot"):
            yield f"{count} chưa ghi {words}"


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
