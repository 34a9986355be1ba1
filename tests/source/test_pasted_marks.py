"""Marks before every line of a file, and what only looks like such."""

from __future__ import annotations

import pytest

from lxplan.source.lines import Lines
from lxplan.source.pasted_marks import pasted

PLAN = "a: 1\nb:\n  - c\n\n  - d\ne: 2\n"


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["> ", ">", ">> ", "> > "])
def test_signs_of_a_mail_are_taken_away(mark: str, line_end: str) -> None:
    plan = PLAN.replace("\n  - c\n\n  - d", "\n- c\n\n- d").replace("\n", line_end)
    text = "".join(mark + line for line in plan.splitlines(keepends=True))
    fault = pasted(Lines(text), text)
    assert fault is not None
    assert fault.mend is not None
    assert fault.mend.text == plan


@pytest.mark.parametrize("form", ["{}. ", "{}: ", "{}\t", "{:>5} ", "{}) "])
def test_numbers_of_lines_are_taken_away(form: str) -> None:
    lines = PLAN.splitlines(keepends=True)
    text = "".join(form.format(number) + line for number, line in enumerate(lines, 9))
    fault = pasted(Lines(text), text)
    assert fault is not None
    assert fault.mend is not None
    assert fault.mend.text == PLAN


@pytest.mark.parametrize(
    "text",
    [
        PLAN,
        "> a: 1\n> b: 2\n> c: 3\nd: 4\n",
        "09/2018:\n10/2018:\n11/2018:\n12/2018:\n",
        "1 a\n3 b\n4 c\n5 d\n",
        "> a\n",
        "",
    ],
)
def test_other_files_have_none(text: str) -> None:
    assert pasted(Lines(text), text) is None
