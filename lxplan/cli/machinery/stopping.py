"""Being told to stop by the system: SIGTERM (shutting down, `kill`) and SIGHUP (the terminal was
closed).
"""

from __future__ import annotations

import signal
from types import FrameType

_SIGNALS = ("SIGTERM", "SIGHUP")


class Stopped(BaseException):
    """The program was told to stop by the signal `number`.

    No `Exception`, so that nothing takes it for a failure, and each `finally` on the way out clears
    up: temporary files, other processes.
    """

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


def stop_when_told() -> None:
    """Let SIGTERM and SIGHUP raise `Stopped` in the main thread, once, as Ctrl-C raises
    KeyboardInterrupt. One that the caller had ignored, as `nohup` does, stays ignored.
    """
    for name in _SIGNALS:
        number = getattr(signal, name, None)  # Windows has no SIGHUP
        if number is not None and signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, _stop)


def _stop(number: int, _frame: FrameType | None) -> None:
    for name in _SIGNALS:  # clearing up is not interrupted by being told again
        other = getattr(signal, name, None)
        if other is not None:
            signal.signal(other, signal.SIG_IGN)
    raise Stopped(number)
