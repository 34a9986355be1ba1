"""The title of an activity within a sentence: `Tổ chức lễ kỷ niệm` after `Tới dự và`."""

from __future__ import annotations

import re

from lxplan.vietnamese.sentences import lowered
from lxplan.vietnamese.syllables import is_syllable

# One word a line would hide the lists.
# fmt: off
_NAMES = (
    "ban chỉ", "ban chấp", "ban giám", "bác", "bộ", "chính phủ", "chi bộ", "chi hội", "chi đoàn",
    "công an", "công đoàn", "giáng sinh", "hội", "liên đoàn", "liên đội", "mặt trận", "nhà nước",
    "nhân dân", "nhà trường", "phật đản", "quân đội", "quốc hội", "quốc khánh", "trung thu",
    "trung tâm", "trường", "trạm", "tết", "ủy ban", "uỷ ban", "đoàn", "đại hội đảng", "đảng", "đội",
)
"""How a name begins that keeps its capital wherever it stands."""

_NO_NAMES = (
    "bác sĩ", "bác sỹ", "bộ đội", "hội chợ", "hội diễn", "hội giảng", "hội họp", "hội khỏe", "hội khoẻ",
    "hội nghị", "hội thao", "hội thảo", "hội thi", "hội trại", "hội xuân", "đoàn kết", "đoàn viên",
    "đảng viên", "đội viên", "bộ môn", "bộ phận", "bộ luật", "trường hợp", "trung tâm hóa",
)
"""Of those words the ones that begin no name."""

_BEFORE_NAMES = frozenset((
    "chào", "cho", "cùng", "dạy", "diễn", "giao", "giải", "gặp", "họp", "học", "khai", "lễ", "lớp",
    "múa", "mở", "mừng", "ngày", "nghe", "nói", "ôn", "phát", "tặng", "tập", "thi", "tháng", "thăm",
    "trao", "tuần", "viết", "viếng", "xem", "đêm", "đón", "đọc",
))
"""Words of one syllable that a name may follow without their being part of it."""

_ORGANISING = (
    "phối hợp tổ chức", "kết hợp tổ chức", "liên kết tổ chức", "phối hợp mở", "liên kết mở",
    "tiếp tục tổ chức", "tiếp tục mở", "tiếp tục duy trì", "tổ chức mở", "tổ chức", "mở", "duy trì",
)
"""How a title begins that says already that something is organised, the longer words first."""

_UNDERTAKEN = (
    "chuẩn bị", "chỉ đạo", "củng cố", "cập nhật", "giúp", "hoàn thiện", "hoàn thành", "huy động",
    "hướng dẫn", "hỗ trợ", "khảo sát", "kiểm tra", "kiện toàn", "lập", "phát động", "phân công",
    "phối hợp", "kết hợp", "liên kết", "rà soát", "tham dự",
    "tham gia", "tham mưu", "theo dõi", "thành lập", "thống kê", "thực hiện", "tiến hành", "tiếp tục",
    "triển khai", "tăng cường", "vận động", "xây dựng", "điều tra", "đánh giá", "đẩy mạnh",
)
"""How a title begins that is done rather than organised."""

_TOLD = (
    "chia sẻ", "giới thiệu", "hướng dẫn", "nói chuyện", "phổ biến", "quán triệt", "trao đổi",
    "truyền thông", "truyền đạt", "tuyên truyền", "tư vấn",
)
"""How a title begins that says what a lecturer does."""

_CLASSES = (
    "bồi dưỡng", "chuyển giao", "dạy", "học nghề", "phổ cập", "tập huấn", "xóa mù", "xoá mù", "đào tạo",
    "ôn tập",
)
"""How the subject of a class begins."""

