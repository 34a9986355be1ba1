"""`lxplan partner`: what a partner takes part in, and with `--all` a page for every partner."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from lxplan.cli.list_files import Answer
from lxplan.cli.list_output import give, separator_of, target_of
from lxplan.cli.machinery.completion import complete_partners
from lxplan.cli.options import (
    WRITING,
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
from lxplan.cli.paper_output import AUTO, PaperOptions, printer, save_papers, standard_named
from lxplan.cli.reminding import reminder
from lxplan.failures import Failure

EXAMPLES = (
    "lxplan partner",
    "lxplan partner hội nông dân",
    "lxplan partner hội nông dân --plan 2018-2019",
    'lxplan partner "Hội Nông dân" -o hoi-nong-dan.docx',
    "lxplan partner hội nông dân -o hoi-nong-dan.xlsx",
    "lxplan partner --all -o phieu/",
)

_PLACE = "ghi thư mục, ví dụ lxplan partner --all -o phieu/"


def partner(
    name: Annotated[
        list[str] | None,
        typer.Argument(metavar="TÊN", hidden=True, autocompletion=complete_partners),
    ] = None,
    plan: PlanOption = None,
    form: ListFormatOption = None,
    sep: SeparatorOption = None,
    output: ListOutputOption = None,
    every: Annotated[
        bool,
        typer.Option(
            "--all",
            rich_help_panel=WRITING,
            help="In cho mọi đơn vị, mỗi đơn vị một tệp .docx; -o là thư mục.",
        ),
    ] = False,
    undated: UndatedOption = False,
    remind: RemindOption = None,
    standard: StandardListOption = AUTO,
    templates: TemplatesListOption = None,
    private: PrivateListOption = False,
    force: ForceListOption = False,
) -> None:
    """Xem các hoạt động của một đơn vị phối hợp, hoặc ghi vào tệp (phụ lục gửi đơn vị, Excel, lịch điện thoại …).

    TÊN viết hoa hay thường, có dấu hay không, hoặc theo tên khác đã khai ở don_vi đều được. Hoạt động ghi tên chung
    của một nhóm được tính cho từng đơn vị trong nhóm. Không ghi TÊN thì xem mọi đơn vị và số hoạt động. Với --all, -o
    là một thư mục: mỗi đơn vị có việc trong kế hoạch được in một phụ lục.
    """
    options = PaperOptions(standard, templates, private)
    if every:
        if undated or form or sep or remind:
            raise Failure("--all in văn bản .docx; bỏ --undated, --remind, --format, --sep.")
        _write_pages(plan, name, output, options, force=force)
        return
    separator = separator_of(sep, form, output)
    target = target_of(
        output, form, with_undated=undated, force=force, options=options, remind=remind
    )
    before = reminder(remind)
    answer = _answer(name, plan)
    answer = answer._replace(
        with_undated=undated, options=options, separator=separator, remind=before
    )
    give(answer, form, target, force=force)


def _answer(name: Sequence[str] | None, named: str | None) -> Answer:
    """Return the activities of the partner called `name`, or the number of every partner's without
    a name.
    """
    from lxplan.cli.machinery.today import today
    from lxplan.cli.sound_plan import sound_plan
    from lxplan.cli.terminal.streams import say
    from lxplan.listing import find_partners, only_like, partner_counts, partner_listing
    from lxplan.plan.directory import Directory
    from lxplan.plan.shares import share_of
    from lxplan.plan_files.choosing import plan_of_today, plans_with_partner

    plan = sound_plan(plan_of_today(named, today()))
    directory = Directory.of(plan)
    if not name:
        return Answer(plan, partner_counts(plan, directory))
    typed = " ".join(name)
    if meant := only_like(directory, typed):
        say(f"lưu ý: hiểu «{typed}» là {meant}.")
    try:
        found = find_partners(directory, meant or typed)
    except Failure as failure:
        elsewhere = plans_with_partner(typed) if named is None else ()
        if not elsewhere:
            raise
        raise Failure(
            f"không có đơn vị «{typed}» trong kế hoạch {plan.sound_period.short_name}; có trong "
            f"{', '.join(elsewhere)}, xem bằng --plan {elsewhere[-1]}."
        ) from failure
    entries = share_of(plan, directory, found).entries
    return Answer(plan, partner_listing(plan, found, entries), entries, partners=found)


def _write_pages(
    named_plan: str | None,
    name: Sequence[str] | None,
    output: str | None,
    options: PaperOptions,
    *,
    force: bool,
) -> None:
    """Write a page for every organisation with a duty or an activity into the folder `output`,
    making it if need be.

    Prints the path of each; raises `Failure`, before any is written, when one cannot be.
    """
    from lxplan.atomic import make_folder
    from lxplan.cli.machinery.today import today
    from lxplan.cli.sound_plan import sound_plan
    from lxplan.cli.terminal.streams import say, write_paths
    from lxplan.papers.partner_page import partner_pages
    from lxplan.plan_files.choosing import plan_of_today

    if name:
        raise Failure(f"--all in cho mọi đơn vị; bỏ tên «{' '.join(name)}», hoặc bỏ --all.")
    folder = _folder(output)
    plan = sound_plan(plan_of_today(named_plan, today()))
    pages = partner_pages(plan, standard_named(options.standard), private=options.private)
    press = printer(options.templates)
    papers = {folder / page.file_name: press.print(page) for page in pages}
    if not papers:
        say(f"kế hoạch {plan.sound_period.short_name} không nêu đơn vị nào nên không có gì để in.")
        return
    make_folder(folder)
    save_papers(papers, force=force)
    write_paths(*papers)


def _folder(output: str | None) -> Path:
    if output is None:
        raise Failure(f"--all in nhiều tệp; {_PLACE}.")
    from lxplan.outputs.endings import is_folder

    folder = Path(output)
    if os.path.isfile(folder) or (folder.suffix and not is_folder(output)):
        raise Failure(f"--all in nhiều tệp, mà {output} là tên một tệp; {_PLACE}.")
    return folder
