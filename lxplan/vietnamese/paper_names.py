"""The papers that plans cite: how each kind is called in a sentence, and the signs that its numbers may begin with.

Administrative papers are those of NĐ 30/2020/NĐ-CP (`document_types`); laws are those of Luật Ban hành văn bản quy phạm
pháp luật, the Party's those of Quy định 66-QĐ/TW and Hướng dẫn 36-HD/VPTW.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from lxplan.vietnamese.document_types import TYPES

_OTHER_SIGNS: Mapping[str, tuple[str, ...]] = {
    "nghị quyết": ("NQLT",),
    "thông báo": ("TBKL",),
    "chương trình": ("CT", "CTHĐ", "CTPH"),
    "tờ trình": ("TT",),
    "quy định": ("QĐ", "QĐi"),
    "công văn": ("CV",),
}
"""Signs beside the decree's own: the Party's, and those of before the decree."""

_SIGNS_OF_OTHERS: Mapping[str, tuple[str, ...]] = {
    "luật": (),
    "bộ luật": (),
    "hiến pháp": (),
    "pháp lệnh": ("PL",),
    "nghị định": ("NĐ",),
    "thông tư": ("TT",),
    "thông tư liên tịch": ("TTLT",),
    "kết luận": ("KL",),
    "thông tri": ("TT",),
    "lệnh": ("L",),
    "sắc lệnh": ("SL",),
    "điều lệ": ("ĐL",),
    "văn bản hợp nhất": ("VBHN",),
    "văn bản": (),
    "quyết nghị": (),
}
"""Papers that are no administrative ones."""

# fmt: off
SURE = (
    "nghị quyết", "quyết định", "chỉ thị", "thông tư", "công văn", "nghị định", "luật", "pháp lệnh", "hiến pháp",
    "công điện", "kết luận", "quy chế", "quy định", "tờ trình", "biên bản", "thông tri", "điều lệ", "sắc lệnh",
    "lời kêu gọi", "di chúc", "bức thư", "lệnh", "hợp đồng", "văn bản", "đề án",
)
"""Names that mean a paper wherever they stand in a sentence (lower case)."""

UNSURE = ("kế hoạch", "hướng dẫn", "báo cáo", "chương trình", "dự án", "phương án", "thông báo", "thông cáo", "giấy mời")
"""Names that may also be what is done: they mean a paper with a number, a body, or a day right
after them."""
# fmt: on


@cache
def signs_by_name() -> Mapping[str, frozenset[str]]:
    """Return the signs that a paper's number may begin with, by the name of its kind (lower case).

    An empty set means that the kind has none of its own.
    """
    own = {
        each.name.lower(): (each.sign, *_OTHER_SIGNS.get(each.name.lower(), ())) for each in TYPES
    }
    return {
        name: frozenset(filter(None, signs)) for name, signs in {**own, **_SIGNS_OF_OTHERS}.items()
    }


@cache
def kinds_of_sign() -> Mapping[str, tuple[str, ...]]:
    """Return the names of the kinds (lower case) whose numbers may begin with a sign, the decree's
    own first.
    """
    kinds: dict[str, tuple[str, ...]] = {}
    for name, signs in signs_by_name().items():
        for sign in signs:
            kinds[sign] = (*kinds.get(sign, ()), name)
    return kinds


def name_before(lower: str, end: int) -> str | None:
    """Return the kind of paper that is named right before a number that starts at `end`: `Quyết
    định số`.
    """
    leading = re.sub(r"(?:\s*(?:số|:))*\s*$", "", lower[max(0, end - 60) : end])
    leading = re.sub(r" (?:hành động|công tác|phối hợp)$", "", leading)
    names = (name for name in signs_by_name() if leading.endswith(name))
    found = max(names, key=len, default=None)
    whole = found is not None and not leading[: -len(found)][-1:].isalpha()
    return found if whole else None
