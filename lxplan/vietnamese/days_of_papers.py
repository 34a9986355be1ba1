"""Days in sentences that are no day of doing: a cited paper's, a law's coming into force, what an
anniversary recalls.
"""

from __future__ import annotations

import re

from lxplan.vietnamese.day_mentions import DayMention
from lxplan.vietnamese.document_numbers import numbers_in
from lxplan.vietnamese.paper_names import SURE, UNSURE
from lxplan.vietnamese.sentences import follows_paper, has_any, lowered, words_before

_IN_FORCE = r"(?:hiệu lực(?: thi hành)?(?: kể từ| từ)?|kể từ|áp dụng(?: kể)? từ|thi hành(?: kể)? từ)(?: ngày)? *\(?$"
"""How the words before a day end that say from when a law, and no activity, counts."""
_FORCE = ("hiệu lực", "kể từ", "áp dụng", "thi hành")
_ISSUED = r"(?:ban hành|ký|thông qua|công bố|phê duyệt|ra|gửi|lập|duyệt)(?: vào)?,? ngày *$"
_DUE = r"(?:trước|hạn|chậm nhất(?: là)?|muộn nhất(?: là)?|vào|từ|đến|hết|xong|trong|dịp|nhân|sáng|chiều|tối)(?: ngày)? *\(?$"
"""How the words before a day end that make it a day on which something is done."""
_DOING = r"(?:^| )(?:kỷ niệm|mít tinh|khai mạc|diễn ra|tập huấn|họp mặt|mở lớp|ra quân|phát động|hội thi|lễ) "
_SIDE = r"\s*[,(]?\s*(?:(?:ban hành|ký|ra)\s*)?(?:ngày)?\s*"
_OF_BODY = r"[\s,]*(?:của\s[^,;]*?)?[\s,(]*(?:ngày)\s*"
_COMMA_OF_A_LAW = r"(?<=phòng), (?=chống)|(?<=trật tự), (?=an toàn)|(?<=tiết kiệm), (?=chống)|(?<=vệ sinh), (?=an toàn)|(?<=thi đua), (?=khen thưởng)|(?<=tín ngưỡng), (?=tôn giáo)|(?<=xuất cảnh), (?=nhập cảnh)|(?<=quản lý), (?=sử dụng|bảo vệ)|(?<=bảo vệ), (?=chăm sóc)"
"""Commas in the names of laws: `Luật Phòng, chống mua bán người`."""
_FARTHEST = 150

_RECALLS = (
    *(
        "kỷ niệm",
        "kỉ niệm",
        "mừng",
        "truyền thống",
        "ngày sinh",
        "ngày mất",
        "thành lập",
        "chiến thắng",
        "giải phóng",
    ),
    *(
        "cách mạng",
        "tưởng niệm",
        "ra đời",
        "bức thư",
        "gửi thư",
        "bác hồ",
        "khởi nghĩa",
        "độc lập",
        "lịch sử",
    ),
)
_COUNTED = r"(?:kỷ niệm|kỉ niệm|mừng) (?:lần thứ )?\d+ ?(?:năm|ngày)"
_LONG_AGO = 10
_ALWAYS_HISTORY = 30


def is_of_paper(text: str, day: DayMention) -> bool:
    """Tell whether a day that a sentence names is the one of a paper it cites, or from when a law
    counts.
    """
    lower = lowered(text)
    before = words_before(lower, day.start)
    if has_any(before, _FORCE) and re.search(_IN_FORCE, before[-40:]):
        return True
    if "/" not in before and not has_any(before, (*SURE, *UNSURE)):
        return False
    if follows_paper(before):
        return True
    if re.search(_DUE, before[-30:]):
        return False
    clause = re.split(r";|\. |\n", before)[-1]
    return _after_number(clause) or (day.year > 0 and _after_name(clause))


def recalls(text: str, day: DayMention, year: int) -> bool:
    """Tell whether a day is what an anniversary recalls, in a sentence of the year `year`."""
    if not day.year or day.year >= year:
        return day.is_anniversary
    before = words_before(lowered(text), day.start)
    return (
        day.is_anniversary
        or year - day.year >= _ALWAYS_HISTORY
        or re.search(_COUNTED, before) is not None
        or (year - day.year >= _LONG_AGO and has_any(before, _RECALLS))
    )


def _after_number(clause: str) -> bool:
    """Tell whether the words before a day end with a document's number, and perhaps the body that
    issued it.
    """
    if "/" not in clause:
        return False
    numbers = numbers_in(clause.upper())
    between = clause[numbers[-1].end :] if numbers else ""
    return (
        bool(numbers)
        and (re.fullmatch(_SIDE, between) or re.fullmatch(_OF_BODY, between)) is not None
    )


def _after_name(clause: str) -> bool:
    """Tell whether a day with its year belongs to a paper that is called by name: `Luật Đất đai
    ngày 18/01/2024`.
    """
    if re.search(_ISSUED, clause) and has_any(clause, (*SURE, *UNSURE)):
        return True
    sure = max((clause.rfind(name) + len(name) for name in SURE if name in clause), default=0)
    unsure = max((clause.rfind(name) + len(name) for name in UNSURE if name in clause), default=0)
    between = clause[max(sure, unsure) :]
    if not max(sure, unsure) or len(between) > _FARTHEST or re.search(_DOING, between):
        return False
    if unsure > sure and not re.fullmatch(r"\s+(?:số \S+ )?của [^,]*ngày\s*", between):
        return False
    return "," not in re.sub(rf",\s*ngày\s*$|{_COMMA_OF_A_LAW}", "", between)
