"""Files put where they are wanted: whole or not at all, never over somebody's work."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import pytest

from lxplan.failures import Failure
from lxplan.outputs.edit_stamp import is_as_written, stamped_pdf
from lxplan.outputs.saving import save, save_papers, write_document
from tests.outputs.test_pdf import pdf_with
from tests.papers.plans import SMALL, plan_of, render_plan


@pytest.fixture(scope="module")
def data() -> bytes:
    return render_plan(plan_of(SMALL))


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


def test_a_document_open_in_word_is_said_to_be(
    tmp_path: Path, data: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
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


def never() -> bytes:
    raise AssertionError("made for nothing")


def test_a_file_that_people_work_in_is_refused_before_it_is_made(tmp_path: Path) -> None:
    target = tmp_path / "k.pdf"
    target.write_bytes(b"someone's work")
    with pytest.raises(Failure, match="đã được sửa sau khi in"):
        save(target, never, worked_in=True, force=False)
    save(target, lambda: b"new", worked_in=True, force=True)
    assert target.read_bytes() == b"new"


def test_a_file_that_nobody_works_in_is_replaced(tmp_path: Path) -> None:
    target = tmp_path / "k.csv"
    target.write_bytes(b"old")
    save(target, lambda: b"new", worked_in=False, force=False)
    assert target.read_bytes() == b"new"


class Office:
    """A stand-in for LibreOffice; the number of papers of each of its starts."""

    def __init__(self) -> None:
        self.starts: list[int] = []

    def to_pdfs(self, documents: Sequence[bytes]) -> list[bytes]:
        self.starts.append(len(documents))
        return [stamped_pdf(pdf_with(document[:4])) for document in documents]


def test_papers_are_converted_in_one_start(tmp_path: Path, data: bytes) -> None:
    office = Office()
    save_papers(
        {tmp_path / name: data for name in ("a.pdf", "b.docx", "c.PDF")},
        office.to_pdfs,
        force=False,
    )
    assert office.starts == [2]
    assert (tmp_path / "b.docx").read_bytes() == data
    assert (tmp_path / "c.PDF").read_bytes() == stamped_pdf(pdf_with(b"PK\x03\x04"))


def test_a_docx_alone_starts_nothing(tmp_path: Path) -> None:
    office = Office()
    save_papers({tmp_path / "b.docx": b"x"}, office.to_pdfs, force=False)
    assert office.starts == []


def test_a_target_with_somebodys_work_stops_all_before_the_conversion(tmp_path: Path) -> None:
    office = Office()
    (tmp_path / "b.pdf").write_bytes(b"%PDF-1.4 scanned and signed")
    papers = {tmp_path / "a.pdf": b"x", tmp_path / "b.pdf": b"x"}
    with pytest.raises(Failure, match=r"b\.pdf đã được sửa sau khi in"):
        save_papers(papers, office.to_pdfs, force=False)
    assert office.starts == []
    assert not (tmp_path / "a.pdf").exists()
    save_papers(papers, office.to_pdfs, force=True)
    assert is_as_written((tmp_path / "b.pdf").read_bytes())
