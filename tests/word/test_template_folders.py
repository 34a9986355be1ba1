from __future__ import annotations

from pathlib import Path

import pytest

from lxplan.failures import Failure
from lxplan.word.template_folders import SHARED_TEMPLATE, shipped_templates, template_folders
from tests.papers.plans import SMALL, plan_of, render_plan


def test_a_folder_of_ones_own_comes_first(tmp_path: Path) -> None:
    assert template_folders(None) == (shipped_templates(),)
    assert template_folders(tmp_path) == (tmp_path, shipped_templates())
    assert (shipped_templates() / SHARED_TEMPLATE).is_file()


def test_unknown_files_in_the_folder_are_harmless(tmp_path: Path) -> None:
    (tmp_path / "ghi chú.txt").write_text("…", encoding="utf-8")
    assert render_plan(plan_of(SMALL), templates=tmp_path) == render_plan(plan_of(SMALL))


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(Failure, match=r"không có thư mục mẫu .*không-có; xem lại --templates"):
        render_plan(plan_of(SMALL), templates=tmp_path / "không-có")
