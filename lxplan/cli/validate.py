"""`lxplan validate`: what has to be mended in the plan files."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import click
import typer

from lxplan.cli.machinery.completion import complete_gates, complete_rules
from lxplan.cli.machinery.optional_words import WordOrNone
from lxplan.cli.options import JobsOption, PlanFilesArgument, PlanOption
from lxplan.cli.terminal.streams import look_of, say, write, write_data
from lxplan.diagnostics import Gate
from lxplan.report import FOR_PROGRAMS, FOR_SERVICES, FORMATS

if TYPE_CHECKING:
    from lxplan.diagnostics import Review
    from lxplan.reviewing.one_file import Choice

EXAMPLES = (
    "lxplan validate",
    "lxplan validate plans/2018-2019.yaml --strict",
    "lxplan validate --final ky",
    "lxplan validate --diff",
    "lxplan validate --format github",
)

DEFAULT_FORMAT = "full"
_RULES = "Chọn quy tắc"
_MENDING = "Sửa giúp"


def validate(
    paths: PlanFilesArgument = None,
    plan: PlanOption = None,
    form: Annotated[
        str,
        typer.Option(
            "--format",
            click_type=click.Choice(list(FORMATS), case_sensitive=False),
            metavar="DẠNG",
            help="Dạng hiện: "
            + ", ".join(f"{form} ({what})" for form, what in FORMATS.items())
            + ".",
        ),
    ] = DEFAULT_FORMAT,
    strict: Annotated[
        bool, typer.Option("--strict", help="Có cảnh báo cũng tính là chưa đạt.")
    ] = False,
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
    show: Annotated[
        list[str] | None,
        typer.Option(
            "--show",
            metavar="QUY_TẮC",
            rich_help_panel=_RULES,
            help="Kể từng chỗ mà quy tắc này tính gộp, mỗi chỗ một dòng; ghi được nhiều lần.",
            autocompletion=complete_rules,
        ),
    ] = None,
    final: Annotated[
        str | None,
        typer.Option(
            "--final",
            click_type=WordOrNone(
                (Gate.SIGNING.value, Gate.ISSUING.value), bare=Gate.ISSUING.value
            ),
            metavar="BƯỚC",
            rich_help_panel=_RULES,
            help="Kiểm tra bản sắp xong, còn cảnh báo là chưa đạt: ky (trước khi ký: thiếu người ký, trích yếu, nơi nhận là lỗi) "
            "hoặc ban-hanh (sau khi ký: thiếu số, ngày cũng là lỗi). Ghi --final không thì là ban-hanh.",
            autocompletion=complete_gates,
        ),
    ] = None,
    fix: Annotated[
        bool,
        typer.Option(
            "--fix",
            rich_help_panel=_MENDING,
            help="Sửa ngay trong tệp những chỗ chắc chắn, rồi báo phần còn lại.",
        ),
    ] = False,
    diff: Annotated[
        bool,
        typer.Option(
            "--diff",
            rich_help_panel=_MENDING,
            help="Cho xem --fix sẽ sửa những gì, không ghi vào tệp.",
        ),
    ] = False,
    stdin_filename: Annotated[
        str | None,
        typer.Option(
            "--stdin-filename",
            metavar="TỆP",
            help="Với TỆP là -: tên tệp để ghi trong nhận xét, cho trình soạn thảo.",
        ),
    ] = None,
    jobs: JobsOption = None,
) -> int:
    """Kiểm tra các tệp kế hoạch và chỉ chỗ cần sửa.

    TỆP là tệp hoặc thư mục kế hoạch, ghi được nhiều; - thì đọc nội dung lệnh khác chuyển sang. Không ghi thì kiểm tra thư mục plans.

    Kết thúc với mã 0 nếu đạt, 1 nếu có lỗi phải sửa, 2 nếu gõ lệnh sai hoặc không đọc được tệp.
    """
    from lxplan.cli.machinery.today import today
    from lxplan.cli.terminal.progress import tracked
    from lxplan.failures import Failure
    from lxplan.plan_files.finding import find_plan_files
    from lxplan.reviewing.in_chunks import check_jobs, chunks
    from lxplan.reviewing.many_files import review_files, together
    from lxplan.reviewing.one_file import Choice

    check_jobs(jobs)
    if diff and (fix or form != DEFAULT_FORMAT):
        raise Failure("--diff chỉ cho xem chỗ sẽ sửa; không dùng cùng --fix hay --format.")
    gate = Gate(final) if final else Gate.DRAFTING
    choice = Choice(tuple(select or ()), tuple(ignore or ()), gate=gate, today=today())
    shown = Choice(tuple(show or ())).select  # raises where a name is no rule's
    files, missing = find_plan_files(paths if plan is None else [*(paths or ()), _path_of(plan)])
    for reason in missing:
        say(f"lỗi: {reason}")
    if not files:
        return Failure.exit_code
    if diff:
        from lxplan.cli.mending import show_mending

        return max(show_mending(files, choice), Failure.exit_code if missing else 0)
    unmended = _mend(files, choice) if fix else ()
    reviewed = review_files(files, choice, jobs, input_name=stdin_filename)
    found, unread, _ = together(tracked(reviewed, chunks(files), "Đang kiểm tra"), choice)
    if found.files or not unread or form in FOR_PROGRAMS:
        _show(found, form)
    if shown and form not in FOR_PROGRAMS:
        _show_rows(found, shown)
    _say_what_closes_the_gate(found, gate, form)
    failed = dict.fromkeys((*unmended, *unread))
    for reason in failed:
        say(f"lỗi: {reason}")
    if failed or missing:
        return Failure.exit_code
    return found.exit_code(strict=strict or gate is not Gate.DRAFTING)


def _mend(files: Sequence[str], choice: Choice) -> tuple[str, ...]:
    from lxplan.cli.mending import mend_files

    return mend_files(files, choice)


def _path_of(plan: str) -> str:
    from lxplan.plan_files.naming import path_named

    return path_named(plan)


def _show(found: Review, form: str) -> None:
    from lxplan.report import pieces

    if form in FOR_SERVICES:
        found = _for_service(found)
    show = write_data if form in FOR_PROGRAMS else write
    for piece in pieces(found, form, look_of(sys.stdout)):
        show(piece)


def _for_service(found: Review) -> Review:
    from lxplan.checks.machinery.explanation import meanings_of
    from lxplan.reviewing.repository_paths import from_repository_top

    names = {diagnostic.rule for diagnostic in found.diagnostics}
    return from_repository_top(found._replace(meanings=meanings_of(names)))


def _say_what_closes_the_gate(found: Review, gate: Gate, form: str) -> None:
    """Say why a gate is closed when no error closes it; the count of errors says it otherwise."""
    if gate is Gate.DRAFTING or form in FOR_PROGRAMS:
        return
    if found.exit_code() == 0 and found.exit_code(strict=True) != 0:
        step = "trình ký" if gate is Gate.SIGNING else "ban hành"
        say(f"chưa {step} được: còn cảnh báo.")


def _show_rows(found: Review, names: Sequence[str]) -> None:
    """Print a line for each place of the findings of some rules."""
    from lxplan.report.rows import rows_of

    write(rows_of(found, names))
