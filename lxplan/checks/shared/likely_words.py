"""What a strange syllable probably means beside its neighbour: `cán bô` is `cán bộ`."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from unicodedata import normalize

from lxplan.checks.data.common_words import common_pairs, common_syllables
from lxplan.vietnamese.folding import fold
from lxplan.vietnamese.syllables import PLAIN_VOWELS, TONES, without_tone

# fmt: off
SMALL_WORDS = frozenset((
    "có", "để", "cho", "từ", "đã", "là", "các", "và", "do", "đến", "ở", "với", "theo", "tới", "mà", "thì", "về", "ra",
    "vào", "cả", "sẽ", "phải", "được", "bị", "hay", "hoặc", "ai", "gì", "này", "đó", "đây", "không", "chưa", "còn", "cũng",
    "đều", "khi", "nếu", "như", "bằng", "trên", "dưới", "trong", "ngoài", "qua", "lại", "sự", "lên", "xuống", "đi", "của", "tại",
    "một", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "mười", "những", "mọi", "mỗi", "từng", "rất", "quá", "hơn",
    "nhất", "bà", "ông", "anh", "chị", "em", "cô", "chú", "bác", "xã", "thôn", "tỉnh", "ấp", "lý", "hà", "sơn", "minh",
    "số", "cờ", "bản", "báo", "nhận", "nói", "ghi", "đọc", "bán", "mua", "giá", "tiền", "vốn", "vay", "nuôi", "trồng", "cây",
    "gà", "bò", "trâu", "cá", "đất", "nước", "điện", "mưa", "bão", "gió", "nắng", "bàn", "ghế", "chữ", "tin", "thôi", "rồi",
    "đang", "đưa", "đủ", "cùng", "chỉ", "mới", "nên", "vì", "đồng", "gia", "đình", "nơi", "lúc", "giờ", "tháng", "ngày",
))
# fmt: on
"""Words that stand beside any other, and syllables of names."""
HOI_NGA = str.maketrans("ảãẳẵẩẫẻẽểễỉĩỏõổỗởỡủũửữỷỹ", "ãảẵẳẫẩẽẻễểĩỉõỏỗổỡởũủữửỹỷ")
"""Puts ngã for hỏi, and hỏi for ngã."""
_WORDS_WITH_THE_OTHER_TONE = """
    bãng bõ bẩy bẫm bỗ bỗng bỡ bửa chẻ chỏng chĩnh chửa cãi củ cữ cữu cưởng dả dãi dể giã gổ gở hẫm hổn khễnh lõng lũi lả lải
    lảm lảng lảnh lảo lẻo lể lỉnh lỏi lỏm lổ lủng mõ mãng mãnh mải mẩn mỏm mỗ mủ mủi ngải ngổ nhũ nhải nhẩn nhỉ nhỡ nãy nỡ
    phũ phẩn quẫn rõi rĩ rưởi rả rẩy rể rỏ rỗ rũi sỉ sỗ sỡ thẽ thũng thổn thãi tiễu trổi trỗ tãi tẫn viển vẩy ẫm đãng đả đẫy
    đẵng đẽ đễ đỗi ĩ ũ ưỡn ỡ ỹ bải ngữ phẫm
"""
"""Rare words that the list lacks, and which differ by hỏi or ngã from one that it has: `viển` and `viễn`."""
_KEYS_OF_TONES = {"\u0301": "s", "\u0300": "f", "\u0309": "r", "\u0303": "x", "\u0323": "j"}
LONGEST_SYLLABLE = 7
"""Letters of `nghiêng`, the longest."""
SAID_ALIKE = (("s", "x"), ("ch", "tr"), ("d", "gi"), ("r", "d"), ("r", "gi"), ("l", "n"))
"""Letters that begin syllables and are said alike somewhere."""
# fmt: off
_STANDS_ALONE = frozenset((
    "nối", "nấu", "lấy", "nộp", "làm", "lo", "nở", "lặn", "nạo", "nặng", "lau", "lót", "lắp", "nắp", "lấp", "nạp", "lên", "nên",
    "chạy", "chơi", "chồng", "trông", "trả", "chia", "chở", "trở", "trao", "chùa", "chợ", "trưa", "chua", "trà", "chè",
    "sáng", "sạch", "xanh", "sấy", "xấu", "sai", "sân", "xây", "sau", "xem", "sửa", "xin", "sữa",
    "dọn", "rửa", "dán", "dạy", "dày", "dài", "rộng", "rau", "rơm", "rét", "da", "dễ", "rẻ", "giỏi", "rồi", "giặt", "rào", "dao",
))
# fmt: on
"""Verbs and other words that stand beside any: `đường nối hai thôn`."""
ENDS_SAID_ALIKE = (("c", "t"), ("n", "ng"), ("n", "nh"), ("ng", "nh"), ("ch", "t"))
"""Letters that end syllables and are said alike in the south: `mắt` and `mắc`, `hoàng` and `hoàn`."""
BOUND_FIRSTS = """
    an bảo bền biện bồi cải chăm chất chủ chương cơ cố cung cộng dinh đào đại đăng đề địa đối đôn giám giáo giảng hiệu hoàn hoạt
    hỗ huy hướng kế kết khoa khẩn khiêm khuyến kiểm kinh kỷ kỹ lao lãnh liên lĩnh mâu mầm môi mục năng ngân nghiên nhiệm nhu nhược
    nội nông ổn pháp phấn phối phổ phù phụ quan quốc quy quyết rà sản sử sức tài tham thanh thiết thông thống thời thực tích tiến
    tiếp tinh trách trật triển triệu trung truy tuyên tuyệt ủng ủy vai văn vận vệ vi vướng xuất xung xúc yêu
