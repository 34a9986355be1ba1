"""Where the LibreOffice that is installed stands."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from lxplan.failures import Failure

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
OTHERWISE = "hoặc in ra .docx rồi lưu thành PDF bằng Word"
"""What a person can do where LibreOffice does not serve."""


def find_office() -> Path:
    """Return the program of LibreOffice; raises Failure that says what to install when there is
    none.
    """
    for path in usual_places(sys.platform, os.environ):
        if path.is_file():
            return path
    raise Failure(
        f"chưa có LibreOffice để làm tệp PDF; {_INSTALL.get(sys.platform, _INSTALL_ELSEWHERE)} rồi chạy lại, {OTHERWISE}."
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


def is_confined(office: Path) -> bool:
    """Tell whether a LibreOffice sees no files but those of the person's own folder, and has fonts
    of its own.
    """
    return any(part in _CONFINED for part in (*office.parts, *office.resolve().parts))
