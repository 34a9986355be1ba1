"""What a lopsided dash must become depends on what stands at its sides."""

from __future__ import annotations

import pytest

from lxplan.checks.wording.lopsided_dashes import lopsided
from tests.checks.marked import marked


@pytest.mark.parametrize(
    ("words", "mended"),
    [
        ("khoa học- kỹ thuật", " - "),
        ("khoa học –kỹ thuật", " – "),
        ("2018– 2019", "–"),
        ("tháng 9- tháng 12", " - "),
        ("HIV/ AIDS", "/"),
        ("HIV /AIDS", "/"),
        ("BCH- ĐTN", None),
    ],
)
def test_the_dash_is_made_even_where_that_is_sure(words: str, mended: str | None) -> None:
    (finding,) = lopsided.find(marked(f"ket: Từ {words}").subject())
    assert finding.replacement == mended


def test_a_character_that_cannot_be_printed_is_not_called_a_blank() -> None:
    assert not list(lopsided.find(marked("ket: phòng chống HIV\x07/AIDS").subject()))
