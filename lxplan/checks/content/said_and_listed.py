"""The checks that what is said in words agrees with what is listed: classes, activities, points."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.checks.shared.figures.deeds_said_twice import deeds_said_otherwise
from lxplan.checks.shared.figures.items_below import as_many_as_below
from lxplan.checks.shared.figures.rows_counted import (
    ALL_VILLAGES,
    COUNTED_ROWS,
    GENERAL_WORDS,
    KINDS_OF_WORK,
    LABEL,
    OF_THE_SCHEDULE,
    SCOPED,
    TOLD,
    count_in,
    count_of_kind,
)
from lxplan.checks.shared.times.times_of_sentences import clause_before
from lxplan.checks.shared.titles import title_of
from lxplan.diagnostics import Severity
from lxplan.plan.paper_text import TextTable
from lxplan.plan.periods import Period
from lxplan.plan.prose import blocks_in
from lxplan.plan.schedule import Activity
from lxplan.plan.texts import KeyedText
from lxplan.plan.values import Month
from lxplan.vietnamese.folding import fold
from lxplan.vietnamese.quantities import Quantity, quantities_in
from lxplan.vietnamese.sentences import has_any, lowered

_ELSEWHERE = frozenset(
    {
        "can_cu",
        "thuan_loi",
        "kho_khan",
        "trung_tam",
        "don_vi",
        "ke_hoach_thang",
        "thuong_xuyen",
        "bao_cao",
    }
)
_ALL_OF = r"(?:tổng(?: số| cộng)?|cả năm|trong năm|toàn năm|năm học|năm \d{4}|kế hoạch|tổ chức|mở|thực hiện|triển khai|có|gồm|là|với|xây dựng|bố trí|xếp|lên lịch)"
_SOME_OF = ("cho", "với", "tại", "ở", "của", "về")
"""The words after `lớp` that speak of some classes, where the schedule may hold others too."""
_MIXED = (
    r"(?: (?:chuyên đề|tập huấn|bồi dưỡng|ngắn hạn))?(?:, | và |; )(?:các )?(?:(?:buổi |cuộc )?(?:chuyên đề|tập huấn|tuyên truyền"
    r"|sinh hoạt|nói chuyện)|lớp|hoạt động|sự kiện|hội nghị|hội thi|hội thảo|tọa đàm|toạ đàm|buổi|cuộc|câu lạc bộ)(?!\w)"
)
"""How `19 lớp, buổi chuyên đề và hoạt động` goes on: all that the schedule holds."""
_A_QUARTER = r"(?:bình quân|trung bình)[^.;:\d]{0,20}(?:mỗi|một|/) ?(quý|tháng) (?:có |là |tổ chức |mở )?(\d+(?:,\d+)?) hoạt động"
_QUARTERS_AND_MONTHS = {"quý": 4, "tháng": 12}
_OF_THE_PERIOD = r"(?:^|[\s\-+(])(?:trong )?(tuần|tháng|quý)(?: này)?(?: \d{1,2}(?:/\d{4})?| [ivx]+)?(?: này)?,?(?: trung tâm| phường| xã| đơn vị| hội)?(?: có| gồm| bố trí| xếp| diễn ra| tổ chức| thực hiện|:)(?: tất cả| tổng số| tổng cộng| cả thảy)? 0?(\d{1,2}) (?:đầu việc|công việc|việc|nội dung|sự kiện|hoạt động)(?=\s*(?:$|[,.;:)\n]))"
"""`Tuần này có 15 việc`: all rows of a plan for a week."""
_IN_THE_PERIOD = r"(?:tổ chức|hoàn thành|thực hiện|triển khai|có|gồm)(?: đủ| tốt| được)? 0?(\d{1,2}) (?:đầu việc|công việc|việc|nội dung|sự kiện|hoạt động)(?: học tập)? (?:trong|của) (tuần|tháng|quý)(?: này)?(?: \d{1,2}(?:/\d{4})?| [ivx]+)?(?=\s*(?:$|[,.;:)\n]))"
"""`Hoàn thành 16 hoạt động trong tháng`"""
_ALL_OF_IT = r"(?<!\w)cả (tuần|tháng|quý)(?: này)?(?: có| là| gồm|:)? 0?(\d{1,2}) hoạt động(?=\s*(?:$|[,.;)\n]))"
_OF_A_BODY = r"\w (?:phối hợp|chủ trì|phụ trách|đảm nhận|tham gia) "
"""`Trường tiểu học phối hợp tổ chức 10 hoạt động`: some of them."""
_AS_SAID = r"(?<!\w)đã (?=nêu|kể|ghi|xếp|đề ra|lên lịch|được xếp|xây dựng|có trong)"
_NO_CLASS = (
    "dieu tra",
    "khao sat",
    "ra soat",
    "so ket",
    "tong ket",
    "hop ",
    "kiem tra",
    "xay dung ke hoach",
)
_A_WEEK = 8
"""Days of the longest week, with the days on which it begins and ends."""
_NEAR, _MANY, _TIMES, _FEWEST = 2, 5, 3, 3
_SITTINGS = ("buổi", "cuộc")


@rule("so-luong-khong-khop", Severity.WARNING)
def as_many_as_are_listed(subject: Subject) -> Iterator[Finding]:
    """Số lớp, số hoạt động nói trong câu hoặc trong một bảng nhỏ khác với số có trong bảng từng tháng, hoặc trong danh sách ngay dưới.

    Vì sao: nói 14 lớp mà xếp lịch 13 lớp thì cuối năm thiếu một lớp so với chỉ tiêu. Số của mỗi thôn, mỗi quý, số ước chừng
    và số của năm trước không bị nhắc. Bảng có thể chỉ kể vài lớp, nên chỉ nhắc khi hai số gần nhau.

    Đúng:
        chi_tieu: [{linh_vuc: Chung, muc: [Tổ chức 2 lớp trong năm]}]
        ke_hoach_thang: {10/2018: [{noi_dung: Lớp tin học}, {noi_dung: Lớp may}]}

    Sai:
        chi_tieu: [{linh_vuc: Chung, muc: [Tổ chức 3 lớp trong năm]}]
        ke_hoach_thang: {10/2018: [{noi_dung: Lớp tin học}, {noi_dung: Lớp may}]}
    """
    planned = [
        (month, activity)
        for month, activity in subject.plan.activities
        if title_of(activity) is not None and not activity.is_unplanned
    ]
    rows = [activity for _, activity in planned]
    in_months = [activity for month, activity in planned if month is not None]
    period = subject.plan.period
    if rows:
        for keyed in subject.texts_with_digits:
            lower = lowered(keyed.text)
            if period is not None and keyed.path[0] not in _ELSEWHERE:
                yield from _in_this_period(keyed, lower, len(rows), period)
            if has_any(lower, (" hoạt động", " lớp")) and has_any(lower, ("quý ", "tháng ")):
                yield from _of_parts(keyed, lower, subject, planned)
            if " hoạt động" in lower and has_any(lower, ("trong đó", "gồm")):
                yield from _of_kinds(keyed, lower, rows)
            if keyed.path[0] not in _ELSEWHERE and has_any(lower, (*COUNTED_ROWS, *_SITTINGS)):
                yield from _against_schedule(keyed, rows, in_months, period)
                if period is not None and period.unit == "năm":
                    yield from _a_quarter(keyed, lower, len(rows))
        said = [each for each in subject.texts_with_digits if each.path[0] not in _ELSEWHERE]
        yield from deeds_said_otherwise(said, rows)
    for texts in subject.blocks:
        yield from as_many_as_below(texts.paper.blocks)
    yield from _tables(subject)


def _tables(subject: Subject) -> Iterator[Finding]:
    """Compare the tables of the plan's texts, and not those of its reports, which tell what was done."""
    told = {id(texts) for texts in blocks_in(subject.plan.reports)}
    for texts in subject.blocks:
        tables = [block for block in texts.paper.blocks if isinstance(block, TextTable)]
        if tables and id(texts) not in told:
            from lxplan.checks.shared.figures.tables_and_schedule import against_schedule

            for table in tables:
                yield from against_schedule(table, subject.plan)


