from __future__ import annotations

import re

import pytest

from tests.papers.plans import SMALL, paragraphs_of, plan_of, render_plan, texts_in, with_rows


def labels(text: str) -> list[str]:
    return [label for label in texts_in(render_plan(plan_of(text)), "OThang") if label]


def test_a_month_that_fits_is_named_once() -> None:
    assert labels(with_rows(6)) == ["09/2018", "10/2018"]


def test_a_month_over_two_pages_is_named_twice() -> None:
    assert labels(with_rows(20)) == ["09/2018", "10/2018", "10/2018\n(tiếp)"]


@pytest.mark.parametrize("count", [40, 120])
def test_a_long_month_is_named_once_a_page(count: int) -> None:
    found = labels(with_rows(count))
    assert set(found[2:]) == {"10/2018\n(tiếp)"}
    assert len(found) - 2 == pytest.approx(count * 38 / 700, abs=2)


def test_every_activity_arrives_once_in_its_order() -> None:
    words = " ".join(text for _, text in paragraphs_of(render_plan(plan_of(with_rows(60)))))
    numbers = re.findall(r"Hoạt động số\s(\d+)", words)
    assert numbers == [str(number) for number in range(1, 61)]


def test_a_row_higher_than_a_page_is_cut_and_named_on_each() -> None:
    text = SMALL.replace("Khai giảng", " ".join(f"bước{n} như trên" for n in range(900)))
    data = render_plan(plan_of(text))
    assert labels(text)[0] == "09/2018"
    assert set(labels(text)[1:]) == {"09/2018\n(tiếp)"}
    assert len(labels(text)) > 2
    words = " ".join(text for _, text in paragraphs_of(data))
    assert re.findall(r"bước(\d+)", words) == [str(n) for n in range(900)]


def test_the_last_row_goes_with_the_signature_in_a_table_of_its_own() -> None:
    """LibreOffice holds a table to what follows only where all of its rows are held."""
    for count in range(8, 30):
        data = render_plan(plan_of(with_rows(count)))
        texts = [text for _, text in paragraphs_of(data)]
        closing = next(n for n, (style, _) in enumerate(paragraphs_of(data)) if style == "CauKet")
        headers = [n for n, text in enumerate(texts) if text == "Nội dung hoạt động"]
        if len(headers) == 2:
            assert closing - headers[1] < 20
            return
    pytest.fail("no count of rows leaves the signature alone")
