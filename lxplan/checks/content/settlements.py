"""The check that a commune has as many villages everywhere in its plan."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.diagnostics import Related, Severity, Span
from lxplan.named_tuple import NamedTuple
from lxplan.vietnamese.quantities import shown
from lxplan.vietnamese.sentences import has_any, has_digit_before, lowered

_UNITS = ("thôn", "ấp", "buôn", "xóm", "bản", "tổ dân phố", "khu phố", "khu dân cư", "tổ nhân dân")
_UNIT = rf"(?:{'|'.join(_UNITS)})(?!\w)"
_COUNTED = rf"(?<![\w.,/:+-])(\d{{1,3}}) ({_UNIT}(?:(?:,|,? và|/|,? hoặc| -) {_UNIT})*)"
"""`9 thôn`; `11 thôn, buôn` is a number of both together."""
_MANY = r"\d{1,3}\.\d{3}|\d{3,5}"
_TOWN = r"(?:(?:toàn|cả) (?:xã|phường|thị trấn)|địa bàn|(?:xã|phường|thị trấn)(?: [^\W\d]+){0,4}?)(?: hiện| hiện nay| được| nay)?(?: có| gồm| chia thành| chia làm)(?: tất cả| tổng số)? $"
_ALL_OF = r"(?:(?<!\w)cả|tất cả|toàn bộ|đủ|trưởng|ban tự quản|ban công tác mặt trận|bí thư chi bộ|nhà văn hóa của|cư dân của|nhân dân|bà con) $"
_PEOPLED = rf"(?:{_TOWN[:-2]}|\d{{1,3}} {_UNIT}(?:,| với| và|;)|tổng số|dân số(?: có| gồm| là)?) (?:tổng số )?({_MANY}) (hộ)(?: dân| gia đình)?(?=[,.;:)\n]|$| với | và | \(| có \d| sinh sống)(?:(?:,| với| và|;)(?: tổng số| có)? ({_MANY}) (nhân khẩu|khẩu|người dân|người))?"
"""`toàn xã có 13 thôn, 1.764 hộ với 7.285 nhân khẩu`"""
_TOLD = ("trước đây", "sáp nhập", "năm trước", "trước khi", "còn ", "mỗi", "đã có", "phấn đấu")
_FIGURES = {
    "số hộ": "hộ",
    "số hộ dân": "hộ",
    "hộ": "hộ",
    "số nhân khẩu": "khẩu",
    "nhân khẩu": "khẩu",
    "dân số": "khẩu",
}


class _Said(NamedTuple):
    """A number of villages: where it is said, and whether of the whole commune, by name or by `all`."""

    number: int
    unit: str
    span: Span
    is_total: bool
    is_all: bool


class _Peopled(NamedTuple):
    """A number of households or people of the whole commune, in digits alone, and whether a report says it."""

    number: str
    unit: str
    span: Span
    is_told: bool


@rule("so-thon-lech", Severity.WARNING)
def as_many_villages_everywhere(subject: Subject) -> Iterator[Finding]:
    """Số thôn, ấp, tổ dân phố, số hộ, số nhân khẩu của xã nói ở hai chỗ khác nhau: «toàn xã có 9 thôn», chỗ khác «trưởng 11 thôn».

    Vì sao: một số còn từ trước khi sáp nhập, hoặc chép của xã khác. «Ở 3 thôn», «còn 2 thôn» là một phần thì không bị nhắc,
    trừ khi nhiều hơn số của cả xã. Báo cáo lập sau nên số hộ có thể khác; chỉ nhắc khi hai chữ số đổi chỗ cho nhau.

    Đúng:
        muc_dich: Toàn xã có 9 thôn với 1.420 hộ
        dan_nhap: "Trên cơ sở khảo sát ở 9 thôn, trung tâm xây dựng kế hoạch:"

    Sai:
        muc_dich: Toàn xã có 9 thôn với 1.420 hộ
        dan_nhap: "Trên cơ sở khảo sát ở 11 thôn, trung tâm xây dựng kế hoạch:"
    """
    said = list(_counted(subject))
    for unit in dict.fromkeys(each.unit for each in said):
        of_unit = [each for each in said if each.unit == unit]
        total = next((each for each in of_unit if each.is_total), None)
        if total is not None:
            yield from _against(total, [each for each in of_unit if each is not total])
    peopled = list(_peopled(subject))
    for unit in ("hộ", "khẩu"):
        yield from _unlike([each for each in peopled if each.unit == unit])


def _peopled(subject: Subject) -> Iterator[_Peopled]:
    """Return the households and the people of the commune, wherever a text or a report's figures count all of them."""
    for keyed in subject.texts_with_digits:
        lower = lowered(keyed.text)
        if not has_digit_before(lower, " hộ") or has_any(lower, _TOLD):
            continue
        for match in re.finditer(_PEOPLED, lower):
            for number, unit in ((1, "hộ"), (3, "khẩu")):
                if match[number]:
                    span = keyed.text.part(match.start(number), match.end(number + 1))
                    is_told = keyed.path[0] == "bao_cao"
                    yield _Peopled(match[number].replace(".", ""), unit, span, is_told)
    for report in subject.plan.reports:
        for figure in report.figures:
            counted = _FIGURES.get(lowered(figure.name).removeprefix("tổng "))
            if counted and figure.number is not None:
                digits = figure.number.replace(".", "")
                yield _Peopled(digits, counted, figure.number.content_span, is_told=True)


