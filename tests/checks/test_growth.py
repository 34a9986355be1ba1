"""Eight times the text costs about eight times the work: no text of a plan makes a check crawl.

The work is counted in lines of the checks that run, which unlike seconds are the same on every
machine.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING

import pytest

import lxplan.checks
from lxplan.checks import RULES, Subject
from tests.checks.marked import marked

if TYPE_CHECKING:
    from _typeshed import TraceFunction

CHECKS = str(Path(lxplan.checks.__file__).parent)
SMALL, LARGE = 1_000, 8_000
GROWTH = 10
"""Eight times the text may cost ten times the work; quadratic work would cost 64 times."""


def _letters(number: int) -> str:
    return "".join("abcdeghikl"[int(digit)] for digit in str(number))


# Each gives a text of about so many characters, the worst that one of the checks can meet.
TEXTS: dict[str, Callable[[int], str]] = {
    "blanks": lambda size: f"a{' ' * size}b",
    "blanks before commas": lambda size: "công đồng ,abc 20/10 " * (size // 21),
    "quotes": lambda size: '" a " ' * (size // 6),
    "no blank at all": lambda size: "công,đồng," * (size // 10),
    "different glued words": lambda size: " ".join(f"lớp{number}" for number in range(size // 8)),
    "different words in two styles": lambda size: " ".join(
        f"{_letters(number)}oà" for number in range(size // 7)
    ),
    "different abbreviations": lambda size: " ".join(
        f"TD{_letters(n).upper()}" for n in range(size // 7)
    ),
    "one abbreviation in numbers": lambda size: "1/TDTT " * (size // 7),
    "marks without a letter": lambda size: "a" + "\u0301" * size,
    "one word in loose marks": lambda size: "e\u0302\u0301" * (size // 3),
    "one word of misplaced tones": lambda size: "ngừơi" * (size // 5),
    "different misplaced tones": lambda size: " ".join(
        f"{_letters(number)}ừơi" for number in range(size // 8)
    ),
    "slips": lambda size: "Việt nam bổ xung " * (size // 17),
    "people": lambda size: "Bà Thuý hoà hóa " * (size // 16),
    "lopsided dashes": lambda size: "hai- ba " * (size // 8),
    "brackets": lambda size: "(a" * (size // 2),
    "lines": lambda size: "a.\n" * (size // 3),
    "weekdays with days": lambda size: "thứ hai, 20/10; " * (size // 16),
    "numbers with days": lambda size: "số 15/KH-UBND ngày 1/1/2018 " * (size // 28),
    "signs": lambda size: "a #b " * (size // 5),
    "invisible": lambda size: "a\u200b" * (size // 2),
}


class _TooMuchWork(Exception):
    """A check ran more lines than allowed; counting on could take minutes."""


def _lines_run(run: Callable[[], object], *, most: int) -> int:
    """Return how many lines of `lxplan.checks` run in a call; raises `_TooMuchWork` above
    `most`.
    """
    count = 0

    def each_line(_frame: FrameType, event: str, _value: object) -> TraceFunction:
        nonlocal count
        count += event == "line"
        if count > most:
            raise _TooMuchWork
        return each_line

    def each_call(frame: FrameType, _event: str, _value: object) -> TraceFunction | None:
        return each_line if frame.f_code.co_filename.startswith(CHECKS) else None

    before = sys.gettrace()
    sys.settrace(each_call)
    try:
        run()
    finally:
        sys.settrace(before)
    return count


def _subject(text: str) -> Subject:
    """Return a plan with `text` as a title, a sentence and the name of a teacher."""
    written = json.dumps(text, ensure_ascii=False)
    row = f"{{noi_dung: {written}, doi_tuong: Hòa hóa văn hóa thủy lợi, nguoi_day: {written}, ghi_chu: {written}}}"
    return marked(f"ket: {written}\nke_hoach_thang: {{10/2018: [{row}]}}").subject()


@pytest.mark.parametrize("name", TEXTS)
def test_work_grows_with_the_text_and_not_faster(name: str) -> None:
    small, large = (_subject(TEXTS[name](size)) for size in (SMALL, LARGE))
    for rule in RULES:
        lines = _lines_run(lambda: list(rule.find(small)), most=1_000_000)  # noqa: B023 - called in this turn
        _lines_run(lambda: list(rule.find(large)), most=1_000 + lines * GROWTH)  # noqa: B023 - called in this turn


def test_lines_are_counted_up_to_the_limit() -> None:
    subject = _subject("Trung tâm  học tập")

    def run() -> None:
        for rule in RULES:
            list(rule.find(subject))

    run()  # what is worked out once for all checks is no longer counted
    lines = _lines_run(run, most=20_000)
    with pytest.raises(_TooMuchWork):
        _lines_run(run, most=lines - 1)
