"""Options whose word may be left out: `--final`, `--final ky` and `--final=ky`.

Click can do it (`flag_value`) but takes whatever follows for the word: in `--final plans/x.yaml` the file.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from click import Choice, Context, Parameter


class OneWord(Choice[str]):
    """One of a few words; marks, case and the sign between its parts do not count (`đơn vị` is
    `don_vi`).
    """

    def convert(self, value: Any, param: Parameter | None, ctx: Context | None) -> str:
        """Return the word that was typed; raises `BadParameter` for any other."""
        return super().convert(self.word(str(value)) or value, param, ctx)

    def word(self, typed: str) -> str | None:
        """Return the word that is typed with or without marks, in any case; None for any other."""
        from lxplan.vietnamese.folding import fold

        return next((word for word in self.choices if fold(word) == fold(typed)), None)


class WordOrNone(OneWord):
    """One of a few words, or none: then the option means its `bare` word. Marks and case do not count."""

    def __init__(self, words: Sequence[str], bare: str) -> None:
        super().__init__(words)
        self.bare = bare


def with_words_left_out(args: Sequence[str], params: Iterable[Parameter]) -> list[str]:
    """Return a command line in which every option that may stand without its word has one."""
    types = {
        name: param.type
        for param in params
        if isinstance(param.type, WordOrNone)
        for name in param.opts
    }
    return list(_completed(args, types)) if types else list(args)


def _completed(args: Sequence[str], types: dict[str, WordOrNone]) -> Iterator[str]:
    options = args.index("--") if "--" in args else len(args)
    for place, arg in enumerate(args):
        kind = types.get(arg) if place < options else None
        following = args[place + 1] if place + 1 < len(args) else ""
        yield f"{arg}={kind.bare}" if kind and not _is_word(following, kind) else arg


def _is_word(following: str, kind: WordOrNone) -> bool:
    """Tell whether what follows an option is meant for it: one of its words, or a slip that is no path."""
    if kind.word(following):
        return True
    is_path = any(sign in following for sign in "./\\") or os.path.exists(following)
    return not (not following or following.startswith("-") or is_path)
