from __future__ import annotations

import pytest

from lxplan.word.paragraphs import paragraph, unbroken, without_breaks


@pytest.mark.parametrize(
    ("typed", "held"),
    [
        ("ngày 8 - 3", "ngày 8\u00a0\u2011\u00a03"),
        ("ngày 8-3", "ngày 8\u20113"),
        ("07:30-11:00", "07:30\u201111:00"),
        ("07\u00a0giờ\u00a030 - 11\u00a0giờ\u00a000", "07\u00a0giờ\u00a030 - 11\u00a0giờ\u00a000"),
        ("1-7/10", "1\u20117/10"),
        ("số 259/KH-PGDĐT, 09/2008/QĐ-BGDĐT;", "số 259/KH\u2011PGDĐT, 09/2008/QĐ\u2011BGDĐT;"),
        ("số 1074/SGDĐT-GDCN&GDTX", "số 1074/SGDĐT\u2011GDCN&GDTX"),
        ("16-KH/ĐTN", "16\u2011KH/ĐTN"),
        ("Số:      /KH-TTHTCĐ", "Số:      /KH\u2011TTHTCĐ"),
        ("16 giờ, 45 người", "16\u00a0giờ, 45\u00a0người"),
        ("1.500.000 đồng", "1.500.000\u00a0đồng"),
    ],
)
def test_short_dates_and_numbers_with_units_stay_on_a_line(typed: str, held: str) -> None:
    assert without_breaks(typed) == held


@pytest.mark.parametrize(
    "typed",
    [
        "20/11",
        "HIV/AIDS",
        "năm học 2018-2019",
        "https://a.vn/b-C",
        "xã-viên/hộ",
        "3 trường",
        "2018 - 2019",
        "Hội A - Hội B",
        "5 người5",
        "0912-345-678",
    ],
)
def test_other_words_stay_searchable(typed: str) -> None:
    assert without_breaks(typed) == typed


def test_text_is_escaped_and_a_line_end_becomes_a_break() -> None:
    xml = str(paragraph('A & B <C>\n"d"\te 😀', "OBang", keep_next=True))
    assert xml == (
        '<w:p><w:pPr><w:pStyle w:val="OBang"/><w:keepNext/></w:pPr><w:r><w:t xml:space="preserve">A &amp; B &lt;C&gt;</w:t>'
        '<w:br/><w:t xml:space="preserve">"d" e 😀</w:t></w:r></w:p>'
    )


def test_an_empty_paragraph_has_no_run() -> None:
    assert str(paragraph("", "OBang")) == '<w:p><w:pPr><w:pStyle w:val="OBang"/></w:pPr></w:p>'


def test_a_hyphen_that_holds_is_an_element_that_a_search_finds() -> None:
    assert str(paragraph("15/KH-UBND", "OBang")) == (
        '<w:p><w:pPr><w:pStyle w:val="OBang"/></w:pPr><w:r><w:t xml:space="preserve">15/KH</w:t>'
        '<w:noBreakHyphen/><w:t xml:space="preserve">UBND</w:t></w:r></w:p>'
    )


def test_words_in_bold_follow_the_others() -> None:
    xml = str(paragraph("kính mời: ", "ThanVanBan", dam=unbroken("Hội A-B")))
    assert xml.endswith(
        'kính mời: </w:t></w:r><w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t xml:space="preserve">Hội\u00a0A</w:t>'
        '<w:noBreakHyphen/><w:t xml:space="preserve">B</w:t></w:r></w:p>'
    )
