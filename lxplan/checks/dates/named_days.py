"""The checks on days that a text calls by name: their dates, and the years that have passed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.diagnostics import Severity
from lxplan.plan.periods import Period
from lxplan.plan.texts import KeyedText
from lxplan.vietnamese.sentences import has_any, has_digit_before, lowered

_NAMING = (
    "ngày",
    "kỷ niệm",
    "kỉ niệm",
    "quốc",
    "mừng",
    "cách mạng",
    "giải phóng",
    "thành lập",
    "tuần lễ",
)
_ANY_DAY = r"\d ?(?:[/.-]|tháng) ?\d"
_ANY_COUNT = r"\d ?năm|lần thứ \d"
"""A short pattern, with which most texts are done."""
_DATE = r"(?:\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?)?(\d{4})"
_SPAN = (
    rf"(?<![\d/])(\d{{1,3}}) ?năm(?!\w)([^.;()\n]{{0,110}}?)(?:\(\s*(?:năm |từ )?|\s|,\s*|:\s*)"
    rf"(?<![\d/.]){_DATE} ?(?:-|đến) ?(?:năm )?{_DATE}(?!\d)"
)
"""`80 năm (1945-2025)`, `88 năm ngày thành lập Hội (20/10/1930 - 20/10/2018)`"""
_SAME_DAY = r"(?<!\d)(0?(\d{1,2}) ?[/.-] ?0?(\d{1,2})) ?[/.-] ?\d{4} ?(?:-|đến) ?0?\2 ?[/.-] ?0?\3 ?[/.-] ?\d{4}"
"""One day in two years, as only a feast has: `02/9/1945 - 02/9/2025`."""
_COUNTED = r"(?:(?<!\d)(\d{1,3}) năm|lần thứ (\d{1,3}))(?= )(?: kỷ niệm)?"
_FEASTS = r"(?:kỷ niệm|kỉ niệm|mừng|nhân|dịp|lần thứ)(?: lần thứ)? *$"
_BEGAN = r"\((?:ngày )?\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?(1[89]\d\d|20[0-3]\d)\)"
_SINCE = (
    r"(?<!\w)thành lập[^.;()\n]{0,30}?(?<![\d])((?:19|20)\d\d)(?!\d)[^.;()\n\d]{0,30}?(?<!\w)(?:đến nay|qua|tròn|sau|trải qua)(?!\w)"
    r"(?: (?!hơn|gần|trên|khoảng|chưa)[^\W\d]+){0,3} (\d{1,3}) năm(?!\w)(?! (?:học|liền|liên))"
)
"""`thành lập năm 2006, đến nay tròn 20 năm`"""
_TERM = r"nhiệm kỳ|kế hoạch|giai đoạn|trong|thời kỳ|khóa|khoá"
_TOLD = frozenset({"can_cu", "thuan_loi", "kho_khan", "trung_tam", "don_vi"})
_OLDEST_RECALL = 1990


@rule("ngay-le-sai-ngay", Severity.WARNING)
def named_days_have_their_dates(subject: Subject) -> Iterator[Finding]:
    """Ngày lễ, ngày kỷ niệm gọi bằng tên mà ghi sai ngày: «Ngày Phụ nữ Việt Nam 10/10».

    Vì sao: băng rôn và giấy mời in theo kế hoạch. Chỉ xét ngày ghi ngay sau tên; ngày tổ chức ghi sau dấu phẩy hoặc chữ
    «vào» thì không bị nhắc.

    Đúng:
        ke_hoach_thang: {10/2018: [{noi_dung: Mít tinh ngày Phụ nữ Việt Nam 20/10}]}

    Sai:
        ke_hoach_thang: {10/2018: [{noi_dung: Mít tinh ngày Phụ nữ Việt Nam 10/10}]}
    """
    for keyed in subject.texts_with_digits:
        lower = lowered(keyed.text)
        if keyed.path[0] == "can_cu" or not has_any(lower, _NAMING):
            continue
        if re.search(_ANY_DAY, lower) is None:
            continue
        from lxplan.vietnamese.named_days import named_days_in  # few plans pay for its table

        for named in named_days_in(lower):
            span = keyed.text.part(named.start, named.end)
            if not named.is_right:
                message = f"ngày {named.known.title} là {named.known.label}; sửa ngày, hoặc sửa tên"
                yield Finding(span, message)
            elif named.year != named.known.founded > 0 and 0 < named.year < _OLDEST_RECALL:
                yield Finding(
                    span, f"{named.known.title}: {_since(named.known.label, named.known.founded)}"
                )


def _since(label: str, founded: int) -> str:
    return f"ngày ấy là {label}/{founded}; sửa lại năm"


@rule("nam-ky-niem-sai", Severity.WARNING)
def anniversaries_add_up(subject: Subject) -> Iterator[Finding]:
    """Số năm kỷ niệm không khớp với hai năm ghi bên cạnh, hoặc với năm của ngày ấy.

    Vì sao: «80 năm (1945-2026)» có một số sai. Ngày lễ lớn thì tính từ năm đã biết, ví dụ 20/11/1982; nhiệm kỳ, giai đoạn
    tính cả hai năm đầu cuối thì không bị nhắc.

    Đúng:
        nam: 2026
        ke_hoach_thang: {09/2026: [{noi_dung: "Kỷ niệm 81 năm Quốc khánh (1945-2026)"}]}

    Sai:
        nam: 2026
        ke_hoach_thang: {09/2026: [{noi_dung: "Kỷ niệm 80 năm Quốc khánh (1945-2026)"}]}
    """
    period = subject.plan.period
    for keyed in subject.texts_with_digits:
        lower = lowered(keyed.text)
        if re.search(_ANY_COUNT, lower) is None:
            continue
        spans = list(re.finditer(_SPAN, lower)) if _may_have_two_years(lower) else []
        for match in spans:
            yield from _wrong_span(keyed, match)
        if not spans and period is not None and keyed.path[0] not in _TOLD:
            yield from _wrong_count(keyed, lower, period)
        if not spans and period is not None and "thành lập" in lower:
            yield from _since_founding(keyed, lower, period)


def _may_have_two_years(lower: str) -> bool:
    """Tell, before a long pattern is built, whether a text may name one year to another."""
    return any(has_digit_before(lower, word) for word in ("-", " -", "đến", " đến"))


def _wrong_span(keyed: KeyedText, match: re.Match[str]) -> Iterator[Finding]:
    said, first, last = int(match[1]), int(match[3]), int(match[4])
    passed = last - first
    before = match.string[max(0, match.start() - 30) : match.start()]
    is_feast = "ngày" in match[2] or has_any(before + match[2], ("kỷ niệm", "kỉ niệm", "mừng"))
    is_feast = is_feast or re.search(_SAME_DAY, match[0]) is not None
    is_term = re.search(_TERM, before + match[2]) is not None or not is_feast
    if passed <= 0 or said == passed or (is_term and said == passed + 1):
        return
    if not is_feast and "(" not in match[0]:
        return
    span = keyed.text.part(match.start(1), match.start(1) + len(f"{match[1]} năm"))
    yield Finding(
        span, f"từ {first} đến {last} là {passed} năm, không phải {said}; sửa số năm, hoặc sửa năm"
    )


def _wrong_count(keyed: KeyedText, lower: str, period: Period) -> Iterator[Finding]:
    """Compare `kỷ niệm 36 năm ngày Nhà giáo Việt Nam 20/11` with the year of the plan."""
    for match in re.finditer(_COUNTED, lower):
        clause = re.split(r"[.;]\s|\n|, ", lower[match.end() :])[0]
        is_feast = re.search(_FEASTS, lower[: match.start(1 if match[1] else 2)][-40:]) is not None
        began = _began(clause, is_feast=is_feast)
        if began is None:
            continue
        founded, month, title = began
        stated = re.findall(r"(?<!\d)(20[0-4]\d)(?!\d)", clause)
        years = {int(year) for year in stated if int(year) > founded} or {period.year_of(month)}
        said = int(match[1] or match[2])
        if founded + said not in years:
            year = max(years)
            number = 1 if match[1] else 2
            span = keyed.text.part(*match.span(number))
            message = f"năm {year} là {year - founded} năm {title} ({founded}), không phải {said}; sửa số năm"
            yield Finding(span, message)


def _since_founding(keyed: KeyedText, lower: str, period: Period) -> Iterator[Finding]:
    """Compare `thành lập năm 2006, đến nay tròn 25 năm` with the plan's time; a year more or less may be counted."""
    for match in re.finditer(_SINCE, lower):
        founded, said = int(match[1]), int(match[2])
        if period.begins.year - 1 <= founded + said <= period.ends.year + 1:
            continue
        passed = period.begins.year - founded
        message = f"thành lập năm {founded} thì năm {period.begins.year} là {passed} năm, không phải {said}; sửa số năm, hoặc sửa năm"
        yield Finding(keyed.text.part(*match.span(2)), message)


def _began(clause: str, *, is_feast: bool) -> tuple[int, int, str] | None:
    """Return the year and month of what is recalled: as the words say, else as is known."""
    from lxplan.vietnamese.named_days import name_in

    typed = re.search(_BEGAN, clause)
    if typed is not None and is_feast:
        month = int(re.split(r"[/.-]", typed[0])[1])
        return (int(typed[1]), month, "") if 1 <= month <= 12 else None
    known = name_in(clause)
    if known is None or not known.founded:
        return None
    return known.founded, known.month, f"ngày {known.title}"
