from __future__ import annotations

import io
import zipfile

from lxplan.outputs.package import pack, unpack

PARTS = {
    "word/document.xml": b"<a/>" * 100,
    "[Content_Types].xml": b"<t/>",
    "_rels/.rels": b"<r/>",
    "a.xml": b"<b/>",
}


def test_the_same_parts_are_the_same_bytes_in_any_order() -> None:
    assert pack(PARTS) == pack(dict(reversed(PARTS.items())))


def test_parts_stand_in_order_and_carry_no_clock() -> None:
    with zipfile.ZipFile(io.BytesIO(pack(PARTS, compress=True))) as archive:
        infos = archive.infolist()
    assert [info.filename for info in infos] == [
        "[Content_Types].xml",
        "_rels/.rels",
        "a.xml",
        "word/document.xml",
    ]
    assert {info.date_time for info in infos} == {(1980, 1, 1, 0, 0, 0)}


def test_unpacking_gives_the_parts_back() -> None:
    assert unpack(pack(PARTS)) == unpack(pack(PARTS, compress=True)) == PARTS
