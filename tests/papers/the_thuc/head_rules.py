"""The head of a paper, down to the line under its title; an appendix has its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from tests.papers.the_thuc.reading import Paper, Paragraph
from tests.papers.the_thuc.rule import (
    Rule,
    drawn_length,
    looks,
    plain,
    rule,
    widest,
    width_of,
)

COUNTRY = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
REPORT = "BÁO CÁO"
KINDS = {"KẾ HOẠCH", "CHƯƠNG TRÌNH", "THÔNG BÁO", "LỊCH CÔNG TÁC", "GIẤY MỜI", REPORT}
_ONE = (
    "trung tâm", "học tập cộng đồng", "tiểu học", "mầm non", "cộng đồng", "nhân dân", "ủy ban",
    "long xuyên", "hòa bình", "kim đồng", "lương thế vinh", "sơn ca", "phước bình đông", "hoa sen",
)  # fmt: skip
"""Words of these papers in which no line ends."""
STARS = {"ĐOÀN TNCS HỒ CHÍ MINH": "***", "ĐẢNG CỘNG SẢN VIỆT NAM": "*"}
# Room for the pen is several blanks. A type has a sign of two letters or more, one (CTr) with a
# small one; a word that is no type has none.
_NUMBER = re.compile(r"Số: (?:0[1-9]|[1-9]\d+| {3,})/(?:[A-ZĐ]{2,}r?-)?[A-ZĐ&]+(?:-[A-ZĐ&]+)*")
_OWN_NUMBER = re.compile(r"(?:0[1-9]|[1-9]\d+| {3,})-[A-ZĐ]{2,}r?/[A-ZĐ]+")
_DAY = r"(?:0[1-9]|[12]\d|3[01]|[ \xa0]{3,})"
_MONTH = r"(?:0[12]|[3-9]|1[0-2]|[ \xa0]{3,})"
_DATE = re.compile(
    rf"[^\d\n]+,\sngày[ \xa0]{_DAY}[ \xa0]tháng[ \xa0]{_MONTH}[ \xa0]năm[ \xa0]20(?:\d\d|[ \xa0]{{2,}})"
)


@rule(
    "QH",
    f"Quốc hiệu: «{COUNTRY}», bold, upright, 12-13 points, centred, on one line; once on each sheet.",
)
def country(paper: Paper) -> Iterator[str]:
    yield from _once_a_sheet(paper, "QuocHieu", COUNTRY, of_the_state=True)
    for paragraph in paper.styled("QuocHieu"):
        yield from looks(paragraph, bold=True, italic=False, size=(12, 13), align="center")
        if widest(paragraph) > paragraph.room / 20:
            yield "quốc hiệu does not fit on one line of its column"


@rule("TN", f"Tiêu ngữ: «{MOTTO}», bold, upright, 13-14 points, centred.")
def motto(paper: Paper) -> Iterator[str]:
    yield from _once_a_sheet(paper, "TieuNgu", MOTTO, of_the_state=True)
    for paragraph in paper.styled("TieuNgu"):
        yield from looks(paragraph, bold=True, italic=False, size=(13, 14), align="center")


@rule(
    "TN line", "Under tiêu ngữ a line is drawn, exactly as long as the words and not touching them."
)
def motto_line(paper: Paper) -> Iterator[str]:
    for paragraph, line in paper.followed_by("TieuNgu"):
        yield from _drawn(paragraph, line, 1, 1)


@rule("CQ", "Cơ quan chủ quản: capitals, upright, not bold, 12-13 points, centred.")
def parent(paper: Paper) -> Iterator[str]:
    for paragraph in paper.styled("CoQuanChuQuan"):
        yield from _capitals(paragraph)
        yield from looks(paragraph, bold=False, italic=False, size=(12, 13), align="center")


@rule(
    "BH",
    "Cơ quan ban hành: capitals, bold, upright, 12-13 points, centred, within its column; once on each sheet.",
)
def issuer(paper: Paper) -> Iterator[str]:
    yield from _once_a_sheet(paper, "CoQuanBanHanh")
    for paragraph in paper.styled("CoQuanBanHanh"):
        yield from _capitals(paragraph)
        yield from looks(paragraph, bold=True, italic=False, size=(12, 13), align="center")
        if widest(paragraph) > paragraph.room / 20:
            yield f"«{paragraph.text}» has a line wider than its column"


@rule("BH line", "Under cơ quan ban hành a line is drawn, 1/3 to 1/2 as long as the line above it.")
def issuer_line(paper: Paper) -> Iterator[str]:
    for paragraph, line in () if paper.organisation else paper.followed_by("CoQuanBanHanh"):
        yield from _drawn(paragraph, line, 1 / 3, 1 / 2)


@rule(
    "TC",
    "The Party, Đoàn, Đội: their name in place of quốc hiệu, 15 points bold; stars and hyphens in place of lines.",
)
def organisation(paper: Paper) -> Iterator[str]:
    names = paper.styled("TenToChuc")
    wanted = [paper.organisation] * len(paper.sections) if paper.organisation else []
    if [name.text for name in names] != wanted:
        yield f"the head names {[name.text for name in names]}"
    for name in names:
        yield from looks(name, bold=True, italic=False, size=(14, 16), align="center")
        if widest(name) > name.room / 20:
            yield f"«{name.text}» does not fit on one line of its column"
    marks = [STARS[paper.organisation], "-----"] * len(paper.sections) if paper.organisation else []
    if [mark.text for mark in paper.styled("DauNgan")] != marks:
        yield f"stars and hyphens: {[mark.text for mark in paper.styled('DauNgan')]}"


@rule("TC line", "Under the name of the organisation a line is drawn, exactly as long as the name.")
def organisation_line(paper: Paper) -> Iterator[str]:
    for paragraph, line in paper.followed_by("TenToChuc"):
        yield from _drawn(paragraph, line, 1, 1)


@rule(
    "DT",
    "DỰ THẢO stands right under the number: capitals, bold, 13-14 points, in a frame that fits the words.",
)
def draft(paper: Paper) -> Iterator[str]:
    under = [following for _, following in paper.followed_by("SoKyHieu")]
    for paragraph in paper.styled("DuThao"):
        yield from _capitals(paragraph)
        yield from looks(paragraph, bold=True, italic=False, size=(13, 14), align="center")
        if paragraph not in under:
            yield f"«{paragraph.text}» does not stand under the number"
        if not paragraph.look.ruled or not 1 < drawn_length(paragraph) / widest(paragraph) < 1.6:
            yield f"«{paragraph.text}» has no frame, or one that does not fit"


@rule(
    "SO",
    "Số: 13 points, upright, centred; below 10 with a zero; no blanks around / and -; the Party's: số-LOẠI/CƠQUAN.",
)
def number(paper: Paper) -> Iterator[str]:
    yield from _once_a_sheet(paper, "SoKyHieu")
    for paragraph in paper.styled("SoKyHieu"):
        if paper.is_poster:
            yield from (f"«{text}» on a poster" for text in (paragraph.text,) if text)
            continue
        yield from looks(paragraph, size=13, bold=False, italic=False, align="center")
        word = "Số " if paper.organisation == "ĐẢNG CỘNG SẢN VIỆT NAM" else "Số: "
        own = paragraph.text.startswith(word) and _OWN_NUMBER.fullmatch(
            _typed(paragraph).removeprefix(word)
        )
        if not (own if paper.organisation else _NUMBER.fullmatch(_typed(paragraph))):
            yield f"«{paragraph.text}» is not written as a number"


@rule("SO room", "Where a number is not yet taken the pen has at least 10 mm.")
def room_for_the_number(paper: Paper) -> Iterator[str]:
    for paragraph in paper.styled("SoKyHieu"):
        blank = re.search(r"(?<=[:ố]) ( +)(?=[/-])", _typed(paragraph))
        if blank and width_of(blank[1], paragraph.look) < 10 / 25.4 * 72:
            yield f"«{paragraph.text}» leaves the pen {width_of(blank[1], paragraph.look):.0f} points"


@rule(
    "CQ lines",
    "Names in the head are broken where words do not belong together; no line is empty or begins with a hyphen.",
)
def lines_of_names(paper: Paper) -> Iterator[str]:
    for style in ("CoQuanChuQuan", "CoQuanBanHanh", "TrichYeu"):
        for paragraph in paper.styled(style):
            lines = [line.strip() for line in paragraph.text.split("\n")]
            if not all(lines) or any(line.startswith(("-", "–")) for line in lines):
                yield f"«{paragraph.text}» has an empty line, or one that begins with a hyphen"
            yield from (
                f"«{above}» is broken inside «{one}»"
                for above, below in pairwise(lines)
                for one in _ONE
                if _is_inside(one, above.casefold(), below.casefold())
            )


def _is_inside(one: str, above: str, below: str) -> bool:
    """Tell whether a line ends inside words that are one."""
    words = one.split()
    return any(
        above.endswith(" ".join(words[:cut])) and below.startswith(" ".join(words[cut:]))
        for cut in range(1, len(words))
    )


@rule(
    "DD",
    "Địa danh, ngày: italic, 13-14 points; days below 10 and months 1 and 2 with a zero, other months without.",
)
def place_and_date(paper: Paper) -> Iterator[str]:
    yield from _once_a_sheet(paper, "DiaDanhNgay")
    for paragraph in paper.styled("DiaDanhNgay"):
        yield from looks(paragraph, italic=True, bold=False, size=(13, 14), align="center")
        if not _DATE.fullmatch(paragraph.text.replace(" \n", " ").replace("\n", " ")):
            yield f"«{paragraph.text}» is not written as place and date"


@rule("TL", "Tên loại: capitals, bold, upright, centred, 13-14 points (tt01: 14).")
def kind(paper: Paper) -> Iterator[str]:
    yield from _once_a_sheet(paper, "TenLoai")
    size = (13, 14) if paper.standard.name == "nd30" else (14, 14)
    for paragraph in paper.styled("TenLoai"):
        if paragraph.text not in ({"LỊCH HOẠT ĐỘNG"} if paper.is_poster else KINDS):
            yield f"«{paragraph.text}» is no kind of paper"
        yield from looks(paragraph, bold=True, italic=False, size=size, align="center")


@rule(
    "TY",
    "Trích yếu: small letters, bold, upright, centred, 13-14 points, no line wider than the page.",
)
def subject(paper: Paper) -> Iterator[str]:
    yield from _once_a_sheet(paper, "TrichYeu")
    for paragraph in paper.styled("TrichYeu"):
        if (paragraph.text == paragraph.text.upper()) is not paper.is_appendix:
            yield f"«{paragraph.text}» is in the wrong letters"
        yield from looks(paragraph, bold=True, italic=False, size=(13, 14), align="center")
        if widest(paragraph) > paragraph.room / 20:
            yield f"«{paragraph.text}» has a line wider than the page"


@rule(
    "TY line",
    "Under trích yếu (of an appendix, under its reference) a line is drawn, 1/3 to 1/2 as long as the words.",
)
def subject_line(paper: Paper) -> Iterator[str]:
    if paper.organisation and not paper.is_appendix:
        return
    for paragraph, line in paper.followed_by("KemTheo" if paper.is_appendix else "TrichYeu"):
        yield from _drawn(paragraph, line, 1 / 3, 1 / 2)


@rule(
    "PL",
    "An appendix says «Phụ lục» (I, II …) and which paper it goes with, an extract what it is of: italic, in brackets.",
)
def appendix(paper: Paper) -> Iterator[str]:
    names, references = paper.styled("PhuLuc"), paper.styled("KemTheo")
    if not paper.is_appendix:
        yield from (
            f"«{paragraph.text}» on a paper that is none" for paragraph in (*names, *references)
        )
        return
    said = [bool(re.fullmatch("Phụ lục(?: [IVX]+)?", paragraph.text)) for paragraph in names]
    if said != [True] * paper.is_attached or len(references) != 1:
        yield "an appendix that does not say so, or an extract that says it is one"
    for paragraph in names:
        yield from looks(paragraph, bold=True, italic=False, size=14, align="center")
    for paragraph in references:
        yield from looks(paragraph, bold=False, italic=True, size=(13, 14), align="center")
        reference = "Kèm theo" if paper.is_attached else "Trích"
        if not re.fullmatch(rf"\({reference} .+ số .+\)", plain(paragraph.text)):
            yield f"«{paragraph.text}» does not say what it goes with"


def _once_a_sheet(
    paper: Paper, style: str, text: str | None = None, *, of_the_state: bool = False
) -> Iterator[str]:
    """Say where a component is missing, repeated or worded otherwise; an appendix has trích yếu only.

    What is of the state stands on no paper of another organisation.
    """
    found = paper.styled(style)
    sheets = len(paper.sections) if not paper.is_appendix or style == "TrichYeu" else 0
    if of_the_state and paper.organisation:
        sheets = 0
    if len(found) != sheets:
        yield f"{style} stands {len(found)} times on {sheets} sheets"
    yield from (f"«{paragraph.text}»" for paragraph in found if text not in (None, paragraph.text))


def _typed(paragraph: Paragraph) -> str:
    """Return a text as it is typed: with ordinary hyphens."""
    return paragraph.text.replace("\u2011", "-")


def _capitals(paragraph: Paragraph) -> Iterator[str]:
    if paragraph.text != paragraph.text.upper():
        yield f"«{paragraph.text}» is not in capitals"


def _drawn(paragraph: Paragraph, line: Paragraph, least: float, most: float) -> Iterator[str]:
    """Say why a paragraph is not a line of `least` to `most` of the words above, in the middle,
    clear of them.
    """
    words, length = widest(paragraph), drawn_length(line)
    last = width_of(paragraph.text.split("\n")[-1].strip(), paragraph.look)
    if line.text or not line.look.ruled:
        yield f"no line is drawn under «{paragraph.text}»"
    if not least * last - 1 <= length <= most * last + 1:
        yield f"the line under «{paragraph.text}» is {length / last:.2f} of the line above it"
    if least * words * 1.02 <= most * last and not least * words - 1 <= length <= most * words + 1:
        yield f"the line under «{paragraph.text}» is {length / words:.2f} of its words"
    if abs(line.look.left - line.look.right) > 1 or line.look.before <= 0:
        yield f"the line under «{paragraph.text}» is not in the middle, or touches the words"


HEAD: tuple[Rule, ...] = (
    *(country, motto, motto_line, parent, issuer, issuer_line, organisation, organisation_line),
    *(lines_of_names, number, room_for_the_number, draft, place_and_date),
    *(kind, subject, subject_line, appendix),
)
