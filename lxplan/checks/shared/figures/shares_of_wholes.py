"""The share said behind a whole and its part: `3.200 hộ; trong đó 250 hộ nghèo, chiếm 7,8%`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxplan.vietnamese.quantities import NUMBER, PEOPLE

_NAME = r"[^\W\d]+(?: [^\W\d]+)?"
_WHOLE_AND_PART = (
    rf"(?<![\w.,/:+-])(?P<first>{NUMBER}) (?P<unit>{_NAME})(?!\w)(?P<between>[^.:\n%\d]{{0,80}}?)(?<![\w.,/:+-])"
    rf"(?P<second>{NUMBER})(?: (?P<other>{_NAME}))?(?![\w/])[^.;:%\d\n()]{{0,40}}?"
    rf"(?:[,;]? \(?(?:chiếm|đạt|bằng|tỷ lệ)(?: tỷ lệ)?|,? \() ?(?P<share>{NUMBER}) ?%(?P<after>[^.;,)\n]{{0,30}})"
)
_PART_FIRST = ("trên", "trong số", "trong tổng số", "trên tổng số")
_WHOLE_FIRST = r"(?:[,;(] ?|^ ?)(?:trong đó|thu về|thu được|đã có|đã)(?: [^\W\d]+){0,4} ?$"
_AMONG = ("trong ", "trong số ", "trong tổng số ")
_NO_WHOLE = r"tăng|giảm|vượt|so với|mỗi|năm trước|còn "


def shares_of_wholes(lower: str) -> Iterator[tuple[re.Match[str], str, str]]:
    """Return the shares (group `share`) said behind a whole and its part of one unit, with the digits of the part and the
    whole.
    """
    for match in re.finditer(_WHOLE_AND_PART, lower):
        unit, other, between = match["unit"], match["other"] or "", match["between"]
        after = match["after"].strip()
        own = rf"(?:tổng )?số {unit}(?: dân| gia đình)?(?: (?:toàn|trong|của) xã)?"
        is_of_it = not after or re.fullmatch(own, after) is not None
        if not (is_of_it and _is_one_unit(unit, other)) or re.search(_NO_WHOLE, match[0]):
            continue
        if between.rstrip().endswith(_PART_FIRST):
            yield match, match["first"], match["second"]
        elif re.search(_WHOLE_FIRST, between) or (
            lower.endswith(_AMONG, 0, match.start())
            and re.search(r" có(?: [^\W\d]+){0,2} $", between)
        ):
            yield match, match["second"], match["first"]


def _is_one_unit(unit: str, other: str) -> bool:
    first, second = unit.split(maxsplit=1)[0], other.split()[:1]
    are_people = unit.startswith(PEOPLE) and other.startswith(PEOPLE)
    return first in second or are_people
