"""The invitation to an activity, a page for each partner and lecturer; and whether it comes late.

The parts and their order are those of the form of giấy mời (NĐ 30/2020, Phụ lục III; TT 01/2011, Phụ lục V).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Annotated

from lxplan.failures import Failure
from lxplan.named_tuple import NamedTuple
from lxplan.papers.activity_cells import activity_context
from lxplan.papers.activity_days import time_in_words
from lxplan.papers.official_form import centre_context, own_paper_context
from lxplan.papers.paper import Paper
from lxplan.papers.plain_text import plain, plain_all
from lxplan.papers.template_names import ActivityContext, CentreContext, PaperContext
from lxplan.papers.times_in_words import month_in_words
from lxplan.plan.agenda import Entry, as_now_held, entries_of, first_day_of
from lxplan.plan.directory import Directory
from lxplan.plan.marks import change_of
from lxplan.plan.model import Plan
from lxplan.plan.office_words import activity_for_others
from lxplan.plan.schedule import Activity
from lxplan.plan.values import Month, format_date
from lxplan.vietnamese.folding import fold
from lxplan.vietnamese.titles_in_sentences import asked_of_lecturers, asked_of_partners
from lxplan.vietnamese.typed_days import in_short
from lxplan.vietnamese.working_days import working_days
from lxplan.word.standards import Standard, standard_for, standard_within

TEMPLATE = "giay-moi.xml.j2"

SYMBOL = "GM"
PARTNER, TEACHER = "đơn vị phối hợp", "người dạy"

ENOUGH = 3
"""An invitation goes out at least so many working days before (the secretary's year of the
centre)."""

_SHORT_BLANK, _LONG_BLANK = "…" * 3, "…" * 24


class GuestContext(NamedTuple):
    """Một đơn vị hoặc một người được mời: một tờ giấy mời."""

    ten: Annotated[str, "Tên đơn vị hoặc người được mời."]
    vai_tro: Annotated[str, "Được mời làm gì: «đơn vị phối hợp» hoặc «người dạy»."]
    viec: Annotated[
        str, "Được mời làm gì, viết liền sau «Tới dự và»: «phối hợp tổ chức lễ kỷ niệm 20/10»."
    ]


class InvitationContext(NamedTuple):
    """Những tên mà mẫu giay-moi.xml.j2 dùng được; chỗ kế hoạch chưa có là một dòng chấm khi in để ghi tay."""

    trung_tam: Annotated[CentreContext, "Trung tâm lập kế hoạch."]
    van_ban: Annotated[
        PaperContext, "Thể thức của giấy mời: số và ngày để trống cho bút; người ký."
    ]
    khach: Annotated[tuple[GuestContext, ...], "Các đơn vị, người được mời, mỗi bên một tờ."]
    hoat_dong: Annotated[ActivityContext, "Hoạt động mời dự, như trong kế hoạch."]
    chu_tri: Annotated[str, "Đơn vị chủ trì: theo kế hoạch, hoặc trung tâm."]
    thanh_phan: Annotated[str, "Đối tượng và số người dự kiến; có thể trống."]
    thoi_gian: Annotated[str, "Giờ, thứ, ngày tháng năm bằng chữ."]
    dia_diem: Annotated[str, "Địa điểm."]
    lien_he: Annotated[str, "Người phụ trách, đầu mối liên hệ; có thể trống."]


def invitation(
    plan: Plan,
    entry: Entry,
    standard: Standard | None = None,
    *,
    blank: bool = False,
    private: bool = False,
) -> Paper:
    """Return the invitation to an activity of a plan, with its contact; with `private`, its note
    too.

    One that was moved is invited to when it is now held. Without a standard, it is in the one in
    force then. Raises Failure that names what the plan does not say, unless `blank`: then there are
    dotted lines for the pen. An activity of no month has no invitation, nor one that was cancelled,
    put off, or moved to no one knows when.
    """
    month = _month_of(entry)
    _refuse_what_is_off(entry)
    entry = as_now_held(entry)
    chosen = standard or _standard_of(entry)
    shown = entry.activity if private else activity_for_others(entry.activity, ("phu_trach",))
    names = _names(plan, entry._replace(activity=shown), chosen, blank=blank)
    return Paper(
        template=TEMPLATE,
        names=names,
        standard=chosen,
        title=f"Giấy mời {names.van_ban.trich_yeu}",
        subject=names.van_ban.trich_yeu,
        author=names.trung_tam.ten,
        file_name=f"giay-moi-{month.number:02}-{month.year}-{entry.number}.docx",
    )


_WORDS_OF_A_TITLE = 40
"""A content of more words is no title: four lines are the most that one has."""

NO_MONTH = (
    "hoạt động thường xuyên không thuộc tháng nào nên không in giấy mời; "
    "chép hoạt động ấy vào tháng định tổ chức ở ke_hoach_thang, kèm ngày, giờ, rồi in."
)
"""Why an activity of `thuong_xuyen` has no invitation, and what to do."""


def _month_of(entry: Entry) -> Month:
    if entry.month is None:
        raise Failure(NO_MONTH)
    return entry.month


def _refuse_what_is_off(entry: Entry) -> None:
    change = change_of(entry)
    if change and as_now_held(entry).moved_to is None:
        raise Failure(
            f"không in giấy mời, vì «{' '.join(entry.activity.content.split())}» {change} theo kết quả đã ghi; "
            "nếu vẫn tổ chức thì sửa tinh_trang, hoặc ghi tháng mới ở sang, trong ket_qua của hoạt động ấy."
        )


def _standard_of(entry: Entry) -> Standard:
    day, month = first_day_of(entry.activity), entry.stands_in or _month_of(entry)
    return standard_for(day) if day else standard_within(month.first_day, month.last_day)


def sample(plan: Plan) -> Paper:
    """Return the invitation to the first activity of a plan."""
    return invitation(plan, entries_of(plan)[0], private=True)


def removal(entry: Entry) -> str:
    """Return the sentence that an activity was moved to another month; empty where it was not."""
    now = as_now_held(entry)
    if now.moved_to is None:
        return ""
    days = now.activity.days
    said = f"ngày mới {in_short(days)}" if days else "chỗ trống ở ngày, vì chưa ghi ngày mới"
    return f"hoạt động này đã {change_of(entry)}, giấy mời in {said}; xem lại giờ, địa điểm trước khi gửi."


def lateness(entry: Entry, today: date) -> str:
    """Return the sentence that an invitation printed `today` comes late; empty when there is time,
    or no day known.
    """
    day = first_day_of(as_now_held(entry).activity)
    if day is None:
        return ""
    if day < today:
        return f"ngày {format_date(day)} đã qua."
    left = working_days(today, day)
    if left >= ENOUGH:
        return ""
    return (
        f"chỉ còn {left} ngày làm việc trước ngày {format_date(day)}; "
        f"giấy mời nên gửi trước ít nhất {ENOUGH} ngày làm việc."
    )


def _names(plan: Plan, entry: Entry, standard: Standard, *, blank: bool) -> InvitationContext:
    month, activity = entry.stands_in or _month_of(entry), entry.activity
    lacking = tuple(_lacking(entry))
    if lacking and not blank:
        raise Failure(_refusal(activity, lacking))
    content = " ".join(plain(activity.content).split())
    called = _subject(content, f"Hoạt động {month_in_words(month, standard)}")
    return InvitationContext(
        trung_tam=centre_context(plan.centre),
        van_ban=own_paper_context(
            plan,
            SYMBOL,
            _subject(content, f"Tham gia hoạt động {month_in_words(month, standard)}"),
            first_day_of(activity) or month.first_day,
        ),
        khach=tuple(_invited(guests_of(plan, activity) or ((_LONG_BLANK, PARTNER),), called)),
        hoat_dong=activity_context(activity, standard),
        chu_tri=plain(activity.lead) or plain(plan.centre.name),
        thanh_phan=_audience(activity),
        thoi_gian=time_in_words(activity, month, standard, _SHORT_BLANK),
        dia_diem=plain(activity.place) or _LONG_BLANK,
        lien_he=plain(activity.contact) or (_LONG_BLANK if blank else ""),
    )


def _subject(content: str, otherwise: str) -> str:
    """Return what an activity is called in the title: its content, of a long one the first sentence;
    where that is long too, other words.
    """
    for called in (content, re.split(r"(?<=[.;:!?])\s", content, maxsplit=1)[0].rstrip(".;:")):
        if len(called.split()) <= _WORDS_OF_A_TITLE:
            return called
    return otherwise


def _lacking(entry: Entry) -> Iterator[tuple[str, str]]:
    """What an invitation cannot do without and the plan does not say: in words, and as keys."""
    activity = entry.activity
    if first_day_of(activity) is None and entry.moved_to is not None:
        yield f"ngày mới trong tháng {entry.moved_to}", "ngay (trong ket_qua)"
    elif first_day_of(activity) is None:
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


def guests_of(plan: Plan, activity: Activity) -> tuple[tuple[str, str], ...]:
    """Return who gets a page, and invited as what: each partner, groups expanded, then each
    lecturer; nobody twice.
    """
    directory = Directory.of(plan)
    guests = [(plain(partner.name), PARTNER) for partner in directory.each_once(activity.partners)]
    guests += [(name, TEACHER) for name in plain_all(activity.teachers)]
    by_fold: dict[str, tuple[str, str]] = {}
    for guest in guests:
        by_fold.setdefault(fold(guest[0]), guest)
    return tuple(by_fold.values())


def _invited(guests: tuple[tuple[str, str], ...], called: str) -> Iterator[GuestContext]:
    asked = {PARTNER: asked_of_partners(called), TEACHER: asked_of_lecturers(called)}
    for name, role in guests:
        yield GuestContext(name, role, asked[role])


def _audience(activity: Activity) -> str:
    audience = ", ".join(plain_all(activity.audience))
    expected = (
        _expected(plain(activity.headcount.with_unit("người")))
        if activity.headcount is not None
        else ""
    )
    return f"{audience} ({expected})" if audience and expected else audience or expected


def _expected(people: str) -> str:
    return people if people.startswith("dự kiến") else f"dự kiến {people}"
