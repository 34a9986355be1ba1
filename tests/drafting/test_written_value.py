"""How values are written: every word comes back, and quotes stand only where they are needed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lxplan.drafting.written_value import is_plain, written
from lxplan.source.composing import compose
from lxplan.source.scalars import scalar

_PLAIN = (
    "Học tập về luật giao thông",
    "Cán bộ xã, thôn",
    "20/10/2018",
    "13/10, 27/10",
    "07:30-11:00",
    "1.500.000",
    "45",
    "40-50",
    "Hội nghị (lần 2)",
    "C#",
    "a:b",
    "8 - 3",
    "có",
)
_QUOTED = (
    "Phổ biến pháp luật: Quyền trẻ em",
    "Ghi chú:",
    "phòng #2",
    "# không phải lời nhắc",
    "- Dạy nghề",
    "-",
    "? hỏi",
    "2.700",
    "6E2",
    "08",
    "2018-10-20",
    "no",
    "Yes",
    "true",
    "null",
    "~",
    "",
    "&a",
    "*a",
    "!a",
    "| a",
    "> a",
    "% a",
    "@a",
    "`a`",
    '"a" b',
    "'a",
    "[a] b",
    "{a}",
    " a",
    "a ",
    "a\nb",
)


@pytest.mark.parametrize("text", _PLAIN)
def test_words_stand_as_they_are(text: str) -> None:
    assert written(text) == text


@pytest.mark.parametrize("text", _QUOTED)
def test_what_would_be_read_otherwise_is_quoted(text: str) -> None:
    assert written(text)[0] in "\"'"


def test_money_and_days_need_no_quotes() -> None:
    assert written("500.000", of_a_form=True) == "500.000"
    assert written("08", of_a_form=True) == "08"
    assert written("20: a", of_a_form=True) == '"20: a"'


def test_a_comma_is_quoted_in_brackets_only() -> None:
    assert written("Cán bộ xã, thôn", in_brackets=True) == '"Cán bộ xã, thôn"'
    assert written("Hội Nông dân", in_brackets=True) == "Hội Nông dân"


def test_quotes_within_choose_the_others() -> None:
    assert written('Chuyên đề: "học suốt đời"') == "'Chuyên đề: \"học suốt đời\"'"
    assert written("Chuyên đề: 'học'") == "\"Chuyên đề: 'học'\""


_CHARACTERS = st.text(
    st.sampled_from(list("aĐế0178.,:;#-+?!&*|>%@`'\"\\[]{}~=_ /\t\n\u00a0()")), max_size=12
)


@given(_CHARACTERS)
def test_every_value_reads_back(text: str) -> None:
    for in_brackets, around in ((False, "k: {}\n"), (False, "- {}"), (True, "{{k: {}}}")):
        value = written(text, in_brackets=in_brackets)
        root = compose(around.format(value)).root
        assert root is not None
        node = root.value[0][1] if around != "- {}" else root.value[0]
        assert node.value == text
        assert str(scalar(node)) == text


@given(_CHARACTERS)
def test_what_is_plain_can_be_wrapped(text: str) -> None:
    if is_plain(text) and " " in text and "  " not in text:
        root = compose("k: " + text.replace(" ", "\n    ")).root
        assert root is not None
        assert root.value[0][1].value == text
