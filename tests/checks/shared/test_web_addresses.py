"""What is part of an address is told by its sign, up to the blanks on both sides."""

from __future__ import annotations

import pytest

from tests.checks.marked import marked


@pytest.mark.parametrize(
    ("words", "part", "expected"),
    [
        ("gửi về a,b@xa.vn trước", ",", True),
        ("xem https://a.b/c,d;e", ";", True),
        ("tệp ke-hoach,moi.docx, mới", ",", True),
        ("xem www.xa.gov.vn rồi họp,bàn", "ọp,", False),
        ("họp,bàn a@b.vn", "p,b", False),
        ("họp tại xã.vnpt", ".", False),
    ],
)
def test_the_signs_of_an_address(words: str, part: str, *, expected: bool) -> None:
    prose = marked(f'ket: "{words}"').subject().joined_prose
    assert prose.is_in_address(prose.text.index(part)) is expected
