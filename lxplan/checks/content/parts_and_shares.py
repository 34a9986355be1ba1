"""The check that a part, its whole and the share said beside them agree."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.checks.shared.figures.exact_shares import agrees, exact, rounded
from lxplan.checks.shared.figures.shares_of_the_commune import shares_of_all
from lxplan.diagnostics import Severity
from lxplan.source import Text
from lxplan.vietnamese.quantities import NUMBER, PEOPLE, is_named, shown
from lxplan.vietnamese.sentences import (
    has_any,
    has_digit,
    has_digit_after,
    lowered,
)

if TYPE_CHECKING:
    from fractions import Fraction

_UNITS = (
    *PEOPLE,
    *(
        "hộ",
        "thôn",
        "ấp",
        "buôn",
        "xóm",
        "bản",
        "tổ",
        "lớp",
        "hoạt động",
        "chuyên đề",
        "gia đình",
        "dòng họ",
        "chi hội",
        "chi bộ",
    ),
    *(
        "nhà",
        "bếp",
        "công trình",
        "mô hình",
        "điểm",
        "xã",
        "chi đoàn",
        "buổi",
        "tiết",
        "bài",
        "máy",
        "bộ",
    ),
    *(
        "đồng",
        "triệu",
        "phiếu",
        "khu",
        "trường",
        "đơn vị",
        "cơ quan",
        "câu lạc bộ",
        "chỉ tiêu",
        "tiêu chí",
        "nhiệm vụ",
    ),
)
_UNIT = r"[^\W\d]+(?: [^\W\d]+)?"
"""Words that may begin with one of `_UNITS`; a long list in a pattern would take long to compile."""
_OUT_OF = rf"(?<![\w.,/:-])({NUMBER})(?: (?P<of>{_UNIT}))? ?(?:/|trên(?: tổng số)?|trong(?: tổng)? số) ?({NUMBER}) ({_UNIT})"
"""`14/16 hoạt động`, `7 trên 8 lớp`, `7 lớp trong tổng số 8 lớp`"""
_AMONG = rf"(?<!\w)trong (?:tổng )?(?:số )?({NUMBER}) ({_UNIT})([^.;:\d]{{0,60}}?),? (?:đã )?có ({NUMBER}) ({_UNIT})"
"""`trong 120 đồng chí … có 130 đồng chí`"""
_SHARE = rf"[^.;\d%]{{0,40}}?(?<![\d.,])({NUMBER}) ?%"
_OF_A_WHOLE = rf"(?<![\w.,/:-])({NUMBER}) ({_UNIT})(?!\w)[^.;:\d%]{{0,50}}?(?:đạt|chiếm|bằng) ({NUMBER}) ?%[^.;:\d(]{{0,40}}\(({NUMBER})(?: [^\W\d]+)*\)"
"""`1.260 lượt người, đạt 105% chỉ tiêu (1.200 lượt)`"""
_SHARE_AND_RATIO = rf"(?<![\w.,/:-])({NUMBER}) ?%[^.;:\d%()\n]{{0,40}}\(({NUMBER}) ?/ ?({NUMBER})(?: [^\W\d]+){{0,3}}\)"
_OUT_OF_ALL = rf"(?<![\w.,/:-])({NUMBER}) ({_UNIT})(?!\w)[^.;:\d%]{{0,30}}?(?:đạt|chiếm|bằng) (?:tỷ lệ )?({NUMBER}) ?%(?: trong| trên| so với)?(?: tổng)?(?: (?:số|kinh phí|dự toán))?(?: của)? ({NUMBER}) ({_UNIT})"
"""`260 hộ, chiếm 8% tổng số 3.250 hộ`"""
_GROWN = rf"(?<![\w.,/:-])({NUMBER})( ?%| {_UNIT})[^.;:\d%(]{{0,60}}?(?<!\w)(tăng|giảm|vượt) ({NUMBER})( ?%|(?: [^\W\d]+){{1,3}})? so với [^.;:(]{{0,40}}\(({NUMBER})(?: ?%|(?: [^\W\d]+)*)\)"
"""`2.300 lượt, tăng 15% so với năm học trước (2.000 lượt)`, `90%, tăng 4% so với năm 2025 (86%)`"""
_ACT = ("xã", "trường", "nhà", "nhà trường", "bộ", "khu", "tổ")
"""Units that may also be who does something on a day."""
_DAYS, _MONTHS = 31, 12
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
_THREE_NUMBERS = r"\d [^\d%]+\d[\d.]* [^\d%]+\d[\d,]* ?%"
_SAY_WHOLE = ("trong ", " trên ", " số ", "thu về", "thu được", "(đã ", ", đã ")
"""Words between a whole and its part whose share follows."""
_BEFORE_A_WHOLE = ("trong ", "trong số ", "trong tổng số ", "trong tổng ")
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
        if _has_two_numbers(lower):
            yield from _out_of(keyed.text, lower)
        if " có " in lower and any(has_digit_after(lower, word) for word in _BEFORE_A_WHOLE):
            yield from _among(keyed.text, lower)
        if "%" in lower and "(" in lower:
            yield from _of_a_whole(keyed.text, lower)
            yield from _share_before(keyed.text, lower)
        if "%" in lower and has_any(lower, _SAY_WHOLE) and re.search(_THREE_NUMBERS, lower):
            yield from _of_wholes(keyed.text, lower)
        if has_digit(lower.partition("%")[2]) and has_any(lower, ("chiếm ", "đạt ", "bằng ")):
            yield from _out_of_all(keyed.text, lower)
        if "%" in lower and "nữ" in lower and "nam" in lower:
            yield from _of_sexes(keyed.text, lower)
        if "so với" in lower and "(" in lower:
            yield from _grown(keyed.text, lower)
        yield from _rests(keyed.text, lower)
    yield from shares_of_all(subject)


def _of_wholes(text: Text, lower: str) -> Iterator[Finding]:
    from lxplan.checks.shared.figures.shares_of_wholes import shares_of_wholes

    for match, digits, all_digits in shares_of_wholes(lower):
        part, whole = exact(digits), exact(all_digits)
        if part > whole:
            yield _more_than_all(text, match.span("second"), part, whole)
        elif whole and not agrees(match["share"], part / whole * _WHOLE):
            message = _wrong_share(part / whole * _WHOLE, match["share"])
            yield Finding(text.part(*match.span("share")), message)


def _rests(text: Text, lower: str) -> Iterator[Finding]:
    if "còn lại" not in lower or "%" not in lower:
        return
    from lxplan.checks.shared.figures.sources_and_rests import wrong_rests

    for span, message in wrong_rests(lower):
        yield Finding(text.part(*span), message)


def _of_sexes(text: Text, lower: str) -> Iterator[Finding]:
    from lxplan.checks.shared.figures.averages_and_sexes import shares_of_sexes

    for span, said, right in shares_of_sexes(lower):
        yield Finding(text.part(*span), _wrong_share(right, said))


def _out_of(text: Text, lower: str) -> Iterator[Finding]:
    for match in re.finditer(_OUT_OF, lower):
        part, whole = exact(match[1]), exact(match[3])
        named = is_named(lower[max(0, match.start() - 40) : match.start()].rstrip(" (:"))
        unit = _unit_of(match[4])
        is_of_others = match["of"] is not None and _unit_of(match["of"]) != unit
        if (
            named
            or not unit
            or is_of_others
            or (unit in _ACT and part <= _DAYS and whole <= _MONTHS)
        ):
            continue  # «Sáng 20/4 xã tổ chức …»
        around = lower[max(0, match.start() - 30) : match.end() + 25]
        if part > whole and not has_any(around, _MAY_EXCEED):
            yield _more_than_all(text, match.span(1), part, whole)
        elif whole:
            yield from _share_behind(text, lower, match.end(), part / whole)


def _has_two_numbers(lower: str) -> bool:
    """Tell whether one number may be out of another: `7 trên 8 lớp`, or a stroke between two with a word behind, as in
    no day: `14/16 hoạt động`.
    """
    if any(has_digit_after(lower, word) for word in (" trên ", "trong số ", "tổng số ")):
        return True
    if has_digit_after(lower, "đồng/"):
        return True
    at = lower.find("/")
    while at > 0:
        behind = lower[at + 1 : at + 8].lstrip("0123456789.")
        if (
            lower[at - 1].isdigit()
            and len(behind) < 7
            and behind[:1] == " "
            and behind[1:2].isalpha()
        ):
            return True
        at = lower.find("/", at + 1)
    return False


def _among(text: Text, lower: str) -> Iterator[Finding]:
    for match in re.finditer(_AMONG, lower):
        part, whole = exact(match[4]), exact(match[1])
        if part > whole and _is_one_thing(match[2], match[5]) and "mỗi" not in match[3]:
            yield _more_than_all(text, match.span(4), part, whole)


def _unit_of(words: str) -> str:
    """Return the unit that words begin with; nothing where it is none that plans count."""
    return max((unit for unit in _UNITS if f"{words} ".startswith(f"{unit} ")), key=len, default="")


def _is_one_thing(words: str, others: str) -> bool:
    """Tell whether a part can be of a whole by their units: people of people, classes of classes."""
    unit, other = _unit_of(words), _unit_of(others)
    return bool(unit) and (unit == other or (unit in PEOPLE and other in PEOPLE))


def _share_behind(text: Text, lower: str, end: int, right: Fraction) -> Iterator[Finding]:
    """Compare `14/16 hoạt động` with the share that is said right behind it."""
    share = re.compile(_SHARE).match(lower, end)
    if share is None or has_any(lower[end : share.start(1)], _NO_SHARE):
        return
    if not agrees(share[1], right * _WHOLE):
        yield Finding(text.part(*share.span(1)), f"{_wrong_share(right * _WHOLE, share[1])}")


def _of_a_whole(text: Text, lower: str) -> Iterator[Finding]:
    for match in re.finditer(_OF_A_WHOLE, lower):
        whole = exact(match[4])
        if not whole or not _unit_of(match[2]):
            continue
        right = exact(match[1]) / whole * _WHOLE
        if not agrees(match[3], right):
            yield Finding(text.part(*match.span(3)), _wrong_share(right, match[3]))


def _share_before(text: Text, lower: str) -> Iterator[Finding]:
    """Compare a share with the two numbers in the brackets behind it: `90% số hộ (1.890/2.100 hộ)`."""
    for match in re.finditer(_SHARE_AND_RATIO, lower) if "/" in lower else ():
        part, whole = exact(match[2]), exact(match[3])
        right = part / whole * _WHOLE if whole else part
        if whole and part <= whole and not agrees(match[1], right):
            yield Finding(text.part(*match.span(1)), _wrong_share(right, match[1]))


def _out_of_all(text: Text, lower: str) -> Iterator[Finding]:
    for match in re.finditer(_OUT_OF_ALL, lower):
        whole = exact(match[4])
        if whole and _is_one_thing(match[2], match[5]):
            right = exact(match[1]) / whole * _WHOLE
            if right <= _WHOLE and not agrees(match[3], right):
                yield Finding(text.part(*match.span(3)), _wrong_share(right, match[3]))


def _grown(text: Text, lower: str) -> Iterator[Finding]:
    for match in re.finditer(_GROWN, lower):
        now, step, before = (exact(match[number]) for number in (1, 4, 6))
        change = before - now if match[3] == "giảm" else now - before
        of_shares = "%" in match[2]
        if not of_shares and (
            not _unit_of(match[2].strip()) or (match[5] or "%").split()[0] not in (match[2] + "%")
        ):
            continue  # what grew is another thing than what is counted
        if "%" in (match[5] or "") and not of_shares:
            wrong = bool(before) and not agrees(match[4], change / before * _WHOLE)
            right = change / before * _WHOLE if before else change
        else:
            wrong, right = change != step, change
        if wrong:
            message = f"từ {shown(before)} lên {shown(now)} là {match[3]} {rounded(right)}, không phải {match[4]}; xem lại các số"
            yield Finding(
                text.part(*match.span(4)), message.replace(" lên ", " xuống ", int(now < before))
            )


def _wrong_share(right: Fraction, said: str) -> str:
    return f"hai số cho tỷ lệ {rounded(right)}%, không phải {said}%; xem lại số, hoặc tỷ lệ"


def _more_than_all(text: Text, span: tuple[int, int], part: Fraction, whole: Fraction) -> Finding:
    message = f"nói {shown(part)} trong {shown(whole)}: phần nhiều hơn cả tổng; xem lại hai số"
    return Finding(text.part(*span), message)
