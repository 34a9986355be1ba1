"""The check that the places a plan names are its own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.checks.organisations.district_bodies import date_of_plan
from lxplan.checks.shared.joined_prose import Prose
from lxplan.checks.shared.times_of_sentences import clause_before
from lxplan.diagnostics import Related, Severity, Span
from lxplan.named_tuple import NamedTuple
from lxplan.plan.texts import KeyedText
from lxplan.vietnamese.citations import citations_in
from lxplan.vietnamese.folding import fold
from lxplan.vietnamese.places import CITIES, COMMUNE, DISTRICT, places_in
from lxplan.vietnamese.provinces import JOINED_ON, provinces_in
from lxplan.vietnamese.schools import name_of_school

PROVINCE = "tỉnh"
MOST_SHOWN = 12
_OF_OTHERS = frozenset({"nguoi_day", "phu_trach", "ho_ten", "ghi_chu"})
"""Keys that may rightly name people and places from elsewhere."""
_GUEST = (
    r"tham quan|giao lưu|học tập kinh nghiệm|học hỏi|học tập cách|cách làm|điển hình|noi gương|kinh nghiệm|mô hình|(?<!phối hợp )(?<!kết hợp )(?<!phù hợp )(?<!gắn )(?<!đối )(?<!\w)với|giáp|lân cận|(?<!\w)bạn(?!\w)|liên xã"
    r"|sáp nhập|hợp nhất|trước đây|kết nghĩa|quê|sinh ra|liên kết|đối tác|từ xã|so với|các xã|hội thi|thăm|cụm|tách từ"
    r"|nhập từ|thành lập|trên cơ sở|nguyên(?! (?:đán|liệu|nhân|tắc|vật|tiêu|thủy))|như xã|(?<!\w)(?:đón|tiếp)(?: tiếp)?(?: các)? đoàn(?!\w)|đền|di tích|lễ hội|chợ"
    r"|ủng hộ|cứu trợ|quyên góp|(?<!\w)(?:tham )?dự (?!kiến|toán|án|báo|thảo|trữ|phòng)|(?<!\w)cử "
)
"""Words before a place that make it a neighbour's, a guest's, or of the past."""
_OF_THE_PAST = (
    r"(?:(?:,| và|,? cùng)(?: (?:các|hai|ba|một phần))?(?: (?:xã|phường|thị trấn))?(?: [^\W\d]+){1,4}?){0,5}"
    r" ?\(?(?:cũ|trước (?:khi )?(?:sáp nhập|sắp xếp)|trước đây)(?!\w)"
)
"""Words behind a place that make it, with those named after it, one of the past: `xã Xuân Ngọc và xã Xuân Phương cũ`."""

_OURS = (
    r"(?:trong|hồ chí minh|việt nam|nhân dân|người dân|đồng bào|dân tộc|các dân tộc|đội ngũ|báo cáo viên|cộng tác viên|giáo viên|học sinh|trẻ em|thiếu nhi|thiếu niên|hội viên|đoàn viên|gia đình|hộ|hộ dân|hộ nghèo|ngân sách|kinh phí|bà con|cử tri|học viên|nông dân|phụ nữ|thanh niên|cán bộ|trung tâm|cộng đồng|tthtcđ|đảng ủy"
    r"|đảng uỷ|đảng bộ|chi bộ|ubnd|ban nhân dân|hđnd|hội đồng nhân dân|mttq|tổ quốc|địa bàn|toàn|trạm y tế|công an"
    r"|nhà văn hóa|nhà văn hoá|hội trường|lãnh đạo|chính quyền|cấp ủy|cấp uỷ|các ấp|các thôn|các khóm|thôn|buôn|bản|ấp|khóm|làng|sóc|tổ dân phố|khu phố|chi hội|chi đoàn|ban chỉ đạo|truyền thanh|đoàn|đoàn thể|khuyến học|cựu chiến binh|người cao tuổi|thcs|tiểu học|mầm non|của)\s*$"
)
"""Words right before a place that make it the plan's own."""
_HELD = r"tại$| cho$|(?:đồng bào|nhân dân|người dân|bà con|hộ|nông thôn mới|các ấp|các thôn|thôn, buôn) ở$"
"""Words right before a commune where something is held or is so, or for which it is."""
_HAS = r"(?: là xã [^,;.]*)?,? (?:hiện |toàn xã )?(?:có|gồm|nằm|được chia|chia thành|rộng|thuộc|địa bàn|đông dân|được công nhận|đạt chuẩn|phấn đấu|cách|là (?!(?:xã|đơn vị|nơi) (?:bạn|sinh|kết))) ?"
_BODY_OF_A_CITY = (
    r"(?<!\w)(?:ubnd|ủy ban|hđnd|sở|phòng|trung tâm|công an|thành ủy|tỉnh ủy|mặt trận|mttq|tỉnh đoàn|đoàn|hội"
    r"|liên đoàn|y tế|địa bàn|nhân dân|người dân|toàn tỉnh|toàn thành phố)(?!\w)"
    r"(?:(?! (?:có|học ở|ở|tại|đi|từ|đến|làm|bán|được) )[^,;.])*$"
)
"""Words of a body, or of those who live there, before a city or a province."""
_BODY_ABOVE = (
    r"(?<!\w)(?:ubnd|[uủ][yỷ] ban nhân dân|hđnd|(?:tỉnh|huyện) (?:ủy|uỷ|đoàn)|sở [^.;,]{2,60})"
    r"(?: (?:tỉnh|thành phố|huyện|quận|thị xã))? (?:[^\W\d]+ ){0,3}[^\W\d]+$|(?<!\w)phòng (?:gd|giáo dục)[^.;,]*$"
)
"""Words of a body of a district or a province before its name."""
_LEVELS = ("xã", "phường", "thị trấn", "đặc khu", "thành phố", "tp.", "tp")
_WHERE_IT_STANDS = frozenset({"trung_tam", "van_ban", "can_cu", "dan_nhap"})
"""Keys that name the plan's own district and province, above all others."""
_OF_ROWS = ("dia_diem", "doi_tuong")
"""Where an activity is held, and for whom: in one's own commune, unless it goes to see another."""
_HEAD_KEYS = frozenset({"trung_tam", "van_ban", "dan_nhap", "ket"})


