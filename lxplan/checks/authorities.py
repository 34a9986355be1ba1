"""Who stands above whom, and which bodies ceased on 1 July 2025, as data.

Order of authority: Luật Ban hành văn bản quy phạm pháp luật, Điều 4. The Party's papers are outside it. The
district level (huyện, quận, thị xã) ended with Luật Tổ chức chính quyền địa phương 2025.
"""

from __future__ import annotations

import re
from datetime import date

LAW, GOVERNMENT, PRIME_MINISTER, MINISTRY, PROVINCE, DISTRICT, COMMUNE = range(7)

_TITLES = {LAW: "luật", GOVERNMENT: "Chính phủ", PRIME_MINISTER: "Thủ tướng", MINISTRY: "bộ", PROVINCE: "tỉnh", DISTRICT: "huyện", COMMUNE: "xã"}

_MINISTRIES = frozenset(
    (
        *("BCA", "BCT", "BGDĐT", "BGTVT", "BKHCN", "BKHĐT", "BLĐTBXH", "BNNMT", "BNNPTNT", "BNV", "BQP", "BTC", "BTNMT"),
        *("BTP", "BTTTT", "BVHTTDL", "BXD", "BYT", "BDTTG", "TTCP", "NHNN"),
    )
)

_PARTY = r"trung ương đảng|bộ chính trị|ban bí thư|ban chấp hành trung ương|(?:tỉnh|thành|huyện|quận|thị|đảng) (?:ủy|uỷ)"

_ISSUERS = (
    (r"(?<!thị )\b(?:xã(?! hội)|phường|thị trấn)\b", COMMUNE),
    (r"\b(?:huyện|quận|thị xã)\b|^phòng\b", DISTRICT),
    (r"\btỉnh\b|^(?:giám đốc )?sở\b", PROVINCE),
    (r"^(?:bộ|liên bộ|bộ trưởng)\b", MINISTRY),
    (r"^thủ tướng\b", PRIME_MINISTER),
    (r"^chính phủ\b", GOVERNMENT),
    (r"^quốc hội\b", LAW),
)
"""How an issuer's name tells its level, the lowest first: `Phòng GD&ĐT huyện A, tỉnh B` is a district body."""

DISTRICT_ENDED = date(2025, 7, 1)

_DISTRICT_BODIES = (
    r"\bhuyện\b|\bquận (?=[^\W\d_])|\bquận$|\bthị xã\b|\b(?:phòng giáo dục|phòng gd|phòng nông nghiệp|phòng tư pháp|phòng lao động|phòng nội vụ"
    r"|phòng y tế|phòng tài nguyên|phòng văn hóa (?:và|&) thông tin|phòng văn hoá (?:và|&) thông tin|pgd&đt|pgdđt)(?!\w)"
)


def rank_of_symbol(symbol: str) -> int | None:
    """Return the rank that a number's letters give away, such as `/2008/QĐ-BGDĐT`; None for local bodies."""
    parts = re.split(r"[/&-]", symbol)
    if any(re.fullmatch(r"QH\d+|UBTVQH\d*", part) for part in parts):
        return LAW
    if "TTg" in parts:
        return PRIME_MINISTER
    if parts[-1] == "CP":
        return GOVERNMENT
    return MINISTRY if _MINISTRIES.intersection(parts) else None


def rank_of_type(basis: str) -> int | None:
    """Return the rank of a basis (lower case) that names only a law."""
    return LAW if re.match(r"(?:căn cứ |thực hiện )?(?:vào )?(?:luật|bộ luật|hiến pháp|pháp lệnh)\s", basis) else None


def rank_of_issuer(issuer: str) -> int | None:
    """Return the rank of an issuing body by its name; None for the Party's bodies and unknown ones."""
    lower = issuer.lower()
    if re.search(_PARTY, lower):
        return None
    return next((rank for pattern, rank in _ISSUERS if re.search(pattern, lower)), None)


def rank_title(rank: int) -> str:
    """Return the name of a level of authority, as messages say it."""
    return _TITLES[rank]


def is_district_body(name: str) -> bool:
    """Tell whether a name is that of a body of the district level."""
    return re.search(_DISTRICT_BODIES, name.lower()) is not None
