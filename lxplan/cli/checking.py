"""`lxplan validate`: what has to be mended in the plan files."""

from __future__ import annotations

import sys
from typing import Annotated

import click
import typer

from lxplan.cli.completion import complete_rules
from lxplan.cli.options import PlanFilesArgument

FINDING_FORMATS = ("full", "concise", "json", "github", "gitlab", "sarif")
_FOR_PROGRAMS = frozenset({"json", "gitlab", "sarif"})
_RULES = "Chọn quy tắc"


def validate(
    paths: PlanFilesArgument = None,
    form: Annotated[
        str,
        typer.Option(
            "--format",
            click_type=click.Choice(FINDING_FORMATS, case_sensitive=False),
            metavar="DẠNG",
            help="Dạng hiện: full (cho người đọc), concise (mỗi nhận xét một dòng), json, github, gitlab, sarif.",
        ),
    ] = "full",
    strict: Annotated[bool, typer.Option("--strict", help="Có cảnh báo cũng tính là chưa đạt.")] = False,
    select: Annotated[
        list[str] | None,
        typer.Option(
            "--select",
            metavar="QUY_TẮC",
            rich_help_panel=_RULES,
            help="Chỉ kiểm tra quy tắc này; ghi được nhiều lần.",
            autocompletion=complete_rules,
        ),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option(
            "--ignore",
            metavar="QUY_TẮC",
            rich_help_panel=_RULES,
            help="Bỏ qua quy tắc này; ghi được nhiều lần.",
            autocompletion=complete_rules,
        ),
    ] = None,
    final: Annotated[
        bool,
        typer.Option("--final", rich_help_panel=_RULES, help="Kiểm tra trước khi ký: thiếu số, ngày, người ký là lỗi."),
    ] = False,
) -> int:
    """Kiểm tra các tệp kế hoạch và chỉ chỗ cần sửa.

    TỆP là tệp hoặc thư mục kế hoạch, ghi được nhiều; - là đầu vào chuẩn. Không ghi thì kiểm tra thư mục plans.

    Kết thúc với mã 0 nếu đạt, 1 nếu có lỗi phải sửa, 2 nếu gõ lệnh sai hoặc không đọc được tệp.
    """
    from lxplan.cli.terminal import look_of, say, write, write_data
    from lxplan.failures import Failure
    from lxplan.plan_files import PLANS_FOLDER, plan_files, read_bytes
    from lxplan.report import render
    from lxplan.review import Choice, review

    choice = Choice(tuple(select or ()), tuple(ignore or ()), final)
    files: list[tuple[str, bytes]] = []
    unread: list[Failure] = []
    for path in plan_files(paths or [PLANS_FOLDER]):
        try:
            files.append((path, read_bytes(path)))
        except Failure as failure:  # one bad file never hides another
            unread.append(failure)
    found = review(files, choice)
    text = render(found, form, look_of(sys.stdout))
    if form in _FOR_PROGRAMS:
        write_data(text)
    else:
        write(text)
    for reason in unread:
        say(f"lỗi: {reason}")
    return Failure.exit_code if unread else found.exit_code(strict=strict)


EXAMPLES = {
    "validate": ("lxplan validate", "lxplan validate plans/2018-2019.yaml --strict", "lxplan validate --format github"),
}