"""
"""Syllables that hardly ever end what is said, so that another beside them is wrong whatever follows: `kinh nghiêm sau đó`."""
BOUND_SECONDS = """
    chẽ chế cương dục dưỡng đốc giác hoạch huấn khích kiện lệ lược mạc mưu nghệ nghị nghiệm nghiệp nhiệm niệm ngũ quyết sóc
    tế thần thiện thuật thức tịch tiêu trào trợ tượng
"""
"""Syllables that hardly ever begin what is said: what stands before them is of their word, `tin thần được nâng lên`."""
_ENDS_ALONE = """
    đặt bảng tiếng tiến biết viết khác bắt bắc mặt mắt mát mặc mắc cắt tắt đất hát bạn bàn bán bản làng vàng hàng hạng hạn căn cân ăn
    trăng trắng rằng răng rắn vắng bằng mang màn đang đan sang than thang nhắc tốt hết thuốc tin tiệt xác sắt rác
"""
"""Words that may begin what is said, so that they are no other word with another end: `đề nghị đặt biệt danh`."""
_SWAPPED = (
    ("s", "x"),
    ("ch", "tr"),
    ("d", "gi"),
    ("r", "d"),
    ("r", "gi"),
    ("ng", "ngh"),
    ("c", "k"),
    ("g", "gh"),
)


def is_slip_of_mark(word: str, right: str) -> bool:
    """Tell whether two syllables differ in their tone alone, or bear one tone and differ in a letter's mark: `tạp` and
    `tập`.
    """
    if without_tone(word) == without_tone(right):
        return True
    return fold(word) == fold(right) and _tone(word) == _tone(right)


def is_slip_of_onset(word: str, right: str) -> bool:
    """Tell whether two syllables differ in first letters alone that are said alike in some part of the country: `chao`
    and `trao`, `sử` and `xử`.
    """
    if word in _STANDS_ALONE:
        return False
    return any(
        word.startswith(one) and right.startswith(other) and word[len(one) :] == right[len(other) :]
        for pair in SAID_ALIKE
        for one, other in (pair, pair[::-1])
    )


def is_slip_of_end(word: str, right: str) -> bool:
    """Tell whether two syllables differ in last letters alone that are said alike in the south: `mắt` and `mắc`."""
    return any(
        len(stem := word.removesuffix(one)) > 1 and word.endswith(one) and stem + other == right
        for pair in ENDS_SAID_ALIKE
        for one, other in (pair, pair[::-1])
    )


def _tone(word: str) -> str:
    return "".join(mark for mark in normalize("NFD", word) if mark in TONES)


def likely_reading(before: tuple[str, str], word: str, after: tuple[str, str]) -> str | None:
    """Return the syllable of a known pair of words (all lower case) that a strange one stands for,
    or None.

    `before` and `after` are the two words on each side. A neighbour that is itself of a known pair
    with the word beyond it belongs there: `bão | vệ sinh`.
    """
    words = common_pairs()
    earlier, left = before
    right, later = after
    seconds = () if left in words.seconds.get(earlier, ()) else words.seconds.get(left, ())
    firsts = () if later in words.seconds.get(right, ()) else words.firsts.get(right, ())
    return _closest(word, (*seconds, *firsts))


def mismatched(
    before: tuple[str, str], word: str, after: tuple[str, str], *, behind_name: bool = False
) -> str | None:
    """Return the syllable of a known pair that a common one stands for that took another tone, or none, or None.

    A common syllable is more often right beside another than wrong: it must be in no known pair, its
    neighbour in no other, and what stands on its other side must part it from there; unless its
    neighbour never stands alone. `behind_name` says that the word before is a name: `bà Thanh trao quà`.
    """
    words = common_pairs()
    earlier, left = before
    right, later = after
    if (
        word in SMALL_WORDS
        or right in words.seconds.get(word, ())
        or word in words.seconds.get(left, ())
    ):
        return None
    is_bound = left in BOUND_FIRSTS.split() and not behind_name
    ends = not right or right in SMALL_WORDS or is_bound or later in words.seconds.get(right, ())
    begins = (
        not left
        or left in SMALL_WORDS
        or right in BOUND_SECONDS.split()
        or left in words.seconds.get(earlier, ())
    )
    seconds = (
        words.seconds.get(left, ()) if ends and left not in words.seconds.get(earlier, ()) else ()
    )
    firsts = (
        words.firsts.get(right, ()) if begins and later not in words.seconds.get(right, ()) else ()
    )
    near = [
        each
        for each in (*seconds, *firsts)
        if (is_slip_of_mark(word, each) and not _is_other_style(word, each))
        or is_slip_of_onset(word, each)
        or (is_slip_of_end(word, each) and (is_bound or word not in _ENDS_ALONE.split()))
        or (is_one_slip(word, each) and (is_bound or right in BOUND_SECONDS.split()))
    ]
    return near[0] if near else None


def with_the_other_tone(word: str) -> str | None:
    """Return the common syllable that a syllable (lower case) stands for that no word has: `hoản` for `hoãn`; or None."""
    other = word.translate(HOI_NGA)
    known = common_syllables()
    is_slip = other != word and other in known and word not in known
    return other if is_slip and word not in _WORDS_WITH_THE_OTHER_TONE.split() else None


def likely_alone(word: str) -> str | None:
    """Return the only common syllable that a strange one can be: with another tone or other marks;
    or None.
    """
    if len(word) > LONGEST_SYLLABLE:
        return None
    plain = without_tone(word).replace("ưo", "ươ").replace("uơ", "ươ")
    in_pairs, others = _by_letters()
    for known, wanted in ((in_pairs, plain), (others, plain), (in_pairs, fold(plain))):
        near = known.get(wanted, ())
        if len(near) == 1:
            return near[0]
    return None


@cache
def _by_letters() -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """Return the syllables of known pairs by their letters without tone, and without marks; and all
    others by the first.
    """
    words = common_pairs()
    in_pairs: dict[str, list[str]] = {}
    for word in words.seconds.keys() | words.firsts.keys():
        for letters in {without_tone(word), fold(word)}:
            in_pairs.setdefault(letters, []).append(word)
    others: dict[str, list[str]] = {}
    for word in common_syllables():
        others.setdefault(without_tone(word), []).append(word)
    return in_pairs, others


def _closest(word: str, candidates: Iterable[str]) -> str | None:
    near = [each for each in candidates if fold(each) == fold(word)]
    if near and any(_is_other_style(word, each) for each in near):
        return None
    if not near and word.isascii():
        near = [each for each in candidates if _is_half_typed(word, each)]
    near = near or [
        each for each in candidates if is_slip_of_onset(word, each) or is_one_slip(word, each)
    ]
    return near[0] if near else None


def is_one_slip(word: str, right: str) -> bool:
    """Tell whether one letter was dropped, added, changed or swapped, in a word of three letters or
    more.
    """
    if (
        min(len(word), len(right)) < 3
        or abs(len(word) - len(right)) > 1
        or _has_other_onset(word, right)
    ):
        return False
    one, other = fold(word), fold(right)
    if sorted(one) == sorted(other) and sum(a != b for a, b in zip(one, other, strict=True)) == 2:
        return True
    at = next(
        (at for at, (a, b) in enumerate(zip(word, right, strict=False)) if a != b),
        min(len(word), len(right)),
    )
    if len(word) == len(right):
        return (
            word[at + 1 :] == right[at + 1 :]
            and not {fold(word[at]), fold(right[at])} & PLAIN_VOWELS
        )
    return word[at:] == right[at + 1 :] or word[at + 1 :] == right[at:]


def _is_half_typed(word: str, right: str) -> bool:
    """Tell whether a word is the right one with its Telex key of the tone still in it: `baos` and `báo`."""
    if len(word) != len(right) + 1:
        return False
    key = _KEYS_OF_TONES.get(_tone(right), "")
    at = word.rfind(key, 1) if key else -1
    return at > 0 and without_tone(right) == word[:at] + word[at + 1 :]


def _is_other_style(word: str, other: str) -> bool:
    """Tell whether two words differ only in where the tone stands: `uỷ` and `ủy`."""
    return sorted(normalize("NFD", word)) == sorted(normalize("NFD", other))


def _has_other_onset(word: str, right: str) -> bool:
    """Tell whether the first letters differ otherwise than people confuse them: then it is another
    word.
    """
    if word[0] == right[0]:
        return False
    return not any(
        {word[: len(a)] + "|" + right[: len(b)]} & {f"{a}|{b}"}
        and word[len(a) :] == right[len(b) :]
        for pair in _SWAPPED
        for a, b in (pair, pair[::-1])
    )
