"""The wheel holds the program and the templates, nothing else, and is enough to print a plan."""

from __future__ import annotations

import os
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from hatchling.builders.sdist import SdistBuilder
from hatchling.builders.wheel import WheelBuilder

from lxplan.word.compiled_templates import FOLDER
from tests.papers.plans import render_plan, shipped_plan

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
    compiled = {name for name in held if name.startswith(f"{FOLDER}/template_")}
    templates = _files("templates")
    assert held - compiled == _files("lxplan") | {f"lxplan/{name}" for name in templates}
    assert len(compiled) == sum(name.endswith(".j2") for name in templates)


def test_it_is_enough_to_print_the_shipped_plan(wheel: ZipFile, tmp_path: Path) -> None:
    said, paper = _rendered(wheel, tmp_path, "import lxplan; print(lxplan.__file__)")
    assert str(tmp_path / "installed") in said
    assert "word/document.xml" in ZipFile(paper).namelist()


def test_it_prints_the_same_without_compiling_a_template(wheel: ZipFile, tmp_path: Path) -> None:
    _, paper = _rendered(wheel, tmp_path, "import jinja2; jinja2.Environment.compile = None")
    with ZipFile(paper) as printed, ZipFile(BytesIO(render_plan(shipped_plan()))) as expected:
        assert printed.read("word/document.xml") == expected.read("word/document.xml")


def _rendered(wheel: ZipFile, folder: Path, first: str) -> tuple[str, Path]:
    """Return what was said, and the paper, of a program that the wheel alone holds; `first` is run
    before it.
    """
    wheel.extractall(folder / "installed")
    paper = folder / "ke-hoach.docx"
    plan = ROOT / "plans" / "2018-2019.yaml"
    code = f"{first}; import lxplan.cli; lxplan.cli.run()"
    done = subprocess.run(
        [sys.executable, "-c", code, "render", str(plan), "-o", str(paper)],
        cwd=folder,
        env={
            **os.environ,
            "PYTHONPATH": str(folder / "installed"),
            "PYTHONDONTWRITEBYTECODE": "1",
        },
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout, paper


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
