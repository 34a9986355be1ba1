"""Many files worked through in chunks, over several processes when there are hundreds; whatever
happens with a file, it hides no other.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from lxplan.failures import Failure
from lxplan.plan_files.finding import STANDARD_INPUT

Result = TypeVar("Result")

_CHUNK = 25
_FEWEST_FOR_PROCESSES = 200
"""Below this many files, starting processes takes longer than reading the files."""


def over_chunks(
    paths: Sequence[str],
    work: Callable[[Sequence[str]], Result],
    give_up: Callable[[Sequence[str]], Result],
    jobs: int | None = None,
) -> Iterator[Result]:
    """Return `work` of each chunk of the files, in order; of one at which a process ended twice,
    `give_up`.

    `jobs` processes, or as many as there are cores for hundreds of files. Both functions must be
    known by name to a new process.
    """
    parts = [tuple(paths[start : start + _CHUNK]) for start in range(0, len(paths), _CHUNK)]
    # Standard input is this process's alone, and one chunk needs no other.
    processes = 1 if STANDARD_INPUT in paths or len(parts) == 1 else _processes(len(paths), jobs)
    if processes <= 1:
        yield from map(work, parts)
        return
    from lxplan.reviewing.worker_processes import shared_out

    yield from shared_out(work, give_up, parts, processes)


def chunks(paths: Sequence[str]) -> int:
    """Return how many chunks the files are worked through in."""
    return -(-len(paths) // _CHUNK)


def check_jobs(jobs: int | None) -> None:
    """Raise `Failure` for a number of processes that a person typed and that is none."""
    if jobs is not None and jobs < 1:
        raise Failure("--jobs cần một số từ 1 trở lên, ví dụ --jobs 2.")


def why_left_out(path: str, error: Exception) -> str:
    """Return the sentence for a file that could not be worked on: what stood against reading it, or
    a fault of the program's, which this file brought to light.
    """
    if isinstance(error, Failure):
        return str(error)
    return (
        f"chưa kiểm tra được {path}: chương trình gặp trục trặc ({type(error).__name__}); "
        "xin gửi tệp này cho người viết chương trình."
    )


def why_given_up(paths: Sequence[str]) -> str:
    """Return the sentence for files at which a worker process ended twice."""
    named = paths[0] if len(paths) == 1 else f"{len(paths)} tệp từ {paths[0]} đến {paths[-1]}"
    return (
        f"chưa kiểm tra được {named}: hệ thống hai lần dừng tiến trình kiểm tra, thường vì thiếu bộ nhớ; "
        "chạy lại với --jobs 1."
    )


def _processes(files: int, jobs: int | None) -> int:
    if jobs is not None:
        return jobs
    return (os.cpu_count() or 1) if files >= _FEWEST_FOR_PROCESSES else 1
