"""The first line of a plan file, by which editors find the JSON Schema."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import quote

_SCHEMA = Path(__file__).parent.parent / "plan.schema.json"
MODELINE = "yaml-language-server: $schema="
"""What the line begins with, after its `#`."""


def modeline(folder: Path | None) -> str:
    """Return the comment (without its `#`) that names the schema from where the file stands: the
    way from there, or its address where it lies outside the current folder.

    `folder` is where the file will lie; None where that is not known.
    """
    schema, here = _SCHEMA.resolve(), Path.cwd().resolve()
    if folder is None or not schema.is_relative_to(here):
        return f"{MODELINE}{schema.as_uri()}"
    try:
        way = Path(os.path.relpath(schema, folder.resolve())).as_posix()
    except ValueError:  # another drive of Windows
        return f"{MODELINE}{schema.as_uri()}"
    return f"{MODELINE}{quote(way)}"
