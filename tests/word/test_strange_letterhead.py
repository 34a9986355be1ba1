"""A letterhead that came from a stranger brings nothing but its look into a paper."""

from __future__ import annotations

import io
import random
import re
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lxplan.failures import Failure
from lxplan.outputs.package import pack
from lxplan.word import strange_letterhead
from lxplan.word.standards import ND30
from lxplan.word.strange_letterhead import read_strange
from lxplan.word.template_folders import shipped_templates
from tests.papers.plans import SMALL, parts_of, plan_of, render_plan

Parts = dict[str, bytes]
Change = Callable[[Parts], Parts]

RELATIONS = "word/_rels/document.xml.rels"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def shipped() -> Parts:
    return parts_of((shipped_templates() / "nd30.docx").read_bytes())


def failure_of(folder: Path, data: bytes) -> str:
    (folder / "nd30.docx").write_bytes(data)
    with pytest.raises(Failure) as raised:
        render_plan(plan_of(SMALL), ND30, folder)
    said = str(raised.value)
    assert str(folder / "nd30.docx") in said
    return said


def said_of(folder: Path) -> str:
    """Return what a print with the letterhead fails with; empty when it prints."""
    try:
        render_plan(plan_of(SMALL), ND30, folder)
    except Failure as failure:
        return str(failure)
    return ""


def relation(kind: str, target: str, mode: str = "External") -> Change:
    """Return a change that ties something else to the letterhead."""

    def change(parts: Parts) -> Parts:
        added = (
            f'<Relationship Id="x1" Type="{OFFICE}/{kind}" Target="{target}" TargetMode="{mode}"/>'
        )
        related = parts[RELATIONS].replace(
            b"</Relationships>", added.encode() + b"</Relationships>"
        )
        return {**parts, RELATIONS: related}

    return change


def in_header(xml: str) -> Change:
    """Return a change that puts something into the first header or footer."""

    def change(parts: Parts) -> Parts:
        name = next(name for name in parts if "footer" in name or "header" in name)
        return {**parts, name: parts[name].replace(b"</w:p>", xml.encode() + b"</w:p>", 1)}

    return change


def doctype(parts: Parts) -> Parts:
    head, _, rest = parts["word/styles.xml"].partition(b"?>")
    entity = b'<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'
    return {**parts, "word/styles.xml": head + b"?>" + entity + rest}


def docm(parts: Parts) -> Parts:
    name = "[Content_Types].xml"
    plain = b"wordprocessingml.document.main+xml"
    assert plain in parts[name]
    changed = parts[name].replace(
        b"application/vnd.openxmlformats-officedocument." + plain,
        b"application/vnd.ms-word.document.macroEnabled.main+xml",
    )
    return {**parts, name: changed}


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (relation("attachedTemplate", "http://x.example/a.dotm"), "gắn với một mẫu ở nơi khác"),
        (relation("image", "http://x.example/a.png"), "gọi một tệp ở ngoài («http://x.example/a.png»)"),
        (relation("oleObject", "file:///C:/a.xlsx"), "gọi một tệp ở ngoài («file:///C:/a.xlsx»)"),
        (relation("hyperlink", "file://server/a"), "gọi một tệp ở ngoài («file://server/a»)"),
        (relation("image", "//server/a.png", "external"), "gọi một tệp ở ngoài"),
        (relation("aFChunk", "a.html", "Internal"), "chèn một tệp khác (altChunk)"),
        (lambda parts: {**parts, "word/vbaProject.bin": b"x"}, "có macro"),
        (docm, "có macro"),
        (lambda parts: {**parts, "word/embeddings/oleObject1.bin": b"x"}, "có đối tượng nhúng"),
        (lambda parts: {**parts, "word/activeX/activeX1.xml": b"<x/>"}, "có đối tượng nhúng"),
        (lambda parts: {**parts, "../../x.xml": b"<x/>"}, "có phần mang tên lạ"),
        (doctype, "khai báo kiểu tài liệu (DTD) trong word/styles.xml"),
        (
            in_header('<w:r><w:instrText> DD</w:instrText></w:r><w:r><w:instrText xml:space="preserve">EAUTO c:\\a "x"</w:instrText></w:r>'),
            "có trường DDEAUTO",
        ),
        (in_header('<w:fldSimple w:instr=" INCLUDETEXT c:\\a"/>'), "có trường INCLUDETEXT"),
        (in_header("<w:r><w:instrText> includepicture http://x</w:instrText></w:r>"), "có trường INCLUDEPICTURE"),
    ],
)  # fmt: skip
def test_what_calls_or_runs_something_else_is_refused_by_name(
    tmp_path: Path, change: Change, said: str
) -> None:
    assert said in failure_of(tmp_path, pack(change(shipped())))


