"""What a file loses and gains, as a unified diff, for a person."""

from __future__ import annotations

from lxplan.report.look import Look


def render_difference(diff: str, look: Look) -> str:
    """Return a unified diff as `look` says: what goes and what comes in their colours."""
    return "".join(_line(line, look) for line in diff.splitlines(keepends=True))


def _line(line: str, look: Look) -> str:
    text = line.rstrip("\n")
    if text.startswith(("---", "+++")):
        shown = look.strong(text)
    elif text.startswith("@@"):
        shown = look.faint(text)
    elif text.startswith("-"):
        shown = look.removed(text)
    elif text.startswith("+"):
        shown = look.added(text)
    else:
        shown = text
    return shown + line[len(text) :]
