"""The rules that only a laid-out page can be held to."""

from __future__ import annotations

from collections.abc import Iterator

from tests.papers.conftest import Word
from tests.papers.the_thuc.filling_rules import FILLING_RULES
from tests.papers.the_thuc.head_rules import COUNTRY, MOTTO
from tests.papers.the_thuc.laid import LaidPaper, Page
from tests.papers.the_thuc.layout_rule import LayoutRule, rule
from tests.papers.the_thuc.papers import Case

_SLACK = 3
"""Points by which the box of a letter stands out of its line."""


_RIGHT_HALF = (200, 850)


@rule("T head", "Quốc hiệu and tiêu ngữ, or the name of the organisation, stand on one line each.")
def head_lines(laid: LaidPaper) -> Iterator[str]:
    for page in laid.pages:
        if page.number > 1 or laid.paper.is_appendix:
            continue
        for words in (laid.paper.organisation,) if laid.paper.organisation else (COUNTRY, MOTTO):
            first, last = page.find(words), page.find(words.split()[-1], _RIGHT_HALF)
            if first is None or last is None or abs(first.top - last.top) > _SLACK:
                yield f"«{words}» is not on one line"


@rule("T header", "Every page with rows of a schedule shows its header above them.")
def header_on_every_page(laid: LaidPaper) -> Iterator[str]:
    for table in laid.paper.schedules:
        titles = [cell[0].text for cell in laid.paper.rows(table)[0]]
        edges = laid.columns(table)
        rows = [row for row in laid.rows(table) if row.words]
        for index in sorted({row.page for row in rows if row.page is not None}):
            top = min(row.top for row in rows if row.page == index)
            heads = [
                laid.pages[index].find(title.split()[0], (edges[column], edges[column + 1]))
                for column, title in enumerate(titles)
            ]
            if not all(head is not None and head.top < top for head in heads):
                yield f"page {index + 1} has rows without the header"


@rule("T groups", "The rows of a month stand on one page; every row arrives.")
def groups_whole(laid: LaidPaper) -> Iterator[str]:
    for table in laid.paper.schedules:
        pages: dict[int, set[int | None]] = {}
        for row in laid.rows(table):
            if row.words and row.page is None:
                yield f"«{row.words}» is nowhere"
            if row.words:
                pages.setdefault(row.group, set()).add(row.page)
        yield from (
            f"a group stands on pages {sorted(map(str, found))}"
            for found in pages.values()
            if len(found) > 1
        )


@rule("T label", "Every page with rows of a month shows that month in the first column.")
def label_on_every_page(laid: LaidPaper) -> Iterator[str]:
    for table in laid.paper.schedules:
        titles, *every = laid.paper.rows(table)
        rows = [row for row in every if len(row) == len(titles)]  # not the total
        if titles[0][0].text != "Tháng":
            continue
        edges = laid.columns(table)
        label = ""
        for row, cells in zip(laid.rows(table), rows, strict=True):
            label = cells[0][0].text.split("\n")[0] or label
            if (
                row.page is not None
                and laid.pages[row.page].find(label, (edges[0], edges[1])) is None
            ):
                yield f"page {row.page + 1} has rows of {label} without saying so"


@rule("T alone", "The signature stands on one page with the end of the text.")
def signature_with_text(laid: LaidPaper) -> Iterator[str]:
    for page in laid.pages:
        signed = page.find("Nơi nhận:")
        if signed is None:
            continue
        if not any(
            word.text.endswith("./.") and word.bottom <= signed.top + _SLACK for word in page.words
        ):
            yield "the signature stands on a page without the end of the text"


@rule("T level", "Nơi nhận and the signer's position begin level with each other.")
def level(laid: LaidPaper) -> Iterator[str]:
    positions = laid.paper.styled("QuyenHanChucVu")
    for page in laid.pages:
        label = page.find("Nơi nhận:")
        if label is None or laid.paper.is_approved or not positions[0].text:
            continue
        position = page.find(positions[0].text.split()[0], _RIGHT_HALF)
        if position is None or abs(position.bottom - label.bottom) > 2 * _SLACK:
            yield "nơi nhận and the signature do not begin level"


