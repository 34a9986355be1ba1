"""Compiles the catalogue of Vietnamese messages, `lxplan.po`, to what gettext reads, `lxplan.mo`.

Babel reads the catalogue but does not write the compiled one: it would put its own version in, and
the file would be stale with every release of it.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from lxplan.locale import DOMAIN, FOLDER

SOURCE = FOLDER / "vi" / "LC_MESSAGES" / f"{DOMAIN}.po"

_MAGIC, _REVISION, _HEADER_SIZE = 0x950412DE, 0, 28
_HEADERS = ("Language", "MIME-Version", "Content-Type", "Content-Transfer-Encoding")
"""What gettext needs of the catalogue's header. Without `Plural-Forms` it takes one form for 1 and
another for more, and builds no parser of plurals at each start of the program; the one form of
Vietnamese stands for both."""
_FORMS = 2


def message_catalogue() -> bytes:
    """Return the compiled catalogue: messages and translations, sorted by message."""
    with SOURCE.open("rb") as file:
        return packed(_texts(read_po(file)))


def packed(texts: Mapping[bytes, bytes]) -> bytes:
    """Return translations by message in the format of GNU gettext, little-endian and without a hash
    table.
    """
    entries = sorted(texts.items())
    messages_at = _HEADER_SIZE
    translations_at = messages_at + 8 * len(entries)
    data_at = translations_at + 8 * len(entries)
    table, data = b"", b""
    for column in (0, 1):
        for entry in entries:
            table += struct.pack("<2I", len(entry[column]), data_at + len(data))
            data += entry[column] + b"\0"
    header = (_MAGIC, _REVISION, len(entries), messages_at, translations_at, 0, data_at)
    return struct.pack("<7I", *header) + table + data


def _texts(catalogue: Catalog) -> dict[bytes, bytes]:
    header = "".join(
        f"{name}: {value}\n" for name, value in catalogue.mime_headers if name in _HEADERS
    )
    pairs = ((_forms(message.id), _forms(message.string)) for message in catalogue if message.id)
    return {
        b"": header.encode(),
        **{
            _joined(ids): _joined(forms * (_FORMS if len(ids) > 1 else 1))
            for ids, forms in pairs
            if any(forms)
        },
    }


def _forms(text: object) -> list[str]:
    return (
        [str(form or "") for form in text] if isinstance(text, list | tuple) else [str(text or "")]
    )


def _joined(forms: list[str]) -> bytes:
    return "\0".join(forms).encode()
