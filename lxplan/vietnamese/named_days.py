"""Days that a sentence calls by their names, each with the date that is written beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from lxplan.named_tuple import NamedTuple
from lxplan.vietnamese.fixed_days import FIXED_DAYS, FixedDay
from lxplan.vietnamese.remembering import remembered
from lxplan.vietnamese.sentences import has_digit

# fmt: off
OTHER_DAYS = (
    FixedDay(9, 1, "Học sinh - Sinh viên", ("ngày học sinh - sinh viên", "ngày học sinh, sinh viên", "ngày truyền thống học sinh")),
    FixedDay(3, 3, "Biên phòng toàn dân", ("ngày biên phòng", "biên phòng toàn dân"), founded=1959),
    FixedDay(22, 3, "Nước thế giới", ("ngày nước thế giới",)),
    FixedDay(24, 3, "phòng, chống lao", ("ngày thế giới phòng chống lao", "ngày thế giới phòng, chống lao")),
    FixedDay(25, 3, "Công tác xã hội", ("ngày công tác xã hội",)),
    FixedDay(27, 3, "Thể thao Việt Nam", ("ngày thể thao việt nam",), founded=1946),
    FixedDay(28, 3, "Dân quân tự vệ", ("ngày truyền thống dân quân tự vệ", "ngày thành lập dân quân tự vệ"), founded=1935),
    FixedDay(7, 4, "Sức khỏe thế giới", ("ngày sức khỏe thế giới", "ngày sức khoẻ thế giới")),
    FixedDay(18, 4, "Người khuyết tật Việt Nam", ("ngày người khuyết tật việt nam",)),
    FixedDay(18, 5, "Khoa học và Công nghệ", ("ngày khoa học và công nghệ", "ngày khoa học, công nghệ")),
    FixedDay(31, 5, "không thuốc lá", ("ngày thế giới không thuốc lá", "ngày không thuốc lá", "ngày thế giới không hút thuốc lá")),
    FixedDay(14, 6, "hiến máu", ("ngày thế giới tôn vinh người hiến máu", "ngày quốc tế người hiến máu")),
    FixedDay(21, 6, "Báo chí cách mạng", ("ngày báo chí",), founded=1925),
    FixedDay(28, 7, "thành lập Công đoàn", ("ngày thành lập công đoàn",), founded=1929),
    FixedDay(10, 8, "vì nạn nhân chất độc da cam", ("ngày vì nạn nhân chất độc da cam",)),
    FixedDay(4, 10, "phòng cháy và chữa cháy", ("ngày toàn dân phòng cháy",)),
    FixedDay(13, 10, "Doanh nhân Việt Nam", ("ngày doanh nhân",)),
    FixedDay(16, 10, "Lương thực thế giới", ("ngày lương thực thế giới",)),
    FixedDay(23, 11, "Hội Chữ thập đỏ", ("ngày thành lập hội chữ thập đỏ",), founded=1946),
    FixedDay(3, 12, "Người khuyết tật quốc tế", ("ngày quốc tế người khuyết tật", "ngày người khuyết tật quốc tế")),
    FixedDay(15, 10, "Dân vận", ("ngày truyền thống dân vận", "ngày dân vận")),
    FixedDay(15, 10, "Hội Liên hiệp Thanh niên", ("ngày thành lập hội liên hiệp thanh niên",), founded=1956),
)
"""Days that plans name, though no plan is asked for them."""

_BARE = frozenset((
    "quốc tế phụ nữ", "phụ nữ việt nam", "nhà giáo việt nam", "thầy thuốc việt nam", "quốc khánh", "quốc tế lao động",
    "quốc tế thiếu nhi", "thương binh - liệt sĩ", "thương binh, liệt sĩ", "thương binh liệt sĩ", "thương binh - liệt sỹ",
    "cách mạng tháng tám", "giải phóng miền nam", "chiến thắng điện biên", "môi trường thế giới", "gia đình việt nam",
    "pháp luật việt nam", "quốc tế người cao tuổi", "chuyển đổi số quốc gia", "quốc phòng toàn dân", "sách và văn hóa đọc",
    "thành lập quân đội", "thành lập hội nông dân", "thành lập hội liên hiệp phụ nữ", "thành lập hội cựu chiến binh",
    "khuyến học việt nam", "dân số thế giới", "thành lập đảng cộng sản", "thành lập đoàn tncs", "thành lập đội tntp",
    "thành lập đoàn thanh niên", "sinh nhật bác", "sinh chủ tịch hồ chí minh", "sinh bác hồ", "thành lập mặt trận",
    "hội quốc phòng toàn dân",
))
"""Names that mean a day also without the word `ngày`, when a date stands beside them."""
_TAIL_WORDS = (
    "cộng sản việt nam tncs thanh niên hồ chí minh thiếu tiền phong nhi liên hiệp phụ nữ "
    "nhân dân nông cựu chiến binh mặt trận tổ quốc tộc thống nhất liệt sĩ sỹ phủ lịch sử gia "
    "đọc văn hóa hoá aids hiv/aids hiv ma túy tuý phòng chống đất nước chủ tịch chxhcn hòa "
    "xã hội nghĩa toàn đỏ thế giới tám thành công miền suốt đời hưởng ứng vn tntp đại thắng "
    "lợi vĩ hoàn giải người cao tuổi lhpn chữ thập cháy và chữa bệnh tự vệ tnxp số cách mạng"
)
_TAIL = frozenset(_TAIL_WORDS.split())
_DAY = "ngày "
_NO_NAME_BEFORE = ("hội", "báo", "luật", "đoàn", "viện", "bộ", "tạp chí", "bảo tàng")
_REACH = 110
# fmt: on
_DATE = r"(\d{1,2})(?: ?[/.-] ?| tháng )(\d{1,2})(?: ?[/.-] ?(\d{4})| năm (\d{4}))?(?![\d/])"


class NamedDay(NamedTuple):
    """A day that is called by its name, and the date beside it, from `start` to `end`.

    `year` is 0 where none is written.
    """

    known: FixedDay
    day: int
    month: int
    year: int
    start: int
    end: int

    @property
    def is_right(self) -> bool:
        """Whether the date is the one that the day has."""
        last = self.known.last_day or self.known.day
        return self.month == self.known.month and self.known.day <= self.day <= last


@cache
def _names() -> dict[str, FixedDay]:
    """Return every name of every day, without the word `ngày` where it is clear without it."""
    found = {
        name: each
        for each in (*FIXED_DAYS, *OTHER_DAYS)
        for name in each.names
        if name != "khai giảng"
    }
    for bare in _BARE:
        theirs = (
            each for name, each in found.items() if name.endswith(bare) or bare.startswith(name[5:])
        )
        day = next(theirs, None)
        if day is not None:
            found.setdefault(bare, day)
    return found


@cache
def _bare_names() -> dict[str, FixedDay]:
    return {name: known for name, known in _names().items() if _DAY not in name}


@remembered(1024)
def name_before(before: str) -> FixedDay | None:
    """Return the day whose name ends some words (lower case)."""
    best: tuple[int, int, FixedDay] | None = None
    for name, known in (_names() if _DAY in before else _bare_names()).items():
        place = before.rfind(name)
        if place >= 0 and (best is None or (place + len(name), len(name)) > best[:2]):
            if not name.startswith("ngày") and before[:place].rstrip().endswith(_NO_NAME_BEFORE):
                continue
            best = (place + len(name), len(name), known)
    if best is None:
        return None
    tail = before[best[0] :].rstrip()
    if has_digit(tail) or tail.endswith((",", ";", ".")) or not _TAIL.issuperset(_words(tail)):
        return None
    return best[2]


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W\d]+(?:/[^\W\d]+)*", text)


def named_days_in(lower: str) -> Iterator[NamedDay]:
    """Return the days of a sentence (lower case) whose name stands beside them: `Quốc khánh 2/9`,
    `2/9 - Ngày Quốc khánh`.
    """
    for match in re.finditer(_DATE, lower):
        day, month = int(match[1]), int(match[2])
        known = _named_by(lower, match) if _exists(day, month) else None
        if known is not None:
            yield NamedDay(known, day, month, int(match[3] or match[4] or 0), *match.span())


def _named_by(lower: str, match: re.Match[str]) -> FixedDay | None:
    words = lower[max(0, match.start() - _REACH) : match.start()]
    words = re.sub(r"\d{1,2} ?-$", "", words).rstrip()  # the first day of a week
    if words.endswith(("(", ":", "-")):
        words = words[:-1].rstrip()
    before = words.removesuffix("ngày").rstrip().removesuffix("(").rstrip()
    found = name_before(before) if before else None
    if found is not None:
        return found
    behind = lower[match.end() : match.end() + _REACH].lstrip()
    words = behind[1:].lstrip().removeprefix("kỷ niệm ")
    if behind[:1] not in ("(", "-", ":") or not words.startswith("ngày "):
        return None
    return None if has_digit(re.split(r"[.;)]", words)[0]) else name_in(words)


def _exists(day: int, month: int) -> bool:
    try:
        date(2020, month, day)
    except ValueError:
        return False
    return True


def name_in(clause: str) -> FixedDay | None:
    """Return the day whose name opens a clause (lower case)."""
    words = clause.lstrip().removeprefix("ngày ")
    for name, known in _names().items():
        bare = name.removeprefix("ngày ")
        if not words.startswith(bare) or " " not in bare:
            continue
        tail = re.split(r"[\d(,;.)-]", words[len(bare) :])[0]
        if _TAIL.issuperset(_words(tail)):
            return known
    return None
