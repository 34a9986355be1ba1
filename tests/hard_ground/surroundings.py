"""What a command may find around it: streams, folders, names and files of every bad kind."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
PLAN = (ROOT / "plans" / "2018-2019.yaml").read_text(encoding="utf-8")
LONGEST_NAME = 255
"""Bytes of a name, on the file systems of Linux."""

ALL_GOES = frozenset({0, 1, 2})


def _leave(source: Path, target: Path) -> None:
    """Change nothing."""


class Surrounding(NamedTuple):
    """What is around a command: the shell's line (`{}` is the command), what is done before it to
    the paths that it reads and writes, the names of these without their endings (empty: the usual
    ones), the text of the plan, the exit codes that are right (empty: the command's usual one), and
    whether sentences come with all their marks.
    """

    shell: str = "{} >out"
    prepare: Callable[[Path, Path], None] = _leave
    reads: str = ""
    writes: str = ""
    plan: str = PLAN
    ends: frozenset[int] = frozenset()
    in_usual_letters: bool = True

    def changes_the_plan(self) -> bool:
        """Tell whether the command reads another plan than usual."""
        return self.plan != PLAN


def _beside(make: Callable[[Path], object]) -> Callable[[Path, Path], None]:
    """Return what makes something beside the file that is read."""
    return lambda source, _: _do(make, source.with_name(f"la{source.suffix}"))


def _instead_of_source(make: Callable[[Path], object]) -> Callable[[Path, Path], None]:
    return lambda source, _: _do(make, source)


def _instead_of_target(make: Callable[[Path], object]) -> Callable[[Path, Path], None]:
    return lambda _, target: _do(make, target)


def _do(make: Callable[[Path], object], path: Path) -> None:
    path.unlink(missing_ok=True)
    make(path)


def _dangle(path: Path) -> None:
    path.symlink_to("nowhere")


def _loop(path: Path) -> None:
    path.symlink_to(path.name)


def _lock_source(source: Path, _: Path) -> None:
    source.chmod(0)


def _lock_folders(source: Path, target: Path) -> None:
    for folder in (source.parent, target.parent):
        folder.chmod(0o500)


USUAL = "as usual"
_LOST = frozenset({2})
_MAYBE = frozenset({0, 1, 2, 141})
_FILES = {
    "nothing known": "a: 1\n",
    "empty": "",
    "a list": "- a\n",
    "an alias of itself": "ket: &a [*a]\n",
    "aliases": "ket: &a [" + "x," * 300 + "]\nde_xuat: [" + "*a," * 300 + "]\n",
    "deep": "[" * 5000,
    "control signs": "ket: \x1b[31m\x00\n",
    "turned text": f"ket: \u202eabc\n{PLAN}",
    "forged lines": f'{PLAN}\nket: "a\\n::error::b"\n',
    "no letters": PLAN.replace("Hội", "!!!"),
}
_LONG, _TOO_LONG = "d" * LONGEST_NAME, "d" * (LONGEST_NAME + 1)
SURROUNDINGS: Mapping[str, Surrounding] = {
    USUAL: Surrounding(),
    "closed input": Surrounding("{} <&- >out"),
    "closed output": Surrounding("{} >&-", ends=_LOST),
    "closed error": Surrounding("{} 2>&- >out"),
    "all closed": Surrounding("{} <&- >&- 2>&-", ends=_LOST),
    "output full": Surrounding("{} >/dev/full", ends=_LOST),
    "error full": Surrounding("{} 2>/dev/full >out"),
    "output gone": Surrounding("{} | true", ends=_MAYBE),
    "input only": Surrounding("{} 1</dev/null", ends=_LOST),
    "folder gone": Surrounding(
        "mkdir gone && cd gone && rmdir ../gone && {} >../out", ends=ALL_GOES
    ),
    "optimised": Surrounding("PYTHONOPTIMIZE=2 {} >out"),
    "ascii": Surrounding("PYTHONIOENCODING=ascii {} >out", in_usual_letters=False),
    "a pipe beside": Surrounding(prepare=_beside(os.mkfifo), ends=ALL_GOES),
    "a dangling link beside": Surrounding(prepare=_beside(_dangle), ends=ALL_GOES),
    "a folder beside": Surrounding(prepare=_beside(Path.mkdir)),
    "reads a pipe": Surrounding(prepare=_instead_of_source(os.mkfifo), reads="p", ends=_LOST),
    "reads a dangling link": Surrounding(
        prepare=_instead_of_source(_dangle), reads="p", ends=_LOST
    ),
    "reads a link to itself": Surrounding(prepare=_instead_of_source(_loop), reads="p", ends=_LOST),
    "reads a folder": Surrounding(
        prepare=_instead_of_source(Path.mkdir), reads="p", ends=frozenset({1, 2})
    ),
    "reads nothing": Surrounding(prepare=_instead_of_source(Path), reads="p", ends=_LOST),
    "reads a long name": Surrounding(reads=_LONG),
    "reads a name too long": Surrounding(reads=_TOO_LONG, ends=_LOST),
    "reads what is locked": Surrounding(prepare=_lock_source, ends=ALL_GOES),
    "writes to a pipe": Surrounding(prepare=_instead_of_target(os.mkfifo), writes="t", ends=_LOST),
    "writes to a folder": Surrounding(
        prepare=_instead_of_target(Path.mkdir), writes="t", ends=ALL_GOES
    ),
    "writes to a dangling link": Surrounding(
        prepare=_instead_of_target(_dangle), writes="t", ends=ALL_GOES
    ),
    "writes to a link to itself": Surrounding(
        prepare=_instead_of_target(_loop), writes="t", ends=_LOST
    ),
    "writes to a device": Surrounding(
        prepare=_instead_of_target(lambda path: path.symlink_to("/dev/full")),
        writes="t",
        ends=_LOST,
    ),
    "writes a long name": Surrounding(writes=_LONG),
    "writes a name too long": Surrounding(writes=_TOO_LONG, ends=_LOST),
    "folders locked": Surrounding(prepare=_lock_folders, ends=ALL_GOES),
    **{name: Surrounding(plan=text, ends=ALL_GOES) for name, text in _FILES.items()},
}
NOT_FOR_ROOT = frozenset({"reads what is locked", "folders locked"})
"""Nothing is locked for the superuser."""
