"""By what authority a paper is signed, and by whom (NĐ 30/2020/NĐ-CP, Điều 13 and Phụ lục I, II.7)."""

from __future__ import annotations

import re

from lxplan.named_tuple import NamedTuple
from lxplan.vietnamese.folding import fold

_MARKS = {"tm": "TM.", "kt": "KT.", "tl": "TL.", "tuq": "TUQ.", "q": "Q."}
_MARK = r"(?<!\w)(t ?m|k ?t|t ?l|t ?u ?q|q)(?!\w)"
_HEAD = r"(?<!pho )(?<!p )(?<!tong )(?<!\w)(?:giam doc|hieu truong|chu tich|bi thu)(?!\w)"
_DEPUTY = r"(?:pho|thu truong|pgd|pct|pht|p)(?!\w)"

_TITLES = (
    "tong giam doc",
    "giam doc",
    "hieu truong",
    "chu tich",
    "bi thu",
    "chu nhiem",
    "chanh van phong",
    "vien truong",
    "truong ban",
    "truong phong",
    "truong tram",
    "truong thon",
)
"""Offices of one person, folded."""

_UNDER_ONE_HEAD = (
    "trung tam",
    "tt",
    "truong",
    "tram",
    "phong",
    "so",
    "cong an",
    "chi cuc",
)
"""How the names begin (folded) of bodies that one person heads, who signs for himself and not for a collective; a board
(`ban giam doc`) is one.
"""

_COLLECTIVES = (
    "ban thuong vu",
    "ban chap hanh",
    "bch",
    "btv",
    "uy ban",
    "ubnd",
    "hoi dong",
    "hdnd",
    "dang uy",
    "chi uy",
    "thuong truc",
    "ban giam doc",
    "ban quan ly",
)
"""How the names begin (folded) of bodies that decide together."""

_TITLES_OF_OTHERS: tuple[tuple[tuple[str, ...], frozenset[str]], ...] = (
    (("trung tam hoc tap", "tthtcd"), frozenset(("hieu truong", "bi thu", "truong tram", "chu tich"))),
    (("uy ban nhan dan", "ubnd"), frozenset(("giam doc", "hieu truong", "bi thu", "truong tram"))),
    (("truong ",), frozenset(("giam doc", "chu tich", "bi thu", "truong tram"))),
    (("bch doan", "doan ", "chi doan", "ban chap hanh doan", "dang uy", "chi bo", "dang bo"),
     frozenset(("giam doc", "hieu truong", "chu tich", "truong tram"))),
    (("cong doan", "hoi ", "lien doan"), frozenset(("giam doc", "hieu truong", "bi thu", "truong tram"))),
)  # fmt: skip
"""How the names of bodies begin (folded), and offices that none of them has."""


_HEADS = ("giam doc", "hieu truong", "chu tich", "bi thu", "truong tram")
"""The offices of which bodies have one or another."""


class Authority(NamedTuple):
    """One authority of a signature: `TM.`, `KT.`, `TL.`, `TUQ.` or `Q.`, and for whom (folded)."""

    mark: str
    whom: str


def is_well_marked(text: str) -> bool:
    """Tell whether the first authority of a signature is written as the decree has it, with a full stop: `KT.`."""
    return text.strip().upper().startswith(tuple(_MARKS.values()))


def authorities_in(text: str) -> tuple[Authority, ...]:
    """Return the authorities that the line above a signature states: `TM. UBND`, `KT. CHỦ TỊCH`; none where it has
    no such mark.
    """
    folded = fold(text)
    marks = list(re.finditer(_MARK, folded))
    if not marks or marks[0].start() > 0:
        return ()
    ends = [*(mark.start() for mark in marks[1:]), len(folded)]
    return tuple(
        Authority(_MARKS[mark[1].replace(" ", "")], folded[mark.end() : end].strip())
        for mark, end in zip(marks, ends, strict=True)
    )


def is_deputy(position: str) -> bool:
    """Tell whether a position is a deputy's: `Phó Giám đốc`, `Thứ trưởng`; not that of one who also heads a body, such
    as `Phó Chủ tịch UBND xã, Giám đốc trung tâm`.
    """
    folded = fold(position)
    if not folded.startswith(("p", "thu")):
        return False
    return re.match(_DEPUTY, folded) is not None and re.search(_HEAD, folded) is None


def is_deputy_of(position: str, whom: str) -> bool:
    """Tell whether a deputy's position can be that of the deputy of `whom` (folded): they share a word."""
    own = fold(position).split()[1:]
    return not own or not whom or bool({*own} & {*whom.split()})


def is_office(name: str) -> bool:
    """Tell whether a folded name is the office of one person, such as `giam doc`."""
    return name.startswith(_TITLES)


def has_one_head(body: str) -> bool:
    """Tell whether a folded name is that of a body whose head signs for himself, such as `trung tam`."""
    return re.match(rf"(?:{'|'.join(_UNDER_ONE_HEAD)})(?!\w)", body) is not None


def is_collective(name: str) -> bool:
    """Tell whether a folded name is that of a body that decides together, such as `ban thuong vu`."""
    return f"{name} ".startswith(tuple(f"{each} " for each in _COLLECTIVES))


def is_of_another_body(position: str, body: str) -> bool:
    """Tell whether a position, such as `Hiệu trưởng`, is one that a body surely has not; one who also holds an office
    of the body (`Phó Chủ tịch UBND xã, Giám đốc trung tâm`) signs as that.
    """
    folded = fold(position)
    title = re.sub(rf"^{_DEPUTY} ?", "", folded) if folded.startswith(("p", "thu")) else folded
    name = fold(body)
    others = next(
        (titles for begins, titles in _TITLES_OF_OTHERS if name.startswith(begins)), frozenset()
    )
    is_foreign = any(f"{title} ".startswith(f"{other} ") for other in others)
    return is_foreign and not any(own in folded for own in _HEADS if own not in others)
