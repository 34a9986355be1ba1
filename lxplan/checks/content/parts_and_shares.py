"""The check that a part, its whole and the share said beside them agree."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.diagnostics import Severity
from lxplan.source import Text
from lxplan.vietnamese.quantities import NUMBER, PEOPLE, is_named, number_of, shown
from lxplan.vietnamese.sentences import has_any, lowered

_UNIT = rf"(?:{'|'.join(PEOPLE)}|hộ|thôn|ấp|buôn|xóm|bản|tổ|lớp|hoạt động|chuyên đề|gia đình|dòng họ|chi hội|chi bộ|khu|trường|đơn vị|cơ quan|câu lạc bộ|chỉ tiêu|tiêu chí|nhiệm vụ)"
_OUT_OF = rf"(?<![\w.,/:-])({NUMBER}) ?(?:/|trên(?: tổng số)?|trong(?: tổng)? số) ?({NUMBER}) (?:{_UNIT})(?!\w)"
"""`14/16 hoạt động`, `7 trên 8 lớp`"""
_AMONG = rf"(?<!\w)trong (?:tổng )?(?:số )?({NUMBER}) ({_UNIT})(?!\w)([^.;:\d]{{0,60}}?)(?:,)? (?:đã )?có ({NUMBER}) (?:{_UNIT})(?!\w)"
"""`trong 120 đồng chí … có 130 đồng chí`"""
_SHARE = rf"[^.;\d%]{{0,40}}?(?<![\d.,])({NUMBER}) ?%"
_OF_A_WHOLE = rf"(?<![\w.,/:-])({NUMBER}) ({_UNIT})(?!\w)[^.;:\d%]{{0,50}}?(?:đạt|chiếm|bằng) ({NUMBER}) ?%[^.;:\d(]{{0,40}}\(({NUMBER})(?: \2)?\)"
"""`1.260 lượt người, đạt 105% chỉ tiêu (1.200 lượt)`"""
_GROWN = rf"(?<![\w.,/:-])({NUMBER})( ?%| {_UNIT})(?!\w)[^.;:\d%(]{{0,60}}?(?<!\w)(tăng|giảm) ({NUMBER})( ?%| {_UNIT})? so với [^.;:(]{{0,40}}\(({NUMBER})( ?%| {_UNIT})?\)"
"""`2.300 lượt, tăng 15% so với năm học trước (2.000 lượt)`, `90%, tăng 4% so với năm 2025 (86%)`"""
_MAY_EXCEED = ("chỉ tiêu", "kế hoạch", "vượt", "giao", "tăng")
_NO_SHARE = (
    "tăng",
    "giảm",
    "so với",
    "trong đó",
    "còn",
    "nữ",
    "nam",
    "vượt",
    "đảng viên",
)
_WHOLE = 100


@rule("ty-le-khong-khop", Severity.WARNING)
def parts_and_shares_agree(subject: Subject) -> Iterator[Finding]:
    """Số phần, số tổng và tỷ lệ nói cạnh nhau không khớp: «14/16 hoạt động, đạt 92,5%» (là 87,5%); phần nhiều hơn tổng.

    Vì sao: người duyệt chia lại là thấy, rồi không tin các số khác. Số làm tròn thì không bị nhắc; số đạt vượt chỉ tiêu,
    kế hoạch thì được lớn hơn số giao.

    Đúng:
        ket: Thực hiện 14/16 hoạt động, đạt 87,5%; trong 120 hội viên có 110 hội viên dự

    Sai:
        ket: Thực hiện 14/16 hoạt động, đạt 92,5%; trong 120 hội viên có 130 hội viên dự
    """
    for keyed in subject.texts_with_digits:
        lower = lowered(keyed.text)
        if has_any(lower, ("/", "trên", "trong")):
            yield from _out_of(keyed.text, lower)
        if "%" in lower and "(" in lower:
            yield from _of_a_whole(keyed.text, lower)
        if "so với" in lower and "(" in lower:
            yield from _grown(keyed.text, lower)


def _out_of(text: Text, lower: str) -> Iterator[Finding]:
    for match in re.finditer(_OUT_OF, lower):
        part, whole = number_of(match[1]), number_of(match[2])
        if is_named(lower[max(0, match.start() - 40) : match.start()].rstrip(" (:")):
            continue
        around = lower[max(0, match.start() - 30) : match.end() + 25]
        if part > whole and not has_any(around, _MAY_EXCEED):
            yield _more_than_all(text, match.span(1), part, whole)
        elif whole:
            yield from _share_behind(text, lower, match.end(), part / whole)
    for match in re.finditer(_AMONG, lower) if "trong " in lower else ():
        part, whole = number_of(match[4]), number_of(match[1])
        if part > whole and "mỗi" not in match[3]:
            yield _more_than_all(text, match.span(4), part, whole)


def _share_behind(text: Text, lower: str, end: int, right: Fraction) -> Iterator[Finding]:
    """Compare `14/16 hoạt động` with the share that is said right behind it."""
    share = re.compile(_SHARE).match(lower, end)
    if share is None or has_any(lower[end : share.start(1)], _NO_SHARE):
        return
    if not _agrees(share[1], right * _WHOLE):
        yield Finding(text.part(*share.span(1)), f"{_wrong_share(right * _WHOLE, share[1])}")


def _of_a_whole(text: Text, lower: str) -> Iterator[Finding]:
    for match in re.finditer(_OF_A_WHOLE, lower):
        whole = number_of(match[4])
        if whole and not _agrees(match[3], number_of(match[1]) / whole * _WHOLE):
            right = number_of(match[1]) / whole * _WHOLE
            yield Finding(text.part(*match.span(3)), _wrong_share(right, match[3]))


def _grown(text: Text, lower: str) -> Iterator[Finding]:
    for match in re.finditer(_GROWN, lower):
        now, step, before = (number_of(match[number]) for number in (1, 4, 6))
        change = now - before if match[3] == "tăng" else before - now
        of_shares = "%" in match[2]
        if "%" in (match[5] or "") and not of_shares:
            wrong = bool(before) and not _agrees(match[4], change / before * _WHOLE)
            right = change / before * _WHOLE if before else Fraction(0)
        else:
            wrong, right = change != step, change
        if wrong:
            message = f"từ {shown(before)} lên {shown(now)} là {match[3]} {_rounded(right)}, không phải {match[4]}; xem lại các số"
            yield Finding(
                text.part(*match.span(4)), message.replace(" lên ", " xuống ", int(now < before))
            )


def _agrees(said: str, right: Fraction) -> bool:
    """Tell whether a share is the right one rounded, or cut, to the figures that it is said in."""
    places = len(said.partition(",")[2])
    return abs(number_of(said) - right) < Fraction(1, 10**places)


def _rounded(value: Fraction) -> str:
    return shown(Fraction(round(value * 10), 10))


def _wrong_share(right: Fraction, said: str) -> str:
    return f"hai số cho tỷ lệ {_rounded(right)}%, không phải {said}%; xem lại số, hoặc tỷ lệ"


def _more_than_all(text: Text, span: tuple[int, int], part: Fraction, whole: Fraction) -> Finding:
    message = f"nói {shown(part)} trong {shown(whole)}: phần nhiều hơn cả tổng; xem lại hai số"
    return Finding(text.part(*span), message)
