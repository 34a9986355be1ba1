"""Papers that break the rules of `table_rules`."""

from __future__ import annotations

from tests.papers.the_thuc.broken.paper import (
    FULL,
    MONTH,
    WIDE,
    Broken,
    in_style,
    paragraph,
)

TABLE_BROKEN = (
    Broken(
        "BG widths",
        "a grid of equal columns",
        r'<w:gridCol w:w="3458"/><w:gridCol w:w="5612"/>',
        '<w:gridCol w:w="4535"/><w:gridCol w:w="4535"/>',
    ),
    Broken("BG widths", "no fixed layout", '<w:tblLayout w:type="fixed"/>', ""),
    Broken("BG money", "no unit", "Kinh phí [(]đồng[)]", "Kinh phí", paper=FULL, everywhere=True),
    Broken(
        "BG money",
        "another sum",
        r"(Tổng cộng.*?<w:t xml:space=.preserve.>)[\d.]+",
        r"\g<1>1.000",
        paper=WIDE,
    ),
    Broken("BG money", "no total", r"Tổng cộng", "Cộng", paper=WIDE),
    Broken("BG fit", "a column too wide", '<w:gridCol w:w="5612"/>', '<w:gridCol w:w="6612"/>'),
    Broken("BG header", "no header row", "<w:tblHeader/>", ""),
    in_style("BG header", "DauBang", "not held", "<w:keepNext/>", ""),
    Broken(
        "BG titles",
        "not held",
        r'(<w:gridSpan w:val="7"/>.*?<w:pStyle w:val=")DauBang',
        r"\1OBang",
        paper="ke-hoach tuần",
    ),
    Broken("BG rows", "a row that splits", "<w:cantSplit/>", ""),
    Broken(
        "BG groups", "a row that is not held", r'(<w:pStyle w:val="OBang"/>)<w:keepNext/>', r"\1"
    ),
    Broken("BG groups", "a group without its month", paragraph("OThang"), r"\1\3"),
    in_style("BG above", "NganCach", "not held to the table", "<w:keepNext/>", ""),
    Broken(
        "BG above",
        "the sentence above",
        r'(<w:pStyle w:val="ThanVanBan"/>)<w:keepNext/>',
        r"\1",
        paper=MONTH,
    ),
    in_style("CK alone", "CauKet", "not held to the signature", "<w:keepNext/>", ""),
    in_style("CK alone", "CauKet", "may be split", "<w:keepLines/>", ""),
    Broken(
        "BG end",
        "as high as what parts two tables",
        r'<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>',
        "",
    ),
    Broken(
        "CK text",
        "the last lines are not held",
        r'(.*<w:pStyle w:val="ThanVanBan"/>)<w:keepNext/>',
        r"\1",
    ),
    Broken(
        "BG last",
        "the last row is not held",
        r'(.*<w:pStyle w:val="OBang"/>)<w:keepNext/>',
        r"\1",
        paper=MONTH,
    ),
)
