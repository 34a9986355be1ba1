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
_OWN_KIND = (
    r"(Trường(?: (?:PTDTBT|PTDTNT|PTDT|Phổ thông dân tộc (?:bán|nội) trú|TH|THCS|THPT|TH ?& ?THCS|THCS ?& ?THPT|MN|[Tt]iểu học"
    r"|[Tt]rung học cơ sở|[Tt]rung học phổ thông|[Mm]ầm non|[Mm]ẫu giáo|và))+)"
)
_SHORT_KINDS = (
    ("trung học cơ sở", "thcs"),
    ("trung học phổ thông", "thpt"),
    ("tiểu học", "th"),
    ("mầm non", "mn"),
    ("mẫu giáo", "mn"),
    ("phổ thông dân tộc bán trú", "ptdtbt"),
    ("phổ thông dân tộc nội trú", "ptdtnt"),
)
_CAPITALISED = r"(?:(?:[A-ZĐÀ-Ý]|[Ạ-Ỹ])[^\W\d_]*)(?: (?:[A-ZĐÀ-Ý]|[Ạ-Ỹ])[^\W\d_]*){0,3}"


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


def name_of_school(school: str) -> tuple[str, str] | None:
    """Return a school's kind as written and its name: `Trường PTDTBT THCS`, `Cô Ba`; None for what is no school, or has
    no name of its own.
    """
    if not school.startswith("Trường "):
        return None
    named = re.fullmatch(rf"{_OWN_KIND} ({_CAPITALISED})", school.strip())
    return (named[1], named[2]) if named else None


def named_as(kind: str, text: str) -> Iterator[tuple[int, int, str]]:
    """Return the schools of a kind, as `name_of_school` has it, that a sentence names: where, and by what name."""
    for match in re.finditer(rf"{re.escape(kind)} ({_CAPITALISED})", text):
        yield match.start(), match.end(), match[1]


def kinds_with_name(name: str, text: str) -> Iterator[tuple[int, int, frozenset[str]]]:
    """Return the schools of a name that a sentence names: where, and the parts of their kinds, each as one short word."""
    for match in re.finditer(rf"{_OWN_KIND} {re.escape(name)}(?!\w)", text):
        yield match.start(), match.end(), parts_of_kind(match[1])


def parts_of_kind(kind: str) -> frozenset[str]:
    """Return the parts of a school's kind, as `name_of_school` has it: `Trường TH và THCS` is TH and THCS."""
    short = kind.lower()
    for long, brief in _SHORT_KINDS:
        short = short.replace(long, brief)
    return frozenset(re.findall(r"\w+", short)) - {"trường", "và"}
