"""The invitation to an activity, a page for each partner and lecturer: what its template sees.

The parts and their order are those of the form of giấy mời (NĐ 30/2020, Phụ lục III; TT 01/2011, Phụ lục V).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from lxplan.failures import Failure
from lxplan.papers.activity_cells import WEEKLY, activity_context, weekdays
from lxplan.papers.month_schedule import first_date
from lxplan.papers.plain_words import date_in_words, month_in_words, plain, plain_all
from lxplan.papers.template_names import GuestContext, InvitationContext
from lxplan.papers.yearly_plan import centre_context, own_paper_context
from lxplan.plan.directory import Directory
from lxplan.plan.kinds import WEEKDAYS
from lxplan.plan.model import Plan
from lxplan.plan.schedule import Activity
from lxplan.plan.values import Month
from lxplan.vietnamese.folding import fold
from lxplan.word.standards import Standard

SYMBOL = "GM"
PARTNER, TEACHER = "đơn vị phối hợp", "người dạy"

_SHORT_BLANK, _LONG_BLANK = "…" * 3, "…" * 24
_CLOCK = re.compile(r"\b(\d{1,2})(?:[:hg](\d{2})|[hg])(?!\w)", re.IGNORECASE)
_TO = re.compile(r"\s*[-–—]\s*(?=\d{2} giờ)")


def invitation_context(
    plan: Plan, month: Month, activity: Activity, standard: Standard, *, blank: bool
) -> InvitationContext:
    """Return what the template of the invitation sees.

    Raises Failure that names what the plan does not say, unless `blank`: then there are dotted lines for the pen.
    """
    lacking = tuple(_lacking(activity))
    if lacking and not blank:
        raise Failure(_refusal(activity, lacking))
    content = " ".join(plain(activity.content).split())
    return InvitationContext(
        trung_tam=centre_context(plan.centre),
        van_ban=own_paper_context(plan, SYMBOL, content, first_date(activity) or month.first_day),
        khach=guests_of(plan, activity) or (GuestContext(_LONG_BLANK, PARTNER),),
        hoat_dong=activity_context(activity),
        chu_tri=plain(activity.lead) or plain(plan.centre.name),
        thanh_phan=_audience(activity),
        thoi_gian=_time(activity, month, standard),
        dia_diem=plain(activity.place) or _LONG_BLANK,
        lien_he=plain(activity.contact) or (_LONG_BLANK if blank else ""),
    )


def _lacking(activity: Activity) -> Iterator[tuple[str, str]]:
    """What an invitation cannot do without and the plan does not say: in words, and as keys."""
    if first_date(activity) is None:
        yield "ngày", "ngay"
    if not activity.time:
        yield "giờ", "gio"
    if not activity.place:
        yield "địa điểm", "dia_diem"
    if not activity.partners and not activity.teachers:
        yield "mời ai", "phoi_hop (hoặc nguoi_day)"


def _refusal(activity: Activity, lacking: tuple[tuple[str, str], ...]) -> str:
    words, keys = (", ".join(parts) for parts in zip(*lacking, strict=True))
    whole = activity.places.whole
    where = f" (dòng {whole.span.line} của {whole.source.path})" if whole is not None else ""
    return (
        f"chưa in giấy mời, vì kế hoạch chưa ghi {words} của «{' '.join(activity.content.split())}»; "
        f"điền {keys} vào hoạt động ấy{where}, hoặc thêm --blank để in chỗ trống ghi tay."
    )


def guests_of(plan: Plan, activity: Activity) -> tuple[GuestContext, ...]:
    """Return who gets a page: each partner, groups expanded, then each lecturer; nobody twice."""
    directory = Directory.of(plan)
    names = [(plain(partner.name), PARTNER) for partner in directory.each_once(activity.partners)]
    names += [(name, TEACHER) for name in plain_all(activity.teachers)]
    by_fold: dict[str, GuestContext] = {}
    for name, role in names:
        by_fold.setdefault(fold(name), GuestContext(name, role))
    return tuple(by_fold.values())


def _audience(activity: Activity) -> str:
    audience = ", ".join(plain_all(activity.audience))
    expected = f"dự kiến {activity.headcount} người" if activity.headcount is not None else ""
    return f"{audience} ({expected})" if audience and expected else audience or expected


def _time(activity: Activity, month: Month, standard: Standard) -> str:
    """Say hours, weekday and day: `07 giờ 30, Thứ Bảy, ngày 20 tháng 10 năm 2018`."""
    hours = hours_in_words(plain(activity.time)) if activity.time else f"{_SHORT_BLANK} giờ {_SHORT_BLANK}"
    return f"{hours}, {_days(activity, month, standard)}"


def _days(activity: Activity, month: Month, standard: Standard) -> str:
    """Say the day with its weekday, or the first and last; for weekly sessions their weekdays instead."""

    def said(day: date) -> str:
        weekday = "" if activity.weekdays and activity.day is None else f"{WEEKDAYS[day.weekday()]}, "
        return weekday + date_in_words(day, standard)

    if activity.day is not None:
        return said(activity.day)
    ends = [
        f"{word} {said(day)}"
        for word, day in (("từ", activity.first_day), ("đến", activity.last_day))
        if day is not None
    ]
    days = " ".join(ends) or f"ngày {_SHORT_BLANK} {month_in_words(month, standard)}"
    return f"{days} ({weekdays(activity)} {WEEKLY})" if activity.weekdays else days


def hours_in_words(text: str) -> str:
    """Return clock times as an official paper writes them: `từ 07 giờ 30 đến 11 giờ 00`; other words stay."""
    said = _CLOCK.sub(lambda clock: f"{int(clock[1]):02} giờ {clock[2] or '00'}", text)
    joined, ranges = _TO.subn(" đến ", said)
    return f"từ {joined}" if ranges and joined[0].isdecimal() else joined
