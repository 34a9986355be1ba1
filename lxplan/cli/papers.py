"""`lxplan render`: the official document."""

from __future__ import annotations

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
) -> None:
    """In kế hoạch thành văn bản DOCX hoặc PDF đúng thể thức.

    TỆP là tệp kế hoạch; không ghi thì lấy kế hoạch mới nhất trong thư mục plans. Kế hoạch có lỗi cấu trúc thì không
    in; nhận xét khác của lxplan validate không ngăn việc in.
    """
    from pathlib import Path

    from lxplan.cli.choosing import choose, sound_plan
    from lxplan.cli.paper_files import paper_target, save_paper
    from lxplan.cli.terminal import say, write
    from lxplan.document import STANDARDS, default_name, render_plan
    from lxplan.review import Choice, review_plan

    read = choose(plan)
    sound = sound_plan(read)
    target = paper_target(output, default_name(sound))
    data = render_plan(sound, STANDARDS.get(standard), Path(templates) if templates is not None else None)
    save_paper(target, data, force=force)
    write(f"{target}\n")
    findings = len(review_plan(read, Choice()))
    if findings:
        say(f"lưu ý: lxplan validate có {findings} nhận xét về kế hoạch này.")


EXAMPLES = {
    "render": ("lxplan render", "lxplan render plans/2018-2019.yaml -o ke-hoach.pdf", "lxplan render --standard tt01"),
}
