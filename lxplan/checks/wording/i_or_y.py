"""Words written with i and with y in one paper: kĩ and kỹ."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.checks.shared.joined_prose import Prose
from lxplan.checks.shared.two_styles import Variant, in_case_of_letters, report_lesser
from lxplan.diagnostics import Severity
from lxplan.named_tuple import NamedTuple

# Words in use with either letter. Only i: sĩ (liệt sĩ, bác sĩ), tỉ mỉ, mì; only y: huy, thủy. Words that need the next
# one to be sure stand as two.
_WITH_I = (
    *("kĩ", "kỉ", "kì", "kí", "lí", "mĩ", "kị"),
    *("hi vọng", "hi sinh", "tỉ lệ", "tỉ đồng", "tỉ trọng", "tỉ phú", "công ti"),
)
_ALWAYS_I = (
    *("lí nhí", "lí lắc", "kì cọ", "kí lô", "kĩu kịt", "kì kèo", "kì đà"),
    *("lịch sử và địa lí", "môn địa lí", "môn vật lí"),  # thus in Thông tư 32/2018/TT-BGDĐT
)
_WITH_QUI = ("quí", "qui", "quì", "quĩ", "quị")
_ALWAYS_QUI = ("qui nhơn", "quí nhơn", "đương qui", "qui bản", "kim qui", "qui đầu")
_NEVER_OF_A_PLACE = frozenset(("Tết", "Xuân", "Năm", "Quý", "Trong", "Theo", "Các", "Đầu", "Cuối"))
_BRANCHES = frozenset(
    (
        *("tý", "tí", "sửu", "dần", "mão", "mẹo", "thìn", "tỵ", "tị", "ngọ", "mùi", "thân"),
        *("dậu", "tuất", "hợi"),
    )
)
"""The second words of a year's name: `Tết Quí Mão` is no place."""
_Y_FOR_I = dict(zip("iíìỉĩị", "yýỳỷỹỵ", strict=True))


@rule("i-y", Severity.WARNING)
def mixed_i_and_y(subject: Subject) -> Iterator[Finding]:
    """Một văn bản viết lẫn i và y: kĩ thuật và kỹ thuật, kỉ niệm và kỷ niệm, quí và quý.

    Vì sao: hai cách đều có người dùng, nhưng một văn bản chỉ theo một cách. Cách ít dùng hơn bị nhắc; ngang nhau thì viết
    y (kỹ, kỷ, lý). Liệt sĩ, bác sĩ, tỉ mỉ luôn viết i nên không bị nhắc.

    Đúng:
        ket: Chuyển giao kỹ thuật, lễ kỷ niệm, quản lý lớp học, liệt sĩ, tỉ mỉ

    Sai:
        ket: Chuyển giao kĩ thuật, lễ kỷ niệm, quản lý lớp học, liệt sĩ, tỉ mỉ
    """
    prose = subject.joined_prose
    for with_i, always in ((_WITH_I, _ALWAYS_I), (_WITH_QUI, _ALWAYS_QUI)):
        short, long = (_in_use(form, prose) for form in _forms(with_i))
        if not short or not long:
            continue
        excused = {
            at
            for phrase in always
            for start in prose.find(phrase)
            for at in (start, start + phrase.rfind(" ") + 1)
        }
        with_i_at = [variant for word in short for variant in _variants(prose, word, excused)]
        with_y_at = [variant for word in long for variant in _variants(prose, word, excused)]
        why = "viết i và y lẫn lộn với những chỗ khác"
        yield from report_lesser(prose, with_y_at, with_i_at, why)


class _Word(NamedTuple):
    """A word (or two that make it sure) in one form, its parts, and the other form."""

    phrase: str
    parts: tuple[str, ...]
    other: str


def _in_use(form: tuple[_Word, ...], prose: Prose) -> list[_Word]:
    return [word for word in form if prose.small_vocabulary.issuperset(word.parts)]


@cache
def _forms(with_i: tuple[str, ...]) -> tuple[tuple[_Word, ...], tuple[_Word, ...]]:
    """Return the words with i and the same words with y."""
    pairs = [(phrase, _with_y(phrase)) for phrase in with_i]
    short = tuple(_Word(i, tuple(i.split()), y) for i, y in pairs)
    return short, tuple(_Word(y, tuple(y.split()), i) for i, y in pairs)


def _with_y(phrase: str) -> str:
    """Return the phrase with y for the i that is written in both ways: `hy vọng`, `công ty`."""
    words = phrase.split()
    at = 1 if phrase == "công ti" else 0
    words[at] = words[at][:-1] + _Y_FOR_I[words[at][-1]]
    return " ".join(words)


def _is_of_a_place(prose: Prose, word: _Word, start: int) -> bool:
    """Tell whether a word is the second of a name, which is spelt as its bearers do: `ấp Tân Qui`; not where the paper has
    the same name with the other letter.
    """
    written = prose.text[start : start + len(word.phrase)]
    (_, before), (after, _) = prose.neighbours(start, start + len(word.phrase))
    first = prose.text[max(0, start - 1 - len(before)) : start].strip()
    if not (before and first.istitle() and written.istitle()) or " " in written:
        return False
    if first in _NEVER_OF_A_PLACE or after in _BRANCHES:
        return False
    return not any(True for _ in prose.find(f"{before} {word.other}"))


def _variants(prose: Prose, word: _Word, excused: set[int]) -> Iterator[Variant]:
    pairs = enumerate(zip(word.phrase, word.other, strict=True))
    letter = next(at for at, (one, other) in pairs if one != other)
    for start in prose.find(word.phrase):
        if start in excused or prose.is_alias(start) or prose.is_personal_name(start):
            continue
        if _is_of_a_place(prose, word, start):
            continue
        begin = start + word.phrase.rfind(" ", 0, letter) + 1
        end = start + letter + 1
        right = in_case_of_letters(word.other[letter], prose.text[end - 1])
        yield Variant(begin, end, prose.text[begin : end - 1] + right)
