"""Files worked through in chunks: in order, whatever the number of processes, none hidden."""

from __future__ import annotations

import os
from collections.abc import Sequence

import pytest

from lxplan.failures import Failure
from lxplan.reviewing.in_chunks import (
    check_jobs,
    chunks,
    over_chunks,
    why_given_up,
    why_left_out,
)

_FILES = tuple(f"{number:03}.yaml" for number in range(60))


def _names(paths: Sequence[str]) -> tuple[str, ...]:
    return tuple(paths)


def _names_unless_killed(paths: Sequence[str]) -> tuple[str, ...]:
    if "030.yaml" in paths:
        os._exit(9)
    return tuple(paths)


def _given_up(paths: Sequence[str]) -> tuple[str, ...]:
    return (why_given_up(paths),)


@pytest.mark.parametrize("jobs", [1, 2, None])
def test_every_file_once_and_in_order(jobs: int | None) -> None:
    done = list(over_chunks(_FILES, _names, _given_up, jobs))
    assert sum(done, ()) == _FILES
    assert len(done) == chunks(_FILES)


def test_no_files_are_no_chunks() -> None:
    assert list(over_chunks((), _names, _given_up)) == []
    assert chunks(()) == 0


def test_a_process_that_the_system_kills_costs_its_chunk_alone() -> None:
    first, killed, last = over_chunks(_FILES, _names_unless_killed, _given_up, 2)
    assert first + last == _FILES[:25] + _FILES[50:]
    assert killed[0].startswith("chưa kiểm tra được 25 tệp từ 025.yaml đến 049.yaml: hệ thống")


def test_why_a_file_was_left_out() -> None:
    assert why_left_out("a.yaml", Failure("không đọc được.")) == "không đọc được."
    assert "a.yaml: chương trình gặp trục trặc (KeyError)" in why_left_out("a.yaml", KeyError())
    assert why_given_up(("a.yaml",)).startswith("chưa kiểm tra được a.yaml: ")


def test_the_number_of_processes() -> None:
    for jobs in (None, 1, 8):
        check_jobs(jobs)
    with pytest.raises(Failure, match="--jobs cần một số từ 1"):
        check_jobs(0)
