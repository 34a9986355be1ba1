"""Joined names are taken apart where they are names."""

from __future__ import annotations

import pytest

from lxplan.checks.shared.names_apart import joined_parts
from lxplan.plan.directory import Directory
from tests.checks.marked import marked

DECLARED = """don_vi:
  - ten: Trường THCS
  - {ten: Công an xã, ten_khac: [Công an]}
  - ten: Ban Tư pháp – Hộ tịch
  - {ten: Nhóm, gom: [Trường THCS, Công an xã]}
"""


def directory(fragment: str = "") -> Directory:
    return marked(fragment).subject().directory


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Trường THCS,Công an giao thông", ["Trường THCS", "Công an giao thông"]),
        ("-Các trường.\n- Hội phụ nữ.", ["Các trường", "Hội phụ nữ"]),
        ("Đảng ủy – UBND xã", ["Đảng ủy", "UBND xã"]),
        ("Công an và Trường THCS", ["Công an", "Trường THCS"]),
        ("Ban Tư pháp – Hộ tịch", []),
        ("Sở Văn hóa, Thể thao và Du lịch", []),
        ("Trường THCS", []),
        ("- Trường THCS", []),
    ],
)
def test_joined_names_are_taken_apart(text: str, names: list[str]) -> None:
    assert [text[start:end] for start, end in joined_parts(text, directory(DECLARED))] == names


def test_without_declared_names_and_does_not_join() -> None:
    assert joined_parts("Trường THCS và Hội Phụ nữ", directory()) == ()
