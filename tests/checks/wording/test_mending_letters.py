"""Decomposed and look-alike letters come back as the letters they stand for."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from lxplan.checks.data.unusual_characters import INVISIBLE
from lxplan.checks.machinery.rule import Rule
from lxplan.checks.machinery.subject import Subject
from lxplan.checks.wording.combining_marks import decomposed, stray_marks
from lxplan.checks.wording.invisible_characters import invisible
from lxplan.checks.wording.look_alike_letters import foreign_d, other_alphabets
from lxplan.checks.wording.needless_spaces import needless_space
from lxplan.diagnostics import Diagnostic
from lxplan.drafting.certain_fixes import mend
from lxplan.plan import ReadPlan

SENTENCES = yaml.safe_load(
    (Path(__file__).parents[1] / "clean_prose.yaml").read_text(encoding="utf-8")
)
LETTERS = (decomposed, stray_marks, foreign_d, other_alphabets, invisible)
HEAD = "nam_hoc: 2018-2019\ntrung_tam: {ten: Trung tâm}\nke_hoach_thang: {}\n"


def _mended_file(text: str, rules: tuple[Rule, ...] = LETTERS) -> str:
    def findings(read: ReadPlan) -> Iterator[Diagnostic]:
        assert read.plan is not None
        subject = Subject(read.source, read.plan)
        for rule in rules:
            yield from rule.diagnose(subject)

    return mend("p", text.encode(), findings).after.decode()


def _mended(text: str, *, escaped: bool = False) -> str:
    value = yaml.safe_load(_mended_file(f"{HEAD}ket: {json.dumps(text, ensure_ascii=escaped)}\n"))[
        "ket"
    ]
    assert isinstance(value, str)
    return value


@pytest.mark.parametrize("escaped", [False, True])
def test_a_decomposed_sentence_is_composed_again(*, escaped: bool) -> None:
    text = " ".join(SENTENCES)
    assert _mended(unicodedata.normalize("NFD", text), escaped=escaped) == text


@pytest.mark.parametrize("wrong", ["Ð", "Ɖ"])
def test_every_foreign_d_becomes_the_vietnamese_one(wrong: str) -> None:
    text = "Đảng ủy, HĐND và Đoàn"
    assert _mended(text.replace("Đ", wrong)) == text


def test_letters_of_other_alphabets_become_latin() -> None:
    text = "Trung tâm học tập cộng đồng xã TÂN LẬP"
    assert _mended(text.replace("c", "с").replace("T", "Τ").replace("p", "р")) == text


@pytest.mark.parametrize("character", sorted(INVISIBLE))
def test_every_invisible_character_inside_a_word_goes(character: str) -> None:
    assert _mended(f"học t{character}ập", escaped=True) == "học tập"


@pytest.mark.parametrize(
    "value",
    [
        "\ufeffabc",
        '"\ufeffabc"',
        '"\\ufeffabc"',
        "abc\u200b",
        "|-\n  một\n  \u200bhai",
        '" \ufeffabc"',
        "'a \u2060'",
    ],
)
def test_nothing_invisible_is_left_at_the_ends_of_a_value(value: str) -> None:
    text = _mended_file(f"{HEAD}ket: {value}\n", (*LETTERS, needless_space))
    assert INVISIBLE.isdisjoint(yaml.safe_load(text)["ket"])
