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


def test_headings_and_title_are_built_in_styles_with_their_vietnamese_name_beside() -> None:
    found = {}
    for row in styles_of(ND30).values():
        style = etree.fromstring(paragraph_style(row, "Times New Roman"))
        alias = style.find(f"{W}aliases")
        if alias is not None:
            found[alias.get(f"{W}val")] = style.find(f"{W}name").get(f"{W}val")
            assert style.get(f"{W}customStyle") is None, "Word names no built-in style custom"
    assert found == {
        "Đề mục I": "heading 1",
        "Đề mục 1": "heading 2",
        "Tên loại văn bản": "Title",
        "Trích yếu": "Subtitle",
        "Thân văn bản": "Body Text",
    }


def test_enter_after_a_heading_gives_text_and_helpers_are_not_offered() -> None:
    styles = {
        row.identifier: etree.fromstring(paragraph_style(row, "Times New Roman"))
        for row in styles_of(ND30).values()
    }
    following = {
        name: style.find(f"{W}next").get(f"{W}val")
        for name, style in styles.items()
        if style.find(f"{W}next") is not None
    }
    assert {following[name] for name in ("DeMucLon", "DeMuc", "TrichYeu")} == {"ThanVanBan"}
    assert following["TenLoai"] == "TrichYeu"
    assert set(following.values()) <= set(styles)
    hidden = {name for name, style in styles.items() if style.find(f"{W}semiHidden") is not None}
    assert hidden == {"DuongKe", "DuongKeTrichYeu", "NganCach", "SoTrang"}
    assert all(
        (style.find(f"{W}qFormat") is None) == (name in hidden) for name, style in styles.items()
    )
