"""The check that the places a plan names are its own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.checks.shared.places_named import (
    PROVINCE,
    Place,
    is_ours,
    may_be_another,
    named_in,
)
from lxplan.diagnostics import Related, Severity
from lxplan.plan.texts import KeyedText
from lxplan.vietnamese.folding import fold
from lxplan.vietnamese.places import COMMUNE, DISTRICT
from lxplan.vietnamese.schools import name_of_school

MOST_SHOWN = 12
_BODY_ABOVE = (
    r"(?<!\w)(?:ubnd|[uủ][yỷ] ban nhân dân|hđnd|(?:tỉnh|huyện) (?:ủy|uỷ|đoàn)|sở [^.;,]{2,60})"
    r"(?: (?:tỉnh|thành phố|huyện|quận|thị xã))? (?:[^\W\d]+ ){0,3}[^\W\d]+$|(?<!\w)phòng (?:gd|giáo dục)[^.;,]*$"
)
"""Words of a body of a district or a province before its name."""
_PARTNER = r"(?:phòng|trung tâm|tt|công an|ban chỉ huy|bch|hội|đoàn|liên đoàn|chi cục|hạt|trạm|ubmttq|mttq|ngân hàng) [^.;,]* huyện (?:[^\W\d]+ ){0,3}[^\W\d]+$"
"""How a partner is called that is the district's."""
_LEVELS = ("xã", "phường", "thị trấn", "đặc khu", "thành phố", "tp.", "tp")
_WHERE_IT_STANDS = frozenset({"trung_tam", "van_ban", "can_cu", "dan_nhap"})
"""Keys that name the plan's own district and province, above all others."""


@rule("ten-noi-khac", Severity.WARNING)
def own_places(subject: Subject) -> Iterator[Finding]:
    """Tên một xã, huyện hoặc tỉnh khác đứng ở chỗ phải là nơi của trung tâm.

    Vì sao: thường là chép kế hoạch của xã khác mà quên thay tên. Nơi của trung tâm lấy theo trung_tam; huyện, tỉnh không
    ghi ở đó thì theo tên được nhắc nhiều nhất. Nơi đến tham quan, giao lưu, xã cũ trước sáp nhập không bị nhắc.

    Đúng:
        trung_tam: {ten: Trung tâm học tập cộng đồng xã Long Hồ}
        muc_dich: Nâng cao dân trí cho nhân dân xã Long Hồ

    Sai:
        trung_tam: {ten: Trung tâm học tập cộng đồng xã Long Hồ}
        muc_dich: Nâng cao dân trí cho nhân dân xã Tân Hòa
    """
    found = [*named_in(subject.joined_prose), *_seat(subject)]
    for level in (COMMUNE, DISTRICT, PROVINCE):
        here = [place for place in found if place.level == level]
        own = (
            _own(here)
            or _most_named(here, level)
            or (level == COMMUNE and _of_school(subject, here))
            or None
        )
        astray = [place for place in here if own and not _is_same(place.key, own.key)]
        if own is not None and astray:
            yield from _reported(subject, astray, own)
        elif own is None and level != COMMUNE and len({place.key for place in here}) > 1:
            bound = [place for place in here if not may_be_another(place, subject)]
            seats = [*_two_seats(bound)]
            yield from seats or (_two_provinces(bound) if level == PROVINCE else ())


def _reported(subject: Subject, astray: list[Place], own: Place) -> Iterator[Finding]:
    """Return one finding for each name that is not the plan's own, where only its own can stand."""
    by_name: dict[str, list[Place]] = {}
    for place in astray:
        if not may_be_another(place, subject):
            by_name.setdefault(place.key, []).append(place)
    for places in by_name.values():
        if len(places) > 1 or is_ours(places[0]):
            yield _not_ours(places, own)


def _two_seats(places: list[Place]) -> Iterator[Finding]:
    """Return a finding where bodies of two provinces, or of two districts, are named and neither is the plan's own for
    certain: a commune is under one.
    """
    bodies = [place for place in places if _is_of_body(place)]
    counts = Counter(place.key for place in places)
    first = max(bodies, key=lambda place: counts[place.key], default=None)
    other = next((place for place in bodies if first and first.key != place.key), None)
    if first is not None and other is not None and not _is_same(first.key, other.key):
        message = f"«{other.written}» ở đây, còn dòng {first.span.line} là «{first.written}»: hai nơi khác nhau; xem lại tên nào đúng"
        yield Finding(other.span, message, related=(Related(first.span, "nơi ghi ở chỗ này"),))


