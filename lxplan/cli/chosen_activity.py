"""The activity that `invite` and `done` are asked for: by its month and its number there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from lxplan.failures import Failure

if TYPE_CHECKING:
    from lxplan.plan import Activity, Month, Plan, ReadPlan
    from lxplan.plan.agenda import Entry
    from lxplan.plan_files.month_request import MonthRequest

_MOST_CHOICES = 9


def split_words(words: Sequence[str]) -> tuple[str, str]:
    """Return the month and the number that were typed, the number last; an empty number where only
    a month was.
    """
    *month, number = words
    if not month or not number.isdecimal() or month in (["tháng"], ["thang"]):
        return " ".join(words), ""
    return " ".join(month), number


def activity_named(words: Sequence[str], named: str | None) -> tuple[ReadPlan, Entry]:
    """Return the activity that the words name by month and number, or by its code, and its plan,
    which is to be written in; `named` is what `--plan` says.

    Raises `Failure` that says what to type.
    """
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


def entry_numbered(plan: Plan, month: Month | None, number: str) -> Entry:
    """Return the activity of a month, or of no month, by its number (from 1, as typed).

    Raises `Failure` that names the activities there are.
    """
    from lxplan.cli.terminal.streams import lower_first
    from lxplan.listing import nothing_in
    from lxplan.plan.agenda import entries_of

    entries = [entry for entry in entries_of(plan) if entry.month == month]
    if not entries and month is None:
        raise Failure("kế hoạch không có hoạt động thường xuyên nào.")
    if not entries and month is not None:
        raise Failure(lower_first(nothing_in(plan, (month,))))
    if number and 1 <= int(number) <= len(entries):
        return entries[int(number) - 1]
    wrong = f"không có hoạt động số {number}" if number else "chưa ghi số của hoạt động"
    raise Failure(f"{wrong}; {_choices(month, entries)}.")


def _choices(month: Month | None, entries: Sequence[Entry]) -> str:
    where = f"tháng {month}" if month is not None else "hoạt động thường xuyên"
    if len(entries) > _MOST_CHOICES:
        shown = f", như lxplan month {month} hiện ra" if month is not None else f" ({where})"
        return f"ghi số từ 1 đến {len(entries)}{shown}"
    return f"{where} có: " + "; ".join(
        f"{entry.number} - {title_of(entry.activity)}" for entry in entries
    )


def title_of(activity: Activity) -> str:
    """Return the content of an activity on one line."""
    return " ".join(activity.content.split())
