"""The certain corrections of plan files: shown (`--diff`), or made (`--fix`)."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from lxplan.cli.terminal.streams import look_of, say, write
from lxplan.failures import Failure

if TYPE_CHECKING:
    from lxplan.drafting.certain_fixes import Mended
    from lxplan.reviewing.one_file import Choice

_MOST_SAVINGS = 3
"""How often a file may be saved by somebody else while it is mended, before that is given up."""


def show_mending(files: Sequence[str], choice: Choice) -> int:
    """Print what `--fix` would change, and return 1 when that is anything, 2 when a file could not
    be read.
    """
    from lxplan.report.difference import render_difference

    changed, failed = _each(files, lambda path: _mended(path, choice))
    write(render_difference("".join(mended.diff for mended in changed), look_of(sys.stdout)))
    if changed or not failed:
        _say_count(changed, "sẽ sửa")
    for reason in failed:
        say(f"lỗi: {reason}")
    return Failure.exit_code if failed else int(bool(changed))


def mend_files(files: Sequence[str], choice: Choice) -> tuple[str, ...]:
    """Make the certain corrections in each file; return a sentence for each where that failed.

    Raises `Failure` for standard input.
    """
    from lxplan.plan_files.finding import STANDARD_INPUT

    if STANDARD_INPUT in files:
        raise Failure(
            "--fix sửa trong tệp, không dùng được với nội dung từ lệnh khác chuyển sang (-); dùng --diff để xem."
        )
    changed, failed = _each(files, lambda path: _mend_file(path, choice))
    if changed or not failed:
        _say_count(changed, "đã sửa")
    return failed


def _each(
    files: Sequence[str], mend: Callable[[str], Mended]
) -> tuple[list[Mended], tuple[str, ...]]:
    """Return the files in which something was to be mended, and a sentence for each that failed."""
    changed: list[Mended] = []
    failed: list[str] = []
    for path in files:
        try:
            mended = mend(path)
        except Failure as failure:
            failed.append(str(failure))
            continue
        if mended.made:
            changed.append(mended)
    return changed, tuple(failed)


def _mend_file(path: str, choice: Choice) -> Mended:
    """Make the certain corrections in a file; raises `Failure` when it cannot be written.

    What somebody saved while it was being mended is mended in its turn, never written over.
    """
    from contextlib import suppress

    from lxplan.plan_files.rewriting import SavedMeanwhile, rewrite

    for _ in range(_MOST_SAVINGS):
        mended = _mended(path, choice)
        if not mended.made:
            return mended
        with suppress(SavedMeanwhile):
            rewrite(path, mended.before, mended.after)
            return mended
    raise Failure(f"chưa sửa {path}: chương trình khác đang lưu tệp này; lưu xong rồi chạy lại.")


def _mended(path: str, choice: Choice) -> Mended:
    from lxplan.drafting.certain_fixes import mend
    from lxplan.plan_files.reading import read_bytes
    from lxplan.reviewing.one_file import review_plan

    return mend(path, read_bytes(path), lambda read: review_plan(read, choice))


def _say_count(changed: Sequence[Mended], done: str) -> None:
    made = sum(mended.made for mended in changed)
    counted = f"{done} {made} chỗ trong {len(changed)} tệp."
    say(counted if changed else "không có chỗ nào sửa giúp được.")
