"""What only looks like a dash, a blank or a colon is found where it stands, and nowhere else.
(Whole messages: `tests/plans/bad`.)
"""

from __future__ import annotations

import pytest

from lxplan.source.edits import edited
from lxplan.source.lines import Lines
from lxplan.source.look_alikes import look_alikes

KNOWN = frozenset({"ten", "noi_dung", "doi_tuong", "don_vi"})


def _mended(text: str) -> str:
    slips = look_alikes(Lines(text), KNOWN)
    return edited(text, [slip.mend for slip in slips if slip.mend is not None])


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        *((f"{dash} ten: A\n", "- ten: A\n") for dash in "–—−•·▪*+－‐"),
        ("  –ten: A\n", "  - ten: A\n"),
        ("\uf0d8\tten: A\n", "- ten: A\n"),
        ("o\tten: A\n", "- ten: A\n"),
        ("➢ ten: A\n", "- ten: A\n"),
        ("-- ten: A\n", "- ten: A\n"),
        ("1. ten: A\n", "- ten: A\n"),
        ("2) - ten: A\n", "- ten: A\n"),
        ("doi_tuong. Nông dân\n", "doi_tuong: Nông dân\n"),
        ("doi_tuong – Nông dân\n", "doi_tuong: Nông dân\n"),
        ("don_vi: [A，B、 C]\n", "don_vi: [A, B, C]\n"),
        ("-ten: A\n", "- ten: A\n"),
        ("-\u00a0ten: A\n", "- ten: A\n"),
        ("-\tten: A\n", "- ten: A\n"),
        ("\u00a0\u00a0- ten: A\n", "  - ten: A\n"),
        ("\u3000ten: A\n", "  ten: A\n"),
        (" \u200b ten: A\n", "  ten: A\n"),
        ("a:\n\tten: A\n", "a:\n  ten: A\n"),
        ("- ten: A\n\tdoi_tuong: B\n", "- ten: A\n  doi_tuong: B\n"),
        ("ten：A\n", "ten: A\n"),
        ("ten：\n", "ten:\n"),
        ("ten = A\n", "ten: A\n"),
        ("ten; A\n", "ten: A\n"),
        ("ten:A\n", "ten: A\n"),
        ("ten:\u00a0A\n", "ten: A\n"),
        ("doi_tuong Nông dân\n", "doi_tuong: Nông dân\n"),
        ("10/2018\n", "10/2018:\n"),
        ("10/2018：\n", "10/2018:\n"),
        ("ten: “A: b”\n", 'ten: "A: b"\n'),
        ("- Phối hợp như sau:\n", '- "Phối hợp như sau:"\n'),
        ("- Nhân lực: có 12\n  người\n", '- "Nhân lực: có 12\n  người"\n'),
    ],
)
def test_a_look_alike_is_mended(typed: str, meant: str) -> None:
    assert _mended(typed) == meant


@pytest.mark.parametrize(
    "text",
    [
        "- ten: A – B • C\n",
        "ten: a=b; c\n",
        "---\nten: A\n",
        "don_vi: http://a.vn/ten:b\n",
        "- https://a.vn\n",
        "ten: |\n  – A\n  + B:\n  ten： c\n",
        "ten: >-\n  ten = A\n\n  10/2018\n",
        "# – ten：A\n",
        "ten: 'A doi_tuong: B'\n",
        "10/2018:\n  - {ten: A}\n",
        "- *cau\n",
        "- 1. Nông dân\n",
        "don_vi: A，B\n",
    ],
)
def test_what_stands_in_words_comments_and_blocks_is_left_alone(text: str) -> None:
    assert _mended(text) == text
