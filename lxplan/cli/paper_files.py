"""Papers as files: the ending of the name says whether a paper is written as it is or as a PDF."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from lxplan.failures import Failure

PAPER_ENDINGS = (".docx", ".pdf")
"""The kinds of file that a paper can be, the usual one first."""

_PDF = ".pdf"


def paper_target(output: str | None, default_name: str) -> Path:
    """Return the file that `-o` means: a file, a folder for `default_name`, or the current folder when not given.

    Raises `Failure` when its ending is none of `PAPER_ENDINGS`.
    """
    from lxplan.outputs.kept_edits import target_path

    target = target_path(output, default_name)
    if target.suffix.lower() not in PAPER_ENDINGS:
        unclear = f"không in được dạng {target.suffix}" if target.suffix else f"tên tệp {target} chưa có đuôi"
        raise Failure(f"{unclear}; đuôi tệp chọn dạng in ra: {', '.join(PAPER_ENDINGS)}.")
    return target


def save_paper(target: Path, document: bytes, *, force: bool) -> None:
    """Write one paper, given as DOCX, as the ending of `target` says; see `save_papers`."""
    save_papers({target: document}, force=force)


def save_papers(papers: Mapping[Path, bytes], *, force: bool) -> None:
    """Write papers, each given as DOCX under the file it goes to, as a PDF where the name ends so.

    No file is written before all can be: raises `Failure` when a target holds somebody's work (unless `force`) or
    cannot be written, and when LibreOffice makes no PDF.
    """
    from lxplan.outputs.kept_edits import check_target, write_document

    for target in papers:
        check_target(target, force=force)
    as_pdf = [target for target in papers if target.suffix.lower() == _PDF]
    made = dict(zip(as_pdf, pdfs_of([papers[target] for target in as_pdf]), strict=True))
    for target, document in papers.items():
        write_document(target, made.get(target, document), force=force)


def pdfs_of(documents: Sequence[bytes]) -> list[bytes]:
    """Return DOCX documents as PDF; a line on the terminal says what takes so long."""
    from lxplan.cli.terminal.progress import announced
    from lxplan.outputs.pdf import to_pdfs

    if not documents:
        return []
    count = f" {len(documents)} văn bản" if len(documents) > 1 else ""
    with announced(f"Đang chuyển{count} sang PDF…"):
        return to_pdfs(documents)


def pdf_of(document: bytes) -> bytes:
    """Return one DOCX document as PDF; see `pdfs_of`."""
    return pdfs_of([document])[0]
