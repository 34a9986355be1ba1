"""The days that a centre's year is built round, as data: communes publish them each year."""

from __future__ import annotations

from lxplan.named_tuple import NamedTuple


class FixedDay(NamedTuple):
    """A day that returns each year on the same date.

    `names` are the words (lower case) that mean this very day; `themes` only show that a plan
    thinks of it. `since` is the first year in which it was kept; `last_day` ends a week that begins
    on `day`; `founded` is the year of what the day recalls, from which its anniversaries count.
    """

    day: int
    month: int
    title: str
    names: tuple[str, ...]
    themes: tuple[str, ...] = ()
    since: int = 0
    last_day: int = 0
    founded: int = 0

    @property
    def label(self) -> str:
        """The day as a plan writes it, such as `20/11` or `1-7/10`."""
        days = f"{self.day}-{self.last_day}" if self.last_day else f"{self.day}"
        return f"{days}/{self.month}"


LEARNING_WEEK = FixedDay(
    1,
    10,
    "Tuần lễ hưởng ứng học tập suốt đời",
    ("tuần lễ hưởng ứng học tập", "tuần lễ học tập"),
    ("học tập suốt đời",),
    last_day=7,
)

FIXED_DAYS: tuple[FixedDay, ...] = (
    FixedDay(
        3,
        2,
        "thành lập Đảng",
        ("ngày thành lập đảng",),
        ("mừng đảng", "thành lập đảng"),
        founded=1930,
    ),
    FixedDay(27, 2, "Thầy thuốc Việt Nam", ("ngày thầy thuốc",), ("thầy thuốc",), founded=1955),
    FixedDay(8, 3, "Quốc tế Phụ nữ", ("ngày quốc tế phụ nữ",), ("quốc tế phụ nữ",), founded=1910),
    FixedDay(
        26,
        3,
        "thành lập Đoàn",
        ("ngày thành lập đoàn",),
        ("thành lập đoàn", "tháng thanh niên"),
        founded=1931,
    ),
    FixedDay(
        21,
        4,
        "Sách và Văn hóa đọc",
        ("ngày sách",),
        ("văn hóa đọc", "văn hoá đọc", "ngày hội đọc"),
        since=2014,
    ),
    FixedDay(
        30,
        4,
        "giải phóng miền Nam",
        ("ngày giải phóng miền nam", "ngày miền nam giải phóng"),
        ("giải phóng", "thống nhất đất nước"),
        founded=1975,
    ),
    FixedDay(
        1, 5, "Quốc tế Lao động", ("ngày quốc tế lao động",), ("quốc tế lao động",), founded=1886
    ),
    FixedDay(
        7,
        5,
        "chiến thắng Điện Biên Phủ",
        ("ngày chiến thắng điện biên",),
        ("điện biên phủ",),
        founded=1954,
    ),
    FixedDay(15, 5, "thành lập Đội", ("ngày thành lập đội",), ("thành lập đội",), founded=1941),
    FixedDay(
        19,
        5,
        "sinh nhật Bác Hồ",
        ("ngày sinh chủ tịch hồ chí minh", "ngày sinh nhật bác", "ngày sinh bác"),
        ("sinh nhật bác", "ngày sinh của bác"),
        founded=1890,
    ),
    FixedDay(
        1,
        6,
        "Quốc tế Thiếu nhi",
        ("ngày quốc tế thiếu nhi",),
        ("tết thiếu nhi", "quốc tế thiếu nhi"),
    ),
    FixedDay(5, 6, "Môi trường thế giới", ("ngày môi trường thế giới",), ("môi trường thế giới",)),
    FixedDay(
        26,
        6,
        "phòng, chống ma túy",
        (
            "ngày toàn dân phòng",
            "ngày quốc tế phòng chống ma túy",
            "ngày quốc tế phòng, chống ma túy",
        ),
        ("tháng hành động phòng, chống ma túy",),
    ),
    FixedDay(28, 6, "Gia đình Việt Nam", ("ngày gia đình việt nam",), ("gia đình việt nam",)),
    FixedDay(11, 7, "Dân số thế giới", ("ngày dân số thế giới",), ("dân số thế giới",)),
    FixedDay(
        27,
        7,
        "Thương binh - Liệt sĩ",
        ("ngày thương binh",),
        ("thương binh", "liệt sĩ", "liệt sỹ"),
        founded=1947,
    ),
    FixedDay(
        19,
        8,
        "Cách mạng tháng Tám",
        ("ngày cách mạng tháng tám",),
        ("cách mạng tháng tám", "cách mạng tháng 8"),
        founded=1945,
    ),
    FixedDay(2, 9, "Quốc khánh", ("ngày quốc khánh",), ("quốc khánh",), founded=1945),
    FixedDay(5, 9, "khai giảng", ("khai giảng", "ngày hội toàn dân đưa trẻ đến trường")),
    FixedDay(
        1,
        10,
        "Người cao tuổi",
        ("ngày quốc tế người cao tuổi", "ngày người cao tuổi"),
        ("quốc tế người cao tuổi", "tháng hành động vì người cao tuổi"),
    ),
    LEARNING_WEEK,
    FixedDay(
        2,
        10,
        "Khuyến học Việt Nam",
        ("ngày khuyến học",),
        ("khuyến học, khuyến tài", "khuyến học việt nam"),
        since=2008,
        founded=1996,
    ),
    FixedDay(
        10, 10, "Chuyển đổi số quốc gia", ("ngày chuyển đổi số",), ("chuyển đổi số",), since=2022
    ),
    FixedDay(
        14,
        10,
        "thành lập Hội Nông dân",
        ("ngày thành lập hội nông dân",),
        ("thành lập hội nông dân",),
        founded=1930,
    ),
    FixedDay(
        15,
        10,
        "Bác Hồ gửi thư cho ngành Giáo dục",
        ("ngày bác hồ gửi", "ngày bác hồ gửi thư"),
        ("bức thư cuối", "thư cuối cùng"),
    ),
    FixedDay(
        20,
        10,
        "Phụ nữ Việt Nam",
        (
            "ngày phụ nữ việt nam",
            "ngày thành lập hội phụ nữ",
            "ngày thành lập hội liên hiệp phụ nữ",
        ),
        ("phụ nữ việt nam",),
        founded=1930,
    ),
    FixedDay(9, 11, "Pháp luật Việt Nam", ("ngày pháp luật",), ("ngày pháp luật",), since=2013),
    FixedDay(
        18,
        11,
        "thành lập Mặt trận",
        ("ngày thành lập mặt trận",),
        ("đại đoàn kết", "thành lập mặt trận"),
        founded=1930,
    ),
    FixedDay(20, 11, "Nhà giáo Việt Nam", ("ngày nhà giáo",), ("nhà giáo",), founded=1982),
    FixedDay(
        1,
        12,
        "phòng, chống AIDS",
        ("ngày thế giới phòng chống aids", "ngày thế giới phòng, chống aids"),
        ("tháng hành động quốc gia phòng",),
    ),
    FixedDay(
        6,
        12,
        "thành lập Hội Cựu chiến binh",
        ("ngày thành lập hội cựu chiến binh", "ngày thành lập hội ccb"),
        ("thành lập hội cựu chiến binh",),
        founded=1989,
    ),
    FixedDay(
        22,
        12,
        "Quân đội nhân dân",
        ("ngày thành lập quân đội", "ngày quốc phòng toàn dân", "ngày hội quốc phòng"),
        ("quân đội", "bộ đội cụ hồ", "quốc phòng toàn dân"),
        founded=1944,
    ),
    FixedDay(
        26,
        12,
        "Dân số Việt Nam",
        ("ngày dân số việt nam",),
        ("dân số việt nam", "truyền thông dân số"),
        founded=1961,
    ),
)

