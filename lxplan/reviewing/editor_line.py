"""What is found by looking beside a plan: the schema that its first line names is not there."""

from __future__ import annotations

import os
import re
from pathlib import Path

from lxplan.checks.machinery.across_files import NO_SCHEMA, severity_of
from lxplan.diagnostics import Diagnostic
from lxplan.plan import ReadPlan
from lxplan.source.modeline import schema_address

_ADDRESS = r"[A-Za-z][A-Za-z0-9+.-]+:"
"""How an address begins; one letter before the colon is a drive."""


def schema_not_there(read: ReadPlan) -> Diagnostic | None:
    """Return a note where the line for editors leads to no file; an address of the web is not
    asked.
    """
    source = read.source
    address = schema_address(source.text)
    if address is None or _is_there(address.words, Path(source.path).parent):
        return None
    begin = source.offset(address.line, address.column)
    message = (
        f"trình soạn thảo không thấy tệp lược đồ «{address.words}» nên không gợi ý khi gõ; "
        "chạy lxplan schema -o plan.schema.json rồi thay dòng này bằng dòng được chỉ ra, hoặc xóa dòng này"
    )
    span = source.span(begin, begin + len(address.words))
    return Diagnostic(source.path, span, severity_of(NO_SCHEMA), NO_SCHEMA, message)


def _is_there(words: str, folder: Path) -> bool:
    if words.lower().startswith("file:"):
        from urllib.parse import urlparse
        from urllib.request import url2pathname  # brings http, ssl and email: 30 modules

        return os.path.isfile(url2pathname(urlparse(words).path))
    if re.match(_ADDRESS, words) or os.path.isfile(folder / words):
        return True
    from urllib.parse import unquote

    return os.path.isfile(folder / unquote(words.partition("#")[0]))
