"""The first line of a plan file, which tells editors where the schema is."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import quote

import lxplan

MODELINE = "# yaml-language-server: $schema="


def modeline(target: Path) -> str:
    """Return the first line of a plan file that is to stand at `target`: the schema's way from
    there, or its address where it lies outside the current folder.
    """
    schema = (Path(lxplan.__file__).parent / "plan.schema.json").resolve()
    here = Path.cwd().resolve()
    if not schema.is_relative_to(here) or not target.resolve().is_relative_to(here):
        return f"{MODELINE}{schema.as_uri()}"
    way = os.path.relpath(schema, target.resolve().parent)
    return f"{MODELINE}{quote(Path(way).as_posix())}"
