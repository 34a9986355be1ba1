from __future__ import annotations

import pytest

from lxplan.word.paragraphs import paragraph, without_breaks


@pytest.mark.parametrize(
    ("typed", "held"),
    [
        ("ngày 8 - 3", "ngày 8\u00a0\u2011\u00a03"),
        ("ngày 8-3", "ngày 8\u20113"),
        ("07:30-11:00", "07:30\u201111:00"),
        ("1-7/10", "1\u20117/10"),
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
        "số 259/KH-PGDĐT",
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
