"""The checks that what is said in words agrees with what is listed: people and money."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.checks.shared.figures.people_of_classes import of_some_classes
from lxplan.checks.shared.figures.rows_counted import LABEL, SCOPED, TOLD
from lxplan.diagnostics import Related, Severity
from lxplan.plan.schedule import Activity
from lxplan.plan.texts import KeyedText
from lxplan.source import Text
from lxplan.vietnamese.money import format_amount
from lxplan.vietnamese.quantities import MONEY, PEOPLE, Quantity, quantities_in, shown
from lxplan.vietnamese.sentences import has_any, has_digit, lowered

_HOUSEHOLD = "hộ"
_A_SET_OF = ("lớp", "nhóm", "đợt", "buổi", "cuộc", "khóa", "khoá", "thôn", "tổ")
_ELSEWHERE = frozenset(
    {
        *("can_cu", "thuan_loi", "kho_khan", "trung_tam", "don_vi"),
        *("ke_hoach_thang", "thuong_xuyen", "bao_cao"),
    }
)
_WHOLE_BUDGET = (
    r"(?:tổng (?:kinh phí|dự toán|chi phí|số tiền|mức kinh phí|nhu cầu kinh phí|mức chi|cộng kinh phí)"
    r"|kinh phí thực hiện kế hoạch|kinh phí cả năm|nhu cầu kinh phí|\d+ hoạt động,[^.;\n]*?kinh phí)"
)
_FOR_ALL = r" (?:để|cho|nhằm|phục vụ)(?: việc)?(?: tổ chức| thực hiện| triển khai)* (?:\d+|các|toàn bộ|tất cả|kế hoạch)(?: các)? ?(?:hoạt động|nhiệm vụ|nội dung|lớp (?:trong|của|theo) kế hoạch|năm|này|trên|[,.]|$)"
"""How a sentence goes on behind the money for all activities."""
_EXPECTED = (
    r"(?:^|[.;\n] ?|^(?:\d+[.)]|[-+]) ?)(?:dự kiến |nguồn )?kinh phí(?:,? (?:dự kiến|thực hiện|hoạt động|tổ chức|triển khai|bố trí|cho|các|của"
    r"|trung tâm|hội|đoàn|xã|kế hoạch|từ|do|ngân sách|cấp|cả|năm|năm học|\d{4}|-|quý|tháng|iv|i{1,3}))*(?: là|:)*(?: (?:ngân sách|nguồn|từ|xã|cấp))* $"
)
"""How the words before the money end that is the whole plan's: `Kinh phí dự kiến 21.000.000 đồng`."""
_ALL_CLASSES = (
    r" (?:mở|tổ chức)(?: các| \d+)? lớp(?: học)?(?=$|:| là| năm)| các lớp(?: học)?(?=$|:| là| năm)"
)
"""What the money of a whole plan may be for: `Tổng kinh phí mở lớp: …`."""
_FROM = ("ngân sách", "xã hội hóa", "xã hội hoá", "vận động", "tài trợ", "đóng góp", "quỹ")
_OF_ALL = r"(?:\d+ hoạt động,[^.;\n]*|(?:tổng số|thu hút|huy động|vận động|dự kiến|cả năm)(?: [^\W\d]+){0,3} )$"
"""How the words before a number of people end that is the whole plan's."""
_A_KIND = r" (?:đoàn viên|hội viên|đảng viên|thanh niên|thiếu nhi|học sinh|phụ nữ|cán bộ|nông dân|công nhân|giáo viên|cựu chiến binh)"
"""How a number goes on that counts people of one kind, who need not be all that come."""
_SOURCE = r"(?<!\w)(?:ngân sách|xã hội hóa|xã hội hoá|vận động|tài trợ|ủng hộ|hỗ trợ|đóng góp|góp|còn lại|hội phí|huy động|nguồn)(?!\w)"
_SERVED = r"(?:tặng|trao|kết nạp|khen thưởng|tuyên dương|biểu dương|vinh danh|tôn vinh|thăm hỏi|thăm|giúp|bầu)(?: (?!cho )[^\W\d]+){0,2}(?: cho)?$"
"""How the words before people end who are given something at a meeting, and are not those who come."""
_TEAM = r"bóng (?:đá|chuyền|rổ)[^.;,\d]*$"
"""`Giải bóng đá thanh niên 7 người`: as many play in each team."""
_NOT_THOSE_WHO_COME = rf"{_SERVED}|{_TEAM}"
_NEAR = 5
"""Sources of money that miss the plan's total by less than a fifth of it are meant to be all of it."""


