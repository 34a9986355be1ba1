"""Wrong usage in one Vietnamese sentence, with the command that explains the right one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from click import ClickException, UsageError
from click.exceptions import NoArgsIsHelpError

from lxplan.cli.terminal.streams import closed, lower_first

_QUOTED_NAME = re.compile(r"'([\w./|-]+)'")
"""Some versions of Click quote the names of options and choices as Python does, and others do
not."""

_SURPLUS_PERIOD = r"thừa chữ «(\d{4}(?:-\d{2,4})?)»"


def sentence(error: ClickException) -> str:
    """Return what is wrong with the command line and how to see what is right; nothing when the
    help was shown.
    """
    if isinstance(error, NoArgsIsHelpError):
        return ""
    message = lower_first(_QUOTED_NAME.sub(r"\1", error.format_message().strip()))
    context = error.ctx if isinstance(error, UsageError) else None
    path = context.command_path if context is not None else "lxplan"
    period = re.search(_SURPLUS_PERIOD, message)
    if period and context is not None and any(p.name == "plan" for p in context.command.params):
        message = f"thừa chữ «{period[1]}»; kỳ của kế hoạch ghi là --plan {period[1]}"
    return f"lỗi: {closed(message)} Gõ «{path} --help» để xem cách dùng."


_IN_VIETNAMESE = {
    "kiem tra": "validate",
    "sua": "validate --fix",
    "thang": "month",
    "lich": "month",
    "lich thang": "month",
    "don vi": "partner",
    "doi tac": "partner",
    "phoi hop": "partner",
    "in": "render",
    "in ke hoach": "render",
    "ke hoach": "render",
    "moi": "new (soạn kế hoạch mới) hoặc lxplan invite (in giấy mời)",
    "giay moi": "invite",
    "mau": "templates",
    "quy tac": "rules",
    "luoc do": "schema",
    "tao": "new",
    "tao moi": "new",
    "lap": "new",
    "nhap": "import",
    "them": "add",
    "xong": "done",
    "ket qua": "done",
    "nam": "year",
    "ca nam": "year",
    "bao cao": "report",
    "thong ke": "stats",
    "tro giup": "--help",
    "huong dan": "--help",
    "giup": "--help",
    "giup do": "--help",
    "help": "--help",
    "xem": "month",
    "xem thang": "month",
    "xem lich": "month",
    "xem nam": "year",
    "xem ca nam": "year",
    "xem don vi": "partner",
}
"""What a secretary types for a command, folded, and how the command is called."""


_BY_THE_MARK = {"mới": "new", "mời": "invite"}
"""Those that are another command's without their marks."""

_MOST_WORDS = max(name.count(" ") + 1 for name in _IN_VIETNAMESE)


def unknown_command(words: Sequence[str], commands: Iterable[str]) -> str:
    """Say that there is no command that the first of `words` is, and which is meant, by it alone or
    with those after it, which is nearest, or which there are.
    """
    from unicodedata import normalize

    from lxplan.vietnamese.folding import fold, nearest

    known = tuple(commands)
    for count in range(min(_MOST_WORDS, len(words)), 0, -1):
        name = " ".join(words[:count])
        marked = _BY_THE_MARK.get(normalize("NFC", name).lower())
        meant = marked or _IN_VIETNAMESE.get(fold(name), "")
        if meant.split(" ")[0] in (*known, "--help"):
            return f"không có lệnh «{name}»; lệnh ấy gõ là lxplan {meant}."
    guess = nearest(words[0], known)
    offer = f"có phải {guess}?" if guess else "các lệnh: " + ", ".join(known) + "."
    return f"không có lệnh «{words[0]}»; {offer}"
