"""The property parts of a Word document: title and author for the file list. No clock."""

from __future__ import annotations

from lxplan.word.paragraphs import escape

_PROLOGUE = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
_DUBLIN_CORE = "http://purl.org/dc/elements/1.1/"


def core(title: str, subject: str, creator: str) -> bytes:
    """Return `docProps/core.xml`: what the file manager shows of a document."""
    return (
        f'{_PROLOGUE}<cp:coreProperties xmlns:cp="{_CORE}" xmlns:dc="{_DUBLIN_CORE}">'
        f"<dc:title>{escape(title)}</dc:title><dc:subject>{escape(subject)}</dc:subject>"
        f"<dc:creator>{escape(creator)}</dc:creator><dc:language>vi-VN</dc:language></cp:coreProperties>"
    ).encode()


def application() -> bytes:
    """Return `docProps/app.xml`."""
    return f'{_PROLOGUE}<Properties xmlns="{_EXTENDED}"><Application>lxplan</Application></Properties>'.encode()
