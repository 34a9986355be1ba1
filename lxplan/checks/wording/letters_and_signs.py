"""Letters that look right and are not: decomposed letters, look-alikes, marks without a letter, invisible characters."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from lxplan.checks.machinery.rule import Finding, Rule, Subject, rule
from lxplan.checks.wording.joined_prose import Prose, prose_of
from lxplan.diagnostics import Severity

MARKS = frozenset(map(chr, range(0x300, 0x370)))
"""The combining marks; Vietnamese uses eight of them, and none stands alone in a text that is composed."""

_VIETNAMESE_MARKS = frozenset("\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323")

_D = {"Ð": "Đ", "ð": "đ", "Ɖ": "Đ", "ɖ": "đ"}

# Letters of other alphabets that look like a Latin letter, and Latin ones that look like a Vietnamese letter.
_OTHERS = "АВЕЅІЈКМНОРСТУХасеіјорѕухΑΒΕΖΗΙΚΜΝΟΡΤΥΧονǍǎƢƣ"
_LATIN = "ABESIJKMHOPCTYXaceijopsyxABEZHIKMNOPTYXovĂăƠơ"
_LOOK_ALIKE = dict(zip(_OTHERS, _LATIN, strict=True))

ZERO_WIDTH_JOINER = "\u200d"
INVISIBLE = frozenset(
    "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
    + "".join(map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A))))
)
"""Characters without width: soft hyphen, zero-width spaces and joiners, byte order mark, marks of direction."""

ODD_SPACES = frozenset("\u00a0\u1680\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B))))
"""Spaces of another width, and those at which a line does not break."""
BLANKS = frozenset(" \t") | ODD_SPACES


@rule("chu-to-hop", Severity.WARNING)
def decomposed(subject: Subject) -> Iterator[Finding]:
    r"""Chữ có dấu ghi rời (Unicode tổ hợp): chữ cái và dấu là hai ký tự.

    Vì sao: nhìn giống chữ thường, nhưng tìm kiếm, sắp xếp và so tên đơn vị đều coi là chữ khác; có phông in dấu lệch.
    Văn bản hành chính dùng Unicode dựng sẵn.

    Đúng:
        ket: "Kế hoạch của xã"

    Sai:
        ket: "Ke\u0302\u0301 hoạch của xã"
    """
    prose = prose_of(subject)
    for start, end in _marked_words(prose):
        composed = unicodedata.normalize("NFC", prose.text[start:end])
        if composed != prose.text[start:end] and not any(_strays(prose.text[start:end])):
            message = f"«{composed}» viết bằng chữ tổ hợp (dấu rời); dùng Unicode dựng sẵn"
            yield Finding(prose.span(start, end), message, replacement=composed)


def _marked_words(prose: Prose) -> Iterator[tuple[int, int]]:
    """Return where the words stand that have a combining mark; a mark without a letter is a word of its own."""
    if MARKS.isdisjoint(prose.letters):
        return
    for match in re.finditer("(?:\\w|[\u0300-\u036f])+", prose.text):
        if not MARKS.isdisjoint(match[0]):
            yield match.span()


@rule("dau-roi", Severity.ERROR)
def stray_marks(subject: Subject) -> Iterator[Finding]:
    r"""Dấu thanh thừa: đứng một mình, hoặc đè lên chữ đã có dấu.

    Vì sao: dấu thừa in chồng lên chữ bên cạnh, và làm chữ ấy thành chữ khác khi tìm kiếm.

    Đúng:
        ket: Kế hoạch của trung tâm

    Sai:
        ket: "Kế\u0301 hoạch của trung tâm"
    """
    prose = prose_of(subject)
    for start, end in _marked_words(prose):
        for offset, message, replacement in _strays(prose.text[start:end]):
            yield Finding(prose.span(start + offset, start + offset + 1), message, replacement=replacement)


def _strays(word: str) -> Iterator[tuple[int, str, str | None]]:
    """Return each mark that its letter cannot take: its offset, what to say, and what to put in its place if known."""
    carrier = ""
    before: set[str] = set()
    for offset, character in enumerate(word):
        if character not in MARKS:
            carrier = character
        elif not carrier:
            yield offset, "dấu thanh đứng một mình, không có chữ; xóa dấu này", ""
        elif _takes(carrier, character):
            carrier = unicodedata.normalize("NFC", carrier + character)
        elif character in before:
            yield offset, "dấu thanh viết hai lần trong một từ; xóa một dấu", ""
        else:
            yield offset, f"dấu thừa sau chữ «{carrier}»; gõ lại từ này", None
        before.update(unicodedata.normalize("NFD", character))


def _takes(letter: str, mark: str) -> bool:
    """Tell whether a letter and a mark make one letter; a consonant takes none of the Vietnamese marks (but ñ)."""
    composed = unicodedata.normalize("NFC", letter + mark)
    vowel = unicodedata.normalize("NFD", letter)[0].lower() in "aeiouy"
    return len(composed) == 1 and (vowel or mark not in _VIETNAMESE_MARKS or composed.lower() == "ñ")


@rule("chu-d-la", Severity.ERROR)
def foreign_d(subject: Subject) -> Iterator[Finding]:
    """Chữ Đ lấy nhầm của tiếng nước ngoài: Ð (U+00D0) hay Ɖ (U+0189) thay cho Đ (U+0110).

    Vì sao: in ra giống nhau, nhưng tìm «Đảng» sẽ không thấy «Ðảng», đổi chữ thường cũng sai (ðảng). Thường do bộ gõ hay
    bảng mã cũ để lại.

    Đúng:
        ket: Dưới sự lãnh đạo của Đảng ủy xã

    Sai:
        ket: Dưới sự lãnh đạo của Ðảng ủy xã
    """
    prose = prose_of(subject)
    if prose.letters.isdisjoint(_D):
        return
    for match in re.finditer(r"\w+", prose.text):
        if match[0][0] not in _D and not (match[0].isupper() and _D.keys() & set(match[0])):
            continue  # "Guðmundur": only in Icelandic does the letter stand inside a word
        for offset, letter in enumerate(match[0], match.start()):
            if letter in _D:
                right = _D[letter]
                message = f"chữ «{letter}» (U+{ord(letter):04X}) giống mà không phải «{right}» (U+{ord(right):04X}); gõ lại {right}"
                yield Finding(prose.span(offset, offset + 1), message, replacement=right)


@rule("chu-he-khac", Severity.ERROR)
def other_alphabets(subject: Subject) -> Iterator[Finding]:
    """Chữ của bảng chữ cái khác (Nga, Hy Lạp) trông giống chữ Việt, nằm lẫn trong một từ.

    Vì sao: mắt không nhận ra, nhưng tìm kiếm và so tên đều sai; thường do chép từ trang mạng hoặc từ tệp PDF. Từ viết
    toàn bằng chữ Nga hay Hy Lạp không bị nhắc.

    Đúng:
        ket: Trung tâm học tập cộng đồng

    Sai:
        ket: Trung tâm học tập сộng đồng
    """
    prose = prose_of(subject)
    if prose.letters.isdisjoint(_LOOK_ALIKE):
        return
    for match in re.finditer(r"\w+", prose.text):
        strange = [offset for offset, letter in enumerate(match[0]) if letter in _LOOK_ALIKE]
        if not strange or not _has_latin(match[0]):
            continue
        for offset in strange:
            letter = match[0][offset]
            right = _LOOK_ALIKE[letter]
            message = f"chữ «{letter}» (U+{ord(letter):04X}) giống mà không phải chữ «{right}»; gõ lại {right}"
            start = match.start() + offset
            yield Finding(prose.span(start, start + 1), message, replacement=right)


def _has_latin(word: str) -> bool:
    """Tell whether a word has a Latin letter that is no look-alike itself."""
    return any(
        "LATIN" in unicodedata.name(letter, "") for letter in word if letter.isalpha() and letter not in _LOOK_ALIKE
    )


@rule("ky-tu-an", Severity.WARNING)
def invisible(subject: Subject) -> Iterator[Finding]:
    r"""Ký tự không nhìn thấy, nằm trong từ: dấu cách rộng bằng không, gạch nối ẩn, dấu BOM.

    Vì sao: thường theo chữ chép từ trang mạng; làm từ bị cắt đôi khi tìm kiếm và xuống dòng. Khi nó nằm cạnh dấu cách,
    quy tắc khoang-trang nói về cả khoảng ấy.

    Đúng:
        ket: Học tập suốt đời

    Sai:
        ket: "Học t\u200bập suốt đời"
    """
    prose = prose_of(subject)
    if INVISIBLE.isdisjoint(prose.letters):
        return
    for match in re.finditer(f"[{''.join(sorted(INVISIBLE))}]+", prose.text):
        before, after = prose.text[match.start() - 1], prose.text[match.end()]
        if before in BLANKS or after in BLANKS or _joins_pictures(match[0], before, after):
            continue  # the run of white space, or an emoji made of several
        names = ", ".join(f"U+{ord(character):04X}" for character in dict.fromkeys(match[0]))
        yield Finding(prose.span(*match.span()), f"ký tự không nhìn thấy ({names}); xóa đi", replacement="")


def _joins_pictures(run: str, before: str, after: str) -> bool:
    pictures = all(unicodedata.category(character) in ("So", "Sk", "Mn") for character in (before, after))
    return run == ZERO_WIDTH_JOINER and pictures


UNICODE_RULES: tuple[Rule, ...] = (decomposed, stray_marks, foreign_d, other_alphabets, invisible)
