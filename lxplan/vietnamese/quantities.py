"""Counted things in sentences: `98 em`, `1.245 hộ`, `02 lớp`, `6.000.000 đồng`, `1,5 triệu đồng`.

Only things that plans count are read. A number that names instead of counting (`lớp 5`, `khối 6`,
`ngày 20`) and one of a date, an hour or a share is none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxplan.named_tuple import NamedTuple
from lxplan.vietnamese.remembering import remembered
from lxplan.vietnamese.sentences import has_digit, lowered

if TYPE_CHECKING:
    from fractions import Fraction

NUMBER = r"\d{1,3}(?:\.\d{3})+(?!\d)|\d+(?:,\d+)?(?!\d)"
"""A number as Vietnamese papers write it: points between thousands, a comma before a share."""
BETWEEN_ITEMS = r", (?:và )?|; | và "
"""What parts the items of a list within a sentence."""

MONEY = "đồng"
PEOPLE = (
    *("lượt người", "học viên", "học sinh", "đại biểu", "hội viên", "đoàn viên", "thành viên"),
    *("cán bộ", "giáo viên", "phụ nữ", "nông dân", "thanh niên", "đảng viên", "người", "em"),
    *("cháu", "lượt", "chị", "cụ", "đồng chí", "nhân khẩu", "khẩu", "lao động", "cử tri"),
)
SEXES = ("nam", "nữ")
_THINGS = (
    *("hoạt động", "chuyên đề", "câu lạc bộ", "mô hình", "hội thi", "hội nghị", "gia đình"),
    *(
        "lớp",
        "buổi",
        "giờ",
        "tiết",
        "ngày",
        "hộ",
        "thôn",
        "xóm",
        "ấp",
        "buôn",
        "cuốn",
        "quyển",
        "cuộc",
        "đợt",
    ),
    *("nhóm", "tổ", "tủ sách", "máy", "cây", "con", "bài", "suất", "giải", "tiết mục", "khóa"),
    *("khoá", "tập huấn", "phòng", "chiếc", "bộ", "đội", "xe", "chi hội", "chi đoàn", "chi bộ"),
    *("chi đội", "liên đội", "phân hội", "tổ hội", "trường", "đơn vị", "doanh nghiệp", "dòng họ"),
    *("công trình", "phần quà", "phần thưởng", "cơ sở", "cơ quan"),
)
_SCALES = {"nghìn": 10**3, "ngàn": 10**3, "k": 10**3, "triệu": 10**6, "tr": 10**6} | {
    "tỷ": 10**9,
    "tỉ": 10**9,
}
_UNITS = frozenset((*PEOPLE, *SEXES, *_THINGS))
_OF_MONEY = frozenset(("đồng", "đ", "vnđ", "vnd"))
_COUNTED = rf"(?<![\w.,/:+-])({NUMBER})(?![\d:%.,/]*\d| ?%) ?([^\W\d_]+)(?: ([^\W\d_]+))?"
"""A number and two words after it: a long list of units would take long to compile."""
_NAMING = (
    *("lớp", "khối", "thôn", "xóm", "tổ", "khu", "điều", "khoản", "số", "tháng", "năm", "quý"),
    *("ngày", "đợt", "khóa", "khoá", "kỳ", "thứ", "bảng", "bài", "lúc", "tầng", "phòng", "mục"),
)
"""Words before a number that it names: `lớp 5 học sinh`."""
_FIRST_YEAR = 1900
_ABOUT = (
    *("khoảng", "trên", "dưới", "hơn", "gần", "từ", "đến", "ít nhất", "tối thiểu", "tối đa"),
    *("không quá", "nhiều nhất", "thêm", "chừng", "độ", "hoặc", "-", "quá", "tới"),
)
_EACH = ("mỗi", "một", "/", "bình quân", "trung bình", "từng")


class Quantity(NamedTuple):
    """A number of things, from `start` to `end`; of money in đồng, however it is written."""

    start: int
    end: int
    value: int | Fraction
    unit: str
    before: str

    @property
    def is_about(self) -> bool:
        """Whether the words before make it no exact number: `ít nhất 2 lớp`."""
        return self.before.endswith(_ABOUT)

    @property
    def is_of_each(self) -> bool:
        """Whether it is counted for each of several things: `mỗi thôn 2 lớp`, `mỗi lớp có 30 em`."""
        before = self.before[-25:]
        if "/" in before:
            before = re.sub(r"(?<=\d)/(?=\d)", "", before)  # «Hội thao 20/11: …» is a day
        return any(word in before for word in _EACH)


def number_of(digits: str) -> int | Fraction:
    """Return the value of a `NUMBER`, exactly: a fraction where digits stand behind a comma."""
    plain = digits.replace(".", "")
    if "," not in plain:
        return int(plain)
    from fractions import Fraction  # and decimal behind it: most papers count in whole numbers

    return Fraction(plain.replace(",", "."))


@remembered(1024)
def quantities_in(text: str) -> tuple[Quantity, ...]:
    """Return what a sentence counts, in order; offsets from 0."""
    if not has_digit(text):
        return ()
    lower = lowered(text)
    found = (_quantity(match) for match in re.finditer(_COUNTED, lower))
    return tuple(each for each in found if each is not None and not _is_name(each, lower))


def _is_name(each: Quantity, lower: str) -> bool:
    """Tell whether a number names: one of thousands never does, nor one of money (`cả năm 24.000.000 đồng`), nor one
    behind a sign (`Mở 8 lớp: 3 lớp may, …`).
    """
    is_apart = lower[: each.start].rstrip(" ").endswith((":", "("))
    counts = is_apart or each.unit == MONEY or "." in lower[each.start : each.end]
    is_of_all = each.before.endswith(("cả năm", "trong năm")) and each.value < _FIRST_YEAR
    return is_named(each.before) and not (counts or is_of_all)


def is_named(before: str) -> bool:
    """Tell whether the words before a number (lower case) make it a name: `lớp 5`."""
    return before.endswith(_NAMING) and not before.endswith(("tổng số", "trong số"))


def _quantity(match: re.Match[str]) -> Quantity | None:
    """Return what a number counts; None where the words after it are no unit."""
    first, second = match[2], match[3] or ""
    scale, unit, end = 1, "", match.end(2)
    if first in _SCALES:
        scale, unit = _SCALES[first], MONEY
        end = match.end(3) if second in _OF_MONEY else end
    elif first in _OF_MONEY:
        unit = MONEY
    elif second == "lạc" and match.string.startswith(" bộ", end := match.end(3)):
        unit, end = "câu lạc bộ", end + len(" bộ")
    elif f"{first} {second}" in _UNITS:
        unit, end = f"{first} {second}", match.end(3)
    elif first in _UNITS:
        unit = first
    if not unit:
        return None
    before = match.string[max(0, match.start() - 40) : match.start()].rstrip(" (:")
    return Quantity(match.start(), end, number_of(match[1]) * scale, unit, before)


def shown(value: int | Fraction) -> str:
    """Return a number as papers write it: `1.245`, `2,5`."""
    whole = int(value)
    if value == whole:
        return f"{whole:,}".replace(",", ".")
    return f"{float(value):.2f}".rstrip("0").replace(".", ",")
