"""Who stands above whom, and which bodies ceased on 1 July 2025, as data.

Order of authority: Luật Ban hành văn bản quy phạm pháp luật, Điều 4. The Party's papers are outside
it. The district level (huyện, quận, thị xã) ended with Luật Tổ chức chính quyền địa phương 2025.
"""

from __future__ import annotations

import re
from datetime import date

LAW, GOVERNMENT, PRIME_MINISTER, MINISTRY, PROVINCE, DISTRICT, COMMUNE = range(7)

_TITLES = {
    LAW: "luật",
    GOVERNMENT: "Chính phủ",
    PRIME_MINISTER: "Thủ tướng",
    MINISTRY: "bộ",
    PROVINCE: "tỉnh",
    DISTRICT: "huyện",
    COMMUNE: "xã",
}

# fmt: off
_MINISTRIES = frozenset((
    "BCA", "BCT", "BDTTG", "BGDĐT", "BGTVT", "BKHCN", "BKHĐT", "BLĐTBXH", "BNNMT", "BNNPTNT", "BNV",
    "BQP", "BTC", "BTNMT", "BTP", "BTTTT", "BVHTTDL", "BXD", "BYT", "NHNN", "TTCP",
))
# fmt: on

# fmt: off
_PARTY = (
    "trung ương đảng", "bộ chính trị", "ban bí thư", "ban chấp hành trung ương", "tỉnh ủy",
    "thành ủy", "huyện ủy", "đảng ủy", "tỉnh uỷ", "thành uỷ", "huyện uỷ", "đảng uỷ",
)
# fmt: on

_ISSUERS: tuple[tuple[int, tuple[str, ...], tuple[str, ...]], ...] = (
    (COMMUNE, (), (" xã ", " phường ", " thị trấn ")),
    (DISTRICT, ("phòng ",), (" huyện ", " quận ", " thị xã ")),
    (PROVINCE, ("sở ", "giám đốc sở "), (" tỉnh ",)),
    (MINISTRY, ("bộ ", "liên bộ "), ()),
    (PRIME_MINISTER, ("thủ tướng ",), ()),
    (GOVERNMENT, ("chính phủ ",), ()),
    (LAW, ("quốc hội ",), ()),
)
"""How an issuer's name tells its level, by its beginning or a word of it, the lowest level
first."""

_LAWS = ("luật ", "bộ luật ", "hiến pháp ", "pháp lệnh ")

DISTRICT_ENDED = date(2025, 7, 1)

# fmt: off
_DISTRICT_BODIES = (
    " huyện ", " quận ", " thị xã ", " phòng giáo dục ", " phòng gd ", " phòng nông nghiệp ",
    " phòng tư pháp ", " phòng lao động ", " phòng nội vụ ", " phòng y tế ", " phòng tài nguyên ",
    " phòng văn hóa và thông tin ", " phòng văn hoá và thông tin ", " pgd ", " pgdđt ",
    " phòng gdđt ",
)
# fmt: on

_CITY = r" (?:thành phố|tp) (?!(?:hà nội|hồ chí minh|hcm|hải phòng|đà nẵng|cần thơ|huế|trực thuộc|của) )\w"
"""A city that is named and is no province itself (in lower case): of the district level until then."""


def rank_of_symbol(symbol: str) -> int | None:
    """Return the rank that a number's letters give away, such as `/2008/QĐ-BGDĐT`.

    None for local bodies.
    """
    parts = re.split(r"[/&-]", symbol)
    if any(part.startswith(("QH", "UBTVQH")) for part in parts):
        return LAW
    if "TTg" in parts:
        return PRIME_MINISTER
    if parts[-1] == "CP":
        return GOVERNMENT
    return MINISTRY if _MINISTRIES.intersection(parts) else None


def rank_of_type(basis: str) -> int | None:
    """Return the rank of a basis (lower case) that names only a law."""
    named = basis.removeprefix("căn cứ ").removeprefix("thực hiện ").removeprefix("vào ")
    return LAW if named.startswith(_LAWS) else None


def rank_of_issuer(issuer: str) -> int | None:
    """Return the rank of an issuing body by its name.

    None for the Party's bodies and unknown ones.
    """
    words = _spaced(issuer)
    if any(party in words for party in _PARTY):
        return None
    plain = words.replace(" xã hội ", " ")
    commune = plain.replace(" thị xã ", " ")
    for rank, beginnings, inside in _ISSUERS:
        name = commune if rank == COMMUNE else plain
        if name[1:].startswith(beginnings) or any(word in name for word in inside):
            return rank
    return None


def rank_title(rank: int) -> str:
    """Return the name of a level of authority, as messages say it."""
    return _TITLES[rank]


def is_district_body(name: str) -> bool:
    """Tell whether a name is that of a body of the district level."""
    words = _spaced(name)
    city = re.search(_CITY, words)
    return city is not None or any(body in words for body in _DISTRICT_BODIES)


def _spaced(name: str) -> str:
    """Return a name in lower case with one space in place of its punctuation and at both ends."""
    words = re.sub(r"\W+", " ", name.lower()).strip()
    return f" {words} "
