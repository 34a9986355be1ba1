"""Provinces are found where a sentence names them as such, with the one they are today."""

from __future__ import annotations

import pytest

from lxplan.vietnamese.provinces import provinces_in


@pytest.mark.parametrize(
    ("text", "now", "joined"),
    [
        ("Sở Giáo dục và Đào tạo Hải Dương", "thành phố Hải Phòng", True),
        ("UBND tỉnh Vĩnh Long", "tỉnh Vĩnh Long", False),
        ("UBND TỈNH BẾN TRE", "tỉnh Vĩnh Long", True),
        ("Tỉnh đoàn Hoà Bình", "tỉnh Phú Thọ", True),
    ],
)
def test_a_province_is_told_by_its_level_or_department(
    text: str, now: str, *, joined: bool
) -> None:
    (province,) = provinces_in(text)
    assert (province.now, province.is_joined) == (now, joined)


@pytest.mark.parametrize(
    "text", ["vải thiều Hải Dương", "Sở, ngành; Hà Nam", "tỉnh ta", "hòa bình thế giới"]
)
def test_a_name_alone_is_none(text: str) -> None:
    assert not list(provinces_in(text))


def test_there_are_34_provinces_today() -> None:
    from lxplan.vietnamese.provinces import _now

    assert len(set(_now().values())) == 34
