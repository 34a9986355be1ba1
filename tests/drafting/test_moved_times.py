"""Times in headings, moved to the next period."""

from __future__ import annotations

from datetime import date

import pytest

from lxplan.drafting.moved_times import moved_pieces, replaced
from lxplan.drafting.period_steps import after, next_step
from lxplan.plan import Month, Period

SCHOOL, YEAR = Period.of_school_year(2018), Period.of_year(2026)
WEEK = Period(date(2026, 1, 5), date(2026, 1, 11))


def _months(year: int, number: int, count: int = 1) -> Period:
    first = Month(year, number)
    return Period(first.first_day, after(first, count - 1).last_day)


@pytest.mark.parametrize(
    ("period", "before", "moved"),
    [
        (SCHOOL, "năm học 2018 – 2019", "năm học 2019 – 2020"),
        (SCHOOL, "TTHTCĐ xã A 2018–2019 kính mong", "TTHTCĐ xã A 2019–2020 kính mong"),
        (SCHOOL, "Quý III, IV năm 2018", "Quý III, IV năm 2019"),
        (SCHOOL, "từ tháng 9/2018 đến tháng 8/2019", "từ tháng 9/2019 đến tháng 8/2020"),
        (SCHOOL, "từ năm 2018 đến năm 2019", "từ năm 2019 đến năm 2020"),
        (SCHOOL, "giai đoạn 2018-2020, đến năm 2019", None),
        (SCHOOL, "kết quả năm học 2017-2018", None),
        (SCHOOL, "số 09/2018/QĐ-BGDĐT ngày 05/9/2018", None),
        (YEAR, "KẾ HOẠCH HOẠT ĐỘNG 2026", "KẾ HOẠCH HOẠT ĐỘNG 2027"),
        (YEAR, "quý II/2026", "quý II/2027"),
        (YEAR, "năm học 2025-2026 và 2026-2027", "năm học 2026-2027 và 2027-2028"),
        (YEAR, "tầm nhìn đến năm 2026", None),
        (YEAR, "ban hành ngày 12 tháng 01 năm 2026", None),
        (YEAR, "kinh phí 2026.000 đồng, mã 2026/KH", None),
        (_months(2026, 6), "Kế hoạch tháng 6 năm 2026", "Kế hoạch tháng 7 năm 2026"),
        (_months(2026, 6), "Công tác tháng 06", "Công tác tháng 07"),
        (_months(2026, 6), "từ 01/06/2026 đến 30/06/2026", "từ 01/07/2026 đến 31/07/2026"),
        (_months(2026, 6), "năm học 2025-2026, tháng 5", None),
        (_months(2026, 8), "năm học 2025-2026", "năm học 2026-2027"),
        (_months(2026, 12), "tháng 12/2026, năm 2026", "tháng 1/2027, năm 2027"),
        (_months(2026, 7, 3), "Quý III năm 2026", "Quý IV năm 2026"),
        (_months(2026, 10, 3), "quý 4/2026", "quý 1/2027"),
        (_months(2026, 1, 6), "6 tháng đầu năm 2026", "6 tháng cuối năm 2026"),
        (_months(2026, 7, 6), "6 tháng cuối năm 2026", "6 tháng đầu năm 2027"),
        (WEEK, "từ ngày 05/01 đến ngày 11/01/2026", "từ ngày 12/01 đến ngày 18/01/2026"),
        (WEEK, "Tuần 05-11/01/2026", "Tuần 12-18/01/2026"),
    ],
)
def test_only_times_of_the_period_move(period: Period, before: str, moved: str | None) -> None:
    step = next_step(period)
    assert step is not None
    assert replaced(before, moved_pieces(before, step)) == (moved or before)


def test_a_year_alone_stays_in_a_sentence() -> None:
    step = next_step(YEAR)
    assert step is not None
    assert moved_pieces("theo kế hoạch 2026", step, is_heading=False) == ()
