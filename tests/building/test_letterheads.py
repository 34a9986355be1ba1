from __future__ import annotations

import io
import re

import docx
import pytest
from lxml import etree

from lxplan.word.paragraph_styles import styles_of
from lxplan.word.standards import STANDARDS, Standard
from lxplan.word.template_folders import shipped_templates
from tests.papers.plans import W, check_schema, parts_of

both = pytest.mark.parametrize("standard", STANDARDS.values(), ids=STANDARDS)


def shipped(standard: Standard) -> bytes:
    return (shipped_templates() / f"{standard.name}.docx").read_bytes()


@both
def test_every_style_has_times_new_roman_and_nothing_names_a_theme(standard: Standard) -> None:
    parts = parts_of(shipped(standard))
    styles = etree.fromstring(parts["word/styles.xml"])
    fonts = list(styles.iter(f"{W}rFonts"))
    assert len(fonts) == len(styles_of(standard)) + 2, "the defaults, Normal, and each style"
    for font in fonts:
        assert {font.get(f"{W}{kind}") for kind in ("ascii", "hAnsi", "cs", "eastAsia")} == {
            "Times New Roman"
        }
    for name, part in parts.items():
        assert not re.search(rb"w:\w*[tT]heme(?!FontLang)\w*=", part), name
        assert "theme" not in name


@both
def test_parts_follow_the_schema(standard: Standard) -> None:
    for name, part in parts_of(shipped(standard)).items():
        if re.fullmatch(r"word/\w+\.xml", name):
            check_schema(part)


@both
def test_the_page_is_that_of_the_standard(standard: Standard) -> None:
    section = docx.Document(io.BytesIO(shipped(standard))).sections[0]
    lengths = [section.page_width, section.page_height, section.top_margin, section.bottom_margin]
    lengths += [section.left_margin, section.right_margin]
    millimetres = [length.mm for length in lengths if length is not None]
    assert millimetres == pytest.approx([210, 297, 20, 20, 30, 20], abs=0.1)


@both
def test_the_page_number_is_a_field_on_every_page_but_the_first(standard: Standard) -> None:
    section = docx.Document(io.BytesIO(shipped(standard))).sections[0]
    in_header = standard.name == "nd30"
    strip, first = (
        (section.header, section.first_page_header)
        if in_header
        else (section.footer, section.first_page_footer)
    )
    (paragraph,) = strip.paragraphs
    assert paragraph._p.xpath("string(.//w:instrText)").strip() == "PAGE"
    assert paragraph.style.font.size.pt == 14
    assert paragraph.style.paragraph_format.alignment == (1 if in_header else 2)
    assert section.different_first_page_header_footer
    assert not first.paragraphs[0]._p.xpath(".//w:instrText")
    assert (section.footer if in_header else section.header).is_linked_to_previous, (
        "no second number"
    )


@both
def test_the_language_is_vietnamese_and_no_clock_is_kept(standard: Standard) -> None:
    parts = parts_of(shipped(standard))
    assert b'w:lang w:val="vi-VN"' in parts["word/styles.xml"]
    assert b"dcterms" not in parts["docProps/core.xml"]
    assert b"rsid" not in b"".join(parts.values())
