"""`NamedTuple` as `typing` has it, made at an eighth of the cost.

`typing` compiles every annotation of a class when it makes it, to see that it is a type, and the
source of a function that takes its fields; a command makes fifty to a hundred such classes at every
start, and would pay a fifth of its time for it. The type checker has seen to the types, and one
function is as good as another once its arguments have their names. What comes out is the same: a
tuple with the names, the methods and the annotations that stand in its body.
"""

from __future__ import annotations

from functools import cache
from types import CodeType, FunctionType
from typing import TYPE_CHECKING, Any

__all__ = ["NamedTuple"]

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import NamedTuple
else:
    from collections import _tuplegetter

    class _Maker(type):
        """Makes a named tuple of a class body; its module has `from __future__ import annotations`,
        which keeps annotations as text.
        """

        def __new__(cls, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> type:
            if not bases:
                return super().__new__(cls, name, bases, body)
            fields = tuple(body["__annotations__"])
            defaults = {field: body[field] for field in fields if field in body}
            made = {
                "__doc__": f"{name}({', '.join(fields)})",
                **_METHODS,
                **body,
                **{field: _tuplegetter(place, "") for place, field in enumerate(fields)},
            }
            made["__slots__"] = ()
            made["_fields"] = made["__match_args__"] = fields
            made["_field_defaults"] = defaults
            made["__new__"] = _taking(fields, tuple(defaults.values()))
            return type(name, (tuple,), made)

    class NamedTuple(metaclass=_Maker):
        """What named tuples are declared as."""


def _taking(fields: tuple[str, ...], defaults: tuple[Any, ...]) -> Any:
    """Return the function that makes a tuple of arguments with these names."""
    code = _code_for(len(fields)).replace(co_varnames=("_cls", *fields))
    return FunctionType(code, {"_tuple_new": tuple.__new__}, "__new__", defaults)


@cache
def _code_for(count: int) -> CodeType:
    """Return the code of a function that makes a tuple of so many arguments."""
    arguments = "".join(f"_{place}, " for place in range(count))
    made: FunctionType = eval(f"lambda _cls, {arguments}: _tuple_new(_cls, ({arguments}))")  # noqa: S307 - no text of others
    return made.__code__


def _make(cls: Any, values: Iterable[Any]) -> Any:
    """Make a value of what is in an iterable."""
    made = tuple.__new__(cls, values)
    if len(made) != len(cls._fields):
        raise TypeError(f"Expected {len(cls._fields)} arguments, got {len(made)}")
    return made


def _replace(self: Any, /, **changed: Any) -> Any:
    """Return the value with other values for some names."""
    made = self._make(map(changed.pop, self._fields, self))
    if changed:
        raise ValueError(f"Got unexpected field names: {list(changed)!r}")
    return made


def _repr(self: Any) -> str:
    values = (f"{name}={value!r}" for name, value in zip(self._fields, self, strict=True))
    return f"{type(self).__name__}({', '.join(values)})"


def _asdict(self: Any) -> dict[str, Any]:
    """Return a new dictionary from names to values."""
    return dict(zip(self._fields, self, strict=True))


def _plain_tuple(self: Any) -> tuple[Any, ...]:
    """Return the value as a plain tuple, for copies and other processes."""
    return tuple(self)


_METHODS = {
    "_make": classmethod(_make),
    "_replace": _replace,
    "__repr__": _repr,
    "_asdict": _asdict,
    "__getnewargs__": _plain_tuple,
}
