"""The page, the type, and the number of the page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.papers.plans import W
from tests.papers.the_thuc.reading import FAMILIES, Paper, Paragraph, is_lying, number
from tests.papers.the_thuc.rule import Rule, looks, millimetres, rule

FONT = "Times New Roman"
MARGINS = {"top": (20, 25), "bottom": (20, 25), "left": (30, 35), "right": (15, 20)}
_PRECISION = 0.05
"""Twips are no whole millimetres."""


@rule(
    "PG-01",
    "The sheet is A4, 210 x 297 mm; it lies for a wide table: the whole paper, or a page that has no head.",
)
def a4(paper: Paper) -> Iterator[str]:
    for section in paper.every_section:
        size = section.find(f"{W}pgSz")
        found = [round(millimetres(number(size, side)), 1) for side in ("w", "h")]
        if found != ([297, 210] if is_lying(section) else [210, 297]):
            yield f"a section is {found} mm"
    if is_lying(paper.every_section[0]) and len(paper.every_section) > 1:
        yield "the page with the head lies, and others stand"


@rule("PG-03..06", "Margins: top and bottom 20-25, left 30-35, right 15-20 mm.")
def margins(paper: Paper) -> Iterator[str]:
    for section in paper.every_section:
        found = section.find(f"{W}pgMar")
        for side, (least, most) in MARGINS.items():
            width = millimetres(number(found, side))
            if not least - _PRECISION <= width <= most + _PRECISION:
                yield f"the {side} margin is {width:.1f} mm"


@rule("PG-07 font", "Every word is in Times New Roman, in all four families of characters.")
def font(paper: Paper) -> Iterator[str]:
    for paragraph in _everything(paper):
        yield from looks(paragraph, fonts=frozenset([FONT]))


@rule("PG-07 theme", "No style, part or run takes a font or colour from a theme.")
def no_theme(paper: Paper) -> Iterator[str]:
    for name, data in paper.parts.items():
        if "theme" in name or re.search(rb"w:\w*[tT]heme(?!FontLang)\w*=", data):
            yield f"{name} speaks of a theme"
    for identifier, style in paper.styles.items():
        for fonts in style.iter(f"{W}rFonts"):
            if {fonts.get(f"{W}{family}") for family in FAMILIES} != {FONT}:
                yield f"style {identifier} names other fonts, or not all four families"


@rule("PG-07 colour", "Every word is black.")
def black(paper: Paper) -> Iterator[str]:
    for paragraph in _everything(paper):
        yield from looks(paragraph, colour="000000")


@rule("PG lines", "Lines are drawn: no underlined words, no rows of underscores.")
def drawn(paper: Paper) -> Iterator[str]:
    for paragraph in _everything(paper):
        yield from looks(paragraph, underlined=False)
        if "__" in paragraph.text:
            yield f"«{paragraph.text}» is a line of underscores"


@rule(
    "PN place",
    "The page number stands in the top margin, centred (nd30), or at the bottom right (tt01); nowhere else.",
)
def number_place(paper: Paper) -> Iterator[str]:
    wanted = ("header", "center") if paper.standard.name == "nd30" else ("footer", "right")
    for section in paper.every_section:
        found = [
            (tag, paragraph.look.align)
            for tag, paragraph in paper.strips(section, "default")
            if _shows_page(paragraph)
        ]
        if found != [wanted]:
            yield f"page numbers stand at {found}"


@rule("PN type", "The page number is a field, upright, 13-14 points.")
def number_type(paper: Paper) -> Iterator[str]:
    for section in paper.every_section:
        for _, paragraph in paper.strips(section, "default"):
            yield from looks(paragraph, size=(13, 14), bold=False, italic=False)
            if re.search(r"\d", paragraph.text) and not _shows_page(paragraph):
                yield f"«{paragraph.text}» is typed, not a field"


@rule("PN first", "The first page of a sheet shows no number; every other does.")
def not_on_first_page(paper: Paper) -> Iterator[str]:
    for section in paper.every_section:
        if section not in paper.sections and section.find(f"{W}titlePg") is not None:
            yield "a page within a sheet is like a first one"
    for section in paper.sections:
        if section.find(f"{W}titlePg") is None:
            yield "the first page is like the others"
        yield from (
            f"{tag} of page 1"
            for tag, paragraph in paper.strips(section, "first")
            if _shows_page(paragraph)
        )


@rule(
    "PN start",
    "Each of several sheets in one file begins with its own page 1, and goes on counting to its end.",
)
def each_begins_with_one(paper: Paper) -> Iterator[str]:
    for section in paper.every_section:
        numbers = section.find(f"{W}pgNumType")
        if (
            section not in paper.sections
            and numbers is not None
            and numbers.get(f"{W}start") is not None
        ):
            yield "a page within a sheet begins to count anew"
    for section in paper.sections:
        numbers = section.find(f"{W}pgNumType")
        if len(paper.sections) > 1 and (numbers is None or numbers.get(f"{W}start") != "1"):
            yield "a sheet goes on counting"


def _shows_page(paragraph: Paragraph) -> bool:
    kinds = [mark.get(f"{W}fldCharType") for mark in paragraph.element.iter(f"{W}fldChar")]
    instruction = "".join(code.text or "" for code in paragraph.element.iter(f"{W}instrText"))
    return kinds == ["begin", "separate", "end"] and instruction.split()[:1] == ["PAGE"]


def _everything(paper: Paper) -> Iterator[Paragraph]:
    """The paragraphs of the body, and of the headers and footers."""
    yield from paper.paragraphs
    for section in paper.sections:
        for kind in ("default", "first"):
            yield from (paragraph for _, paragraph in paper.strips(section, kind))


PAGE: tuple[Rule, ...] = (
    *(a4, margins, font, no_theme, black, drawn),
    *(number_place, number_type, not_on_first_page, each_begins_with_one),
)
