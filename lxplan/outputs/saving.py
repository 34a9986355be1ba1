"""Putting a finished file where the user wants it: whole or not at all, and never over one that
someone has edited.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import BinaryIO

from lxplan.atomic import write_atomically, written_in_pieces
from lxplan.outputs.endings import PDF, ending_of
from lxplan.outputs.kept_edits import Head, check_own, check_target


def save(
    target: Path,
    make: Callable[[], bytes],
    head: Head | None,
    *,
    force: bool,
) -> None:
    """Write the file that `make` makes, whole or not at all; raises `Failure` when it cannot be
    written, and where (unless `force`) something would be lost.

    A kind that people go on working in (`head` is None) is refused before it is made, which may
    take seconds, where somebody has changed the file there. Of other kinds, `head` gives the
    beginning, or beginnings, by which they are known: they replace their like, and nothing else.
    """
    if head is None:
        check_target(target, force=force)
        write_document(target, make(), force=force)
        return
    data = make()
    check_own(target, data, head, force=force)
    write_atomically(target, data)


def save_in_pieces(
    target: Path, write: Callable[[BinaryIO], None], beginning: bytes | None, *, force: bool
) -> None:
    """Let `write` fill the file at `target`, piece by piece, whole or not at all; raises `Failure`
    as `save` does.

    It replaces a file that has the same `beginning`, and no other unless `force`; None is for a
    kind that people go on working in, as in `save`.
    """
    if beginning is None:
        check_target(target, force=force)
    else:
        check_own(target, beginning, lambda data: data, force=force)
    with written_in_pieces(target) as file:
        write(file)


def save_lists(
    files: Mapping[Path, tuple[Callable[[], bytes], Head | None]],
    *,
    force: bool,
) -> None:
    """Write files that belong together, each with what makes it and the `head` of its kind; none is
    written before all can be. Raises `Failure` as `save` does.
    """
    made = {target: (make(), head) for target, (make, head) in files.items()}
    for target, (data, head) in made.items():
        if head is not None:
            check_own(target, data, head, force=force)
    for target, (data, _) in made.items():
        write_atomically(target, data)


def save_papers(
    papers: Mapping[Path, bytes], to_pdfs: Callable[[Sequence[bytes]], list[bytes]], *, force: bool
) -> None:
    """Write papers, each given as DOCX under the file it goes to, as a PDF where the name ends so.

    No file is written before all can be: raises `Failure` when a target holds somebody's work
    (unless `force`) or cannot be written, and when `to_pdfs`, called once with those that become
    PDF, makes none.
    """
    for target in papers:
        check_target(target, force=force)
    as_pdf = [target for target in papers if ending_of(target) == PDF]
    made = to_pdfs([papers[target] for target in as_pdf]) if as_pdf else []
    pdfs = dict(zip(as_pdf, made, strict=True))
    for target, document in papers.items():
        write_document(target, pdfs.get(target, document), force=force)


def write_document(target: Path, data: bytes, *, force: bool) -> None:
    """Write a document in one step, so that a reader sees the old file or the new one, never half
    of one.

    Raises Failure when the target cannot be written, and, unless `force` is set, when the file
    there is not just what lxplan wrote: somebody edited it in Word, or it is another document.
    """
    check_target(target, force=force)
    write_atomically(target, data)
