"""`lxplan done`: what became of an activity."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from lxplan.cli.chosen_activity import activity_named, title_of
from lxplan.cli.machinery.completion import complete_invitation
from lxplan.cli.options import PlanOption
from lxplan.failures import Failure

if TYPE_CHECKING:
    from lxplan.drafting.noted_result import NotedResult
    from lxplan.drafting.result_values import Values
    from lxplan.plan import ReadPlan
    from lxplan.plan.results import Result

EXAMPLES = (
    "lxplan done 10/2018 2 --so-luot 45",
    "lxplan done 10/2018 2 --ngay 21/10/2018 --so-luot 45 --so-nu 30 --chi 500k",
    "lxplan done 10/2018 3 --chuyen 11/2018",
    'lxplan done 10/2018 1 --hoan --ghi-chu "chưa mời được người dạy"',
    "lxplan done phu-nu-2018 --so-luot 45",
)


def done(
    words: Annotated[
        list[str] | None,
        typer.Argument(metavar="THÁNG SỐ", hidden=True, autocompletion=complete_invitation),
    ] = None,
    days: Annotated[
        list[str] | None,
        typer.Option(
            "--ngay",
            metavar="NGÀY",
            help="Ngày đã tổ chức: 20, 20/10 hoặc 20/10/2018; ghi được nhiều lần.",
        ),
    ] = None,
    sessions: Annotated[
        str | None, typer.Option("--so-buoi", metavar="SỐ", help="Số buổi đã tổ chức.")
    ] = None,
    turns: Annotated[
        str | None, typer.Option("--so-luot", metavar="SỐ", help="Số lượt người học.")
    ] = None,
    women: Annotated[
        str | None, typer.Option("--so-nu", metavar="SỐ", help="Trong đó: số lượt nữ.")
    ] = None,
    spent: Annotated[
        str | None,
        typer.Option("--chi", metavar="SỐ_TIỀN", help="Số tiền đã chi, ví dụ 500.000 hoặc 500k."),
    ] = None,
    note: Annotated[
        str | None, typer.Option("--ghi-chu", metavar="CHỮ", help="Ghi chú về kết quả.")
    ] = None,
    postponed: Annotated[bool, typer.Option("--hoan", help="Hoãn, chưa biết đến bao giờ.")] = False,
    cancelled: Annotated[bool, typer.Option("--huy", help="Hủy, không tổ chức nữa.")] = False,
    moved: Annotated[
        str | None, typer.Option("--chuyen", metavar="THÁNG", help="Chuyển sang tháng khác.")
    ] = None,
    plan: PlanOption = None,
) -> None:
    """Ghi kết quả của một hoạt động vào kế hoạch: đã tổ chức, hoãn, hủy hoặc chuyển tháng.

    THÁNG và SỐ như lxplan month hiện ra, "thường xuyên" và SỐ, hoặc mã của hoạt động (mục ma). Không ghi gì thêm là đã tổ chức.
    Ghi lần nữa thì chỉ sửa những gì ghi lần ấy; mọi dòng khác của tệp giữ nguyên.
    """
    typed: dict[str, Sequence[str]] = {
        "ngay": days or (),
        "so_buoi": [sessions or ""],
        "so_luot": [turns or ""],
        "so_nu": [women or ""],
        "chi": [spent or ""],
        "ghi_chu": [note or ""],
    }
    statuses = {"--hoan": postponed, "--huy": cancelled, "--chuyen": moved is not None}
    _note(
        words or (),
        _values(typed),
        [name for name, given in statuses.items() if given],
        moved,
        plan,
    )


def _values(typed: dict[str, Sequence[str]]) -> dict[str, str | tuple[str, ...]]:
    said = {
        name: tuple(" ".join(words.split()) for words in each if words.strip())
        for name, each in typed.items()
    }
    return {name: each[0] if len(each) == 1 else each for name, each in said.items() if each}


def _note(
    words: Sequence[str],
    values: Values,
    statuses: Sequence[str],
    moved: str | None,
    named: str | None,
) -> None:
    from lxplan.cli.machinery.today import today
    from lxplan.drafting.noted_result import note_result
    from lxplan.drafting.result_values import values_to_note
    from lxplan.plan.results import CANCELLED, MOVED, POSTPONED
    from lxplan.plan_files.stretch_request import parse_month

    _check_together(values, statuses)
    read, entry = activity_named(words, named)
    assert read.plan is not None
    of_option = {"--hoan": POSTPONED, "--huy": CANCELLED, "--chuyen": MOVED}
    status = of_option[statuses[0]] if statuses else None
    period = read.plan.sound_period
    to = None if moved is None else parse_month(moved, today()).within(period)
    noted = note_result(read, entry, values_to_note(read.plan, entry, values, status, to))
    _write(read, noted)
    _say_what_turned(entry.activity.result, noted.placed.activity.result)


def _check_together(values: Values, statuses: Sequence[str]) -> None:
    """Raise `Failure` where the options that were typed cannot all be meant."""
    if len(statuses) > 1:
        raise Failure(f"chỉ ghi một trong {', '.join(statuses)}.")
    figures = [f"--{name.replace('_', '-')}" for name in values if name != "ghi_chu"]
    if figures and statuses and statuses[0] != "--chuyen":
        raise Failure(
            f"{statuses[0]} là không tổ chức nên không có {', '.join(figures)}; bỏ một bên."
        )


def _say_what_turned(before: Result, after: Result) -> None:
    """Say that an activity has become something else than the file said before."""
    from lxplan.cli.terminal.streams import say
    from lxplan.plan.results import HELD

    was = before.status or (HELD if before.is_held else None)
    now = after.status or (HELD if after.is_held else None)
    if was is not None and now is not None and was != now:
        say(f"lưu ý: đã đổi từ {was} sang {now}.")


def _write(read: ReadPlan, noted: NotedResult) -> None:
    from lxplan.cli.terminal.streams import say, write_done
    from lxplan.plan.results import said
    from lxplan.plan_files.rewriting import rewrite

    path = read.source.path
    rewrite(path, read.source.data, noted.data)
    activity, label = noted.placed.activity, noted.placed.label
    lines = "".join(f"{line}\n" for line in noted.lines)
    write_done(f"{path}:{noted.line}: {label}\n{lines}", [path])
    say(f"{label} «{title_of(activity)}»: {said(activity.result)}.")
    for message in (*_doubts(path, noted), *_outside(read, activity.result)):
        say(f"lưu ý: {message}.")


def _doubts(path: str, noted: NotedResult) -> list[str]:
    """Return what `validate` would warn of in the lines that were written."""
    from lxplan.checks.results import RESULTS
    from lxplan.cli.machinery.today import today
    from lxplan.diagnostics import Severity
    from lxplan.plan import read_plan
    from lxplan.reviewing.one_file import Choice, review_plan

    choice = Choice(tuple(rule.name for rule in RESULTS), today=today())
    written = range(noted.line, noted.line + len(noted.lines))
    return [
        found.message
        for found in review_plan(read_plan(path, noted.data), choice)
        if found.severity is not Severity.NOTE and found.span.line in written
    ]


def _outside(read: ReadPlan, result: Result) -> list[str]:
    """Return that an activity was moved to the time after the plan, where it is so."""
    period = read.plan and read.plan.period
    if not period or result.moved_to is None or result.moved_to <= period.last:
        return []
    return [
        f"tháng {result.moved_to} ở sau {period.name}; kế hoạch của kỳ ấy cần ghi lại hoạt động này"
    ]
