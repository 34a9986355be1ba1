"""Blanks that a writer left to be filled in: `số     /KH-UBND ngày    của`, `....`, `___`, `XXX`,
`[Tên đơn vị]`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet

from lxplan.vietnamese.remembering import remembered

_DOTS = r"[.…_]"
_SIGN = r"(?:\d{4}/)?[A-ZĐ]{2}"
_ELLIPSIS = r"(?:…|\.{2,3})"
_ASKED = (
    r"(?:tên|họ|ngày|số|địa|đơn vị|xã|thôn|huyện|tỉnh|nội dung|điền|ghi|chèn|nhập|thêm|thời gian|năm|tháng|chức|kinh phí"
    r"|cơ quan|trung tâm|giảng viên|báo cáo viên|liên hệ|điện thoại|email|phường|chữ ký|ký tên|lớp|giờ)\b"
)
"""How the words begin that stand in brackets for something to be typed."""
_COUNTED = r"(?:đồng|triệu|người|hộ|em|học viên|buổi|lớp|giờ|cuốn|thôn|đợt|lượt|phút|tháng|năm|%)"
_FORMS = (
    r"\.{4,}|…[.…]+|\.{2,3}…|_{2,}",
    rf"(?<!\w)(?:[Ss]ố|SỐ):?\s*{_DOTS}*\s*/\s?(?={_SIGN})",
    rf"(?<!\w)(?:[Ss]ố|SỐ):?\s{{2,}}-\s?(?={_SIGN})",
    rf"(?<!\w)(?:[Ss]ố|[Nn]gày|[Tt]háng|[Nn]ăm 20|[Ll]úc)\s?{_ELLIPSIS}(?=\s*(?:tháng|năm|của|/|giờ|\d))",
    rf"(?<!\w)(?:gồm|có|khoảng|đạt|bổ sung|cấp|mua|hỗ trợ|mở|huy động|trao|tặng|lớp|thôn|xóm|ông|bà|đồng chí|tại|lúc|số|ngày)\s{_ELLIPSIS}(?=\s\w)",
    rf"(?<=\s){_ELLIPSIS}(?=\s?{_COUNTED}(?!\w))|:\s?{_ELLIPSIS}$",
    rf"(?<!\w)(?:(?i:kỹ sư|bác sĩ|luật sư|ông|bà|thầy|cô|đ/c|đồng chí|anh|chị|số))\s{_ELLIPSIS}(?=$|[,;)])",
    rf"(?<!\w)[Nn]ăm (?:học )?{_ELLIPSIS}(?=$|[,;]| như| của)",
    r"\((?:chưa rõ|bổ sung sau|cập nhật sau|điền sau|ghi sau)\)",
    r"(?<!\w)[Nn]gày(?:\s{2,}(?=tháng|của)|\s*/(?=\s?\d)|\s+(?=tháng\s+(?:\d{1,2}\s+)?năm\s+20\d\d))",
    r"(?<!\w)[Ss]ố:?\s{2,}(?=ngày)|(?<!\w)tháng\s{2,}năm|(?<!\w)năm 20(?=\s*(?:của|$|[,;…]))",
    rf"(?<!\w)[…_/]+/\s?(?=\d{{4}}|…)|(?<![\w.…]){_ELLIPSIS}(?=\s?/)",
    r"(?<!\w)(?:[xX]{1,2}/)?[xX]{2}/(?:20)?[xX\d]{2,4}(?!\w)|(?<!\w)(?:dd/)?mm/yyyy(?!\w)",
    r"(?<!\w)(?:X{2,}|x{2,})(?![\w.])|(?<!\w)\?{2,}(?!\w)",
    r"(?<!\w)(?:TODO|TBD|FIXME|Lorem ipsum)(?!\w)",
    rf"\[(?i:{_ASKED})[^\[\]\n]{{0,50}}\]|\[\s*(?:…|\.*)\s*\]",
    rf"<(?i:{_ASKED})[^<>/:@\n]{{0,40}}>",
    r"\{\{?[^{}\n]{1,40}\}?\}",
    r"\((?:ghi rõ|(?:điền|nhập|ghi) (?:tên|số|ngày|rõ|đầy đủ))[^()\n]{0,50}\)",
)
_ROMAN_BEFORE = (
    r"(?:thứ|khóa|khoá|kỳ|lần|thế kỷ|đại hội|chương|mục|phần|điều|tk|-|–|và|hay|đầu|cuối)\s*$"
)
# fmt: off
_GATE: Mapping[str, tuple[str, ...]] = {
    "..": ("....", "ố..", "ày..", "áng..", " ...", "/...", ":..."),
    "…": ("……", "…/", "….", " …", "/…", "ố…", "ày…", "áng…", "úc…"),
    "_": ("__", "_/"),
    "(": ("(chưa rõ", "(ghi ", "(điền ", "(nhập "),
    ")": (" sau)",),
    " /": ("ố /", "Ố /", "ố: /", "ày /"),
    "/": ("ố/", "ày/", "mm/y"),
    "X": ("XX",),
    "x": ("xx",),
    "?": ("??",),
    "[": ("[",),
    "<": ("<",),
    "{": ("{",),
    "O": ("TODO",),
    "B": ("TBD",),
    "F": ("FIXME",),
    "L": ("Lorem",),
    "  ": ("ố  ", "ố:  ", "ày  ", "áng  "),
    " ": ("ày tháng", "ăm 20 ", "ăm 20,", "ăm 20;", "ăm 20\x1e"),
}
# fmt: on
"""Of these a text must have one to have a blank, and so the part at its left: plain searches cost a tenth of what a
pattern does."""


@remembered(1024)
def blanks_in(text: str) -> tuple[tuple[int, int], ...]:
    """Return where a text has blanks that nobody filled, in order, each as start and end."""
    if not may_have_blanks(text):
        return ()
    found = sorted(_found(text))
    kept: list[tuple[int, int]] = []
    for start, end in found:
        if kept and start <= kept[-1][1]:
            kept[-1] = (kept[-1][0], max(end, kept[-1][1]))
        else:
            kept.append((start, end))
    return tuple(kept)


def may_have_blanks(text: str, letters: AbstractSet[str] | None = None) -> bool:
    """Tell by plain searches whether a text, or many joined, may have a blank; hardly any has.

    `letters` are all its characters, where they are known.
    """
    used = frozenset(text) if letters is None else letters
    parts = (part for part in _GATE if part in (used if len(part) == 1 else text))
    return text.endswith("ăm 20") or any(sign in text for part in parts for sign in _GATE[part])


def _found(text: str) -> Iterator[tuple[int, int]]:
    for form in _FORMS:
        for match in re.finditer(form, text):
            if match[0][0] in "xX" and re.search(_ROMAN_BEFORE, text[: match.start()].lower()):
                continue
            start, end = match.span()
            if text[start:end].strip():
                yield start, end
