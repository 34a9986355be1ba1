"""What is spelt as a Vietnamese syllable, and what is not."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from lxplan.vietnamese.syllables import is_syllable

RIGHT = (
    "a ở nghiệp nghề gì giếng gìn giữ quý quỹ quốc quyển quỳnh quân khuỷu khúc thuở thuế hoàn hòa hoà hoạch huỳnh yêu yến"
    " kỹ kĩ kiểm cương ngoằn ngoèo xoong ghế ngành ước ươm oanh uyên quở quét"
)
WRONG = "nghành ngiệp ciệp kành gêm nghêp tâp viêc xaị hoaịch ươu1 zorro form wan józ trường2 bb đc nguơng quu tthcđ"


@pytest.mark.parametrize("word", RIGHT.split())
def test_syllables_of_the_language_are_known(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize("word", WRONG.split())
def test_what_no_syllable_is_spelt_like_is_refused(word: str) -> None:
    assert not is_syllable(word)


def test_every_marked_word_of_the_kept_plan_is_a_syllable() -> None:
    text = (Path(__file__).parents[2] / "plans/2018-2019.yaml").read_text(encoding="utf-8")
    words = {
        word.lower()
        for word in re.findall(r"[^\W\d_]+", text)
        if not word.isascii() and not word.isupper()
    }
    assert [word for word in words if not is_syllable(word)] == []
