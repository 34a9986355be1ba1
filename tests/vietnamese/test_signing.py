"""Authorities and positions as signatures state them."""

from __future__ import annotations

import pytest

from lxplan.vietnamese.signing import (
    authorities_in,
    has_one_head,
    is_deputy,
    is_deputy_of,
    is_of_another_body,
    is_office,
    is_well_marked,
)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("KT. GIÁM ĐỐC", [("KT.", "giam doc")]),
        ("T/M Ban Chấp hành", [("TM.", "ban chap hanh")]),
        (
            "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH",
            [("TM.", "uy ban nhan dan"), ("KT.", "chu tich")],
        ),
        ("TUQ. GIÁM ĐỐC", [("TUQ.", "giam doc")]),
        ("Q.", [("Q.", "")]),
        ("GIÁM ĐỐC", []),
        ("Thay mặt Ban Chấp hành", []),
        ("", []),
    ],
)
def test_authorities(text: str, read: list[tuple[str, str]]) -> None:
    assert [tuple(each) for each in authorities_in(text)] == read


@pytest.mark.parametrize("position", ["Phó Giám đốc", "PHÓ CHỦ TỊCH", "P. Giám đốc", "Thứ trưởng"])
def test_deputies(position: str) -> None:
    assert is_deputy(position)


@pytest.mark.parametrize(
    "position", ["Giám đốc", "Phó Chủ tịch UBND xã - Giám đốc trung tâm", "Phong trào", "Phước"]
)
def test_no_deputies(position: str) -> None:
    assert not is_deputy(position)


def test_deputies_belong_to_their_heads() -> None:
    assert is_deputy_of("Phó Giám đốc", "giam doc")
    assert is_deputy_of("Phó Ban", "truong ban")
    assert not is_deputy_of("Phó Hiệu trưởng", "giam doc")


def test_collectives_and_offices() -> None:
    assert is_office("giam doc")
    assert not is_office("ban chap hanh")
    assert has_one_head("trung tam hoc tap cong dong")
    assert not has_one_head("thuong truc hdnd")
    assert is_well_marked("kt. giám đốc")
    assert not is_well_marked("KT GIÁM ĐỐC")


def test_positions_of_other_bodies() -> None:
    assert is_of_another_body("Phó Hiệu trưởng", "Trung tâm học tập cộng đồng xã")
    assert not is_of_another_body("Hiệu trưởng", "Trường Tiểu học Tân Lập")
    assert not is_of_another_body("Chủ tịch", "Công đoàn Trường Mầm non Hoa Sen")
