"""The check that days, years and numbers from one to another run forward."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.diagnostics import Severity
from lxplan.plan.schedule import Activity
from lxplan.source import Text
from lxplan.source.yaml_nodes import ScalarNode, SequenceNode
from lxplan.vietnamese.quantities import PEOPLE, number_of
from lxplan.vietnamese.sentences import has_any, has_digit_after, lowered

_DAYS = (
    r"(?<!\w)ngày (\d{1,2})(?:/| tháng )(\d{1,2})(?:(?:/| năm )(\d{4}))? ?(?:-|đến(?: hết)?(?: ngày)?) ?"
    r"(\d{1,2})(?:/| tháng )(\d{1,2})(?:(?:/| năm )(\d{4}))?(?![\d/])"
)
_OF_ONE_MONTH = (
    r"(?<!\w)ngày (\d{1,2})(?: ?- ?| đến(?: hết)?(?: ngày)? )(\d{1,2})(?:/| tháng )\d{1,2}(?!\d)"
)
_YEARS = r"(?:giai đoạn|nhiệm kỳ|từ năm|niên khóa|niên khoá) (20\d\d) ?(?:-|đến(?: năm)?) ?(20\d\d)(?!\d)"
_NUMBERS = r"(?<!\w)từ (\d[\d.]*) (?:đến|tới) (\d[\d.]*) ([^\W\d]+(?: [^\W\d]+)?)"
_SHARES = r"(?<![\w.,/+-])(?:từ )?(\d{1,3}(?:,\d+)?) ?%? ?(?:đến|-) ?(\d{1,3}(?:,\d+)?) ?%"
"""`từ 80% đến 90%`, `80 - 90%`"""
_COUNTED = (*PEOPLE, "tuổi", "lớp", "buổi", "ngày", "hộ", "lượt")
_TYPED = r"(\d{1,2})(?:/(\d{1,2}))?(?:/(\d{4}))?"
_BEFORE_YEARS = ("giai đoạn 20", "nhiệm kỳ 20", "từ năm 20", "niên khóa 20", "niên khoá 20")
_FALLS = ("giảm", "xuống", "hạ", "rút", "bớt", "thu hẹp", "đếm ngược")
_ONE_PLAN = 6
"""Days that lie fewer months back than so many are reversed; more, and the year turned between them."""


@rule("khoang-nguoc", Severity.WARNING)
def ranges_run_forward(subject: Subject) -> Iterator[Finding]:
    """Khoảng ngày, năm hoặc số viết ngược: «từ ngày 26/4 đến ngày 08/4», «từ 40 đến 20 học viên», ngay: [07/10, 01/10].

    Vì sao: số đầu và số cuối đổi chỗ, hoặc một trong hai gõ nhầm. Khoảng vắt qua cuối năm (từ 20/12 đến 05/01) và số nói
    là giảm thì không bị nhắc.

    Đúng:
        ke_hoach_thang: {04/2019: [{noi_dung: Tập huấn, thoi_gian: Từ ngày 08/4 đến ngày 26/4}]}

    Sai:
        ke_hoach_thang: {04/2019: [{noi_dung: Tập huấn, thoi_gian: Từ ngày 26/4 đến ngày 08/4}]}
    """
    for keyed in subject.texts_with_digits:
        lower = lowered(keyed.text)
        if "-" in lower or has_any(lower, (" đến ", " tới ")):
            yield from _in_text(keyed.text, lower)
            if "%" in lower:
                yield from _shares(keyed.text, lower)
    for _, activity in subject.plan.activities:
        if len(activity.days) > 1:
            yield from _listed(activity)


def _in_text(text: Text, lower: str) -> Iterator[Finding]:
    for match in re.finditer(_DAYS, lower) if _has_two_days(lower) else ():
        if _is_back(match):
            yield _reversed(text, match)
    for match in re.finditer(_OF_ONE_MONTH, lower) if _has_two_days(lower) else ():
        if int(match[1]) > int(match[2]):
            yield _reversed(text, match)
    for match in re.finditer(_YEARS, lower) if has_any(lower, _BEFORE_YEARS) else ():
        if match[1] > match[2]:
            yield _reversed(text, match)
    for match in re.finditer(_NUMBERS, lower) if has_digit_after(lower, "từ ") else ():
        falls = has_any(lower[max(0, match.start() - 30) : match.start()], _FALLS)
        is_counted = match[3].startswith(_COUNTED)
        if is_counted and not falls and number_of(match[1]) > number_of(match[2]):
            yield _reversed(text, match)


def _shares(text: Text, lower: str) -> Iterator[Finding]:
    for match in re.finditer(_SHARES, lower):
        falls = has_any(lower[max(0, match.start() - 30) : match.start()], (*_FALLS, "tăng"))
        if not falls and number_of(match[1]) > number_of(match[2]):
            yield _reversed(text, match)


def _has_two_days(lower: str) -> bool:
    """Tell, before longer patterns are built, whether a text may name one day to another."""
    goes_on = any(has_digit_after(lower, word) for word in ("đến ", "đến ngày ", "-", "- "))
    return goes_on and has_digit_after(lower, "ngày ")


def _is_back(match: re.Match[str]) -> bool:
    """Tell whether the second of two days lies before the first; without its year a month may be the year before."""
    day, month, year, last_day, last_month, last_year = (int(each or 0) for each in match.groups())
    if year and last_year:
        return (year, month, day) > (last_year, last_month, last_day)
    return (month, day) > (last_month, last_day) and month - last_month < _ONE_PLAN and not year


def _reversed(text: Text, match: re.Match[str]) -> Finding:
    written = text[match.start() : match.end()]
    return Finding(
        text.part(*match.span()), f"«{written}» viết ngược, số sau nhỏ hơn số trước; xem lại"
    )


def _listed(activity: Activity) -> Iterator[Finding]:
    """Compare the days of a list as they are typed: the reader puts them in order."""
    place = activity.places.values.get("ngay")
    if place is None or not isinstance(place.node, SequenceNode):
        return
    items = place.node.value
    typed = [
        re.fullmatch(_TYPED, item.value.strip()) for item in items if isinstance(item, ScalarNode)
    ]
    days = [tuple(int(each or 0) for each in match.groups()[::-1]) for match in typed if match]
    if len(days) < len(items) or len({day[:2].count(0) for day in days}) > 1:
        return
    for first, second in pairwise(days):
        if second < first and (second[0] or first[1] - second[1] < _ONE_PLAN):
            yield Finding(
                place.span, "các ngày xếp ngược, ngày sau đứng trước; xếp lại, hoặc sửa ngày"
            )
            return
