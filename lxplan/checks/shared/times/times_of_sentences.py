"""What a sentence says of a time: that it is told of, that it is planned for, that it is a
law's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxplan.plan.texts import KeyedText
from lxplan.vietnamese.paper_names import SURE
from lxplan.vietnamese.quarters import YearMention, quarters_in, years_in
from lxplan.vietnamese.sentences import has_any, lowered

_DUE = ("trước", "chậm nhất", "muộn nhất", "hạn", "hoàn thành", "xong")
_AT = ("trong ", "vào ", "đến ", "vào đầu ", "vào giữa ", "vào cuối ")
_CLOCK = r"\s*\d{1,2} ?(?:giờ|h|g|:)(?: ?\d{1,2})?(?: ?phút)?$"
_BETWEEN = (" là", " trong", " vào", " đến", " hết", " ngày", " tháng")
_TOLD = (
    r"số liệu|kết quả|so với|năm trước|thành tích|từ (?:đầu |giữa |cuối )?(?:năm|quý|tháng(?! \d{1,2}(?:/\d{4})? đến))|kể từ|tính đến|"
    r"thống kê|trước đây|"
    r"phát huy|kinh nghiệm|tốt nghiệp|hồ sơ|khen thưởng|tuyên dương|hiện trạng|nhiệm kỳ|giai đoạn(?! \d(?!\d))|thành lập|quyết toán|"
    r"(?<!\w)đã |chuyển tiếp|kế thừa|tồn tại|hạn chế|đạt được|thực trạng|kỷ niệm|lịch sử"
)
_WAS_DONE = r"(?<!\w)(?:đã|cơ bản|năm nay|còn (?:dư|thiếu|lại|nợ)|chuyển (?:sang|nguồn|tiếp))(?!\w)"
_COMPARED_IN_BRACKETS = (
    r"\((?:[^\W\d]+ ){0,6}$",
    r"(?:,| đạt| là| có| được| chỉ| mới| trồng| mở| thu|:){1,2} ?\d",
)
"""How a bracket tells of the year before: `85% gia đình đăng ký (năm học 2025-2026 đạt 81%)`; it may name what was held
then.
"""
_SUMMED_UP = (
    r"tổng kết|sơ kết|báo cáo (?:năm|quý|tháng)|công bố|trao |bình xét|(?<!\w)xét |thẩm định|nghiệm thu|kiểm kê|kiểm điểm|đối chiếu|"
    r"thanh toán|đánh giá|rà soát|biểu dương|vinh danh|tôn vinh|chấm |công nhận|đón nhận|tiếp tục|hoàn thiện|kiểm tra|xếp loại|"
    r"gặp mặt|họp mặt|chuyển nguồn"
)
"""What is done to the year before, and to no older one."""
_OF_THEN = (
    r"(?:sinh|từ|trước|sau|khóa|khoá|lứa|tiêu chí|chuẩn|mẫu|phiên bản|sửa đổi|bổ sung|ban hành|xây dựng|khởi công|khánh thành|nghèo"
    r"|phổ thông|word|excel|office|windows|powerpoint|access"
    r"|(?:bão|lũ|dịch)(?: \S+){0,3})(?: mới| đa chiều)?$"
)
"""How the words before a year end when it is part of what something is called, or when it began."""
_PLANNED = (
    r"kế hoạch|hoạt động|nhiệm vụ|công tác|chương trình|thực hiện|triển khai|trong|cả|phương hướng|chỉ tiêu|kinh phí|lịch"
    r"|học kỳ|mở|đầu|cuối|giữa|xuân|hè|khóa|khoá|lớp|phấn đấu|đến|hết|vụ|mùa|đợt|tháng|trung tâm|cộng đồng|tổ chức|dự toán|ngân sách|giao"
)
_DIRECTLY = (
    r"(?<!\w)(?:đến|đến hết|hết|trong|cuối|tháng đầu|trước|phấn đấu|chỉ tiêu|kế hoạch|kế hoạch hoạt động|nhiệm vụ|phương hướng"
    r"|(?:kinh phí|ngân sách|dự toán)(?: [^\W\d]+){0,7})$"
)
_OPENS_A_YEAR = r"(?:^|[.;:]\s|\n)[-+\s]*(?:trong )?năm $"
_TO_BE_DONE = (
    r",? (?:(?:trung tâm|xã|thôn|ban giám đốc|tthtcđ)(?: [^\W\d]+){0,5} )?"
    r"(?:mở|tổ chức|phấn đấu|sẽ|xây dựng|tập trung|triển khai|đẩy mạnh|tiếp tục|thực hiện|dự kiến|đề nghị)(?!\w)"
)
_OWN_TIME = (
    r"(?:(?<!đã )(?<!khi )(?<!việc )(?:xây dựng|ban hành|lập|đề ra|thống nhất|đặt ra|triển khai)"
    r" (?:[^\W\d]+ ){0,4}?(?:kế hoạch|chương trình|lịch)|(?:trên đây|sau đây|đây) là (?:kế hoạch|chương trình|lịch))"
    r"(?: [^\W\d]+){0,7}? (?:năm (?:học )?)?$"
)
_PLANS = ("kế hoạch", "chương trình", "lịch")
_GOES_ON = r"[^,.;\d]{0,60}(?:như sau|sau đây|gồm|nội dung|cụ thể)|\s*:"
_HELD_AT = r"(?:(?<!\w)sẽ (?:(?!đã )[^\W\d]+ ){1,6}|(?:sơ kết|tổng kết) )(?:vào|trong)(?: [^\W\d]+){0,2}(?: i{1,3}| iv)?(?: [^\W\d]+)? $"
_OPENS_WITH_A_PART = (
    r"(?:^|[.;:]\s|\n)[-+\s]*(?:trong |kết thúc |bước vào )?"
    r"(?:(?:\w+ tháng (?:đầu|cuối) (?:của )?)?năm |quý [^.;:\n]{1,14}(?:năm |/ ?))$"
)
"""How a sentence begins up to a year: with the year, a half of it or a quarter."""
_THEME = r"(?:^|[.;:]\s|\n)[-+\s]*(?:\d+[.)] )?chủ đề(?: của)?(?: [^\W\d]+){0,8} năm $"
"""How the words before a year end when it is the one of a campaign's theme."""
_ASKED_FROM = (
    r"(?<!\w)(?<!được )(?<!đã )(?:bố trí|cấp|hỗ trợ|bổ sung|giao|phân bổ|đầu tư|xây dựng|mở|trang bị|cho phép|tăng)(?!\w)(?:(?!đã |được )[^.;:\d])*"
    r" (?:bắt đầu )?từ (?:quý [ivx]+ )?(?:năm học |năm )?$"
)
"""How a sentence goes up to a year from which on something is to be given or done: `bố trí kinh phí từ năm 2014`."""
_NEXT_PLAN = (
    r"(?:(?:,|;| và) (?:xây dựng|lập|lên|bàn|bàn về|chuẩn bị|đề ra|(?:xây dựng )?dự thảo|soạn thảo|soạn)"
    r"|(?<!\w)(?:dự thảo|soạn thảo|bàn)) (?:kế hoạch|dự toán|phương hướng|chương trình|nhiệm vụ)(?: [^\W\d]+){0,5} năm (?:học )?$"
)
"""How a sentence that sums up goes on to the plan of a year to come: `tổng kết năm, xây dựng kế hoạch năm 2027`."""
_SUMS_UP_A_PART = (
    r"(?<!\w)(?:rút kinh nghiệm|sơ kết|tổng kết|kiểm điểm|giao ban)(?: (?!các |những )[^\W\d]+){0,6}? (?:quý(?: [ivx\d]+)?|tháng)"
    r"(?: năm |/| )?$"
)
"""How a clause (lower case) that sums up a quarter or a month goes up to it or to its year."""
_NAMED_AFTER = 60
_HISTORY = 20
"""A title that names a year so long ago tells of history: no centre is older."""
TELL_WHEN = ("noi_dung", "gio", "thoi_gian")
"""Keys of an activity whose texts may say when it is held."""
_TITLES = frozenset(
    {"noi_dung", "linh_vuc", "quy", "tieu_de", "trich_yeu", "dan_nhap", "ket", "muc_dich"}
)


