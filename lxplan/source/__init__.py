"""From the bytes of a file to YAML nodes and texts that know their line and column."""

from lxplan.source.bytes_to_nodes import read_source
from lxplan.source.source_file import Place, SourceFile, Text

__all__ = ["Place", "SourceFile", "Text", "read_source"]
