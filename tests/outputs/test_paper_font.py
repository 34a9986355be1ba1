from __future__ import annotations

from pathlib import Path

import pytest

from lxplan.outputs import paper_font
from lxplan.outputs.paper_font import font_to_install
from tests.outputs.test_pdf import does, posix

pytestmark = posix


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine with a LibreOffice; a test writes what `fc-list` says of it."""
    office = tmp_path / "office" / "program" / "soffice"
    office.parent.mkdir(parents=True)
    does(office, "exit 0")
    monkeypatch.setattr(paper_font, "find_office", lambda: office)
    monkeypatch.setattr("sys.platform", "linux")
    (tmp_path / "bin").mkdir()
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}:/usr/bin:/bin")
    return tmp_path


def fonts(machine: Path, families: str) -> None:
    does(
        machine / "bin" / "fc-list",
        f'[ "$*" = ":lang=vi family" ] || exit 1\ncat <<END\n{families}\nEND',
    )


@pytest.mark.parametrize(
    "families",
    [
        "DejaVu Sans\nTinos",
        "Liberation Serif",
        "DejaVu Serif\nTimes New Roman,Times New Roman Bold",
    ],
)
def test_a_fitting_font_needs_no_word(machine: Path, families: str) -> None:
    fonts(machine, families)
    assert font_to_install() == ""


@pytest.mark.parametrize("families", ["", "DejaVu Sans\nDejaVu Serif,DejaVu Serif Condensed"])
def test_without_one_it_is_said_what_to_install(machine: Path, families: str) -> None:
    fonts(machine, families)
    assert font_to_install().startswith("máy này không có phông nào đủ chữ Việt")
    assert "cài gói fonts-liberation (Debian, Ubuntu)" in font_to_install()


def test_libreoffice_may_have_a_font_of_its_own(machine: Path) -> None:
    fonts(machine, "DejaVu Sans")
    own = machine / "office" / "share" / "fonts" / "truetype" / "LiberationSerif-Regular.ttf"
    own.parent.mkdir(parents=True)
    own.write_bytes(b"font")
    assert font_to_install() == ""


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_windows_and_macos_have_times_new_roman(
    machine: Path, monkeypatch: pytest.MonkeyPatch, platform: str
) -> None:
    fonts(machine, "")
    monkeypatch.setattr("sys.platform", platform)
    assert font_to_install() == ""


def test_where_nobody_can_tell_nothing_is_said(machine: Path) -> None:
    does(machine / "bin" / "fc-list", "exit 1")
    assert font_to_install() == ""
