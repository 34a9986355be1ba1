"""Which file a paper goes to, and as what."""

from __future__ import annotations

from pathlib import Path

import pytest

from lxplan.cli.paper_files import paper_target, pdf_of, save_papers
from lxplan.failures import Failure
from lxplan.outputs.edit_stamp import is_as_written, stamped_pdf
from tests.cli.conftest import Run
from tests.papers.plans import SMALL, plan_of, render_plan


@pytest.fixture(autouse=True)
def conversions(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """A stand-in for LibreOffice; the number of papers of each of its starts."""
    starts: list[int] = []

    def to_pdfs(documents: list[bytes]) -> list[bytes]:
        starts.append(len(documents))
        return [stamped_pdf(b"%PDF-" + document[:4]) for document in documents]

    monkeypatch.setattr("lxplan.outputs.pdf.to_pdfs", to_pdfs)
    return starts


@pytest.mark.parametrize("output", ["a.docx", "a.pdf", "A.PDF", "thư mục/a.Docx"])
def test_known_endings_in_any_case(output: str) -> None:
    assert paper_target(output, "k.docx") == Path(output)


def test_a_folder_gets_the_default_name(tmp_path: Path) -> None:
    assert paper_target(str(tmp_path), "k.docx") == tmp_path / "k.docx"
    assert paper_target(None, "k.docx") == Path("k.docx")


@pytest.mark.parametrize(
    ("output", "unclear"), [("a.odt", "không in được dạng .odt"), ("ke-hoach", "tên tệp ke-hoach chưa có đuôi")]
)
def test_other_endings_are_answered_with_those_that_are_known(output: str, unclear: str) -> None:
    with pytest.raises(Failure) as raised:
        paper_target(output, "k.docx")
    assert str(raised.value) == f"{unclear}; đuôi tệp chọn dạng in ra: .docx, .pdf."


def test_papers_are_converted_in_one_start(tmp_path: Path, conversions: list[int]) -> None:
    data = render_plan(plan_of(SMALL))
    save_papers({tmp_path / name: data for name in ("a.pdf", "b.docx", "c.PDF")}, force=False)
    assert conversions == [2]
    assert (tmp_path / "b.docx").read_bytes() == data
    assert (tmp_path / "c.PDF").read_bytes() == stamped_pdf(b"%PDF-PK\x03\x04")


def test_a_docx_alone_starts_nothing(tmp_path: Path, conversions: list[int]) -> None:
    save_papers({tmp_path / "b.docx": b"x"}, force=False)
    assert conversions == []


def test_a_target_with_somebodys_work_stops_all_before_the_conversion(tmp_path: Path, conversions: list[int]) -> None:
    (tmp_path / "b.pdf").write_bytes(b"%PDF-1.4 scanned and signed")
    papers = {tmp_path / "a.pdf": b"x", tmp_path / "b.pdf": b"x"}
    with pytest.raises(Failure, match=r"b\.pdf đã được sửa sau khi in"):
        save_papers(papers, force=False)
    assert conversions == []
    assert not (tmp_path / "a.pdf").exists()
    save_papers(papers, force=True)
    assert is_as_written((tmp_path / "b.pdf").read_bytes())


def test_render_makes_a_pdf(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lxplan.reviewing.one_file.review_plan", lambda *_: ())
    assert run("render", "-o", "kế hoạch.pdf") == (0, "kế hoạch.pdf\n", "")
    assert is_as_written((folder / "kế hoạch.pdf").read_bytes())
    assert run("render", "-o", "kế hoạch.pdf").code == 0, "nobody has touched it"


def test_the_terminal_says_what_takes_so_long(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert pdf_of(b"x").startswith(b"%PDF-")
    assert capsys.readouterr().err == "", "not into a file"
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    pdf_of(b"x")
    line = "Đang chuyển sang PDF…"
    assert capsys.readouterr().err == f"{line}\r{' ' * len(line)}\r"