def _is_of_another_year(clause: str, period: Period) -> bool:
    """Tell whether a clause names a year that the plan is not for: `Năm 2025 mở 7 lớp, năm 2026 mở 8 lớp`."""
    years = {int(each) for each in re.findall(r"(?<!\d)20\d\d(?!\d)", clause)}
    return bool(years) and years.isdisjoint((period.begins.year, period.ends.year))


def _against_schedule(
    keyed: KeyedText, every: list[Activity], in_months: list[Activity], period: Period | None
) -> Iterator[Finding]:
    lower = lowered(keyed.text)
    for said in quantities_in(keyed.text):
        is_counted = said.unit in COUNTED_ROWS or said.unit in _SITTINGS
        is_of_each = said.is_of_each and not re.search(OF_THE_SCHEDULE, said.before)
        if not is_counted or said.is_about or is_of_each or said.value < 2:
            continue
        clause = re.split(r"[.;:]\s|\n|, ", lower[: said.start])[-1]
        label = re.search(LABEL, lower[: said.start])
        opens_with = re.match(OF_THE_SCHEDULE, clause.lstrip(" -+"))
        clause = re.sub(OF_THE_SCHEDULE, " kế hoạch", label["label"] if label else clause)
        after = re.split(r"[.;:,]|\n| và ", lower[said.end :])[0]
        of_all = re.match(OF_THE_SCHEDULE, after) is not None
        after = re.sub(ALL_VILLAGES, "", re.sub(OF_THE_SCHEDULE, " theo kế hoạch", after), count=1)
        if re.search(rf"{SCOPED}|{_OF_A_BODY}", clause + after) or re.search(
            TOLD, re.sub(_AS_SAID, "", lower)
        ):
            continue
        opens = label or (of_all and not clause.strip(" -+"))
        if not opens and not re.search(
            rf"{_ALL_OF}(?: được| là| đủ| số| tốt| thành công| hiệu quả)*$", clause.rstrip(" (:")
        ):
            continue
        if period is not None and _is_of_another_year(clause, period):
            continue
        rows = in_months if (of_all or opens_with) and said.value != len(every) else every
        if re.match(_MIXED, lower[said.end :]):
            classes = len(rows) - sum(fold(row.content).startswith(_NO_CLASS) for row in rows)
            is_of_classes = said.value == classes and "hoạt động" not in lower[said.end :]
            listed = 0 if is_of_classes else _other_than(said, len(rows))
        else:
            listed = _of_a_kind(said, after, rows) or _listed(said, after, rows)
        if listed:
            span = keyed.text.part(said.start, said.end)
            yield Finding(
                span,
                f"nói {keyed.text[said.start : said.end]}, mà bảng từng tháng có {listed}; xem lại một trong hai",
            )


