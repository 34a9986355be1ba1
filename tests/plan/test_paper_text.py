"""Text as on paper is read as a person reads it: a new case is a new file in `paper_texts`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from yaml.nodes import MappingNode, ScalarNode

from lxplan.plan.paper_text import (
    Block,
    Numbered,
    PaperText,
    Paragraph,
    PlacedSection,
    Point,
    TextTable,
    read_paper_text,
    texts_in,
)
from lxplan.source import Text, read_source

FILES = sorted((Path(__file__).parent / "paper_texts").glob("*.txt"))


def text_of(words: str) -> Text:
    block = "".join(f"  {line}\n" if line.strip() else "\n" for line in words.split("\n"))
    source, faults = read_source("p", f"a: |2\n{block}".encode())
    assert not faults
    assert isinstance(source.root, MappingNode)
    node = source.root.value[0][1]
    assert isinstance(node, ScalarNode)
    return Text.at(source.place(node), node.value)


def shown(read: PaperText) -> str:
    slips = (f"! {slip.text}: {slip.message}" for slip in (*read.slips, *read.uneven_rows))
    return "".join(
        f"{line}\n" for line in (*(line for block in read.blocks for line in _shown(block)), *slips)
    )


def _shown(block: Block) -> Iterator[str]:
    if isinstance(block, Paragraph):
        yield f"= {block.text}"
    elif isinstance(block, Point):
        yield f"{'-' if block.level == 1 else '+'} {block.text}"
    elif isinstance(block, Numbered):
        yield f"{'#' if block.is_heading else '.'} {block.depth} {block.kind} {block.number} {block.text}"
    elif isinstance(block, TextTable):
        yield from (f"| {' | '.join(row)}" for row in block.rows)
    else:
        yield f"@ {block.key}"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_passage_is_read_as_a_person_reads_it(file: Path, update_golden: bool) -> None:
    found = shown(read_paper_text(text_of(file.read_text(encoding="utf-8"))))
    expected = file.with_suffix(".expected")
    if update_golden:
        expected.write_text(found, encoding="utf-8", newline="\n")
    assert found == expected.read_text(encoding="utf-8")


def test_every_piece_knows_its_place() -> None:
    text = text_of("1. Quy mô\n| TT | Lớp |\n| 1 |  Tin học |\n- Nấu ăn\n[thuan_loi]\n")
    found = [
        (str(piece), piece.part(0, len(piece))[:2])
        for piece in texts_in(read_paper_text(text).blocks)
    ]
    assert found == [
        ("Quy mô", (2, 6)),
        ("TT", (3, 5)),
        ("Lớp", (3, 10)),
        ("1", (4, 5)),
        ("Tin học", (4, 10)),
        ("Nấu ăn", (5, 5)),
    ]


def test_a_section_is_placed_only_where_its_key_stands_alone() -> None:
    kinds = [
        type(block)
        for block in read_paper_text(
            text_of("[thuan_loi]\n[thuan_loi] và nữa\n[Tên đơn vị]\n")
        ).blocks
    ]
    assert kinds == [PlacedSection, Paragraph, Paragraph]


LINES = st.lists(
    st.tuples(
        st.sampled_from(
            ["", "- ", "+ ", "1. ", "2. ", "1.1. ", "A. ", "I. ", "II. ", "a) ", "b) ", "| "]
        ),
        st.text(st.sampled_from("abcđ ô|.;:ABC123"), min_size=1, max_size=12),
    ),
    max_size=12,
)


@given(LINES)
def test_no_word_is_lost_and_none_is_read_twice(lines: list[tuple[str, str]]) -> None:
    words = "x\n" + "\n".join(mark + text for mark, text in lines)
    text = text_of(words)
    read = read_paper_text(text)
    kept = "".join(piece for piece in texts_in(read.blocks)) + "".join(
        str(block.label) for block in read.blocks if isinstance(block, Numbered)
    )
    assert sorted(filter(str.isalnum, kept)) == sorted(filter(str.isalnum, words))
    assert all(piece in text for piece in texts_in(read.blocks))
