from __future__ import annotations

from pathlib import Path, PureWindowsPath

import pytest

from lxplan.failures import Failure
from lxplan.outputs import libreoffice
from lxplan.outputs.libreoffice import find_office, usual_places
from tests.outputs.test_pdf import does, posix


@pytest.mark.parametrize(
    ("platform", "environment", "place"),
    [
        (
            "win32",
            {"ProgramFiles": "C:\\Program Files"},
            "C:/Program Files/LibreOffice/program/soffice.exe",
        ),
        ("win32", {"ProgramFiles(x86)": "D:\\Prog"}, "D:/Prog/LibreOffice/program/soffice.exe"),
        ("darwin", {"HOME": "/Users/an"}, "/Applications/LibreOffice.app/Contents/MacOS/soffice"),
        (
            "darwin",
            {"HOME": "/Users/an"},
            "/Users/an/Applications/LibreOffice.app/Contents/MacOS/soffice",
        ),
        ("linux", {}, "/usr/bin/soffice"),
        ("linux", {}, "/snap/bin/libreoffice"),
        ("linux", {}, "/var/lib/flatpak/exports/bin/org.libreoffice.LibreOffice"),
    ],
)
def test_libreoffice_is_looked_for_where_each_system_has_it(
    platform: str, environment: dict[str, str], place: str
) -> None:
    assert place in [
        PureWindowsPath(path).as_posix() for path in usual_places(platform, environment)
    ]


@posix
def test_the_search_path_comes_first(tmp_path: Path) -> None:
    does(tmp_path / "libreoffice", "exit 0")
    assert next(usual_places("linux", {"PATH": str(tmp_path)})) == tmp_path / "libreoffice"


def test_what_to_install_is_said_when_there_is_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(libreoffice, "usual_places", lambda *_: [tmp_path / "soffice"])
    with pytest.raises(
        Failure,
        match=r"^chưa có LibreOffice để làm tệp PDF; cài .* rồi chạy lại, hoặc in ra \.docx",
    ):
        find_office()
