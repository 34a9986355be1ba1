"""A paper as LibreOffice lays it out: the words of each page with their places."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from lxplan.outputs.pdf import to_pdfs
from tests.papers.conftest import Word
from tests.papers.plans import W
from tests.papers.the_thuc.reading import Paper, number

_WORD = re.compile(
    r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>'
)
_KEY_WORDS = 5
"""So many words tell a row of a table from the others."""


@dataclass(frozen=True)
class Page:
    """The words of one page in reading order, and its number within its sheet."""

    words: list[Word]
    number: int
    width: float = 0
    height: float = 0

    def find(
        self, text: str, column: tuple[float, float] | None = None, below: float = 0
    ) -> Word | None:
        """Return the first word of a phrase: in reading order, or line by line within a column
        (points), under `below`.
        """
        tokens = _tokens(text)
        words = self.words if column is None else self._in_column(*column)
        for index, word in enumerate(words):
            if (
                word.top > below
                and [found.text for found in words[index : index + len(tokens)]] == tokens
            ):
                return word
        return None

    def _in_column(self, least: float, most: float) -> list[Word]:
        """Return the words that begin in a column, sorted by line; pdftotext goes back and forth
        between cells.
        """
        inside = [word for word in self.words if least - 1 <= word.left < most - 1]
        return sorted(inside, key=lambda word: (round(word.bottom), word.left))


_HEADER = 40
"""Points within which the titles of a header stand, one beside the other."""


@dataclass(frozen=True)
class Row:
    """A row of a schedule: its first words, the page (0-based) and height it stands at, and the
    group it belongs to.
    """

    words: str
    page: int | None
    top: float
    group: int


@dataclass(frozen=True)
class LaidPaper:
    """A paper and its pages."""

    paper: Paper
    pages: list[Page]

    def edge(self, side: str, page: Page) -> float:
        """Return where the text of a page may begin or end at a side, in points from the upper left
        corner.
        """
        width = number(self.paper.sections[-1].find(f"{W}pgMar"), side) / 20
        if side in ("left", "top"):
            return width
        return (page.width if side == "right" else page.height) - width

    def page_of(self, text: str) -> int | None:
        """Return the first page (0-based) that has a phrase."""
        found = [index for index, page in enumerate(self.pages) if page.find(text)]
        return found[0] if found else None

    def columns(self, table: Any) -> list[float]:
        """Return where the columns of a table begin, and where its last ends, in points."""
        edges = [self.edge("left", self.pages[0])]
        for column in table.iter(f"{W}gridCol"):
            edges.append(edges[-1] + number(column, "w") / 20)
        return edges

    def rows(self, table: Any) -> list[Row]:
        """Return the rows of a schedule, without its header."""
        _, left, right, *_ = self.columns(table)
        rows: list[Row] = []
        page, top = self._header_place(table, *self._end_before(table))
        group = 0
        for element, cells in zip(
            list(table.iter(f"{W}tr"))[1:], self.paper.rows(table)[1:], strict=True
        ):
            if element.find(f".//{W}gridSpan") is not None:
                continue  # the title of the rows below, or the total
            merged = element.find(f".//{W}vMerge")
            group += merged is None or merged.get(f"{W}val") == "restart"
            words = " ".join(_tokens(cells[1][0].text)[:_KEY_WORDS])
            place = self._after(words, (left, right), page, top) if words else None
            if place is not None:
                page, top = place
            rows.append(Row(words, None if place is None else page, top, group))
        return rows

    def _end_before(self, table: Any) -> tuple[int, float]:
        """Return the page and height at which the schedule before a table ends."""
        before = self.paper.schedules[: self.paper.schedules.index(table)]
        placed = [row for row in self.rows(before[-1]) if row.page is not None] if before else []
        return (placed[-1].page or 0, placed[-1].top) if placed else (0, 0.0)

    def _header_place(self, table: Any, page: int, top: float) -> tuple[int, float]:
        """Return the page and height at which the header of a schedule stands, after another place;
        that place where it is not found.
        """
        edges = self.columns(table)
        titles = [cell[0].text.split()[0] for cell in self.paper.rows(table)[0]]
        while (first := self._after(titles[0], (edges[0], edges[1]), page, top)) is not None:
            page, top = first
            places = [
                self.pages[page].find(title, (edges[column], edges[column + 1]), top - _HEADER)
                for column, title in enumerate(titles)
            ]
            if all(place is not None and place.top < top + _HEADER for place in places):
                return page, top
        return page, top

    def _after(
        self, words: str, column: tuple[float, float], page: int, top: float
    ) -> tuple[int, float] | None:
        """Return the page and height at which words stand in a column, after another place."""
        for index in range(page, len(self.pages)):
            found = self.pages[index].find(words, column, top if index == page else 0)
            if found is not None:
                return index, found.top
        return None


def lay_out(papers: Sequence[Paper], folder: Path) -> list[LaidPaper]:
    """Lay papers out, all by one start of LibreOffice; skips the test where something needed is not
    installed.
    """
    missing = [tool for tool in ("soffice", "pdftotext") if shutil.which(tool) is None]
    if missing:
        pytest.skip(
            f"{' and '.join(missing)} not installed: the laid-out paper cannot be looked at"
        )
    if not re.search("Tinos|Liberation Serif|Times New Roman", _run("fc-list")):
        pytest.skip("no font with the widths of Times New Roman is installed")
    laid = []
    for index, (paper, pdf) in enumerate(
        zip(papers, to_pdfs([paper.data for paper in papers]), strict=True)
    ):
        file = folder / f"{index}.pdf"
        file.write_bytes(pdf)
        laid.append(LaidPaper(paper, _pages(_run("pdftotext", "-bbox", str(file), "-"))))
    return laid


def _pages(text: str) -> list[Page]:
    """Return the pages of pdftotext's output; a page with a head of its own, or an appendix's, is
    the first of a sheet.
    """
    pages: list[Page] = []
    for part in text.split("<page ")[1:]:
        words = [
            Word(float(left), float(top), float(right), float(bottom), _letters(unescape(found)))
            for left, top, right, bottom, found in _WORD.findall(part)
        ]
        begins = not pages or any(
            Page(words, 1).find(head) is not None for head in ("CỘNG HÒA XÃ HỘI", "HỒ CHÍ MINH")
        )
        width, height = (
            float(side) for side in re.findall(r'(?:width|height)="([\d.]+)"', part)[:2]
        )
        pages.append(Page(words, 1 if begins else pages[-1].number + 1, width, height))
    return pages


def _tokens(text: str) -> list[str]:
    return _letters(text).split()


def _letters(text: str) -> str:
    return text.replace("\u2011", "-").replace("\u00a0", " ")


def _run(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=120).stdout
