from __future__ import annotations

import zlib

from building.grey_picture import grey_png


def test_dots_are_sixteen_greys_two_in_a_byte() -> None:
    picture = grey_png(b"P5\n3 2\n255\n" + bytes([0, 255, 128, 16, 10, 20]))
    assert picture.startswith(b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\0\x03\0\0\0\x02\x04\0")
    data = picture[picture.index(b"IDAT") + 4 : picture.index(b"IEND") - 8]
    assert zlib.decompress(data).hex(" ") == "00 0f 80 00 11 10"
