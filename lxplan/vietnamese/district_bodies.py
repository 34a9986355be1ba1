"""Bodies of the district level in sentences, and which bodies took over from them on 1 July 2025, as data.

From Luật Tổ chức chính quyền địa phương 2025, Nghị định 150/2025/NĐ-CP (rooms of the commune), and the laws on courts
and procuracies of 2025. Where the law leaves it to each province, nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_SUCCESSORS: tuple[tuple[str, str], ...] = (
    (r"phòng (?:giáo dục|gd)|pgd", "Phòng Văn hóa - Xã hội xã, hoặc Sở Giáo dục và Đào tạo"),
    (
        r"phòng (?:nông nghiệp|kinh tế|tài chính|tài nguyên|quản lý đô thị|công thương)",
        "Phòng Kinh tế xã",
    ),
    (r"phòng (?:văn hóa|văn hoá|lao động|y tế|nội vụ|dân tộc)", "Phòng Văn hóa - Xã hội xã"),
    (r"phòng tư pháp", "UBND xã, hoặc Sở Tư pháp"),
    (r"(?:trung tâm|tt) y tế|ttyt", "Trung tâm Y tế khu vực, hoặc Trạm Y tế xã"),
    (r"công an", "Công an xã, hoặc Công an tỉnh"),
    (r"huyện (?:ủy|uỷ)|quận (?:ủy|uỷ)|thị (?:ủy|uỷ)", "Đảng ủy xã"),
    (r"huyện đoàn|đoàn thanh niên|đoàn tncs", "Đoàn Thanh niên xã, hoặc Tỉnh đoàn"),
    (r"ban (?:chỉ huy|chqs)", "Ban Chỉ huy Quân sự xã"),
    (r"tòa án|toà án", "Tòa án nhân dân khu vực"),
    (r"viện kiểm sát|vksnd", "Viện kiểm sát nhân dân khu vực"),
    (
        r"hội |mặt trận|mttq|ubmttq|liên đoàn|ủy ban mặt trận",
        "tổ chức cùng tên của xã hoặc của tỉnh",
    ),
    (r"ubnd|ủy ban nhân dân|uỷ ban nhân dân|hđnd|hội đồng nhân dân", "UBND xã hoặc UBND tỉnh"),
)
"""How the name of a body of the district begins (lower case), and what took over from it."""

_ROOMS = (
    r"Phòng (?:Giáo dục(?! (?i:thường|trung|mầm|tiểu|chính|nghề|phổ))|GD|Nông nghiệp|Tư pháp|Lao động|Nội vụ|Y tế|Tài nguyên"
    r"|Tài chính|Dân tộc|(?:LĐ|NN|TN|TC)[A-ZĐ&-]*(?!\w)|Văn hóa và Thông tin|Văn hoá và Thông tin|VHTT)|PGD(?:&?ĐT)?"
)
_HEAD = (
    r"(?:UBND|HĐND|Ủy ban|Uỷ ban|Hội đồng|Công an|Trung tâm|TTYT|TT|Hội(?! trường| thi| nghị)|Đoàn|Trạm|Đài|Phòng|Ban(?! giám)|Bệnh viện|Ngân hàng|MTTQ|Mặt trận"
    r"|Liên đoàn|Tòa án|Viện|Chi cục|Bảo hiểm|Kho bạc|Lãnh đạo|Hạt|Thư viện|Nhà)"
)
_LEVEL = r"(?i:huyện|quận|thị xã)"
_CITY = r"(?:[Tt]hành phố|TP\.?|Tp\.?) (?!Hà Nội|Hồ Chí Minh|HCM|Hải Phòng|Đà Nẵng|Cần Thơ|Huế)(?=[A-ZĐÀ-Ý]|[Ạ-Ỹ])"
"""A city of a province; the cities that are provinces themselves are none."""
_NAME = r"(?: (?:[A-ZĐÀ-Ý]|[Ạ-Ỹ])[^\W\d_]*){0,3}"
_BODIES = (
    rf"(?<!\w){_HEAD}(?!\w)(?:[ &-][^\s,;.():]+){{0,7}}? {_LEVEL}(?!\w){_NAME}"
    rf"|(?<!\w){_HEAD}(?!\w)(?:[ &-][^\s,;.():]+){{0,7}}? {_CITY}[^\W\d_]+{_NAME}"
    rf"|(?<!\w)(?:{_ROOMS})(?:&ĐT|-ĐT| (?:và |- |& )?[A-ZĐÀ-Ý][^\s,;.():]*(?: (?:tạo|triển nông thôn|binh|hội|chính))?){{0,5}}"
    rf"|(?<!\w)(?:[Hh]uyện|[Qq]uận|[Tt]hị) (?:ủy|uỷ|đoàn)(?!\w)|(?<!\w)(?:cấp|địa bàn|toàn|trong) {_LEVEL}(?!\w){_NAME}"
    rf"|(?<!\w){_LEVEL}(?!\w){_NAME}"
)
# fmt: off
_SIGNS = (
    "huyện", "Huyện", "HUYỆN", "quận", "Quận", "QUẬN", "hị xã", "hị ủy", "hị uỷ", "hị đoàn", "PGD", "Phòng Gi", "Phòng GD",
    "Phòng N", "ành phố", "TP", "Tp", "Phòng T", "Phòng L", "Phòng Y", "Phòng D", "Phòng Văn hóa và", "Phòng Văn hoá và", "Phòng VHTT",
)
# fmt: on
"""Letters of which one stands in every text that names such a body."""
_NO_LEVEL = r"(?:bà|đường|lộ|hải|lục|không|chí|quốc|(?<!nhân )(?<!người )(?<!toàn )dân)\s*-?\s*$"
"""Words before `huyện` and `quận` that make another word of them: `Bà Huyện`, `hải quận`."""


def district_bodies_in(text: str) -> Iterator[tuple[int, int]]:
    """Return where a sentence names a body, or the area, of the district level."""
    # «Nói chuyện», «tự nguyện» are in every plan, and the pattern below takes long to make.
    shorter = text.replace("chuyện", "").replace("nguyện", "")
    if not any(sign in shorter for sign in _SIGNS):
        return
    for match in re.finditer(_BODIES, text):
        before, after = text[: match.start()].lower(), text[match.end() :]
        if not re.search(_NO_LEVEL, before) and not after.startswith((" xã", " phường")):
            yield match.span()


def successor_of(body: str) -> str | None:
    """Return which body took over from one of the district, as far as the law says it; None
    otherwise.
    """
    lower = body.lower()
    return next((after for begins, after in _SUCCESSORS if re.match(begins, lower)), None)
