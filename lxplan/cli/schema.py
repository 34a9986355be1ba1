"""`lxplan schema`: what a plan file may hold, for editors."""

from __future__ import annotations

EXAMPLES = ("lxplan schema > plan.schema.json",)


def schema() -> None:
    """Hiện JSON Schema của tệp kế hoạch, cho trình soạn thảo."""
    from lxplan.cli.terminal.streams import write_data
    from lxplan.plan.json_schema import schema_text

    write_data(schema_text())