class Place(NamedTuple):
    """A place that a text names: its level, its name for comparing, and where it stands."""

    level: str
    key: str
    keyed: KeyedText
    start: int
    end: int

    @property
    def written(self) -> str:
        return self.keyed.text[self.start : self.end]

    @property
    def span(self) -> Span:
        return self.keyed.text.part(self.start, self.end)


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
            bound = [place for place in here if not _may_be_another(place, subject)]
            seats = [*_two_seats(bound)]
            yield from seats or (_two_provinces(bound) if level == PROVINCE else ())


def _reported(subject: Subject, astray: list[Place], own: Place) -> Iterator[Finding]:
    """Return one finding for each name that is not the plan's own, where only its own can stand."""
    by_name: dict[str, list[Place]] = {}
    for place in astray:
        if not _may_be_another(place, subject):
            by_name.setdefault(place.key, []).append(place)
    for places in by_name.values():
        if len(places) > 1 or is_ours(places[0]):
            yield _not_ours(places, own)


def _two_seats(places: list[Place]) -> Iterator[Finding]:
    """Return a finding where bodies of two provinces, or of two districts, are named and neither is the plan's own for
    certain: a commune is under one.
    """
    bodies = [
        place
        for place in places
        if re.search(_BODY_ABOVE, place.keyed.text[: place.start].lower() + place.written.lower())
    ]
    counts = Counter(place.key for place in bodies).most_common()
    first = next((place for place in bodies if counts[0][0] == place.key), None)
    other = next((place for place in bodies if counts[0][0] != place.key), None)
    if first is not None and other is not None and not _is_same(first.key, other.key):
        message = f"«{other.written}» ở đây, còn dòng {first.span.line} là «{first.written}»: hai nơi khác nhau; xem lại tên nào đúng"
        yield Finding(other.span, message, related=(Related(first.span, "nơi ghi ở chỗ này"),))


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