_OCCASIONS = (
    "buổi", "chiến dịch", "chuyên đề", "chương trình", "câu lạc bộ", "cuộc thi", "cuộc vận động",
    "các buổi", "các hoạt động", "các lớp", "các ngày", "diễn đàn", "giải bóng", "giải cầu", "giải chạy",
    "giải thể thao", "giải việt dã", "hoạt động", "hội", "khóa", "khoá", "liên hoan", "lễ", "lớp", "ngày", "ngoại khóa", "ngoại khoá",
    "phiên", "sinh hoạt", "sự kiện", "trại", "tuần", "tọa đàm", "toạ đàm", "tháng", "đêm", "đại hội", "đợt",
)
"""How a title begins that is itself an occasion."""
# fmt: on

_WITH_OTHERS = r"(?:phối|kết) hợp (?:với|cùng) [^.;:]*? (?=(?:tổ chức|mở) )"
_A_NUMBER = r"(?:\d+|một|hai|ba|bốn|năm) "


def within_sentence(title: str) -> str:
    """Return the title of an activity as it stands inside a sentence: with a small letter, unless it
    begins with a name, an abbreviation or a foreign word.
    """
    first, _, rest = title.partition(" ")
    if not _is_common(first.rstrip(",:"), rest.partition(" ")[0], title):
        return title
    return title[:1].lower() + title[1:]


def asked_of_partners(title: str) -> str:
    """Return what a partner is asked to do at an activity: `phối hợp tổ chức lễ kỷ niệm …`, `phối
    hợp mở lớp …`; nothing is said twice.
    """
    own = _without_partners(title)
    if _begins(own, ("phối hợp", "kết hợp", "liên kết")):
        return within_sentence(own)
    done = _begins(own, _ORGANISING) or _begins(own, _UNDERTAKEN)
    return f"{'phối hợp' if done else 'phối hợp tổ chức'} {within_sentence(own)}"


def asked_of_lecturers(title: str) -> str:
    """Return what a lecturer is asked to do at an activity: `hướng dẫn kỹ thuật …`, `giảng dạy,
    hướng dẫn tại lớp tập huấn …`; nothing is said twice.
    """
    subject = within_sentence(_what_is_organised(_without_partners(title)))
    if _begins(subject, _TOLD):
        return subject
    if _is_occasion(subject):
        return f"giảng dạy, hướng dẫn tại {subject}"
    kind = "lớp" if _begins(subject, _CLASSES) else "hoạt động"
    return f"giảng dạy, hướng dẫn tại {kind} {subject}"


def _begins(title: str, words: tuple[str, ...]) -> str:
    """Return the first of some words (lower case) that a title begins with, as whole words; empty
    when there is none.
    """
    lower = f"{lowered(title)} "
    return next((word for word in words if lower.startswith((f"{word} ", f"{word}, "))), "")


def _without_partners(title: str) -> str:
    """`Phối hợp với Hội Nông dân tổ chức tập huấn` without the partner, who may be the guest."""
    return re.sub(rf"\A{_WITH_OTHERS}", "", title, count=1, flags=re.IGNORECASE)


def _what_is_organised(title: str) -> str:
    """`Tổ chức lễ kỷ niệm`, `Mở 2 lớp may` without the verb; `Mở cửa thư viện` is one whole."""
    verb = _begins(title, _ORGANISING)
    subject = title[len(verb) :].lstrip(" ,")
    return title if verb.endswith("mở") and not _is_occasion(subject) else subject


def _is_occasion(subject: str) -> bool:
    counted = re.match(_A_NUMBER, subject, re.IGNORECASE)
    return _begins(subject[counted.end() :] if counted else subject, _OCCASIONS) != ""


def _is_common(first: str, second: str, title: str) -> bool:
    """Tell whether the first word of a title has its capital only because it stands first."""
    if not _is_capitalised(first) or not is_syllable(first.lower()):
        return False
    if _begins(title, _NAMES) and not _begins(title, _NO_NAMES):
        return False
    return first.lower() in _BEFORE_NAMES or not _is_capitalised(second)


def _is_capitalised(word: str) -> bool:
    return word[:1].isupper() and word[1:] == word[1:].lower()