BY_DATE: dict[tuple[int, int], FixedDay] = {
    (each.day, each.month): each
    for each in FIXED_DAYS
    if not each.last_day  # a week is no day
}

LUNAR_FEASTS = (
    "trung thu",
    "giỗ tổ",
    "hùng vương",
    "vu lan",
    "rằm",
    "nguyên tiêu",
    "nguyên đán",
    "đoan ngọ",
)
"""Feasts whose dates are lunar, though plans often write them without saying so: `Trung thu
15/8`."""

FIRST_TO_NAME = ((2, 10), (9, 11), (21, 4), (10, 10), (28, 6))
"""What a learning centre is asked about first, of the days that its plan leaves out."""


def named_day(title: str, month: int) -> tuple[FixedDay, int, int] | None:
    """Return the day of `month` that a title (lower case) calls by its name, and where."""
    for each in FIXED_DAYS:
        if each.month != month or each.last_day:
            continue
        for name in each.names:
            start = title.find(name)
            if start >= 0 and not _opens_a_class(title, start + len(name)):
                return each, start, start + len(name)
    return None


def _opens_a_class(title: str, end: int) -> bool:
    """Tell whether `khai giảng` goes on with a class or a course: that one may begin on any day."""
    following = title[end : end + 20]
    return title[:end].endswith("khai giảng") and any(
        word in following for word in ("lớp", "khóa", "khoá", "chương trình")
    )
