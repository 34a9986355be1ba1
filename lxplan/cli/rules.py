"""`lxplan rules`: what is checked, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from lxplan.cli.machinery.completion import complete_rules
from lxplan.cli.options import ListFormatOption

if TYPE_CHECKING:
    from lxplan.listing import Listing

EXAMPLES = ("lxplan rules", "lxplan rules thang-sai")


def rules(
    name: Annotated[str | None, typer.Argument(metavar="QUY_TẮC", hidden=True, autocompletion=complete_rules)] = None,
    form: ListFormatOption = None,
) -> None:
    """Xem các quy tắc kiểm tra, hoặc lời giải thích của một quy tắc.

    QUY_TẮC là tên trong ngoặc vuông ở cuối mỗi nhận xét của lxplan validate. Không ghi thì liệt kê tất cả.
    """
    from lxplan.cli.terminal.listing_shown import show
    from lxplan.cli.terminal.streams import write

    if name is None:
        show(_all_rules(), form)
        return
    write(_explanation(name.strip("[]")))


def _all_rules() -> Listing:
    from lxplan.checks import RULES
    from lxplan.checks.machinery.silencing import SILENCING
    from lxplan.checks.machinery.structure_faults import FAULTS
    from lxplan.diagnostics import Severity
    from lxplan.listing import ListColumn, Listing

    columns = (ListColumn("ten", "Quy tắc", always=True), ListColumn("muc", "Mức"), ListColumn("noi_dung", "Nội dung"))
    rows = (
        *((name, Severity.ERROR.value, summary) for name, summary in FAULTS.items()),
        *((rule.name, rule.severity.value, rule.summary) for rule in RULES),
        *((name, Severity.WARNING.value, summary) for name, summary in SILENCING.items()),
    )
    return Listing(f"{len(rows)} quy tắc kiểm tra", columns, rows, "")


def _explanation(name: str) -> str:
    from lxplan.checks import RULES
    from lxplan.checks.machinery.explanation import explain, explain_fault
    from lxplan.checks.machinery.silencing import SILENCING
    from lxplan.checks.machinery.structure_faults import FAULTS
    from lxplan.failures import Failure
    from lxplan.vietnamese.folding import nearest

    for rule in RULES:
        if rule.name == name:
            return explain(rule)
    if name in FAULTS or name in SILENCING:
        return explain_fault(name)
    guess = nearest(name, (*FAULTS, *SILENCING, *(rule.name for rule in RULES)))
    offer = f"có phải {guess}?" if guess else "gõ lxplan rules để xem tất cả."
    raise Failure(f"không có quy tắc «{name}»; {offer}")
