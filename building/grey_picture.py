"""A page as a small picture: sixteen greys are enough for print, and take half the room of 256."""

from __future__ import annotations

import struct
import zlib


def grey_png(pgm: bytes) -> bytes:
    """Return a .png in sixteen greys.

    Args:
        pgm: The picture as `pdftoppm -gray` writes it: `P5`, width and height, 255, then a byte for each dot.
    """
    _, sides, _, dots = pgm.split(b"\n", 3)
    width, height = map(int, sides.split())
    rows = (dots[start : start + width] for start in range(0, width * height, width))
    data = zlib.compress(b"".join(b"\0" + _packed(row) for row in rows), 9)
    header = struct.pack(">IIBBBBB", width, height, 4, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + _chunk(b"IHDR", header)
        + _chunk(b"IDAT", data)
        + _chunk(b"IEND", b"")
    )


def _packed(row: bytes) -> bytes:
    """Return a row with two dots in a byte, the first in its upper half."""
    greys = [(dot * 15 + 127) // 255 for dot in row] + [0] * (len(row) % 2)
    return bytes(first << 4 | second for first, second in zip(greys[::2], greys[1::2], strict=True))


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