def _unlike(said: list[_Peopled]) -> Iterator[Finding]:
    """Compare what is counted at several places: the number that fewer say is in doubt, else the later one."""
    numbers = [each.number for each in said]
    for at, each in enumerate(said):
        other = next((one for one in said if _differ(each, one)), None)
        if other is None:
            continue
        here, there = numbers.count(each.number), numbers.count(other.number)
        if here < there or (here == there and at > said.index(other)):
            words = f"{shown(int(other.number))} {other.unit}"
            message = f"nói {shown(int(each.number))} {each.unit}, mà dòng {other.span.line} nói {words}; sửa một trong hai"
            yield Finding(each.span, message, related=(Related(other.span, "số kia ở đây"),))


def _differ(one: _Peopled, other: _Peopled) -> bool:
    if one.number == other.number or len(one.number) != len(other.number):
        return False
    swapped = sorted(one.number) == sorted(other.number)
    return swapped or not (one.is_told or other.is_told)


def _counted(subject: Subject) -> Iterator[_Said]:
    for keyed in subject.texts_with_digits:
        lower = lowered(keyed.text)
        if not any(has_digit_before(lower, f" {unit}") for unit in _UNITS) or has_any(lower, _TOLD):
            continue
        for match in re.finditer(_COUNTED, lower):
            before = lower[: match.start()]
            total = re.search(_TOWN, before) is not None
            span = keyed.text.part(match.start(1), match.end(2))
            is_all = total or re.search(_ALL_OF, before) is not None
            unit = ", ".join(re.findall(_UNIT, match[2]))
            yield _Said(int(match[1]), unit, span, total, is_all)


def _against(total: _Said, others: list[_Said]) -> Iterator[Finding]:
    """Compare the number of the whole commune with the others; where all others say one, it is itself in doubt."""
    wrong = [
        each
        for each in others
        if each.number > total.number or (each.is_all and each.number != total.number)
    ]
    numbers = {each.number for each in wrong}
    agreeing = [each for each in others if each.number in numbers]
    if (
        len(agreeing) > 1
        and len(numbers) == 1
        and not any(e.number == total.number for e in others)
    ):
        yield _finding(total, agreeing[0])
        return
    for each in wrong:
        yield _finding(each, total)


def _finding(one: _Said, other: _Said) -> Finding:
    message = f"nói {one.number} {one.unit}, mà dòng {other.span.line} nói {other.number} {other.unit}; sửa một trong hai"
    return Finding(one.span, message, related=(Related(other.span, "số kia ở đây"),))
