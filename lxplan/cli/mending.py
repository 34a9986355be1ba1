"""`lxplan validate --fix` and `--diff`: the corrections that are certain, made or only shown."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from lxplan.cli.terminal.streams import say, write

if TYPE_CHECKING:
    from lxplan.drafting.certain_fixes import Mended
    from lxplan.reviewing.one_file import Choice


def show_mending(files: Sequence[str], choice: Choice) -> int:
    """Print what `--fix` would change, and return 1 when that is anything."""
    changed = [mended for path in files if (mended := _mended(path, choice)).made]
    for mended in changed:
        write(mended.diff)
    _say_count(changed, "sẽ sửa")
    return int(bool(changed))


def mend_files(files: Sequence[str], choice: Choice) -> None:
    """Make the certain corrections in the files; raises `Failure` when one cannot be written."""
    from lxplan.atomic import write_atomically
    from lxplan.failures import Failure
    from lxplan.plan_files import STANDARD_INPUT

    if STANDARD_INPUT in files:
        raise Failure("--fix sửa trong tệp, không dùng được với đầu vào chuẩn (-); dùng --diff để xem.")
    changed = [mended for path in files if (mended := _mended(path, choice)).made]
    for mended in changed:
        write_atomically(Path(mended.path), mended.after)
    _say_count(changed, "đã sửa")


def _mended(path: str, choice: Choice) -> Mended:
    from lxplan.drafting.certain_fixes import mend
    from lxplan.plan_files import read_bytes
    from lxplan.reviewing.one_file import review_plan

    return mend(path, read_bytes(path), lambda read: review_plan(read, choice))


def _say_count(changed: Sequence[Mended], done: str) -> None:
    if not changed:
        say("không có chỗ nào sửa giúp được.")
        return
    say(f"{done} {sum(mended.made for mended in changed)} chỗ trong {len(changed)} tệp.")
