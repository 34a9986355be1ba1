"""The line that tells editors where the schema is."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote, urlparse

import pytest

from lxplan.drafting.modeline import SCHEMA_FILE, modeline, modeline_to
from lxplan.source.modeline import MODELINE

ROOT = Path(__file__).parent.parent.parent


@pytest.mark.parametrize("target", ["plans/2019-2020.yaml", "a.yaml", "plans/cũ và mới/a.yaml"])
def test_it_resolves_within_the_folder(target: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    way = unquote(modeline(Path(target).parent).removeprefix(MODELINE))
    assert (ROOT / target).parent.joinpath(way).resolve() == ROOT / "lxplan" / "plan.schema.json"


def test_it_is_the_line_of_the_plan_that_is_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    here = ROOT / "plans" / "2018-2019.yaml"
    assert f"# {modeline(here.parent)}" == here.read_text(encoding="utf-8").splitlines()[0]


def test_it_resolves_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for folder in (None, Path("plans")):
        address = modeline(folder).removeprefix(MODELINE)
        assert " " not in address
        assert Path(unquote(urlparse(address).path)).is_file()


def test_the_schema_that_lies_beside_the_plans_comes_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "plans").mkdir()
    (tmp_path / SCHEMA_FILE).touch()
    assert modeline(Path("plans")) == f"{MODELINE}../{SCHEMA_FILE}"
    (tmp_path / "plans" / SCHEMA_FILE).touch()
    assert modeline(Path("plans")) == f"{MODELINE}{SCHEMA_FILE}"


def test_a_schema_far_away_has_its_address(tmp_path: Path) -> None:
    far = Path(tmp_path.anchor, "lược đồ", "s.json")
    assert modeline_to(far, tmp_path) == f"{MODELINE}{far.as_uri()}"
    assert modeline_to(tmp_path / "s.json", tmp_path / "a" / "plans") == f"{MODELINE}../../s.json"
