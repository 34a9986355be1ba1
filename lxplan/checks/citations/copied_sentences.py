"""The check that no sentence of another body's paper says who builds the plan."""

from __future__ import annotations

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
_WHOLE = (
    "trong toàn huyện",
    "trong toàn tỉnh",
    "trong toàn quận",
    "trong toàn thị xã",
    "trong toàn thành phố",
)


@rule("loi-co-quan-khac", Severity.WARNING)
def own_words(subject: Subject) -> Iterator[Finding]:
    """Câu chép từ văn bản của cơ quan khác: nói cơ quan ấy «xây dựng kế hoạch».

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
