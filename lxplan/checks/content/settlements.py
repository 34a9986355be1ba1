"""The check that a commune has as many villages everywhere in its plan."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.diagnostics import Related, Severity, Span
from lxplan.named_tuple import NamedTuple
from lxplan.vietnamese.sentences import has_any, has_digit_before, lowered

_UNITS = ("thôn", "ấp", "buôn", "xóm", "bản", "tổ dân phố", "khu phố", "khu dân cư", "tổ nhân dân")
_UNIT = rf"(?:{'|'.join(_UNITS)})(?!\w)"
_COUNTED = rf"(?<![\w.,/:+-])(\d{{1,3}}) ({_UNIT}(?:(?:,|,? và|/|,? hoặc| -) {_UNIT})*)"
"""`9 thôn`; `11 thôn, buôn` is a number of both together."""
_TOWN = r"(?:(?:toàn|cả) (?:xã|phường|thị trấn)|địa bàn|(?:xã|phường|thị trấn)(?: [^\W\d]+){0,4}?)(?: hiện| hiện nay| được| nay)?(?: có| gồm| chia thành| chia làm)(?: tất cả| tổng số)? $"
_ALL_OF = r"(?:(?<!\w)cả|tất cả|toàn bộ|đủ|trưởng|ban tự quản|ban công tác mặt trận|bí thư chi bộ|nhà văn hóa của|cư dân của|nhân dân|bà con) $"
_TOLD = ("trước đây", "sáp nhập", "năm trước", "trước khi", "còn ", "mỗi", "đã có", "phấn đấu")


class _Said(NamedTuple):
    """A number of villages: where it is said, and whether of the whole commune, by name or by `all`."""

    number: int
    unit: str
    span: Span
    is_total: bool
    is_all: bool


@rule("so-thon-lech", Severity.WARNING)
def as_many_villages_everywhere(subject: Subject) -> Iterator[Finding]:
    """Số thôn, ấp, tổ dân phố của xã nói ở hai chỗ khác nhau: «toàn xã có 9 thôn», chỗ khác «trưởng 11 thôn».

    Vì sao: một số còn từ trước khi sáp nhập, hoặc chép của xã khác. «Ở 3 thôn», «còn 2 thôn» là một phần thì không bị nhắc,
    trừ khi nhiều hơn số của cả xã.

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
