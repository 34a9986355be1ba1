"""The first line of a plan file, by which editors find the JSON Schema."""

from __future__ import annotations

import os
from pathlib import Path

_SCHEMA = Path(__file__).parent.parent / "plan.schema.json"


def modeline(folder: Path | None) -> str:
    """Return the comment (without its `#`) that names the schema from where the file stands.

    `folder` is where the file will lie; None where that is not known.
    """
    if folder is None:
        return f"yaml-language-server: $schema={_SCHEMA.resolve().as_uri()}"
    try:
        path = Path(os.path.relpath(_SCHEMA.resolve(), folder.resolve())).as_posix()
    except ValueError:  # another drive of Windows
        path = _SCHEMA.resolve().as_uri()
    return f"yaml-language-server: $schema={path}"
