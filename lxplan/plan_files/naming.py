"""What `--plan` takes: the path of a plan, or its period by the label or the name, however it is
typed.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from lxplan.failures import Failure
from lxplan.named_tuple import NamedTuple
from lxplan.plan import Period, ReadPlan
from lxplan.plan_files.copies import copies_beside, one_a_plan, period_of
from lxplan.plan_files.finding import STANDARD_INPUT, files_here
from lxplan.plan_files.reading import plans_here, read_file
from lxplan.vietnamese.folding import fold

_NAME_ONE = "chọn một tệp bằng --plan TỆP."
_PATH_LIKE = r"\.ya?ml\Z"
_QUARTERS = {"i": "1", "ii": "2", "iii": "3", "iv": "4"}


class Chosen(NamedTuple):
    """The plan that is meant, and the paths of those beside it that are not used: those whose period
    no one knows, copies of it, and other plans of the centre for the same time.
    """

    read: ReadPlan
    not_considered: tuple[str, ...] = ()
    copies: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()


def plan_named(named: str) -> Chosen:
    """Read the plan that `named` is the path of, else that of `plans/` whose period it names.

    A file that is there wins over a period. Raises `Failure` that lists the periods there are when
    it is neither, and that asks for a path when it is the period of several.
    """
    if _is_path(named):
        return Chosen(read_file(named))
    reads = plans_here() if _are_plans_here() else ()
    found = [read for read in reads if answers_to(read, named)]
    if found:
        read = the_one(found, f"cùng là «{named}»")
        return Chosen(read, copies=copies_beside(read, reads))
    if not reads or os.path.exists(named):
        return Chosen(read_file(named))  # which says what is wrong with it
    raise Failure(_unknown(named, reads))


def path_named(named: str) -> str:
    """Return the path of the plan that `named` means; raises `Failure` as `plan_named` does."""
    return named if _is_path(named) else plan_named(named).read.source.path


def files_named(named: str) -> tuple[str, ...]:
    """Return the files among which a plan is named: its own path, there or not yet, or all of
    `plans/`.
    """
    if _is_path(named) or not _are_plans_here():
        return (named,)
    return files_here()


def the_one(reads: Sequence[ReadPlan], likeness: str) -> ReadPlan:
    """Return the only plan that some files hold, of its copies the one used; raises `Failure` that
    says what the files are alike in when they hold more.
    """
    plans = one_a_plan(reads) if len(reads) > 1 else reads
    if len(plans) == 1:
        return plans[0]
    names = ", ".join(Path(read.source.path).as_posix() for read in plans)
    raise Failure(f"{len(plans)} tệp kế hoạch {likeness} ({names}); {_NAME_ONE}")


def in_time(periods: Iterable[Period]) -> list[Period]:
    """Return periods, each once, in the order in which they begin, the shorter first."""
    return sorted(set(periods))


def _is_path(named: str) -> bool:
    """Tell whether a file is meant: one that is there, or what is written as only a path is."""
    if named == STANDARD_INPUT or not named.strip() or re.search(_PATH_LIKE, named):
        return True
    return os.path.exists(named) and not os.path.isdir(named)


def _are_plans_here() -> bool:
    try:
        files_here()
    except Failure:
        return False
    return True


def answers_to(read: ReadPlan, named: str) -> bool:
    """Tell whether a plan is called so; one whose period cannot be read, by its file: its faults
    are the answer.
    """
    period = period_of(read)
    if period is None:
        return fold(Path(read.source.path).stem) == fold(named)
    return is_called(period, named)


def is_called(period: Period, named: str) -> bool:
    """Tell whether a period is called so: by its label, its own name, or the name of its days."""
    plain = period._replace(own_name="")
    return _key(named) in {_key(name) for name in (period.label, period.name, plain.name)}


def _key(name: str) -> str:
    """Return what is left of a period's name when all ways to type it are taken for one.

    `Tháng 06/2026` is `tháng 6 năm 2026`, and `quý 3/2026` is `quý III năm 2026`.
    """
    words = re.sub(r"\b0+(?=\d)", "", fold(name))
    words = re.sub(r"\b(?:nam|thang) (?=\d)", "", words)
    words = re.sub(r"\bquy (i{1,3}|iv)\b", lambda quarter: f"quy {_QUARTERS[quarter[1]]}", words)
    by_label = re.fullmatch(r"(\d{4}) (\d{1,2})", words)
    return f"{by_label[2]} {by_label[1]}" if by_label else words


def _unknown(named: str, reads: Sequence[ReadPlan]) -> str:
    periods = in_time(period for read in reads if (period := period_of(read)) is not None)
    undated = [Path(read.source.path).as_posix() for read in reads if period_of(read) is None]
    known = (
        [f"đang có kế hoạch {'; '.join(period.short_name for period in periods)}"]
        if periods
        else []
    )
    unread = [f"chưa đọc được kỳ của {', '.join(undated)}"] if undated else []
    return f"không có tệp nào, kế hoạch nào là «{named}»; {'; '.join([*known, *unread])}."
