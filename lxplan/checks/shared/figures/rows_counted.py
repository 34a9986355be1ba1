"""Which rows of the schedule a sentence counts: `4 lớp kỹ năng số` are the rows that hold a `lớp kỹ năng số`."""

from __future__ import annotations

from lxplan.plan.schedule import Activity
from lxplan.vietnamese.folding import fold
from lxplan.vietnamese.quantities import quantities_in

TOLD = r"năm trước|năm học trước|(?<!\w)đã |kết quả|năm qua|vừa qua|so với|cùng kỳ"
"""Words of a number that tells what was: it counts no rows of this plan."""
SCOPED = r"mỗi|hằng|hàng|quý|tháng|học kỳ|từng|bình quân|đến năm|giai đoạn|nhiệm kỳ|sau|đợt|tuần|thôn|trong đó|còn"
"""Words of a number of a part, or of each of several: it counts not all rows."""
LABEL = r"(?:^|[-+\n.;] ?)(?:tổng )?(?P<label>số (?:lớp|hoạt động|chuyên đề|lượt|người học|học viên)(?: [^\W\d]+){0,6}):? (?:là )?$"
"""How the words before a number end that name what it counts: `Số lớp mở trong năm: 8 lớp`."""
OF_THE_SCHEDULE = r"(?: (?:theo|trong|của|ở|có trong)|^) ?(?:các )?(?:lịch|bảng|kế hoạch)(?: (?:hoạt động|công tác|tổ chức|mở lớp|kế hoạch))?(?: (?:từng|hằng|hàng|các) tháng)?(?: (?:trên|dưới đây|sau))?(?!\w)"
"""Words that point to the rows of all months: `30 hoạt động theo lịch từng tháng`, `Lịch từng tháng gồm …`."""
ALL_VILLAGES = r" (?:cho|ở|tại|trên|đến)(?: nhân dân| bà con| người dân)?(?: (?:cả|tất cả|toàn bộ) \d+ (?:thôn|xóm|ấp|bản|buôn|khu phố|tổ dân phố|khu dân cư)| \d+ (?:thôn|xóm|ấp|bản|buôn|khu phố|tổ dân phố|khu dân cư)(?= (?:của|trong|toàn) (?:xã|phường|địa bàn)))"
"""Words that are no part, though they name villages: `13 hoạt động cho 8 thôn của xã`."""
COUNTED_ROWS = ("hoạt động", "lớp", "chuyên đề", "hội thi", "hội nghị", "câu lạc bộ")
GENERAL_WORDS = frozenset(
    [
        "chuyên",
        "tập",
        "học",
        "bồi",
        "ngắn",
        "chuyển",
        "cộng",
        "trong",
        "cho",
        "và",
        "với",
        "tại",
        "ở",
        "năm",
        "của",
        "các",
        "theo",
        "để",
        "nhằm",
        "về",
        "nêu",
        "kể",
        "ghi",
        "đã",
        "như",
        "này",
        "được",
        "mở",
    ]
)
"""The words after `lớp` that do not part one kind of class from another."""
KINDS_OF_WORK = (
    *("tập huấn", "nói chuyện", "tuyên truyền", "bồi dưỡng", "truyền thông", "tọa đàm", "phổ biến"),
    *("giao lưu", "diễn đàn", "sinh hoạt", "tư vấn", "dạy nghề"),
)
"""How the rows begin that `4 lớp tập huấn` or `2 buổi nói chuyện` counts."""
_SEVERAL = ("cac ", "nhung ", "mot so ", "nhieu ")


def count_in(row: Activity, unit: str, single: str) -> int | None:
    """Return how many of a unit (folded) a row holds: `02 lớp tin học` is two, `Lớp tin học` one; None for `các lớp`.

    `single` is the unit without its kind, as `quantities_in` names it: `lớp`.
    """
    texts = (row.content, row.form or "", *row.own.values())
    holding = [folded for text in texts if f" {unit} " in (folded := f" {fold(text)} ")]
    if not holding:
        return 0
    if any(f"{several}{unit} " in text for several in _SEVERAL for text in holding):
        return None
    numbers = [
        int(each.value) for text in texts for each in quantities_in(text) if each.unit == single
    ]
    return max(numbers, default=1)


def count_of_kind(row: Activity, kind: str, single: str) -> int | None:
    """Return how many of a kind of `KINDS_OF_WORK` a row holds, as `count_in` does; a row that begins with it is one."""
    text = fold(row.content)
    kind = fold(kind)
    if any(f"{several}{kind}" in f" {text}" for several in _SEVERAL):
        return None
    counted = [int(each.value) for each in quantities_in(row.content) if each.unit == single]
    begins = text.startswith((f"{kind} ", f"lop {kind} ", f"buoi {kind} ", f"hoi nghi {kind} "))
    return max(counted, default=1) if begins or (counted and kind in text) else 0
