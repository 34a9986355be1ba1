"""`lxplan schema`: what a plan file may hold, for editors."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

EXAMPLES = ("lxplan schema -o plan.schema.json", "lxplan schema > plan.schema.json")

_JSON = ".json"
_LINES_ALIKE = 3
"""How many lines every schema of ours begins with: those before its first list."""


def schema(
    output: Annotated[
        str | None,
        typer.Option(
            "--output",
            "-o",
            metavar="TỆP",
            help="Ghi vào tệp .json hoặc thư mục này, và cho biết dòng cần có ở đầu tệp kế hoạch.",
        ),
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help="Ghi đè cả khi tệp không do lxplan ghi.")
    ] = False,
) -> None:
    """Hiện JSON Schema của tệp kế hoạch, cho trình soạn thảo, hoặc ghi vào tệp.

    Trình soạn thảo gợi ý và báo lỗi khi gõ nếu dòng đầu tệp kế hoạch chỉ đến tệp đó. Chép tệp vào cùng kho với kế hoạch
    thì máy nào cũng dùng được; lxplan new và lxplan import tự ghi dòng ấy khi plan.schema.json có sẵn.
    """
    from lxplan.cli.terminal.streams import write_data
    from lxplan.failures import Failure

    if output is not None:
        _write(_target(output), force=force)
        return
    if force:
        raise Failure("--force chỉ dùng cùng -o TỆP.")
    write_data(text_of_schema())


def text_of_schema() -> str:
    """Return the JSON Schema, which knows the names of the rules, as it is committed."""
    from lxplan.checks.rules import RULES
    from lxplan.plan.json_schema import schema_text

    return schema_text(rule.name for rule in RULES)


def _target(output: str) -> Path:
    from lxplan.drafting.modeline import SCHEMA_FILE
    from lxplan.outputs.endings import is_folder, list_target

    return Path(output) / SCHEMA_FILE if is_folder(output) else list_target(output, (_JSON,))


def _write(target: Path, *, force: bool) -> None:
    from lxplan.cli.terminal.streams import say, write, write_paths
    from lxplan.drafting.modeline import modeline_to
    from lxplan.outputs.saving import save
    from lxplan.plan_files.finding import plans_folder

    save(target, lambda: text_of_schema().encode(), _head, force=force)
    write_paths(target)
    say("ghi dòng sau ở đầu mỗi tệp kế hoạch:")
    # Not through `say`: it would be broken where the terminal ends, and is to be copied whole.
    write(f"# {modeline_to(target, Path(plans_folder()))}\n", sys.stderr)


def _head(data: bytes) -> bytes:
    return b"\n".join(data.split(b"\n", _LINES_ALIKE)[:_LINES_ALIKE])
