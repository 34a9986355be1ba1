"""One deed that a target and a row of the schedule say with two numbers: `Trồng 5.000 cây phi lao` beside `Trồng 500 cây phi lao`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lxplan.checks.machinery.rule import Finding
from lxplan.checks.shared.figures.rows_counted import SCOPED, TOLD
from lxplan.diagnostics import Related
from lxplan.named_tuple import NamedTuple
from lxplan.vietnamese.quantities import NUMBER, number_of, shown
from lxplan.vietnamese.sentences import has_any, has_digit, lowered

if TYPE_CHECKING:
    from fractions import Fraction

    from lxplan.plan.schedule import Activity
    from lxplan.plan.texts import KeyedText
    from lxplan.source import Text

_VERBS_WORDS = (
    "trồng tặng trao phát cấp xây dựng sửa lắp thăm khám mua nạp giúp gom vét thả tiêm giao ươm vẽ thắp dọn treo "
    "hiến nhận góp mắt lập"
)
_VERBS = frozenset(_VERBS_WORDS.split())
"""The last syllable of what is done: `kết nạp`, `ra mắt`, `trao tặng`."""
_GROUPS = (
    r"chi đoàn|chi hội|chi bộ|chi đội|liên đội|phân hội|tổ hội|câu lạc bộ|cơ sở đoàn|điểm trường"
)
_GROUP_WORDS = (" chi ", "liên đội", "phân hội", "tổ hội", "câu lạc bộ", "điểm trường")
_OF_GROUPS = rf"((?:[^\W\d]+ ){{3,4}})({NUMBER}) ({_GROUPS})(?!\w)"
"""`về sinh hoạt ở 9 chi đoàn`: the words before say what the groups are there for."""
_OF_THINGS = rf"(?<!\w)([^\W\d]+) ({NUMBER})((?: [^\W\d]+){{2,5}})"
_STOPS = r" (?:cho|trên|ở|tại|nhân|dịp|với|và|trong|vào|để|của|theo|từ|do|cùng|khi|năm|ven|dọc|trước|hưởng)(?!\w).*"
_ABOUT = r"(?:ít nhất|tối thiểu|khoảng|trên|hơn|gần|từ|đến|thêm|mỗi[^.;\n]*|bình quân[^.;\n]*)$"
_WORDS, _FEWEST, _SAME = 3, 2, 3
_NEAR, _NOUGHT = 5, 10


class _Deed(NamedTuple):
    """So many of some things, or groups, with the words that say what is done: where the number stands, and its value."""

    start: int
    end: int
    value: int | Fraction
    verb: str
    words: tuple[str, ...]


def deeds_said_otherwise(texts: list[KeyedText], rows: list[Activity]) -> Iterator[Finding]:
    """Return the numbers of a deed in texts that plan, where all rows of the schedule with the same deed say another,
    near it, of the same figures, or with a nought more or less.
    """
    planned = [
        (row.content, deed)
        for row in rows
        if has_digit(row.content)
        for deed in _deeds(lowered(row.content))
    ]
    for keyed in texts if planned else ():
        lower = lowered(keyed.text)
        if not has_any(lower, tuple({deed.words[0] for _, deed in planned})):
            continue
        for said in _deeds(lower):
            same = [(text, deed) for text, deed in planned if _is_one(said, deed)]
            if same and not _is_a_part(lower, said):
                yield from _unless_agrees(keyed, said, same)


def _deeds(lower: str) -> list[_Deed]:
    things = [
        _Deed(*match.span(2), number_of(match[2]), match[1], words)
        for match in re.finditer(_OF_THINGS, lower)
        if match[1] in _VERBS
        and len(words := tuple(re.sub(_STOPS, "", match[3]).split()[:_WORDS])) >= _FEWEST
    ]
    groups = [
        _Deed(*match.span(2), number_of(match[2]), match[3], (match[3], *match[1].split()))
        for match in (re.finditer(_OF_GROUPS, lower) if has_any(lower, _GROUP_WORDS) else ())
    ]
    return things + groups


def _is_one(said: _Deed, deed: _Deed) -> bool:
    if said.verb != deed.verb:
        return False
    if said.words[0] == said.verb:  # groups, with the words before them
        same_end = said.words[-1] == deed.words[-1]
        return same_end and len(set(said.words[1:]) & set(deed.words[1:])) >= _SAME
    least = min(len(said.words), len(deed.words))
    return said.words[:least] == deed.words[:least]


def _is_a_part(lower: str, said: _Deed) -> bool:
    """Tell whether a number is of a part, about so many, or of what was."""
    sentence = re.split(r"[.;]\s|\n", lower[: said.start])[-1]
    before = sentence.rstrip()
    told = re.search(TOLD, sentence) is not None
    return told or re.search(_ABOUT, before) is not None or re.search(SCOPED, before) is not None


def _unless_agrees(
    keyed: KeyedText, said: _Deed, same: list[tuple[Text, _Deed]]
) -> Iterator[Finding]:
    values = [deed.value for _, deed in same]
    total: int | Fraction = sum(values)
    if said.value in (*values, total) or not _is_meant(said.value, total, keyed):
        return
    what = keyed.text[said.start : said.end]
    related = tuple(
        Related(text.part(deed.start, deed.end), "số trong bảng") for text, deed in same
    )
    message = f"nói {what} {said.words[0]}, mà bảng từng tháng ghi {shown(total)} (dòng {same[0][0].span.line}); xem lại một trong hai"
    yield Finding(keyed.text.part(said.start, said.end), message, related=related)


def _is_meant(value: int | Fraction, total: int | Fraction, keyed: KeyedText) -> bool:
    """Tell whether a number is meant to be that of the rows: a row may hold a part of a target, a duty a part of a row."""
    if "phan_cong" in keyed.path and value < total:
        return False
    apart = max(value, total) - min(value, total)
    is_near = apart * _NEAR <= total or apart == 1 < total
    swapped = sorted(shown(value)) == sorted(shown(total))
    return is_near or swapped or value in (total * _NOUGHT, total / _NOUGHT)
