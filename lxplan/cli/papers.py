"""`lxplan render`: the official document."""

from __future__ import annotations

from typing import Annotated

import click
import typer

from lxplan.cli.completion import complete_plans

STANDARDS = ("auto", "nd30", "tt01")


def render(
    plan: Annotated[
        str | None,
        typer.Argument(
            metavar="TỆP",
            help="Tệp kế hoạch cần in; không ghi thì lấy kế hoạch mới nhất trong thư mục plans.",
            show_default=False,
            autocompletion=complete_plans,
        ),
    ] = None,
    output: Annotated[
        str | None,
        typer.Option(
            "--output", "-o", metavar="TỆP", help="Tệp hoặc thư mục ghi ra; không ghi thì đặt ở thư mục đang đứng."
        ),
    ] = None,
    standard: Annotated[
        str,
        typer.Option(
            "--standard",
            click_type=click.Choice(STANDARDS, case_sensitive=False),
            metavar="|".join(STANDARDS),
            help="Thể thức: nd30 (Nghị định 30/2020), tt01 (Thông tư 01/2011); auto chọn theo ngày của văn bản.",
        ),
    ] = "auto",
    templates: Annotated[
        str | None, typer.Option("--templates", metavar="THƯ_MỤC", help="Thư mục chứa mẫu riêng, thay từng mẫu có sẵn.")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Ghi đè cả khi tệp đã có người sửa trong Word.")] = False,
) -> None:
    """In kế hoạch thành văn bản DOCX đúng thể thức."""


COMMANDS = (
    (
        "render",
        render,
        ("lxplan render", "lxplan render plans/2018-2019.yaml -o ke-hoach.docx", "lxplan render --standard tt01"),
    ),
)