@rule("so-nguoi-khong-khop", Severity.WARNING)
def people_said_are_people_planned(subject: Subject) -> Iterator[Finding]:
    """Số người nêu trong nội dung, đối tượng hoặc ghi chú của hoạt động khác với so_nguoi.

    Vì sao: «45 học viên» ở nội dung mà so_nguoi là 54 thì không biết đặt bao nhiêu chỗ, bao nhiêu suất nước. Số ước
    chừng, số của mỗi lớp và nhiều số cộng lại vừa đủ thì không bị nhắc.

    Đúng:
        ke_hoach_thang: {10/2018: [{noi_dung: Tập huấn cho 45 học viên, so_nguoi: 45}]}

    Sai:
        ke_hoach_thang: {10/2018: [{noi_dung: Tập huấn cho 45 học viên, so_nguoi: 54}]}
    """
    for _, activity in subject.plan.activities:
        if activity.headcount is None or not activity.headcount.words[:1].isdigit():
            continue
        for text in filter(None, (activity.content, *activity.audience, activity.note)):
            said = _people_in(text)
            if said and not _may_be(said, text, activity.headcount, activity.headcount.words):
                first = said[0]
                span = text.part(first.start, first.end)
                related = (Related(activity.places.value("so_nguoi"), "so_nguoi ghi ở đây"),)
                message = f"nói {text[first.start : first.end]}, mà so_nguoi là {activity.headcount.words}"
                yield Finding(span, f"{message}; sửa một trong hai", related=related)
                break
    yield from _people_of_all(subject)
    planned = _planned(subject)
    texts = [each for each in subject.texts_with_digits if each.path[0] not in _ELSEWHERE]
    for keyed in texts:
        yield from of_some_classes(keyed, planned, PEOPLE)
    if any(each.headcount for each in planned):
        from lxplan.checks.shared.figures.rows_called_by_title import of_rows_by_title

        yield from of_rows_by_title(texts, planned)


def _planned(subject: Subject) -> list[Activity]:
    return [each for _, each in subject.plan.activities if not each.is_unplanned]


def _people_of_all(subject: Subject) -> Iterator[Finding]:
    """Compare the people said of the whole plan with the rows: they are as many, or more where a row says no number."""
    planned = _planned(subject)
    counts = [each.headcount for each in planned if each.headcount is not None]
    total = sum(counts)
    if not counts or not all(count.is_exact for count in counts):
        return
    for keyed in subject.texts_with_digits:
        lower = lowered(keyed.text)
        if keyed.path[0] in _ELSEWHERE or "lượt" not in lower or re.search(TOLD, lower):
            continue
        for said in quantities_in(keyed.text):
            label = re.search(LABEL, lower[: said.start])
            before = label["label"] if label else re.split(r"[.;:]\s|\n", lower[: said.start])[-1]
            swapped = sorted(shown(said.value)) == sorted(shown(total))
            scope = before.rpartition(",")[2] if swapped and len(counts) > 1 else before
            if not said.unit.startswith("lượt") or said.is_about or re.search(SCOPED, scope):
                continue
            is_part = re.match(_A_KIND, lower[said.end :]) is not None
            may_differ = len(counts) < len(planned) if said.value > total else is_part
            wrong = swapped or not may_differ
            agrees = said.value == total or said.value in counts
            if wrong and not agrees and (label or re.search(_OF_ALL, before)):
                message = f"so_nguoi của các hoạt động cộng lại là {format_amount(total)}, không phải {shown(said.value)}; sửa một trong hai"
                yield Finding(keyed.text.part(said.start, said.end), message)