@rule(
    "T number",
    "Each page but the first of a sheet shows its number where the standard wants it, and nothing else there.",
)
def page_numbers(laid: LaidPaper) -> Iterator[str]:
    for page in laid.pages:
        outside = [word for word in page.words if _is_in_margin(laid, page, word)]
        if page.number == 1:
            yield from (f"«{word.text}» stands in the margin of a first page" for word in outside)
        elif [word.text for word in outside] != [str(page.number)] or not _is_well_placed(
            laid, page, outside[0]
        ):
            yield f"page {page.number} shows {[word.text for word in outside]}"


def _is_in_margin(laid: LaidPaper, page: Page, word: Word) -> bool:
    return word.bottom < laid.edge("top", page) or word.top > laid.edge("bottom", page)


def _is_well_placed(laid: LaidPaper, page: Page, word: Word) -> bool:
    if laid.paper.standard.name == "tt01":
        return (
            word.top > laid.edge("bottom", page)
            and abs(word.right - laid.edge("right", page)) < _SLACK
        )
    middle = (laid.edge("left", page) + laid.edge("right", page)) / 2
    return (
        word.bottom < laid.edge("top", page) and abs((word.left + word.right) / 2 - middle) < _SLACK
    )


@rule("T inside", "All words stand between the margins.")
def inside(laid: LaidPaper) -> Iterator[str]:
    for page in laid.pages:
        for word in page.words:
            if (
                word.left < laid.edge("left", page) - _SLACK
                or word.right > laid.edge("right", page) + _SLACK
            ):
                yield f"«{word.text}» stands out to {word.left:.0f}-{word.right:.0f}"
            if not _is_in_margin(laid, page, word) and (
                word.top < laid.edge("top", page) - _SLACK
                or word.bottom > laid.edge("bottom", page) + _SLACK
            ):
                yield f"«{word.text}» stands out to {word.top:.0f}-{word.bottom:.0f}"


@rule("T heading", "No heading stands last on its page.")
def headings_with_text(laid: LaidPaper) -> Iterator[str]:
    for heading in (*laid.paper.styled("DeMucLon"), *laid.paper.styled("DeMuc")):
        words = " ".join(heading.text.split()[:4])
        index = laid.page_of(words)
        if index is None:
            yield f"«{words}» is nowhere"
            continue
        if not _has_words_below(laid, laid.pages[index], words, len(heading.text.split("\n"))):
            yield f"«{words}» stands last on page {index + 1}"


def _has_words_below(laid: LaidPaper, page: Page, words: str, lines: int) -> bool:
    place = page.find(words)
    assert place is not None
    height = (place.bottom - place.top) * (lines + 0.2)
    return any(
        word.top > place.top + height and not _is_in_margin(laid, page, word) for word in page.words
    )


@rule("T sheets", "Each of several sheets in one file is one page.")
def one_page_each(laid: LaidPaper) -> Iterator[str]:
    sheets = len(laid.paper.sections)
    if sheets > 1 and len(laid.pages) != sheets:
        yield f"{sheets} sheets take {len(laid.pages)} pages"


LAYOUT_RULES: tuple[LayoutRule, ...] = (
    *(head_lines, header_on_every_page, groups_whole, label_on_every_page, signature_with_text),
    *(level, page_numbers, inside, headings_with_text, one_page_each),
    *FILLING_RULES,
)


def layout_rules_for(case: Case) -> tuple[LayoutRule, ...]:
    """Return what a paper is held to when it is laid out: a sheet for the wall has neither a head nor
    a table that has one.
    """
    of_heads = (head_lines, header_on_every_page) if case.is_wall_sheet else ()
    return tuple(each for each in LAYOUT_RULES if each not in of_heads)
