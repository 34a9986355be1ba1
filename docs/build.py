"""Write the files that come from the code: the JSON Schema, the field, rule and command references.

Run `python docs/build.py`; a test fails when one of them is stale.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from lxplan.checks.rule_reference import rule_reference
from lxplan.plan.field_reference import field_reference
from lxplan.plan.schema import schema_text

ROOT = Path(__file__).resolve().parent.parent

_COMMANDS_HEAD = """# Các lệnh

<!-- Trang này do `python docs/build.py` viết ra từ `lxplan --help`; đừng sửa tay. -->
"""


def command_reference() -> str:
    """Return every help text as a person sees it on a terminal of 80 columns."""
    from lxplan.cli.app import COMMANDS

    return _COMMANDS_HEAD + "".join(_help(name) for name in ("", *COMMANDS))


def _help(name: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "lxplan", *name.split(), "--help"],
        env={**os.environ, "COLUMNS": "80", "NO_COLOR": "1", "PYTHONIOENCODING": "utf-8", "TERM": "dumb"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    text = "\n".join(line.rstrip() for line in done.stdout.strip("\n").splitlines())
    return f"\n## {f'lxplan {name}'.strip()}\n\n```text\n{text}\n```\n"


GENERATED: dict[str, Callable[[], str]] = {
    "lxplan/plan.schema.json": schema_text,
    "docs/tep-ke-hoach.md": field_reference,
    "docs/quy-tac.md": rule_reference,
    "docs/lenh.md": command_reference,
}


def main() -> None:
    """Write every generated file that is stale."""
    for name, text in GENERATED.items():
        path = ROOT / name
        if not path.exists() or path.read_text(encoding="utf-8") != text():
            path.write_text(text(), encoding="utf-8", newline="\n")
            print(name)


if __name__ == "__main__":
    main()
