"""Hostile files are refused with a sentence, and never end the process."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lxplan.source.composing import DEPTH_LIMIT, compose


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? ", "[ {b: "])
@pytest.mark.parametrize("times", [DEPTH_LIMIT + 5, 2_000, 100_000])
def test_deep_nesting_is_a_fault(opening: str, times: int) -> None:
    fault = compose(opening * times).fault
    assert fault is not None
    assert fault.rule in ("long-qua-sau", "cu-phap", "thieu-ngoac")


def test_nesting_within_the_limit_is_read() -> None:
    text = "[" * (DEPTH_LIMIT - 1) + "]" * (DEPTH_LIMIT - 1)
    assert compose(text).fault is None
    too_deep = compose(f"[[{text}]]").fault
    assert too_deep is not None
    assert too_deep.rule == "long-qua-sau"


def test_an_alias_bomb_is_a_fault_and_a_plain_alias_is_not() -> None:
    levels = "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 8))
    bomb = compose(f"a0: &a0 [x, x, x, x, x]\n{levels}").fault
    assert bomb is not None
    assert bomb.rule == "bi-danh"
    assert compose("a: &x [1, 2]\nb: *x\n").fault is None


def test_an_alias_inside_itself_is_a_fault() -> None:
    fault = compose("a: &x [*x]\n").fault
    assert fault is not None
    assert fault.rule == "bi-danh"


def test_many_flat_lists_are_no_nesting() -> None:
    assert compose("a:\n" + "  - [b, c]\n" * 5_000).fault is None


@given(st.text(alphabet="ab: -[]{}\"'#&*!|>%@`\n\t,?đ", max_size=60))
def test_any_text_is_composed_or_explained_within_itself(text: str) -> None:
    composed = compose(text)
    if composed.fault is not None:
        assert composed.root is None
        assert 0 <= composed.fault.start <= composed.fault.end <= len(text) + 3
        assert composed.fault.message


def _aliases(form: str, count: int, size: int) -> str:
    """Return a file in which a list of `size` values is written out `count` times by aliases."""
    values = ",".join(f"v{number}" for number in range(size))
    return f"a: &m [{values}]\n" + "".join(form.format(number) + "\n" for number in range(count))


@pytest.mark.parametrize(
    "form", ["b{}: *m", '"b{}": *m', "? b{}\n: *m", "b{}: [*m]", "b{}: {{c: *m}}"]
)
def test_aliases_are_counted_however_they_are_written(form: str) -> None:
    assert compose(_aliases(form, 100, 100)).fault is None
    fault = compose(_aliases(form, 250, 100)).fault
    assert fault is not None
    assert fault.rule == "bi-danh"


def test_aliases_right_after_a_colon_and_a_comma_are_counted() -> None:
    values = ",".join(f"v{number}" for number in range(300))
    fault = compose(
        '{"a":&m [' + values + "]," + ",".join(f'"b{n}":*m' for n in range(300)) + "}"
    ).fault
    assert fault is not None
    assert fault.rule == "bi-danh"


def test_a_chain_of_aliases_nests_no_deeper_than_brackets_may() -> None:
    chain = "a0: &a0 [x]\n" + "".join(
        f"a{n}: &a{n} [*a{n - 1}]\n" for n in range(1, 2 * DEPTH_LIMIT)
    )
    fault = compose(chain).fault
    assert fault is not None
    assert fault.rule in ("bi-danh", "long-qua-sau")


def test_a_large_file_without_aliases_is_read() -> None:
    assert compose("a: [" + "b," * 100_000 + "]\n").fault is None
