"""The checks that no place and no teacher is asked for twice at one time."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.diagnostics import Related, Severity
from lxplan.named_tuple import NamedTuple
from lxplan.plan.agenda import held_on
from lxplan.plan.kinds import WEEKDAYS
from lxplan.plan.schedule import Activity
from lxplan.plan.values import format_date
from lxplan.source import Text
from lxplan.vietnamese.folding import fold
from lxplan.vietnamese.hours import parse_hours
from lxplan.vietnamese.sentences import lowered

_SEVERAL = r"(?:^| )(?:cac|moi|tung|tai nha|truc tuyen|dia ban|toan xa|duong|san van dong)(?: |$)"
"""Words (folded) of what is more than one place, or large enough for two activities."""
_PERSON = r"(?:ong|ba|anh|chi|co|thay|dong chi|d c|bac si|bac sy|bs|ky su|ks|ths|ts|luat su|nghe nhan|co giao|thay giao|giao vien|chuyen gia|(?:thieu|trung|thuong|dai) (?:ta|uy)|y si|y sy|duoc si|dieu duong|huan luyen vien|hoa thuong) "
_SURNAMES_WORDS = (
    "nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh trinh doan "
    "luong mai dao truong ha lam phung cao ta to trieu quach nong vi hua be chu giang thao "
    "lo luc ma sung vang thach kim danh son chau thai tong"
)
_SURNAMES = frozenset(_SURNAMES_WORDS.split())
_NO_NAMES_WORDS = (
    "xa phong hoi tram so doan ban thon truong ubnd huyen tinh cong an trung tam giao vien can bo"
)
_NO_NAMES = frozenset(_NO_NAMES_WORDS.split())
_MIDDLE_NAMES_WORDS = "van thi huu duc ngoc quang xuan minh dinh cong my kim"
_MIDDLE_NAMES = frozenset(_MIDDLE_NAMES_WORDS.split())
"""Words behind a surname that is a body's word too: `Đoàn Văn Hậu`, `Bàn Thị Mai`."""
_ROLES = 3
_LONGEST = 60
"""An activity of more days than that runs all year, not at every hour of it."""


class _Use(NamedTuple):
    """That a place or a teacher is asked for: the activity, where it says so, and when."""

    activity: Activity
    text: Text
    begins: int
    ends: int


@rule("trung-noi-gio", Severity.WARNING)
def no_place_twice_at_one_time(subject: Subject) -> Iterator[Finding]:
    """Hai hoạt động ở cùng một nơi, cùng ngày, giờ chồng lên nhau.

    Vì sao: đến ngày hai lớp cùng vào một hội trường. Hoạt động chưa ghi giờ, và nơi nói chung (các thôn, đường xã, sân vận
    động) thì không bị nhắc.

    Đúng:
        ke_hoach_thang:
          10/2018:
            - {noi_dung: Lớp may, ngay: 20, gio: "08:00-10:00", dia_diem: Hội trường UBND xã}
            - {noi_dung: Lớp thêu, ngay: 20, gio: "10:00-11:00", dia_diem: Hội trường UBND xã}

    Sai:
        ke_hoach_thang:
          10/2018:
            - {noi_dung: Lớp may, ngay: 20, gio: "08:00-10:00", dia_diem: Hội trường UBND xã}
            - {noi_dung: Lớp thêu, ngay: 20, gio: "09:00-11:00", dia_diem: Hội trường UBND xã}
    """
    for first, second, day in _clashes(subject, _place):
        related = (Related(first.text.span, "chỗ thứ nhất"),)
        message = (
            f"ngày {format_date(day)} nơi này đã dành cho «{first.activity.content}» (dòng {first.text.span.line}), "
            "giờ chồng lên nhau; đổi nơi, hoặc đổi giờ"
        )
        yield Finding(second.text.content_span, message, related=related)


@rule("trung-nguoi-day", Severity.WARNING)
def no_teacher_twice_at_one_time(subject: Subject) -> Iterator[Finding]:
    """Một người dạy hai nơi trong cùng một lúc.

    Vì sao: một lớp sẽ không có người dạy. Chỉ xét tên người; «cán bộ xã», «giáo viên» thì có thể là nhiều người.

    Đúng:
        ke_hoach_thang:
          10/2018:
            - {noi_dung: Lớp may, ngay: 20, gio: "08:00-10:00", dia_diem: Thôn Đông, nguoi_day: Bà Lê Thị Lan}
            - {noi_dung: Lớp thêu, ngay: 20, gio: "14:00-16:00", dia_diem: Thôn Đoài, nguoi_day: Bà Lê Thị Lan}

    Sai:
        ke_hoach_thang:
          10/2018:
            - {noi_dung: Lớp may, ngay: 20, gio: "08:00-10:00", dia_diem: Thôn Đông, nguoi_day: Bà Lê Thị Lan}
            - {noi_dung: Lớp thêu, ngay: 20, gio: "08:00-10:00", dia_diem: Thôn Đoài, nguoi_day: Bà Lê Thị Lan}
    """
    for first, second, day in _clashes(subject, _teachers):
        if _is_one_place(first.activity, second.activity):
            continue
        related = (Related(first.text.span, "chỗ thứ nhất"),)
        message = (
            f"ngày {format_date(day)} người này dạy cả «{first.activity.content}» (dòng {first.text.span.line}), "
            "giờ chồng lên nhau; đổi người, hoặc đổi giờ"
        )
        yield Finding(second.text.content_span, message, related=related)


