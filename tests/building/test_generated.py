"""No generated file is stale, and one command makes all of them anew, whatever the locale of the
machine.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from building.body_elements import SCHEMAS
from building.generated import GENERATED, ROOT, content_of, is_current, rebuild
from building.letter_widths import TINOS
from building.plan_shapes import PLANS
from lxplan.word.standards import STANDARDS

FONT_IS_MISSING = not TINOS.is_dir()
SCHEMA_IS_MISSING = not SCHEMAS.is_dir()
OF_THE_SCHEMA = "lxplan/word/body_elements.txt"
OF_THE_FONT = "lxplan/word/letter_widths.py"
LEFT_AS_THEY_ARE = {OF_THE_SCHEMA, *((OF_THE_FONT,) if FONT_IS_MISSING else ())}
"""What a copy of the checkout, with nothing beside it, does not make."""
POORLY_SET_UP = {
    "LANG": "C",
    "LC_ALL": "C",
    "PYTHONUTF8": "0",
    "PYTHONCOERCECLOCALE": "0",
    "PYTHONIOENCODING": "ascii",
}
"""A machine on which Python takes a text file for ASCII unless it is told otherwise."""


# Typer 0.25 imports a name that Click 8.5 deprecates.
@pytest.mark.filterwarnings("ignore:.*removed in Click 9:DeprecationWarning")
@pytest.mark.parametrize("name", GENERATED)
def test_a_generated_file_is_what_the_code_says(name: str) -> None:
    content = content_of(name)
    if content is None:
        pytest.skip(
            "what it is made from is not on this machine: Tinos (Debian: fonts-croscore), or the schema"
        )
    assert is_current(ROOT / name, content), "run: python -m building"


def test_two_files_need_what_a_machine_may_lack() -> None:
    assert (content_of(OF_THE_FONT) is None) == FONT_IS_MISSING
    assert (content_of(OF_THE_SCHEMA) is None) == SCHEMA_IS_MISSING


def test_every_standard_has_its_letterhead() -> None:
    letterheads = {name for name in GENERATED if name.startswith("templates/")}
    assert letterheads == {f"templates/{standard}.docx" for standard in STANDARDS}


def test_every_page_that_says_it_is_generated_is_in_the_table() -> None:
    pages = {
        page.relative_to(ROOT).as_posix()
        for page in (ROOT / "docs").glob("*.md")
        if "python -m building" in page.read_text(encoding="utf-8")
    }
    assert pages == {name for name in GENERATED if name.startswith("docs/")}


def test_contributors_are_told_of_every_generated_file() -> None:
    told = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    assert [name for name in GENERATED if f"`{name}`" not in told] == []


@pytest.mark.parametrize("content", ["một\nhai\n", b"\x00\xff\r\n"])
def test_a_file_is_current_until_it_is_changed_or_deleted(
    content: str | bytes, tmp_path: Path
) -> None:
    file = tmp_path / "new folder" / "file"
    assert not is_current(file, content)
    rebuild(file, content)
    assert is_current(file, content)
    file.write_bytes(file.read_bytes() + b"x")
    assert not is_current(file, content)


def test_the_line_ends_of_a_text_are_those_of_the_checkout(tmp_path: Path) -> None:
    file = tmp_path / "page.md"
    rebuild(file, "một\nhai\n")
    assert file.read_bytes() == "một\nhai\n".encode()
    file.write_bytes("một\r\nhai\r\n".encode())
    assert is_current(file, "một\nhai\n")


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of what the makers are and read."""
    copy = tmp_path_factory.mktemp("checkout")
    for folder in ("building", "lxplan", "templates", "docs", PLANS):
        shutil.copytree(
            ROOT / folder, copy / folder, ignore=shutil.ignore_patterns("__pycache__", "images")
        )
    return copy


def _build(checkout: Path) -> list[str]:
    """Return what `python -m building` prints; a text file opened without its encoding is an
    error.
    """
    done = subprocess.run(
        [
            sys.executable,
            "-X",
            "warn_default_encoding",
            "-W",
            "error::EncodingWarning",
            "-B",
            "-m",
            "building",
        ],
        cwd=checkout,
        env={**os.environ, **POORLY_SET_UP},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert (OF_THE_FONT in done.stderr) == FONT_IS_MISSING
    assert OF_THE_SCHEMA in done.stderr, "no schema lies beside the copy"
    return done.stdout.splitlines()


def test_files_that_were_deleted_come_back(checkout: Path) -> None:
    deleted = [name for name in GENERATED if name not in LEFT_AS_THEY_ARE]
    for name in deleted:
        (checkout / name).unlink()
    assert _build(checkout) == deleted
    for name in deleted:
        assert (checkout / name).read_bytes().splitlines() == (
            ROOT / name
        ).read_bytes().splitlines(), name
    assert _build(checkout) == []


@pytest.mark.parametrize("name", GENERATED)
def test_a_file_that_was_spoiled_is_the_only_one_rewritten(name: str, checkout: Path) -> None:
    if name in LEFT_AS_THEY_ARE:
        pytest.skip("what it is made from is not on this machine")
    with (checkout / name).open("ab") as file:
        file.write(b"\n")
    assert _build(checkout) == [name]
