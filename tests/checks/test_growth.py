"""Eight times the text costs about eight times the work: no text of a plan makes a check crawl.

The work is counted (see `counted_work`), which unlike seconds is the same on every machine.
"""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.checks.counted_work import COUNTER, Counter, TooMuchWork, WithCounters

ROOT = Path(__file__).parents[2]
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


@pytest.fixture(scope="module")
def crawling() -> dict[str, list[str]]:
    """The rules that crawl, by the name of the text."""
    command = [sys.executable, "-m", "tests.checks.counted_work"]
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=240
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)  # type: ignore[no-any-return]


@pytest.mark.parametrize("name", TEXTS)
def test_work_grows_with_the_text_and_not_faster(crawling: dict[str, list[str]], name: str) -> None:
    assert crawling[name] == []


def _counted(source: str) -> tuple[Counter, dict[str, Any]]:
    counter = Counter()
    names: dict[str, Any] = {COUNTER: counter}
    tree = ast.fix_missing_locations(WithCounters().visit(ast.parse(source)))
    exec(compile(tree, "counted", "exec"), names)  # noqa: S102 - a few lines of this test
    return counter, names


@pytest.mark.parametrize(
    ("body", "work"),
    [
        ("return n", 1),
        ('"""Words."""\n    return n', 1),
        ("for _ in range(n):\n        for _ in range(n):\n            pass", 1 + 5 + 25),
        ("return [a for a in range(n) for b in range(n) if b > 9]", 1 + 5 + 25),
        ("return any(a > 9 for a in range(n))", 1 + 5),
        ("if n > 9:\n        n = 1\n    elif n:\n        n = 2", 1 + 1 + 1),
        (
            "try:\n        int('x')\n    except ValueError:\n        n = 2\n    finally:\n        n = 3",
            4,
        ),
    ],
)
def test_statements_and_turns_are_counted(body: str, work: int) -> None:
    counter, names = _counted(f"def run(n):\n    {body}\n")
    names["run"](5)
    assert counter.count == work


def test_counting_ends_at_the_limit() -> None:
    counter, names = _counted("def run(n):\n    while n:\n        n += 1\n")
    counter.start(1_000)
    with pytest.raises(TooMuchWork):
        names["run"](1)
