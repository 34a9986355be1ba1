"""The comment at the head of a plan file by which editors find the JSON Schema."""

from __future__ import annotations

import re

from lxplan.named_tuple import NamedTuple

MODELINE = "yaml-language-server: $schema="
"""What the comment begins with, after its `#`, as this program writes it."""

_LINE = r"#\s+(?:yaml-language-server\s*:|\$schema:)"
_ADDRESS = r"\$schema(?:=|:[^\S\r\n]*)(\S+)"


class SchemaAddress(NamedTuple):
    """Where a file's schema is said to be: the words, their line and column (1-based)."""

    words: str
    line: int
    column: int


def schema_address(text: str) -> SchemaAddress | None:
    """Return what the comments above the first key say of the schema, read as the YAML language
    server reads it; None where they say nothing, or `none`.
    """
    if "$schema" not in text:
        return None
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            return None
        found = re.search(_ADDRESS, line) if re.match(_LINE, line) else None
        if found:
            is_none = found[1].lower() == "none"
            return None if is_none else SchemaAddress(found[1], number, found.start(1) + 1)
    return None
