"""`lxplan done`: what became of an activity."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from lxplan.cli.machinery.completion import complete_invitation
from lxplan.cli.options import PlanOption
from lxplan.failures import Failure

if TYPE_CHECKING:
    from lxplan.drafting.noted_result import NotedResult, Values
    from lxplan.plan import Month, Plan, ReadPlan
    from lxplan.plan.agenda import Entry
    from lxplan.plan.results import Result
    from lxplan.plan_files.month_request import MonthRequest

_MOST_MONTHS_LATE = 24
"""How long after the end of a plan an activity may be moved to."""

_LAST_DAY = 31

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
    values: dict[str, str | tuple[str, ...]],
    statuses: Sequence[str],
    moved: str | None,
    named: str | None,
) -> None:
    from lxplan.drafting.noted_result import note_result

    _check_together(values, statuses)
    read, entry = _activity(words, named)
    assert read.plan is not None
    noted = note_result(read, entry, _with_status(read.plan, entry, values, statuses, moved))
    _write(read, noted)
    _say_what_turned(entry.activity.result, noted.placed.activity.result)


def _check_together(values: Values, statuses: Sequence[str]) -> None:
    """Raise `Failure` where what was typed cannot all be true."""
    if len(statuses) > 1:
        raise Failure(f"chỉ ghi một trong {', '.join(statuses)}.")
    figures = [f"--{name.replace('_', '-')}" for name in values if name != "ghi_chu"]
    if figures and statuses and statuses[0] != "--chuyen":
        raise Failure(
            f"{statuses[0]} là không tổ chức nên không có {', '.join(figures)}; bỏ một bên."
        )


def _with_status(
    plan: Plan,
    entry: Entry,
    values: dict[str, str | tuple[str, ...]],
    statuses: Sequence[str],
    moved: str | None,
) -> Values:
    """Return the values to write: with the status, and a bare day in the month that the activity
    was moved to.
    """
    from lxplan.drafting.noted_result import status_to_note
    from lxplan.plan.results import CANCELLED, MOVED, POSTPONED, said

    result = entry.activity.result
    month = result.moved_to if result.status == MOVED else None
    if moved is not None:
        month = _moved_to(plan, entry, moved)
        if result.has_figures and not values.keys() - {"ghi_chu"}:
            raise Failure(
                f"hoạt động này đã có số liệu ({said(result)}); chuyển tháng thì ghi cả số liệu mới, hoặc "
                "xóa ket_qua cũ rồi ghi lại."
            )
        values = {"tinh_trang": MOVED, "sang": str(month), **values}
    elif statuses:
        values = {"tinh_trang": POSTPONED if statuses[0] == "--hoan" else CANCELLED, **values}
    if month is not None and "ngay" in values:
        values = {**values, "ngay": _days_in(month, values["ngay"])}
    return status_to_note(result, values)


def _moved_to(plan: Plan, entry: Entry, typed: str) -> Month:
    """Return the month that an activity is moved to; raises `Failure` for its own, and for one that
    comes before the plan or long after.
    """
    from lxplan.cli.machinery.today import today
    from lxplan.plan_files.stretch_request import parse_month

    period = plan.sound_period
    month = parse_month(typed, today()).within(period)
    if month == entry.month:
        raise Failure(f"hoạt động này đã ở tháng {month}; ghi tháng khác sau --chuyen.")
    late = (month.year - period.last.year) * 12 + month.number - period.last.number
    if month < period.first or late > _MOST_MONTHS_LATE:
        raise Failure(
            f"tháng {month} cách xa kế hoạch {period.short_name} ({period.extent}); xem lại năm của "
            "tháng sau --chuyen."
        )
    return month


def _days_in(month: Month, typed: str | tuple[str, ...]) -> str | tuple[str, ...]:
    """Return days with the month that a bare number lacks; a number that no month has stays as it
    was typed.
    """
    listed = (typed,) if isinstance(typed, str) else typed
    full = tuple(
        f"{day}/{month}" if day.isdecimal() and 1 <= int(day) <= _LAST_DAY else day
        for day in listed
    )
    return full[0] if len(full) == 1 else full


def _activity(words: Sequence[str], named: str | None) -> tuple[ReadPlan, Entry]:
    """Return the activity that the words name by month and number, or by its code, and its plan."""
    from lxplan.cli.chosen_activity import entry_numbered, split_words
    from lxplan.cli.machinery.today import today
    from lxplan.cli.sound_plan import sound_plan
    from lxplan.plan.agenda import STANDING, entry_coded
    from lxplan.plan_files.choosing import month_in, plan_of_code, plan_of_month, plan_of_today
    from lxplan.plan_files.finding import STANDARD_INPUT
    from lxplan.vietnamese.folding import fold

    if named == STANDARD_INPUT:
        raise Failure("lxplan done ghi vào tệp, không dùng được với đầu vào chuẩn (-).")
    if not words:
        raise Failure(
            "kết quả của hoạt động nào? Ghi tháng và số, ví dụ lxplan done 10/2018 2 --so-luot 45."
        )
    month_words, number = split_words(words)
    coded = None if number else plan_of_code(named, month_words)
    if coded is not None:
        entry = entry_coded(sound_plan(coded), month_words)
        assert entry is not None
        return coded.read, entry
    if fold(month_words) == fold(STANDING):
        chosen = plan_of_today(named, today())
        return chosen.read, entry_numbered(sound_plan(chosen), None, number)
    request = _month(month_words)
    chosen = plan_of_month(named, request, today())
    sound = sound_plan(chosen)
    return chosen.read, entry_numbered(sound, month_in(sound, request), number)


def _month(typed: str) -> MonthRequest:
    from lxplan.cli.machinery.today import today
    from lxplan.plan_files.stretch_request import parse_month

    try:
        return parse_month(typed, today())
    except Failure as failure:
        raise Failure(f"không có hoạt động nào mang mã «{typed}», và {failure}") from None


def _say_what_turned(before: Result, after: Result) -> None:
    """Say that an activity has become something else than the file said before."""
    from lxplan.cli.terminal.streams import say
    from lxplan.plan.results import HELD

    was = before.status or (HELD if before.is_held else None)
    now = after.status or (HELD if after.is_held else None)
    if was is not None and now is not None and was != now:
        say(f"lưu ý: đã đổi từ {was} sang {now}.")


def _write(read: ReadPlan, noted: NotedResult) -> None:
    from lxplan.cli.chosen_activity import title_of
    from lxplan.cli.machinery.today import today
    from lxplan.cli.terminal.streams import say, write_done
    from lxplan.plan.results import said
    from lxplan.plan.values import format_date
    from lxplan.plan_files.rewriting import rewrite

    path = read.source.path
    rewrite(path, read.source.data, noted.data)
    activity, label = noted.placed.activity, noted.placed.label
    lines = "".join(f"{line}\n" for line in noted.lines)
    write_done(f"{path}:{noted.line}: {label}\n{lines}", [path])
    say(f"{label} «{title_of(activity)}»: {said(activity.result)}.")
    if activity.result.days and activity.result.days[-1] > today():
        day = format_date(activity.result.days[-1])
        say(f"lưu ý: ngày {day} chưa đến; xem lại ngày.")