@pytest.mark.parametrize(
    "change",
    [
        relation("hyperlink", "mailto:ttth@example.vn"),
        relation("hyperlink", "https://example.vn"),
        relation("image", "media/image1.png", "Internal"),
        in_header("<w:r><w:instrText> NUMPAGES </w:instrText></w:r>"),
        in_header("<w:r><w:t>DDEAUTO, macro, INCLUDETEXT</w:t></w:r>"),
    ],
)
def test_what_does_no_harm_is_kept(tmp_path: Path, change: Change) -> None:
    (tmp_path / "nd30.docx").write_bytes(pack(change(shipped())))
    assert render_plan(plan_of(SMALL), ND30, tmp_path)


def test_a_letterhead_that_unpacks_without_end_is_refused_before_it_is_unpacked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bomb = pack({**shipped(), "word/media/a.bmp": bytes(50_000_001)}, compress=True)
    assert len(bomb) < 1_000_000
    monkeypatch.setattr(strange_letterhead, "unpack", lambda _: pytest.fail("unpacked"))
    assert "mở ra quá 50 MB" in failure_of(tmp_path, bomb)


@pytest.mark.parametrize(
    ("page", "said"),
    [
        ('w:w="3000" w:h="16838"', "không đủ cho đầu văn bản"),
        ('w:w="11906" w:h="1500"', "không đủ cho đầu văn bản"),
        ('w:w="0" w:h="0"', "không đủ cho đầu văn bản"),
        ('w:w="11906" w:h="99999"', "có khổ giấy lớn quá"),
    ],
)
def test_a_page_without_room_for_the_head_is_refused_in_one_sentence(
    tmp_path: Path, page: str, said: str
) -> None:
    parts = shipped()
    document = parts["word/document.xml"].decode()
    changed = re.sub('w:w="[0-9]+" w:h="[0-9]+"', page, document)
    assert changed != document
    refused = failure_of(tmp_path, pack({**parts, "word/document.xml": changed.encode()}))
    assert said in refused
    assert "\n" not in refused
    assert refused.endswith(".")


def test_a_password_is_named(tmp_path: Path) -> None:
    data = bytearray(pack(shipped()))
    directory = zipfile.ZipFile(io.BytesIO(bytes(data))).start_dir
    for at in (data.find(b"PK\x03\x04") + 6, data.find(b"PK\x01\x02", directory) + 8):
        data[at] |= 1
    assert "có mật khẩu" in failure_of(tmp_path, bytes(data))


@pytest.mark.skipif(sys.platform == "win32", reason="the name of a device there is no file")
def test_one_that_cannot_be_read_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    (tmp_path / "nd30.docx").write_text("x", encoding="utf-8")
    with pytest.raises(
        Failure, match=r"không đọc được mẫu giấy .*nd30\.docx \(Permission denied\)"
    ):
        read_strange(tmp_path / "nd30.docx")


@pytest.mark.parametrize(
    ("size", "said"),
    [
        ('w:w="8391" w:h="11906"', "chỉ chừa 98 × 170 mm giữa các lề"),
        ('w:w="11906" w:h="4000"', "không đủ cho đầu văn bản"),
        ('w:w="0" w:h="0"', "không đủ cho đầu văn bản"),
        ('w:w="99999" w:h="16838"', "khổ giấy lớn quá 560 mm"),
    ],
)
def test_a_page_that_cannot_hold_the_head_is_refused(tmp_path: Path, size: str, said: str) -> None:
    parts = shipped()
    usual = b'w:w="11906" w:h="16838"'
    assert usual in parts["word/document.xml"]
    parts["word/document.xml"] = parts["word/document.xml"].replace(usual, size.encode())
    assert said in failure_of(tmp_path, pack(parts))


@pytest.mark.parametrize("missing", sorted(shipped()))
def test_a_letterhead_without_one_of_its_parts_prints_or_says_so(
    tmp_path: Path, missing: str
) -> None:
    parts = shipped()
    del parts[missing]
    (tmp_path / "nd30.docx").write_bytes(pack(parts))
    said = said_of(tmp_path)
    assert not said or "không phải văn bản Word" in said


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(seed=st.integers(0, 2**32), part=st.sampled_from(sorted(shipped())))
def test_any_damage_is_one_sentence(tmp_path: Path, seed: int, part: str) -> None:
    chance = random.Random(seed)  # noqa: S311 - no secret
    data = bytearray(shipped()[part])
    for _ in range(chance.randint(1, 3)):
        at = chance.randrange(len(data))
        data[at : at + chance.randint(0, 20)] = chance.choice(
            [b"", b"-1", b"x", b"\xff", b'"', b"<"]
        )
    (tmp_path / "nd30.docx").write_bytes(pack({**shipped(), part: bytes(data)}))
    assert "\n" not in said_of(tmp_path)
