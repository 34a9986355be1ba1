"""Ranks and district bodies are told by the words of a name."""

from __future__ import annotations

import pytest

from lxplan.vietnamese.authorities import (
    COMMUNE,
    DISTRICT,
    GOVERNMENT,
    LAW,
    MINISTRY,
    PRIME_MINISTER,
    PROVINCE,
    is_district_body,
    rank_of_issuer,
    rank_of_symbol,
    rank_of_type,
    rank_title,
)


@pytest.mark.parametrize(
    ("issuer", "rank"),
    [
        ("Quốc hội", LAW),
        ("Chính phủ", GOVERNMENT),
        ("Thủ tướng Chính phủ", PRIME_MINISTER),
        ("Bộ trưởng Bộ Giáo dục và Đào tạo", MINISTRY),
        ("Sở Giáo dục và Đào tạo Hải Dương", PROVINCE),
        ("UBND tỉnh Hải Dương", PROVINCE),
        ("Phòng GD&ĐT Kinh Môn", DISTRICT),
        ("UBND huyện Kinh Môn tỉnh Hải Dương", DISTRICT),
        ("UBND thị xã Kinh Môn", DISTRICT),
        ("UBND xã Long Xuyên", COMMUNE),
        ("Phòng Văn hóa - Xã hội xã Minh Hòa", COMMUNE),
        ("Sở Lao động - Thương binh và Xã hội", PROVINCE),
        ("Đảng ủy xã", None),
        ("Bộ Chính trị", None),
        ("Hội Khuyến học", None),
    ],
)
def test_an_issuer_has_a_rank(issuer: str, rank: int | None) -> None:
    assert rank_of_issuer(issuer) == rank


@pytest.mark.parametrize(
    ("symbol", "rank"),
    [
        ("/2019/QH14", LAW),
        ("/2025/NĐ-CP", GOVERNMENT),
        ("/QĐ-TTg", PRIME_MINISTER),
        ("/2010/TT-BGDĐT", MINISTRY),
        ("/KH-UBND", None),
    ],
)
def test_a_symbol_gives_the_central_ranks_away(symbol: str, rank: int | None) -> None:
    assert rank_of_symbol(symbol) == rank


def test_a_law_may_be_cited_by_name_alone() -> None:
    assert rank_of_type("căn cứ luật giáo dục") == LAW
    assert rank_of_type("căn cứ vào nhu cầu thực tế") is None


def test_every_rank_has_a_title() -> None:
    assert [rank_title(rank) for rank in (LAW, DISTRICT, COMMUNE)] == ["luật", "huyện", "xã"]


@pytest.mark.parametrize(
    "name",
    [
        "TT Y tế huyện",
        "Phòng GD&ĐT",
        "PGDĐT Kinh Môn",
        "Công an giao thông Huyện",
        "Phòng Nông nghiệp",
        "UBND quận 5",
        "Huyện ủy",
    ],
)
def test_a_district_body_is_told(name: str) -> None:
    assert is_district_body(name)


@pytest.mark.parametrize(
    "name",
    [
        "Công an xã",
        "Phòng Văn hóa - Xã hội",
        "Phòng Kinh tế xã",
        "Quân sự xã",
        "Sở GD&ĐT",
        "Hải quân",
    ],
)
def test_a_body_that_still_stands_is_none(name: str) -> None:
    assert not is_district_body(name)
