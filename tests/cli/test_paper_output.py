"""What the options of a paper mean, and papers as files."""

from __future__ import annotations

from pathlib import Path

import pytest

from lxplan.cli.paper_output import STANDARDS, pdf_of, pdfs_of, printer, standard_named
from lxplan.failures import Failure
from lxplan.outputs.edit_stamp import is_as_written, stamped_pdf
from lxplan.papers.yearly_plan import yearly_plan
from lxplan.word.standards import STANDARDS as KNOWN
from tests.cli.conftest import Run
from tests.outputs.test_pdf import pdf_with
from tests.papers.plans import SMALL, plan_of


@pytest.fixture(autouse=True)
def _no_office(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a stand-in for LibreOffice make the PDF files."""

    def to_pdfs(documents: list[bytes]) -> list[bytes]:
        return [stamped_pdf(pdf_with(document[:4])) for document in documents]

    monkeypatch.setattr("lxplan.outputs.pdf.to_pdfs", to_pdfs)
    monkeypatch.setattr("lxplan.outputs.paper_font.font_to_install", lambda: "")


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
    for count, line in ((1, "Đang chuyển sang PDF…"), (2, "Đang chuyển 2 văn bản sang PDF…")):
        pdfs_of([b"x"] * count)
        assert capsys.readouterr().err == f"{line}\r{' ' * len(line)}\r"


def test_a_font_that_is_lacking_is_said_and_the_pdf_stays(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lxplan.reviewing.one_file.review_plan", lambda *_: ())
    monkeypatch.setattr("lxplan.outputs.paper_font.font_to_install", lambda: "thiếu phông.")
    done = run("render", "-o", "ke-hoach.pdf")
    assert done == (0, "ke-hoach.pdf\n", "lxplan: lưu ý: thiếu phông.\n")
    assert is_as_written((folder / "ke-hoach.pdf").read_bytes())


def test_every_standard_can_be_named_and_auto_leaves_it_to_the_date() -> None:
    assert {name: standard_named(name) for name in STANDARDS} == {"auto": None, **KNOWN}


def test_a_folder_of_templates_that_is_not_there() -> None:
    with pytest.raises(Failure, match="không có thư mục mẫu khong-co"):
        printer("khong-co").print(yearly_plan(plan_of(SMALL)))
