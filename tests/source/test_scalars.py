"""YAML 1.2 core values, with the leading zeros of Vietnamese forms kept as text."""

from __future__ import annotations

import pytest
from yaml.nodes import ScalarNode

from lxplan.source.composing import compose
from lxplan.source.scalars import Scalar, is_null, scalar


def _node(text: str) -> ScalarNode:
    root = compose(f"a: {text}").root
    assert root is not None
    node = root.value[0][1]
    assert isinstance(node, ScalarNode)
    return node


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("7:30", "7:30"), ("no", "no"), ("yes", "yes"), ("on", "on"), ("010", "010"), ("0912345678", "0912345678"),
        ("09/2018", "09/2018"), ("2018-09-05", "2018-09-05"), ("1_000", "1_000"), ("45", 45), ("-3", -3), ("0", 0),
        ("0o17", 15), ("0x1F", 31), ("1.5", 1.5), (".5", 0.5), ("1e3", 1000.0), ("1.500", 1.5), ("true", True),
        ("False", False), ("null", None), ("~", None), ("", None), ("'45'", "45"), ('"true"', "true"), ("''", ""),
        ("Null", None), ("+", "+"),
    ],
)  # fmt: skip
def test_a_plain_value_means_what_yaml_1_2_says(text: str, value: Scalar) -> None:
    assert scalar(_node(text)) == value
    assert type(scalar(_node(text))) is type(value)


def test_only_an_unquoted_empty_value_is_null() -> None:
    assert is_null(_node("~"))
    assert not is_null(_node("''"))
