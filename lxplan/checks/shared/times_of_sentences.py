"""What a sentence says of a time: that it is told of, that it is planned for, that it is a
law's.
"""

from __future__ import annotations

import re

from lxplan.vietnamese.paper_names import SURE
from lxplan.vietnamese.sentences import has_any

_DUE = ("trước", "chậm nhất", "muộn nhất", "hạn", "hoàn thành", "xong")
_BETWEEN = (" là", " trong", " vào", " đến", " hết", " ngày", " tháng")
_TOLD = (
    r"số liệu|kết quả|so với|năm trước|thành tích|từ (?:đầu |giữa |cuối )?(?:năm|tháng|quý)|kể từ|tính đến|thống kê|trước đây|"
    r"phát huy|kinh nghiệm|tốt nghiệp|hồ sơ|khen thưởng|tuyên dương|hiện trạng|nhiệm kỳ|giai đoạn|thành lập|quyết toán|"
    r"(?<!\w)đã |chuyển tiếp|kế thừa|tồn tại|hạn chế|đạt được|thực trạng|kỷ niệm|lịch sử"
)
_SUMMED_UP = r"tổng kết|sơ kết|báo cáo (?:năm|quý|tháng)"
"""What is done to the year before, and to no older one."""
_PLANNED = (
    r"kế hoạch|hoạt động|nhiệm vụ|công tác|chương trình|thực hiện|triển khai|trong|cả|phương hướng|chỉ tiêu|kinh phí|lịch"
    r"|học kỳ|mở|đầu|cuối|giữa|xuân|hè|khóa|khoá|lớp|phấn đấu|đến|hết|vụ|mùa|đợt|tháng|trung tâm|cộng đồng|tổ chức|dự toán|giao"
)
_DIRECTLY = r"(?<!\w)(?:đến|đến hết|hết|trong|cuối|trước|phấn đấu|chỉ tiêu|kế hoạch|kế hoạch hoạt động|nhiệm vụ|phương hướng)$"
_NAMED_AFTER = 60
_TITLES = frozenset(
    {"noi_dung", "linh_vuc", "quy", "tieu_de", "trich_yeu", "dan_nhap", "ket", "muc_dich"}
)


def is_title(path: tuple[str, ...]) -> bool:
    """Tell by its keys whether a text heads something, so that a year in it is the year of what it
    heads.
    """
    return path[-1] in _TITLES and path[0] != "bo_cuc"


def clause_before(before: str) -> str:
    """Return the end of the words before a day that belongs to its sentence (lower case)."""
    return re.split(r"[.;]\s|\n", before)[-1]


def is_due(before: str) -> bool:
    """Tell whether the words before a day (lower case) make it a due date: `chậm nhất là ngày`."""
    words = before.rstrip(" (:")
    while words.endswith(_BETWEEN):
        words = words.rpartition(" ")[0]
    return words.endswith(_DUE) and not words.endswith(("tính trước", "năm trước"))


def is_for_then(path: tuple[str, ...], before: str) -> bool:
    """Tell whether something is to be done in a month that is named: in a title always, in prose by
    the words before.
    """
    if is_title(path):
        return True
    words = before.removesuffix("tháng ")
    return (is_due(before) or words.endswith(("trong ", "vào "))) and not re.search(
        r"hết hạn|giá trị", words
    )


def is_told(lower: str, start: int, end: int, *, just_over: bool) -> bool:
    """Tell whether a sentence (lower case) tells of the time between two places, or what was done
    in it.

    `just_over` where that time ended in the year before the plan's: only then it is summed up.
    """
    before = clause_before(lower[:start])
    after = re.split(r"[.;]\s|\n", lower[end:])[0]
    if just_over and re.search(_SUMMED_UP, before):
        return True
    if re.search(r"\d/(?:\d{4}/)?[^\W\d]{2}", before):
        return True  # what a cited paper is about
    return (
        re.search(_TOLD, before) is not None
        or re.search(r"(?<!\w)(?:đã|cơ bản) ", after) is not None
    )


def is_planned(lower: str, start: int, *, is_title: bool = True) -> bool:
    """Tell whether the words before a year (lower case) plan for it, and name no law of that year.

    In a title any word of planning does; elsewhere it must stand right before the year, as prose
    tells of many years.
    """
    near = clause_before(lower[:start])[-_NAMED_AFTER:]
    words = re.sub(r"\s*năm\s*$", "", near)
    if not is_title:
        return not has_any(near, SURE) and re.search(_DIRECTLY, words) is not None
    return not has_any(near, SURE) and re.search(rf"(?<!\w)(?:{_PLANNED})(?!\w)", words) is not None
