"""The papers as LibreOffice lays them out: one conversion for the whole session, for each takes
seconds.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

from lxplan.papers.year_poster import year_poster
from lxplan.word.standards import STANDARDS
from tests.papers.plans import (
    FULL,
    full_year,
    plan_of,
    printed,
    render_plan,
    shipped_plan,
    with_rows,
)

POSTERS = {"nam": shipped_plan(), "nam day": full_year(5), "nam qua day": full_year(14)}
"""The plans whose years are laid out on one sheet, or as few as can be."""

_WORD = re.compile(
    r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>'
)


@dataclass(frozen=True)
class Word:
    """A word on a page: where it stands, in points from the upper left corner."""

    left: float
    top: float
    right: float
    bottom: float
    text: str


@dataclass(frozen=True)
class Laid:
    """A paper as LibreOffice lays it out."""

    pdf: Path

    @property
    def pages(self) -> list[str]:
        """The text of each page."""
        text = _run("pdftotext", "-layout", str(self.pdf), "-")
        return text.split("\f")[:-1]

    def words(self, page: int) -> list[Word]:
        """Return the words of a page (the first is 1) with their places."""
        found = _run("pdftotext", "-bbox", "-f", str(page), "-l", str(page), str(self.pdf), "-")
        return [
            Word(float(left), float(top), float(right), float(bottom), text)
            for left, top, right, bottom, text in _WORD.findall(found)
        ]


def _run(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=120).stdout


@pytest.fixture(scope="session")
def laid(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Laid]:
    """The shipped plan under both standards, a full one, and one with forty activities in a
    month.
    """
    missing = [tool for tool in ("soffice", "pdftotext") if shutil.which(tool) is None]
    if missing:
        pytest.skip(
            f"{' and '.join(missing)} not installed: the laid-out paper cannot be looked at"
        )
    if "Tinos" not in _run("fc-list"):
        pytest.skip("Tinos (fonts-croscore) is not installed: other fonts break lines elsewhere")
    folder = tmp_path_factory.mktemp("paper")
    papers = {name: render_plan(shipped_plan(), standard) for name, standard in STANDARDS.items()}
    papers |= {"full": render_plan(plan_of(FULL)), "forty": render_plan(plan_of(with_rows(40)))}
    papers |= {
        name: printed(year_poster(plan, plan.sound_period.months)) for name, plan in POSTERS.items()
    }
    for name, data in papers.items():
        (folder / f"{name}.docx").write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    files = [str(folder / f"{name}.docx") for name in papers]
    _run("soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), *files)
    return {name: Laid(folder / f"{name}.pdf") for name in papers}