def _is_one_place(first: Activity, second: Activity) -> bool:
    return bool(first.place and second.place) and fold(first.place or "") == fold(
        second.place or ""
    )


def _place(activity: Activity) -> Iterator[tuple[str, Text]]:
    if activity.place is not None:
        folded = fold(activity.place).replace("uy ban nhan dan", "ubnd").removeprefix("tai ")
        if not re.search(_SEVERAL, folded):
            yield folded, activity.place


def _teachers(activity: Activity) -> Iterator[tuple[str, Text]]:
    for text in activity.teachers:
        name = _person(text)
        if name:
            yield name, text


def _person(text: Text) -> str:
    """Return a person's own name, folded and without titles; empty where it may be several."""
    name = fold(re.split(r"[,(;]| - ", text)[0])
    called = False
    for _ in range(_ROLES):
        title = re.match(_PERSON, f"{name} ")
        if title is None:
            break
        called, name = True, name[len(title[0]) :]
    words = name.split()
    known = bool(words) and words[0] in _SURNAMES and len(words) > 1
    is_person = _NO_NAMES.isdisjoint(words[:1]) or _is_surname(words, text)
    return name if (called or known) and words and is_person and len(words) < 6 else ""


def _is_surname(words: list[str], text: Text) -> bool:
    """Tell whether a word that a body's name may begin with (`Trường`, `Đoàn`) is a surname: `Trương`, `Đoàn Văn …`."""
    is_marked = words[0] == "truong" and "trương" in lowered(text).split()
    return is_marked or (words[0] in ("doan", "ban") and not _MIDDLE_NAMES.isdisjoint(words[1:2]))


def _clashes(
    subject: Subject, asked: Callable[[Activity], Iterator[tuple[str, Text]]]
) -> Iterator[tuple[_Use, _Use, date]]:
    """Return each two activities that ask for the same at one time, and the first day of it."""
    told: set[tuple[int, int]] = set()
    for (_, day), same in _shared(subject, asked).items():
        for pair in _meeting(_timed(same)) if len(same) > 1 else ():
            first, second = sorted(pair, key=lambda use: use.text.place.start)
            if (id(first.activity), id(second.activity)) not in told:
                told.add((id(first.activity), id(second.activity)))
                yield first, second, day


def _shared(
    subject: Subject, asked: Callable[[Activity], Iterator[tuple[str, Text]]]
) -> dict[tuple[str, date], list[tuple[Activity, Text]]]:
    """Return who asks for what on which day, of what more than one activity asks for."""
    asked_for: dict[str, list[tuple[Activity, Text]]] = {}
    for _, activity in subject.plan.activities:
        if activity.time is not None:
            for what, text in asked(activity):
                asked_for.setdefault(what, []).append((activity, text))
    uses: dict[tuple[str, date], list[tuple[Activity, Text]]] = {}
    for what, users in asked_for.items():
        for activity, text in users if len(users) > 1 else ():
            for day in _days(activity):
                uses.setdefault((what, day), []).append((activity, text))
    return uses


def _timed(users: list[tuple[Activity, Text]]) -> list[_Use]:
    """Return those whose hours are said for certain."""
    uses = []
    for activity, text in users:
        hours = parse_hours(activity.time or "")
        if hours is not None:
            uses.append(_Use(activity, text, hours.begins, hours.ends or hours.begins + 1))
    return uses


def _meeting(uses: list[_Use]) -> Iterator[tuple[_Use, _Use]]:
    """Return each use with the one before it that ends last, where they meet: of many on one day
    no more pairs than uses.
    """
    if len(uses) < 2:
        return
    latest, *others = sorted(uses, key=lambda use: use.begins)
    for use in others:
        if _overlap(latest, use):
            yield latest, use
        latest = max(latest, use, key=lambda each: each.ends)


def _days(activity: Activity) -> tuple[date, ...]:
    """Return the days of an activity, of the weekdays that it names."""
    weekdays = {WEEKDAYS.index(weekday) for weekday in activity.weekdays}
    days = tuple(day for day in held_on(activity) if not weekdays or day.weekday() in weekdays)
    return days if len(days) <= _LONGEST else ()


def _overlap(first: _Use, second: _Use) -> bool:
    """Tell whether two uses meet; one activity in two rows is another rule's affair."""
    if first.activity is second.activity:
        return False
    if fold(first.activity.content or "") == fold(second.activity.content or ""):
        return False
    return first.begins < second.ends and second.begins < first.ends
