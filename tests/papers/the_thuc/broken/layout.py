"""Papers that break the rules of `layout_rules`."""

from __future__ import annotations

from tests.papers.the_thuc.broken.paper import (
    HEADER,
    INVITATION,
    MANY,
    SHIPPED,
    STYLES,
    WIDE,
    Broken,
    paragraph,
)

_NEW_PAGE = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
_ABOVE_SIGNATURE = r'(<w:p><w:pPr><w:pStyle w:val="NganCach"/></w:pPr></w:p>\s*<w:tbl>(?:(?!<w:tbl>).)*?w:val="NoiNhan")'

BROKEN_LAYOUT = (
    Broken("T head", "a column too narrow", r'w:w="5612"', 'w:w="4612"', everywhere=True),
    Broken("T header", "no header row", "<w:tblHeader/>", "", paper=SHIPPED),
    Broken(
        "T groups", "rows that are not held", "<w:keepNext/>", "", paper=SHIPPED, everywhere=True
    ),
    Broken(
        "T label",
        "months not repeated",
        r"10/2025</w:t><w:br/>",
        "</w:t><w:br/>",
        paper=MANY,
        everywhere=True,
    ),
    Broken("T alone", "a page break above the signature", _ABOVE_SIGNATURE, rf"{_NEW_PAGE}\1"),
    Broken(
        "T level", "the signature in a row below", r"(Lưu: VT[.].*?</w:tc>)", r"\1</w:tr><w:tr>"
    ),
    Broken("T number", "a number on page 1", "<w:titlePg/>", ""),
    Broken("T number", "no number on the others", " PAGE ", " ", HEADER, paper=SHIPPED),
    Broken(
        "T number",
        "tt01 at the left",
        'w:val="right"',
        'w:val="left"',
        STYLES,
        "SoTrang",
        SHIPPED,
        "tt01",
    ),
    Broken(
        "T inside", "text hung out to the left", 'w:left="0"', 'w:left="-900"', STYLES, "ThanVanBan"
    ),
    Broken(
        "T inside",
        "a table pushed to the right",
        r'(<w:tblStyle w:val="BangThang"/>.*?)(<w:tblLayout)',
        r'\1<w:tblInd w:w="600" w:type="dxa"/>\2',
    ),
    Broken(
        "T heading",
        "a page break below a heading",
        rf"({paragraph('DeMucLon')}.*?</w:p>)",
        rf"\1{_NEW_PAGE}",
    ),
    Broken("T blank", "two page breaks", _ABOVE_SIGNATURE, rf"{_NEW_PAGE}{_NEW_PAGE}\1"),
    Broken(
        "T holes",
        "a page break below the head",
        r'(<w:p><w:pPr><w:pStyle w:val="ThanVanBan"/>)',
        rf"{_NEW_PAGE}\1",
        paper=SHIPPED,
    ),
    Broken(
        "T holes",
        "a page break above the text before a page that is turned",
        r'(<w:p><w:pPr><w:pStyle w:val="ThanVanBan"/>(?:(?!</w:p>).)*<w:sectPr)',
        rf"{_NEW_PAGE}\1",
        paper=WIDE,
    ),
    Broken(
        "T again",
        "a month continued amid a page",
        "10/2018(</w:t>)",
        r'10/2018\1<w:br/><w:t xml:space="preserve">(tiếp)\1',
        paper=SHIPPED,
    ),
    Broken(
        "T again",
        "a page that does not say the month",
        r"10/2025</w:t><w:br/><w:t[^>]*>\(tiếp\)",
        "",
        paper=MANY,
        everywhere=True,
    ),
    Broken(
        "T merged",
        "months at the top of their rows",
        r'center("/></w:tcPr>\s*<w:p><w:pPr><w:pStyle w:val="OThang")',
        r"top\1",
        paper=SHIPPED,
        everywhere=True,
    ),
    Broken(
        "T sheets", "two pages to a sheet", _ABOVE_SIGNATURE, rf"{_NEW_PAGE}\1", paper=INVITATION
    ),
)
