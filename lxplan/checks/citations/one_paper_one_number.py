"""The check that one document has one number, one date and one symbol wherever it is cited."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lxplan.checks.citations.document_numbers import Cited, cited_in
from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.checks.shared.heads import heads_of
from lxplan.diagnostics import Related, Severity
from lxplan.plan.model import Plan
from lxplan.plan.official_head import Paper
from lxplan.plan.period_reports import ReportPaper
from lxplan.plan.values import format_date
from lxplan.vietnamese.citations import issuer_of
from lxplan.vietnamese.folding import fold
from lxplan.vietnamese.organisation_words import one_form

_LONG = 3
"""Numbers of so many digits are hardly near each other by chance."""

_ONE_OF_EACH = ("BGDĐT", "CP", "TTg", "BTC", "BNV", "BYT", "TW", "SGDĐT", "PGDĐT", "TTHTCĐ")
"""How symbols end whose body is one alone in the country, or in what a commune cites; of UBND there are many."""


@rule("so-hieu-lech", Severity.WARNING)
def same_number_everywhere(subject: Subject) -> Iterator[Finding]:
    """Một văn bản được nhắc hai lần với hai số đảo chữ số (259 và 295) hoặc khác một chữ số, hai ngày, hoặc hai ký hiệu.

    Vì sao: một trong hai là gõ nhầm. Hai văn bản ghi hai năm khác nhau, của hai cơ quan, và hai căn cứ có số gần nhau, thì
    không bị nhắc.

    Đúng:
        can_cu: [Căn cứ Kế hoạch số 259/KH-PGDĐT ngày 14/09/2018 của Phòng GD&ĐT]
        muc_dich: Thực hiện Kế hoạch số 259/KH-PGDĐT của Phòng GD&ĐT

    Sai:
        can_cu: [Căn cứ Kế hoạch số 259/KH-PGDĐT ngày 14/09/2018 của Phòng GD&ĐT]
        muc_dich: Thực hiện Kế hoạch số 295/KH-PGDĐT của Phòng GD&ĐT
    """
    by_symbol: dict[str, list[Cited]] = {}
    by_digits: dict[str, list[Cited]] = {}
    own = tuple(_own_heads(subject.plan))
    for cited in (cited for keyed in subject.texts_with_digits for cited in cited_in(keyed)):
        yield from (found for head in own for found in _of_own_paper(cited, head))
        same = by_digits.setdefault(cited.number.digits.lstrip("0"), [])
        yield from _once(_said_otherwise(cited, twin) for twin in same)
        like = by_symbol.setdefault(cited.number.symbol, [])
        if not any(twin.number.digits == cited.number.digits for twin in like):
            yield from _once(_slip(cited, twin) for twin in like if _is_same_paper(cited, twin))
            like.append(cited)
        if not any(_is_said_alike(cited, twin) for twin in same):
            same.append(cited)


def _own_heads(plan: Plan) -> Iterator[Paper | ReportPaper]:
    """Return the heads of the plan and of its reports that bear number, symbol and day."""
    for _, paper in heads_of(plan):
        if paper.number is not None and paper.symbol is not None and paper.issued is not None:
            yield paper


def _of_own_paper(cited: Cited, paper: Paper | ReportPaper) -> Iterator[Finding]:
    """Return a finding where one of the centre's own papers is cited with another number, or another day of its year,
    than its head bears.
    """
    number, symbol, issued = paper.number, paper.symbol, paper.issued
    day = _date(cited)
    if number is None or symbol is None or issued is None or day is None or cited.is_basis:
        return
    if cited.number.symbol.lstrip("/-") != symbol.strip():
        return
    head = f"{number.strip()}{cited.number.symbol[0]}{symbol.strip()} ngày {format_date(issued)}"
    is_number = cited.number.digits.lstrip("0") == number.strip().lstrip("0")
    if (is_number and day.year == issued.year and day != issued) or (
        not is_number and day == issued
    ):
        message = f"văn bản của mình là số {head}, mà ở đây ghi {cited.number.written} ngày {format_date(day)}; xem lại"
        yield Finding(
            cited.span, message, related=(Related(number.content_span, "số ghi ở đầu văn bản"),)
        )


def _once(found: Iterator[Finding | None]) -> Iterator[Finding]:
    """Return the first finding, if there is one."""
    yield from next(([finding] for finding in found if finding is not None), ())


def _is_said_alike(one: Cited, other: Cited) -> bool:
    return one.number.symbol == other.number.symbol and _date(one) == _date(other)


def _date(cited: Cited) -> date | None:
    return cited.citation.date


def _said_otherwise(cited: Cited, first: Cited) -> Finding | None:
    """Return a finding when two citations of one running number are one paper's, with two days or two symbols."""
    mine, theirs = _date(cited), _date(first)
    if mine is None or theirs is None or _are_of_two_bodies(cited, first):
        return None
    number, other = cited.number.written, first.number.written
    if cited.number.symbol == first.number.symbol:
        if mine == theirs or not _is_one_paper_of_two_days(cited, mine, theirs):
            return None
        what = f"số {number} ghi hai ngày: {format_date(theirs)} và {format_date(mine)}; xem lại ngày nào đúng"
    elif (
        mine == theirs
        and not _may_be_two(cited, first)
        and (len(cited.number.digits.lstrip("0")) > 1 or cited.number.year or first.number.year)
    ):
        what = f"số {number} và số {other} cùng số, cùng ngày mà khác ký hiệu; xem lại ký hiệu nào đúng"
    else:
        return None
    return Finding(cited.span, what, related=(Related(first.span, "đã ghi ở chỗ này"),))


