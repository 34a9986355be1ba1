"""Vietnamese in poorer encodings."""

import unicodedata

import pytest

from lxplan.cli.terminal.poorer_encodings import degrade, degrading_errors

SENTENCE = "Kế hoạch của Ủy ban xã Đức Thượng: «hòa», “khỏe” – 5/9…"


def test_ascii_keeps_the_letters() -> None:
    handler = degrading_errors("ascii")
    assert (
        SENTENCE.encode("ascii", handler)
        == b'Ke hoach cua Uy ban xa Duc Thuong: "hoa", "khoe" - 5/9...'
    )


def test_cp1258_keeps_letters_and_tones() -> None:
    written = SENTENCE.encode("cp1258", degrading_errors("cp1258")).decode("cp1258")
    assert unicodedata.normalize("NFC", written) == SENTENCE


def test_a_letter_in_parts_is_degraded_like_the_whole() -> None:
    decomposed = unicodedata.normalize("NFD", SENTENCE)
    assert decomposed.encode("ascii", degrading_errors("ascii")) == SENTENCE.encode(
        "ascii", degrading_errors("ascii")
    )


def test_every_vietnamese_letter_survives_in_cp1258() -> None:
    letters = "".join(
        unicodedata.normalize("NFC", letter + tone)
        for letter in "aăâeêioôơuưyđAĂÂEÊIOÔƠUƯYĐ"
        for tone in ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
        if letter not in "đĐ" or not tone
    )
    written = letters.encode("cp1258", degrading_errors("cp1258")).decode("cp1258")
    assert unicodedata.normalize("NFC", written) == letters


@pytest.mark.parametrize(
    ("text", "ascii_text"),
    [
        ("─│╭╯", "-|++"),
        ("日", "?"),
        ("", ""),
        ("\udcff", "?"),
        ("2 × 3 → 6", "2 x 3 -> 6"),
        ("a\u00a0b", "a b"),
    ],
)
def test_signs_in_ascii(text: str, ascii_text: str) -> None:
    assert degrade(text, "ascii") == ascii_text


def test_cp1252_keeps_what_it_has() -> None:
    assert degrade("à ế đ", "cp1252") == "à ê d"
