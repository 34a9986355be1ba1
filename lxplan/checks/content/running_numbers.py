"""The check that numbered classes of the schedule run on: none twice, none left out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.diagnostics import Related, Severity
from lxplan.named_tuple import NamedTuple
from lxplan.source import Text
from lxplan.vietnamese.folding import fold
from lxplan.vietnamese.sentences import has_digit, has_digit_after, lowered

_LABELS = (
    "lớp",
    "chuyên đề",
    "bài",
    "buổi",
    "đợt",
    "khóa",
    "khoá",
    "kỳ",
    "lần",
    "hoạt động",
    "nội dung",
)
_NUMBERED = (
    rf"(?<!\w)({'|'.join(_LABELS)})"
    r"(?: học| tập huấn)?(?: số| thứ)? (\d{1,2})(?![\w/]|[.,]\d)"
)
_FEWEST = 4
"""Fewer numbers in a row do not show how they run."""


class _Number(NamedTuple):
    """The number of a row, with its label (`Lớp 12`): where it stands."""

    value: int
    label: str
    text: Text
    span: tuple[int, int]


@rule("so-thu-tu-nhay", Severity.WARNING)
def numbers_run_on(subject: Subject) -> Iterator[Finding]:
    """Số thứ tự của lớp, chuyên đề, bài, đợt trong bảng từng tháng lặp hoặc nhảy: hai «Lớp 12» mà không có «Lớp 13».

    Vì sao: chép một dòng rồi quên đổi số; giấy mời và báo cáo gọi lớp theo số. Chỉ xét khi có từ bốn số trở lên và chỉ một số
    lệch: kế hoạch đánh số lại từ đầu cho từng nhóm lớp, hoặc xếp không theo số thì không bị nhắc.

    Đúng:
        ke_hoach_thang:
          10/2018: [{noi_dung: Lớp 1. May}, {noi_dung: Lớp 2. Tin học}]
          11/2018: [{noi_dung: Lớp 3. Nấu ăn}, {noi_dung: Lớp 4. Trồng nấm}]

    Sai:
        ke_hoach_thang:
          10/2018: [{noi_dung: Lớp 1. May}, {noi_dung: Lớp 2. Tin học}]
          11/2018: [{noi_dung: Lớp 2. Nấu ăn}, {noi_dung: Lớp 4. Trồng nấm}]
    """
    series: dict[str, list[_Number]] = {}
    for month, activity in subject.plan.activities:
        text = activity.content
        if month is None or not text or not has_digit(text):
            continue
        lower = lowered(text)
        may_be = any(has_digit_after(lower, f"{word} ") for word in (*_LABELS, "số", "thứ"))
        match = re.search(_NUMBERED, lower) if may_be else None
        name = _name_of(match, lower) if match is not None else ""
        if match is not None and name:
            label = text[match.start() : match.start(2)]
            number = _Number(int(match[2]), label, text, match.span())
            series.setdefault(name, []).append(number)
    for numbers in series.values():
        if len(numbers) >= _FEWEST:
            yield from _out_of_order(numbers)


def _name_of(match: re.Match[str], lower: str) -> str:
    """Return what one series is told by: its label where the title follows (`Lớp 12. Kỹ năng số`), else the whole title;
    nothing for the class of a school (`Thi viết chữ đẹp lớp 3`).
    """
    if match.start() == 0 and lower[match.end() : match.end() + 2].strip()[:1] in (*".:)-",):
        return match[1]
    is_of_school = match[1] == "lớp" and "số" not in match[0]
    return "" if is_of_school else fold(lower[: match.start(2)] + lower[match.end() :])


def _out_of_order(numbers: list[_Number]) -> Iterator[Finding]:
    starts = Counter(each.value - place for place, each in enumerate(numbers))
    start, agreeing = starts.most_common(1)[0]
    if agreeing == len(numbers) - 1:
        place = next(at for at, each in enumerate(numbers) if each.value - at != start)
        yield _finding(numbers, place, start + place)
        return
    steps = [after.value - one.value for one, after in pairwise(numbers)]
    odd = [at for at, step in enumerate(steps) if step != 1]
    if len(odd) == 1 and steps[odd[0]] in (0, 2):
        yield _finding(numbers, odd[0] + 1, numbers[odd[0]].value + 1)


def _finding(numbers: list[_Number], place: int, expected: int) -> Finding:
    each = numbers[place]
    twin = next((one for one in numbers if one is not each and one.value == each.value), None)
    said = each.text[each.span[0] : each.span[1]]
    what = (
        f"«{said}» đã có ở dòng {twin.text.span.line}" if twin else f"«{said}» không nối số trước"
    )
    related = (Related(twin.text.part(*twin.span), "số ấy ở đây"),) if twin else ()
    message = f"{what}; theo thứ tự phải là {each.label}{expected}"
    return Finding(each.text.part(*each.span), message, related=related)
