"""Answers are worked out once, and keep nothing alive but the characters of a text."""

from __future__ import annotations

import gc
import weakref

from lxplan.source import Text, read_source
from lxplan.vietnamese.remembering import remembered


def test_a_text_is_worked_out_once() -> None:
    asked: list[str] = []

    @remembered(8)
    def length(text: str) -> int:
        asked.append(text)
        return len(text)

    assert [length("xã"), length("xã")] == [2, 2]
    assert asked == ["xã"]


def test_the_file_of_a_text_is_not_kept_alive() -> None:
    @remembered(8)
    def lower(text: str) -> str:
        return text.lower()

    source, _ = read_source("p", b"ket: XONG\n")
    assert source.root is not None
    text = Text.at(source.place(source.root), "XONG")
    file = weakref.ref(source)
    assert lower(text) == "xong"
    del source, text
    gc.collect()
    assert file() is None


def test_of_long_texts_only_the_last_are_remembered() -> None:
    asked: list[str] = []

    @remembered(1000)
    def length(text: str) -> int:
        asked.append(text)
        return len(text)

    texts = [f"{number}{'x' * 5000}" for number in range(100)]
    for text in ("xã", *texts, texts[-1], texts[0], "xã"):
        length(text)
    assert asked == ["xã", *texts, texts[0]]
