"""Another program, run to its end or to a limit: nothing of it outlives this one."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from lxplan.named_tuple import NamedTuple

if TYPE_CHECKING:
    from subprocess import Popen

KEPT_COMPLAINTS = 65_536
"""How many bytes of what a program complains of are kept, the last ones: it may write without
end."""

_SIGNALS = ("SIGTERM", "SIGHUP")
"""What ends a process when a machine shuts down or a terminal is closed."""


class Ended(NamedTuple):
    """How a program ended: its exit code (negative for a signal), and the last it complained of."""

    code: int
    complaints: str


class _Stopped(BaseException):
    """This process was told to end, by the signal in `args`."""


def run_to_end(command: Sequence[str], seconds: float) -> Ended:
    """Run a program without input until it ends, and end then whatever it started.

    Raises OSError when it cannot be started, and `subprocess.TimeoutExpired` when it has been ended
    after so many seconds. It is ended as well when this process is interrupted or told to end.
    """
    import subprocess
    from threading import Thread

    # The program starts others; in a group of their own all of them can be stopped.
    complaints = bytearray()
    with _told_later() as tell:
        process = subprocess.Popen(  # noqa: S603 - the caller's own command
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            bufsize=0,
            start_new_session=True,
        )
        # Whatever the program started holds its stream open: it is read aside, and not waited for.
        reader = Thread(target=_keep_the_last, args=(process, complaints), daemon=True)
        try:
            reader.start()
            tell()
            code = process.wait(seconds)
        finally:
            _stop(process)
            reader.join(1)
    return Ended(code, complaints.decode("utf-8", "replace"))


@contextmanager
def _told_later() -> Iterator[Callable[[], None]]:
    """Keep back what signals raise until the function given is called: one that comes while a program
    starts would leave it running, with nobody to know of it.
    """
    import signal
    from threading import current_thread, main_thread

    handlers = {
        number: handler
        for name in ("SIGINT", *_SIGNALS)
        if (number := getattr(signal, name, None)) is not None
        and callable(handler := signal.getsignal(number))
        and current_thread() is main_thread()
    }
    kept: list[int] = []

    def tell() -> None:
        while handlers:
            number, handler = handlers.popitem()
            signal.signal(number, handler)
        for number in kept[:1]:
            signal.raise_signal(number)

    for number in handlers:
        signal.signal(number, lambda number, _: kept.append(number))
    try:
        yield tell
    finally:
        while handlers:  # the program could not be started
            signal.signal(*handlers.popitem())


def _keep_the_last(process: Popen[bytes], kept: bytearray) -> None:
    assert process.stderr is not None
    with process.stderr as stream:
        while said := stream.read(KEPT_COMPLAINTS):
            kept += said
            del kept[:-KEPT_COMPLAINTS]


def _stop(process: Popen[bytes]) -> None:
    """End a program, if it has not ended, and all that it started."""
    import signal
    import subprocess

    if sys.platform == "win32":
        if process.poll() is None:
            command = ("taskkill", "/F", "/T", "/PID", str(process.pid))
            subprocess.run(command, capture_output=True, check=False)  # noqa: S603 - a program of Windows
    else:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()


@contextmanager
def cleared_up_when_told_to_end() -> Iterator[None]:
    """Leave the block in the usual way, so that its files and programs go, also when a signal tells
    this process to end; it then ends by that signal.

    Signals that somebody handles already are left to them.
    """
    import signal
    from threading import current_thread, main_thread

    def stop(number: int, _: object) -> None:
        raise _Stopped(number)

    known = [getattr(signal, name) for name in _SIGNALS if hasattr(signal, name)]
    ours = [number for number in known if signal.getsignal(number) == signal.SIG_DFL]
    if current_thread() is not main_thread():
        ours = []
    for number in ours:
        signal.signal(number, stop)
    told = None
    try:
        yield
    except _Stopped as stopped:
        told = stopped.args[0]
    finally:
        for number in ours:
            signal.signal(number, signal.SIG_DFL)
    if told is not None:
        os.kill(os.getpid(), told)