def is_title(path: tuple[str, ...]) -> bool:
    """Tell by its keys whether a text heads something, so that a year in it is the year of what it
    heads.
    """
    return path[-1] in _TITLES and path[0] != "bo_cuc"


def is_title_of_activity(path: tuple[str, ...]) -> bool:
    """Tell by its keys whether a text says what an activity is."""
    return path[-1] == "noi_dung" and path[0] in ("ke_hoach_thang", "thuong_xuyen")


def years_named(keyed: KeyedText) -> tuple[YearMention, ...]:
    """Return the years that a text names by the word `năm`, and of an activity's title one that stands at its end or
    that of a clause: `Hội thi 2024`.
    """
    if not is_title_of_activity(keyed.path):
        return years_in(keyed.text)
    return (*years_in(keyed.text), *_bare_years(lowered(keyed.text)))


def _bare_years(lower: str) -> Iterator[YearMention]:
    """Return the years behind a word other than `năm`, at the end of a text or of a clause."""
    at = lower.find(" 20")
    while at > 0:
        start, end = at + 1, at + 5
        is_year = lower[start:end].isdigit() and lower[at - 1].isalpha()
        ends = not lower[end:].strip() or lower[end : end + 2] in (", ", "; ", ": ", ". ", " -")
        ends = ends and not re.match(r" - \d", lower[end:])  # «2021 - 2026»
        if is_year and ends and not lower[:at].endswith("năm"):
            yield YearMention(start, end, int(lower[start:end]))
        at = lower.find(" 20", end)


def clause_before(before: str) -> str:
    """Return the end of the words before a day that belongs to its sentence (lower case)."""
    return re.split(r"[.;]\s|\n", before)[-1]


