"""`lxplan render`: the official document."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Annotated

import click
import typer

from lxplan.cli.options import PlanFileArgument

STANDARDS = ("auto", "nd30", "tt01")


def render(
    plan: PlanFileArgument = None,
    output: Annotated[
        str | None,
        typer.Option(
            "--output",
            "-o",
            metavar="TỆP",
            help="Tệp .docx hoặc .pdf, hoặc thư mục ghi ra; không ghi thì là .docx ở thư mục đang đứng.",
        ),
    ] = None,
    standard: Annotated[
        str,
        typer.Option(
            "--standard",
            click_type=click.Choice(STANDARDS, case_sensitive=False),
            metavar="TÊN",
            help="Thể thức: nd30 (Nghị định 30/2020), tt01 (Thông tư 01/2011), hoặc auto: chọn theo ngày của văn bản.",
        ),
    ] = "auto",
    templates: Annotated[
        str | None, typer.Option("--templates", metavar="THƯ_MỤC", help="Thư mục chứa mẫu riêng, thay từng mẫu có sẵn.")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Ghi đè cả khi tệp đã có người sửa trong Word.")] = False,
    watch: Annotated[
        bool, typer.Option("--watch", help="In lại mỗi khi kế hoạch hoặc mẫu thay đổi, đến khi bấm Ctrl-C.")
    ] = False,
) -> None:
    """In kế hoạch thành văn bản DOCX hoặc PDF đúng thể thức.

    TỆP là tệp kế hoạch; không ghi thì lấy kế hoạch mới nhất trong thư mục plans. Kế hoạch có lỗi cấu trúc thì không
    in; nhận xét khác của lxplan validate không ngăn việc in.
    """
    job = partial(_print_plan, plan, output, standard, templates, force)
    if watch:
        _keep_printing(job, plan, templates)
    else:
        job()


def _print_plan(plan: str | None, output: str | None, standard: str, templates: str | None, force: bool) -> None:
    from pathlib import Path

    from lxplan.cli.choosing import choose, sound_plan
    from lxplan.cli.paper_files import paper_target, save_paper
    from lxplan.cli.terminal import say, write
    from lxplan.document import STANDARDS, Renderer, default_name
    from lxplan.review import Choice, review_plan

    read = choose(plan)
    sound = sound_plan(read)
    target = paper_target(output, default_name(sound))
    renderer = Renderer(Path(templates) if templates is not None else None)
    save_paper(target, renderer.plan(sound, STANDARDS.get(standard)), force=force)
    write(f"{target}\n")
    findings = len(review_plan(read, Choice()))
    if findings:
        say(f"lưu ý: lxplan validate có {findings} nhận xét về kế hoạch này.")


def _keep_printing(job: Callable[[], None], plan: str | None, templates: str | None) -> None:
    """Print now and after every change; Ctrl-C is how a person ends it, so it ends well."""
    from lxplan.cli.terminal import say
    from lxplan.cli.watching import files_behind, shown_in_place, watch
    from lxplan.failures import Failure
    from lxplan.plan_files import STANDARD_INPUT

    if plan == STANDARD_INPUT:
        raise Failure("--watch theo dõi tệp, không dùng được với đầu vào chuẩn (-).")
    try:
        watch(partial(files_behind, plan, templates), partial(shown_in_place, job))
    except KeyboardInterrupt:
        say("đã dừng theo dõi.")


EXAMPLES = {
    "render": (
        "lxplan render",
        "lxplan render plans/2018-2019.yaml -o ke-hoach.pdf",
        "lxplan render --standard tt01",
        "lxplan render --watch --templates templates",
    ),
}