def _may_be_two(one: Cited, other: Cited) -> bool:
    """Tell whether two citations are each a basis of its own, with a short number that two papers may share."""
    return one.is_basis and other.is_basis and len(one.number.digits.lstrip("0")) < _LONG


def _is_one_paper_of_two_days(cited: Cited, one: date, other: date) -> bool:
    """Tell whether a number is of one paper though dated two ways: it bears its year, or the days are of one year, or
    only the year differs.
    """
    if cited.number.year or (one.day, one.month) == (other.day, other.month):
        return True
    return one.year == other.year


def _are_of_two_bodies(one: Cited, other: Cited) -> bool:
    """Tell whether two citations name two bodies, or one of a kind of which there are many names none."""
    mine, theirs = (issuer_of(each.citation, each.text) for each in (one, other))
    if mine is not None and theirs is not None:
        short, long = sorted((one_form(fold(mine)), one_form(fold(theirs))), key=len)
        return not long.startswith(short)
    return not one.number.symbol.endswith(_ONE_OF_EACH) and len(one.number.digits) < _LONG


def _is_same_paper(one: Cited, other: Cited) -> bool:
    """Tell whether two numbers of one symbol are likely one paper's, one of them mistyped."""
    if one.day is not None and other.day is not None and one.day.last != other.day.last:
        return False
    mine, theirs = one.number.digits, other.number.digits
    if theirs in _neighbours_swapped(mine):
        return True
    if (one.is_basis and other.is_basis) or not _one_digit_off(mine, theirs):
        return False
    return (one.day is not None and other.day is not None) or min(len(mine), len(theirs)) >= _LONG


def _slip(cited: Cited, first: Cited) -> Finding:
    swapped = first.number.digits in _neighbours_swapped(cited.number.digits)
    how = "hai chữ số đảo chỗ" if swapped else "một chữ số"
    message = f"số {cited.number.written} và số {first.number.written} chỉ khác {how}; xem lại số nào đúng"
    return Finding(cited.span, message, related=(Related(first.span, "số ghi ở chỗ này"),))


def _neighbours_swapped(digits: str) -> Iterator[str]:
    """Return the numbers that come of swapping two neighbouring digits."""
    for place in range(len(digits) - 1):
        first, second = digits[place], digits[place + 1]
        if first != second:
            yield digits[:place] + second + first + digits[place + 2 :]


def _one_digit_off(one: str, other: str) -> bool:
    """Tell whether one digit was typed wrongly, left out or typed twice; leading zeros do not
    count.
    """
    one, other = sorted((one.lstrip("0"), other.lstrip("0")), key=len)
    if len(one) == len(other):
        return sum(mine != theirs for mine, theirs in zip(one, other, strict=True)) == 1
    return any(other[:place] + other[place + 1 :] == one for place in range(len(other)))
