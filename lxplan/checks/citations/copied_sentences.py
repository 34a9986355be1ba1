"""The check that no sentence of another body's paper says who builds the plan."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.diagnostics import Severity
from lxplan.source import Text
from lxplan.vietnamese.sentences import has_any, has_digit, lowered

_AUTHORS = ("phòng ", "sở ", "ubnd ", "ủy ban ", "uỷ ban ", "bộ ")
_PARTS_OF_AUTHORS = ("bộ phận", "bộ môn", "phòng học", "phòng đọc", "phòng máy")
"""What begins as a body does and is none."""
_NOT_THE_AUTHOR = (
    " về ",
    "hướng dẫn",
    "chỉ đạo",
    "yêu cầu",
    " giao ",
    " để ",
    "trung tâm học tập",
    "tthtcđ",
    " cùng ",
)
_BUILDS = "xây dựng kế hoạch"
# fmt: off
_KINDS = (
    ("nông dân", "hnd"), ("phụ nữ", "lhpn"), ("cựu chiến binh", "ccb"), ("khuyến học",), ("người cao tuổi", "nct"),
    ("thanh niên", "tncs", "đoàn xã", "đoàn phường", "tỉnh đoàn", "huyện đoàn", "chi đoàn"), ("cđcs", "liên đoàn lao động"),
    ("học tập cộng đồng", "htcđ", "trung tâm"), ("trường", "thcs", "tiểu học", "mầm non"), ("mặt trận", "mttq"),
    ("chữ thập đỏ",), ("luật gia",),
)
# fmt: on
"""Words of which one stands in the name of every body of a kind."""
_OF_MEMBERS = 7
"""So many of these kinds, the first, have members and a charter of their own."""
_BODY = r"(?:hội(?! nghị| thi| trường| đồng)|đoàn|công đoàn|liên đoàn|trung tâm|trường|ủy ban mặt trận|tthtcđ)(?!\w)"
_LEADERS = r"(?:(?:ban (?:thường vụ|chấp hành|thường trực|giám đốc|giám hiệu|lãnh đạo)|bch|btv|lãnh đạo) )?"
_AUTHOR = rf"(?:^|[,;] |\n)(?:căn cứ [^,;]*[,;] )?({_LEADERS}{_BODY}[^,;.:]{{0,80}}?) (?:xây dựng|ban hành|lập) (?:kế hoạch|chương trình|lịch)"
_CLOSES = (
    rf"đây là (?:kế hoạch|chương trình|lịch)[^.;:]{{0,120}}? của ({_LEADERS}{_BODY}[^,;.:]{{0,80}})"
)
_WHOSE = rf"^(?:tổ chức )?(?:các )?(?:hoạt động|công tác|nhiệm vụ)(?: [^\W\d]+){{0,2}} của ({_LEADERS}{_BODY}[^,;.:]{{0,80}}?)(?= (?:năm|quý|tháng|tuần|giai đoạn) |[,;.:]|$)"
_MOVEMENT = r"^((?:triển khai )?công tác (?:hội|đoàn) và phong trào [^\W\d]+ [^\W\d]+)"
_CHARTER = r"^(?:căn cứ |thực hiện |theo )(điều lệ (?:hội|đoàn|công đoàn)[^,;.]{0,60})"
_WHOLE = (
    "trong toàn huyện",
    "trong toàn tỉnh",
    "trong toàn quận",
    "trong toàn thị xã",
    "trong toàn thành phố",
)


@rule("loi-co-quan-khac", Severity.WARNING)
def own_words(subject: Subject) -> Iterator[Finding]:
    """Câu chép từ văn bản của cơ quan khác: nói cơ quan ấy «xây dựng kế hoạch»; lời dẫn, trích yếu, câu kết, điều lệ mang tên hội, đoàn khác.

    Vì sao: đây là kế hoạch của trung tâm; câu chép nguyên làm cơ quan khác thành người lập. Bỏ đoạn chép, hoặc đổi
    chủ thể thành trung tâm.

    Đúng:
        dan_nhap: "Ban giám đốc Trung tâm học tập cộng đồng xây dựng kế hoạch như sau:"

    Sai:
        dan_nhap: "Theo chỉ đạo của cấp trên, Phòng Giáo dục và Đào tạo huyện Kinh Môn xây dựng kế hoạch như sau:"
    """
    plan = subject.plan
    own = tuple(
        _plain(name)
        for name in (plan.centre.parent, plan.centre.name, plan.centre.abbreviation)
        if name
    )
    for text in filter(None, (*plan.bases, plan.lead_in, plan.closing)):
        found = _other_author(text, own)
        if found is not None:
            start, end = found
            yield Finding(
                text.part(start, end),
                f"«{text[start:end][:60].rstrip()}…» là lời của cơ quan khác; "
                "bỏ đoạn này, hoặc để trung tâm làm chủ thể",
            )
    yield from _of_another_kind(subject)


def _of_another_kind(subject: Subject) -> Iterator[Finding]:
    """Return a finding where lead-in, subject, closing or a charter among the bases is that of a body of another kind than
    the plan's own: `Ban Thường vụ Hội Phụ nữ xã xây dựng kế hoạch` in the plan of a Hội Nông dân.
    """
    plan = subject.plan
    own = plan.centre.name
    mine = _kinds(lowered(own)) if own else set()
    if own is None or not mine:
        return
    looked_at = [
        (plan.lead_in, _AUTHOR),
        (plan.paper.subject, _WHOSE),
        (plan.paper.subject, _MOVEMENT),
    ]
    if min(mine) < _OF_MEMBERS:
        looked_at += [(text, _CHARTER) for text in plan.bases if "iều lệ" in text]
    closings = (
        subject.joined_prose.at(place)[0].text for place in subject.joined_prose.find("đây là")
    )
    for text, pattern in (*looked_at, *((text, _CLOSES) for text in closings)):
        if text is None or not _kinds(lowered(text)) - mine:
            continue
        found = re.search(pattern, lowered(text))
        theirs = _kinds(found[1]) if found is not None else set()
        if found is None or not theirs or not theirs.isdisjoint(mine):
            continue
        written = text[slice(*found.span(1))]
        message = f"«{written}», mà đây là văn bản của «{own.strip()}»; sửa, nếu chép từ nơi khác"
        yield Finding(text.part(*found.span(1)), message)


def _kinds(lower: str) -> set[int]:
    """Return which kinds of bodies a text (lower case) names, as places in `_KINDS`; `công tác đoàn` is the youth's."""
    apart = lower.replace("công đoàn", "cđcs")  # «Công đoàn xã» is no «Đoàn xã»
    kinds = {at for at, words in enumerate(_KINDS) if has_any(apart, words)}
    return kinds | ({5} if "công tác đoàn" in lower else set())


