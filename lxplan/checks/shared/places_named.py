"""The places that texts name, and what the words round one say of it: that it is the plan's own, a guest's, or one of
the past.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxplan.checks.machinery.subject import Subject
from lxplan.checks.shared.heads import date_of_plan
from lxplan.checks.shared.joined_prose import Prose
from lxplan.checks.shared.times.times_of_sentences import clause_before
from lxplan.diagnostics import Span
from lxplan.named_tuple import NamedTuple
from lxplan.plan.texts import KeyedText
from lxplan.vietnamese.citations import citations_in
from lxplan.vietnamese.folding import fold
from lxplan.vietnamese.places import CITIES, COMMUNE, DISTRICT, places_in
from lxplan.vietnamese.provinces import JOINED_ON, provinces_in

PROVINCE = "tỉnh"
_OF_OTHERS = frozenset({"nguoi_day", "phu_trach", "ho_ten", "ghi_chu"})
"""Keys that may rightly name people and places from elsewhere."""
_GUEST = (
    r"tham quan|giao lưu|học tập kinh nghiệm|học hỏi|học tập cách|cách làm|điển hình|noi gương|kinh nghiệm|mô hình(?! (?:chính quyền|hoạt động|tổ chức))|(?<!phối hợp )(?<!kết hợp )(?<!phù hợp )(?<!gắn )(?<!đối )(?<!\w)với|giáp|lân cận|(?<!\w)bạn(?!\w)|liên xã"
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
    r"(?:trong|hồ chí minh|việt nam|nhân dân|người dân|đồng bào|dân tộc|các dân tộc|đội ngũ|báo cáo viên|cộng tác viên|giáo viên|học sinh|trẻ em|thiếu nhi|thiếu niên|hội viên|đoàn viên|gia đình|hộ|hộ dân|hộ nghèo|ngân sách|kinh phí|bà con|cử tri|học viên|nông dân|phụ nữ|thanh niên|tuổi trẻ|thế hệ trẻ|lực lượng|dân quân|quân và dân|quân dân|công chức|viên chức|người lao động|đảng viên|nhà giáo|phụ huynh|chị em|cán bộ|trung tâm|cộng đồng|tthtcđ|đảng ủy"
    r"|đảng uỷ|đảng bộ|chi bộ|ubnd|ban nhân dân|hđnd|hội đồng nhân dân|mttq|tổ quốc|địa bàn|toàn|trạm y tế|công an"
    r"|nhà văn hóa|nhà văn hoá|hội trường|lãnh đạo|chính quyền|cấp ủy|cấp uỷ|các ấp|các thôn|các khóm|thôn|buôn|bản|ấp|khóm|làng|sóc|tổ dân phố|khu phố|chi hội|chi đoàn|ban chỉ đạo|truyền thanh|đoàn|đoàn thể|khuyến học|cựu chiến binh|người cao tuổi|thcs|tiểu học|mầm non|của)\s*$"
)
"""Words right before a place that make it the plan's own."""
_HELD = r"tại$| cho$|(?:đồng bào|nhân dân|người dân|bà con|hộ|nông thôn mới|các ấp|các thôn|thôn, buôn) ở$"
"""Words right before a commune where something is held or is so, or for which it is."""
_HAS = r"(?: là xã [^,;.]*)?,? (?:hiện |toàn xã )?(?:có|gồm|nằm|được chia|chia thành|rộng|thuộc|địa bàn|đông dân|được công nhận|đạt chuẩn|phấn đấu|cách|là (?!(?:xã|đơn vị|nơi) (?:bạn|sinh|kết))) ?"
_ASKED_FOR = frozenset({"de_xuat", "kien_nghi"})
"""Keys of what is asked of others, who may hold it elsewhere: `mở lớp cho cán bộ tại phường Quy Nhơn`."""
_BODY_OF_A_CITY = (
    r"(?<!\w)(?:ubnd|ủy ban|hđnd|sở|phòng|trung tâm|công an|thành ủy|tỉnh ủy|mặt trận|mttq|tỉnh đoàn|đoàn|hội"
    r"|liên đoàn|y tế|địa bàn|nhân dân|người dân|toàn tỉnh|toàn thành phố)(?!\w)"
    r"(?:(?! (?:có|học ở|ở|tại|đi|từ|đến|làm|bán|được) )[^,;.])*$"
)
"""Words of a body, or of those who live there, before a city or a province."""
_OF_ROWS = ("dia_diem", "doi_tuong")
"""Where an activity is held, and for whom: in one's own commune, unless it goes to see another."""
_OF_MANY_COMMUNES = r"(?<!\w)(?:thpt|trung học phổ thông|đồn biên phòng|bệnh viện|cao đẳng|đại học|trung cấp|bảo tàng|di tích|khu công nghiệp|công ty|nhà máy)(?!\w)[^;]*, $"
"""Before a commune: what serves several, so that a row may name it with the commune in which it stands."""
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


def is_ours(place: Place) -> bool:
    """Tell by the words right before a commune that it must be the plan's own; a district or
    province always must.
    """
    before = place.keyed.text[: place.start].lower()
    is_of_row = place.keyed.path[-1] in _OF_ROWS and not re.search(_OF_MANY_COMMUNES, before)
    if place.keyed.path[0] in _HEAD_KEYS or is_of_row:
        return True
    is_city = place.level == DISTRICT and place.written.lower().startswith(CITIES)
    if is_city or place.level == PROVINCE:  # where one also sells, studies and goes to
        return re.search(_BODY_OF_A_CITY, before) is not None
    if place.level != COMMUNE:
        return True
    before = before.rstrip(" )")
    if _ASKED_FOR.isdisjoint(place.keyed.path) and re.search(_HELD, before):
        return True
    return re.search(_OURS, before) is not None or _is_described(place)


def _is_described(place: Place) -> bool:
    """Tell whether a sentence begins with a commune and says what it has: `Xã Long Hồ có 8 ấp`."""
    before, after = place.keyed.text[: place.start], place.keyed.text[place.end :]
    begins = re.search(r"(?:^|[.;:]\s|\n)[-+\s]*$", before) is not None
    return begins and re.match(_HAS, after.lower()) is not None


def may_be_another(place: Place, subject: Subject) -> bool:
    """Tell whether a place may rightly be another than the plan's own: a guest's, or the old name of a basis."""
    return _is_guest_at_all(place, subject) or (
        is_after_joining(subject) and is_older_basis(place.keyed)
    )


def _is_guest_at_all(place: Place, subject: Subject) -> bool:
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
    dated = date_of_plan(subject.plan)
    return dated is not None and dated >= JOINED_ON


def is_older_basis(keyed: KeyedText) -> bool:
    """Tell whether a text cites a paper from before communes and provinces were joined, by its
    issuer's old name.
    """
    return any(
        citation.date is not None and citation.date < JOINED_ON
        for citation in citations_in(keyed.text)
    )
