"""A key behind the value of another is given a line of its own; words that may be part of a sentence
are asked after. (Whole messages: `tests/plans/bad`.)
"""

from __future__ import annotations

import pytest

from lxplan.source.edits import edited
from lxplan.source.keys_on_one_line import keys_on_one_line
from lxplan.source.lines import Lines

HOMES = {
    "nam_hoc": ("",),
    "dia_diem": ("thuong_xuyen",),
    "noi_dung": ("thuong_xuyen",),
    "doi_tuong": ("thuong_xuyen",),
    "ngay": ("thuong_xuyen", "ket_qua"),
    "thu": ("thuong_xuyen",),
    "chi": ("ket_qua",),
    "ghi_chu": ("thuong_xuyen", "ket_qua"),
    "rieng": ("thuong_xuyen", "ket_qua"),
    "ket_qua": ("thuong_xuyen",),
}
HEAD = "thuong_xuyen:\n  - noi_dung: A"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (" doi_tuong: B\n", "\n    doi_tuong: B\n"),
        (" Doi_tuong: B\n", "\n    doi_tuong: B\n"),
        ("; doi_tuong: B, ngay: 20\n", "\n    doi_tuong: B\n    ngay: 20\n"),
        (" doi_tuong:B\n", "\n    doi_tuong: B\n"),
        (" - noi_dung: B\n", "\n  - noi_dung: B\n"),
        (" ket_qua:\n      so: 1\n", "\n    ket_qua:\n      so: 1\n"),
        ("\n    doi_tuong: [B, C] ngay: 20\n", "\n    doi_tuong: [B, C]\n    ngay: 20\n"),
        ("\n    doi_tuong: 'B' dia_diem: C\n", "\n    doi_tuong: 'B'\n    dia_diem: C\n"),
        ("\n    dia_diem: B # C\n    ngay: 3\n", "\n    dia_diem: B # C\n    ngay: 3\n"),
        ("\n      và B doi_tuong: C\n", "\n      và B\n    doi_tuong: C\n"),
        (
            "\n    doi_tuong:\n      - B dia_diem: C\n",
            "\n    doi_tuong:\n      - B\n    dia_diem: C\n",
        ),
    ],
)
def test_a_key_behind_a_value_gets_its_line(typed: str, meant: str) -> None:
    slips = list(keys_on_one_line(Lines(HEAD + typed), HOMES))
    assert edited(HEAD + typed, [slip.mend for slip in slips if slip.mend]) == HEAD + meant
    assert all(slip.is_certain for slip in slips)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (" Đối tượng: B\n", '"A Đối tượng: B"\n'),
        (". Địa điểm: B ngay: 20\n", '"A. Địa điểm: B"\n    ngay: 20\n'),
        (" và học phí thu: vài nghìn\n", '"A và học phí thu: vài nghìn"\n'),
    ],
)
def test_words_that_may_be_of_a_sentence_are_asked_after(typed: str, meant: str) -> None:
    first, *others = keys_on_one_line(Lines(HEAD + typed), HOMES)
    assert not first.is_certain
    assert all(slip.is_certain for slip in others)
    mends = [slip.mend for slip in (first, *others) if slip.mend]
    assert edited(HEAD + typed, mends) == HEAD[:-1] + meant


@pytest.mark.parametrize(
    "text",
    [
        HEAD + ' "doi_tuong: B"\n',
        HEAD[:-1] + '"A doi_tuong: B"\n',
        HEAD[:-1] + '"A\n      doi_tuong: B"\n',
        HEAD[:-1] + "|\n      A doi_tuong: B\n",
        HEAD + " # doi_tuong: B\n",
        HEAD + " chi: 20\n",
        HEAD + " nam_hoc: B\n",
        HEAD + " lúc 07:30\n",
        HEAD + "\n    doi_tuong: {dia_diem: B, ghi_chu: C}\n",
        HEAD + "\n    ket_qua:\n      rieng:\n        Tổng chi: 5.000\n        Ghi chú: 2\n",
        "thuong_xuyen:\n  - Nội dung: A\n    Đối tượng: B\n",
    ],
)
def test_what_stands_where_no_key_can_is_left(text: str) -> None:
    assert not list(keys_on_one_line(Lines(text), HOMES))
