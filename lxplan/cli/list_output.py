"""What `month`, `partner` and `year` answer: a list, shown on the terminal or written to the kind of
file that `-o` names.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from lxplan.cli.list_files import KINDS, Answer
from lxplan.cli.paper_output import USUAL, PaperOptions
from lxplan.cli.terminal.streams import lower_first
from lxplan.failures import Failure

if TYPE_CHECKING:
    from lxplan.plan import Plan

_CALENDAR, _WEB_PAGE = ".ics", ".html"
_DATED = (_CALENDAR, _WEB_PAGE)


def whole_plan(plan: Plan) -> Answer:
    """Return every activity of a plan, in the agenda's order; one that was moved within its months
    stands in both.
    """
    from lxplan.listing import month_listing
    from lxplan.plan.agenda import OnInMonth, entries_of, in_order, moved_into

    months = plan.sound_period.months
    shown = in_order((*entries_of(plan), *moved_into(plan, months)))
    return Answer(plan, month_listing(plan, months, OnInMonth(shown, ())), shown, months=months)


def target_of(
    output: str | None,
    form: str | None,
    *,
    with_undated: bool,
    force: bool,
    options: PaperOptions = USUAL,
    remind: str | None = None,
) -> Path | None:
    """Return the file that `-o` names, or None without `-o`; raises `Failure` when the options do
    not go together.

    Nothing is read before, so that wrong usage is answered at once.
    """
    if not (output or with_undated or force or remind) and options == USUAL and output is None:
        return None
    from lxplan.outputs.endings import PAPER_ENDINGS, ending_of, list_target

    ending = ending_of(output or "")
    if with_undated and ending not in _DATED:
        raise Failure(f"--undated chỉ dùng khi ghi lịch, ví dụ -o lich{_CALENDAR}.")
    if remind is not None and ending not in _DATED:
        raise Failure(f"--remind chỉ dùng khi ghi lịch, ví dụ -o lich{_CALENDAR}.")
    if options.private and ending not in (*PAPER_ENDINGS, *_DATED):
        raise Failure(
            f"--private chỉ dùng khi in văn bản hoặc ghi lịch, ví dụ -o van-ban{PAPER_ENDINGS[0]}; "
            "danh sách lúc nào cũng có đủ số điện thoại và ghi chú."
        )
    if options.poster and ending not in PAPER_ENDINGS:
        raise Failure(f"--poster chỉ dùng khi in văn bản, ví dụ -o lich-thang{PAPER_ENDINGS[0]}.")
    if options._replace(private=False) != USUAL and ending not in PAPER_ENDINGS:
        raise Failure(
            f"--standard và --templates chỉ dùng khi in văn bản, ví dụ -o van-ban{PAPER_ENDINGS[0]}."
        )
    if output is None:
        raise Failure("--force chỉ dùng cùng -o TỆP.")
    path = list_target(output, KINDS)
    if form is not None and f".{form}" != ending:
        raise Failure(
            f"-o {output} đã chọn dạng {ending} theo đuôi tệp; bỏ --format {form}, hoặc đổi đuôi tệp."
        )
    return path


def separator_of(typed: str | None, form: str | None, output: str | None) -> str:
    """Return what stands between the cells of CSV, as `--sep` says; raises `Failure` where no CSV is
    asked for.
    """
    if typed is None:
        return ","
    from lxplan.outputs.endings import ending_of

    if (ending_of(output) if output else f".{form}") != ".csv":
        raise Failure("--sep chỉ dùng với csv: thêm --format csv, hoặc ghi vào tệp -o TỆP.csv.")
    return typed


def give(answer: Answer, form: str | None, target: Path | None, *, force: bool) -> None:
    """Print the answer as `--format` says, or write it to the file that `target_of` returned.

    Prints the path of the file; raises `Failure` when it cannot be written.
    """
    if target is not None:
        _write(answer, target, force=force)
        return
    from lxplan.cli.terminal.listing_shown import show, show_matrix

    if answer.matrix is not None:
        show_matrix(answer.matrix, form, answer.separator)
        return
    show(answer.listing, form, answer.separator)


def _write(answer: Answer, target: Path, *, force: bool) -> None:
    from lxplan.cli.terminal.streams import say, write_paths
    from lxplan.outputs.endings import ending_of
    from lxplan.outputs.saving import save, save_lists

    kind = KINDS[ending_of(target)]
    calendar = _beside(answer, target)
    if calendar is not None:
        # Both or none: the page links its calendar.
        made = KINDS[_CALENDAR]
        save_lists(
            {
                calendar: (partial(made.make, answer), made.head),
                target: (partial(kind.make, answer._replace(calendar=calendar.name)), kind.head),
            },
            force=force,
        )
    else:
        save(target, partial(kind.make, answer), kind.head, force=force)
    write_paths(*filter(None, (target, calendar)))
    if not answer.listing.rows:
        say(lower_first(answer.listing.nothing))


def _beside(answer: Answer, target: Path) -> Path | None:
    """Return the calendar file that goes beside a page; None for other kinds, and where nothing
    would be in it.
    """
    from lxplan.outputs.endings import ending_of

    if ending_of(target) != _WEB_PAGE or not answer.entries:
        return None
    from lxplan.listing.icalendar_file import holds_an_event

    dated = holds_an_event(answer.entries, with_undated=answer.with_undated)
    return target.with_suffix(_CALENDAR) if dated else None
