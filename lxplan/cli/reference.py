"""`lxplan schema` and `lxplan rules`: what a plan file may hold, and what is checked."""

from __future__ import annotations


def schema() -> None:
    """Hiện JSON Schema của tệp kế hoạch, cho trình soạn thảo."""
    from lxplan.cli.terminal import write_data
    from lxplan.plan.schema import schema_text

    write_data(schema_text())


COMMANDS = (("schema", schema, ("lxplan schema > plan.schema.json",)),)
