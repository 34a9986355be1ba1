"""The numbers that the paper prints for sections and for the lines of their texts."""

from __future__ import annotations

import pytest

from lxplan.papers.section_numbers import below, numbered
from lxplan.plan.paper_text import Numbered
from lxplan.plan.prose import BlockTexts
from tests.papers.plans import SMALL, plan_of


def labels(text: str, levels: tuple[str, ...], section: int = 2) -> list[str]:
    lines = "".join(f"  {line.strip()}\n" for line in text.split("/"))
    texts = plan_of(f"{SMALL}muc_dich: |\n{lines}").purpose
    assert isinstance(texts, BlockTexts)
    blocks = numbered(texts.paper.blocks, below((), section, levels), levels)
    return [path[-1].label for block, path in blocks if isinstance(block, Numbered)]


@pytest.mark.parametrize(
    ("level", "label"),
    [("Phần I", "Phần II"), ("A", "B."), ("I", "II."), ("1", "2."), ("1.1", "2."), ("a", "b)")],
)
def test_the_number_of_a_section(level: str, label: str) -> None:
    assert below((), 2, (level,))[-1].label == label


def test_sections_and_their_parts_as_is_usual() -> None:
    path = below((), 3, ())
    assert [below(path, 2, ())[-1].label, below(below(path, 2, ()), 1, ())[-1].label] == [
        "2.",
        "a)",
    ]


@pytest.mark.parametrize(
    ("text", "levels", "expected"),
    [
        ("1. a / 1.1. b / 1.2. c / 2. d / a) e", (), ["1.", "1.1.", "1.2.", "2.", "a)"]),
        ("A. a / I. b / II. c / B. d", (), ["A.", "I.", "II.", "B."]),
        ("1. a / 1.1. b / 2. c / 2.1. d", ("A", "1", "1.1"), ["1.", "1.1.", "2.", "2.1."]),
        ("1. a / - x / 2. b", ("1", "1.1"), ["2.1.", "2.2."]),
        ("I. a / 1. b / 2. c / II. d", ("A", "1", "1.1"), ["1.", "1.1.", "1.2.", "2."]),
        ("1. a / a) b / b) c", ("I", "1", "1.1"), ["1.", "a)", "b)"]),
        ("1. a / 2. b", ("I", "a"), ["a)", "b)"]),
        ("A. a / 1. b / 1.1. c", ("1", "1.1"), ["2.1.", "1.", "1.1."]),
        ("1. a / 1. b / 1.1. c", (), ["1.", "2.", "2.1."]),
        ("2.1. a / 2.2. b", (), ["2.1.", "2.2."]),
    ],
)
def test_the_numbers_of_lines(text: str, levels: tuple[str, ...], expected: list[str]) -> None:
    assert labels(text, levels) == expected
