"""What speaks against an activity that is to be added: it is there already, or the plan is signed or of
another year.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxplan.failures import Failure

if TYPE_CHECKING:
    from lxplan.plan import Activity, Plan, ReadPlan
    from lxplan.plan.agenda import Entry


def check_new(plan: Plan, added: Entry) -> None:
    """Raise `Failure` where the month has the very same activity already."""
    from lxplan.plan.agenda import entries_of

    for entry in entries_of(plan):
        if entry.month == added.month and _said(entry.activity) == _said(added.activity):
            raise Failure(
                f"{entry.label} đã là hoạt động này, chưa ghi thêm; nếu tổ chức lần nữa thì ghi ngày, giờ hoặc nơi khác."
            )


def _said(activity: Activity) -> tuple[object, ...]:
    """Return what tells an activity from others: what, when, where, for and with whom."""
    from lxplan.vietnamese.folding import fold

    when = (activity.days, activity.time, activity.place)
    return fold(activity.content), *when, activity.audience, activity.partners


def outside_the_signed(plan: Plan, unplanned: bool | None) -> str:
    """Say that an activity counts as one that came up after a plan was signed; nothing where somebody
    said which it is.
    """
    if unplanned is not None or not plan.paper.is_signed:
        return ""
    return (
        "kế hoạch đã có số và ngày ký nên ghi là việc phát sinh (phat_sinh: có), bản kế hoạch in ra không có; "
        "nếu là việc của chính kế hoạch thì xóa dòng phat_sinh, lần sau thêm --trong-ke-hoach"
    )


def in_an_older(read: ReadPlan) -> str:
    """Say that the plan written in is not the one of today, nor a newer one: the year may be a slip."""
    from lxplan.cli.machinery.today import today
    from lxplan.plan_files.choosing import plan_of_today

    try:
        running = plan_of_today(None, today()).read.plan
    except Failure:
        return ""
    mine = read.plan and read.plan.period
    if not mine or running is None or not running.period or running.period.begins <= mine.begins:
        return ""
    return (
        f"đã ghi vào kế hoạch {mine.short_name}, còn kế hoạch mới hơn là {running.period.short_name}; "
        "nếu gõ nhầm năm thì xóa các dòng vừa thêm"
    )
