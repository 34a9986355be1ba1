"""Words that tell an organisation from a person, and one from two, as data (lower case)."""

from __future__ import annotations

import re

# One word a line would hide the lists.
# fmt: off
HEADS = (
    "ban", "bch", "bảo hiểm", "bưu điện", "các", "câu lạc bộ", "chi bộ", "chi cục", "chi hội",
    "chi đoàn", "clb", "công an", "công ty", "công đoàn", "hđnd", "hội", "hợp tác xã", "htx",
    "khối", "liên đoàn", "lực lượng", "mttq", "mặt trận", "ngân hàng", "phòng", "quân sự", "quỹ",
    "sở", "thông tin văn hóa", "thôn", "thư viện", "trung tâm", "trường", "trạm", "tt", "tthtcđ",
    "tổ", "ubmttq", "ubnd", "văn phòng", "xã đội", "đoàn", "đài", "đảng bộ", "đảng ủy", "đảng uỷ",
    "đồn", "đội", "ủy ban", "uỷ ban", "tỉnh đoàn", "huyện đoàn", "huyện ủy", "huyện uỷ", "tỉnh ủy",
    "hạt kiểm lâm", "viện", "bệnh viện", "bộ", "cụm", "nhà văn hóa",
)
"""How the name of an organisation begins."""

PEOPLE = (
    "anh", "báo cáo viên", "bà", "bác sĩ", "bác sỹ", "bí thư", "chuyên gia", "chuyên viên",
    "chính trị viên", "chị", "chủ nhiệm", "chủ tịch", "cán bộ", "công an viên", "công chức",
    "cộng tác viên", "cô giáo", "cô", "giám đốc", "giáo viên", "giảng viên", "gv", "hiệu trưởng",
    "kế toán", "kỹ sư", "luật sư", "nghệ nhân", "nhân viên", "phó", "thầy", "trưởng ban",
    "trưởng công an", "trưởng phòng", "trưởng thôn", "trưởng trạm", "tuyên truyền viên", "ông",
    "y sĩ", "y sỹ", "đ/c", "đồng chí",
    "thiếu úy", "trung úy", "thượng úy", "đại úy", "thiếu tá", "trung tá", "thượng tá", "đại tá",
    "hạ sĩ", "trung sĩ", "thượng sĩ",
)
"""How a person, or a kind of person, is called."""

ADDRESSED = ("anh", "bà", "chị", "cô", "cô giáo", "thầy", "ông", "đ/c", "đồng chí")
"""How a person's name begins that stands without an office."""

LEAD_INS = (
    "phối hợp với", "phối hợp cùng", "kết hợp với", "kết hợp cùng", "cùng với", "liên hệ với",
    "liên hệ", "do", "mời", "nhờ",
)
"""How a phrase begins that should have been a name."""

AUDIENCES = (
    "bà con", "cán bộ", "cbgv", "ccb", "cha mẹ", "cựu chiến binh", "giáo viên", "gv", "học sinh",
    "học viên", "hộ", "hội viên", "người", "nhân dân", "nông dân", "phụ huynh", "phụ nữ",
    "thanh niên", "thanh thiếu niên", "thiếu nhi", "thiếu niên", "trẻ em", "viên chức", "đoàn viên",
    "đảng viên", "công nhân", "công chức", "các hộ", "toàn dân", "chị em",
)
"""How an audience begins that is no organisation."""

COORDINATED = frozenset((
    "cán bộ", "công chức", "viên chức", "công nhân", "đảng viên", "đoàn viên", "hội viên",
    "nhân dân", "người lao động", "cựu chiến binh",
))
"""Words that, standing bare, belong to one phrase with what follows: `Cán bộ, công chức, viên
chức`."""

PLACES = (
    "tổ dân phố", "thị trấn", "khu phố", "phường", "huyện", "thôn", "khối", "bản", "khu", "lớp",
    "xóm", "ấp", "tổ", "xã",
)
"""Words that go on with the audience before them, the longer first: `Cán bộ xã, thôn` is one
audience."""

NUMBERED = ("khối", "lớp", "tổ")
"""Places with a number: `khối 8` is one, `Khối Dân vận` and `Tổ Hội` are bodies."""
# fmt: on

ABBREVIATIONS = {
    "nct": "nguoi cao tuoi",
    "ccb": "cuu chien binh",
    "tn": "thanh nien",
    "tncshcm": "thanh nien",
    "pn": "phu nu",
    "lhpn": "phu nu",
    "lien hiep phu nu": "phu nu",
    "nd": "nong dan",
    "tt": "trung tam",
    "ttyt": "trung tam y te",
    "th": "tieu hoc",
    "mn": "mam non",
    "trung hoc co so": "thcs",
    "gd dt": "giao duc va dao tao",
    "uy ban nhan dan": "ubnd",
    "uy ban mat tran to quoc": "mttq",
    "ubmttq": "mttq",
    "mat tran to quoc": "mttq",
}
"""Short and long forms of one name, folded, brought to one of them for comparing."""


def begins_with(name: str, words: tuple[str, ...]) -> str | None:
    """Return the one of `words` (lower case) that `name` begins with, as a whole word.

    None when there is none.

    A digit may be glued on, as in `GV3 trường`.
    """
    lower = name.strip().lower()
    if not lower.startswith(words):
        return None
    for word in words:
        if lower.startswith(word) and not lower[len(word) : len(word) + 1].isalpha():
            return word
    return None


def one_form(folded: str) -> str:
    """Return a folded name with its abbreviations written one way."""
    padded = f" {folded} "
    for short, long in ABBREVIATIONS.items():
        if short in padded:
            padded = re.sub(rf" {short}(?= )", f" {long}", padded)
    return padded.strip()


def persons_in(text: str) -> tuple[str, ...]:
    """Return the persons that a text names: apart where a semicolon stands between them, or a comma
    before a name that is addressed as the first is (`thầy Hùng, cô Mai`); after a comma may stand the
    office of one.
    """
    persons: list[str] = []
    for each in filter(str.strip, text.split(";")):
        parts = [part.strip() for part in each.split(",")]
        is_apart = all(begins_with(part, ADDRESSED) for part in parts)
        persons += parts if is_apart else [each.strip()]
    return tuple(persons)
