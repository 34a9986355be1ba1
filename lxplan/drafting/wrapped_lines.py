"""Values and comments of a plan file as lines that are not too long."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lxplan.drafting.written_value import is_plain, written

WIDTH = 110
"""How wide a line of a plan file may be, in characters."""

_NOT_FIRST = ("#", "---", "...")
_SINGLE_SPACE = r"(?<=\S) (?=\S)"


def lines_of(start: str, text: str, indent: int, *, of_a_form: bool = False) -> Iterator[str]:
    """Return the lines of a text behind `start` (a key with its colon, or a dash); what goes on
    stands at `indent`, in spaces.

    A text of several lines becomes a block (`|-`) of them. `of_a_form` is as `is_plain` takes it.
    """
    margin = " " * indent
    if "\n" in text:
        yield f"{start} |-"
        yield from (f"{margin}{line.strip()}" for line in text.split("\n") if line.strip())
    elif is_plain(text, of_a_form=of_a_form):
        yield from wrapped(f"{start} ", text, margin)
    elif _fits(quoted := f"{start} {written(text)}") or not _folds(text):
        yield quoted
    else:
        yield f"{start} >-"
        yield from wrapped(margin, text, margin)


def on_one_line(start: str, texts: Sequence[str]) -> str | None:
    """Return a list in brackets behind `start`; None where it has no room on a line."""
    if any("\n" in text for text in texts):
        return None
    line = f"{start} [{', '.join(written(text, in_brackets=True) for text in texts)}]"
    return line if _fits(line) else None


def wrapped(start: str, text: str, margin: str) -> Iterator[str]:
    """Return words in lines, the first behind `start`, the others behind `margin`."""
    line, has_words = start, False
    for word in re.split(_SINGLE_SPACE, text):
        is_full = not _fits(f"{line}{' ' * has_words}{word}")
        if has_words and is_full and not _misleads(word):
            yield line
            line, has_words = margin, False
        line += f"{' ' * has_words}{word}"
        has_words = True
    yield line.rstrip()


def _fits(line: str) -> bool:
    return len(line) <= WIDTH


def _folds(text: str) -> bool:
    """Tell whether a text is the same when its lines are joined again."""
    if text != " ".join(text.split()):
        return False
    # The pattern takes longer to compile than a whole plan to write; most texts need none.
    return text.isprintable() or not re.search(
        r"[^\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", text
    )


def _misleads(word: str) -> bool:
    """Tell whether a line that begins with a word would look, or be, something else than words: a
    point, a key, a comment.
    """
    return word.startswith(_NOT_FIRST) or word.endswith(":") or word in ("-", "+", "?")
