"""The district level is found in sentences, with what took over from it."""

from __future__ import annotations

import pytest

from lxplan.vietnamese.district_bodies import district_bodies_in, successor_of


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Đăng ký với Phòng GD&ĐT huyện Kinh Môn để mở lớp", "Phòng GD&ĐT huyện Kinh Môn"),
        ("Báo cáo Phòng Giáo dục và Đào tạo trước ngày 5", "Phòng Giáo dục và Đào tạo"),
        ("Mời Trung tâm Y tế huyện khám", "Trung tâm Y tế huyện"),
        ("theo kế hoạch của Huyện ủy", "Huyện ủy"),
        ("hội thi cấp huyện", "cấp huyện"),
    ],
)
def test_a_body_of_the_district_is_found_whole(text: str, body: str) -> None:
    (start, end), *_ = district_bodies_in(text)
    assert text[start:end] == body


@pytest.mark.parametrize(
    "text",
    [
        "huấn luyện, câu chuyện",
        "phòng Giáo dục Thường xuyên",
        "Phòng Văn hóa - Xã hội xã",
        "Bà Huyện Thanh Quan",
    ],
)
def test_what_sounds_like_one_is_none(text: str) -> None:
    assert not list(district_bodies_in(text))


def test_what_took_over_is_said_where_it_is_known() -> None:
    assert successor_of("Trung tâm Y tế huyện") == "Trung tâm Y tế khu vực, hoặc Trạm Y tế xã"
    assert successor_of("địa bàn huyện") is None
