"""Prose as a list stays as it is; written as a block it is text as on paper, and the marks are no
words.
"""

from __future__ import annotations

from lxplan.plan.prose import BlockTexts, blocks_in
from lxplan.plan.texts import texts_of
from tests.papers.plans import SMALL, plan_of


def test_a_list_and_a_sentence_stay_what_they_are() -> None:
    plan = plan_of(f'{SMALL}muc_dich: "1. Một"\nde_xuat: ["- Hai", "| Ba |"]\n')
    assert (plan.purpose, plan.proposals) == (("1. Một",), ("- Hai", "| Ba |"))
    assert list(blocks_in(plan)) == []


def test_a_folded_block_is_a_sentence() -> None:
    assert plan_of(f"{SMALL}muc_dich: >\n  1. Một\n  2. Hai\n").purpose == ("1. Một 2. Hai",)


def test_the_marks_hold_in_every_prose_key() -> None:
    block = "|\n      1. Một\n      - Hai\n"
    plan = plan_of(
        f"{SMALL}muc_dich: {block}thuan_loi: {block}kho_khan: {{dan_nhap: 'Có:', muc: [Ba]}}\n"
        f"nhiem_vu_quy:\n  - quy: Quý I\n    viec: {block}chi_tieu:\n  - linh_vuc: Lớp\n    muc: {block}"
        f"giai_phap:\n  chung: {block}de_xuat: {block}"
        f"bo_cuc:\n  phan:\n  - ke_hoach_thang\n  - tieu_de: Tổ chức\n    noi_dung: {block}    muc: {block}"
    )
    assert list(blocks_in(plan)) == [("Một", "Hai")] * 8


def test_checks_see_the_pieces_where_they_stand() -> None:
    plan = plan_of(f"{SMALL}muc_dich: |\n  1. Một\n  | Lớp | Số |\n  | Tin học |  25 |\n  Một\n")
    line = SMALL.count("\n") + 2
    assert isinstance(plan.purpose, BlockTexts)
    found = [
        (str(text), text.span[:2], text.span[3])
        for text, path in texts_of(plan)
        if path == ("muc_dich",)
    ]
    assert found == [
        ("Một", (line, 6), 9),
        ("Lớp", (line + 1, 5), 8),
        ("Số", (line + 1, 11), 13),
        ("Tin học", (line + 2, 5), 12),
        ("25", (line + 2, 16), 18),
        ("Một", (line + 3, 3), 6),
    ]
