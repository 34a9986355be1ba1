"""Entries of which a piece is missing are found, and whole ones are left alone."""

from __future__ import annotations

import pytest

from lxplan.source.edits import edited
from lxplan.source.half_entries import half_entries
from lxplan.source.lines import Lines

KNOWN = frozenset({"ten", "noi_dung", "doi_tuong", "don_vi", "nguoi_day", "nguon"})
BEGINNINGS = {"don_vi": "ten", "ke_hoach_thang": "noi_dung"}
MONTH = "ke_hoach_thang:\n  09/2018:\n"


def _mended(text: str) -> str:
    slips = half_entries(Lines(text), KNOWN, BEGINNINGS)
    return edited(text, [slip.mend for slip in slips if slip.mend is not None])


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("don_vi:\n  ten: A\n  - ten: B\n", "don_vi:\n  - ten: A\n  - ten: B\n"),
        ("don_vi:\n  - ten: A\n    ten: B\n", "don_vi:\n  - ten: A\n  - ten: B\n"),
        (
            f"{MONTH}    - A\n      doi_tuong: B\n",
            f"{MONTH}    - noi_dung: A\n      doi_tuong: B\n",
        ),
        ("ten: A\ndoi_t\n", "ten: A\n# doi_t\n"),
        ("ten: A\n  nguo\n", "ten: A\n#   nguo\n"),
    ],
)
def test_half_an_entry_is_made_whole_or_left_out(typed: str, meant: str) -> None:
    assert _mended(typed) == meant


@pytest.mark.parametrize(
    "text",
    [
        "don_vi:\n  - ten: A\n  - ten: B\n",
        "trung_tam:\n  ten: A\ndon_vi:\n  - ten: B\n",
        f"{MONTH}    - noi_dung: A\n      doi_tuong: B\n",
        "can_cu:\n  - A\n  - B\nten: C\n",
        "ten: |\n  doi_t\n",
        "do\n",
        "khac\n",
    ],
)
def test_whole_entries_are_left_alone(text: str) -> None:
    assert _mended(text) == text
