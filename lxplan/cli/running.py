"""Run the program: every way it can end is one exit code and at most one Vietnamese sentence."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Sequence

from lxplan.cli.terminal import CLOSED_PIPE, prepare_streams, say, silence_output
from lxplan.failures import Failure
from lxplan.locale import speak_vietnamese

WRONG_USAGE = 2
INTERRUPTED = 130
"""Stopped by Ctrl-C: 128 and the number of SIGINT, as shells count."""
UNEXPECTED = 70
"""A fault of the program itself (EX_SOFTWARE of sysexits.h)."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run `lxplan` with `arguments` (those of the process when None) and return the exit code.

    0 done, 1 the plan has faults, 2 wrong usage or a failed action, 70 a fault of the program, 130 stopped by
    Ctrl-C, 141 the reader of the output went away. No traceback is shown unless LXPLAN_DEBUG is set.
    """
    prepare_streams()
    try:
        code = _run(arguments)
        sys.stdout.flush()
    except KeyboardInterrupt:
        code = INTERRUPTED
    except SystemExit as stop:  # Typer's completion, and Rich when its reader went away
        code = stop.code if isinstance(stop.code, int) else 0
    except OSError as error:
        if not _is_closed_pipe(error):
            return _unexpected(error)
        silence_output()
        return CLOSED_PIPE
    except Exception as error:  # nothing may reach a secretary as a traceback
        return _unexpected(error)
    if code == INTERRUPTED:
        say("đã dừng theo lệnh Ctrl-C.")
    return code


def _run(arguments: Sequence[str] | None) -> int:
    speak_vietnamese()
    from lxplan.cli.app import command, set_up_completion
    from lxplan.cli.usage import ClickException, sentence

    if os.environ.get("_LXPLAN_COMPLETE"):
        set_up_completion()
    try:
        # Without standalone mode Click returns the command's exit code and leaves the errors to us.
        code = command().main(arguments, prog_name="lxplan", standalone_mode=False)
    except Failure as failure:
        say(f"lỗi: {failure}")
        return failure.exit_code
    except ClickException as error:
        said = sentence(error)
        if said:
            say(said)
        return WRONG_USAGE
    return code if isinstance(code, int) else 0


def _is_closed_pipe(error: OSError) -> bool:
    return isinstance(error, BrokenPipeError) or (os.name == "nt" and error.errno == errno.EINVAL)


def _unexpected(error: Exception) -> int:
    if os.environ.get("LXPLAN_DEBUG"):
        import traceback

        traceback.print_exception(error)
    kind = type(error).__name__
    say(
        f"lỗi: chương trình gặp trục trặc ngoài dự kiến ({kind}: {error}); "
        "xin gửi câu này và lệnh vừa gõ cho người viết chương trình (đặt LXPLAN_DEBUG=1 để thấy chi tiết)."
    )
    return UNEXPECTED