def _in_this_period(keyed: KeyedText, lower: str, count: int, period: Period) -> Iterator[Finding]:
    """Compare `Tuần này có 15 việc` with all rows of the plan for that week, month or quarter."""
    unit = "tuần" if period.length <= _A_WEEK else period.unit
    if unit not in ("tuần", "tháng", "quý") or unit not in lower:
        return
    plain = re.sub(ALL_VILLAGES, lambda match: "," + " " * (len(match[0]) - 1), lower)
    said = [(match, 2, match[1]) for match in re.finditer(_OF_THE_PERIOD, plain)]
    said += [(match, 1, match[2]) for match in re.finditer(_IN_THE_PERIOD, plain)]
    said += [(match, 2, match[1]) for match in re.finditer(_ALL_OF_IT, plain)]
    for match, number, of in said:
        told = re.search(TOLD, clause_before(lower[: match.start(number)]))
        if of == unit and int(match[number]) != count and not told:
            message = f"nói {match[number]}, mà bảng có {count}; xem lại một trong hai"
            yield Finding(keyed.text.part(*match.span(number)), message)


def _of_kinds(keyed: KeyedText, lower: str, rows: list[Activity]) -> Iterator[Finding]:
    if keyed.path[0] in _ELSEWHERE or re.search(TOLD, lower):
        return
    from lxplan.checks.shared.figures.parts_of_the_schedule import of_kinds_of_all

    yield from of_kinds_of_all(keyed.text, lower, rows)


