from __future__ import annotations

from lxml import etree

from lxplan.word.paragraph_styles import Style, styles_of
from lxplan.word.standards import ND30
from lxplan.word.styles_xml import NAMESPACE, paragraph_style, style_elements
from lxplan.word.text_widths import Font
from tests.papers.plans import W, check_schema


def test_a_style_says_what_its_row_says() -> None:
    row = Style(
        "X",
        "Tên",
        Font(14, bold=True),
        "both",
        before=6,
        after=3,
        first_line=10,
        line=8,
        keep_next=True,
        outline=1,
    )
    style = etree.fromstring(paragraph_style(row, "Times New Roman"))
    spacing = style.find(f"{W}pPr/{W}spacing")
    assert dict(spacing.attrib) == {
        f"{W}before": "120", f"{W}after": "60", f"{W}line": "160", f"{W}lineRule": "exact",
    }  # fmt: skip
    assert style.find(f"{W}pPr/{W}ind").get(f"{W}firstLine") == "567"
    assert style.find(f"{W}rPr/{W}sz").get(f"{W}val") == "28"
    assert style.find(f"{W}rPr/{W}b") is not None
    assert style.find(f"{W}rPr/{W}i") is None
    assert style.find(f"{W}pPr/{W}keepNext") is not None
    assert style.find(f"{W}pPr/{W}pBdr") is None


def test_only_a_rule_has_a_drawn_line_and_no_style_underlines() -> None:
    for row in styles_of(ND30).values():
        style = etree.fromstring(paragraph_style(row, "Times New Roman"))
        assert (style.find(f"{W}pPr/{W}pBdr") is not None) is row.identifier.startswith("DuongKe")
        assert style.find(f"{W}rPr/{W}u") is None


def test_the_styles_part_follows_the_schema() -> None:
    check_schema(f"<w:styles {NAMESPACE}>{''.join(style_elements(ND30))}</w:styles>".encode())
