"""Run the program: every way it can end is one exit code and at most one Vietnamese sentence."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

from lxplan.cli.machinery.stopping import Stopped, stop_when_told
from lxplan.cli.terminal.standard_streams import is_closed_pipe
from lxplan.cli.terminal.streams import (
    CLOSED_PIPE,
    is_completing,
    prepare_streams,
    say,
    say_failure,
    say_unexpected,
    silence_output,
)
from lxplan.failures import Failure
from lxplan.late_patterns import patterns_compiled_when_used
from lxplan.locale import speak_vietnamese

WRONG_USAGE = 2
INTERRUPTED = 130
"""Stopped by Ctrl-C: 128 and the number of SIGINT, as shells count."""
_SIGNALLED = 128
"""What shells add to the number of the signal that ended a program."""
_OBJECTS_BEFORE_COLLECTING = 200_000
"""Looking for garbage while modules load, which leave none, takes 6 % of a short run."""
UNEXPECTED = 70
"""A fault of the program itself (EX_SOFTWARE of sysexits.h)."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run `lxplan` with `arguments` (those of the process when None) and return the exit code.

    0 done, 1 the plan has faults, 2 wrong usage or a failed action, 70 a fault of the program, 130
    stopped by Ctrl-C, 129 and 143 by the system (SIGHUP, SIGTERM), 141 the reader of the output
    went away. No traceback is shown unless LXPLAN_DEBUG is set.
    """
    gc.set_threshold(_OBJECTS_BEFORE_COLLECTING)
    try:
        prepare_streams()
        code = _run(sys.argv[1:] if arguments is None else arguments)
        sys.stdout.flush()
    except KeyboardInterrupt:
        code = INTERRUPTED
    except Stopped as stop:
        say("đã dừng theo lệnh của hệ thống.")
        return _SIGNALLED + stop.number
    except Failure as failure:  # of writing the answer's end
        say_failure(failure)
        silence_output()
        return failure.exit_code
    except SystemExit as stop:
        # Typer and Rich end the process themselves in two places: after answering a shell's Tab
        # key, and when the reader of their output went away.
        if is_completing():
            return stop.code if isinstance(stop.code, int) else 0
        return _closed_pipe()
    except OSError as error:
        return _closed_pipe() if is_closed_pipe(error) else _unexpected(error)
    except Exception as error:  # nothing may reach a secretary as a traceback
        return _unexpected(error)
    if code == INTERRUPTED:
        say("đã dừng theo lệnh Ctrl-C.")
    return code


def run() -> NoReturn:
    """Run the program and end the process with its exit code.

    Everything is written and closed by then, so the process ends at once: taking the interpreter
    apart, module by module, would take a tenth of the time of a whole command.
    """
    try:
        stop_when_told()
        code = main()
    except Stopped as stop:  # between two lines of `main`
        code = _SIGNALLED + stop.number
    sys.stderr.flush()
    os._exit(code)


def _run(arguments: Sequence[str]) -> int:
    speak_vietnamese()
    with patterns_compiled_when_used():
        import typer  # noqa: F401 - with all its modules, before ours import it
    from click import ClickException

    from lxplan.cli.machinery.program import command

    if is_completing():
        from lxplan.cli.machinery.typer_internals import set_up_completion

        set_up_completion()
    try:
        # Without standalone mode Click returns the command's exit code and leaves the errors to us.
        code = command(arguments).main(list(arguments), prog_name="lxplan", standalone_mode=False)
    except Failure as failure:
        say_failure(failure)
        return failure.exit_code
    except ClickException as error:
        from lxplan.cli.machinery.wrong_usage import sentence

        said = sentence(error)
        if said:
            say(said)
        return WRONG_USAGE
    return code if isinstance(code, int) else 0


def _closed_pipe() -> int:
    silence_output()
    return CLOSED_PIPE


def _unexpected(error: Exception) -> int:
    say_unexpected(error)
    return UNEXPECTED
