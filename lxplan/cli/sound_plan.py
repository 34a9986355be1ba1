"""The plan that a command works on, or its faults; which plan is meant,
`lxplan.plan_files.choosing` decides.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import typer

from lxplan.cli.terminal.streams import look_of, say, write

if TYPE_CHECKING:
    from lxplan.plan import Plan, ReadPlan
    from lxplan.plan_files.naming import Chosen


def sound_plan(chosen: Chosen) -> Plan:
    """Return the plan that was chosen, and say which files beside it were not considered.

    When it has faults of structure, print them as `validate` does and end with exit code 1.
    """
    for path in chosen.not_considered:
        say(f"lưu ý: không xét {path} vì chưa đọc được kỳ của kế hoạch; xem lxplan validate.")
    if chosen.copies:
        copies = ", ".join(chosen.copies)
        say(f"lưu ý: dùng {chosen.read.source.path}, không dùng {copies} cùng kỳ.")
    if chosen.left_out:
        others = ", ".join(chosen.left_out)
        say(
            f"lưu ý: dùng {chosen.read.source.path}, không dùng {others} cùng có thời gian ấy; "
            "muốn dùng thì thêm --plan."
        )
    read = chosen.read
    if read.plan is not None and not read.faults:
        return read.plan
    _show_faults(read)
    raise typer.Exit(1)


def _show_faults(read: ReadPlan) -> None:
    from lxplan.diagnostics import Review, quoted_lines, sort_key
    from lxplan.report import render

    faults = tuple(sorted(read.faults, key=sort_key))
    review = Review(faults, 1, {read.source.path: quoted_lines(faults, read.source.lines)})
    write(render(review, "full", look_of(sys.stderr)), sys.stderr)
