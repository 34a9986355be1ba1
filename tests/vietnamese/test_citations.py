"""Papers are read as a person reads them: number, day, issuer, rank."""

from __future__ import annotations

from unicodedata import normalize

from lxplan.vietnamese.authorities import MINISTRY
from lxplan.vietnamese.citations import Citation, basis_citation, citations_in


def test_the_day_right_after_a_number_is_its_own() -> None:
    text = "số 12/KH-UBND ngày 5/3/2018 về họp ngày 7/3/2018"
    (citation,) = citations_in(text)
    day = citation.day
    assert day is not None
    assert day.last == (5, 3, 2018)


def test_a_date_in_the_subject_is_not_the_basis_date() -> None:
    text = "Căn cứ Công văn số 5/UBND-VX của UBND xã về việc nộp báo cáo ngày 5/9/2018"
    assert basis_citation(text).date is None


def test_a_citation_has_the_rank_that_its_number_gives_away() -> None:
    first, second = citations_in("theo số 09/2008/QĐ-BGDĐT và số 15/KH-UBND")
    assert (first.rank, second.rank) == (MINISTRY, None)
    assert first.date is None
    assert citations_in("theo Luật Giáo dục") == ()


def test_of_letters_that_are_not_composed_nothing_is_read() -> None:
    text = "Căn cứ Kế hoạch số 259/KH-PGDĐT ngày 14/09/2018 của Phòng GD&ĐT"
    assert basis_citation(normalize("NFD", text)) == Citation()
    assert basis_citation(text) != Citation()


def test_an_issuer_may_stand_before_the_number() -> None:
    text = "Thực hiện của UBND xã công văn số 5/CV-VX ngày 5/9/2018"
    assert basis_citation(text).issuer == "Thực hiện của UBND xã công văn số"
