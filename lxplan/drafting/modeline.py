"""The first line of a plan file, by which editors find the JSON Schema."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import quote

from lxplan.shipped import shipped
from lxplan.source.modeline import MODELINE

SCHEMA_FILE = "plan.schema.json"
"""What the schema is called, here and where a folder of plans keeps one of its own."""


def modeline(folder: Path | None) -> str:
    """Return the comment (without its `#`) that names the schema from where the file stands: the
    way from there to the schema kept beside it or in the current folder, else to the program's own,
    or that one's address where it lies outside the current folder.

    `folder` is where the file will lie; None where that is not known.
    """
    own, here = shipped(SCHEMA_FILE), Path.cwd().resolve()
    # An editor does not look into a zip file: the line leads to where `lxplan schema -o` puts one.
    schema = (own if isinstance(own, Path) else here / SCHEMA_FILE).resolve()
    if folder is None:
        return f"{MODELINE}{schema.as_uri()}"
    kept = next((one for one in (folder, here) if os.path.isfile(one / SCHEMA_FILE)), None)
    if kept is not None:
        return modeline_to(kept / SCHEMA_FILE, folder)
    return (
        modeline_to(schema, folder)
        if schema.is_relative_to(here)
        else f"{MODELINE}{schema.as_uri()}"
    )


def modeline_to(schema: Path, folder: Path) -> str:
    """Return the comment (without its `#`) that leads from a file in `folder` to `schema`: the way
    there, or its address where the two have nothing in common but the root.
    """
    whole, start = schema.resolve(), folder.resolve()
    try:
        is_apart = os.path.commonpath((whole, start)) == whole.anchor
    except ValueError:  # another drive of Windows
        is_apart = True
    if is_apart:
        return f"{MODELINE}{whole.as_uri()}"
    return f"{MODELINE}{quote(Path(os.path.relpath(whole, start)).as_posix())}"
