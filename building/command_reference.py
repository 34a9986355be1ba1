"""The reference of the commands, in Vietnamese, made from the same declarations as `--help`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxplan.locale import speak_vietnamese

if TYPE_CHECKING:
    from click import Command, Context

_HEAD = """# Các lệnh

<!-- Trang này do `python -m building` viết ra từ `lxplan --help`; đừng sửa tay. -->
"""


def command_reference() -> str:
    """Return what `--help` says of every command as Markdown, one section a command."""
    speak_vietnamese()  # before Typer is imported, which translates some of its titles on import
    from click import Context, Group
    from typer.main import get_command

    from lxplan.cli.machinery.program import application

    program = get_command(application())
    assert isinstance(program, Group)
    context = Context(program, info_name="lxplan")
    sections = [_section("lxplan", program, context)]
    for name, command in program.commands.items():
        title = f"lxplan {name}"
        sections.append(_section(title, command, Context(command, info_name=title, parent=context)))
    return _HEAD + "".join(sections)


def _section(title: str, command: Command, context: Context) -> str:
    usage = " ".join([title, *command.collect_usage_pieces(context)])
    return (
        f"\n## {title}\n\n{command.help}\n\n```\n{usage}\n```\n\n"
        f"| tùy chọn | nghĩa |\n|---|---|\n{_options(command, context)}\nVí dụ:\n```\n{_examples(command)}\n```\n"
    )


def _options(command: Command, context: Context) -> str:
    records = [option.get_help_record(context) for option in command.get_params(context)]
    return "".join(f"| `{names}` | {text} |\n" for names, text in filter(None, records))


def _examples(command: Command) -> str:
    lines = (command.epilog or "").replace("Ví dụ:", "").split("\n\n")
    return "\n".join(line.strip() for line in lines if line.strip())
