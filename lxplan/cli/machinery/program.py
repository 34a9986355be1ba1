"""The commands put together; a new one is a module of `lxplan.cli` with its name, and its name in
`COMMAND_GROUPS`.

Annotations are no text here (nor in `completion`): Typer would compile each twice, at every start.
"""

import sys
from collections.abc import Iterable, Mapping, Sequence
from importlib import import_module
from keyword import iskeyword
from typing import Annotated, Any, get_type_hints

import typer

from lxplan import __version__
from lxplan.cli.machinery.typer_internals import Command, CommandGroup
from lxplan.docstrings import docstring_of

COMMAND_GROUPS = {
    "Soạn": ("new", "import", "add", "done"),
    "Kiểm tra": ("validate", "rules"),
    "Tra cứu": ("month", "partner", "year", "stats"),
    "In văn bản": ("render", "invite", "report"),
    "Khác": ("templates", "schema"),
}
"""What the help calls each group of commands."""

COMMANDS = tuple(name for names in COMMAND_GROUPS.values() for name in names)
"""Each command, in the order of the help; `lxplan/cli/` has a module of its name with its function
and examples."""

_HELP = "Kế hoạch năm của trung tâm học tập cộng đồng: kiểm tra, tra cứu, in văn bản đúng thể thức."
_EXAMPLES = (
    "lxplan validate",
    "lxplan month 02/2019",
    "lxplan partner hội nông dân",
    "lxplan render",
)
_OPTIONS = "[TÙY CHỌN]"
_SHELLS = "Gợi ý khi gõ phím Tab"


def _version(wanted: bool) -> None:
    if wanted:
        sys.stdout.write(f"lxplan {__version__}\n")
        raise typer.Exit


def _install_completion(wanted: bool) -> None:
    if wanted:
        from lxplan.cli.machinery.completion_script import install

        install()
        raise typer.Exit


def _show_completion(wanted: bool) -> None:
    if wanted:
        from lxplan.cli.machinery.completion_script import show

        show()
        raise typer.Exit


def _start(
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_version, is_eager=True, help="Hiện phiên bản rồi thoát."
        ),
    ] = False,
    install_completion: Annotated[
        bool,
        typer.Option(
            "--install-completion",
            callback=_install_completion,
            is_eager=True,
            rich_help_panel=_SHELLS,
            help="Cài gợi ý cho dòng lệnh đang dùng (bash, zsh, fish, PowerShell).",
        ),
    ] = False,
    show_completion: Annotated[
        bool,
        typer.Option(
            "--show-completion",
            callback=_show_completion,
            is_eager=True,
            rich_help_panel=_SHELLS,
            help="Hiện đoạn mã gợi ý, để chép vào chỗ khác.",
        ),
    ] = False,
) -> None:
    """Hold the options that stand before a command; their callbacks do the work."""


def application(groups: Mapping[str, Iterable[str]] = COMMAND_GROUPS) -> typer.Typer:
    """Return the program with the commands of `groups`, each under the group's title."""
    app = typer.Typer(
        cls=CommandGroup,
        help=_HELP,
        epilog=_examples(_EXAMPLES),
        no_args_is_help=True,
        # Typer's own completion options speak English; ours stand in `_start`.
        add_completion=False,
        rich_markup_mode="rich",
        subcommand_metavar="LỆNH [THAM SỐ]...",
        options_metavar=_OPTIONS,
        context_settings={"help_option_names": ["--help", "-h"]},
    )
    app.callback()(_start)
    named = ((name, group) for group, names in groups.items() for name in names)
    for name, group in named:
        module = import_module(f"lxplan.cli.{_in_python(name)}")
        function = getattr(module, _in_python(name))
        function.__annotations__ = get_type_hints(function, include_extras=True)
        app.command(
            name,
            cls=Command,
            help=_unwrapped(docstring_of(function)),
            epilog=_examples(module.EXAMPLES),
            options_metavar=_OPTIONS,
            rich_help_panel=group,
        )(function)
    return app


def _in_python(name: str) -> str:
    """Return what the module and the function of a command are called: `import` is a word of
    Python's own.
    """
    return f"{name}_" if iskeyword(name) else name


def _unwrapped(text: str) -> str:
    """Return the paragraphs of a docstring as one line each, for Typer keeps its line ends from the
    second on.
    """
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in text.split("\n\n"))


def _examples(lines: Sequence[str]) -> str:
    return "\n\n".join(("Ví dụ:", *(f"  {line}" for line in lines)))


def command(arguments: Sequence[str]) -> Any:
    """Return the program as the Click command that runs `arguments`.

    Where they begin with a command, it is the only one made: reading the declarations of all takes
    longer than most commands run.
    """
    first = arguments[0] if arguments else ""
    groups = {"": (first,)} if first in COMMANDS else COMMAND_GROUPS
    return typer.main.get_command(application(groups))
