"""Communes and districts are found with their whole names."""

from __future__ import annotations

import pytest

from lxplan.vietnamese.places import places_in


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("nhân dân xã Tân Hòa, huyện Long Hồ", [("xã", "Tân Hòa"), ("huyện", "Long Hồ")]),
        ("TRUNG TÂM HỌC TẬP CỘNG ĐỒNG XÃ LONG HỒ", [("xã", "LONG HỒ")]),
        ("thị xã Kinh Môn và thị trấn Phú Thứ", [("huyện", "Kinh Môn"), ("xã", "Phú Thứ")]),
        ("xã Đắk R'Lấp tổ chức", [("xã", "Đắk R'Lấp")]),
        ("UBND xã Long Hồ UBND", [("xã", "Long Hồ")]),
        ("xã Bình Thành xây dựng, xã Tân Hội", [("xã", "Bình Thành"), ("xã", "Tân Hội")]),
        ("xã Long Hồ Hội Nông dân, xã Tân Việt Nam", [("xã", "Long Hồ"), ("xã", "Tân")]),
        ("xã hội học tập, xã Hội Nông dân, xã NTM", []),
        ("xã Hội An Đông năm 2026, xã Hội Sơn", [("xã", "Hội An Đông"), ("xã", "Hội Sơn")]),
        ("xã Thành Công, xã Việt Tiến", [("xã", "Thành Công"), ("xã", "Việt Tiến")]),
        ("huyện Tam Nông, huyện Nông Cống", [("huyện", "Tam Nông"), ("huyện", "Nông Cống")]),
        (
            "xã Nông Trường, xã Nông Thôn Mới, xã Long Hồ Nông dân",
            [("xã", "Nông Trường"), ("xã", "Long Hồ")],
        ),
        ("UBND XÃ THÀNH LẬP TRUNG TÂM, XÃ HỘI AN TOÀN, xã Thành Đoàn, xã Việt Nam", []),
    ],
)
def test_a_place_has_a_level_and_a_name(text: str, places: list[tuple[str, str]]) -> None:
    assert [(place.level, place.name) for place in places_in(text)] == places
