"""What becomes of white space where the file breaks, escapes or quotes it."""

from __future__ import annotations

import pytest

from lxplan.checks.machinery.subject import Subject
from lxplan.checks.wording.needless_spaces import needless_space
from lxplan.drafting.certain_fixes import mend
from tests.checks.marked import marked

HEAD = "nam_hoc: 2018-2019\ntrung_tam: {ten: Trung tâm}\nke_hoach_thang: {}\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("ket: Tổ chức  lớp , học\n", "ket: Tổ chức lớp, học\n"),
        ("ket: 'Nông\u00a0 dân '\n", "ket: 'Nông dân'\n"),
        ('ket: " Nông\\u00a0dân\\t"\n', 'ket: "Nông dân"\n'),
        ("ket: ở\u00a0\n  các thôn\n", "ket: ở\n  các thôn\n"),
        ("ket: >-\n  ở\n  \u00a0các  thôn\n", "ket: >-\n  ở\n  các thôn\n"),
        ("ket: xã\n  , huyện\n", "ket: xã\n  , huyện\n"),
        ("ket: |-\n  một\u00a0\n    hai\n", "ket: |-\n  một\n    hai\n"),
    ],
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_only_the_white_space_changes_and_lines_stay(
    before: str, after: str, line_end: str
) -> None:
    data = (HEAD + before).replace("\n", line_end).encode()
    mended = mend(
        "p",
        data,
        lambda read: needless_space.diagnose(Subject(read.source, read.plan)) if read.plan else (),
    )
    assert mended.after.decode() == (HEAD + after).replace("\n", line_end)


@pytest.mark.parametrize(
    "words", ["Trên đây \x07là", '"\x07Trên đây"', "xã\x07, huyện", "một\n  \x07 hai"]
)
def test_a_character_that_cannot_be_printed_is_not_called_a_blank(words: str) -> None:
    assert not list(needless_space.find(marked(f"ket: {words}").subject()))
    assert (
        len(list(needless_space.find(marked(f"ket: {words}\nde_xuat: [các  thôn]").subject()))) == 1
    )
