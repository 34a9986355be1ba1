"""Schools as sentences name them: `Trường Tiểu học Tân Lập`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxplan.named_tuple import NamedTuple

_KINDS = {
    "mầm non": "mầm non",
    "mn": "mầm non",
    "mẫu giáo": "mầm non",
    "tiểu học": "tiểu học",
    "th": "tiểu học",
    "trung học cơ sở": "trung học cơ sở",
    "thcs": "trung học cơ sở",
}
_NAMED = (
    rf"[Tt]rường ((?i:{'|'.join(_KINDS)}))(?: (?:số \d+|xã|phường|thị trấn))*"
    r" ((?:(?:[A-ZĐÀ-Ý]|[Ạ-Ỹ])[^\W\d_]*)(?: (?:[A-ZĐÀ-Ý]|[Ạ-Ỹ])[^\W\d_]*){0,3})"
)


class SchoolMention(NamedTuple):
    """A school with its name: its kind as one word for all ways of writing it, and where it stands."""

    start: int
    end: int
    kind: str
    name: str


def schools_in(text: str) -> Iterator[SchoolMention]:
    """Return the schools that a sentence calls by a name, in order; those of several kinds at once are left out."""
    if "rường " not in text:
        return
    for match in re.finditer(_NAMED, text):
        if match[2].lower() not in _KINDS and not match[2].startswith(("THCS", "TH ")):
            yield SchoolMention(*match.span(), _KINDS[match[1].lower()], match[2])
