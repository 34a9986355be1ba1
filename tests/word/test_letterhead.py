from __future__ import annotations

import sys
from pathlib import Path

import pytest

from lxplan.failures import Failure
from lxplan.outputs.package import pack
from lxplan.word.letterhead import read_letterhead
from lxplan.word.standards import ND30
from lxplan.word.template_folders import shipped_templates
from tests.papers.plans import SMALL, parts_of, plan_of, render_plan


def test_the_body_stands_between_what_is_before_and_after() -> None:
    head = read_letterhead((shipped_templates(),), ND30)
    assert head.before.endswith("<w:body>")
    assert head.after.startswith("<w:sectPr")
    assert "word/document.xml" not in head.parts


def test_a_letterhead_of_ones_own_keeps_its_edits(tmp_path: Path) -> None:
    parts = parts_of((shipped_templates() / "tt01.docx").read_bytes())
    parts["word/styles.xml"] = parts["word/styles.xml"].replace(b'w:val="28"', b'w:val="26"')
    parts["word/media/logo.png"] = b"logo"
    (tmp_path / "tt01.docx").write_bytes(pack(parts, compress=True))
    printed = parts_of(render_plan(plan_of(SMALL), templates=tmp_path))
    assert printed["word/styles.xml"] == parts["word/styles.xml"]
    assert printed["word/media/logo.png"] == b"logo"
    assert (
        parts_of(render_plan(plan_of(SMALL), ND30, tmp_path))["word/styles.xml"]
        != parts["word/styles.xml"]
    )


@pytest.mark.parametrize(
    "data", [b"", b"not a document", pack({"word/document.xml": b"<x/>"}), pack({"a": b""})]
)
def test_a_letterhead_that_is_no_word_document_is_named(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "tt01.docx").write_bytes(data)
    with pytest.raises(Failure, match=r"mẫu giấy .*tt01\.docx không phải văn bản Word"):
        render_plan(plan_of(SMALL), templates=tmp_path)


def test_what_is_no_file_is_not_passed_over(tmp_path: Path) -> None:
    (tmp_path / "tt01.docx").mkdir()
    with pytest.raises(Failure, match=r"mẫu giấy .*tt01\.docx không có, hoặc không phải tệp"):
        render_plan(plan_of(SMALL), templates=tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="making links needs rights there")
def test_a_link_to_nothing_is_not_passed_over(tmp_path: Path) -> None:
    (tmp_path / "tt01.docx").symlink_to(tmp_path / "mất.docx")
    with pytest.raises(Failure, match=r"mẫu giấy .*tt01\.docx không có, hoặc không phải tệp"):
        render_plan(plan_of(SMALL), templates=tmp_path)


def test_a_shipped_letterhead_that_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(
        Failure, match=r"mẫu giấy .*nd30\.docx không có, hoặc không phải tệp; .*cài lại"
    ):
        read_letterhead((tmp_path,), ND30)
    (tmp_path / "nd30.docx").write_bytes(b"PK")
    with pytest.raises(Failure, match=r"không đọc được mẫu giấy .*nd30\.docx; cài lại lxplan"):
        read_letterhead((tmp_path,), ND30)
