"""Lines that are no entry."""

from __future__ import annotations

import pytest

from lxplan.source.lines import Lines
from lxplan.source.stray_lines import stray_lines, unjoined


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("muc_dich: Nâng cao\ndân trí\n", [2]),
        ("- ten: Hội\n  Nông dân\n", [2]),
        ("- Hội\n  Nông dân\n", []),
        ("- Hội\nNông dân\n", [2]),
        ("muc_dich: Nâng cao\n  dân trí\n", []),
        ("muc_dich: |\n  a\tb\tc\n", []),
        ("ten: A\n  3\tTập huấn\tNông dân\n", [2]),
        ("Kế hoạch năm\nten: A\n", [1]),
        ("ten: A\n\nlời nhắn\n", [3]),
        ("ngay:\n20/10/2018\n", [2]),
        ("```\nten: A\n```\n", [1, 3]),
        ("// ten: A\nten: B\n", [1]),
        ("ten: A\n| 3 | Tập huấn | Nông dân |\n", [2]),
    ],
)
def test_a_stray_line_is_found(text: str, lines: list[int]) -> None:
    assert [text.count("\n", 0, slip.start) + 1 for slip in stray_lines(Lines(text))] == lines


def test_two_versions_left_to_choose_from_are_told_once() -> None:
    text = "a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> x\n"
    fault = unjoined(Lines(text))
    assert fault is not None
    assert text[fault.start : fault.end] == "<<<<<<< HEAD"
    assert "dòng 2 đến 6" in fault.message
    assert unjoined(Lines("a: |\n  x\n=======\n")) is None
