"""The compiled catalogue, read back with Babel's eyes and with those of gettext."""

from __future__ import annotations

import gettext
import io

from babel.messages.catalog import Catalog
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

from building.message_catalogue import SOURCE, message_catalogue, packed


def _texts(messages: Catalog) -> dict[tuple[str, ...], tuple[str, ...]]:
    """Return the translations by message, a form that stands twice once."""
    return {
        _several(message.id): tuple(dict.fromkeys(_several(message.string)))
        for message in messages
        if message.id
    }


def _several(text: object) -> tuple[str, ...]:
    """Return one text, or the forms of a plural, as Babel keeps them in a list or a tuple."""
    return tuple(map(str, text)) if isinstance(text, list | tuple) else (str(text),)


def test_it_says_what_the_catalogue_says() -> None:
    with SOURCE.open("rb") as source:
        assert _texts(read_mo(io.BytesIO(message_catalogue()))) == _texts(read_po(source))


def test_gettext_reads_it_with_its_one_plural_form() -> None:
    made = gettext.GNUTranslations(io.BytesIO(message_catalogue()))
    assert made.info()["language"] == "vi"
    assert made.gettext("Options") == "Tùy chọn"
    for count in (0, 1, 2):
        assert made.ngettext(
            "{value!r} is not {choice}.", "{value!r} is not one of {choices}.", count
        ).startswith("«")


def test_a_catalogue_of_nothing_but_its_header_can_be_read() -> None:
    made = gettext.GNUTranslations(
        io.BytesIO(packed({b"": b"Content-Type: text/plain; charset=utf-8\n"}))
    )
    assert made.gettext("Options") == "Options"
