"""What only a laid-out page shows: the paper as LibreOffice sets it."""

from __future__ import annotations

import re

import pytest

from lxplan.word.standards import STANDARDS
from tests.papers.conftest import Laid
from tests.papers.plans import shipped_plan

both = pytest.mark.parametrize("standard", STANDARDS)
CM = 72 / 2.54
_LABEL = re.compile(r"\b(0[1-9]|1[0-2])/(2018|2019)\b")


@both
def test_the_plan_takes_seven_pages_and_all_its_rows_arrive(
    laid: dict[str, Laid], standard: str
) -> None:
    pages = laid[standard].pages
    assert len(pages) == 7
    printed = "".join("".join(pages).split())
    for _, activity in shipped_plan().activities:
        assert activity.content.split()[0] in printed
    assert printed.count("Nộidunghoạtđộng") >= 3


@both
def test_the_header_row_repeats_on_every_page_of_the_table(
    laid: dict[str, Laid], standard: str
) -> None:
    pages = [page for page in laid[standard].pages if _LABEL.search(page) and "Học sinh" in page]
    assert len(pages) == 3
    assert all(re.search(r"Tháng\s+Nội dung hoạt động", page) for page in pages)


@both
def test_no_month_is_split_over_pages(laid: dict[str, Laid], standard: str) -> None:
    """Each month's label and all its rows stand on one page."""
    paper = laid[standard]
    months = {str(entry.month): entry for entry in shipped_plan().schedule}
    words_by_page = {page: paper.words(page) for page in range(1, 8)}
    for label, entry in months.items():
        (page,) = (
            n
            for n, words in words_by_page.items()
            if any(w.text == label and w.left < 5 * CM for w in words)
        )
        text = "".join(word.text for word in words_by_page[page])
        for activity in entry.activities:
            first_line = "".join(activity.content.split()[:3])
            assert first_line in text, (label, activity.content)


@both
def test_the_signature_stands_with_the_end_of_the_text(
    laid: dict[str, Laid], standard: str
) -> None:
    last = laid[standard].pages[-1]
    assert "lãnh đạo cấp trên./." in last
    assert re.search(r"Nơi nhận:\s+GIÁM ĐỐC", last), "the two stand level"


def test_the_page_number_is_where_the_standard_wants_it(laid: dict[str, Laid]) -> None:
    for standard, top in (("nd30", True), ("tt01", False)):
        paper = laid[standard]
        for page in range(1, 8):
            numbers = [
                word
                for word in paper.words(page)
                if word.text == str(page) and (word.bottom < 2 * CM or word.top > 27.7 * CM)
            ]
            if page == 1:
                assert not numbers
                continue
            (number,) = numbers
            assert (number.bottom < 2 * CM) is top
            middle = (number.left + number.right) / 2
            assert (
                middle == pytest.approx(11 * CM, abs=2)
                if top
                else number.right == pytest.approx(19 * CM, abs=2)
            )


@both
def test_head_and_motto_stand_on_one_line_each(laid: dict[str, Laid], standard: str) -> None:
    words = laid[standard].words(1)
    (country,) = {
        round(word.top) for word in words if word.text in ("CỘNG", "NAM") and word.left > 9 * CM
    }
    (motto,) = {round(word.top) for word in words if word.text in ("Độc", "phúc")}
    assert motto > country
    assert any(word.text == "UBND" and abs(word.top - country) < 2 for word in words), (
        "level with the parent body"
    )


def test_a_month_of_forty_rows_shows_its_label_on_every_page(laid: dict[str, Laid]) -> None:
    pages = laid["forty"].pages
    with_rows = [page for page in pages if "Hoạt động số" in page]
    assert len(with_rows) >= 3
    assert all("10/2018" in page for page in with_rows)
    assert sorted(
        int(n) for page in pages for n in re.findall(r"Hoạt động số (\d+)", page)
    ) == list(range(1, 41))


def test_a_short_date_stands_on_one_line(laid: dict[str, Laid]) -> None:
    text = "\n".join(laid["full"].pages).replace("\u00a0", " ").replace("\u2011", "-")
    assert "8 - 3" in text
    assert "07 giờ 30 -" in text
    assert "11 giờ 00" in text
