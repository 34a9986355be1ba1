"""Every link from one page of the repository to another leads somewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parent.parent
PAGES = [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")]
_LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_within_the_repository_lead_somewhere(page: Path) -> None:
    links = [link for link in _LINK.findall(page.read_text(encoding="utf-8")) if "://" not in link]
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_security_is_told_on_a_page_of_its_own() -> None:
    page = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
    parts = re.findall(r"^## (.+)$", page, re.MULTILINE)
    assert {"What is trusted", "Limits", "What is written where", "Reporting"} <= {*parts}
    named = re.findall(r"`([A-Z_]+)`, `([\w/]+\.py)`", page)
    assert named
    assert [
        path for name, path in named if f"\n{name} = " not in (ROOT / path).read_text("utf-8")
    ] == []


@pytest.mark.parametrize(
    ("path", "is_plan"),
    [
        ("plans/2018-2019.yaml", True),
        ("xa-a/plans/sub/2019.yml", True),
        ("myplans/a.yaml", False),
        ("plans/a.yaml.txt", False),
        ("a.yaml", False),
    ],
)
def test_the_hook_before_a_commit_looks_at_plans_and_nothing_else(path: str, is_plan: bool) -> None:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert (re.search(hook["files"], path) is not None) == is_plan


def test_the_readme_links_to_pages() -> None:
    assert len(_LINK.findall((ROOT / "README.md").read_text(encoding="utf-8"))) >= 8
