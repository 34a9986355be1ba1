"""Paths as a service that shows findings beside the code knows them: from the repository's top."""

from __future__ import annotations

import os
from pathlib import Path

from lxplan.diagnostics import Review


def from_repository_top(review: Review) -> Review:
    """Return a review whose paths start at the top of the repository one stands in, with `/`,
    however they were typed (`./plans`, `../plans`, absolute).

    A path outside the repository, and every path where there is none, starts where one stands.
    """
    here = Path.cwd()
    top = next((folder for folder in (here, *here.parents) if (folder / ".git").exists()), here)
    names = {path: _from(top, path) for path in {found.path for found in review.diagnostics}}
    from lxplan.reviewing.packed_findings import with_paths  # pickle and zlib

    return with_paths(review, names)


def _from(top: Path, path: str) -> str:
    whole = os.path.abspath(path)
    if not Path(whole).is_relative_to(top):
        return Path(path).as_posix()
    return Path(whole).relative_to(top).as_posix()
