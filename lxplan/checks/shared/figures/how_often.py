"""How often something is done beside how often in a year, and so many sittings a week beside the weekdays named."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxplan.checks.machinery.rule import Finding
from lxplan.source import Text
from lxplan.vietnamese.sentences import has_any
from lxplan.vietnamese.time_mentions import times_in, weekdays_in

_N = r"(\d{1,2}|một|hai|ba|bốn)"
_NUMBERS = {"một": 1, "hai": 2, "ba": 3, "bốn": 4}
_A_YEAR = (
    rf"(?<!\w)(?:(?:mỗi|một|hằng|hàng) )?(tháng|quý|6 tháng|sáu tháng)(?: (?:họp|tổ chức|kiểm tra|báo cáo|sinh hoạt|giao ban|sơ kết|mở|thực hiện))* {_N} (lần|buổi|kỳ|cuộc|đợt)(?!\w)"
    r"[^.;\n\d]{0,25}?(?<!\w)(?:cả năm|một năm|mỗi năm|trong năm|tổng cộng|tổng số|1 năm)(?: (?:là|có|tổ chức|được|trong năm|cả năm))*:? (\d{1,3}) \3(?!\w)"
)
"""`mỗi quý 1 lần, cả năm 4 lần`"""
_TIMES_A_YEAR = {"tháng": 12, "quý": 4, "6 tháng": 2, "sáu tháng": 2}
_A_WEEK = rf"(?<![\w.,/-]){_N} (?:buổi|tối|ngày)(?: học)? ?(?:/|mỗi |một |trong |1 )(?:1 )?tuần(?!\w)|(?<!\w)(?:mỗi )?tuần(?: học| dạy| sinh hoạt| tổ chức| có)* {_N} (?:buổi|tối|ngày)(?!\w)"
"""`3 buổi/tuần`, `mỗi tuần học 3 buổi`"""
_LOOSE = (
    "hoặc",
    "lớp 1",
    "nhóm",
    "đợt",
    "đến thứ",
    " - thứ",
    "luân phiên",
    "tuần sau",
    "sáng và chiều",
    "cả ngày",
    "từ thứ",
)
_LENGTH = r" ?(?:\((\d)(?: giờ| tiếng|h)(?: đồng hồ)?\)|, ?(\d)(?: giờ| tiếng)(?: đồng hồ)?(?: mỗi buổi| một buổi|/buổi))"
_SEVERAL = ("buổi", "ngày", "thứ ", "chủ nhật")
"""Words beside which hours in brackets may be those of several sittings."""
_MINUTES, _BREAK = 60, 5


def how_often(text: Text, lower: str) -> Iterator[Finding]:
    """Return the numbers of times a year that so many a month, a quarter or half a year do not make."""
    for match in re.finditer(_A_YEAR, lower):
        right = _number(match[2]) * _TIMES_A_YEAR[match[1]]
        if int(match[4]) != right:
            message = f"{match[1]} {match[2]} {match[3]} thì cả năm {right} {match[3]}, không phải {match[4]}; xem lại"
            yield Finding(text.part(match.start(4), match.end(4)), message)


def sittings_a_week(text: Text, lower: str) -> Iterator[Finding]:
    """Return the sittings a week that are not as many as the weekdays named behind them: `3 buổi/tuần (thứ Ba, thứ Năm)`."""
    found = list(re.finditer(_A_WEEK, lower))
    if len(found) != 1 or has_any(lower, _LOOSE):
        return
    match = found[0]
    end = re.compile(r"[.;]\s|\n|[.;]?$").search(lower, match.end())
    sentence = text[match.end() : end.start() if end else len(text)]
    named = {weekday.number for weekday in weekdays_in(sentence)}
    said = _number(match[1] or match[2])
    if len(named) > 1 and len(named) != said and not has_any(sentence, ("sáng", "chiều")):
        group = 1 if match[1] else 2
        message = f"nói {match[group]} buổi một tuần, mà kể {len(named)} ngày trong tuần; sửa một trong hai"
        yield Finding(text.part(*match.span(group)), message)


def lengths_of_hours(text: Text, lower: str) -> Iterator[Finding]:
    """Return the hours in brackets that a stretch of the clock is not long: `từ 8h đến 11h (4 giờ)`."""
    length = re.compile(_LENGTH)
    for time in times_in(text):
        match = length.match(lower, time.end)
        minutes = (time.ends or 0) - time.begins
        if match is None or minutes <= 0 or minutes > _BREAK * _MINUTES:
            continue
        group = 1 if match[1] else 2
        if group == 1 and has_any(lower, _SEVERAL):
            continue
        if abs(int(match[group]) * _MINUTES - minutes) >= _MINUTES // 2:
            right = f"{minutes / _MINUTES:.1f}".removesuffix(".0").replace(".", ",")
            message = f"từ giờ đầu đến giờ cuối là {right} giờ, không phải {match[group]}; xem lại"
            yield Finding(text.part(*match.span(group)), message)


def _number(word: str) -> int:
    return _NUMBERS.get(word) or int(word)
