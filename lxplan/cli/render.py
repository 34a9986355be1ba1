"""`lxplan render`: the official paper of the plan."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lxplan.cli.options import (
    ForcePaperOption,
    PaperOutputOption,
    PlanArgument,
    PlanOption,
    PrivateOption,
    StandardOption,
    TemplatesOption,
)
from lxplan.cli.paper_output import AUTO, PaperOptions

if TYPE_CHECKING:
    from lxplan.plan import ReadPlan

EXAMPLES = (
    "lxplan render",
    "lxplan render plans/2018-2019.yaml -o ke-hoach.pdf",
    "lxplan render --plan 2018-2019",
    "lxplan render --standard tt01",
    "lxplan render --watch --templates templates",
)

_TEMPLATES = (".j2", ".docx")
_OPEN_IN_WORD = "~$"
"""What Word puts before the name of a file while it is open."""


def render(
    file: PlanArgument = None,
    plan: PlanOption = None,
    output: PaperOutputOption = None,
    standard: StandardOption = AUTO,
    templates: TemplatesOption = None,
    private: PrivateOption = False,
    force: ForcePaperOption = False,
    watch: Annotated[
        bool,
        typer.Option(
            "--watch", help="In lại mỗi khi kế hoạch hoặc mẫu thay đổi, đến khi bấm Ctrl-C."
        ),
    ] = False,
) -> None:
    """In kế hoạch thành văn bản DOCX hoặc PDF đúng thể thức.

    TỆP là tệp kế hoạch, hoặc kỳ của kế hoạch như ở --plan; không ghi thì lấy kế hoạch đang thực hiện, không có thì kế
    hoạch mới nhất trong thư mục plans. Kế hoạch có lỗi cấu trúc thì không in; nhận xét khác của lxplan validate không
    ngăn việc in.
    """
    if file is not None and plan is not None:
        from lxplan.failures import Failure

        raise Failure(f"đã ghi {file} thì không cần --plan; giữ một.")
    plan = file if file is not None else plan
    job = partial(_print_plan, plan, output, PaperOptions(standard, templates, private), force)
    if watch:
        _keep_printing(job, plan, templates)
    else:
        job()


def _print_plan(plan: str | None, output: str | None, options: PaperOptions, force: bool) -> None:
    from lxplan.cli.machinery.today import today
    from lxplan.cli.paper_output import printer, save_paper, standard_named
    from lxplan.cli.sound_plan import sound_plan
    from lxplan.cli.terminal.streams import write_paths
    from lxplan.outputs.endings import paper_target
    from lxplan.papers.yearly_plan import yearly_plan
    from lxplan.plan_files.choosing import plan_of_today

    chosen = plan_of_today(plan, today())
    sound = sound_plan(chosen)
    paper = yearly_plan(sound, standard_named(options.standard), private=options.private)
    target = paper_target(output, paper.file_name)
    save_paper(target, printer(options.templates).print(paper), force=force)
    write_paths(target)
    if sys.stderr.isatty():
        _say_what_is_found(chosen.read)


def _say_what_is_found(read: ReadPlan) -> None:
    """Say how many findings there are on a plan that has been printed: to a person, since looking for
    them takes as long as printing does.
    """
    from lxplan.cli.machinery.today import today
    from lxplan.cli.terminal.streams import say
    from lxplan.reviewing.one_file import Choice, review_plan

    findings = len(review_plan(read, Choice(today=today())))
    if findings:
        say(f"lưu ý: lxplan validate có {findings} nhận xét về kế hoạch này.")


def _keep_printing(job: Callable[[], None], plan: str | None, templates: str | None) -> None:
    """Print now and after every change; Ctrl-C is how a person ends it, so it ends well."""
    from lxplan.cli.terminal.streams import say
    from lxplan.cli.terminal.watching import shown_in_place, watch
    from lxplan.failures import Failure
    from lxplan.plan_files.finding import STANDARD_INPUT

    if plan == STANDARD_INPUT:
        raise Failure(
            "--watch theo dõi tệp, không dùng được với nội dung từ lệnh khác chuyển sang (-)."
        )
    try:
        watch(partial(files_behind, plan, templates), partial(shown_in_place, job))
    except KeyboardInterrupt:
        say("đã dừng theo dõi.")


def files_behind(plan: str | None, templates: str | None) -> list[Path]:
    """Return the files that a paper is made of: the plan named, or all of `plans/`, and the
    templates in use.
    """
    from lxplan.plan_files.choosing import files_considered
    from lxplan.word.template_folders import shipped_templates

    named = [Path(templates)] if templates is not None else []
    # What lies in a zip file is not changed while the program runs from it.
    folders = [folder for folder in (shipped_templates(), *named) if isinstance(folder, Path)]
    inside = (path for folder in folders for path in _templates_in(folder))
    return [*map(Path, files_considered(plan)), *inside]


def _templates_in(folder: Path) -> list[Path]:
    try:
        inside = sorted(folder.iterdir())
    except OSError:
        return [folder]
    return [
        path
        for path in inside
        if path.suffix in _TEMPLATES and not path.name.startswith(_OPEN_IN_WORD)
    ]
