"""`lxplan invite`: the invitations to an activity."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from lxplan.cli.machinery.completion import complete_invitation
from lxplan.cli.options import (
    ForcePaperOption,
    PaperOutputOption,
    PlanOption,
    PrivateInvitationOption,
    StandardOption,
    TemplatesOption,
)
from lxplan.failures import Failure

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxplan.plan import Activity, Month, Plan
    from lxplan.plan.agenda import Entry

EXAMPLES = (
    "lxplan invite 10/2018 1",
    "lxplan invite 10/2018 1 -o giay-moi.docx",
    "lxplan invite 10/2018 1 -o giay-moi.pdf",
    "lxplan invite tháng 10 2 --blank",
)

_MOST_CHOICES = 9


def invite(
    words: Annotated[
        list[str] | None,
        typer.Argument(metavar="THÁNG SỐ", hidden=True, autocompletion=complete_invitation),
    ] = None,
    output: PaperOutputOption = None,
    blank: Annotated[
        bool,
        typer.Option(
            "--blank", help="In cả khi chưa có ngày, giờ, địa điểm: để dòng chấm cho bút."
        ),
    ] = False,
    plan: PlanOption = None,
    standard: StandardOption = "auto",
    templates: TemplatesOption = None,
    private: PrivateInvitationOption = False,
    force: ForcePaperOption = False,
) -> None:
    """In giấy mời dự một hoạt động: mỗi đơn vị phối hợp, mỗi người dạy một tờ.

    THÁNG viết như ở lxplan month; SỐ là số thứ tự của hoạt động trong tháng ấy, như lxplan month hiện ra. Kế hoạch
    chưa ghi ngày, giờ, địa điểm thì chưa in, trừ khi có --blank. Số và ngày của giấy mời để trống cho bút.
    """
    from lxplan.cli.machinery.today import today
    from lxplan.cli.paper_output import printer, save_paper, standard_named
    from lxplan.cli.sound_plan import sound_plan
    from lxplan.cli.terminal.streams import say, write
    from lxplan.outputs.endings import paper_target
    from lxplan.papers.invitation import NO_MONTH, guests_of, invitation, lateness
    from lxplan.plan.agenda import STANDING
    from lxplan.plan_files.choosing import month_in, plan_of_month
    from lxplan.plan_files.month_request import parse_request
    from lxplan.vietnamese.folding import fold

    month_words, number = _split(words or ())
    if fold(month_words) == fold(STANDING):
        raise Failure(NO_MONTH)
    request = parse_request(month_words)
    sound = sound_plan(plan_of_month(plan, request, today()))
    month = month_in(sound, request)
    entry = _entry(sound, month, number)
    activity = entry.activity
    paper = invitation(sound, entry, standard_named(standard), blank=blank, private=private)
    target = paper_target(output, paper.file_name)
    save_paper(target, printer(templates).print(paper), force=force)
    write(f"{target}\n")
    say(f"đã in {len(guests_of(sound, activity)) or 1} giấy mời dự «{_title(activity)}».")
    late = lateness(activity, today())
    if late:
        say(f"lưu ý: {late}")


def _split(words: Sequence[str]) -> tuple[str, str]:
    """Return the month and the number that were typed, the number last; an empty number where only
    a month was.
    """
    if not words:
        raise Failure(
            "mời dự hoạt động nào? Ghi tháng và số của hoạt động, ví dụ lxplan invite 10/2018 1."
        )
    *month, number = words
    if not month or not number.isdecimal() or month in (["tháng"], ["thang"]):
        return " ".join(words), ""
    return " ".join(month), number


def _entry(plan: Plan, month: Month, number: str) -> Entry:
    from lxplan.cli.terminal.streams import lower_first
    from lxplan.listing import nothing_in
    from lxplan.plan.agenda import entries_under

    entries = entries_under(plan, month)
    if not entries:
        raise Failure(lower_first(nothing_in(plan, (month,))))
    if number and 1 <= int(number) <= len(entries):
        return entries[int(number) - 1]
    wrong = f"không có hoạt động số {number}" if number else "chưa ghi số của hoạt động"
    raise Failure(f"{wrong}; {_choices(month, entries)}.")


def _choices(month: Month, entries: Sequence[Entry]) -> str:
    if len(entries) > _MOST_CHOICES:
        return f"ghi số từ 1 đến {len(entries)}, như lxplan month {month} hiện ra"
    return f"tháng {month} có: " + "; ".join(
        f"{entry.number} - {_title(entry.activity)}" for entry in entries
    )


def _title(activity: Activity) -> str:
    return " ".join(activity.content.split())
