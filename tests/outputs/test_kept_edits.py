from __future__ import annotations

import os
from pathlib import Path

import pytest

from lxplan.failures import Failure
from lxplan.outputs.kept_edits import target_path, write_document
from tests.papers.plans import SMALL, plan_of, render_plan


@pytest.fixture(scope="module")
def data() -> bytes:
    return render_plan(plan_of(SMALL))


def test_without_output_the_document_goes_to_the_current_folder() -> None:
    assert target_path(None, "ke-hoach-2018-2019.docx") == Path("ke-hoach-2018-2019.docx")


def test_output_names_a_file_or_a_folder(tmp_path: Path) -> None:
    assert target_path(str(tmp_path), "k.docx") == tmp_path / "k.docx"
    assert target_path(f"{tmp_path / 'chưa có'}{os.sep}", "k.docx") == tmp_path / "chưa có" / "k.docx"
    assert target_path(str(tmp_path / "tên khác.docx"), "k.docx") == tmp_path / "tên khác.docx"


def test_a_document_is_written_whole(tmp_path: Path, data: bytes) -> None:
    target = tmp_path / "kế hoạch năm.docx"
    write_document(target, data, force=False)
    assert target.read_bytes() == data
    assert os.listdir(tmp_path) == [target.name]


def test_an_untouched_document_is_replaced_silently(tmp_path: Path, data: bytes) -> None:
    target = tmp_path / "k.docx"
    write_document(target, data, force=False)
    other = render_plan(plan_of(SMALL.replace("Khai giảng", "Bế giảng")))
    write_document(target, other, force=False)
    assert target.read_bytes() == other


def test_an_edited_document_is_kept_unless_forced(tmp_path: Path, data: bytes) -> None:
    target = tmp_path / "k.docx"
    target.write_bytes(b"someone's work")
    with pytest.raises(Failure, match=r"đã được sửa sau khi in.*--force"):
        write_document(target, data, force=False)
    assert target.read_bytes() == b"someone's work"
    write_document(target, data, force=True)
    assert target.read_bytes() == data


def test_a_folder_is_no_file(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(Failure, match="là một thư mục"):
        write_document(tmp_path, data, force=True)


def test_a_missing_folder_is_named(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(Failure, match=r"không có thư mục .*phiếu"):
        write_document(tmp_path / "phiếu" / "k.docx", data, force=False)


def test_a_document_open_in_word_is_said_to_be(tmp_path: Path, data: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "k.docx"
    write_document(target, data, force=False)

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(Failure, match="đang mở trong Word"):
        write_document(target, data, force=False)
    assert os.listdir(tmp_path) == ["k.docx"], "the temporary file is gone"


def test_a_document_that_cannot_be_read_is_not_taken_for_ours(
    tmp_path: Path, data: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "k.docx"
    target.write_bytes(data)

    def refuse(*_: object) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(Failure, match="không đọc được"):
        write_document(target, data, force=False)


def test_a_link_stays_a_link(tmp_path: Path, data: bytes) -> None:
    real, link = tmp_path / "thật.docx", tmp_path / "k.docx"
    real.write_bytes(b"")
    link.symlink_to(real)
    write_document(link, data, force=True)
    assert link.is_symlink()
    assert real.read_bytes() == data
