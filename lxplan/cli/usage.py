"""Wrong usage in one Vietnamese sentence, with the command that explains the right one."""

from __future__ import annotations

import os
import re
from typing import Any

from click import ClickException, Context, HelpFormatter, UsageError
from click import Command as ClickCommand
from click.exceptions import NoArgsIsHelpError
from typer.core import TyperCommand, TyperGroup

__all__ = ["ClickException", "Command", "CommandGroup", "closed", "sentence"]


_QUOTED_NAME = re.compile(r"'([\w./|-]+)'")
"""Some versions of Click quote the names of options and choices as Python does, and others do not."""


class _Helpful(ClickCommand):
    """What the commands and their group have in common."""

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """Read the command line; an error knows its command, which Click leaves out of some."""
        try:
            return super().parse_args(ctx, args)
        except UsageError as error:
            error.ctx = error.ctx or ctx
            raise

    def format_help(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Print the help, without colours where none are wanted: Typer would still print in bold."""
        if os.environ.get("NO_COLOR"):
            from typer import rich_utils

            rich_utils.COLOR_SYSTEM = None
        super().format_help(ctx, formatter)


class Command(_Helpful, TyperCommand):
    """One command."""


class CommandGroup(_Helpful, TyperGroup):
    """The commands; an unknown one is answered with the nearest, in Vietnamese (Typer's own offer is English)."""

    def resolve_command(self, ctx: Context, args: list[str]) -> Any:
        """Return the command that `args` begin with; raises `UsageError` for an unknown one."""
        name = args[0] if args else ""
        if name.startswith("-") or name in self.commands:
            return super().resolve_command(ctx, args)
        from lxplan.vietnamese.folding import nearest

        guess = nearest(name, self.commands)
        offer = f"có phải {guess}?" if guess else "các lệnh: " + ", ".join(self.commands) + "."
        raise UsageError(f"không có lệnh «{name}»; {offer}", ctx)


def sentence(error: ClickException) -> str:
    """Return what is wrong with the command line and how to see what is right; nothing when the help was shown."""
    if isinstance(error, NoArgsIsHelpError):
        return ""
    message = _QUOTED_NAME.sub(r"\1", error.format_message().strip())
    message = message[:1].lower() + message[1:]
    context = error.ctx if isinstance(error, UsageError) else None
    path = context.command_path if context is not None else "lxplan"
    return f"lỗi: {closed(message)} Gõ «{path} --help» để xem cách dùng."


def closed(message: str) -> str:
    """Return a sentence with its full stop, unless it ends in a question or has one."""
    return message if message.endswith((".", "?", "!", "…")) else f"{message}."
