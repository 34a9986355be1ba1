from __future__ import annotations

import re
import shutil
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from lxplan.failures import Failure
from lxplan.outputs import libreoffice, pdf
from lxplan.outputs.edit_stamp import is_as_written, stamped_pdf
from lxplan.outputs.libreoffice import usual_places
from lxplan.outputs.pdf import to_pdf, to_pdfs
from tests.papers.plans import FULL, SMALL, plan_of, render_plan

posix = pytest.mark.skipif(
    sys.platform == "win32", reason="a shell script stands in for LibreOffice"
)


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program in the place of LibreOffice; a test writes what it does."""
    program = tmp_path / "soffice"
    monkeypatch.setattr(libreoffice, "usual_places", lambda *_: [program])
    return program


def pdf_with(text: bytes) -> bytes:
    """Return what has the marks of a PDF file and this text."""
    return b"%PDF-" + text + b"\nstartxref\n9\n%%EOF\n"


def does(program: Path, script: str) -> None:
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)


def test_the_text_of_the_pdf_can_be_searched_in_vietnamese(tmp_path: Path) -> None:
    if shutil.which("pdftotext") is None or not any(
        path.is_file() for path in usual_places("linux", {})
    ):
        pytest.skip("LibreOffice and pdftotext are not both installed")
    made = to_pdfs([render_plan(plan_of(FULL)), render_plan(plan_of(SMALL))])
    assert [data.startswith(b"%PDF-") for data in made] == [True, True]
    assert all(is_as_written(data) for data in made)
    (tmp_path / "giấy.pdf").write_bytes(made[0])
    done = subprocess.run(
        ["pdftotext", str(tmp_path / "giấy.pdf"), "-"], capture_output=True, text=True, check=True
    )
    for words in (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Nguyễn Thị Minh",
        "Kỷ niệm",
    ):
        assert words in done.stdout
    assert done.stderr == "", "the stamp in the file disturbs no reader"


def test_the_pdf_is_tagged_and_fit_for_an_archive() -> None:
    """As far as the file says it: no validator of PDF/A is at hand."""
    if not any(path.is_file() for path in usual_places("linux", {})):
        pytest.skip("LibreOffice is not installed")
    data = to_pdf(render_plan(plan_of(FULL)))
    assert b"<pdfaid:part>2</pdfaid:part>" in data
    assert b"<pdfaid:conformance>B</pdfaid:conformance>" in data
    assert b"/OutputIntents" in data
    assert b"/Lang(vi-VN)" in data
    assert re.search(rb"/MarkInfo\s*<<\s*/Marked\s+true", data)
    assert re.search(rb"/S\s*/H1\b", data), "headings are told to a screen reader"
    assert "<dc:title>" in data.decode("utf-8", "replace")
    assert data.rstrip().endswith(b"%%EOF"), "PDF/A allows nothing after the end"


MAKES_PDFS = r"""
for f; do case "$f" in *.docx)
  { printf '%%PDF-'; cat "$f"; printf '\nstartxref\n9\n%%%%EOF\n'; } > "${f%.docx}.pdf";; esac; done"""


@posix
def test_each_paper_comes_back_in_its_place_from_a_profile_of_its_own(office: Path) -> None:
    does(office, f'case "$1" in -env:UserInstallation=file:///*) ;; *) exit 1;; esac{MAKES_PDFS}')
    assert to_pdfs([b"one", b"two"]) == [
        stamped_pdf(pdf_with(b"one")),
        stamped_pdf(pdf_with(b"two")),
    ]


@posix
@pytest.mark.parametrize("file", ["%PDF-1.4 half", "startxref 9 %%EOF", "", "%PDF-1.7 %%EOF more"])
def test_half_a_pdf_is_no_pdf(office: Path, file: str) -> None:
    does(
        office,
        f"""for f; do case "$f" in *.docx) printf '%s' '{file}' > "${{f%.docx}}.pdf";; esac; done""",
    )
    with pytest.raises(Failure, match="LibreOffice chỉ làm được một phần tệp PDF; cài lại"):
        to_pdf(b"x")


@posix
@pytest.mark.parametrize("end", ["exit 1", "kill -9 $$"])
def test_a_pdf_of_a_program_that_failed_is_not_trusted(office: Path, end: str) -> None:
    does(office, f"{MAKES_PDFS}\n{end}")
    with pytest.raises(Failure, match="LibreOffice dừng giữa chừng khi làm tệp PDF; cài lại"):
        to_pdf(b"x")


@posix
def test_a_conversion_that_fails_says_what_libreoffice_said(office: Path) -> None:
    does(office, "echo 'Warning: x' >&2; echo 'Error: source file could not be loaded' >&2")
    with pytest.raises(
        Failure, match=r"không làm được tệp PDF \(Error: source file could not be loaded\); cài lại"
    ):
        to_pdf(b"x")


@posix
def test_a_program_that_cannot_run_is_named(office: Path) -> None:
    office.write_text("no program", encoding="utf-8")
    with pytest.raises(Failure, match="không chạy được LibreOffice"):
        to_pdf(b"x")


@posix
def test_one_that_hangs_is_stopped_with_all_it_started(
    office: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pdf, "STARTING_SECONDS", 0.3)
    monkeypatch.setattr(pdf, "SECONDS_A_PAPER", 0.1)
    does(office, f"sleep 30 & echo $! > {tmp_path / 'child'}; wait")
    started = time.monotonic()
    with pytest.raises(Failure, match="chưa làm xong tệp PDF sau 0 giây nên đã dừng"):
        to_pdf(b"x")
    assert time.monotonic() - started < 10
    child = (tmp_path / "child").read_text(encoding="utf-8").strip()
    status = subprocess.run(
        ["ps", "-o", "stat=", "-p", child], capture_output=True, text=True, check=False
    ).stdout
    assert status.strip() in ("", "Z"), "the child has ended"


@posix
def test_nothing_stays_behind(
    office: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = tmp_path / "tạm"
    room.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(room))
    does(office, "exit 0")
    with pytest.raises(Failure):
        to_pdf(b"x")
    assert list(room.iterdir()) == []
