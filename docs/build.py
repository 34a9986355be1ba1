"""Write the files that come from the code: the JSON Schema, the field, rule and command references.

Run `python docs/build.py`; a test fails when one of them is stale.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from building.field_reference import field_reference
from building.template_reference import context_reference
from lxplan.checks.machinery.explanation import rule_reference
from lxplan.locale import speak_vietnamese
from lxplan.plan.json_schema import schema_text

if TYPE_CHECKING:
    from click import Command, Context

ROOT = Path(__file__).resolve().parent.parent

_COMMANDS_HEAD = """# Các lệnh

<!-- Trang này do `python docs/build.py` viết ra từ `lxplan --help`; đừng sửa tay. -->
"""


def command_reference() -> str:
    """Return what `--help` says of every command, from the same declarations, as Markdown."""
    speak_vietnamese()
    from click import Context, Group
    from typer.main import get_command

    from lxplan.cli.machinery.program import application

    program = get_command(application())
    assert isinstance(program, Group)
    context = Context(program, info_name="lxplan")
    commands = [(f"lxplan {name}", command) for name, command in program.commands.items()]
    return _COMMANDS_HEAD + "".join(
        _command(command, Context(command, info_name=title, parent=None if command is program else context), title)
        for title, command in [("lxplan", program), *commands]
    )


def _command(command: Command, context: Context, title: str) -> str:
    usage = " ".join([title, *command.collect_usage_pieces(context)])
    rows = [record for option in command.get_params(context) if (record := option.get_help_record(context))]
    options = "".join(f"| `{names}` | {text} |\n" for names, text in rows)
    examples = (command.epilog or "").replace("Ví dụ:", "").split("\n\n")
    shown = "\n".join(line.strip() for line in examples if line.strip())
    return (
        f"\n## {title}\n\n{command.help}\n\n```\n{usage}\n```\n\n"
        f"| tùy chọn | nghĩa |\n|---|---|\n{options}\nVí dụ:\n```\n{shown}\n```\n"
    )


GENERATED: dict[str, Callable[[], str]] = {
    "lxplan/plan.schema.json": schema_text,
    "docs/tep-ke-hoach.md": field_reference,
    "docs/quy-tac.md": rule_reference,
    "docs/mau-van-ban.md": context_reference,
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
