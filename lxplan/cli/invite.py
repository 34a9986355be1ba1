"""`lxplan invite`: the invitations to an activity."""

from __future__ import annotations

from typing import Annotated

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

EXAMPLES = (
    "lxplan invite 10/2018 1",
    "lxplan invite 10/2018 1 -o giay-moi.docx",
    "lxplan invite 10/2018 1 -o giay-moi.pdf",
    "lxplan invite tháng 10 2 --blank",
)


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
    from lxplan.cli.chosen_activity import entry_numbered, split_words, title_of
    from lxplan.cli.machinery.today import today
    from lxplan.cli.paper_output import printer, save_paper, standard_named
    from lxplan.cli.sound_plan import sound_plan
    from lxplan.cli.terminal.streams import say, write_paths
    from lxplan.outputs.endings import paper_target
    from lxplan.papers.invitation import NO_MONTH, guests_of, invitation, lateness, removal
    from lxplan.plan.agenda import STANDING
    from lxplan.plan_files.choosing import month_in, plan_of_month
    from lxplan.plan_files.stretch_request import parse_month
    from lxplan.vietnamese.folding import fold

    if not words:
        raise Failure(
            "mời dự hoạt động nào? Ghi tháng và số của hoạt động, ví dụ lxplan invite 10/2018 1."
        )
    month_words, number = split_words(words)
    if fold(month_words) == fold(STANDING):
        raise Failure(NO_MONTH)
    request = parse_month(month_words, today())
    sound = sound_plan(plan_of_month(plan, request, today()))
    month = month_in(sound, request)
    entry = entry_numbered(sound, month, number)
    activity = entry.activity
    paper = invitation(sound, entry, standard_named(standard), blank=blank, private=private)
    target = paper_target(output, paper.file_name)
    save_paper(target, printer(templates).print(paper), force=force)
    write_paths(target)
    say(f"đã in {len(guests_of(sound, activity)) or 1} giấy mời dự «{title_of(activity)}».")
    for warning in filter(None, (removal(entry), lateness(entry, today()))):
        say(f"lưu ý: {warning}")
