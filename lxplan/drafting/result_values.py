"""What a person says became of an activity, as the values to write in its result (`ket_qua`):
whether they can all be true, the status that they lack, the month of a bare day.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from lxplan.failures import Failure
from lxplan.plan import Month, Plan
from lxplan.plan.agenda import Entry
from lxplan.plan.results import HELD, MOVED, Result, said

Values: TypeAlias = Mapping[str, "str | tuple[str, ...]"]
"""What is to stand in a result, by its keys."""

_MOST_MONTHS_LATE = 24
"""How long after the end of a plan an activity may be moved to."""

_LAST_DAY = 31
_FIGURES = frozenset({"ngay", "so_buoi", "so_luot", "so_nu", "chi", "rieng"})


def values_to_note(
    plan: Plan, entry: Entry, values: Values, status: str | None = None, to: Month | None = None
) -> Values:
    """Return the values to write in the result of an activity.

    `status` is `hoãn`, `hủy`, `chuyển` with the month `to`, or None where none was said: then that
    it was held is written where neither the values nor the result say so. A bare day is one of the
    month that the activity was moved to. Raises `Failure` where the values and what the file holds
    cannot all be true.
    """
    result = entry.activity.result
    if status is not None:
        _check_no_figures_stay(result, values, status)
        values = {"tinh_trang": status, **values}
    month = result.moved_to if result.status == MOVED else None
    if to is not None:
        _check_move(plan, entry, to)
        month = to
        values = {**values, "sang": str(to)}
    if month is not None and "ngay" in values:
        values = {**values, "ngay": _days_in(month, values["ngay"])}
    return status_to_note(result, values)


def status_to_note(result: Result, values: Values) -> Values:
    """Return values with the `tinh_trang` that says that an activity was held, where they and the
    result as it stands do not say so.
    """
    if "tinh_trang" in values:
        return values
    has_figures = result.has_figures or values.keys() & _FIGURES
    is_said = bool(has_figures) if result.status in (None, MOVED) else result.status == HELD
    keeps_status = result.status is not None and values.keys() == {"ghi_chu"}
    return values if is_said or keeps_status else {"tinh_trang": HELD, **values}


def _check_no_figures_stay(result: Result, values: Values, status: str) -> None:
    """Raise `Failure` where figures of what was held would stand under a status that says that it
    was not, or was in another month.
    """
    if not result.has_figures or (status == MOVED and values.keys() & _FIGURES):
        return
    way = (
        "chuyển tháng thì ghi cả số liệu mới, hoặc xóa ket_qua cũ rồi ghi lại"
        if status == MOVED
        else f"{status} là không tổ chức: xóa ket_qua cũ rồi ghi lại"
    )
    raise Failure(f"hoạt động này đã có số liệu ({said(result)}); {way}.")


def _check_move(plan: Plan, entry: Entry, month: Month) -> None:
    """Raise `Failure` for the activity's own month, and for one that comes before the plan or long
    after.
    """
    period = plan.sound_period
    if month == entry.month:
        raise Failure(f"hoạt động này đã ở tháng {month}; ghi tháng khác sau --chuyen.")
    late = (month.year - period.last.year) * 12 + month.number - period.last.number
    if month < period.first or late > _MOST_MONTHS_LATE:
        raise Failure(
            f"tháng {month} cách xa kế hoạch {period.short_name} ({period.extent}); xem lại năm của "
            "tháng sau --chuyen."
        )


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
