"""The shape of the program: arrows go one way, every module stands alone, start-up stays light."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "lxplan"
MODULES = sorted(
    ".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
    for file in PACKAGE.rglob("*.py")
    if file.name != "__main__.py"
)

# Each room and the rooms it may know (design.md): one arrow from cli to data.
ROOMS = {
    "late_patterns": set(),
    "named_tuple": set(),
    "one_line": set(),
    "docstrings": set(),
    "diagnostics": {"one_line"},
    "failures": {"one_line"},
    "atomic": {"failures"},
    "shipped": set(),
    "locale": {"shipped"},
    "vietnamese": set(),
    "source": {"diagnostics", "vietnamese"},
    "plan": {"diagnostics", "source", "vietnamese"},
    "plan_files": {"atomic", "failures", "plan", "source", "vietnamese"},
    "checks": {"diagnostics", "docstrings", "shipped", "source", "plan", "vietnamese"},
    "reviewing": {
        "diagnostics",
        "failures",
        "source",
        "plan",
        "plan_files",
        "checks",
        "vietnamese",
    },
    "surveying": {
        "diagnostics",
        "failures",
        "listing",
        "plan",
        "plan_files",
        "reviewing",
        "vietnamese",
    },
    "report": {"diagnostics", "one_line"},
    "drafting": {"diagnostics", "failures", "shipped", "source", "plan", "vietnamese"},
    "reading_in": {"drafting", "failures", "outputs", "plan", "source", "vietnamese"},
    "listing": {"plan", "failures", "shipped", "vietnamese"},
    "papers": {"atomic", "failures", "plan", "shipped", "vietnamese", "word"},
    "word": {"failures", "outputs", "shipped", "vietnamese"},
    "outputs": {"failures", "atomic"},
}

GROUND = {"late_patterns", "named_tuple"}
"""What every room may lean on."""


def _imports(file: Path) -> set[str]:
    """Return the rooms of lxplan that a file imports, at its top or inside a function."""
    found = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            names = [node.module]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        else:
            continue
        found |= {name.split(".")[1] for name in names if name.startswith("lxplan.")}
    return found


@pytest.mark.parametrize("room", ROOMS)
def test_arrows_go_one_way(room: str) -> None:
    folder = PACKAGE / room
    files = list(folder.rglob("*.py")) if folder.is_dir() else [PACKAGE / f"{room}.py"]
    assert files
    for file in files:
        assert _imports(file) <= ROOMS[room] | GROUND | {room}, file


def test_every_room_is_one_that_the_arrows_are_drawn_for() -> None:
    rooms = {file.stem for file in PACKAGE.glob("*.py")} | {
        folder.name for folder in PACKAGE.iterdir() if (folder / "__init__.py").exists()
    }
    assert rooms - {"__init__", "__main__", "cli"} == set(ROOMS)


def _modules_imported(module: str) -> set[str]:
    """Return the modules of lxplan that a module names in an import anywhere in it, for types alone
    too.
    """
    path = ROOT / module.replace(".", "/")
    file = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
    found = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("lxplan"):
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
        elif isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
    return found & set(MODULES) - {module}


def test_no_module_leads_back_to_itself() -> None:
    assert "lxplan.plan.agenda" in _modules_imported("lxplan.listing.months"), "imports are seen"
    waiting = {module: _modules_imported(module) for module in MODULES}
    while ready := [module for module, needed in waiting.items() if not needed & waiting.keys()]:
        for module in ready:
            del waiting[module]
    assert waiting == {}


def test_pyyaml_is_imported_in_one_place() -> None:
    imports = re.compile(r"^\s*(?:from yaml\.(?:nodes|error|resolver)|import yaml)\b", re.MULTILINE)
    found = [
        file.name
        for file in PACKAGE.rglob("*.py")
        if imports.search(file.read_text(encoding="utf-8"))
    ]
    assert found == ["yaml_nodes.py"]


def test_named_tuples_are_made_by_our_own_maker() -> None:
    imports = re.compile(r"^from typing import [^\n]*\bNamedTuple\b", re.MULTILINE)
    found = [
        file.name
        for file in PACKAGE.rglob("*.py")
        if imports.search(file.read_text(encoding="utf-8"))
    ]
    assert found == []


def test_nothing_that_is_installed_imports_what_is_not() -> None:
    imports = re.compile(r"^\s*(from|import) (building|tests|benchmarks)\b", re.MULTILINE)
    assert [
        file for file in PACKAGE.rglob("*.py") if imports.search(file.read_text(encoding="utf-8"))
    ] == []


@pytest.mark.parametrize("module", MODULES)
def test_every_module_is_importable_alone(module: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", f"import {module}"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    "heavy",
    [
        "rich",
        "jinja2",
        "docx",
        "zipfile",
        "difflib",
        "pydantic",
        "multiprocessing",
        "lxml",
        "openpyxl",
        "icalendar",
        "xlsxwriter",
    ],
)
def test_starting_the_program_imports_nothing_heavy(heavy: str) -> None:
    code = f"import sys, lxplan.cli, lxplan.reviewing.one_file, lxplan.report; sys.exit({heavy!r} in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0, heavy


TABLES = {"letter_widths.py"}
"""Modules that are nothing but a table of data, however long."""


def test_modules_are_small() -> None:
    lengths = {
        str(file.relative_to(PACKAGE)): len(file.read_text(encoding="utf-8").splitlines())
        for file in PACKAGE.rglob("*.py")
        if file.name not in TABLES
    }
    assert {name: length for name, length in lengths.items() if length > 300} == {}
    assert sorted(lengths.values())[len(lengths) // 2] <= 120
