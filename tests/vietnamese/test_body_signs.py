"""Whose letters stand in a symbol."""

from __future__ import annotations

import pytest

from lxplan.vietnamese.body_signs import body_of, is_body, writes_a_slash


@pytest.mark.parametrize(
    ("letters", "name", "body"),
    [
        ("UBND", "Trung tâm học tập cộng đồng xã Tân Lập", "Ủy ban nhân dân"),
        ("UBND", "UBND xã Tân Lập", None),
        ("TTHTCĐ", "TT HTCĐ xã", None),
        ("ĐTN", "BCH Đoàn xã Yên Thịnh", None),
        ("ĐTN", "Trung tâm học tập cộng đồng xã Đoàn Kết", None),
        ("XYZ", "Trung tâm học tập cộng đồng xã Tân Lập", None),
    ],
)
def test_another_body(letters: str, name: str, body: str | None) -> None:
    assert body_of(letters, name) == body


def test_kinds_of_letters() -> None:
    assert is_body("SGDĐT")
    assert not is_body("KH")
    assert writes_a_slash("ĐTN")
    assert not writes_a_slash("TTHTCĐ")
