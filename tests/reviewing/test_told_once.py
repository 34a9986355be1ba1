"""One fault is reported once."""

from __future__ import annotations

import pytest

from lxplan.reviewing.one_file import Choice, review

HEAD = """\
nam_hoc: 2018-2019
trung_tam: {ten: Trung tâm học tập cộng đồng xã Long Xuyên, viet_tat: TTHTCĐ}
don_vi: [{ten: Hội Nông dân}, {ten: Hội Phụ nữ}]
"""


def _told(row: str, choice: Choice | None = None) -> list[str]:
    text = f"{HEAD}ke_hoach_thang:\n  10/2018:\n    - {row}\n"
    return [found.rule for found in review([("p.yaml", text.encode())], choice).diagnostics]


def test_a_mistyped_month_is_not_also_an_empty_one() -> None:
    rules = _told("{noi_dung: Tập huấn}\n  13/2018: [{noi_dung: Tập huấn}]")
    assert "thang-sai" in rules
    assert "thang-trong" not in rules


@pytest.mark.parametrize(
    ("partner", "rule"),
    [
        ("Hội Nông dan", "ten-khong-thong-nhat"),
        ("Hội Phụ nũ", "ten-khong-thong-nhat"),
        ("Hội Nôngdân", "don-vi-la"),
        ("Hội Nông dâng", "don-vi-la"),
    ],
)
def test_a_mistyped_partner_is_not_also_a_mistyped_word(partner: str, rule: str) -> None:
    told = _told(f"{{noi_dung: Tập huấn, phoi_hop: [{partner}]}}")
    assert rule in told
    assert {*told} & {"tieng-la", "chu-dinh", "khong-thanh-tieng", "chinh-ta"} == set()


def test_the_word_is_told_where_the_name_is_not() -> None:
    row = "{noi_dung: Tập huấn, phoi_hop: [Hội Nông dan]}"
    assert "tieng-la" in _told(row, Choice(ignore=("ten-khong-thong-nhat",)))
    assert "tieng-la" in _told("{noi_dung: Tập huấn cho nông dan, phoi_hop: [Hội Nông dan]}")
