"""The plan that the plan of a new period is made out of, and the step from the one to the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxplan.failures import Failure

if TYPE_CHECKING:
    from lxplan.drafting.period_steps import Step
    from lxplan.plan import Period, ReadPlan
    from lxplan.plan_files.naming import Chosen


def plan_before(named: str | None, wanted: Period | None) -> Chosen:
    """Return the plan to start from: the one named, else the newest of which the period wanted can
    be the next.
    """
    from lxplan.drafting.period_steps import step_to
    from lxplan.plan_files.choosing import newest
    from lxplan.plan_files.copies import copies_beside, period_of
    from lxplan.plan_files.naming import Chosen, plan_named
    from lxplan.plan_files.reading import plans_here

    if named is not None:
        return plan_named(named)
    reads = plans_here()
    fitting = [
        read
        for read in reads
        if (period := period_of(read)) is not None
        and (wanted is None or step_to(period, wanted) is not None)
    ]
    read = newest(fitting or reads)
    return Chosen(read, copies=copies_beside(read, reads))


def step_between(old: Period, wanted: Period | None) -> Step:
    """Return the step from a plan's period to the one wanted, else to the next; raises `Failure` that
    says why there is none.
    """
    from lxplan.drafting.period_steps import next_step, step_to

    step = next_step(old) if wanted is None else step_to(old, wanted)
    if step is not None:
        return step
    if wanted is None:
        raise Failure(
            f"sau kế hoạch {old.short_name} là kỳ nào thì chưa rõ; chép tệp ấy rồi sửa tay, hoặc soạn mới bằng --empty."
        )
    if wanted.begins <= old.begins and (wanted == old or step_to(wanted, old) is not None):
        raise Failure(
            f"kế hoạch {wanted.short_name} không phải của kỳ sau kế hoạch {old.short_name}; chọn kế hoạch cũ hơn bằng --from."
        )
    school_year = f"{wanted.first.year}-{wanted.first.year + 1}"
    meant = f"nếu là năm học thì ghi {school_year}, nếu không thì "
    raise Failure(
        f"không chuyển kế hoạch {old.name} ({old.extent}) thành {wanted.name} ({wanted.extent}) được: "
        f"tháng của hai kỳ không ứng với nhau; {meant if old.is_school_year and wanted.is_year else ''}soạn mới bằng --empty."
    )


def check_looked_at(read: ReadPlan, step: Step) -> None:
    """Raise `Failure` where a plan that `new` has made was not gone through: a second `new` was
    hardly meant.
    """
    from lxplan.drafting.next_plan import old_notes

    left = sum(1 for _ in old_notes(read.source))
    if left:
        raise Failure(
            f"kế hoạch mới nhất, {read.source.path}, còn {left} lời nhắc của lần soạn trước (xem lại, năm trước) nên "
            f"chưa soạn kỳ sau nó; xem lại rồi xóa các lời nhắc ấy, hoặc ghi rõ kỳ: lxplan new {step.new.label}."
        )