def _is_of_body(place: Place) -> bool:
    """Tell whether a place is that of a body above the plan's own commune, or of a declared partner of the district."""
    text = place.keyed.text[: place.start].lower() + place.written.lower()
    if re.search(_BODY_ABOVE, text):
        return True
    of_partner = place.keyed.path[0] == "don_vi" and place.level == DISTRICT
    return of_partner and re.match(_PARTNER, text) is not None


def _two_provinces(places: list[Place]) -> Iterator[Finding]:
    """Return a finding where bodies of two provinces, each named once, stand in the head of a plan: one is another's."""
    named = [
        place for place in places if place.keyed.path[0] in _WHERE_IT_STANDS and is_ours(place)
    ]
    if len(named) == 2 and named[0].key != named[1].key:
        first, second = sorted(named, key=lambda place: place.span)
        message = f"nói cả «{first.written}» (dòng {first.span.line}) và «{second.written}»; một tên là của tỉnh khác, xem lại"
        yield Finding(second.span, message, related=(Related(first.span, "tỉnh kia"),))


def _not_ours(places: list[Place], own: Place) -> Finding:
    first, *others = places
    lines = ", ".join(dict.fromkeys(str(place.span.line) for place in places))
    where = f", có ở {len(places)} chỗ (dòng {lines})" if others else ""
    message = f"«{first.written}» không phải nơi của trung tâm («{own.written}»){where}; sửa, nếu chép từ kế hoạch khác"
    related = tuple(
        Related(place.span, f"cũng ghi «{place.written}»") for place in others[:MOST_SHOWN]
    )
    return Finding(first.span, message, related=related)


def _is_same(one: str, other: str) -> bool:
    """Tell whether two folded names are one, or one goes on with what follows it in the sentence."""
    return one == other or one.startswith(f"{other} ")


def _own(places: list[Place]) -> Place | None:
    """Return the centre's own place of a level, as its name or else its superior's tells it."""
    heads = {place.keyed.path: place for place in reversed(places)}
    return heads.get(("trung_tam", "ten")) or heads.get(("trung_tam", "chu_quan"))


def _of_school(subject: Subject, here: list[Place]) -> Place | None:
    """Return the commune of a school that bears its name, as the place of signing tells it; a THPT is a district's."""
    issuer, seat = subject.plan.centre.name, subject.plan.centre.locality
    school = name_of_school(issuer) if issuer else None
    if school is None or seat is None or "THPT" in school[0] or "phổ thông" in school[0]:
        return None
    start, end = seat.bounds
    if fold(seat[start:end]) != fold(school[1]):
        return next((place for place in here if place.key == fold(school[1])), None)
    return Place(COMMUNE, fold(school[1]), KeyedText(seat, ("trung_tam", "dia_danh")), start, end)


def _most_named(places: list[Place], level: str) -> Place | None:
    """Return the district or province that a plan names more often than all others; a commune is never guessed at."""
    counts = Counter(place.key for place in places)
    if level == COMMUNE or len(counts) < 2:
        return None
    (most, count), *others = counts.most_common()
    rest = sum(number for _, number in others)
    named = [place for place in places if place.key == most]
    is_in_head = any(place.keyed.path[0] in _WHERE_IT_STANDS for place in named)
    if count < 2 or count <= (rest if is_in_head else 2 * rest):
        return None
    return named[0]


def _seat(subject: Subject) -> Iterator[Place]:
    """Return the place of signing, when the head of the plan names it nowhere: a commune's paper is signed there."""
    centre = subject.plan.centre
    seat = centre.locality
    if seat is None:
        return
    start, end = seat.bounds
    level = next((word for word in _LEVELS if seat[start:end].lower().startswith(f"{word} ")), "")
    start += len(level) + 1 if level else 0
    name = fold(seat[start:end])
    if not any(f" {name} " in f" {fold(text)} " for text in (centre.name, centre.parent) if text):
        yield Place(COMMUNE, name, KeyedText(seat, ("trung_tam", "dia_danh")), start, end)
