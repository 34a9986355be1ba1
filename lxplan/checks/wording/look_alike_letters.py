"""Letters of other languages that look like Vietnamese ones."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.checks.shared.joined_prose import Prose
from lxplan.diagnostics import Severity
from lxplan.vietnamese.day_mentions import days_in
from lxplan.vietnamese.quantities import quantities_in
from lxplan.vietnamese.quarters import years_in

_D = {"Ð": "Đ", "ð": "đ", "Ɖ": "Đ", "ɖ": "đ"}
# Letters of other alphabets that look Latin, and Latin ones that look like a Vietnamese letter.
_OTHERS = "АВЕЅІЈКМНОРСТУХасеіјорѕухΑΒΕΖΗΙΚΜΝΟΡΤΥΧονǍǎƢƣ"
_LATIN = "ABESIJKMHOPCTYXaceijopsyxABEZHIKMNOPTYXovĂăƠơ"
_LOOK_ALIKE = dict(zip(_OTHERS, _LATIN, strict=True))

_FIGURES = r"(?<![\w/.,&-])(?:\d[\d.,/]*[Ol]|[Ol][\d.,/]*\d)[\d.,/Ol]*(?<![.,/])(?![\w&-])"
_AS_FIGURE = str.maketrans("Ol", "01")
_FROM_NUMBER = 100
"""Characters from a paper's number to its day, with the body between."""
_BESIDE = 30
"""Characters beside a number that tell what it counts."""


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
    prose = subject.joined_prose
    if prose.letters.isdisjoint(_D):
        return
    for match in re.finditer(r"\w+", prose.text):
        if (
            match[0][0] in _D or match[0].isupper()
        ):  # inside a word only Icelandic has it: "Guðmundur"
            yield from _retyped(prose, match, _D, with_code=True)


@rule("chu-he-khac", Severity.ERROR)
def other_alphabets(subject: Subject) -> Iterator[Finding]:
    """Chữ của bảng chữ cái khác (Nga, Hy Lạp) trông giống chữ Việt, nằm lẫn trong một từ; chữ O, l gõ thay số 0, số 1.

    Vì sao: mắt không nhận ra, nhưng tìm kiếm và so tên đều sai; thường do chép từ trang mạng hoặc từ tệp PDF. Từ viết
    toàn bằng chữ Nga hay Hy Lạp không bị nhắc.

    Đúng:
        ket: Trung tâm học tập cộng đồng

    Sai:
        ket: Trung tâm học tập сộng đồng
    """
    prose = subject.joined_prose
    yield from _letters_for_figures(prose)
    if prose.letters.isdisjoint(_LOOK_ALIKE):
        return
    for match in re.finditer(r"\w+", prose.text):
        if not _LOOK_ALIKE.keys().isdisjoint(match[0]) and _has_latin(match[0]):
            yield from _retyped(prose, match, _LOOK_ALIKE)


def _letters_for_figures(prose: Prose) -> Iterator[Finding]:
    """Return the letters O and l in numbers that count something or tell a day or a year: `l5 máy tính`, `năm 2O26`."""
    if not any(map(_has_letter_for_figure, prose.rare_words)):
        return
    for match in re.finditer(_FIGURES, prose.text):
        before = prose.text[max(0, match.start() - _BESIDE) : match.start()].rpartition("\n")[2]
        after = prose.text[match.end() : match.end() + _BESIDE].partition("\n")[0]
        right = match[0].translate(_AS_FIGURE)
        cited = prose.text[max(0, match.start() - _FROM_NUMBER) : match.start()]
        if right.count("/") == 2 and re.search(r"/[A-ZĐ]", cited):
            continue  # a cited paper's day has a rule of its own
        at, text = len(before), before + right + after
        is_read = (
            any(each.start == at for each in quantities_in(text))
            or any(day.start <= at < day.end for day in days_in(text))
            or any(year.start == at for year in years_in(text))
        )
        if is_read:
            span = prose.span(match.start(), match.end())
            message = f"«{match[0]}» có chữ O hoặc l gõ thay số 0, số 1; viết {right}"
            yield Finding(span, message, replacement=right)


def _has_letter_for_figure(word: str) -> bool:
    """Tell whether a word is all figures and letters that look like one: it may be part of a number."""
    return ("O" in word or "l" in word) and not word.strip("0123456789Ol")


def _has_latin(word: str) -> bool:
    """Tell whether a word has a Latin letter that is no look-alike itself."""
    own = (letter for letter in word if letter.isalpha() and letter not in _LOOK_ALIKE)
    return any("LATIN" in unicodedata.name(letter, "") for letter in own)


def _retyped(
    prose: Prose, word: re.Match[str], right_letters: dict[str, str], *, with_code: bool = False
) -> Iterator[Finding]:
    """Return each letter of a word that stands for another.

    `with_code` tells the other's code too.
    """
    for at, letter in enumerate(word[0], word.start()):
        right = right_letters.get(letter)
        if right is None:
            continue
        meant = f"«{right}» (U+{ord(right):04X})" if with_code else f"chữ «{right}»"
        message = (
            f"chữ «{letter}» (U+{ord(letter):04X}) giống mà không phải {meant}; gõ lại {right}"
        )
        yield Finding(prose.span(at, at + 1), message, replacement=right)
