"""Each file of `plans/bad` is reported exactly as the text beside it says: a new case is a new
file.

`pytest --update-golden` writes the texts anew; read them before committing.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from lxplan.checks.machinery.structure_faults import FAULTS
from lxplan.diagnostics import Severity
from lxplan.report import render
from lxplan.reviewing.one_file import Choice, review

BAD = Path(__file__).parent / "plans" / "bad"
FILES = sorted(BAD.glob("*.yaml"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_fault_of_structure_is_reported_where_a_person_must_type(
    file: Path, update_golden: bool
) -> None:
    found = review([(file.name, file.read_bytes())], Choice())
    urgent = tuple(
        diagnostic for diagnostic in found.diagnostics if diagnostic.severity is not Severity.NOTE
    )
    assert any(diagnostic.rule in FAULTS for diagnostic in urgent)
    assert found.exit_code() == 1
    text = render(found._replace(diagnostics=urgent), "concise")
    expected = file.with_suffix(".txt")
    if update_golden:
        expected.write_text(text, encoding="utf-8", newline="\n")
    assert text == expected.read_text(encoding="utf-8")


def test_every_fault_has_a_case() -> None:
    expected = "".join(file.with_suffix(".txt").read_text(encoding="utf-8") for file in FILES)
    reported = {line.rpartition("[")[2].rstrip("]") for line in expected.splitlines()}
    assert set(FAULTS) - reported == {
        "tep-qua-lon"
    }  # 5 MB are made in tests/source/test_decoding.py
