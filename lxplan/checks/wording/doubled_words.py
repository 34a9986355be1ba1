"""Words and marks that were typed twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import is_

from lxplan.checks.data.common_words import common_pairs, common_syllables, is_known
from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.checks.shared.joined_prose import SEPARATOR, Prose
from lxplan.diagnostics import Severity
from lxplan.vietnamese.sentences import has_any

# fmt: off
_SINGLE = frozenset((
    "và", "của", "các", "những", "cho", "với", "trong", "tại", "theo", "để", "là", "bởi", "hoặc", "nhưng", "mà", "thì",
    "sẽ", "đã", "đang", "được", "bị", "do", "vì", "như", "này", "giữa", "trên", "dưới", "khi", "nếu", "về",
    "ở", "từng", "mỗi", "một", "không", "có", "ngoài", "qua", "thuộc", "gồm",
))
# fmt: on
"""Words that no sentence has twice in a row, even where the second may begin another word."""
# fmt: off
_WORDS_WHEN_TWICE = (
    "ai ba bo buồn bái bè bì băng bạch bầu bập bề bồ ca chi chim chiều chung chép chênh chí chăm chấm chậm chết con cong cài căm cả cọc cốc "
    "cồng cộc cục da day dài dành dày dòng dõi dương dần dầu em gai ghê giật giềng gà gây gì gạch gần ha hay hoi hoài hung hà hàng hít hòm "
    "hô hăng hơi hầm hề hồi hồng khoan khoen khu khum khôn khơi kiêu kè kền lay liền luôn là làn lâu lùn lần lầu lẫm lặng lốc lợ lừ mang "
    "mau màn màng mành mái mãi mê mò mơ mờ ngang nghiêng nghênh nguôi ngà ngày ngây ngơ ngơi người ngượng ngờ nhàng nháy nhà nhèo nhất nhờ "
    "non này nâu năm nơi nương o ong phì phình phù phăng quanh quen quãng quạ quầy quật ran run rung ràng rành rào rì rình ròng rưng rạo rầu "
    "rắc rồng sao sau song su sàn sơ sưng sạo sảng sặc sờ tanh thang thanh thao the thiu thon thoải thoắt thuôn tháng thâm thân thôi thùng "
    "thư thường thất thẹn thức ti tinh toang tri triệu trân trích trùng trơ trần trợn trừng tu tung tà tàng tàu tách tê tì tò tùng túc tưng "
    "tươm tảng tầm tầng tẩu tằm tới tức từ vang ve vo vu vuông vàng vân vè vò vù vơi vừa xa xanh xinh xiên xiêu xoa xuôi xì xù xăm xơi xưng "
    "xương à âm đa đen đâu đêm đòng đường đầm đằng đều đời ương ải ồ ồn ục lắm mỗi mọi đôi hai bốn mười nữa xuân bước rất mỏng khẽ thật "
    "nhanh thấp trắng đỏ tím nặng nhẹ ngắn tròn đầy đông"
)
# fmt: on
"""Words that are also said twice: `ngày ngày`, `từ từ`, `song song`."""
_SAID_TWICE_ANYWHERE = "năm ngày tháng người nhà đời dần thường luôn nơi đêm đầu một hai ba bốn mười tư triệu từ em nhanh rất bước thôi xanh"
"""Those of them that are said twice, or begin what follows, behind any word: `hàng năm năm 2026`, `thứ hai hai thôn`."""
_MEANT_TWICE = frozenset(
    (
        *("tổ chức", "lãnh đạo", "hoạt động", "hướng dẫn", "bảo vệ", "phục vụ", "quản lý"),
        *("kiểm sát", "kiểm tra", "thanh tra", "điều tra", "tuyên truyền", "giám sát"),
    )
)
"""Nouns that are verbs too: «các tổ chức tổ chức hội thi»."""
_REPEATED = frozenset(
    ("từng bước", "từng ngày", "từng nhóm", "từng nhà", "học nữa", "rất nhiều", "ngày càng")
)
_BEFORE_NOUNS = frozenset(
    (
        *(
            "các",
            "những",
            "một",
            "ban",
            "mọi",
            "mỗi",
            "nhiều",
            "do",
            "từ",
            "cho",
            "đội",
            "viện",
            "đoàn",
        ),
        *("cơ", "quan", "tổ", "phòng", "hội"),
    )
)
_MOST_WORDS = 4
_SEASONS = (
    *("lúa", "đông", "hè", "xuân", "mùa", "thu", "chiêm", "tết", "màu", "sản", "ngô", "cà", "chè"),
    *("cá", "tôm", "gặt", "gieo", "nuôi"),
)
"""What begins with the word `vụ` behind a word that ends with it: `phục vụ vụ Đông Xuân`."""
_DOUBLE = rf"(?<!\w)(\w+(?: \w+){{0,{_MOST_WORDS - 1}}}) (\1)(?!\w)"
_MARKS = r"([,;:])([ \u00a0]*)([,;:.])(?![.\w/)\]…])"
_PAIRS_OF_MARKS = tuple(first + second for first in ",;:" for second in ",;:.")


@rule("lap-tu", Severity.WARNING)
def doubled(subject: Subject) -> Iterator[Finding]:
    """Từ hoặc dấu câu gõ hai lần: tổ chức tổ chức, của của, dấu ; ; liền nhau.

    Vì sao: thường do dán chồng hoặc sửa dở câu; đọc lướt không thấy, in ra thì lộ. Từ láy (luôn luôn, ngày ngày) và
    «các tổ chức tổ chức hội thi» không bị nhắc.

    Đúng:
        ket: Tổ chức lớp học của các thôn; luôn luôn đúng giờ

    Sai:
        ket: Tổ chức tổ chức lớp học của của các thôn; ; luôn luôn đúng giờ
    """
    prose = subject.joined_prose
    for match in _doubles(prose):
        if _is_slip(prose, match) and not prose.is_alias(match.start()):
            written = prose.text[match.start(2) : match.end(2)]
            message = (
                f"«{prose.text[match.start(1) : match.end(1)]}» viết hai lần liền nhau; bỏ một"
            )
            span = prose.span(match.end(1), match.end(2))
            certain = prose.text[match.start(1) : match.end(1)] == written and " " not in match[1]
            yield Finding(span, message, "", "" if certain else None)
    yield from _marks(prose)


def _doubles(prose: Prose) -> Iterator[re.Match[str]]:
    """Return where one to four words stand twice in a row, with single blanks between them."""
    words = _begun_again(prose.small_words)
    starts = sorted(start for word in words for start in prose.find(word))
    double, end = re.compile(_DOUBLE), 0
    for start in starts:
        match = double.match(prose.small, start) if start >= end else None
        if match is not None:
            end = match.end()
            yield match


def _begun_again(words: list[str]) -> set[str]:
    """Return the words with which one to four begin that stand twice in a row somewhere, whatever
    parts them: to search the whole text for such takes far longer. The same word is one object.
    """
    found: set[str] = set()
    for length in range(1, _MOST_WORDS + 1):
        same = bytes(map(is_, words, words[length:]))
        run = b"\1" * length
        place = same.find(run)
        while place >= 0:
            found.add(words[place])
            place = same.find(run, place + 1)
    return found


def _is_slip(prose: Prose, match: re.Match[str]) -> bool:
    words = match[1].split()
    one, other = (prose.text[slice(*match.span(group))] for group in (1, 2))
    if one.isupper() != other.isupper():
        return False  # a heading and its text
    if len(words) == 1:
        return match[1] in _SINGLE or _is_slip_of_one(prose, match)
    if any(not word.isalpha() for word in words) or len(set(words)) == 1:
        return False
    (_, before), _ = prose.neighbours(match.start(), match.end())
    if match[1] in _REPEATED or prose.small.startswith("học sinh học sinh học", match.start()):
        return False
    if match[1] == "xuất bản" and prose.small.startswith(" phẩm", match.end()):
        return False
    return not (match[1] in _MEANT_TWICE and before in _BEFORE_NOUNS)


def _is_slip_of_one(prose: Prose, match: re.Match[str]) -> bool:
    """Tell whether a word that stands twice neither is said so nor begins the next word: `công tác | tác động`."""
    word, written = match[1], prose.text[slice(*match.span(2))]
    known = common_pairs().seconds
    _, (after, _) = prose.neighbours(match.start(), match.end())
    if len(word) < 2 or not written.islower() or word not in common_syllables():
        return False
    if after in known.get(word, ()) or (word == "vụ" and after in _SEASONS):
        return False
    return word not in _WORDS_WHEN_TWICE.split() or _ends_a_word(prose, match)


def _ends_a_word(prose: Prose, match: re.Match[str]) -> bool:
    """Tell whether a word that may be said twice is the end of a known one here: `nghiêm túc túc`."""
    (_, before), _ = prose.neighbours(match.start(), match.end())
    return match[1] not in _SAID_TWICE_ANYWHERE.split() and is_known(before, match[1])


def _marks(prose: Prose) -> Iterator[Finding]:
    for start in prose.places(".."):
        before, after = prose.text[start - 1], prose.text[start + 2 :].lstrip(" ")[:1]
        ends = prose.text[start + 2].isspace() or prose.text[start + 2] == SEPARATOR
        if before.isalnum() and ends and after != "." and not prose.is_in_address(start):
            span = prose.span(start, start + 2)
            yield Finding(span, "hai dấu chấm liền nhau; chỉ để một", ".", ".")
    closed_up = prose.text.replace(" ", "").replace("\u00a0", "")
    for match in re.finditer(_MARKS, prose.text) if has_any(closed_up, _PAIRS_OF_MARKS) else ():
        before = prose.text[match.start() - 1]
        if (before.isalnum() or before in ')”" ') and not prose.is_in_address(match.start()):
            same = match[1] == match[3]
            message = f"hai dấu câu liền nhau «{match[0]}»; chỉ để một"
            yield Finding(
                prose.span(*match.span()),
                message,
                match[1] if same else None,
                match[1] if same else None,
            )