def named_in(prose: Prose) -> Iterator[Place]:
    """Return the places that texts name; who teaches, and what is noted for the office, may be from elsewhere."""
    named = [(place.level, place.name, place.start, place.end) for place in places_in(prose.text)]
    named += [
        (PROVINCE, province.now, province.start, province.end)
        for province in provinces_in(prose.text)
    ]
    for level, name, start, end in named:
        keyed, first = prose.at(start)
        if not may_be_from_elsewhere(keyed):
            yield Place(level, fold(name), keyed, start - first, end - first)


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


def is_ours(place: Place) -> bool:
    """Tell by the words right before a commune that it must be the plan's own; a district or
    province always must.
    """
    before = place.keyed.text[: place.start].lower()
    if place.keyed.path[0] in _HEAD_KEYS or place.keyed.path[-1] in _OF_ROWS:
        return True
    is_city = place.level == DISTRICT and place.written.lower().startswith(CITIES)
    if is_city or place.level == PROVINCE:  # where one also sells, studies and goes to
        return re.search(_BODY_OF_A_CITY, before) is not None
    if place.level != COMMUNE:
        return True
    before = before.rstrip(" )")
    return re.search(rf"{_HELD}|{_OURS}", before) is not None or _is_described(place)


def _is_described(place: Place) -> bool:
    """Tell whether a sentence begins with a commune and says what it has: `Xã Long Hồ có 8 ấp`."""
    before, after = place.keyed.text[: place.start], place.keyed.text[place.end :]
    begins = re.search(r"(?:^|[.;:]\s|\n)[-+\s]*$", before) is not None
    return begins and re.match(_HAS, after.lower()) is not None


def _may_be_another(place: Place, subject: Subject) -> bool:
    """Tell whether a place may rightly be another than the plan's own: a guest's, or the old name of a basis."""
    return _is_guest(place, subject) or (is_after_joining(subject) and is_older_basis(place.keyed))


def _is_guest(place: Place, subject: Subject) -> bool:
    if is_guest(place.keyed.text, place.start, place.end):
        return True
    text = place.keyed.text
    return place.keyed.path[-1] in _OF_ROWS and any(
        (activity.place is text or text in activity.audience)
        and re.search(_GUEST, activity.content.lower())
        for _, activity in subject.plan.activities
    )


def is_guest(text: str, start: int, end: int) -> bool:
    """Tell by the words around a place or a body that it need not be the plan's own."""
    before = clause_before(text[:start].lower())
    if re.search(_OURS, before.rstrip(" )")):
        before = before.rpartition(", ")[2]  # «Trên cơ sở khảo sát, Trung tâm xã Long Hồ …»
    after = text[end:].lower()
    return re.search(_GUEST, before) is not None or re.match(_OF_THE_PAST, after) is not None


def may_be_from_elsewhere(keyed: KeyedText) -> bool:
    """Tell whether a text is one of those that may rightly name people and places from elsewhere."""
    return not _OF_OTHERS.isdisjoint(keyed.path)


def is_after_joining(subject: Subject) -> bool:
    """Tell whether a plan is dated after provinces were joined."""
    dated = date_of_plan(subject)
    return dated is not None and dated >= JOINED_ON


def is_older_basis(keyed: KeyedText) -> bool:
    """Tell whether a text cites a paper from before communes and provinces were joined, by its
    issuer's old name.
    """
    return any(
        citation.date is not None and citation.date < JOINED_ON
        for citation in citations_in(keyed.text)
    )
