from __future__ import annotations

import pytest

from lxplan.vietnamese.titles_in_sentences import (
    asked_of_lecturers,
    asked_of_partners,
    within_sentence,
)

TITLES = (
    ("Lễ kỷ niệm 20/11", "lễ kỷ niệm 20/11"),
    ("Lớp Tin học văn phòng", "lớp Tin học văn phòng"),
    ("Ngày Pháp luật 9/11", "ngày Pháp luật 9/11"),
    ("Mừng Đảng, mừng Xuân", "mừng Đảng, mừng Xuân"),
    ("Hội nghị viên chức", "hội nghị viên chức"),
    ("Đoàn kết các dân tộc", "đoàn kết các dân tộc"),
    ("Bộ đội về làng", "bộ đội về làng"),
    ("Phòng, chống đuối nước", "phòng, chống đuối nước"),
    ("Tổ chức: thi nấu ăn", "tổ chức: thi nấu ăn"),
    # names, abbreviations, foreign words, what has no capital at all
    ("Hội Nông dân tổng kết", "Hội Nông dân tổng kết"),
    ("Hội phụ nữ họp mặt", "Hội phụ nữ họp mặt"),
    ("Đoàn xã ra quân", "Đoàn xã ra quân"),
    ("Tết thiếu nhi 1/6", "Tết thiếu nhi 1/6"),
    ("Luật Đất đai năm 2024", "Luật Đất đai năm 2024"),
    ("Đảng viên mới học nghị quyết", "đảng viên mới học nghị quyết"),
    ("CLB thơ", "CLB thơ"),
    ("Zalo cho người cao tuổi", "Zalo cho người cao tuổi"),
    ("VỆ SINH MÔI TRƯỜNG", "VỆ SINH MÔI TRƯỜNG"),
    ("“Ngày hội đọc sách”", "“Ngày hội đọc sách”"),
    ("20/11: Tri ân thầy cô", "20/11: Tri ân thầy cô"),
    ("", ""),
)


@pytest.mark.parametrize(("title", "within"), TITLES)
def test_only_a_capital_of_the_first_place_becomes_small(title: str, within: str) -> None:
    assert within_sentence(title) == within


ASKED = (
    (
        "Tổ chức lễ kỷ niệm ngày quốc tế người cao tuổi",
        "phối hợp tổ chức lễ kỷ niệm ngày quốc tế người cao tuổi",
        "giảng dạy, hướng dẫn tại lễ kỷ niệm ngày quốc tế người cao tuổi",
    ),
    (
        "Tổ chức, hướng dẫn thanh niên học nghề",
        "phối hợp tổ chức, hướng dẫn thanh niên học nghề",
        "hướng dẫn thanh niên học nghề",
    ),
    (
        "Truyền thông dân số kế hoạch hóa gia đình",
        "phối hợp tổ chức truyền thông dân số kế hoạch hóa gia đình",
        "truyền thông dân số kế hoạch hóa gia đình",
    ),
    (
        "Tập huấn kỹ thuật chăm sóc lúa",
        "phối hợp tổ chức tập huấn kỹ thuật chăm sóc lúa",
        "giảng dạy, hướng dẫn tại lớp tập huấn kỹ thuật chăm sóc lúa",
    ),
    (
        "Hướng dẫn kỹ thuật phòng trừ sâu bệnh trên lúa",
        "phối hợp hướng dẫn kỹ thuật phòng trừ sâu bệnh trên lúa",
        "hướng dẫn kỹ thuật phòng trừ sâu bệnh trên lúa",
    ),
    ("Mở 02 lớp may", "phối hợp mở 02 lớp may", "giảng dạy, hướng dẫn tại 02 lớp may"),
    (
        "Mở cửa thư viện",
        "phối hợp mở cửa thư viện",
        "giảng dạy, hướng dẫn tại hoạt động mở cửa thư viện",
    ),
    (
        "Phối hợp với Hội Nông dân tổ chức lớp nuôi cá",
        "phối hợp tổ chức lớp nuôi cá",
        "giảng dạy, hướng dẫn tại lớp nuôi cá",
    ),
    ("Phối hợp tổ chức hội thi", "phối hợp tổ chức hội thi", "giảng dạy, hướng dẫn tại hội thi"),
    (
        "Hoạt động chào mừng ngày 8 - 3",
        "phối hợp tổ chức hoạt động chào mừng ngày 8 - 3",
        "giảng dạy, hướng dẫn tại hoạt động chào mừng ngày 8 - 3",
    ),
    (
        "Rà soát người mù chữ",
        "phối hợp rà soát người mù chữ",
        "giảng dạy, hướng dẫn tại hoạt động rà soát người mù chữ",
    ),
    (
        "Vệ sinh môi trường",
        "phối hợp tổ chức vệ sinh môi trường",
        "giảng dạy, hướng dẫn tại hoạt động vệ sinh môi trường",
    ),
)


@pytest.mark.parametrize(("title", "of_partners", "of_lecturers"), ASKED)
def test_what_guests_are_asked_to_do(title: str, of_partners: str, of_lecturers: str) -> None:
    assert asked_of_partners(title) == of_partners
    assert asked_of_lecturers(title) == of_lecturers
