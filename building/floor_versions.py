"""`python -m building.floor_versions`: the oldest version of each dependency that `pyproject.toml` allows,
as pip wants them.
"""

from __future__ import annotations

import re

from building.generated import ROOT

_DEPENDENCIES = re.compile(r"^dependencies = \[\n(.*?)^\]", re.MULTILINE | re.DOTALL)
_FLOOR = re.compile(r'^ *"([\w-]+)>=([\d.]+)', re.MULTILINE)


def floor_versions() -> list[str]:
    """Return the requirements, as `jinja2==3.1.6`."""
    stated = _DEPENDENCIES.search((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return (
        [] if stated is None else [f"{name}=={least}" for name, least in _FLOOR.findall(stated[1])]
    )


if __name__ == "__main__":
    print(*floor_versions())
