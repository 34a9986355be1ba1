"""What Word does not read is refused with the line of the template that wrote it."""

from __future__ import annotations

from pathlib import Path

import pytest

from building.body_elements import SCHEMAS, body_elements
from lxplan.word.body_check import first_fault, is_empty
from tests.word.test_templates import P, failure_of, render_with

GOLDEN = Path(__file__).parents[1] / "papers" / "golden"
OK = "<w:p><w:r><w:t>Chữ</w:t></w:r></w:p>\n"


@pytest.mark.parametrize(
    ("template", "line", "said"),
    [
        ("Ngoài\n" + OK, 1, "chữ «Ngoài» đứng ngoài w:t"),
        (OK + "\n\n  Ngoài " + OK, 4, "chữ «Ngoài» đứng ngoài w:t"),
        (OK + "<w:p>\n<w:r>\nNgoài<w:t>x</w:t></w:r></w:p>", 4, "chữ «Ngoài» đứng ngoài w:t"),
        (OK + "\n{{ trung_tam.ten }}\n", 3, "chữ «Trung tâm học tập"),
        (OK + "{% for x in [1] %}\n<w:p>\n{{ x }}</w:p>\n{% endfor %}", 4, "chữ «1» đứng ngoài"),
        (OK + "\n<w:p><w:x/></w:p>", 3, "Word không đọc được w:x trong w:p"),
        (OK + "\n<w:t>x</w:t>", 3, "Word không đọc được w:t trong w:body"),
        (OK + "<w:p>\n<w:pPr><w:b/></w:pPr></w:p>", 3, "Word không đọc được w:b trong w:pPr"),
        (OK + '<w:p><w:pPr>\n<w:jc w:val="giua"/></w:pPr></w:p>', 3, "Word không đọc được giá trị «giua»"),
        (OK + '<w:p><w:pPr>\n<w:jc val="left"/></w:pPr></w:p>', 3, "thuộc tính val của w:jc thiếu «w:»"),
        (OK + '<w:p><w:pPr>\n<w:jc w:vla="left"/></w:pPr></w:p>', 3, "Word không đọc được thuộc tính w:vla"),
        (OK + '<w:p><w:pPr>\n<w:ind w:left="1,5"/></w:pPr></w:p>', 3, "Word không đọc được giá trị «1,5»"),
        (
            OK + "<w:tbl><w:tblPr/><w:tblGrid/><w:tr>\n<w:tc><w:tcPr/></w:tc></w:tr></w:tbl>" + OK,
            3,
            "ô w:tc không kết thúc bằng một đoạn w:p",
        ),
        (OK + "<w:p>\n<w:r></w:p>\n", 3, "kết quả không phải XML đúng, gần «<w:r></w:p>"),
        (OK + "\n\n</w:p>", 4, "kết quả không phải XML đúng, gần «</w:p>»"),
        (OK + "\n<w:p>\n<w:r/>\n", 3, "thẻ w:p mở ở đây chưa được đóng"),
        (OK + "\n<w:p><w:r><w:t>a&nbsp;b</w:t></w:r></w:p>", 3, "kết quả không phải XML đúng, gần «"),
    ],
)  # fmt: skip
def test_what_word_does_not_read_is_refused_with_its_line(
    tmp_path: Path, template: str, line: int, said: str
) -> None:
    message = failure_of(tmp_path, template)
    assert message.startswith(f"mẫu {tmp_path / 'ke-hoach.xml.j2'}, dòng {line}: {said}"), message


def test_the_line_is_that_of_the_template_which_wrote_it(tmp_path: Path) -> None:
    (tmp_path / "phu.j2").write_text(
        "{% macro x() %}\n<w:p>\n<w:xx/></w:p>\n{% endmacro %}", encoding="utf-8"
    )
    message = failure_of(tmp_path, P + OK + '{% import "phu.j2" as phu %}\n{{ phu.x() }}')
    assert message.startswith(f"mẫu {tmp_path / 'phu.j2'}, dòng 3: Word không đọc được w:xx")


@pytest.mark.parametrize("template", ["", "\n\n", "{# chỉ có chú thích #}", "<w:p/>", OK[:15] + "</w:t></w:r></w:p>"])  # fmt: skip
def test_an_empty_paper_is_refused(tmp_path: Path, template: str) -> None:
    message = failure_of(tmp_path, template.replace("<w:p><w:r><w:t></w:t>", "<w:p><w:r>"))
    assert message.startswith("mẫu ke-hoach.xml.j2 "), message


@pytest.mark.parametrize(
    "element",
    [
        '<w:p w:rsidR="00A1B2C3"><w:r><w:rPr><w:b w:val="on"/><w:sz w:val="26"/></w:rPr><w:tab/><w:t>a</w:t></w:r></w:p>',
        '<w:p><w:hyperlink w:anchor="x"><w:r><w:t>a</w:t></w:r></w:hyperlink></w:p>',
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>a</w:t></w:r></w:p>',
        '<w:sdt><w:sdtPr><w:alias w:val="a"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>a</w:t></w:r></w:p></w:sdtContent></w:sdt>',
        '<w:p xmlns:x="urn:x"><w:r><w:t>a</w:t></w:r><w:r><x:any>chữ</x:any></w:r></w:p>',
        '<w:p><w:pPr><w:ind w:left="1cm" w:firstLine="-5"/><w:rPr><w:i/></w:rPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>',
    ],
)
def test_what_word_reads_is_printed(tmp_path: Path, element: str) -> None:
    assert render_with(tmp_path, element.replace('w:firstLine="-5"', 'w:hanging="5"'))


def test_our_own_papers_hold_nothing_that_is_refused() -> None:
    papers = sorted(GOLDEN.glob("*.xml"))
    assert len(papers) > 10
    for paper in papers:
        assert first_fault(paper.read_text(encoding="utf-8")) is None, paper.name


def test_a_picture_alone_is_no_empty_paper() -> None:
    assert not is_empty("<w:p><w:r><w:drawing><x/></w:drawing></w:r></w:p>")
    assert is_empty('<w:p><w:r><w:t xml:space="preserve"> </w:t></w:r></w:p>')


def test_the_table_is_made_from_the_schema() -> None:
    made = body_elements()
    if made is None:
        pytest.skip(f"the WordprocessingML schemas are not at {SCHEMAS}")
    assert "\nText $|" in made
    assert "\n=Jc start|center" in made
