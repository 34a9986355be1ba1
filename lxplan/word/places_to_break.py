"""Where the line of a name or a title may end: what each break costs, so that words which belong
together stay together.

A cost of 1 is as much as one line that is twice as long as the others.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

# One word a line would hide the lists.
# fmt: off
_LOCALITIES = frozenset({
    "xã", "phường", "thị trấn", "đặc khu", "huyện", "quận", "thị xã", "tỉnh", "thành phố", "tp",
    "tp.", "thôn", "ấp", "bản", "buôn", "làng", "khóm", "xóm", "khu phố", "tổ dân phố", "khu dân cư",
})
"""Words whose name follows them at once: `xã Trường Sơn`."""

_LINKS = frozenset({
    "của", "về", "trên", "tại", "theo", "cho", "và", "với", "nhằm", "tháng", "quý", "từ", "đến",
    "trong", "số", "ngày", "do", "ở",
})
"""Words with which a line begins well and ends badly."""

_HEADS = _LOCALITIES | frozenset({
    "ủy ban", "uỷ ban", "ubnd", "hđnd", "hội đồng", "mặt trận", "mttq", "ubmttq", "đảng bộ",
    "đảng ủy", "đảng uỷ", "chi bộ", "ban", "ban chấp hành", "ban chỉ đạo", "bch", "sở", "phòng", "phòng giáo dục",
    "trung tâm", "tt", "tthtcđ", "trung tâm học tập cộng đồng", "học tập cộng đồng", "trường",
    "trường mầm non", "trường mẫu giáo", "trường mn", "trường tiểu học", "trường th", "trường thcs",
    "trường trung học", "trường trung học cơ sở", "trường thpt", "trường trung học phổ thông",
    "trường phổ thông", "ban thường trực", "ban giám hiệu", "trạm", "hội", "liên hiệp", "chi hội", "đoàn",
    "đoàn thanh niên", "chi đoàn", "liên đội", "công đoàn", "câu lạc bộ", "clb", "nhà văn hóa",
    "nhà văn hoá", "hợp tác xã", "văn phòng", "thư viện", "công an", "quân sự", "bệnh viện",
    "liên đoàn", "hội đồng nhân dân", "ủy ban nhân dân", "uỷ ban nhân dân",
    "năm", "năm học", "giai đoạn", "công ty", "phụ trách", "kiêm", "thường trực",
}) | _LINKS
"""Words with which a line begins well."""

_COMPOUNDS = _HEADS | frozenset({
    "nhân dân", "tổ quốc", "việt nam", "cộng sản", "tổ quốc việt nam", "cộng sản việt nam",
    "cộng sản hồ chí minh", "phụ nữ việt nam", "nông dân việt nam", "cựu chiến binh việt nam",
    "trách nhiệm hữu hạn", "một thành viên", "cộng đồng", "hồ chí minh", "học tập suốt đời",
    "giáo dục", "giáo dục thường xuyên", "giáo dục nghề nghiệp", "đào tạo", "mầm non", "mẫu giáo",
    "tiểu học", "trung học", "trung học cơ sở", "trung học phổ thông", "phổ thông", "cơ sở",
    "dân tộc", "nội trú", "bán trú", "liên cấp", "mn", "mg", "th", "thcs", "thpt", "th&thcs",
    "ptdtbt", "ptdtnt", "htcđ", "gdtx", "gdnn-gdtx", "tncs", "tntp", "lhpn", "cđ", "cđcs",
    "thanh niên", "thiếu niên", "tiền phong", "thiếu nhi", "nhi đồng", "phụ nữ", "nông dân",
    "cựu chiến binh", "người cao tuổi", "chữ thập đỏ", "khuyến học", "cựu giáo chức", "luật gia",
    "y tế", "văn hóa", "văn hoá", "thể thao", "du lịch", "thông tin", "truyền thông", "khoa học",
    "công nghệ", "tin học", "ngoại ngữ", "nông nghiệp", "môi trường", "nội vụ", "tư pháp",
    "lao động", "xã hội", "dạy nghề", "bảo trợ", "xây dựng", "kinh tế", "hoạt động", "kế hoạch",
    "nhiệm vụ", "chương trình", "phối hợp", "thực hiện", "triển khai", "tổ chức", "tuyên truyền",
    "tập huấn", "bồi dưỡng", "phổ biến", "pháp luật", "chuyển đổi số", "xóa mù chữ", "xoá mù chữ",
    "giám đốc", "phó giám đốc", "chủ tịch", "phó chủ tịch", "bí thư", "phó bí thư", "hiệu trưởng",
    "phó hiệu trưởng", "trưởng ban", "phó trưởng ban", "chủ nhiệm", "phó chủ nhiệm", "chuyên môn",
    "xã hội học tập", "phổ cập", "kỹ thuật", "chăm sóc", "công tác", "lịch hoạt động",
})
"""Words that are one: a line does not end inside them while there is another place."""
# fmt: on

_LONGEST = max(len(phrase.split()) for phrase in _COMPOUNDS)
_DASHES = frozenset("-–—&/+")

NEVER, INSIDE, BEFORE_A_NAME, AFTER_A_LINK, POOR, FAIR = 100.0, 2.0, 1.5, 0.5, 0.3, 0.1
_BEFORE_A_LOCALITY = -0.2
_WITHIN_A_LONG_COMPOUND = 1.0
_LONG = 5
"""Words; a compound of so many is made of others, between which it breaks at less cost."""


def costs_of_breaks(words: Sequence[str]) -> list[float]:
    """Return for each word what it costs to begin a line with it.

    Before a body or a preposition it is free, before a locality better than that; inside a compound
    (`HỌC TẬP`), inside a proper name (`LƯƠNG THẾ VINH`), and between `XÃ` and its name it is dear;
    a dash never begins a line.
    """
    costs: list[float] = []
    before = ""
    for phrase in _phrases(words):
        costs += [_cost_before(phrase, before), *_costs_inside(phrase)]
        before = _folded(phrase)
    return costs


def _cost_before(phrase: Sequence[str], before: str) -> float:
    first, folded = phrase[0], _folded(phrase)
    if first in _DASHES:
        return NEVER
    if before in _LOCALITIES or first[:1].isdecimal():
        return BEFORE_A_NAME
    if before in _LINKS:
        return AFTER_A_LINK
    if folded in _HEADS:
        return _BEFORE_A_LOCALITY if folded in _LOCALITIES else 0.0
    return FAIR if first[:1].isupper() or before in _DASHES else POOR


def _costs_inside(phrase: Sequence[str]) -> list[float]:
    if len(phrase) < _LONG or _folded(phrase) not in _COMPOUNDS:
        return [INSIDE] * (len(phrase) - 1)
    parts: list[float] = []
    before = ""
    for part in _phrases(phrase, len(phrase) - 1):
        between = _WITHIN_A_LONG_COMPOUND + max(0.0, _cost_before(part, before))
        parts += [between, *[INSIDE] * (len(part) - 1)]
        before = _folded(part)
    return parts[1:]


def _phrases(words: Sequence[str], longest: int = _LONGEST) -> Iterator[Sequence[str]]:
    """Cut a text into its compounds of at most so many words, its proper names, and the words that
    are neither.
    """
    at, before = 0, ""
    while at < len(words):
        # A village may be called as a body is: Trường Sơn, Đông Hội.
        length = _least_name(words, at) if before in _LOCALITIES else _compound(words, at, longest)
        length = length or _name(words, at)
        phrase = words[at : at + length]
        yield phrase
        at, before = at + length, _folded(phrase)


def _compound(words: Sequence[str], at: int, longest: int = _LONGEST) -> int:
    """Return how many words are the longest compound that begins at a place; 0 for none."""
    for length in range(min(longest, len(words) - at), 0, -1):
        if _folded(words[at : at + length]) in _COMPOUNDS:
            return length
    return 0


def _name(words: Sequence[str], at: int) -> int:
    """Return how many words are the proper name that begins at a place; 1 for a word that is
    none.
    """
    end = at + 1
    if words[at][:1].isupper():
        while end < len(words) and words[end][:1].isupper() and not _compound(words, end):
            end += 1
    return end - at


def _least_name(words: Sequence[str], at: int) -> int:
    """Return how many words are the name of a locality: a number, or two words and what else is no
    compound.
    """
    if not words[at][:1].isupper():
        return 0
    following = at + 1
    if following >= len(words) or _folded(words[following : following + 1]) in _LOCALITIES:
        return 1
    if words[following] in _DASHES or not words[following][:1].isupper():
        return 1
    return 1 + _name(words, following)


def _folded(phrase: Sequence[str]) -> str:
    return " ".join(phrase).casefold().rstrip(",;.:") if phrase else ""
