"""Whether LibreOffice has a font for the papers: one with every Vietnamese letter and the widths of
Times New Roman.
"""

from __future__ import annotations

import sys
from pathlib import Path

from lxplan.failures import Failure
from lxplan.outputs.libreoffice import find_office, is_confined

_FITTING = frozenset({"times new roman", "tinos", "liberation serif", "tex gyre termes"})
"""The families that are as wide as Times New Roman, letter by letter."""

_BROUGHT_ALONG = Path("share", "fonts", "truetype", "LiberationSerif-Regular.ttf")
"""Where the LibreOffice of libreoffice.org has a fitting font of its own."""

_SECONDS = 20
"""Looking through a machine's fonts for the first time takes a while."""


def font_to_install() -> str:
    """Return a sentence that says what font is missing and what to install; empty where one is
    there, and where nobody can tell.

    Windows and macOS have Times New Roman; elsewhere fontconfig knows which fonts have all letters
    of Vietnamese.
    """
    if sys.platform in ("win32", "darwin"):
        return ""
    try:
        office = find_office().resolve()
    except Failure:
        return ""
    if is_confined(office) or (office.parents[1] / _BROUGHT_ALONG).is_file():
        return ""
    families = _vietnamese_families()
    if families is None or families & _FITTING:
        return ""
    return (
        "máy này không có phông nào đủ chữ Việt và rộng như Times New Roman, nên chữ trong tệp PDF bị lẫn phông,"
        " dòng và trang có thể lệch; cài gói fonts-liberation (Debian, Ubuntu) hoặc liberation-serif-fonts (Fedora) rồi in lại."
    )


def _vietnamese_families() -> set[str] | None:
    """Return the families with all letters of Vietnamese, in small letters; None when fontconfig
    cannot be asked.
    """
    import shutil
    import subprocess

    program = shutil.which("fc-list")
    if program is None:
        return None
    try:
        done = subprocess.run(  # noqa: S603 - a program of the system, and words of our own
            (program, ":lang=vi", "family"),
            capture_output=True,
            check=True,
            timeout=_SECONDS,
            stdin=subprocess.DEVNULL,
        )
    except (OSError, subprocess.SubprocessError):
        return None
    text = done.stdout.decode("utf-8", "replace")
    return {name.strip().casefold() for line in text.splitlines() for name in line.split(",")}
