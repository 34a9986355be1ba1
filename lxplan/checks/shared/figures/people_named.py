"""How many people a list names behind their number: `Ba Phó Giám đốc: ông Lê Văn An, bà Trần Thị Bé`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxplan.checks.machinery.rule import Finding
from lxplan.source import Text
from lxplan.vietnamese.quantities import BETWEEN_ITEMS
from lxplan.vietnamese.sentences import has_any

_NUMBERS = {"hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6}
_POSTS = "phó giám đốc|phó trưởng ban|phó chủ tịch|báo cáo viên|giảng viên|hướng dẫn viên|cộng tác viên|ủy viên|thư ký|thành viên|đồng chí|giáo viên|cán bộ|người"
_OPENS = rf"(?<![\w.,/-])(\d{{1,2}}|{'|'.join(_NUMBERS)}) (?:{_POSTS})(?: trung tâm| cốt cán)?(?:,? gồm| là|,? trong đó có)?(?: có)?(?: các)?(?: ông, bà| ông bà| ông \(bà\)| đồng chí)?:? ?(?=[^\s\d])"
_TITLE = r"(?:(?:[Cc]ác )?(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Đđ]ồng chí|[Đđ]/c|[Tt]hầy|[Cc]ô|[Kk]ỹ sư|[Bb]ác sĩ|[Yy] sĩ|[Ll]uật sư)(?: giáo)? )*"
_CAPITAL = "[A-ZĐÀ-ỸƠƯ]"
_A_NAME = rf"{_TITLE}{_CAPITAL}[^\W\d]*(?: {_CAPITAL}[^\W\d]*){{1,4}}"
_ROLE = r"(?: ?\([^()]*\)| - [^,;]*)?"
_FEWEST_CAPITALS = 4
"""Two names have so many words."""
_BODIES = ("Hội", "Đoàn", "Trường", "Trạm", "Ban", "Phòng", "Ủy", "UBND", "Mặt", "Công")


def people_named(text: Text, lower: str) -> Iterator[Finding]:
    """Return the number of people, in figures or words, that is not as many as the names behind it."""
    may_be = has_any(lower, tuple(_POSTS.split("|"))) and _capitals(text) >= _FEWEST_CAPITALS
    for match in re.finditer(_OPENS, lower) if may_be else ():
        if not re.search(r": ?$|gồm|là", match[0]):
            continue
        said = _NUMBERS.get(match[1]) or int(match[1])
        named = _names(re.split(r"[.](?:\s|$)|\n|: ", text[match.end() :])[0])
        if named > 1 and named != said:
            message = f"nói {match[1]}, mà kể tên {named} người; sửa số, hoặc sửa danh sách"
            yield Finding(text.part(*match.span(1)), message)


def _capitals(text: str) -> int:
    return sum(word[:1].isupper() for word in text.split())


def _names(words: str) -> int:
    """Return how many names a list has; 0 where one of its items is something else, or it goes on with more."""
    items = re.split(BETWEEN_ITEMS, re.sub(r"\([^()]*\)", "", words).strip())
    are_names = [re.fullmatch(_A_NAME + _ROLE, item.strip()) is not None for item in items]
    last = re.match(rf"{_A_NAME}(?!\w)(?! {_CAPITAL})", items[-1].strip())
    is_body = any(item.strip().startswith(_BODIES) for item in items)
    return len(items) if all(are_names[:-1]) and last and not is_body else 0
