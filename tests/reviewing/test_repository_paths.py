"""Paths from the repository's top, however they were typed."""

from __future__ import annotations

from pathlib import Path

import pytest

from lxplan.diagnostics import Diagnostic, Review, Severity, Span
from lxplan.reviewing.repository_paths import from_repository_top


def _seen(path: str) -> str:
    found = Diagnostic(path, Span(1, 1, 1, 2), Severity.ERROR, "thu", "thử")
    review = from_repository_top(Review((found,), 1, {path: {1: "a"}}))
    assert list(review.sources) == [review.diagnostics[0].path]
    return review.diagnostics[0].path


def test_a_file_has_one_name_in_its_repository(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".git").mkdir()
    below = tmp_path / "plans" / "sau"
    below.mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    for typed in ("plans/a b.yaml", "./plans/a b.yaml", str(tmp_path / "plans" / "a b.yaml")):
        assert _seen(typed) == "plans/a b.yaml"
    monkeypatch.chdir(below)
    assert _seen("../a b.yaml") == "plans/a b.yaml"
    assert _seen("c.yaml") == "plans/sau/c.yaml"


def test_outside_a_repository_a_path_starts_where_one_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "kho" / ".git").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "kho")
    assert _seen(str(tmp_path / "ngoai.yaml")) == (tmp_path / "ngoai.yaml").as_posix()
    assert _seen("../ngoai.yaml") == "../ngoai.yaml"
    monkeypatch.chdir(tmp_path)
    assert _seen("./x.yaml") == "x.yaml"
