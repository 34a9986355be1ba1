"""Bytes to text."""

from __future__ import annotations

import pytest

from lxplan.source.decoding import SIZE_LIMIT, Undecodable, decode

TEXT = "nam_hoc: 2018-2019\nket: Kế hoạch 🌾\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_every_encoding_an_editor_saves_is_read_and_written_back_alike(encoding: str) -> None:
    data = TEXT.encode(encoding)
    decoded = decode(data)
    assert decoded.text == TEXT
    assert decoded.encode(decoded.text) == data


def test_the_place_of_a_bad_byte_is_after_the_readable_text() -> None:
    with pytest.raises(Undecodable) as caught:
        decode("a: Kế\nb: ".encode() + b"\xff")
    assert caught.value.readable == "a: Kế\nb: "
    assert caught.value.rule == "bang-ma"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (TEXT.encode("utf-32"), "UTF-32"),
        (b"PK\x03\x04\x00\xff", "Word hoặc Excel"),
        (b"%PDF-1.7\xff", "PDF"),
    ],
)
def test_a_file_that_is_no_text_is_named_for_what_it_is(data: bytes, said: str) -> None:
    with pytest.raises(Undecodable, match=said) as caught:
        decode(data)
    assert caught.value.rule == "bang-ma"


def test_a_file_over_the_limit_is_refused_and_one_at_the_limit_is_not() -> None:
    with pytest.raises(Undecodable, match="quá giới hạn 5 MB") as caught:
        decode(b"#" * (SIZE_LIMIT + 1))
    assert caught.value.rule == "tep-qua-lon"
    assert len(decode(b"#" * SIZE_LIMIT).text) == SIZE_LIMIT


def test_a_broken_utf16_file_says_so() -> None:
    with pytest.raises(Undecodable, match="UTF-16"):
        decode("a: b".encode("utf-16") + b"\x00")
