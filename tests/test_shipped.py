"""The program run from one zip file (`python -m zipapp`) says and writes what the installed one
does.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import zipapp
from collections.abc import Iterator
from importlib.metadata import distribution
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parent.parent
_LEFT_OUT = frozenset({"lxml", "tzdata"})
"""Compiled, so that a zip file cannot hold it; long, and needed for calendars alone."""
_COMPILED = (".so", ".pyd", ".pyc")


class Said(NamedTuple):
    """How a run ended."""

    code: int
    out: str
    err: str


def _needed(name: str, seen: set[str]) -> Iterator[str]:
    """Return the distributions that one needs to run, below it at any depth."""
    for line in distribution(name).requires or ():
        found = re.match(r"[\w.-]+", line)
        if found and "extra ==" not in line and found[0].lower() not in seen:
            if "platform" in line or "python_version" in line:
                continue
            seen.add(found[0].lower())
            yield found[0]
            yield from _needed(found[0], seen)


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the program in one file, as made from what is installed."""
    place = tmp_path_factory.mktemp("zipapp")
    inside = place / "inside"
    for name in _needed("lxplan", {"lxplan", *_LEFT_OUT}):
        held = distribution(name)
        for file in held.files or ():
            if file.suffix not in _COMPILED and ".." not in file.parts:
                target = inside / file
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(Path(str(held.locate_file(file))), target)
    without = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "lxplan", inside / "lxplan", ignore=without)
    shutil.copytree(ROOT / "templates", inside / "lxplan" / "templates")
    made = place / "lxplan.pyz"
    zipapp.create_archive(inside, made, main="lxplan.cli:run")
    return made


@pytest.fixture
def place(tmp_path: Path) -> Path:
    (tmp_path / "plans").mkdir()
    shutil.copyfile(ROOT / "plans" / "2018-2019.yaml", tmp_path / "plans" / "2018-2019.yaml")
    (tmp_path / "plans" / "plan.schema.json").touch()
    return tmp_path


def _run(place: Path, *words: str | Path) -> Said:
    done = subprocess.run(
        [sys.executable, *words],
        cwd=place,
        capture_output=True,
        check=False,
        env={**os.environ, "COLUMNS": "80", "PYTHONPATH": str(ROOT)},
    )
    return Said(done.returncode, done.stdout.decode(), done.stderr.decode())


@pytest.mark.parametrize(
    "command",
    [
        ("--help",),
        ("validate",),
        ("month", "10"),
        ("templates",),
        ("schema",),
        ("year", "-o", "nam.html"),
        ("render", "-o", "k.docx"),
        ("templates", "copy", "ke-hoach"),
        ("new", "2019-2020"),
    ],
    ids=" ".join,
)
def test_it_does_from_a_zip_file_what_it_does_installed(
    command: tuple[str, ...], archive: Path, place: Path
) -> None:
    apart = {name: place.parent / f"{place.name}-{name}" for name in ("installed", "zip")}
    for folder in apart.values():
        shutil.copytree(place, folder)
    installed = _run(apart["installed"], "-m", "lxplan", *command)
    # Without site-packages: nothing but what is in the file.
    zipped = _run(apart["zip"], "-I", "-S", archive, *command)
    assert zipped == installed
    assert _files(apart["zip"]) == _files(apart["installed"])


def _files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_a_zip_file_brings_a_word_file_in_as_the_installed_program_does(
    archive: Path, place: Path
) -> None:
    """Word files are parsed by the interpreter's own reader: nothing compiled is asked for."""
    assert _run(place, "-m", "lxplan", "render", "-o", place / "k.docx").code == 0
    command = ("import", "k.docx", "-o", "-")
    said = _run(place, "-I", "-S", archive, *command)
    assert said.code == 0
    installed = _run(place, "-m", "lxplan", *command)
    # The lines above name the schema, which stands elsewhere.
    assert said.out.partition("# KẾ HOẠCH")[1:] == installed.out.partition("# KẾ HOẠCH")[1:]
