"""Public holidays and Tết, as data.

The lunar dates were computed for the time zone of Hà Nội (UTC+7), where a new moon may fall a day
earlier than in China, as in 2030. The days off are those of Bộ luật Lao động 2019, Điều 112.
"""

from __future__ import annotations

from datetime import date, timedelta

_TET = {
    year: date(year, month, day)
    for year, (month, day) in enumerate(
        (
            *(
                (2, 14),
                (2, 3),
                (1, 23),
                (2, 10),
                (1, 31),
                (2, 19),
                (2, 8),
                (1, 28),
                (2, 16),
                (2, 5),
            ),
            *(
                (1, 25),
                (2, 12),
                (2, 1),
                (1, 22),
                (2, 10),
                (1, 29),
                (2, 17),
                (2, 6),
                (1, 26),
                (2, 13),
            ),
            *(
                (2, 2),
                (1, 23),
                (2, 11),
                (1, 31),
                (2, 19),
                (2, 8),
                (1, 28),
                (2, 15),
                (2, 4),
                (1, 24),
            ),
            (2, 12),
        ),
        start=2010,
    )
}
"""The first day of the lunar year, 2010 to 2040."""

_ANCESTORS = {
    year: date(year, month, day)
    for year, (month, day) in enumerate(
        (
            *(
                (4, 23),
                (4, 12),
                (3, 31),
                (4, 19),
                (4, 9),
                (4, 28),
                (4, 16),
                (4, 6),
                (4, 25),
                (4, 14),
            ),
            *(
                (4, 2),
                (4, 21),
                (4, 10),
                (4, 29),
                (4, 18),
                (4, 7),
                (4, 26),
                (4, 16),
                (4, 4),
                (4, 23),
            ),
            *((4, 12), (4, 1), (4, 19), (4, 9), (4, 28), (4, 16), (4, 6), (4, 25), (4, 13), (4, 3)),
            (4, 20),
        ),
        start=2010,
    )
}
"""Giỗ Tổ Hùng Vương: the tenth of the third lunar month, 2010 to 2040."""

_SECOND_NATIONAL_DAY = {2021: 3, 2022: 1, 2023: 1, 2024: 3, 2025: 1, 2026: 1}
"""The day of September that the government added to 2/9, in the years for which it has been
announced."""

_HOLIDAYS = {
    (1, 1): "Tết Dương lịch",
    (30, 4): "ngày Chiến thắng 30/4",
    (1, 5): "ngày Quốc tế Lao động 1/5",
    (2, 9): "Quốc khánh 2/9",
}


def tet(year: int) -> date | None:
    """Return the first day of the lunar year that begins in `year`; None outside 2010-2040."""
    return _TET.get(year)


def holiday(day: date) -> str | None:
    """Return the name of the public holiday that `day` falls on, with its place in Tết.

    None on a working day.
    """
    first = tet(day.year)
    if first is not None and timedelta(-2) <= day - first <= timedelta(4):
        after = (day - first).days
        return f"mùng {after + 1} Tết Nguyên đán" if after >= 0 else "sát Tết Nguyên đán"
    if _ANCESTORS.get(day.year) == day:
        return "Giỗ Tổ Hùng Vương"
    if day.month == 9 and _SECOND_NATIONAL_DAY.get(day.year) == day.day:
        return "nghỉ Quốc khánh 2/9"
    return _HOLIDAYS.get((day.day, day.month))
