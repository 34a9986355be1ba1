"""Documents that break one rule each, made of good ones by a small change: they show that every
rule can fail.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

from lxplan.outputs.package import pack
from tests.papers.the_thuc.papers import paper
from tests.papers.the_thuc.reading import Paper

BODY, STYLES, HEADER, FIRST, FOOTER = (
    f"word/{name}.xml" for name in ("document", "styles", "header1", "header2", "footer1")
)
(
    FULL,
    SHIPPED,
    MANY,
    MONTH,
    INVITATION,
    PARTNER,
    APPROVED,
    YOUTH,
    PARTY,
    DRAFT,
    POSTER,
    ATTACHED,
    IDLE,
    WIDE,
) = (
    "ke-hoach đầy đủ",
    "ke-hoach Long Xuyên",
    "ke-hoach quá nhiều",
    "lich-thang bốn mươi dòng",
    "giay-moi đầy đủ",
    "phieu-don-vi Long Xuyên",
    "ke-hoach chương trình",
    "ke-hoach Đoàn xã",
    "ke-hoach Đảng ủy",
    "ke-hoach dự thảo",
    "lich-niem-yet đầy đủ",
    "phieu-don-vi phụ lục",
    "phieu-don-vi không hoạt động",
    "ke-hoach đủ cột",
)


_HELD = '</w:t><w:noBreakHyphen/><w:t xml:space="preserve">'
_ISSUER_LINE = r'(w:val="DuongKe"/><w:ind w:left=")\d+(" w:right=")\d+'


class Broken(NamedTuple):
    """What is done to a paper: in one part, or in one style of it, a pattern becomes something
    else, mostly once.
    """

    rule: str
    what: str
    pattern: str
    becomes: str
    part: str = BODY
    style: str = ""
    paper: str = FULL
    standard: str = "nd30"
    everywhere: bool = False

    def make(self) -> Paper:
        """Return the broken paper."""
        good = paper(self.paper, self.standard)
        before = good.parts[self.part].decode()
        if self.style:
            (whole,) = re.findall(
                rf'<w:style [^>]*w:styleId="{self.style}">.*?</w:style>', before, re.DOTALL
            )
            after = before.replace(whole, self._changed(whole))
        else:
            after = self._changed(before)
        return replace(good, data=pack({**good.parts, self.part: after.encode()}))

    def _changed(self, text: str) -> str:
        after, count = re.subn(
            self.pattern, self.becomes, text, count=not self.everywhere, flags=re.DOTALL
        )
        assert count, f"{self.what}: nothing to change"
        return after


def _in_style(
    rule: str, style: str, what: str, pattern: str, becomes: str, standard: str = "nd30"
) -> Broken:
    return Broken(rule, f"{style}: {what}", pattern, becomes, STYLES, style, standard=standard)


def _too_big(rule: str, style: str, half_points: int = 32) -> Broken:
    return _in_style(
        rule, style, "too big", r'<w:sz w:val="\d+"/>', f'<w:sz w:val="{half_points}"/>'
    )


def _not_bold(rule: str, style: str) -> Broken:
    return _in_style(rule, style, "not bold", "<w:b/>", "")


def _paragraph(style: str) -> str:
    """A pattern for the text of a paragraph of a style, in three groups."""
    return rf'(<w:pStyle w:val="{style}"/>.*?<w:t xml:space="preserve">)([^<]*)(</w:t>)'


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
    _in_style(
        "PG-07 font",
        "SoTrang",
        "another font for accented letters",
        'w:hAnsi="[^"]*"',
        'w:hAnsi="Calibri"',
    ),
    _in_style(
        "PG-07 theme",
        "ThanVanBan",
        "a theme font",
        "<w:rFonts ",
        '<w:rFonts w:asciiTheme="minorHAnsi" ',
    ),
    _in_style(
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
    Broken("PG lines", "underscores", _paragraph("ThanVanBan"), r"\1______\3"),
    Broken("PN place", "nd30's place under tt01", "headerReference", "footerReference"),
    _in_style(
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
    _too_big("PN type", "SoTrang"),
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

HEAD_BROKEN = (
    Broken("QH", "an old spelling", "CỘNG HÒA XÃ", "CỘNG HOÀ XÃ"),
    Broken("QH", "left out", r'<w:p><w:pPr><w:pStyle w:val="QuocHieu"/>.*?</w:p>', ""),
    Broken("QH", "a column too narrow", r'w:w="5612" w:type="dxa"', 'w:w="5000" w:type="dxa"'),
    *(breaks("QH", "QuocHieu") for breaks in (_too_big, _not_bold)),
    Broken("TN", "hyphens without blanks", "Độc lập - Tự do", "Độc lập-Tự do"),
    *(breaks("TN", "TieuNgu") for breaks in (_too_big, _not_bold)),
    Broken("TN line", "too short", r'w:left="1092" w:right="1092"', 'w:left="1200" w:right="1200"'),
    Broken("TN line", "touching the words", 'w:before="40"', 'w:before="0"', STYLES, "DuongKe"),
    _in_style("TN line", "DuongKe", "no line", "<w:pBdr>.*?</w:pBdr>", ""),
    Broken("CQ", "in small letters", "UBND XÃ HÒA BÌNH", "UBND xã Hòa Bình"),
    _in_style("CQ", "CoQuanChuQuan", "bold", "<w:sz ", "<w:b/><w:sz "),
    _too_big("CQ", "CoQuanChuQuan", 28),
    Broken("BH", "in small letters", "HỌC TẬP CỘNG ĐỒNG ", "Học tập cộng đồng "),
    Broken(
        "BH",
        "on one line",
        r"TRUNG TÂM </w:t><w:br/><w:t xml:space=\"preserve\">HỌC",
        "TRUNG TÂM HỌC",
    ),
    *(breaks("BH", "CoQuanBanHanh") for breaks in (_too_big, _not_bold)),
    Broken("BH line", "too long", _ISSUER_LINE, r"\g<1>600\g<2>600"),
    Broken("BH line", "to one side", _ISSUER_LINE, r"\g<1>1277\g<2>1477"),
    Broken(
        "BH line",
        "a third of the widest line, too much of the last",
        _ISSUER_LINE,
        r"\g<1>1156\g<2>1156",
    ),
    Broken(
        "TY line",
        "too long for the last line",
        r'(DuongKeTrichYeu"/><w:ind w:left=")\d+(" w:right=")\d+',
        r"\g<1>2000\g<2>2000",
    ),
    Broken(
        "CQ lines",
        "inside a compound",
        r"TRUNG TÂM </w:t><w:br/><w:t xml:space=\"preserve\">HỌC TẬP",
        "TRUNG TÂM HỌC </w:t><w:br/><w:t>TẬP",
    ),
    Broken(
        "CQ lines",
        "inside a name",
        r"HÒA BÌNH</w:t>",
        "HÒA </w:t><w:br/><w:t>BÌNH</w:t>",
        paper=FULL,
    ),
    Broken(
        "CQ lines",
        "a hyphen first",
        r"THẠNH - </w:t><w:br/><w:t xml:space=\"preserve\">",
        "THẠNH </w:t><w:br/><w:t>- ",
        paper=MANY,
    ),
    Broken("CQ lines", "an empty line", r"XÃ HÒA", "</w:t><w:br/><w:br/><w:t>XÃ HÒA"),
    Broken("SO", "without a zero", "Số: 05/", "Số: 5/"),
    Broken("SO", "blanks around the slash", "Số: 05/KH", "Số: 05 / KH"),
    _too_big("SO", "SoKyHieu", 28),
    Broken(
        "SO", "a slash after the number of the Đoàn", f"Số: 16{_HELD}KH/", "Số: 16/KH-", paper=YOUTH
    ),
    Broken("SO room", "too little room for the pen", "Số: {11}/", "Số:      /", paper=INVITATION),
    Broken("SO", "a colon in a number of the Party", "Số 05", "Số: 05", paper=PARTY),
    Broken("TC", "another name", "ĐOÀN TNCS", "ĐOÀN THANH NIÊN CS", paper=YOUTH),
    Broken("TC", "on a centre's paper", 'w:val="QuocHieu"', 'w:val="TenToChuc"'),
    Broken(
        "TC", "too small", '<w:sz w:val="30"/>', '<w:sz w:val="24"/>', STYLES, "TenToChuc", YOUTH
    ),
    Broken("TC", "without its stars", r"[*]{3}", "", paper=YOUTH),
    Broken("TC", "one star too many", ">[*]<", ">**<", paper=PARTY),
    Broken("TC", "no hyphens under trích yếu", ">-----<", "><", paper=YOUTH),
    Broken(
        "TC line",
        "too short",
        r'(TenToChuc.*?<w:ind w:left=")\d+(" w:right=")\d+',
        r"\g<1>1500\g<2>1500",
        paper=YOUTH,
    ),
    Broken("DT", "not framed", "<w:pBdr>.*?</w:pBdr>", "", STYLES, "DuThao", DRAFT),
    Broken("DT", "in small letters", "DỰ THẢO", "Dự thảo", paper=DRAFT),
    Broken("DT", "above the number", 'w:val="SoKyHieu"', 'w:val="TrichYeu"', paper=DRAFT),
    Broken(
        "DT",
        "a frame as wide as the column",
        r'(DuThao"/><w:ind w:left=")\d+(" w:right=")\d+',
        r"\g<1>0\g<2>0",
        paper=DRAFT,
    ),
    Broken("DD", "a day without a zero", "05 tháng", "5 tháng", paper="ke-hoach đầy đủ"),
    Broken("DD", "a month without a zero", "tháng(.)01", r"tháng\g<1>1"),
    Broken("DD", "a month with a zero too many", "tháng(.)01", r"tháng\g<1>09"),
    _in_style("DD", "DiaDanhNgay", "upright", "<w:i/>", ""),
    Broken("TL", "lịch, which is no kind of paper", ">THÔNG BÁO<", ">LỊCH HOẠT ĐỘNG<", paper=MONTH),
    Broken(
        "SO",
        "a number on a poster",
        r'(SoKyHieu"/></w:pPr>)',
        r"\1<w:r><w:t>Số: 1</w:t></w:r>",
        paper=POSTER,
    ),
    Broken("TL", "in small letters", ">KẾ HOẠCH<", ">Kế hoạch<"),
    Broken(
        "TL",
        "13 points under tt01",
        '<w:sz w:val="28"/>',
        '<w:sz w:val="26"/>',
        STYLES,
        "TenLoai",
        standard="tt01",
    ),
    _not_bold("TL", "TenLoai"),
    Broken(
        "TY",
        "in capitals",
        _paragraph("TrichYeu"),
        r"\1HOẠT ĐỘNG CỦA TRUNG TÂM NĂM 2026\3<!-- -->",
        paper="lich-thang trống",
    ),
    *(breaks("TY", "TrichYeu") for breaks in (_too_big, _not_bold)),
    Broken("TY line", "missing", r'<w:p><w:pPr><w:pStyle w:val="DuongKeTrichYeu"/>.*?</w:p>', ""),
    Broken(
        "PL", "without its reference", _paragraph("KemTheo"), r"\1Của Trung tâm\3", paper=PARTNER
    ),
    Broken(
        "PL", "an extract called an appendix", 'w:val="TrichYeu"', 'w:val="PhuLuc"', paper=PARTNER
    ),
    Broken("PL", "an appendix called an extract", r"[(]Kèm theo", "(Trích", paper=ATTACHED),
    Broken("PL", "an appendix that does not say so", "Phụ lục II", "Bảng II", paper=ATTACHED),
    Broken("EN", "left out of an extract", r"[.]/[.]", ".", paper=PARTNER),
    Broken(
        "HD-I", "an only section with a number", r">NHIỆM VỤ ĐƯỢC", ">I. NHIỆM VỤ ĐƯỢC", paper=IDLE
    ),
    Broken("PL", "on a plan", 'w:val="TrichYeu"', 'w:val="PhuLuc"'),
)

TEXT_BROKEN = (
    Broken("CC ends", "a comma between", "&lt;C&gt;;", "&lt;C&gt;,"),
    Broken("CC ends", "tt01's comma under nd30", "thứ hai[.]", "thứ hai,"),
    Broken("CC ends", "nd30's full stop under tt01", "thứ hai,", "thứ hai.", standard="tt01"),
    _in_style("CC type", "CanCu", "upright under nd30", "<w:i/>", ""),
    Broken(
        "CC type", "italic under tt01", "<w:sz ", "<w:i/><w:sz ", STYLES, "CanCu", standard="tt01"
    ),
    _too_big("ND", "ThanVanBan"),
    _in_style("ND", "ThanVanBan", "ragged", '<w:jc w:val="both"/>', '<w:jc w:val="left"/>'),
    Broken(
        "ND",
        "a line stretched above a guest",
        '<w:jc w:val="left"/>',
        '<w:jc w:val="both"/>',
        paper=INVITATION,
    ),
    _in_style("ND", "ThanVanBan", "no indent", r'w:firstLine="\d+"', 'w:firstLine="0"'),
    _in_style("ND", "ThanVanBan", "crowded", 'w:before="120"', 'w:before="60"'),
    _in_style(
        "ND",
        "ThanVanBan",
        "double spaced",
        'w:after="0"',
        'w:after="0" w:line="480" w:lineRule="auto"',
    ),
    Broken("HD-I", "a number twice", "II[.] KẾ HOẠCH", "I. KẾ HOẠCH"),
    Broken("HD-I", "in small letters", "MỤC ĐÍCH, YÊU CẦU", "Mục đích, yêu cầu"),
    _in_style("HD-I", "DeMucLon", "alone at the foot of a page", "<w:keepNext/>", ""),
    _not_bold("HD-1", "DeMuc"),
    _in_style("HD-1", "DeMuc", "alone at the foot of a page", "<w:keepNext/>", ""),
    Broken("HD-1", "in capitals", r"\* Quý I<", "* QUÝ I<"),
    Broken("EN", "left out", r"[.]/[.]", "."),
    Broken("EN", "twice", r"Được quan tâm", "Được quan tâm./."),
    Broken("CK", "in small letters", "PHÓ GIÁM ĐỐC", "Phó Giám đốc"),
    Broken("CK", "no known authority", "KT[.] GIÁM ĐỐC", "THAY MẶT GIÁM ĐỐC"),
    Broken("CK", "an academic title", ">Nguyễn Thị Minh", ">ThS. Nguyễn Thị Minh"),
    Broken("CK", "a name in capitals", ">Nguyễn Thị Minh", ">NGUYỄN THỊ MINH"),
    *(_not_bold("CK", style) for style in ("QuyenHanChucVu", "HoTen")),
    _in_style("CK room", "HoTen", "no room to sign", r'w:before="\d+"', 'w:before="240"'),
    Broken(
        "CK",
        "only one signature",
        r'(.*)<w:pStyle w:val="HoTen"/>',
        r'\1<w:pStyle w:val="OBang"/>',
        paper=APPROVED,
    ),
    Broken(
        "CK", "a stroke where NĐ 30 has a full stop", "TM[.] ỦY BAN", "T/M ỦY BAN", paper=APPROVED
    ),
    Broken(
        "NN",
        "recipients of a poster",
        r'(NganCach"/></w:pPr>)',
        r'NoiNhan"/></w:pPr>',
        paper=POSTER,
    ),
    Broken("NN", "no hyphen", "- UBND xã", "UBND xã"),
    Broken("NN", "no semicolon", r"\(để báo cáo\);", "(để báo cáo)"),
    Broken("NN", "no copy on file", "- Lưu: VT[.]", "- Các thôn;"),
    Broken("NN", "the copy without a full stop", "Lưu: VT[.]", "Lưu: VT;"),
    _in_style("NN", "NoiNhan", "upright", "<w:i/>", ""),
    _too_big("NN", "NoiNhanMuc", 24),
    _in_style(
        "NN",
        "NoiNhanMuc",
        "second lines at the edge",
        r'w:left="\d+" w:right="0" w:hanging="\d+"',
        'w:left="0"',
    ),
    Broken("CC ends", "a full stop after a colon", "thứ hai[.]", "như sau:."),
    Broken("NN level", "above the signature", r"(Lưu: VT[.].*?</w:tc>)", r"\1</w:tr><w:tr>"),
    Broken(
        "NN level",
        "names in different rows",
        r"(Lê Thị Thu Hà.*?</w:tc>)",
        r"\1</w:tr><w:tr>",
        paper=APPROVED,
    ),
    Broken(
        "NN level",
        "nơi nhận above the second signature",
        'w:val="NoiNhan"',
        'w:val="OBang"',
        paper=APPROVED,
    ),
    Broken("NN none", "an address", _paragraph("ThanVanBan"), r"\1Kính gửi: UBND xã\3"),
    Broken("CT 5", "a date that breaks", f"8\u00a0{_HELD}\u00a03", "8 - 3"),
    Broken("CT number", "a number that breaks", f"15/KH{_HELD}UBND", "15/KH-UBND", paper=MANY),
    Broken("CT number", "a hyphen that no search finds", _HELD, "\u2011"),
    Broken("CT hours", "a clock", "07\u00a0giờ\u00a030", "07:30"),
    Broken("CT hours", "an h", "07\u00a0giờ\u00a030", "7h30"),
    Broken("GM", "a guest in ordinary letters", "<w:b/><w:bCs/>", "", paper=INVITATION),
    Broken(
        "GM",
        "a guest that may be broken",
        "Hội\u00a0Nông\u00a0dân",
        "Hội Nông dân",
        paper=INVITATION,
    ),
    Broken("GM", "sent to nobody by name", "- Hội Nông dân;", "- Như trên;", paper=INVITATION),
    Broken(
        "GM",
        "the content twice",
        "Thành phần: ",
        "Nội dung: Tập huấn. Thành phần: ",
        paper=INVITATION,
    ),
    Broken(
        "GM", "the content not at all", "tổ chức Tập huấn", "tổ chức hoạt động", paper=INVITATION
    ),
    Broken(
        "CK lines",
        "a word alone",
        r"PHÓ GIÁM ĐỐC( </w:t><w:br/><w:t xml:space=.preserve.>)PHỤ TRÁCH",
        r"PHÓ\1GIÁM ĐỐC PHỤ TRÁCH",
        paper=MANY,
    ),
    Broken(
        "CK lines",
        "wider than its column",
        "PHÓ GIÁM ĐỐC",
        "PHÓ GIÁM ĐỐC PHỤ TRÁCH CHUYÊN MÔN KỸ THUẬT",
    ),
    Broken("CT letters", "decomposed letters", "Nguyễn", "Nguye\u0302\u0303n"),
    Broken("CT letters", "the letter of another language", "Được quan", "Ðược quan"),
    Broken("CT letters", "a blank before a mark", "Được quan tâm", "Được quan tâm ,"),
    Broken("CT letters", "two blanks", "Được quan tâm", "Được  quan tâm"),
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
    _in_style("BG header", "DauBang", "not held", "<w:keepNext/>", ""),
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
    Broken("BG groups", "a group without its month", _paragraph("OThang"), r"\1\3"),
    _in_style("BG above", "NganCach", "not held to the table", "<w:keepNext/>", ""),
    Broken(
        "BG above",
        "the sentence above",
        r'(<w:pStyle w:val="ThanVanBan"/>)<w:keepNext/>',
        r"\1",
        paper=MONTH,
    ),
    _in_style("CK alone", "CauKet", "not held to the signature", "<w:keepNext/>", ""),
    _in_style("CK alone", "CauKet", "may be split", "<w:keepLines/>", ""),
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

_WALL = "lich-nam Long Xuyên"
WALL_BROKEN = (
    Broken("LN lies", "a sheet that stands", ' w:orient="landscape"', "", paper=_WALL),
    Broken("LN title", "no title", 'w:val="TenLoai"', 'w:val="TrichYeu"', paper=_WALL),
    Broken("LN title", "another title", "LỊCH NĂM", "KẾ HOẠCH NĂM", paper=_WALL),
    Broken("LN title", "a number on it", 'w:val="TrichYeu"', 'w:val="SoKyHieu"', paper=_WALL),
    Broken("LN boxes", "a month that is not bold", "<w:b/><w:bCs/>", "", paper=_WALL),
    Broken("LN boxes", "a month to the left", '<w:jc w:val="center"/>', "", paper=_WALL),
    Broken("LN boxes", "two sizes", r'<w:sz w:val="\d+"/>', '<w:sz w:val="20"/>', paper=_WALL),
    Broken(
        "LN boxes",
        "small type",
        r'<w:sz w:val="\d+"/>',
        '<w:sz w:val="16"/>',
        paper=_WALL,
        everywhere=True,
    ),
)

BROKEN: tuple[Broken, ...] = (
    *(*PAGE_BROKEN, *HEAD_BROKEN, *TEXT_BROKEN, *TABLE_BROKEN),
    *WALL_BROKEN,
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
        rf"({_paragraph('DeMucLon')}.*?</w:p>)",
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
