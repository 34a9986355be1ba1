"""Papers that break the rules of `page_rules`."""

from __future__ import annotations

from tests.papers.the_thuc.broken.paper import (
    HEADER,
    INVITATION,
    STYLES,
    Broken,
    in_style,
    paragraph,
    too_big,
)

PAGE_BROKEN = (
    Broken("PG-01", "Letter paper", r'w:w="11906" w:h="16838"', 'w:w="12240" w:h="15840"'),
    Broken(
        "PG-01",
        "A4 lying",
        r'w:w="11906" w:h="16838"',
        'w:w="16838" w:h="11906" w:orient="landscape"',
    ),
    Broken("PG-03..06", "a narrow left margin", r'w:left="1701"', 'w:left="1440"'),
    Broken(
        "PG-03..06", "a wide right margin", r'w:right="1134" w:bottom', 'w:right="1200" w:bottom'
    ),
    Broken(
        "PG-07 font",
        "a run in another font",
        r"<w:r><w:t",
        '<w:r><w:rPr><w:rFonts w:ascii="Arial"/></w:rPr><w:t',
    ),
    in_style(
        "PG-07 font",
        "SoTrang",
        "another font for accented letters",
        'w:hAnsi="[^"]*"',
        'w:hAnsi="Calibri"',
    ),
    in_style(
        "PG-07 theme",
        "ThanVanBan",
        "a theme font",
        "<w:rFonts ",
        '<w:rFonts w:asciiTheme="minorHAnsi" ',
    ),
    in_style(
        "PG-07 theme", "ThanVanBan", "one family missing", ' w:eastAsia="Times New Roman"', ""
    ),
    Broken(
        "PG-07 colour",
        "a blue word",
        r"<w:r><w:t",
        '<w:r><w:rPr><w:color w:val="0000FF"/></w:rPr><w:t',
    ),
    Broken(
        "PG lines",
        "an underlined word",
        r"<w:r><w:t",
        '<w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t',
    ),
    Broken("PG lines", "underscores", paragraph("ThanVanBan"), r"\1______\3"),
    Broken("PN place", "nd30's place under tt01", "headerReference", "footerReference"),
    in_style(
        "PN place", "SoTrang", "at the left", '<w:jc w:val="center"/>', '<w:jc w:val="left"/>'
    ),
    Broken("PN place", "no number", " PAGE ", " DATE ", HEADER),
    Broken(
        "PN place",
        "tt01 in the middle",
        'w:val="right"',
        'w:val="center"',
        STYLES,
        "SoTrang",
        standard="tt01",
    ),
    too_big("PN type", "SoTrang"),
    Broken(
        "PN type", "a typed number", "<w:p>.*</w:p>", "<w:p><w:r><w:t>2</w:t></w:r></w:p>", HEADER
    ),
    Broken("PN first", "the first page like the others", "<w:titlePg/>", ""),
    Broken(
        "PN first", "a number on page 1", 'w:type="first" r:id="rId2"', 'w:type="first" r:id="rId1"'
    ),
    Broken(
        "PN first",
        "a lying page like a first one",
        r'(orient="landscape"/>.*?)(</w:sectPr>)',
        r"\1<w:titlePg/>\2",
    ),
    Broken(
        "PN start", "a lying page that counts anew", "<w:pgNumType/>", '<w:pgNumType w:start="1"/>'
    ),
    Broken("PN start", "sheets that count on", '<w:pgNumType w:start="1"/>', "", paper=INVITATION),
)
