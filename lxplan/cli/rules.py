"""`lxplan rules`: what is checked, and why."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from lxplan.cli.machinery.completion import complete_rules
from lxplan.cli.options import ListFormatOption

if TYPE_CHECKING:
    from lxplan.listing import Listing

EXAMPLES = ("lxplan rules", "lxplan rules thang-sai")


def rules(
    name: Annotated[
        str | None, typer.Argument(metavar="QUY_TẮC", hidden=True, autocompletion=complete_rules)
    ] = None,
    form: ListFormatOption = None,
) -> None:
    """Xem các quy tắc kiểm tra, hoặc lời giải thích của một quy tắc.

    QUY_TẮC là tên trong ngoặc vuông ở cuối mỗi nhận xét của lxplan validate. Không ghi thì liệt kê tất cả.
    """
    from lxplan.cli.terminal.listing_shown import show
    from lxplan.cli.terminal.streams import readable, write

    if name is None:
        show(_all_rules(), form)
        return
    write(readable(_explanation(name.strip("[]")), sys.stdout))


def _all_rules() -> Listing:
    from lxplan.checks.machinery.explanation import all_reported
    from lxplan.listing import ListColumn, Listing

    columns = (
        ListColumn("ten", "Quy tắc", always=True),
        ListColumn("muc", "Mức"),
        ListColumn("noi_dung", "Nội dung"),
    )
    reported = all_reported()
    rows = tuple((each.name, each.severity.value, each.summary) for each in reported)
    groups = [each.group for each in reported]
    parts = {groups.index(group): group for group in dict.fromkeys(groups)}
    return Listing(f"{len(rows)} quy tắc kiểm tra", columns, rows, "", parts)


def _explanation(name: str) -> str:
    from lxplan.checks.machinery.explanation import all_reported, explanation_of
    from lxplan.failures import Failure
    from lxplan.vietnamese.folding import nearest

    explanation = explanation_of(name)
    if explanation is not None:
        return explanation
    guess = nearest(name, (each.name for each in all_reported()))
    offer = f"có phải {guess}?" if guess else "gõ lxplan rules để xem tất cả."
    raise Failure(f"không có quy tắc «{name}»; {offer}")
