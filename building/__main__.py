"""`python -m building`: write every generated file that is stale or missing, and print its name."""

from __future__ import annotations

import sys

from building.generated import GENERATED, ROOT, content_of, is_current, rebuild


def main() -> None:
    """Rebuild what is stale; a second run prints nothing."""
    for name in GENERATED:
        content = content_of(name)
        if content is None:
            print(
                f"{name} is left as it is: what it is made from is not installed (CONTRIBUTING.md)",
                file=sys.stderr,
            )
        elif not is_current(ROOT / name, content):
            rebuild(ROOT / name, content)
            print(name)


if __name__ == "__main__":
    main()
