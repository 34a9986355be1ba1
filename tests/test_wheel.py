"""The wheel holds the program and the templates, nothing else, and is enough to print a plan."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest
from hatchling.builders.sdist import SdistBuilder
from hatchling.builders.wheel import WheelBuilder

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> ZipFile:
    folder = str(tmp_path_factory.mktemp("wheel"))
    (built,) = WheelBuilder(str(ROOT)).build(directory=folder, versions=["standard"])
    return ZipFile(built)


def _files(*folders: str) -> set[str]:
    """Return the files below folders of the repository, without what Python caches there."""
    return {
        file.relative_to(ROOT).as_posix()
        for folder in folders
        for file in (ROOT / folder).rglob("*")
        if file.is_file() and file.parent.name != "__pycache__"
    }


def test_it_holds_the_program_and_the_templates_and_nothing_else(wheel: ZipFile) -> None:
    held = {name for name in wheel.namelist() if ".dist-info/" not in name}
    assert held == _files("lxplan") | {f"lxplan/{name}" for name in _files("templates")}


def test_it_is_enough_to_print_the_shipped_plan(wheel: ZipFile, tmp_path: Path) -> None:
    wheel.extractall(tmp_path / "installed")
    paper = tmp_path / "ke-hoach.docx"
    code = "import lxplan, lxplan.cli; print(lxplan.__file__); lxplan.cli.run()"
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            code,
            "render",
            str(ROOT / "plans" / "2018-2019.yaml"),
            "-o",
            str(paper),
        ],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path / "installed")},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert str(tmp_path / "installed") in done.stdout
    assert "word/document.xml" in ZipFile(paper).namelist()


def test_the_source_package_holds_what_makes_and_tests_the_program() -> None:
    held = {file.distribution_path for file in SdistBuilder(str(ROOT)).recurse_included_files()}
    assert _files("building", "lxplan", "plans", "templates") <= held
    assert {
        "tests/test_wheel.py",
        "docs/lenh.md",
        "CONTRIBUTING.md",
        "README.md",
        "LICENSE",
    } <= held