def _people_in(text: Text) -> tuple[Quantity, ...]:
    if not has_digit(text):
        return ()
    people = tuple(
        each
        for each in quantities_in(text)
        if each.unit in (*PEOPLE, _HOUSEHOLD) and not re.search(_NOT_THOSE_WHO_COME, each.before)
    )
    loose = any(
        each.is_about or each.is_of_each or text[each.end : each.end + 1] == "/" for each in people
    )
    return () if loose or "dân số" in text else people


def _may_be(said: tuple[Quantity, ...], text: Text, planned: int, words: str) -> bool:
    """Tell whether what is said agrees with the number planned: itself, added up, or times the
    classes.
    """
    numbers = [int(each.value) for each in said]
    bounds = [int(each.replace(".", "")) for each in re.findall(r"\d[\d.]*", words)]
    wanted = range(min(bounds, default=planned), max(bounds, default=planned) + 1)
    sets = [int(each.value) for each in quantities_in(text) if each.unit in _A_SET_OF]
    possible = {*numbers, sum(numbers), *(number * count for number in numbers for count in sets)}
    if any(number in wanted for number in possible):
        return True
    # A household may send more than one, but not fewer; or two figures changed places.
    swapped = sorted(str(numbers[0])) == sorted(str(planned))
    return said[0].unit == _HOUSEHOLD and numbers[0] < wanted[0] and not swapped


@rule("kinh-phi-khong-khop", Severity.WARNING)
def money_said_is_money_planned(subject: Subject) -> Iterator[Finding]:
    """Số tiền nói trong câu khác với kinh_phi của một hoạt động, hoặc tổng của cả bảng; một lớp thừa, thiếu một số 0 so với các lớp khác.

    Vì sao: «Tổng kinh phí 6.000.000 đồng» mà các dòng cộng lại 7.000.000 đồng thì kế hoạch bị trả lại. Tổng chỉ so khi câu
    nói tổng kinh phí của cả kế hoạch; mức chi, đơn giá thì không bị nhắc.

    Đúng:
        ke_hoach_thang: {10/2018: [{noi_dung: Tập huấn, kinh_phi: 6.000.000}]}
        de_xuat: [Tổng kinh phí thực hiện là 6.000.000 đồng]

    Sai:
        ke_hoach_thang: {10/2018: [{noi_dung: Tập huấn, kinh_phi: 7.000.000}]}
        de_xuat: [Tổng kinh phí thực hiện là 6.000.000 đồng]
    """
    budgets = [activity.budget for _, activity in subject.plan.activities if activity.budget]
    if not budgets:
        return
    from lxplan.checks.shared.figures.costs_alike import (
        a_nought_more_or_less,
    )  # many plans say no money

    for _, activity in subject.plan.activities:
        if activity.budget:
            yield from _money_of_row(activity, activity.budget)
    total = sum(budgets)
    planned = _planned(subject)
    yield from a_nought_more_or_less(planned)
    for keyed in subject.texts_with_digits:
        if keyed.path[0] in _ELSEWHERE or not has_any(
            lowered(keyed.text), ("tổng", "kinh phí", "ngân sách")
        ):
            continue
        yield from _sources(keyed, total)
        yield from of_some_classes(keyed, planned, (MONEY,))
        said = _whole_budget(keyed.text) or _asked_for_all(keyed.text, total)
        if said is not None and said.value != total:
            yield Finding(
                keyed.text.part(said.start, said.end),
                f"kinh_phi của các hoạt động cộng lại là {format_amount(total)} đồng, không phải "
                f"{shown(said.value)} đồng; sửa một trong hai",
            )


