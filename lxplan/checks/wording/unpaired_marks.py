"""The check that brackets and quotation marks stand in pairs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.diagnostics import Severity, Span
from lxplan.source import Text

_LABEL = r"(?:^|[\s|,;:./(])(?:[^\W\d_]|\d{1,2}|[ivx]{1,4})$"
"""What a bracket closes that none opens: `a)`, `2)`."""
_MEASURE = r'(?<![\w"])\d{1,3}(?:[.,]\d+)? ?"'
"""A mark that may be of a measure: `32"`."""
_MARKS = '()"“”'
_NEAR = 12


@rule("ngoac-lech", Severity.WARNING)
def unpaired(subject: Subject) -> Iterator[Finding]:
    """Dấu ngoặc đơn, ngoặc kép mở mà không đóng, hoặc đóng mà không mở.

    Vì sao: thiếu một bên thì không biết tên gọi, lời chú hết ở đâu. Nhãn «a)», «1)» và dấu của số đo (32") không bị nhắc.

    Đúng:
        ket: Ủng hộ Quỹ "Mái ấm tình thương" (đợt 2)

    Sai:
        ket: Ủng hộ Quỹ "Mái ấm tình thương (đợt 2)
    """
    for text, _ in subject.joined_prose.texts_with(*_MARKS):
        if text.count("(") != text.count(")") or _has_odd_quotes(text):
            for at, closes in _alone(text):
                side = "mở" if closes else "đóng"
                message = f"dấu ngoặc {_kind(text[at])} này thiếu dấu {side}; thêm, hoặc bỏ"
                yield Finding(_span(text, at, closes=closes), message)


def _has_odd_quotes(text: Text) -> bool:
    count = text.count('"') + text.count("“") + text.count("”")
    return count % 2 == 1


def _alone(text: Text) -> Iterator[tuple[int, bool]]:
    """Return each mark whose other half is missing, and whether it is one that closes."""
    opened = []
    for at, letter in enumerate(text):
        if letter == "(":
            opened.append(at)
        elif letter == ")" and opened:
            opened.pop()
        elif letter == ")" and not re.search(_LABEL, text[max(0, at - _NEAR) : at].lower()):
            yield at, True
    yield from ((at, False) for at in opened)
    if _has_odd_quotes(text) and not re.search(_MEASURE, text):
        yield from _quotes_alone(text)


def _quotes_alone(text: Text) -> Iterator[tuple[int, bool]]:
    """Return the quotation mark whose other half is missing: one that opens before the one before is closed, or one
    that closes what is not open.
    """
    opened: int | None = None
    for match in re.finditer('["“”]', text):
        at = match.start()
        opens = match[0] == "“" or (match[0] == '"' and (at == 0 or text[at - 1] in " \n(|/-"))
        if opens and opened is not None:
            yield opened, False
        elif not opens and opened is None and text[at - 1 : at] not in (".", ";"):
            yield at, True  # behind a full stop it ends what began in a paragraph before
        opened = at if opens else None
    if opened is not None:
        yield opened, False


def _kind(mark: str) -> str:
    return "đơn" if mark in "()" else "kép"


def _span(text: Text, at: int, *, closes: bool) -> Span:
    """Return a mark with the word beside it."""
    if closes:
        start = max(text.rfind(" ", 0, at), text.rfind("\n", 0, at)) + 1
        return text.part(start, at + 1)
    word = re.compile(r"[^\s,.;:)]*").match(text, at + 1)
    return text.part(at, word.end() if word else at + 1)
