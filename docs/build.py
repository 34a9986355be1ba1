"""Write the files that come from the code: the JSON Schema, the field, rule and command references.

Run `python docs/build.py`; a test fails when one of them is stale.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from lxplan.checks.rule_reference import rule_reference
from lxplan.plan.field_reference import field_reference
from lxplan.plan.schema import schema_text

ROOT = Path(__file__).resolve().parent.parent

GENERATED: dict[str, Callable[[], str]] = {
    "lxplan/plan.schema.json": schema_text,
    "docs/tep-ke-hoach.md": field_reference,
    "docs/quy-tac.md": rule_reference,
}


def main() -> None:
    """Write every generated file that is stale."""
    for name, text in GENERATED.items():
        path = ROOT / name
        if not path.exists() or path.read_text(encoding="utf-8") != text():
            path.write_text(text(), encoding="utf-8", newline="\n")
            print(name)  # noqa: T201  # a script's output


if __name__ == "__main__":
    main()
