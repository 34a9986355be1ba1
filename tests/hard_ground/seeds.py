"""Runs that are made of a number each, so that one that went wrong can be made again."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable, Iterable, Iterator


def faults_by_seed(
    faults_of: Callable[[int], Iterable[str]], count: int, first: int
) -> Iterator[str]:
    """Return what went wrong with `count` runs, each with the number that makes it again."""
    for seed in range(first, first + count):
        try:
            for fault in faults_of(seed):
                yield f"seed {seed}: {fault}"
        except Exception:
            yield f"seed {seed}: {traceback.format_exc()}"


def run_by_hand(run: Callable[[int, int], Iterable[str]], count: int, noun: str) -> None:
    """Run as many as the command line says, `count` where it says none, from the seed that it says,
    and tell each fault; the exit code is 1 where there was any.
    """
    many = int(sys.argv[1]) if len(sys.argv) > 1 else count
    faults = 0
    for told in run(many, int(sys.argv[2]) if len(sys.argv) > 2 else 0):
        faults += 1
        print(told, flush=True)  # noqa: T201 - run by hand
    print(f"{many} {noun}, {faults} faults")  # noqa: T201
    sys.exit(bool(faults))
