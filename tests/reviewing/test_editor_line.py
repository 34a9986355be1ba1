"""The line for editors at the head of a plan, where it leads to no file."""

from __future__ import annotations

from pathlib import Path

import pytest

from lxplan.reviewing.many_files import review_files
from lxplan.reviewing.one_file import Choice

PLAN = (
    "nam_hoc: 2018-2019\ntrung_tam: {ten: A}\nke_hoach_thang: {09/2018: [{noi_dung: Tập huấn}]}\n"
)
NAME = "luoc-do-khong-thay"


def _found(path: str, choice: Choice | None = None) -> list[tuple[int, int, str]]:
    (reviewed,) = review_files([path], choice or Choice())
    assert all(found.path in reviewed.review.sources for found in reviewed.review.diagnostics)
    assert reviewed.review.files == 1
    return [
        (found.span.line, found.span.column, found.severity.value)
        for found in reviewed.review.diagnostics
        if found.rule == NAME
    ]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "plans").mkdir()
    (tmp_path / "lược đồ.json").write_text("{}", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _plan(folder: Path, address: str) -> str:
    (folder / "plans" / "a.yaml").write_text(
        f"# yaml-language-server: $schema={address}\n{PLAN}", encoding="utf-8"
    )
    return "plans/a.yaml"


@pytest.mark.parametrize(
    "address", ["../khac.json", "lược.json", "file:///khong/co.json", "/khong/co.json", "..", "."]
)
def test_one_that_leads_nowhere_is_noted(folder: Path, address: str) -> None:
    assert _found(_plan(folder, address)) == [(1, 33, "ghi chú")]


@pytest.mark.parametrize(
    "address",
    [
        "../l%C6%B0%E1%BB%A3c%20%C4%91%E1%BB%93.json",
        "../l%C6%B0%E1%BB%A3c%20%C4%91%E1%BB%93.json#",
        "https://example.org/plan.schema.json",
        "none",
    ],
)
def test_others_are_not(folder: Path, address: str) -> None:
    assert _found(_plan(folder, address)) == []


def test_the_way_starts_at_the_plan_wherever_one_stands(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = (folder / "lược đồ.json").as_uri()
    assert _found(_plan(folder, address)) == []
    _plan(folder, "../l%C6%B0%E1%BB%A3c%20%C4%91%E1%BB%93.json")
    monkeypatch.chdir(folder / "plans")
    assert _found("a.yaml") == _found(str(folder / "plans" / "a.yaml")) == []


def test_it_is_chosen_and_ignored_as_rules_are(folder: Path) -> None:
    path = _plan(folder, "khong-co.json")
    assert _found(path, Choice((NAME,)))
    assert not _found(path, Choice(("thang-trong",)))
    assert not _found(path, Choice(ignore=(NAME,)))
