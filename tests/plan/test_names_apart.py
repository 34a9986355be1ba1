"""Joined names are taken apart where they are names."""

from __future__ import annotations

import pytest

from lxplan.plan.directory import Directory
from lxplan.plan.names_apart import joined_audiences, joined_parts
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


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Cán bộ xã, thôn, nông dân.", ("Cán bộ xã, thôn", "nông dân")),
        ("Cán bộ, đảng viên, nông dân trong xã", ()),
        ("Cán bộ xã, thôn", ()),
        (
            "Nông dân thôn 1, thôn 2, học sinh lớp 6, lớp 7",
            ("Nông dân thôn 1, thôn 2", "học sinh lớp 6, lớp 7"),
        ),
        ("Cán bộ xã, Xã đội, học sinh", ("Cán bộ xã", "Xã đội", "học sinh")),
        ("Giáo viên, học sinh", ("Giáo viên", "học sinh")),
        ("Giáo viên, học sinh trường THCS", ()),
        ("Học sinh, người cao tuổi", ("Học sinh", "người cao tuổi")),
        ("Phụ nữ có con, chưa có việc làm", ()),
        ("- Học sinh\n- Phụ huynh", ("Học sinh", "Phụ huynh")),
    ],
)
def test_audiences_are_taken_apart(text: str, parts: tuple[str, ...]) -> None:
    assert joined_audiences(text) == parts
