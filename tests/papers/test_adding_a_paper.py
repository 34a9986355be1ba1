"""A further paper is one module, one template and one line: shown by adding one to a copy of the
program.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.papers.plans import ROOT, texts_in

MODULE = '''"""A letter of thanks to all who have taken part."""

from __future__ import annotations

from typing import Annotated, NamedTuple

from lxplan.papers.official_form import centre_context, own_paper_context, standard_of
from lxplan.papers.paper import Paper
from lxplan.papers.template_names import CentreContext, PaperContext
from lxplan.plan.model import Plan
from lxplan.word.standards import Standard

TEMPLATE = "thu-cam-on.xml.j2"


class LetterContext(NamedTuple):
    """Những tên mà mẫu thu-cam-on.xml.j2 dùng được."""

    trung_tam: Annotated[CentreContext, "Trung tâm lập kế hoạch."]
    van_ban: Annotated[PaperContext, "Thể thức của thư."]


def letter_of_thanks(plan: Plan, standard: Standard | None = None) -> Paper:
    """Return the letter."""
    chosen = standard or standard_of(plan)
    form = own_paper_context(plan, "TCO", "Cảm ơn", plan.period.first.first_day)
    names = LetterContext(centre_context(plan.centre), form)
    return Paper(TEMPLATE, names, chosen, "Thư cảm ơn", "", names.trung_tam.ten, "thu-cam-on.docx")


sample = letter_of_thanks
'''
TEMPLATE = """{# THƯ CẢM ƠN: gửi mọi người đã góp sức. #}
{% import "the-thuc.xml.j2" as tt %}
{{ tt.dau_trang(trung_tam, van_ban) }}
{{ tt.ten_loai("THƯ", van_ban.trich_yeu) }}
{{ tt.doan(trung_tam.ten ~ " trân trọng cảm ơn.") }}
"""
LINE = '    PaperKind("letter_of_thanks"),\n'


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """Return a folder with a copy of the program that has one paper more."""
    for name in ("lxplan", "templates", "building"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    papers = tmp_path / "lxplan" / "papers"
    (papers / "letter_of_thanks.py").write_text(MODULE, encoding="utf-8")
    (tmp_path / "templates" / "thu-cam-on.xml.j2").write_text(TEMPLATE, encoding="utf-8")
    every = (papers / "all_papers.py").read_text(encoding="utf-8")
    begin = "PAPERS: tuple[PaperKind, ...] = (\n"
    assert begin in every
    (papers / "all_papers.py").write_text(every.replace(begin, begin + LINE), encoding="utf-8")
    return tmp_path


def run(copied: Path, *arguments: str) -> str:
    environment = {
        **os.environ,
        "PYTHONPATH": str(copied),
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONUTF8": "1",
    }
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=copied, env=environment, capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_it_is_printed_listed_and_documented(copied: Path) -> None:
    code = """
from pathlib import Path
from building.sample_plan import sample_plan
from building.template_reference import context_reference
from lxplan.papers.all_papers import PAPERS
from lxplan.word.printer import Printer

paper = PAPERS[0].sample(sample_plan())
Path(paper.file_name).write_bytes(Printer().print(paper))
Path("mau.md").write_text(context_reference(), encoding="utf-8")
"""
    run(copied, "-c", code)
    data = (copied / "thu-cam-on.docx").read_bytes()
    assert texts_in(data, "ThanVanBan") == [
        "Trung tâm học tập cộng đồng xã Hòa Bình trân trọng cảm ơn."
    ]
    reference = (copied / "mau.md").read_text(encoding="utf-8")
    assert "| `thu-cam-on.xml.j2` | THƯ CẢM ƠN: gửi mọi người đã góp sức. |" in reference
    assert "### `thu-cam-on.xml.j2`" in reference
    assert "\nthu-cam-on\tTHƯ CẢM ƠN: gửi mọi người đã góp sức." in run(
        copied, "-m", "lxplan", "templates"
    )
