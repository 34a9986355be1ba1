"""A Word document to a PDF file, through the LibreOffice that is installed.

LibreOffice runs apart from the one a person may have open: without a window, in a profile of its
own that is thrown away afterwards, and no longer than a limit. What PDF it makes differs from run
to run (it has a clock in it).
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from lxplan.failures import Failure
from lxplan.outputs.edit_stamp import stamped_pdf

if TYPE_CHECKING:
    from subprocess import Popen

STARTING_SECONDS = 120.0
"""How long LibreOffice may take to start and set up its profile, on a slow disk."""

SECONDS_A_PAPER = 20.0
"""How much longer it may take for each paper."""

_NAMES = ("soffice", "libreoffice")
_WINDOWS = ("ProgramFiles", "ProgramW6432", "ProgramFiles(x86)", "LOCALAPPDATA")
_ELSEWHERE = (
    *(
        "/usr/bin",
        "/usr/local/bin",
        "/usr/lib/libreoffice/program",
        "/usr/lib64/libreoffice/program",
    ),
    *("/opt/homebrew/bin", "/snap/bin"),
)
_FLATPAK = "flatpak/exports/bin/org.libreoffice.LibreOffice"
_CONFINED = ("snap", "flatpak")
"""Programs that these started see no files but those of the person's own folder."""

_INSTALL = {
    "win32": "cài LibreOffice (miễn phí, tại libreoffice.org)",
    "darwin": "cài LibreOffice (miễn phí, tại libreoffice.org)",
}
_INSTALL_ELSEWHERE = "cài gói libreoffice-writer"
_OTHERWISE = "hoặc in ra .docx rồi lưu thành PDF bằng Word"


def to_pdf(document: bytes) -> bytes:
    """Return a DOCX document as PDF, with its text searchable; raises Failure when LibreOffice is
    missing or fails.
    """
    return to_pdfs([document])[0]


def to_pdfs(documents: Sequence[bytes]) -> list[bytes]:
    """Return DOCX documents as PDF, in their order, all by one start of LibreOffice, which takes
    longer than a paper.
    """
    import tempfile

    office = find_office()
    parent = Path.home() if _is_confined(office) else None
    with tempfile.TemporaryDirectory(
        prefix="lxplan-pdf-", dir=parent, ignore_cleanup_errors=True
    ) as folder:
        return _convert(office, documents, Path(folder))


def find_office() -> Path:
    """Return the program of LibreOffice; raises Failure that says what to install when there is
    none.
    """
    for path in usual_places(sys.platform, os.environ):
        if path.is_file():
            return path
    raise Failure(
        f"chưa có LibreOffice để làm tệp PDF; {_INSTALL.get(sys.platform, _INSTALL_ELSEWHERE)} rồi chạy lại, {_OTHERWISE}."
    )


def usual_places(platform: str, environment: Mapping[str, str]) -> Iterator[Path]:
    """Return where LibreOffice's program may be: on the search path first, then where each system
    installs it.

    `platform` is as in `sys.platform`; `environment` holds the folders of programs on Windows.
    """
    for name in _NAMES:
        found = shutil.which(name, path=environment.get("PATH", ""))
        if found is not None:
            yield Path(found)
    if platform == "win32":
        for variable in _WINDOWS:
            if environment.get(variable):
                yield Path(environment[variable], "LibreOffice", "program", "soffice.exe")
                yield Path(
                    environment[variable], "Programs", "LibreOffice", "program", "soffice.exe"
                )
        return
    home = Path(environment.get("HOME", "/"))
    if platform == "darwin":
        for applications in (Path("/Applications"), home / "Applications"):
            yield applications / "LibreOffice.app/Contents/MacOS/soffice"
    for folder in _ELSEWHERE:
        yield from (Path(folder, name) for name in _NAMES)
    # The project's own packages: /opt/libreoffice24.8; the newest first.
    yield from sorted(Path("/opt").glob("libreoffice*/program/soffice"), reverse=True)
    yield from (Path("/var/lib", _FLATPAK), home / ".local/share" / _FLATPAK)


def _is_confined(office: Path) -> bool:
    return any(part in _CONFINED for part in (*office.parts, *office.resolve().parts))


def _convert(office: Path, documents: Sequence[bytes], folder: Path) -> list[bytes]:
    sources = [folder / f"{number}.docx" for number in range(len(documents))]
    for source, document in zip(sources, documents, strict=True):
        source.write_bytes(document)
    said = _run(
        (
            str(office),
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            *("--headless", "--norestore", "--nologo", "--nodefault"),
            *("--convert-to", "pdf:writer_pdf_Export", "--outdir", str(folder)),
            *map(str, sources),
        ),
        STARTING_SECONDS + SECONDS_A_PAPER * len(documents),
    )
    try:
        return [stamped_pdf(source.with_suffix(".pdf").read_bytes()) for source in sources]
    except FileNotFoundError as error:
        raise Failure(
            f"LibreOffice không làm được tệp PDF{said}; cài lại LibreOffice, {_OTHERWISE}."
        ) from error


def _run(command: Sequence[str], seconds: float) -> str:
    """Run LibreOffice to its end and return what it complained of, in brackets; it exits 0 also
    when it fails.
    """
    import subprocess

    try:
        # The program starts others; in a group of their own all of them can be stopped.
        process = subprocess.Popen(  # noqa: S603 - the program that find_office found, and paths of our own making
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            errors="replace",
            start_new_session=True,
        )
    except OSError as error:
        raise Failure(
            f"không chạy được LibreOffice ({command[0]}); cài lại, {_OTHERWISE}."
        ) from error
    try:
        _, complaints = process.communicate(timeout=seconds)
    except subprocess.TimeoutExpired as error:
        raise Failure(
            f"LibreOffice chưa làm xong tệp PDF sau {seconds:.0f} giây nên đã dừng; thử lại, {_OTHERWISE}."
        ) from error
    finally:
        if process.poll() is None:
            _stop(process)
    lines = [line for line in complaints.splitlines() if line.startswith("Error")]
    return f" ({lines[-1]})" if lines else ""


def _stop(process: Popen[str]) -> None:
    """End LibreOffice and all that it started."""
    import signal
    import subprocess

    if sys.platform == "win32":
        command = ("taskkill", "/F", "/T", "/PID", str(process.pid))
        subprocess.run(command, capture_output=True, check=False)  # noqa: S603 - a program of Windows
    else:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    process.communicate()