def _other_author(text: Text, own: tuple[str, ...]) -> tuple[int, int] | None:
    """Return where another body builds the plan: from its name to the end of the sentence."""
    lower = lowered(text)
    builds = lower.find(_BUILDS)
    if builds < 0:
        return None
    start = max(lower.rfind(sign, 0, builds) for sign in ",;") + 1
    author = lower[start:builds].strip()
    if not author.startswith(_AUTHORS) or author.startswith(_PARTS_OF_AUTHORS) or has_digit(author):
        return _for_all(lower, builds)
    if _is_own(author, own) or has_any(f" {author} ", _NOT_THE_AUTHOR):
        return None
    return lower.index(author, start), len(text.rstrip(" ;.,:\n"))


def _is_own(author: str, own: tuple[str, ...]) -> bool:
    """Tell whether the author is the body that the centre stands under, the centre, or a part of
    their names.
    """
    plain = _plain(author)
    return any(plain in name or name in plain for name in own)


def _plain(name: str) -> str:
    """Return a name in lower case, the committee of the people in one form."""
    return name.strip().lower().replace("uỷ ban", "ủy ban").replace("ủy ban nhân dân", "ubnd")


def _for_all(lower: str, builds: int) -> tuple[int, int] | None:
    """Return where a plan is built for all of a district or a province: that is no centre's."""
    ends = (place + len(words) for words in _WHOLE if (place := lower.find(words, builds)) >= 0)
    end = next(ends, None)
    return None if end is None or " về việc " in lower[:builds] else (builds, end)
