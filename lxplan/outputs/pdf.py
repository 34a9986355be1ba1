"""A Word document to a PDF file, through the LibreOffice that is installed.

LibreOffice runs apart from the one a person may have open: without a window, in a profile of its
own that is thrown away afterwards, and no longer than a limit. What PDF it makes differs from run
to run (it has a clock in it).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from lxplan.failures import Failure
from lxplan.outputs.edit_stamp import stamped_pdf
from lxplan.outputs.libreoffice import OTHERWISE, find_office, is_confined
from lxplan.outputs.running import cleared_up_when_told_to_end, run_to_end

STARTING_SECONDS = 120.0
"""How long LibreOffice may take to start and set up its profile, on a slow disk."""

SECONDS_A_PAPER = 20.0
"""How much longer it may take for each paper."""

# PDF/A-2b, which an archive keeps (fonts and colours are in the file), and tagged, for those who
# hear it. LibreOffice before 7.4 does not know options in this form and makes a plain PDF.
_FILTER = (
    'pdf:writer_pdf_Export:{"SelectPdfVersion":{"type":"long","value":"2"},'
    '"UseTaggedPDF":{"type":"boolean","value":"true"}}'
)

_END = rb"startxref\s+\d+\s+%%EOF\s*\Z"
_TAIL = 1024
"""In so many last bytes readers look for the end of a PDF file."""


def to_pdf(document: bytes) -> bytes:
    """Return a DOCX document as PDF, with its text searchable; raises Failure when LibreOffice is
    missing or fails.
    """
    return to_pdfs([document])[0]


def to_pdfs(documents: Sequence[bytes]) -> list[bytes]:
    """Return DOCX documents as PDF/A-2b, in their order, all by one start of LibreOffice, which
    takes longer than a paper.

    Raises Failure when it is missing, fails, takes too long, or leaves half a file. What it started
    and its files are gone afterwards, also when this process is told to end.
    """
    import tempfile

    office = find_office()
    parent = Path.home() if is_confined(office) else None
    with (
        cleared_up_when_told_to_end(),
        tempfile.TemporaryDirectory(
            prefix="lxplan-pdf-", dir=parent, ignore_cleanup_errors=True
        ) as folder,
    ):
        return _convert(office, documents, Path(folder))


def _convert(office: Path, documents: Sequence[bytes], folder: Path) -> list[bytes]:
    sources = [folder / f"{number}.docx" for number in range(len(documents))]
    for source, document in zip(sources, documents, strict=True):
        source.write_bytes(document)
    said = _run(
        (
            str(office),
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            *("--headless", "--norestore", "--nologo", "--nodefault"),
            *("--convert-to", _FILTER, "--outdir", str(folder)),
            *map(str, sources),
        ),
        STARTING_SECONDS + SECONDS_A_PAPER * len(documents),
    )
    return [stamped_pdf(_whole(source.with_suffix(".pdf"), said)) for source in sources]


def _whole(path: Path, said: str) -> bytes:
    """Return a PDF file's bytes from its first mark to its last."""
    try:
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise _failed("không làm được tệp PDF", said) from error
    if not data.startswith(b"%PDF-") or not re.search(_END, data[-_TAIL:]):
        raise _failed("chỉ làm được một phần tệp PDF", said)
    return data


def _failed(what: str, said: str) -> Failure:
    return Failure(f"LibreOffice {what}{said}; cài lại LibreOffice, {OTHERWISE}.")


def _run(command: Sequence[str], seconds: float) -> str:
    """Run LibreOffice to its end and return what it complained of, in brackets; it exits 0 also
    when it fails.
    """
    import subprocess

    try:
        ended = run_to_end(command, seconds)
    except OSError as error:
        raise Failure(
            f"không chạy được LibreOffice ({command[0]}); cài lại, {OTHERWISE}."
        ) from error
    except subprocess.TimeoutExpired as error:
        raise Failure(
            f"LibreOffice chưa làm xong tệp PDF sau {seconds:.0f} giây nên đã dừng; thử lại, {OTHERWISE}."
        ) from error
    lines = [line for line in ended.complaints.splitlines() if line.startswith("Error")]
    said = f" ({lines[-1][:200]})" if lines else ""
    if ended.code != 0:
        raise _failed("dừng giữa chừng khi làm tệp PDF", said)
    return said
