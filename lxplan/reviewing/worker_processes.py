"""Work shared among processes, none of which is trusted to live: one that the system kills costs
its piece of work, which is done once more, and nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

Piece = TypeVar("Piece")
Result = TypeVar("Result")

_TIMES = 2
"""How often a piece is tried before it is given up."""

_PATIENCE = 5.0
"""Seconds that a worker has to end by itself."""


def shared_out(
    work: Callable[[Piece], Result],
    give_up: Callable[[Piece], Result],
    pieces: Sequence[Piece],
    count: int,
) -> Iterator[Result]:
    """Return `work` of each of the pieces, in their order, done by `count` processes.

    `work` must be known by name to a new process. A piece whose worker ended in the middle of it
    twice becomes `give_up` of it. However the caller ends, no worker is left.
    """
    team = _Team(work, give_up, pieces)
    try:
        for _ in range(min(count, len(pieces))):
            team.hire()
        for number in range(len(pieces)):
            while number not in team.done:
                team.wait()
            yield team.done.pop(number)
    finally:
        team.dismiss()


_VALUES_BETWEEN = 50_000
"""New values after which a worker process looks for rings of them that nobody needs."""


class _Team(Generic[Piece, Result]):
    """The workers, what each is doing, and what is done."""

    def __init__(
        self,
        work: Callable[[Piece], Result],
        give_up: Callable[[Piece], Result],
        pieces: Sequence[Piece],
    ) -> None:
        self._work = work
        self._give_up = give_up
        self._pieces = pieces
        self._waiting = list(range(len(pieces)))[::-1]
        self._tries = dict.fromkeys(self._waiting, 0)
        self._workers: dict[Connection, BaseProcess] = {}
        self._doing: dict[Connection, int] = {}
        self.done: dict[int, Result] = {}

    def hire(self) -> None:
        """Start a worker, if there is work for it."""
        from multiprocessing import Pipe, Process

        if not self._waiting:
            return
        ours, theirs = Pipe()
        # A forked process has our ends of the others' pipes too; open there, they would keep the
        # others from noticing that we are gone.
        process = Process(
            target=_serve, args=(self._work, theirs, [*self._workers, ours]), daemon=True
        )
        process.start()
        theirs.close()
        self._workers[ours] = process
        self._give(ours)

    def wait(self) -> None:
        """Wait until a worker has done its piece, or has ended in the middle of it."""
        from multiprocessing.connection import wait

        for ready in wait(list(self._doing)):
            ours = next(own for own in self._doing if own is ready)
            number = self._doing.pop(ours)
            try:
                self.done[number] = ours.recv()
            except (EOFError, OSError):
                self._replace(ours, number)
            else:
                self._give(ours)

    def dismiss(self) -> None:
        """End all workers; those in the middle of something are not waited for."""
        for ours, process in self._workers.items():
            if ours in self._doing:
                process.terminate()
            ours.close()
        for process in self._workers.values():
            process.join(_PATIENCE)
            if process.is_alive():
                process.kill()
                process.join()

    def _give(self, ours: Connection) -> None:
        if not self._waiting:
            return
        number = self._waiting.pop()
        self._doing[ours] = number
        try:
            ours.send(self._pieces[number])
        except OSError:  # it ended between two pieces; `wait` will find that out
            return

    def _replace(self, ours: Connection, number: int) -> None:
        process = self._workers.pop(ours)
        ours.close()
        process.join()
        self._tries[number] += 1
        if self._tries[number] < _TIMES:
            self._waiting.append(number)
        else:
            self.done[number] = self._give_up(self._pieces[number])
        self.hire()


def _serve(work: Callable[[Piece], Result], own: Connection, others: Sequence[Connection]) -> None:
    """Do pieces of work as they come, until nobody is left who sends any."""
    import gc
    import signal

    # A plan that is done with is let go by its last reference; to look for rings among its many
    # small values every few hundred would take a tenth of the time.
    gc.freeze()
    gc.set_threshold(_VALUES_BETWEEN, 10, 10)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches us too; who started us ends us
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    for other in others:
        other.close()
    try:
        while True:
            own.send(work(own.recv()))
    except (EOFError, OSError):
        return
