"""The checks on single figures that cannot be: telephone numbers, and shares over a hundred."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.diagnostics import Severity
from lxplan.source import Text
from lxplan.vietnamese.sentences import has_any, lowered

_CONTACTS = frozenset({"phu_trach", "nguoi_day", "lien_he"})
_CALLED = (
    "điện thoại",
    "đt",
    "zalo",
    "hotline",
    "đường dây",
    "liên lạc",
    "di động",
    "số máy",
    "liên hệ",
    "gọi",
    "tel",
    "dt",
    "đ.t",
)
_LONG = r"\d[ .()-]{0,2}\d[ .()-]{0,2}\d[ .()-]{0,2}\d[ .()-]{0,2}\d[ .()-]{0,2}\d"
"""As many figures as the shortest number has that may lack one."""
_SHARE = r"(?<![\d.,])(\d{3,}(?:,\d+)?) ?%"
# fmt: off
_SET = (
    r"\s*(?:trở lên )?(?:(?:tổng|trên tổng)?\s*số\s+|các\s+|là\s+|trẻ\s+|toàn\s+)?(?:hộ|gia đình|người|dân|nhân dân|học sinh|học viên|trẻ|em|cháu|cán bộ"
    r"|hội viên|đoàn viên|đảng viên|giáo viên|thôn|xóm|bản|ấp|khu dân cư|tổ dân phố|trường|phụ nữ|phụ huynh|thanh niên|nông dân|lớp|cơ quan"
    r"|đơn vị|chi hội|chi bộ|chi đoàn|dòng họ|đại biểu|công chức|viên chức|nữ|nam|dân số|diện tích|đối tượng|cơ sở|cộng đồng)(?!\w)"
)
_RATE = r"tỷ lệ|tỉ lệ|bao phủ|chuyên cần|xếp loại|tham gia đạt|có mặt|hài lòng"
_MAY_EXCEED = (
    "tăng", "vượt", "so với", "bằng", "kế hoạch", "chỉ tiêu", "dự toán", "cùng kỳ", "năm trước", "chuẩn nghèo", "mức lương", "lãi",
    "công suất", "hoàn thành", "giao", "định mức", "năng suất", "lợi nhuận", "giá", "thu ", "quyết toán", "thực hiện", "lương", "gấp",
    "tải", "độ ẩm", "huy động vốn", "doanh thu", "mức hưởng", "phụ cấp", "tăng trưởng", "khẩu phần", "nhu cầu", "chuẩn",
    "tổng tỷ lệ", "tổng tỉ lệ",
)
# fmt: on
_NO_GROWTH = (
    r"(?<!\w)(?:giáo|(?:chuyển|bàn) giao|giao (?:lưu|thông|tiếp|dịch)|đánh giá|giá trị|tăng gia|chuẩn bị|lương thực|lương tâm|bằng (?:lái|cấp|tiếng|các|hình)"
    r"|tham gia thực hiện|thực hiện (?:tốt|đúng|nghiêm|phân loại|quy|nếp|kế hoạch hóa)|gấp gọn|(?:đạt|ký|có) chuẩn)(?!\w)"
)
"""Words with a part that would let a share be over a hundred: `chuyển giao` has `giao`."""
_GRADED = r"(?:xuất sắc|giỏi|khá|trung bình|yếu|kém|tốt|đạt|chưa đạt)"
_GRADE = rf"(?:(?<!\w){_GRADED}(?: là|:| chiếm| đạt)? (\d+(?:,\d+)?) ?%|(\d+(?:,\d+)?) ?% (?:loại |xếp loại |mức )?{_GRADED}(?!\w))"
_TAKES_UP = ("chiếm ", "chiếm tỷ lệ ", "chiếm tỉ lệ ", "chiếm gần ", "chiếm hơn ", "chiếm khoảng ")
"""What takes up a share is part of the whole."""
_WHOLE, _ROUNDING = 100, 0.5
_TWO_PARTS = (
    (("nam",), ("nữ",)),
    (("ngân sách",), ("xã hội hóa", "xã hội hoá", "vận động", "đóng góp", "tài trợ")),
    (
        ("kinh",),
        (
            "dân tộc",
            "thiểu số",
            "ê đê",
            "m'nông",
            "gia rai",
            "khmer",
            "mông",
            "tày",
            "mường",
            "ba na",
            "xơ đăng",
        ),
    ),
)
"""Parts of one whole that have no member in common."""
_SOURCES = (
    *("ngân sách", "xã hội hóa", "xã hội hoá", "vận động", "đóng góp", "tài trợ", "doanh nghiệp"),
    *("ủng hộ", "hỗ trợ", "quỹ", "mạnh thường quân", "nguồn khác", "phụ huynh"),
)
_OF_TWO = r"([^.;:\n\d%]{2,40}?)(\d+(?:,\d+)?) ?%([^.;:,\n\d%]{0,30})"


@rule("so-dien-thoai-sai", Severity.WARNING)
def numbers_can_be_dialled(subject: Subject) -> Iterator[Finding]:
    """Số điện thoại thiếu, thừa chữ số, hoặc mất số 0 ở đầu.

    Vì sao: giấy mời in số này, người được mời gọi không được. Số di động (03, 05, 07, 08, 09) có 10 chữ số, số cố định
    (02) có 11; số cũ chỉ xét theo thời của nó. Số ngắn (115), 1800, 1900 và số nội bộ không bị nhắc.

    Đúng:
        ke_hoach_thang: {10/2018: [{noi_dung: Tập huấn, phu_trach: "Bà Lan, 0912 345 678"}]}

    Sai:
        ke_hoach_thang: {10/2018: [{noi_dung: Tập huấn, phu_trach: "Bà Lan, 0912 345 67"}]}
    """
    period = subject.plan.period
    for keyed in subject.texts_with_digits:
        lower = lowered(keyed.text)
        is_contact = keyed.path[-1] in _CONTACTS
        if not (is_contact or has_any(lower, _CALLED)) or re.search(_LONG, lower) is None:
            continue
        from lxplan.vietnamese.phone_lengths import wrong_numbers_in  # few texts have a number

        year = period.ends.year if period is not None else 0
        for wrong in wrong_numbers_in(lower, year, is_contact=is_contact):
            number = keyed.text[wrong.start : wrong.end]
            yield Finding(
                keyed.text.part(wrong.start, wrong.end),
                f"số điện thoại {number} {wrong.why}; xem lại số",
            )


@rule("ty-le-qua-100", Severity.WARNING)
def shares_are_at_most_all(subject: Subject) -> Iterator[Finding]:
    """Tỷ lệ phần trăm quá 100 ở chỗ không thể quá 100, hoặc các loại cộng lại quá 100%.

    Vì sao: «180% số hộ» là gõ nhầm. Mức tăng, mức đạt so với kế hoạch, chỉ tiêu, dự toán, năm trước … được quá 100%.

    Đúng:
        chi_tieu: [{linh_vuc: Dân trí, muc: ["80% số hộ tham gia", "Đạt 105% kế hoạch, tăng 120% so với năm trước"]}]

    Sai:
        chi_tieu: [{linh_vuc: Dân trí, muc: ["180% số hộ tham gia"]}]
    """
    for keyed in subject.texts_with_digits:
        if "%" not in keyed.text:
            continue
        lower = lowered(keyed.text)
        for match in re.finditer(_SHARE, lower):
            if float(match[1].replace(",", ".")) > _WHOLE and _is_of_all(lower, match):
                span = keyed.text.part(*match.span())
                yield Finding(span, f"{match[0]} là quá cả số đang nói đến; xem lại tỷ lệ")
        grades = list(re.finditer(_GRADE, lower)) if lower.count("%") > 1 else []
        added = sum(float((each[1] or each[2]).replace(",", ".")) for each in grades)
        if (
            len({each[0].strip("0123456789,% ") for each in grades}) == len(grades) > 1
            and added > _WHOLE + _ROUNDING
        ):
            span = keyed.text.part(grades[0].start(), grades[-1].end())
            total = f"{added:.1f}".removesuffix(".0").replace(".", ",")
            yield Finding(span, f"các loại cộng lại là {total}%, quá 100%; xem lại các tỷ lệ")
        if lower.count("%") > 1 and has_any(
            lower, ("chiếm", "kinh phí", "nguồn", "tỷ lệ", "ngân sách")
        ):
            yield from list(_two_parts(keyed.text, lower)) or _sources(keyed.text, lower)


def _two_parts(text: Text, lower: str) -> Iterator[Finding]:
    """Compare the shares of two parts that are of one whole: `nữ chiếm 65%, nam chiếm 45%`."""
    shares = list(re.finditer(_OF_TWO, lower))
    for one, other in pairwise(shares):
        between = lower[one.end() : other.start()]
        clause = one[0] + other[0]
        is_split = has_any(clause, ("chiếm", "ngân sách", "tỷ lệ"))
        if not is_split or re.search(r"[.;:\n]", between) or has_any(clause, _MAY_EXCEED):
            continue
        added = float(one[2].replace(",", ".")) + float(other[2].replace(",", "."))
        parts = [
            (_names(one[0], first) and _names(other[0], second))
            or (_names(one[0], second) and _names(other[0], first))
            for first, second in _TWO_PARTS
        ]
        if any(parts) and added > _WHOLE + _ROUNDING:
            total = f"{added:.1f}".removesuffix(".0").replace(".", ",")
            span = text.part(one.start(2), other.end(2))
            yield Finding(span, f"hai phần cộng lại là {total}%, quá 100%; xem lại các tỷ lệ")


def _sources(text: Text, lower: str) -> Iterator[Finding]:
    """Add up the shares of three or more sources of one cost: `Ngân sách xã 60%, doanh nghiệp 30%, đóng góp 20%`."""
    for sentence in re.finditer(r"(?:[^.\n]|[.](?=\d))+", lower):
        shares = list(re.finditer(_OF_TWO, sentence[0]))
        if len(shares) == 2 and not has_any(sentence[0], (*_MAY_EXCEED, "trong đó", "còn lại")):
            yield from _budget_and_others(text, shares, sentence.start())
        if len(shares) < 3 or has_any(sentence[0], _MAY_EXCEED):
            continue
        added = sum(float(each[2].replace(",", ".")) for each in shares)
        if added > _WHOLE + _ROUNDING and all(has_any(each[1], _SOURCES) for each in shares):
            total = f"{added:.1f}".removesuffix(".0").replace(".", ",")
            start = sentence.start()
            span = text.part(start + shares[0].start(2), start + shares[-1].end(2))
            yield Finding(span, f"các nguồn cộng lại là {total}%, quá 100%; xem lại các tỷ lệ")


def _budget_and_others(text: Text, shares: list[re.Match[str]], start: int) -> Iterator[Finding]:
    """Compare with a hundred what the budget gives and what comes from others: `Ngân sách xã cấp 70%, các hội góp 20%`."""
    one, other = shares
    is_split = "ngân sách" in one[1] and has_any(other[1], (*_SOURCES[1:], "góp"))
    added = float(one[2].replace(",", ".")) + float(other[2].replace(",", "."))
    if is_split and "ngân sách" not in other[1] and abs(added - _WHOLE) > _ROUNDING:
        total = f"{added:.1f}".removesuffix(".0").replace(".", ",")
        span = text.part(start + one.start(2), start + other.end(2))
        yield Finding(span, f"hai nguồn cộng lại là {total}%, không phải 100%; xem lại các tỷ lệ")


def _names(words: str, parts: tuple[str, ...]) -> bool:
    return any(re.search(rf"(?<!\w){part}(?!\w)", words) for part in parts)


def _is_of_all(lower: str, share: re.Match[str]) -> bool:
    """Tell whether a share is of a set, which it cannot exceed, and no growth or comparison."""
    clause = re.split(r"[.;:]\s|\n|\(", lower[: share.start()])[-1]
    after = re.split(r"[.;]\s|\n|, ", lower[share.end() :])[0]
    near = re.split(r", ", clause)[-1]
    if near.endswith(_TAKES_UP) and not has_any(after, _MAY_EXCEED):
        return True
    if has_any(re.sub(_NO_GROWTH, " ", f"{near}\n{after}"), _MAY_EXCEED):
        return False
    return re.match(_SET, after) is not None or re.search(_RATE, near) is not None
