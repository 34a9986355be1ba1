"""A day is a paper's, a law's, or what a feast recalls, and otherwise one on which something is
done.
"""

from __future__ import annotations

import pytest

from lxplan.vietnamese.day_mentions import days_in
from lxplan.vietnamese.days_of_papers import is_of_paper, recalls


@pytest.mark.parametrize(
    "text",
    [
        "Phổ biến Luật Đất đai ngày 18/01/2024",
        "Học tập Kết luận số 91-KL/TW ngày 12/8/2024",
        "Thông qua Biên bản họp ngày 5/3/2018",
        "số 850/HD-PGDĐT của Phòng Giáo dục và Đào tạo ngày 25 tháng 01 năm 2024",
        "Luật Tổ chức chính quyền địa phương được Quốc hội thông qua ngày 19/2/2025",
        "Triển khai Chỉ thị 05-CT/TW (15/5/2016)",
        "Tuyên truyền mức lương mới áp dụng từ ngày 1/9",
    ],
)
def test_the_day_of_a_paper_is_told(text: str) -> None:
    assert is_of_paper(text, days_in(text)[0])


@pytest.mark.parametrize(
    "text",
    [
        "Báo cáo thực hiện Nghị quyết trước ngày 30/9/2017",
        "Hướng dẫn trồng rau ngày 20/10/2017",
        "Tập huấn Luật Trẻ em vào ngày 20/10/2017",
        "Thực hiện Kế hoạch số 15/KH-UBND, tổ chức mít tinh ngày 20/10/2017",
    ],
)
def test_a_day_of_doing_is_none(text: str) -> None:
    assert not is_of_paper(text, days_in(text)[0])


@pytest.mark.parametrize(
    ("text", "history"),
    [
        ("Kỷ niệm ngày thành lập xã 01/3/2012", True),
        ("Kỷ niệm 5 năm thành lập xã 01/3/2021", True),
        ("Mít tinh ngày 20/10/2012", False),
        ("Kỷ niệm ngày 20/10/2024", False),
        ("Ngày 19/8/1945", True),
    ],
)
def test_an_anniversary_recalls_what_is_long_ago_or_counted(text: str, *, history: bool) -> None:
    assert recalls(text, days_in(text)[0], 2026) is history
