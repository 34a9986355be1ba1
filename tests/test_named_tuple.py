"""Our named tuples are those of `typing`, made faster."""

from __future__ import annotations

import pickle
import typing

import pytest

from lxplan import named_tuple

BODY = '''
from __future__ import annotations


class Named(NamedTuple):
    """A name and what it stands for."""

    name: str
    meanings: tuple[str, ...] = ()
    count: int | None = None

    @property
    def first(self) -> str:
        return self.meanings[0]

    @classmethod
    def of(cls, typed: str) -> Named:
        return cls(*typed.split("="))
'''


def _made(base: object) -> typing.Any:
    names: dict[str, typing.Any] = {"NamedTuple": base, "__name__": "a_module"}
    exec(BODY, names)  # noqa: S102 - one body for both
    return names["Named"]


OURS, TYPINGS = _made(named_tuple.NamedTuple), _made(typing.NamedTuple)


def test_a_class_is_what_typing_would_have_made() -> None:
    assert OURS.__mro__[1:] == TYPINGS.__mro__[1:] == (tuple, object)
    assert (OURS._fields, OURS._field_defaults) == (TYPINGS._fields, TYPINGS._field_defaults)
    assert (OURS.__doc__, OURS.__module__) == (TYPINGS.__doc__, TYPINGS.__module__)
    assert typing.get_type_hints(OURS, vars(typing)) == typing.get_type_hints(TYPINGS, vars(typing))
    assert vars(OURS).keys() >= vars(TYPINGS).keys() - {"__orig_bases__"}


@pytest.mark.parametrize("made", [OURS, TYPINGS])
def test_a_value_is_a_tuple_with_names_and_defaults(made: typing.Any) -> None:
    value = made("a", meanings=("b",))
    assert repr(value) == "Named(name='a', meanings=('b',), count=None)"
    assert value == ("a", ("b",), None)
    assert value._replace(count=1).count == 1
    assert value.first == "b"
    assert made.of("c=d") == ("c", "d", None)
    with pytest.raises(TypeError):
        made()
    with pytest.raises(AttributeError):
        value.name = "z"
    with pytest.raises(AttributeError):
        value.another = "z"


def test_a_value_goes_to_another_process_and_back() -> None:
    from lxplan.diagnostics import Span

    span = Span(1, 2, 1, 3)
    assert pickle.loads(pickle.dumps(span)) == span  # noqa: S301 - our own bytes
