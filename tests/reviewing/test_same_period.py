"""What is found only by looking at several files."""

from __future__ import annotations

from pathlib import Path

import pytest

from lxplan.diagnostics import Severity
from lxplan.reviewing.many_files import review_files, together
from lxplan.reviewing.one_file import Choice

PLAN = "# Kế hoạch\nnam_hoc: 2018-2019\ntrung_tam: {ten: A}\nke_hoach_thang: {09/2018: [{noi_dung: Tập huấn}]}\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("2018-2019.yaml", "2018-2019 - Copy.yaml", "nhap.yaml"):
        (tmp_path / name).write_text(PLAN, encoding="utf-8")
    (tmp_path / "xa-khac.yaml").write_text(PLAN.replace("ten: A", "ten: B"), encoding="utf-8")
    return tmp_path


def _found(folder: Path, choice: Choice) -> list[tuple[str, int, str, str]]:
    paths = sorted(path.name for path in folder.iterdir())
    review = together(list(review_files(paths, choice)), choice).review
    assert all(found.path in review.sources for found in review.diagnostics)
    return [
        (found.path, found.span.line, found.severity.value, found.message)
        for found in review.diagnostics
        if found.rule == "trung-ky"
    ]


def test_copies_of_a_plan_are_one_warning_that_names_them_all(folder: Path) -> None:
    assert _found(folder, Choice()) == [
        (
            "nhap.yaml",
            2,
            Severity.WARNING.value,
            "2018-2019.yaml cũng là kế hoạch 2018-2019 của trung tâm này và là tệp được dùng; "
            "xóa hoặc chuyển đi tệp thừa: nhap.yaml, 2018-2019 - Copy.yaml",
        )
    ]


def test_it_is_chosen_and_ignored_as_rules_are(folder: Path) -> None:
    assert _found(folder, Choice(("trung-ky",)))
    assert not _found(folder, Choice(("thang-trong",)))
    assert not _found(folder, Choice(ignore=("trung-ky",)))


def test_many_centres_of_one_period_are_silent(folder: Path) -> None:
    for name in ("nhap.yaml", "2018-2019 - Copy.yaml"):
        (folder / name).unlink()
    assert _found(folder, Choice()) == []
