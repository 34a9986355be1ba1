"""The Vietnamese catalogue: complete for the installed Click and Typer, well formed."""

from __future__ import annotations

import ast
import gettext
import importlib.util
import io
import re
import string
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from lxplan.locale import DOMAIN, FOLDER, speak_vietnamese

PO = FOLDER / "vi" / "LC_MESSAGES" / f"{DOMAIN}.po"
MO = PO.with_suffix(".mo")
FUNCTIONS = frozenset({"_", "gettext", "ngettext"})


def message_ids() -> dict[tuple[str, ...], str]:
    """Return every message that Click and Typer pass through gettext, with the module that does."""
    found: dict[tuple[str, ...], str] = {}
    for package in ("click", "typer"):
        spec = importlib.util.find_spec(package)
        assert spec is not None
        assert spec.origin is not None
        for file in sorted(Path(spec.origin).parent.glob("*.py")):
            for message in _messages(file):
                found.setdefault(message, f"{package}.{file.stem}")
    return found


def _messages(file: Path) -> Iterator[tuple[str, ...]]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
        texts = tuple(
            a.value for a in node.args if isinstance(a, ast.Constant) and isinstance(a.value, str)
        )
        if name in FUNCTIONS and re.search("[A-Za-z]", re.sub(r"{[^}]*}", "", "".join(texts))):
            yield texts


MESSAGES = message_ids()


def catalogue() -> gettext.GNUTranslations:
    return gettext.GNUTranslations(io.BytesIO(MO.read_bytes()))


def test_there_are_messages() -> None:
    assert {("Usage:",), ("Options",), ("Missing argument",)} <= set(MESSAGES)
    assert len(MESSAGES) > 60


@pytest.mark.parametrize("message", MESSAGES, ids=lambda message: message[0])
def test_every_message_has_a_translation(message: tuple[str, ...]) -> None:
    vietnamese = catalogue()
    translated = (
        vietnamese.gettext(message[0])
        if len(message) == 1
        else vietnamese.ngettext(message[0], message[1], 2)
    )
    assert translated not in message, MESSAGES[message]


def test_every_translation_names_only_what_the_message_is_given() -> None:
    with PO.open("rb") as file:
        messages = [message for message in read_po(file) if message.id]
    assert messages
    for message in messages:
        assert "fuzzy" not in message.flags
        given = {name for text in _several(message.id) for name in _names(text)}
        for text in _several(message.string):
            assert _names(text) <= given, message.id


def _names(text: str) -> set[str]:
    fields = {
        name.partition(".")[0]
        for _, name, _, _ in string.Formatter().parse(text)
        if name is not None
    }
    return fields | set(re.findall(r"%\((\w+)\)s", text))


def _several(text: object) -> tuple[str, ...]:
    """Return one text, or the forms of a plural, as Babel keeps them in a list or a tuple."""
    return tuple(map(str, text)) if isinstance(text, list | tuple) else (str(text),)


def test_gettext_speaks_vietnamese_whatever_the_system_speaks(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = gettext.textdomain()
    for variable in ("LANGUAGE", "LANG", "LC_ALL"):
        monkeypatch.setenv(variable, "en_US.UTF-8")
    try:
        speak_vietnamese()
        assert gettext.gettext("Options") == "Tùy chọn"
    finally:
        gettext.textdomain(before)