def _of_parts(
    keyed: KeyedText, lower: str, subject: Subject, rows: list[tuple[Month | None, Activity]]
) -> Iterator[Finding]:
    if keyed.path[0] in _ELSEWHERE or re.search(TOLD, lower):
        return
    from lxplan.checks.shared.figures.parts_of_the_schedule import (
        of_parts_of_the_year,
        of_single_months,
    )

    yield from of_parts_of_the_year(keyed.text, lower, subject.plan)
    if subject.plan.period is not None:
        yield from of_single_months(keyed.text, lower, rows, subject.plan.period)


def _a_quarter(keyed: KeyedText, lower: str, count: int) -> Iterator[Finding]:
    """Compare an average (`bình quân mỗi quý 4 hoạt động`) with the rows of a whole year."""
    may_be = has_any(lower, ("bình quân", "trung bình"))
    match = re.search(_A_QUARTER, lower) if may_be else None
    if match is None:
        return
    parts, said = _QUARTERS_AND_MONTHS[match[1]], float(match[2].replace(",", "."))
    if abs(count / parts - said) >= 1:
        mean = f"{count / parts:.1f}".removesuffix(".0").replace(".", ",")
        message = f"bảng có {count} hoạt động, bình quân mỗi {match[1]} {mean}, không phải {match[2]}; xem lại"
        yield Finding(keyed.text.part(*match.span(2)), message)


def _other_than(said: Quantity, count: int) -> int:
    """Return how many rows there are where another number is said of all of them, else 0."""
    return 0 if said.value == count else count


def _of_a_kind(said: Quantity, after: str, rows: list[Activity]) -> int:
    """Return how many rows there are of the kind of work said: `05 lớp tập huấn cho …` beside four rows that begin with
    `Tập huấn`; 0 where as many are, or where it may be of some of them.
    """
    words = after.split()
    if said.unit not in ("lớp", *_SITTINGS) or " ".join(words[:2]) not in KINDS_OF_WORK:
        return 0
    counts = [count_of_kind(row, " ".join(words[:2]), said.unit) for row in rows]
    found = sum(count or 0 for count in counts)
    sittings = sum((row.sessions or 1) for row, count in zip(rows, counts, strict=True) if count)
    classes = sum(fold(row.content).startswith("lop ") for row in rows) + found
    if None in counts or found < _FEWEST or said.value in (found, sittings, classes):
        return 0
    is_some = said.value < found and words[2:3] != [] and words[2] not in GENERAL_WORDS
    return found if abs(said.value - found) == 1 and not is_some else 0


def _listed(said: Quantity, after: str, rows: list[Activity]) -> int:
    """Return how many the schedule holds of what is said, where that is another number for
    certain; else 0.
    """
    kind = after.split()[:3]
    if said.unit not in COUNTED_ROWS:
        return 0
    named = kind and kind[0] not in GENERAL_WORDS
    if len(kind) > 1 and kind[1] in _SOME_OF:
        kind = kind[:1]  # «2 lớp bơi cho …»
    unit = fold(f"{said.unit} {' '.join(kind[:2])}" if named else said.unit)
    counts = [count for row in rows if (count := count_in(row, unit, said.unit)) is not None]
    found, every = sum(counts), len(rows)
    if len(counts) < every:
        return 0
    if said.unit == "hoạt động":
        found = 0 if named else every
    elif said.value in (sum(map(bool, counts)), every):
        return 0
    is_some = named or (said.unit != "hoạt động" and kind and kind[0] in _SOME_OF)
    if said.value == found or (is_some and said.value < found):
        return 0
    if _are_all(said, found, counts):
        return found
    return found if _is_meant(said, found, every) else 0


def _are_all(said: Quantity, found: int, counts: list[int]) -> bool:
    """Tell whether every row is of the unit, so that the schedule holds them all and not a few of many."""
    return 1 < found < said.value <= _TIMES * found and all(counts)


def _is_meant(said: Quantity, found: int, every: int) -> bool:
    """Tell whether a number is close enough to what the schedule holds to be meant for it: a plan
    may list a few of many.
    """
    if said.before.endswith("tổng số") and said.unit == "hoạt động":
        return True
    most = max(_NEAR, found // 4)
    near = -most <= said.value - found <= most
    return (found > 1 and near) or (found >= _MANY and said.value > every)
