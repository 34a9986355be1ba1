"""From the bytes of a file to YAML nodes and texts that know their line and column."""

from lxplan.source.document import Document, Place, Text, read_document

__all__ = ["Document", "Place", "Text", "read_document"]
