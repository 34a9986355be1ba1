"""`--install-completion` and `--show-completion`: the script by which a shell asks what the Tab key
offers.
"""

from __future__ import annotations

import sys

from lxplan.cli.machinery.typer_internals import install_for, script_for, shells
from lxplan.failures import Failure


def install() -> None:
    """Install completion for the shell in use and say where; raises `Failure` for a shell that is
    not known.
    """
    shell = _shell()
    try:
        path = install_for(shell)
    except OSError as error:
        raise Failure(
            f"không ghi được tệp cài đặt của {shell}; xem lại quyền ghi ở thư mục của mình."
        ) from error
    sys.stdout.write(f"Đã cài gợi ý cho {shell} vào {path}; mở lại cửa sổ dòng lệnh để dùng.\n")


def show() -> None:
    """Print the completion script of the shell in use."""
    sys.stdout.write(script_for(_shell()) + "\n")


def _shell() -> str:
    """Return the name of the shell that started the program; raises `Failure` for one without
    completion.
    """
    import shellingham  # type: ignore[import-untyped]  # comes with Typer, without types

    try:
        name = str(shellingham.detect_shell()[0])
    except shellingham.ShellDetectionFailure:
        name = "không rõ"
    if name not in shells():
        raise Failure(
            f"không nhận ra dòng lệnh đang dùng ({name}); gợi ý có cho bash, zsh, fish, PowerShell."
        )
    return name
