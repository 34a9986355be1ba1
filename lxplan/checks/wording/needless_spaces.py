"""White space that should not be there: doubled, odd, before a comma, inside brackets."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from lxplan.checks.data.unusual_characters import BLANKS, INVISIBLE, ODD_SPACES
from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.checks.shared.joined_prose import SEPARATOR, Prose
from lxplan.diagnostics import Severity
from lxplan.named_tuple import NamedTuple
from lxplan.source import Text
from lxplan.vietnamese.unfilled_blanks import blanks_in

_RUN = BLANKS | INVISIBLE
_OPENING = "([“«"
_CLOSING = ")]”»"
_MARKS = {
    ",": "dấu phẩy",
    ".": "dấu chấm",
    ";": "dấu chấm phẩy",
    ":": "dấu hai chấm",
    "?": "dấu hỏi",
    "!": "dấu chấm than",
}
# A run that must change holds or touches one of these; a text without them is not read further.
_TRIGGERS = (
    *("  ", "\t", f"{SEPARATOR} ", f" {SEPARATOR}"),
    *(f" {mark}" for mark in (*_MARKS, *_CLOSING)),
    *(f"{mark} " for mark in _OPENING),
)


class _Quotes(NamedTuple):
    """The offsets of the straight quotes that open and that close, in the texts where they pair."""

    opening: frozenset[int]
    closing: frozenset[int]


@rule("khoang-trang", Severity.WARNING)
def needless_space(subject: Subject) -> Iterator[Finding]:
    r"""Dấu cách thừa hoặc sai loại: hai dấu cách liền nhau, dấu cách trước dấu câu, trong ngoặc, dấu cách không ngắt.

    Vì sao: dòng căn đều hai bên để hở những khoảng không đều, dấu câu rơi xuống đầu dòng, tìm kiếm không thấy. Dấu câu
    viết liền chữ trước và cách chữ sau một dấu cách; dấu cách không ngắt (U+00A0) thường theo chữ chép từ trang mạng.

    Đúng:
        ket: UBND xã, các ban ngành (theo kế hoạch); các thôn.

    Sai:
        ket: UBND xã , các  ban ngành ( theo kế hoạch ) ; các thôn.
    """
    prose = subject.joined_prose
    quotes = _paired_quotes(prose)
    for start, end in _runs(prose):
        decided = _decide(prose, start, end, quotes)
        if (
            decided is None
            or decided[0] == prose.text[start:end]
            or _is_to_be_filled(prose, start, end)
        ):
            continue
        if not prose.is_unprintable(start, end):  # a control character, which is a fault already
            yield _finding(prose, start, end, *decided)


def _is_to_be_filled(prose: Prose, start: int, end: int) -> bool:
    """Tell whether a run is a blank left for a number or a day: closed up, it would never be
    missed.
    """
    keyed, first = prose.at(start)
    return any(
        begin < end - first and start - first < stop for begin, stop in blanks_in(keyed.text)
    )


def _paired_quotes(prose: Prose) -> _Quotes:
    opening: list[int] = []
    closing: list[int] = []
    for _, of_one_text in groupby(prose.places('"'), key=lambda at: prose.at(at)[1]):
        quotes = list(of_one_text)
        inches = any(prose.text[at - 1].isalnum() for at in quotes[::2])  # 15" is an inch
        if len(quotes) % 2 == 0 and not inches:
            opening += quotes[::2]
            closing += quotes[1::2]
    return _Quotes(frozenset(opening), frozenset(closing))


def _runs(prose: Prose) -> Iterator[tuple[int, int]]:
    """Return the runs of white space that may have to change, in order."""
    done = 0
    for at in sorted(_triggered(prose)):
        if at < done:
            continue
        start, done = _run_at(prose.text, at)
        if not INVISIBLE.issuperset(prose.text[start:done]):  # alone, those are ky-tu-an's affair
            yield start, done


def _triggered(prose: Prose) -> set[int]:
    """Return the places at or beside which white space may have to change."""
    odd = prose.letters & (ODD_SPACES | INVISIBLE)
    triggers = (trigger for trigger in (*_TRIGGERS, *odd) if prose.letters.issuperset(trigger))
    starts = {at for trigger in triggers for at in prose.places(trigger)}
    for at in prose.places('"'):
        starts |= {beside for beside in (at - 1, at + 1) if prose.text[beside] == " "}
    return starts


def _run_at(text: str, at: int) -> tuple[int, int]:
    """Return the start and end of the white space at a place, or right after it."""
    start = at if text[at] in _RUN else at + 1
    while text[start - 1] in _RUN:
        start -= 1
    end = start
    while text[end] in _RUN:
        end += 1
    return start, end


def _decide(prose: Prose, start: int, end: int, quotes: _Quotes) -> tuple[str, str] | None:
    """Return what a run must become, and why.

    None when it is layout that the writer may have meant.
    """
    text = prose.text
    before, after = text[start - 1], text[end]
    if SEPARATOR in (before, after):
        return "", f"dấu cách thừa ở {'đầu' if before == SEPARATOR else 'cuối'} câu"
    if "\n" in (before, after):
        return _beside_line_end(text[start:end])
    if before == "(" and after == ")":
        return None  # a box to tick
    if before in _OPENING or start - 1 in quotes.opening:
        return "", f"dấu cách thừa sau dấu mở {_kind_of_bracket(before)}"
    if after in _CLOSING or end in quotes.closing:
        return "", f"dấu cách thừa trước dấu đóng {_kind_of_bracket(after)}"
    if after in _MARKS and _ends_words(text, start, end):
        return "", f"dấu cách thừa trước {_MARKS[after]}"
    return " ", _what_is_odd(text[start:end])


def _beside_line_end(run: str) -> tuple[str, str] | None:
    """Plain blanks there are the layout of a block in the file."""
    return ("", "dấu cách thừa ở đầu hoặc cuối dòng") if run.strip(" ") else None


def _kind_of_bracket(sign: str) -> str:
    return "ngoặc" if sign in "([)]" else "ngoặc kép"


def _ends_words(text: str, start: int, end: int) -> bool:
    """Tell whether the mark at `end` closes words: it is no ellipsis, ratio or file ending."""
    mark, before, after = text[end], text[start - 1], text[end + 1]
    if not (before.isalnum() or before in _CLOSING + "\"%'…"):
        return False
    if mark == ".":
        return after.isspace() or after in _CLOSING + '"'
    return mark != ":" or not (before.isdigit() and after == " " and text[end + 2].isdigit())


def _what_is_odd(run: str) -> str:
    odd = [character for character in run if character not in " \t"]
    if odd:
        kind = "dấu cách không ngắt" if odd[0] == "\u00a0" else "ký tự lạ trong khoảng trắng"
        return f"{kind} (U+{ord(odd[0]):04X}); thay cả khoảng bằng một dấu cách thường"
    if "\t" in run:
        return "có dấu tab giữa câu; thay bằng một dấu cách"
    return f"{len(run)} dấu cách liền nhau; chỉ để một"


def _finding(prose: Prose, start: int, end: int, replacement: str, message: str) -> Finding:
    """Return the finding; where the file breaks its line inside the run, the line end stays.

    It is a blank itself. A run that has to go whole leaves the line to be broken elsewhere, by a
    person.
    """
    folds = _folds(prose, start, end)
    if not folds:
        return Finding(prose.span(start, end), message, replacement=replacement)
    if replacement == " " and folds == [end - 1]:
        return Finding(prose.span(start, end - 1), message, replacement="")
    if replacement == " " and folds == [start]:
        return Finding(prose.span(start + 1, end), message, replacement="")
    return Finding(prose.span(end, end + 1), message)


def _folds(prose: Prose, start: int, end: int) -> list[int]:
    """Return which blanks of a run are line ends of the file."""
    keyed, first = prose.at(start)
    if not _breaks_line(keyed.text, start - first, end - first):
        return []
    return [at for at in range(start, end) if _breaks_line(keyed.text, at - first, at - first + 1)]


def _breaks_line(text: Text, start: int, end: int) -> bool:
    """Tell whether the file breaks its line between two characters of a value."""
    begin, following = text.part_offsets(start, start)[0], text.part_offsets(end, end)[0]
    return not {"\n", "\r"}.isdisjoint(text.place.source.text[begin:following])
