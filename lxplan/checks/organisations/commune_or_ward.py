"""The check that a commune's plan speaks of no ward, and a ward's of no commune, as its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.checks.shared.places_named import (
    is_guest,
    is_older_basis,
    may_be_from_elsewhere,
)
from lxplan.diagnostics import Related, Severity
from lxplan.vietnamese.places import COMMUNE, places_in

_KINDS = ("xã", "phường", "thị trấn")
_BEFORE = (
    *("ubnd ", "ủy ban nhân dân ", "hđnd ", "đảng ủy ", "mttq ", "công an ", "trạm y tế ", "địa bàn "),
    *("nhân dân trong ", "người dân trong ", "bà con trong ", "hội trường ", "toàn ", "nông dân ", "phụ nữ ", "thanh niên "),
    *("cựu chiến binh ", "khuyến học ", "người cao tuổi ", "đoàn thể ", "lãnh đạo ", "truyền thanh ", "các thôn của ", "sân vận động ", "thư viện ", "cán bộ ", "ngân sách ", "nhân dân "),
    *("công chức ", "viên chức ", "của ", "trong ", "ở ", "tại ", "đoàn viên ", "hội viên ", "học sinh ", "hộ dân ", "giáo viên ", "học viên "),
    *("lao động ", "chủ tịch ", "bí thư ", "các ngành ", "nhà văn hóa ", "trụ sở ", "trung tâm ", "bà con ", "đoàn ", "quân sự "),
)  # fmt: skip
"""Words right before `phường` that make it the plan's own place."""
_AFTER = (
    *(",", "/", "-", " -", " và ", " hoặc ", " hay ", " hội", " khác", " bạn", " lân cận", " nào", " đội", " viên", " cũ"),
    *(" đoàn", " luận", " phường", " xa", " đảo", " biên", " nghèo", " miền", " thuần"),
)  # fmt: skip
"""What follows where several places, or another word than a place, are meant: `xã, phường`, `toàn xã hội`."""
_AROUND = 18
_VILLAGES = ("thôn", "ấp", "khóm", "buôn", "khu phố", "tổ dân phố")
_USUAL = 3
"""So often a plan names its villages for one other name of them to be odd."""
_VILLAGES_BESIDE = ("thôn", "ấp", "khóm", "buôn", "xóm", "bản", "làng", "khu", "tổ ", "sóc", "phum")
_NO_VILLAGE = (
    " bán",
    " hoa",
    " mía",
    " tre",
    " trứng",
    " ủ",
    " nuôi",
    " cũ",
    " khác",
    " lân cận",
    " bạn",
)
"""What follows where a word is no village's, or another's: `các khóm hoa`, `ấp trứng`."""
_MOST_SHOWN = 12


@rule("xa-hay-phuong", Severity.WARNING)
def own_kind_of_place(subject: Subject) -> Iterator[Finding]:
    """Kế hoạch của một xã mà câu nói phường, thị trấn như nơi của mình, hoặc ngược lại.

    Vì sao: thường là chép kế hoạch của nơi khác mà chỉ thay tên riêng; cả khi một chỗ ghi «ấp» mà mọi chỗ khác ghi «khóm». Nơi của trung tâm lấy theo trung_tam. Chỗ liệt kê
    «xã, phường, thị trấn», nơi đến tham quan, giao lưu, tên trước sáp nhập không bị nhắc.

    Đúng:
        trung_tam: {ten: Trung tâm học tập cộng đồng xã Long Hồ}
        de_xuat: [Đề nghị UBND xã cấp kinh phí]

    Sai:
        trung_tam: {ten: Trung tâm học tập cộng đồng xã Long Hồ}
        de_xuat: [Đề nghị UBND phường cấp kinh phí]
    """
    yield from _villages(subject)
    small = subject.joined_prose.small
    own = _own(subject) if "phường" in small or "thị trấn" in small else None
    if own is None:
        return
    kind, name = own
    found = [each for other in _KINDS if other != kind for each in _spoken_of(subject, other, name)]
    if found:
        (start, end), *others = sorted(found)
        prose = subject.joined_prose
        where = f" (có ở {len(found)} chỗ)" if others else ""
        message = f"«{prose.text[start:end]}», mà nơi của trung tâm là «{kind} {name}»{where}; sửa, nếu chép từ kế hoạch khác"
        related = tuple(
            Related(prose.span(*each), "cũng ghi như vậy") for each in others[:_MOST_SHOWN]
        )
        yield Finding(prose.span(start, end), message, related=related)


def _villages(subject: Subject) -> Iterator[Finding]:
    """Find the one place where villages are called otherwise than everywhere else: `09 ấp` where all others are khóm."""
    prose = subject.joined_prose
    found = {
        kind: [at for at in prose.find(kind) if not prose.small.endswith("nông ", 0, at)]
        for kind in _VILLAGES
        if kind in prose.small
    }
    usual = max(found, key=lambda kind: len(found[kind]), default=None)
    if usual is None or len(found[usual]) < _USUAL:
        return
    for kind, starts in found.items():
        if len(starts) != 1 or kind == usual:
            continue
        (start,) = starts
        end = start + len(kind)
        before, after = prose.small[max(0, start - _AROUND) : start], prose.small[end : end + 12]
        beside = any(each in before or each in after for each in _VILLAGES_BESIDE)
        if beside or after.startswith(_NO_VILLAGE) or not re.search(r"(?:\d|(?<!\w)các) $", before):
            continue
        keyed, first = prose.at(start)
        guest = is_guest(keyed.text, start - first, end - first)
        if keyed.path[0] != "can_cu" and not (guest or may_be_from_elsewhere(keyed)):
            message = f"«{prose.text[start:end]}», mà các chỗ khác ghi «{usual}»; sửa, nếu chép từ kế hoạch khác"
            yield Finding(prose.span(start, end), message)


def _own(subject: Subject) -> tuple[str, str] | None:
    """Return the kind and name of the commune that the centre, or else its superior, is called by."""
    for text in filter(None, (subject.plan.centre.name, subject.plan.centre.parent)):
        for place in places_in(text):
            kind, _, name = text[place.start : place.end].partition(" ")
            if place.level == COMMUNE and kind.lower() in _KINDS:
                return kind.lower(), name
    return None


def _spoken_of(subject: Subject, kind: str, name: str) -> Iterator[tuple[int, int]]:
    """Return where another kind of place stands alone behind a body (`UBND phường`), or with the plan's own name."""
    prose = subject.joined_prose
    for start in prose.find(kind):
        end = start + len(kind)
        is_named = prose.text.startswith(f" {name}", end)
        before, after = prose.small[max(0, start - _AROUND) : start], prose.small[end : end + 10]
        goes_on = after[1:2] and prose.text[end + 1] if after.startswith(" ") else ""
        is_bare = before.endswith(_BEFORE) and not after.startswith(_AFTER)
        if not is_named and (not is_bare or goes_on.isupper() or goes_on.isdigit()):
            continue
        keyed, first = prose.at(start)
        end += len(name) + 1 if is_named else 0
        guest = is_guest(keyed.text, start - first, end - first) or is_older_basis(keyed)
        if keyed.path[0] != "trung_tam" and not (guest or may_be_from_elsewhere(keyed)):
            yield start, end