def _sources(keyed: KeyedText, total: int) -> Iterator[Finding]:
    """Compare the sources of money that a sentence lists with the plan's total: `Ngân sách xã cấp 40.000.000 đồng; vận
    động 28.500.000 đồng`.
    """
    lower = lowered(keyed.text)
    money = [each for each in quantities_in(keyed.text) if each.unit == MONEY]
    if len(money) < 2 or re.search(rf"{_WHOLE_BUDGET}|tổng|{TOLD}", lower):
        return
    starts = [0, *(each.end for each in money[:-1])]
    clauses = [lower[start : each.start] for start, each in zip(starts, money, strict=True)]
    if not all(re.search(_SOURCE, clause) for clause in clauses) or any(
        each.is_about or each.is_of_each for each in money
    ):
        return
    added = sum(int(each.value) for each in money)
    if added != total and abs(added - total) * _NEAR < total:
        message = f"các nguồn cộng lại là {shown(added)} đồng, mà kinh_phi của các hoạt động cộng lại là {format_amount(total)} đồng; xem lại"
        yield Finding(keyed.text.part(money[0].start, money[-1].end), message)


def _money_of_row(activity: Activity, budget: int) -> Iterator[Finding]:
    for text in filter(None, (activity.content, activity.note)):
        if not has_digit(text) or not has_any(lowered(text), ("kinh phí", "tổng", "dự toán")):
            continue
        money = [each for each in quantities_in(text) if each.unit == MONEY and not each.is_about]
        if (
            len(money) != 1
            or "/" in text[money[0].end : money[0].end + 2]
            or money[0].value == budget
        ):
            continue
        if not re.search(
            r"(?:kinh phí|tổng(?: cộng| số tiền)?|dự toán)(?: \w+){0,3}:?$", money[0].before
        ):
            continue
        span = text.part(money[0].start, money[0].end)
        yield Finding(
            span,
            f"nói {shown(money[0].value)} đồng, mà kinh_phi là {format_amount(budget)} đồng; sửa một trong hai",
        )


def _asked_for_all(text: Text, total: int) -> Quantity | None:
    """Return the money that a sentence asks for all activities: `cấp kinh phí 59.600.000 đồng để thực hiện 31 hoạt động`;
    None where it may be a part of what they cost.
    """
    lower = lowered(text)
    if not has_any(lower, ("kinh phí", "ngân sách")) or re.search(TOLD, lower):
        return None
    for money in quantities_in(text):
        if money.unit != MONEY or money.is_about or money.is_of_each:
            continue
        asked = r"(?:kinh phí|bố trí|cấp|bảo đảm|đảm bảo)(?: [^\W\d]+){0,3}$"
        is_of_all = re.match(_FOR_ALL, lower[money.end :]) and re.search(asked, money.before)
        is_expected = re.search(_EXPECTED, lower[: money.start])
        swapped = sorted(shown(money.value)) == sorted(shown(total))
        is_near = abs(int(money.value) - total) * _NEAR < total
        if is_of_all and (swapped or is_near):
            return money
        if is_expected and (swapped or (is_near and not has_any(lower, _FROM))):
            return money
    return None


def _whole_budget(text: Text) -> Quantity | None:
    """Return the money that a sentence names as what the whole plan costs."""
    lower = lowered(text)
    match = re.search(_WHOLE_BUDGET, lower)
    if match is None or re.search(TOLD, lower):
        return None
    money = next((each for each in quantities_in(text) if each.start >= match.end()), None)
    if money is None or money.unit != MONEY or money.is_about:
        return None
    between = lower[match.end() : money.start]
    between = re.sub(_ALL_CLASSES, " ", between)
    return None if re.search(rf"{SCOPED}|[.;\n]|lớp|cuộc|chiếc|xây|sửa|mua", between) else money
