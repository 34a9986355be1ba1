"""`lxplan month` and `lxplan partner`: what is on, and who takes part."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from lxplan.cli.options import (
    EveryPartnerOption,
    ForceListOption,
    ListFormatOption,
    ListOutputOption,
    MonthArgument,
    PartnerArgument,
    PlanOption,
    StandardListOption,
    TemplatesListOption,
    UndatedOption,
)
from lxplan.cli.outputs import Answer, Target, target_of, write_answer
from lxplan.cli.paper_options import AUTO, PaperOptions
from lxplan.failures import Failure

if TYPE_CHECKING:
    from lxplan.listing import Listing
    from lxplan.plan import Month, Plan, ReadPlan


def month(
    month: MonthArgument = None,
    plan: PlanOption = None,
    form: ListFormatOption = None,
    output: ListOutputOption = None,
    undated: UndatedOption = False,
    standard: StandardListOption = AUTO,
    templates: TemplatesListOption = None,
    force: ForceListOption = False,
) -> None:
    """Xem các hoạt động của một tháng, hoặc ghi vào tệp (lịch niêm yết, Excel, lịch điện thoại …).

    THÁNG viết kiểu nào cũng được: 2, 02/2019, 2019-02, tháng 2 năm 2019. Không ghi năm thì lấy kế hoạch mới nhất.
    Không ghi THÁNG thì xem tháng này; nếu chưa có kế hoạch cho tháng này thì xem số hoạt động của từng tháng.
    """
    from lxplan.cli.choosing import choose, plan_of_month, sound_plan
    from lxplan.listing import month_counts, parse_request

    options = PaperOptions(standard, templates)
    target = target_of(output, form, with_undated=undated, force=force, options=options)
    if not month:
        this_month = _this_month()
        sound = sound_plan(choose(plan, partial(_pick_for_today, this_month)))
        covered = this_month in sound.period
        answer = _month_answer(sound, this_month) if covered else Answer(sound, month_counts(sound))
        _give(answer._replace(with_undated=undated, options=options), form, target)
        return
    sound, wanted = plan_of_month(plan, parse_request(" ".join(month)))
    answer = _month_answer(sound, wanted)
    _give(answer._replace(with_undated=undated, options=options), form, target)


def _month_answer(plan: Plan, month: Month) -> Answer:
    from lxplan.listing import month_listing, month_rows

    return Answer(plan, month_listing(plan, month), month_rows(plan, month), month=month)


def _this_month() -> Month:
    from lxplan.plan import Month

    return Month.of(datetime.now().astimezone().date())


def _pick_for_today(this_month: Month, reads: Sequence[ReadPlan]) -> ReadPlan:
    from lxplan.plan_files import covering, newest

    return covering(reads, this_month) or newest(reads)


def partner(
    name: PartnerArgument = None,
    plan: PlanOption = None,
    form: ListFormatOption = None,
    output: ListOutputOption = None,
    every: EveryPartnerOption = False,
    undated: UndatedOption = False,
    standard: StandardListOption = AUTO,
    templates: TemplatesListOption = None,
    force: ForceListOption = False,
) -> None:
    """Xem các hoạt động của một đơn vị phối hợp, hoặc ghi vào tệp (phụ lục gửi đơn vị, Excel, lịch điện thoại …).

    TÊN viết hoa hay thường, có dấu hay không, hoặc theo tên khác đã khai ở don_vi đều được. Hoạt động ghi tên chung
    của một nhóm được tính cho từng đơn vị trong nhóm. Không ghi TÊN thì xem mọi đơn vị và số hoạt động. Với --all, -o
    là một thư mục: mỗi đơn vị có việc trong kế hoạch được in một phụ lục.
    """
    from lxplan.cli.choosing import choose, sound_plan
    from lxplan.listing import find_partners, partner_counts, partner_listing, partner_rows
    from lxplan.plan.directory import Directory

    options = PaperOptions(standard, templates)
    if every:
        from lxplan.cli.partner_pages import write_pages

        if undated or form:
            raise Failure("--all in văn bản .docx; bỏ --undated, --format.")
        write_pages(plan, name, output, options, force=force)
        return
    target = target_of(output, form, with_undated=undated, force=force, options=options)
    sound = sound_plan(choose(plan))
    directory = Directory.of(sound)
    if not name:
        _give(Answer(sound, partner_counts(sound, directory)), form, target)
        return
    found = find_partners(directory, " ".join(name))
    rows = partner_rows(sound, directory, found)
    listing = partner_listing(sound, directory, found)
    answer = Answer(sound, listing, rows, partners=found, with_undated=undated, options=options)
    _give(answer, form, target)


def _give(answer: Answer, form: str | None, target: Target | None) -> None:
    """Write the answer where `-o` says, or print it."""
    if target is None:
        show(answer.listing, form)
    else:
        write_answer(answer, target)


def show(listing: Listing, form: str | None) -> None:
    """Print a listing; that it is empty is said to the person also where only a header goes to a program."""
    from lxplan.cli.terminal.streams import say, screen, write, write_data
    from lxplan.listing import as_text

    chosen = form or ("table" if sys.stdout.isatty() else "tsv")
    if not listing.rows and chosen != "table":
        say(listing.nothing[:1].lower() + listing.nothing[1:])
    if chosen in ("csv", "json"):
        write_data(as_text(listing, chosen))
    else:
        write(as_text(listing, chosen, screen()))


EXAMPLES = {
    "month": (
        "lxplan month",
        "lxplan month 02/2019",
        "lxplan month 02/2019 -o lich-02-2019.docx",
        "lxplan month 2 -o thang-2.xlsx",
        "lxplan month 2 -o thang-2.ics",
    ),
    "partner": (
        "lxplan partner",
        "lxplan partner hội nông dân",
        "lxplan partner hội nông dân --plan plans/2018-2019.yaml",
        'lxplan partner "Hội Nông dân" -o hoi-nong-dan.docx',
        "lxplan partner hội nông dân -o hoi-nong-dan.xlsx",
        "lxplan partner --all -o phieu/",
    ),
}
