"""Two ways of writing one word in one document: where the tone stands (hòa, hoà), and i or y (kĩ, kỹ)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from lxplan.checks.machinery.rule import Finding, Rule, Subject, rule
from lxplan.checks.wording.joined_prose import Prose, prose_of
from lxplan.diagnostics import Severity

_OLD = "òa óa ỏa õa ọa òe óe ỏe õe ọe ùy úy ủy ũy ụy"
_NEW = "oà oá oả oã oạ oè oé oẻ oẽ oẹ uỳ uý uỷ uỹ uỵ"
_TO_NEW = dict(zip(_OLD.split(), _NEW.split(), strict=True))
_OTHER_STYLE = {**_TO_NEW, **{new: old for old, new in _TO_NEW.items()}}

# Words in use with either letter. Only i: sĩ (liệt sĩ, bác sĩ), tỉ mỉ, mì; only y: huy, thủy. Words that need the next
# one to be sure stand as two.
_WITH_I = (
    *("kĩ", "kỉ", "kì", "kí", "lí", "mĩ", "kị"),
    *("hi vọng", "hi sinh", "tỉ lệ", "tỉ đồng", "tỉ trọng", "tỉ phú", "công ti"),
)
_ALWAYS_I = ("lí nhí", "lí lắc", "kì cọ", "kí lô", "kĩu kịt", "kì kèo", "kì đà")
_WITH_QUI = ("quí", "qui", "quì", "quĩ", "quị")
_ALWAYS_QUI = ("qui nhơn", "quí nhơn")
_Y_FOR_I = dict(zip("iíìỉĩị", "yýỳỷỹỵ", strict=True))


class _Use(NamedTuple):
    """A word that can be written in two ways: where it stands, as written, and the other way."""

    start: int
    end: int
    other: str


@rule("dau-thanh", Severity.WARNING)
def mixed_tone_styles(subject: Subject) -> Iterator[Finding]:
    """Dấu thanh đặt theo hai kiểu trong một văn bản: hòa, ủy, khỏe và hoà, uỷ, khoẻ.

    Vì sao: hai kiểu đều đúng, nhưng một văn bản chỉ theo một kiểu; tìm «hóa» sẽ không thấy «hoá». Kiểu ít dùng hơn bị
    nhắc; ngang nhau thì theo kiểu cũ (hòa, ủy, khỏe). Tên người giữ cách viết riêng.

    Đúng:
        ket: Đảng ủy xã, sức khỏe, kế hoạch hóa gia đình, quý, hoàn thành

    Sai:
        ket: Đảng ủy xã, sức khỏe, kế hoạch hoá gia đình, quý, hoàn thành
    """
    prose = prose_of(subject)
    old: list[_Use] = []
    new: list[_Use] = []
    words = {word for word in prose.small_vocabulary if word[-2:] in _OTHER_STYLE and word[-3:-2] != "q"}  # not quý
    for start, word in prose.find_words(words):
        if not prose.is_alias(start) and not prose.is_personal_name(start):
            (old if word[-2:] in _TO_NEW else new).append(_other_style(prose, start, start + len(word)))
    yield from _minority(prose, old, new, "dấu thanh đặt khác kiểu với những chỗ khác")


def _other_style(prose: Prose, start: int, end: int) -> _Use:
    ending = _cased(_OTHER_STYLE[prose.small[end - 2 : end]], prose.text[end - 2 : end])
    return _Use(start, end, prose.text[start : end - 2] + ending)


def _cased(right: str, as_in: str) -> str:
    return "".join(r.upper() if w.isupper() else r for r, w in zip(right, as_in, strict=True))


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
    prose = prose_of(subject)
    for with_i, always in ((_WITH_I, _ALWAYS_I), (_WITH_QUI, _ALWAYS_QUI)):
        forms = [[word for word in form if prose.small_vocabulary.issuperset(word.parts)] for form in _forms(with_i)]
        if not all(forms):
            continue
        excused = {start for phrase in always for start in prose.find(phrase)}
        short, long = ([use for word in form for use in _uses(prose, word, excused)] for form in forms)
        yield from _minority(prose, long, short, "viết i và y lẫn lộn với những chỗ khác")


class _Word(NamedTuple):
    """A word (or two that make it sure) in one form, its parts, and the other form."""

    phrase: str
    parts: tuple[str, ...]
    other: str


@cache
def _forms(with_i: tuple[str, ...]) -> tuple[tuple[_Word, ...], tuple[_Word, ...]]:
    """Return the words with i and the same words with y."""
    pairs = [(phrase, _with_y(phrase)) for phrase in with_i]
    short = tuple(_Word(i, tuple(i.split()), y) for i, y in pairs)
    return short, tuple(_Word(y, tuple(y.split()), i) for i, y in pairs)


def _with_y(phrase: str) -> str:
    """Return the phrase with y for the i of its word that is written in both ways: `hy vọng`, `công ty`."""
    words = phrase.split()
    at = 1 if phrase == "công ti" else 0
    words[at] = words[at][:-1] + _Y_FOR_I[words[at][-1]]
    return " ".join(words)


def _uses(prose: Prose, word: _Word, excused: set[int]) -> Iterator[_Use]:
    letter = next(at for at, pair in enumerate(zip(word.phrase, word.other, strict=True)) if pair[0] != pair[1])
    for start in prose.find(word.phrase):
        if start in excused or prose.is_alias(start) or prose.is_personal_name(start):
            continue
        begin = start + word.phrase.rfind(" ", 0, letter) + 1
        end = start + letter + 1
        yield _Use(begin, end, prose.text[begin : end - 1] + _cased(word.other[letter], prose.text[end - 1]))


def _minority(prose: Prose, preferred: list[_Use], others: list[_Use], why: str) -> Iterator[Finding]:
    """Report the way that is used less, `others` when both are used alike; sure when the rest is twice as many."""
    if not preferred or not others:
        return
    few, many = (others, preferred) if len(others) <= len(preferred) else (preferred, others)
    certain = len(many) >= 2 * len(few)
    for use in sorted(few):
        written = prose.text[use.start : use.end]
        message = f"«{written}»: {why}; viết «{use.other}»"
        yield Finding(prose.span(use.start, use.end), message, use.other, use.other if certain else None)


TONE: tuple[Rule, ...] = (mixed_tone_styles, mixed_i_and_y)
