"""Completion in the shell: what the Tab key offers, and how to install it. It is quiet and never fails.

Typer's own options `--install-completion` and `--show-completion` speak English, outside gettext; these do the same
through the functions that Typer keeps in `typer._completion_shared` (there from 0.20 to 0.25, the versions we allow).
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from contextlib import suppress
from typing import TYPE_CHECKING

from click import Context

if TYPE_CHECKING:
    from lxplan.plan import ReadPlan

_COMPLETE_VARIABLE = "_LXPLAN_COMPLETE"


def complete_plans(incomplete: str) -> list[str]:
    """Return the plan files of the folder `plans/`."""
    with suppress(Exception):
        from lxplan.plan_files import PLANS_FOLDER, plan_files

        return [path for path in plan_files([PLANS_FOLDER]) if path.startswith(incomplete)]
    return []


def complete_months(ctx: Context, incomplete: str) -> list[str]:
    """Return the months of the plan in use that begin as typed, as `mm/yyyy`."""
    with suppress(Exception):
        from lxplan.plan_files import newest, period_of

        period = period_of(newest(_plans(ctx)))
        return [str(month) for month in period.months if str(month).startswith(incomplete)] if period else []
    return []


def complete_invitation(ctx: Context, incomplete: str) -> list[str] | list[tuple[str, str]]:
    """Return the months that begin as typed, then the numbers of the month's activities, each with its content."""
    with suppress(Exception):
        from lxplan.listing import month_rows, parse_request
        from lxplan.plan import Month
        from lxplan.plan_files import covering, newest

        words = ctx.params.get("words")
        if not words:
            return complete_months(ctx, incomplete)
        request, reads = parse_request(" ".join(words)), _plans(ctx)
        read = newest(reads) if request.year is None else covering(reads, Month(request.year, request.number))
        if read is None or read.plan is None:
            return []
        rows = month_rows(read.plan, request.within(read.plan.period))
        numbered = ((str(number), " ".join(row.activity.content.split())) for number, row in enumerate(rows, 1))
        return [(number, content) for number, content in numbered if number.startswith(incomplete)]
    return []


def complete_partners(ctx: Context, incomplete: str) -> list[str]:
    """Return the organisations of the plan in use that begin as typed, with or without marks.

    A name is several words to the shell, so the words typed before are taken off; whoever types without marks is
    offered the name without marks, since the shell keeps only what begins as typed.
    """
    with suppress(Exception):
        from lxplan.plan.directory import Directory
        from lxplan.plan_files import newest

        plan = newest(_plans(ctx)).plan
        if plan is None:
            return []
        names = (str(organisation.name) for organisation in Directory.of(plan).organisations)
        return list(_continuations(names, " ".join(ctx.params.get("name") or ()), incomplete))
    return []


def complete_rules(incomplete: str) -> list[str]:
    """Return the names of the rules that begin as typed."""
    with suppress(Exception):
        from lxplan.checks import RULES

        return [rule.name for rule in RULES if rule.name.startswith(incomplete)]
    return []


def _plans(ctx: Context) -> tuple[ReadPlan, ...]:
    from lxplan.plan_files import plans_here, read_file

    named = ctx.params.get("plan")
    return (read_file(named),) if named else plans_here()


def _continuations(names: Iterable[str], before: str, incomplete: str) -> Iterable[str]:
    from lxplan.vietnamese.folding import fold

    done = f"{before} " if before else ""
    for name in names:
        rest = name[len(done) :]
        if fold(name[: len(done)]) != fold(done):
            continue
        if rest.startswith(incomplete):
            yield rest
        elif fold(rest).startswith(fold(incomplete)):
            yield incomplete + fold(rest)[len(fold(incomplete)) :]


def install() -> None:
    """Install completion for the shell in use and say where; raises `Failure` for a shell that is not known."""
    from typer._completion_shared import install as install_for_shell

    from lxplan.failures import Failure

    shell = _shell()
    try:
        _, path = install_for_shell(shell=shell, prog_name="lxplan", complete_var=_COMPLETE_VARIABLE)
    except OSError as error:
        raise Failure(f"không ghi được tệp cài đặt của {shell}; xem lại quyền ghi ở thư mục của mình.") from error
    sys.stdout.write(f"Đã cài gợi ý cho {shell} vào {path}; mở lại cửa sổ dòng lệnh để dùng.\n")


def show() -> None:
    """Print the completion script of the shell in use."""
    from typer._completion_shared import get_completion_script

    script = get_completion_script(prog_name="lxplan", complete_var=_COMPLETE_VARIABLE, shell=_shell())
    sys.stdout.write(script + "\n")


def _shell() -> str:
    """Return the name of the shell that started the program; raises `Failure` for one without completion."""
    import shellingham  # type: ignore[import-untyped]  # comes with Typer, without types
    from typer._completion_shared import Shells

    from lxplan.failures import Failure

    try:
        name = str(shellingham.detect_shell()[0])
    except shellingham.ShellDetectionFailure:
        name = "không rõ"
    if name not in [shell.value for shell in Shells]:
        raise Failure(f"không nhận ra dòng lệnh đang dùng ({name}); gợi ý có cho bash, zsh, fish, PowerShell.")
    return name
