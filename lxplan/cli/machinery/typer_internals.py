"""All that leans on how Typer and Click work inside: names they keep private, methods of theirs
that are overridden.

The names are there from Typer 0.20 to 0.25, the versions we allow. Typer's own
`--install-completion` and `--show-completion` speak English, outside gettext; `completion_script`
does the same through these functions.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from click import Command as ClickCommand
from click import Context, HelpFormatter, UsageError
from typer.core import TyperCommand, TyperGroup

from lxplan.cli.machinery.optional_words import with_words_left_out
from lxplan.cli.terminal.streams import COMPLETING


class _Helpful(ClickCommand):
    """What the commands and their group have in common."""

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """Read the command line; an error knows its command, which Click leaves out of some."""
        try:
            return super().parse_args(ctx, with_words_left_out(args, self.get_params(ctx)))
        except UsageError as error:
            error.ctx = error.ctx or ctx
            raise

    def format_help(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Print the help, without colours where none are wanted: Typer would still print in
        bold.
        """
        if os.environ.get("NO_COLOR"):
            from typer import rich_utils

            rich_utils.COLOR_SYSTEM = None
        super().format_help(ctx, formatter)


class Command(_Helpful, TyperCommand):
    """One command."""


class CommandGroup(_Helpful, TyperGroup):
    """The commands; an unknown one is answered in Vietnamese (Typer's own offer is English)."""

    def resolve_command(self, ctx: Context, args: list[str]) -> Any:
        """Return the command that `args` begin with; raises `UsageError` for an unknown one."""
        name = args[0] if args else ""
        if name.startswith("-") or name in self.commands:
            return super().resolve_command(ctx, args)
        from lxplan.cli.machinery.wrong_usage import unknown_command

        raise UsageError(unknown_command(args or [name], self.commands), ctx)


def set_up_completion() -> None:
    """Let Typer answer the shells in the form its completion scripts expect."""
    from typer._completion_classes import completion_init

    completion_init()
    _quote_paths_in_bash()
    os.environ.setdefault("NO_COLOR", "1")


def _quote_paths_in_bash() -> None:
    """Let bash be offered paths as they are typed there: a blank within one would end the word."""
    from click import shell_completion
    from typer._completion_classes import BashComplete

    class QuotingComplete(BashComplete):
        def format_completion(self, item: shell_completion.CompletionItem) -> str:
            from lxplan.cli.machinery.completion import typed_in_bash

            typed = os.environ["COMP_WORDS"]
            return typed_in_bash(str(item.value), typed, self.get_completion_args()[1])

    shell_completion.add_completion_class(QuotingComplete, "bash")


def shells() -> list[str]:
    """Return the names of the shells that have completion."""
    from typer._completion_shared import Shells

    return [shell.value for shell in Shells]


def script_for(shell: str) -> str:
    """Return the completion script of a shell, one of `shells`."""
    from typer._completion_shared import get_completion_script

    _use_own_scripts()
    return get_completion_script(prog_name="lxplan", complete_var=COMPLETING, shell=shell)


def install_for(shell: str) -> Path:
    """Install completion for a shell, one of `shells`, and return where; raises `OSError` when it
    cannot be written.
    """
    from typer._completion_shared import install

    _use_own_scripts()
    return install(shell=shell, prog_name="lxplan", complete_var=COMPLETING)[1]


_OF_BASH = """
%(complete_func)s() {
    local IFS=$'\\n' line
    COMPREPLY=()
    while read -r line; do
        [ -n "$line" ] && COMPREPLY+=("$line")
    done < <(env COMP_WORDS="${COMP_WORDS[*]}" COMP_CWORD=$COMP_CWORD %(autocomplete_var)s=complete_bash $1 2>/dev/null)
    return 0
}

complete -o default -F %(complete_func)s %(prog_name)s
"""
"""Typer's would have bash look for files like what is offered, and lose its backslashes."""


def _use_own_scripts() -> None:
    """Let the shells show nothing but what is offered: what Python says of Ctrl-C while it starts
    would stand in the line that is being typed.
    """
    from typer._completion_shared import _completion_scripts as scripts

    scripts["bash"] = _OF_BASH
    calls = {"zsh": "complete_zsh %(prog_name)s", "fish": "(commandline -cp) %(prog_name)s"}
    for shell, call in calls.items():
        scripts[shell] = scripts[shell].replace(call, f"{call} 2>/dev/null")
