"""A template that tells on which of its lines each thing was written that it prints.

Only a template with a mistake is printed so, a second time: the marks cost as much as the printing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from lxplan.word.body_check import MARK

if TYPE_CHECKING:
    from jinja2 import Environment
    from jinja2.ext import Extension
    from jinja2.lexer import Token, TokenStream

_PLACES = re.compile(r"<(?=[\w/])|>|(?<=>)\s*(?=[^\s<])|\A\s*(?=[^\s<])")
"""Where something begins in a text of a template: a tag, its end, or letters after it."""


def marking() -> type[Extension]:
    """Return the extension of Jinja that writes the marks (a function, for Jinja is imported late)."""
    from jinja2.ext import Extension
    from jinja2.lexer import Token

    class Marking(Extension):
        def __init__(self, environment: Environment) -> None:
            super().__init__(environment)
            self.files: list[str] = []

        def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
            self.files.append(stream.filename or stream.name or "")
            return _marked(stream, len(self.files) - 1, Token)

    return Marking


def place_of(mark: str, environment: Environment) -> tuple[str, str]:
    """Return the file of a template and the line that a mark names; two empty texts for no mark."""
    (marks,) = (ext for ext in environment.extensions.values() if hasattr(ext, "files"))
    number, _, line = mark.partition(":")
    files: list[str] = marks.files
    return (files[int(number)], line) if line else ("", "")


def _marked(stream: TokenStream, number: int, token: Any) -> Iterator[Token]:
    """Put a mark before each tag, text and value that stands outside a tag."""
    is_in_tag = False
    for part in stream:
        if part.type == "data":
            text, is_in_tag = _with_marks(part.value, part.lineno, number, is_in_tag)
            yield token(part.lineno, "data", text)
            continue
        if part.type == "variable_begin" and not is_in_tag:
            yield token(part.lineno, "data", _mark(number, part.lineno))
        yield part


def _with_marks(text: str, line: int, number: int, is_in_tag: bool) -> tuple[str, bool]:
    """Return a text with its marks, and whether it ends within a tag."""
    made, done = "", 0
    for place in _PLACES.finditer(text):
        at = place.end() if place[0].isspace() else place.start()
        if place[0] == ">":
            is_in_tag = False
            continue
        if not is_in_tag:
            made += text[done:at] + _mark(number, line + text.count("\n", 0, at))
            done = at
        is_in_tag = is_in_tag or place[0] == "<"
    return made + text[done:], is_in_tag


def _mark(number: int, line: int) -> str:
    return f"<?{MARK} {number}:{line}?>"
