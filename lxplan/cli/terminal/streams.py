"""The terminal: what its streams can show, how wide it is, and writing to it."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, TextIO

from lxplan.cli.terminal.poorer_encodings import degrading_errors
from lxplan.cli.terminal.standard_streams import open_closed_streams
from lxplan.one_line import one_line

if TYPE_CHECKING:
    from lxplan.failures import Failure
    from lxplan.report import Look

CLOSED_PIPE = 141
"""The exit code of a program whose reader went away, as in `lxplan month | head`: 128 and the
number of SIGPIPE."""

COMPLETING = "_LXPLAN_COMPLETE"
"""Set by the shell's completion script when it asks what may follow."""

_MOST_NAMED = 3
"""How many files one sentence names."""

_READABLE = 100
"""Sentences are not stretched over a wider terminal than this."""


def prepare_streams() -> None:
    """Let standard output and error take every text: UTF-8 into a pipe or file, the nearest signs
    on a poorer terminal.

    A pipe is read by a program or kept as a file, so it gets UTF-8 also where the system's encoding
    would lose letters (Windows), unless PYTHONIOENCODING asks for another.
    """
    asked = os.environ.get("PYTHONIOENCODING", "").partition(":")[0]
    open_closed_streams()
    for stream in (sys.stdout, sys.stderr):
        if not isinstance(stream, io.TextIOWrapper):
            continue
        encoding = stream.encoding if asked or stream.isatty() else "utf-8"
        stream.reconfigure(encoding=encoding, errors=degrading_errors(encoding))


def takes_colours(stream: TextIO) -> bool:
    """Tell whether `stream` is a terminal that is to show colours (https://no-color.org)."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def width() -> int:
    """Return the terminal's width in columns, 80 where there is none."""
    from shutil import get_terminal_size

    return get_terminal_size().columns


def look_of(stream: TextIO) -> Look:
    """Return how findings are to look on `stream`."""
    from lxplan.report import Look

    return Look(
        min(width(), _READABLE) if stream.isatty() else _READABLE,
        takes_colours(stream),
        stream.isatty(),
    )


def write(text: str, stream: TextIO | None = None) -> None:
    """Write `text` to standard output, or to `stream`."""
    target = stream or sys.stdout
    if "\x1b" in text:
        import click

        click.echo(
            text, file=target, nl=False
        )  # an old Windows console needs its colours translated
    else:
        target.write(text)


def write_done(text: str, written: Iterable[object]) -> None:
    """Write the answer of a command that has written files; raises `Failure` that says so where the
    answer cannot be written: who runs the command again should know.
    """
    from lxplan.failures import Failure

    try:
        write(text)
        sys.stdout.flush()
    except Failure as failure:
        names = [str(each) for each in written]
        more = f" và {len(names) - _MOST_NAMED} tệp nữa" if len(names) > _MOST_NAMED else ""
        raise Failure(
            f"đã ghi {', '.join(names[:_MOST_NAMED])}{more}, nhưng {failure}"
        ) from failure


def write_paths(*paths: object) -> None:
    """Write the paths of the files that a command has written, a line each; raises `Failure` as
    `write_done` does.
    """
    write_done("".join(f"{path}\n" for path in paths), paths)


def write_data(text: str) -> None:
    """Write `text` to standard output as UTF-8 with its own line ends, for formats that programs
    read.
    """
    buffer = getattr(sys.stdout, "buffer", None)
    if buffer is None:
        sys.stdout.write(text)
        return
    sys.stdout.flush()
    buffer.write(text.encode("utf-8", errors="replace"))


def is_completing() -> bool:
    """Tell whether a shell asks what its Tab key may offer: what is said would stand in the line that
    a person is typing.
    """
    return bool(os.environ.get(COMPLETING))


def say(sentence: str) -> None:
    """Write one sentence to standard error, after the program's name, as one paragraph whatever it
    quotes; nothing while a shell is completing.
    """
    if is_completing():
        return
    sys.stderr.write(readable(f"lxplan: {one_line(sentence)}\n", sys.stderr))


def readable(text: str, stream: TextIO) -> str:
    """Return text broken at words where `stream` is a terminal; elsewhere as it stands."""
    if not stream.isatty():
        return text
    from lxplan.cli.terminal.wrapping import wrapped

    return wrapped(text, min(width(), _READABLE))


def say_failure(failure: Failure) -> None:
    """Write to standard error why an action could not be carried out."""
    say(f"lỗi: {closed(str(failure))}")


def say_unexpected(error: Exception) -> None:
    """Write to standard error that the program itself is at fault, with a traceback where
    LXPLAN_DEBUG asks for it.
    """
    if os.environ.get("LXPLAN_DEBUG"):
        import traceback

        traceback.print_exception(error)
    kind = type(error).__name__
    say(
        f"lỗi: chương trình gặp trục trặc ngoài dự kiến ({kind}: {error}); "
        "xin gửi câu này và lệnh vừa gõ cho người viết chương trình (đặt LXPLAN_DEBUG=1 để thấy chi tiết)."
    )


def closed(message: str) -> str:
    """Return a sentence with its full stop, unless it ends in a question or has one."""
    return message if message.endswith((".", "?", "!", "…")) else f"{message}."


def lower_first(sentence: str) -> str:
    """Return a sentence as it stands after a colon."""
    return sentence[:1].lower() + sentence[1:]


def silence_output() -> None:
    """Send what is still to be written nowhere: the reader of the pipe has gone."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        try:
            os.dup2(nowhere, stream.fileno())
        except (OSError, ValueError):
            continue
