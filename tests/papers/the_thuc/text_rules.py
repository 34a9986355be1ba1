"""The text of a paper, from the first basis to the signature."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from lxplan.word.form_phrases import roman
from tests.papers.plans import W, text_of
from tests.papers.the_thuc.head_rules import REPORT
from tests.papers.the_thuc.reading import Paper, Paragraph
from tests.papers.the_thuc.rule import Rule, looks, plain, rule, width_of

INDENTS = (567, 720)
"""1 or 1.27 cm, in twips."""

_BODY = ("CanCu", "ThanVanBan", "CauKet")
_ACADEMIC = re.compile(r"\b(?:GS|PGS|TS|ThS|BS|CN|KS)\.")
_AUTHORITY = re.compile(r"(?:TM|KT|TL|TUQ|Q)\. ?[A-ZĐÀ-Ỹ ]+")
_SHORT_DATE = re.compile(r"(?<![\d-])(?<!giờ[ \xa0])\d{1,2} ?- ?\d{1,2}(?![\d-])")
_SPACING = re.compile(r" [,;:.!?](?!\.)|\t|[\u200b-\u200f\ufeff\u00ad]|(?<=\S) {2,}(?=\S)")
_DOCUMENT_NUMBER = re.compile(r"\d[^\s-]*/[^\s-]*[A-ZĐ]-[A-ZĐ]|\d-[A-ZĐ]+/[A-ZĐ]")
_CLOCK = re.compile(r"\b\d{1,2}(?::\d{2}|[hg]\d{2}|[hg])(?!\w)")
_SAID_TWICE = re.compile(r"\b(\w+ \w+),? \1\b")
_SIGNATURE_LINES = 3


@rule(
    "CC ends",
    "Each căn cứ ends with a semicolon, the last with a full stop (nd30) or a comma (tt01); a colon leads on.",
)
def bases_end(paper: Paper) -> Iterator[str]:
    bases = paper.styled("CanCu")
    last = "." if paper.standard.name == "nd30" else ","
    for index, basis in enumerate(bases):
        mark = ";" if index + 1 < len(bases) else last
        if not re.search(rf"[^\s;,.:]{re.escape(mark)}\Z|[^\s;,.:]:\Z", basis.text):
            yield f"«{basis.text}» does not end with {mark}"


@rule("CC type", "Căn cứ are italic (nd30) or upright (tt01).")
def bases_type(paper: Paper) -> Iterator[str]:
    for basis in paper.styled("CanCu"):
        yield from looks(basis, italic=paper.standard.name == "nd30", bold=False)


@rule(
    "ND",
    "Text: 13-14 points, justified, first line 1 or 1.27 cm, 6 points between paragraphs, 1 to 1.5 lines.",
)
def body(paper: Paper) -> Iterator[str]:
    for paragraph in paper.paragraphs:
        if paragraph.style not in _BODY:
            continue
        named = paragraph.looks[-1:] if _names_a_guest(paragraph) else ()
        yield from looks(paragraph, size=(13, 14), line=(1, 1.5))
        # A line above a guest's unbroken name would be stretched.
        is_of_guest = "kính mời: " in paragraph.text
        yield from looks(paragraph, align="left" if is_of_guest else "both")
        if any(look.bold for look in paragraph.looks if look not in named):
            yield f"«{paragraph.text}» is bold"
        if paragraph.style != "CanCu":
            yield from looks(paragraph, italic=False)
        if min(abs(paragraph.look.first_line - indent) for indent in INDENTS) > 3:
            yield f"«{paragraph.text}» begins {paragraph.look.first_line} twips in"
        if paragraph.look.before + paragraph.look.after < 6:
            yield f"«{paragraph.text}» stands too near the paragraph above"


@rule(
    "HD-I",
    "Sections: I, II, III in order, one alone without; capitals, bold, upright, 13-14 points, kept with what follows.",
)
def sections(paper: Paper) -> Iterator[str]:
    headings = paper.styled("DeMucLon")
    for count, heading in enumerate(headings, 1):
        number = "" if len(headings) == 1 else f"{roman(count)}. "
        if not heading.text.startswith(number) or heading.text != heading.text.upper():
            yield f"«{heading.text}» is not section {roman(count)}, in capitals"
        if not number and re.match(r"[IVX]+\. ", heading.text):
            yield f"«{heading.text}» is the only section, and has a number"
        yield from looks(heading, bold=True, italic=False, size=(13, 14), keep_next=True)


@rule(
    "HD-1",
    "Headings within a section: small letters, bold, upright, on a line of their own, kept with what follows.",
)
def headings(paper: Paper) -> Iterator[str]:
    for heading in paper.styled("DeMuc"):
        if heading.text == heading.text.upper():
            yield f"«{heading.text}» is in capitals"
        yield from looks(heading, bold=True, italic=False, size=(13, 14), keep_next=True)


@rule("EN", "The text of a paper ends with ./. — once on each sheet, in its last sentence.")
def end_mark(paper: Paper) -> Iterator[str]:
    ends = [paragraph.style for paragraph in paper.paragraphs if "./." in paragraph.text]
    wanted = ["CauKet"] * len(paper.sections)
    if ends != wanted or not all(end.text.endswith("./.") for end in paper.styled("CauKet")):
        yield f"./. stands in {ends}"


@rule(
    "CK",
    "Signature: authority and position in capitals, bold, 13-14 points; the name in small letters, bold, no title.",
)
def signature(paper: Paper) -> Iterator[str]:
    positions, names = paper.styled("QuyenHanChucVu"), paper.styled("HoTen")
    sheets = 0 if paper.is_appendix else len(paper.sections)
    if len(names) != sheets + paper.is_approved or (sheets and not positions):
        yield f"{len(names)} signatures on {sheets} sheets"
    for position in positions:
        if position.text != position.text.upper():
            yield f"«{position.text}» is not in capitals"
        yield from looks(position, bold=True, italic=False, size=(13, 14), align="center")
    for first, second in pairwise(paper.paragraphs):
        if not first.style == second.style == "QuyenHanChucVu" or _cell(first) is not _cell(second):
            continue
        if not _AUTHORITY.fullmatch(first.text) and not (
            paper.is_approved and first.text == "PHÊ DUYỆT"
        ):
            yield f"«{first.text}» is no authority"
    for name in names:
        yield from looks(name, bold=True, italic=False, size=(13, 14), align="center")
        if _ACADEMIC.search(name.text) or (name.text and name.text == name.text.upper()):
            yield f"«{name.text}» is not a name as it is signed"


def _cell(paragraph: Paragraph) -> Any:
    return paragraph.element.getparent()


@rule(
    "CK room",
    f"Between position and name there is room to sign: at least {_SIGNATURE_LINES} lines.",
)
def room_to_sign(paper: Paper) -> Iterator[str]:
    for name in paper.styled("HoTen"):
        if name.look.before < _SIGNATURE_LINES * name.look.size:
            yield f"{name.look.before} points above «{name.text}»"


@rule(
    "NN",
    "Nơi nhận: label bold italic 12, flush left; lines upright 11, «- …;», hanging, the last «- Lưu: VT.».",
)
def recipients(paper: Paper) -> Iterator[str]:
    labels, lines = paper.styled("NoiNhan"), paper.styled("NoiNhanMuc")
    if len(labels) != (0 if paper.is_appendix or paper.is_poster else len(paper.sections)):
        yield f"nơi nhận stands {len(labels)} times"
    for label in labels:
        if label.text != "Nơi nhận:":
            yield f"«{label.text}»"
        yield from looks(label, bold=True, italic=True, size=12, align="left", left=0, first_line=0)
    for line, following in [*pairwise(lines), *((line, None) for line in lines[-1:])]:
        is_last = following is None or _table_of(line) is not _table_of(following)
        if not re.fullmatch(
            r"- Lưu: .*VT.*[^;,.]\." if is_last and "VT." not in line.text else r"- .*[^\s;,.][;.]",
            line.text,
        ):
            yield f"«{line.text}» is not a line of nơi nhận"
        if is_last is not line.text.startswith("- Lưu") or line.text.endswith(".") is not is_last:
            yield f"«{line.text}»: what is kept on file stands last, and alone ends with a full stop"
        yield from looks(line, bold=False, italic=False, size=11, align="left")
        inside = round(width_of("- ", line.look) * 20)
        if not abs(line.look.left - inside) <= 1 or line.look.first_line != -line.look.left:
            yield f"«{line.text}»: a second line does not hang under its first letter"


def _table_of(paragraph: Paragraph) -> Any:
    return next(paragraph.element.iterancestors(f"{W}tbl"), None)


@rule(
    "NN level",
    "Nơi nhận stands level with the signature, in one row; of two, the names are level, and it is below.",
)
def level(paper: Paper) -> Iterator[str]:
    for table in paper.tables:
        rows = [
            [style.get(f"{W}val") for style in row.iter(f"{W}pStyle")]
            for row in table.iter(f"{W}tr")
        ]
        ends = [
            (row.count("NoiNhan"), row.count("HoTen"))
            for row in rows
            if {"NoiNhan", "HoTen"} & set(row)
        ]
        usual = [(0, 1)] if paper.is_poster else [(1, 1)]
        if ends and ends != ([(0, 2), (1, 0)] if paper.is_approved else usual):
            yield f"nơi nhận and signatures stand in rows as {ends}"


@rule(
    "NN none",
    "Only a report may be addressed («Kính gửi»), and then its recipients begin with «Như trên».",
)
def no_address(paper: Paper) -> Iterator[str]:
    addresses = [each for each in paper.paragraphs if each.text.startswith("Kính gửi")]
    if any(title.text == REPORT for title in paper.styled("TenLoai")):
        first = next(iter(paper.styled("NoiNhanMuc")))
        if bool(addresses) != (first.text == "- Như trên;"):
            yield f"«{first.text}» is the first recipient"
        return
    yield from (f"«{paragraph.text}»" for paragraph in addresses)


@rule(
    "CT number",
    "The number of a document is held together; a hyphen that holds is an element that a search finds.",
)
def document_numbers(paper: Paper) -> Iterator[str]:
    for paragraph in paper.paragraphs:
        for word in paragraph.text.split():
            if "://" not in word and _DOCUMENT_NUMBER.search(word):
                yield f"«{word}» may be broken"
        if any("\u2011" in (node.text or "") for node in paragraph.element.iter(f"{W}t")):
            yield f"«{paragraph.text}» has a hyphen that no search finds"


@rule("CT hours", "Hours are written in one style in all papers: 07 giờ 30, never 07:30 or 7h30.")
def hours(paper: Paper) -> Iterator[str]:
    for paragraph in paper.paragraphs:
        yield from (f"«{match[0]}»" for match in _CLOCK.finditer(paragraph.text))


@rule(
    "GM",
    "An invitation names its guest in bold, unbroken, says to what once, and has the guest among its recipients.",
)
def invitation(paper: Paper) -> Iterator[str]:
    subjects = [plain(p.text) for p in paper.styled("TrichYeu")] if _invites(paper) else []
    body = paper.styled("ThanVanBan")
    guests = [p for p in body if p.looks[-1].bold] if subjects else []
    if len(guests) != len(subjects):
        yield f"{len(guests)} guests on {len(subjects)} sheets"
    recipients = [p.text for p in paper.styled("NoiNhanMuc")]
    for guest, subject in zip(guests, subjects, strict=False):
        name = guest.text.rpartition("kính mời: ")[2]
        room = paper.text_width / 20
        if " " in name and name != guest.text and width_of(name, guest.looks[-1]) <= room:
            yield f"«{name}» may be broken"
        if f"- {plain(name)};" not in map(plain, recipients):
            yield f"«{plain(name)}» is no recipient"
        called = subject.casefold().removeprefix("tổ chức ")
        said = sum(called in plain(p.text).casefold() for p in body)
        if said != len(subjects):
            yield f"«{subject}» is said {said} times on {len(subjects)} sheets"
    for asked in body if subjects else ():
        if _SAID_TWICE.search(asked.text.casefold()):
            yield f"«{asked.text}» says the same twice"


def _invites(paper: Paper) -> bool:
    return any(paragraph.text == "GIẤY MỜI" for paragraph in paper.styled("TenLoai"))


def _names_a_guest(paragraph: Paragraph) -> bool:
    """Tell whether the last words of a paragraph are those of a guest, which are bold."""
    before = paragraph.element.getprevious()
    above = "" if before is None else text_of(before)
    return "kính mời: " in paragraph.text or above.endswith("kính mời:")


@rule(
    "CK lines",
    "A position or a name of several lines is balanced: no line is shorter than a third of the longest.",
)
def balanced_signature(paper: Paper) -> Iterator[str]:
    for paragraph in (*paper.styled("QuyenHanChucVu"), *paper.styled("HoTen")):
        widths = [width_of(line.strip(), paragraph.look) for line in paragraph.text.split("\n")]
        if min(widths) < max(widths) / 3 or max(widths) > paragraph.room / 20:
            yield f"«{paragraph.text}» is not balanced, or wider than its column"


@rule("CT 5", "Short dates and spans of hours are held together: 8 - 3, 07:30-11:00.")
def short_dates(paper: Paper) -> Iterator[str]:
    for paragraph in paper.paragraphs:
        yield from (f"«{match[0]}» may be broken" for match in _SHORT_DATE.finditer(paragraph.text))


@rule(
    "CT letters",
    "Letters are composed (NFC), Đ is U+0110; no blanks before marks, doubled or invisible ones.",
)
def orthography(paper: Paper) -> Iterator[str]:
    for paragraph in paper.paragraphs:
        text = paragraph.text
        if not unicodedata.is_normalized("NFC", text) or set("ÐƉð") & set(text):
            yield f"«{text}» has letters of another make"
        if not _has_room_for_the_pen(paragraph) and _SPACING.search(text):
            yield f"«{text}» has blanks where none belong"


def _has_room_for_the_pen(paragraph: Paragraph) -> bool:
    return paragraph.style in ("SoKyHieu", "DiaDanhNgay")


TEXT: tuple[Rule, ...] = (
    *(bases_end, bases_type, body, sections, headings, end_mark, signature, room_to_sign),
    *(recipients, level, no_address, short_dates, document_numbers, hours, invitation),
    *(balanced_signature, orthography),
)
