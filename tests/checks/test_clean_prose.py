"""Ordinary official prose draws no finding from any rule, and mending never touches it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from lxplan.checks.machinery.subject import Subject
from lxplan.checks.rules import RULES
from lxplan.checks.wording import WORDING
from lxplan.diagnostics import Diagnostic
from lxplan.drafting.certain_fixes import mend
from lxplan.plan import ReadPlan
from tests.checks.marked import marked, shown

SENTENCES: list[str] = yaml.safe_load(
    Path(__file__).with_name("clean_prose.yaml").read_text(encoding="utf-8")
)
HEAD = "nam_hoc: 2018-2019\ntrung_tam: {ten: Trung tâm học tập cộng đồng, viet_tat: TTHTCĐ}\nke_hoach_thang: {}\n"
DAMAGES = [" ", "  ", "\u00a0", "\u200b", ",", " ,", ".", "...", "(", " )", "- ", "/ ", "–", ":", '"', "\u0301", "Ð", "uỷ", "hoá",
           "kĩ", "QuýIII", "công đồng", "bổ xung", "nghành", "ngừơi", "Việt nam", "с"]  # fmt: skip


def _proposing(*sentences: str) -> str:
    return "de_xuat:\n" + "".join(
        f"  - {json.dumps(sentence, ensure_ascii=False)}\n" for sentence in sentences
    )


def _findings(fragment: str) -> list[Diagnostic]:
    case = marked(fragment)
    subject = case.subject()
    first = case.text[: case.text.index("de_xuat:")].count("\n") + 1
    return [found for rule in RULES for found in rule.diagnose(subject) if found.span.line >= first]


def _words_rules(read: ReadPlan) -> Iterator[Diagnostic]:
    if read.plan is not None:
        subject = Subject(read.source, read.plan)
        for rule in WORDING:
            yield from rule.diagnose(subject)


def test_the_corpus_is_large_enough_to_mean_something() -> None:
    assert len(set(SENTENCES)) >= 60


@pytest.mark.parametrize("sentence", SENTENCES)
def test_no_rule_speaks_of_a_clean_sentence(sentence: str) -> None:
    found = _findings(_proposing(sentence))
    assert not found, shown(found)


def test_no_rule_speaks_of_all_of_them_in_one_plan() -> None:
    found = _findings(_proposing(*SENTENCES))
    assert not found, shown(found)


@given(
    st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=5), st.sampled_from(["'", '"', ">-"])
)
def test_mending_never_touches_clean_prose(sentences: list[str], style: str) -> None:
    text = " ".join(sentences).replace("'", "’")
    if sum(sentence.count('"') % 2 for sentence in sentences):
        return
    written = (
        f">-\n  {text}"
        if style == ">-"
        else json.dumps(text, ensure_ascii=False)
        if style == '"'
        else f"'{text}'"
    )
    data = f"{HEAD}ket: {written}\n".encode()
    assert mend("p", data, _words_rules).after.decode() == data.decode()


@given(st.data())
def test_mending_twice_is_mending_once_however_a_sentence_is_damaged(data: st.DataObject) -> None:
    sentence = data.draw(st.sampled_from(SENTENCES))
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(sentence)))
        sentence = sentence[:at] + data.draw(st.sampled_from(DAMAGES)) + sentence[at:]
    written = json.dumps(sentence, ensure_ascii=data.draw(st.booleans()))
    source = f"{HEAD}ket: {written}\nde_xuat:\n  - Đảng ủy, kỹ thuật, văn hóa, sức khỏe, kỷ niệm\n".encode()
    once = mend("p", source, _words_rules).after
    assert mend("p", once, _words_rules).after == once
