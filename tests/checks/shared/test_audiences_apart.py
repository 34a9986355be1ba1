"""Joined audiences are taken apart where each is one of its own."""

from __future__ import annotations

import pytest

from lxplan.checks.shared.audiences_apart import joined_audiences


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Cán bộ xã, thôn, nông dân.", ("Cán bộ xã, thôn", "nông dân")),
        ("Cán bộ, đảng viên, nông dân trong xã", ()),
        ("Cán bộ xã, thôn", ()),
        ("Nông dân thôn 1, thôn 2, học sinh lớp 6, lớp 7", ("Nông dân thôn 1, thôn 2", "học sinh lớp 6, lớp 7")),
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
