"""Sentences in lower case keep their offsets, and say which papers and school years they name."""

from __future__ import annotations

import pytest

from lxplan.vietnamese.sentences import follows_paper, lowered, school_years_in, words_before


@pytest.mark.parametrize("text", ["Đảng – NHÀ NƯỚC — Ủy ban", "İstanbul", "2018– 2019"])
def test_lower_case_keeps_every_offset(text: str) -> None:
    assert len(lowered(text)) == len(text)


def test_dashes_become_plain() -> None:
    assert lowered("A – B — C") == "a - b - c"


@pytest.mark.parametrize(
    "before",
    ["Quyết định số 15/QĐ-UBND ngày ", "kế hoạch số 3, ngày ", "nghị quyết ra ngày ", "luật "],
)
def test_a_date_after_a_paper_is_the_papers(before: str) -> None:
    assert follows_paper(before.lower())


@pytest.mark.parametrize(
    "before",
    ["nộp kế hoạch trước ngày ", "kỷ niệm ngày ", "", "theo quyết định của hội nông dân ngày "],
)
def test_other_dates_are_not_a_papers(before: str) -> None:
    assert not follows_paper(before)


def test_school_years_are_two_years_in_a_row() -> None:
    found = school_years_in("Năm học 2018– 2019, giai đoạn 2016-2020, 2019-2020")
    assert [(match[1], match[2], match[3]) for match in found] == [
        ("2018", "- ", "2019"),
        ("2019", "-", "2020"),
    ]


def test_the_words_before_a_place_end_at_it_and_are_not_endless() -> None:
    assert words_before("trước ngày 20/11", 11) == "trước ngày "
    assert len(words_before("a" * 10_000, 9_000)) < 1_000