def is_due(before: str) -> bool:
    """Tell whether the words before a day (lower case) make it a due date: `chậm nhất là ngày`."""
    words = before.rstrip(" (:")
    while words.endswith(_BETWEEN):
        words = words.rpartition(" ")[0].rstrip(",")
        words = re.sub(_CLOCK, "", words)
    is_last_year = words.endswith("năm trước") and not before.rstrip(" (:").endswith("ngày")
    return words.endswith(_DUE) and not words.endswith("tính trước") and not is_last_year


def is_for_then(path: tuple[str, ...], before: str) -> bool:
    """Tell whether something is to be done in a month that is named: in a title always, in prose by
    the words before.
    """
    if is_title(path):
        return True
    words = before.removesuffix("tháng ")
    return (is_due(before) or words.endswith(_AT)) and not re.search(r"hết hạn|giá trị", words)


def is_told(lower: str, start: int, end: int, *, just_over: bool) -> bool:
    """Tell whether a sentence (lower case) tells of the time between two places, or what was done
    in it.

    `just_over` where that time ended in the year before the plan's: only then it is summed up.
    """
    before = clause_before(lower[:start])
    after = re.split(r"[.;]\s|\n", lower[end:])[0]
    if is_own_time(lower, start, end) or ("kết" in before and re.search(_HELD_AT, before)):
        return False  # what the paper says it is for; what will be summed up is yet to come
    opens, goes_on = _COMPARED_IN_BRACKETS
    if just_over and re.search(opens, before) and re.match(goes_on, after):
        return True
    if just_over and re.search(_SUMMED_UP, before):
        return True
    if re.search(r"\d/(?:\d{4}/)?[^\W\d]{2}", before):
        return True  # what a cited paper is about
    return re.search(_TOLD, before) is not None or re.search(_WAS_DONE, after) is not None


def is_asked_for(lower: str, start: int) -> bool:
    """Tell whether a sentence goes up to a year with what is asked for from then on, or with the plan of a year to come."""
    before = clause_before(lower[:start])
    return re.search(_ASKED_FROM, before) is not None or re.search(_NEXT_PLAN, before) is not None


def is_own_time(lower: str, start: int, end: int) -> bool:
    """Tell whether a year between two places of a sentence (lower case) is the one that the paper says it is for: `xây
    dựng kế hoạch năm 2026 như sau`, whatever the sentence tells before.
    """
    before = clause_before(lower[:start])
    if not has_any(before, _PLANS) or re.search(_OWN_TIME, before) is None:
        return False
    return "đây là" in lower[:start] or re.match(_GOES_ON, lower[end:]) is not None


def is_planned(lower: str, start: int, *, is_title: bool = True) -> bool:
    """Tell whether the words round a year (lower case) plan for it, and name no law of that year.

    In a title any word of planning does; elsewhere it must stand right before the year, as prose
    tells of many years.
    """
    near = clause_before(lower[:start])[-_NAMED_AFTER:]
    if has_any(near, SURE):
        return False
    if opens_a_sentence(lower, start):
        return "năm nay" not in lower and re.match(_TO_BE_DONE, lower[start + 4 :]) is not None
    words = re.sub(r"\s*năm\s*$", "", near)
    if not is_title:
        return re.search(_DIRECTLY, words) is not None
    return re.search(rf"(?<!\w)(?:{_PLANNED})(?!\w)", words) is not None


def sums_up_a_part(before: str) -> bool:
    """Tell whether the words before a time (lower case) sum up the quarter or month that it is of: `Họp rút kinh nghiệm
    quý II/`.
    """
    return re.search(_SUMS_UP_A_PART, clause_before(before)) is not None


def opens_a_sentence(lower: str, start: int) -> bool:
    """Tell whether a year stands first in its sentence (lower case): `Năm 2026 trung tâm …`."""
    return re.search(_OPENS_A_YEAR, lower[max(0, start - _NAMED_AFTER) : start]) is not None


def is_theme(before: str) -> bool:
    """Tell whether the words before a year (lower case) make it the year of a theme: `Chủ đề Tháng Thanh niên năm`."""
    return "chủ đề" in before and re.search(_THEME, before) is not None


def years_that_open(text: str) -> Iterator[tuple[int, int, int]]:
    """Return the years with which the sentences of a text begin, alone, by a half of it or by a quarter: `Trong 6 tháng
    đầu năm 2026, …`; each from a start to an end.
    """
    lower = lowered(text)
    if "20" not in lower:
        return
    years = [(year.start, year.end, year.year) for year in years_in(text)]
    years += [(*each.year_span, each.year) for each in quarters_in(text) if each.year]
    for start, end, year in years:
        if re.search(_OPENS_WITH_A_PART, lower[:start]):
            yield start, end, year


def is_done_then(lower: str, start: int, first_year: int) -> bool:
    """Tell whether an activity whose title (lower case) names a year is to be done in it: always, unless the year is a
    law's, part of a name, or history to a plan that begins in `first_year`.
    """
    near = clause_before(lower[:start])[-_NAMED_AFTER:]
    words = re.sub(r"\s*năm\s*$", "", near).rstrip()
    is_named = has_any(near, SURE) or re.search(_OF_THEN, words) is not None
    return bool(words) and not is_named and int(lower[start : start + 4]) > first_year - _HISTORY
