"""Hundreds of sentences of official prose, no two of one frame, draw no finding from any rule."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from benchmarks.prose import findings_of, sentences_of
from tests.checks.marked import shown

FILES = sorted((Path(__file__).parent / "prose").glob("*.txt"))
SENTENCES = [sentence for file in FILES for sentence in sentences_of(file)]
_FRAME = 5
"""So many first words alike would be one frame with other words in it."""


def test_the_prose_is_large_and_of_many_registers() -> None:
    assert len(SENTENCES) >= 600
    assert len(FILES) >= 8


def test_no_two_sentences_are_of_one_frame() -> None:
    frames = [" ".join(re.findall(r"\w+", sentence.lower())[:_FRAME]) for sentence in SENTENCES]
    assert sorted(frame for frame in set(frames) if frames.count(frame) > 1) == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_no_rule_speaks_of_a_sentence(file: Path) -> None:
    spoken = {
        sentence: shown(found)
        for sentence in sentences_of(file)
        if (found := findings_of(sentence))
    }
    assert spoken == {}
