"""Schools as sentences name them."""

from __future__ import annotations

import pytest

from lxplan.vietnamese.schools import schools_in


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Mở lớp ở Trường Tiểu học Tân Lập, xã nhà", [("tiểu học", "Tân Lập")]),
        ("trường THCS Nguyễn Huệ và Trường Mầm non xã Hòa Lộc", [("trung học cơ sở", "Nguyễn Huệ"), ("mầm non", "Hòa Lộc")]),
        ("Trường Tiểu học và THCS Tân Lập", []),
        ("Trường TH THCS Tân Lập", []),
        ("các trường tiểu học trong xã", []),
        ("Trường Tiểu học", []),
    ],
)  # fmt: skip
def test_schools_in(text: str, found: list[tuple[str, str]]) -> None:
    assert [(school.kind, school.name) for school in schools_in(text)] == found
