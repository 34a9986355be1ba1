from __future__ import annotations

import re
from importlib.metadata import requires

from building.floor_versions import floor_versions


def test_every_dependency_has_its_floor() -> None:
    stated = [
        re.split(r"[<>=;\[ ]", line)[0] for line in requires("lxplan") or () if "extra" not in line
    ]
    assert sorted(line.partition("==")[0] for line in floor_versions()) == sorted(stated)
    assert all(re.fullmatch(r"[\w-]+==[\d.]+", line) for line in floor_versions())


def test_jinja_is_new_enough_for_its_sandbox() -> None:
    """Below 3.1.6 a template reads the environment of the process through |attr("format")."""
    assert "jinja2==3.1.6" in floor_versions()
