"""docxtpl doing its nearest to `lxplan render`: the plan's table into a Word template."""

from __future__ import annotations

import sys
from pathlib import Path

import yaml
from docxtpl import DocxTemplate


def fill(plan_file: Path, template_file: Path, output: Path) -> None:
    """Read a plan, fill the template with it, and write the document."""
    plan = yaml.load(plan_file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    rows = [(month, row) for month, rows in plan["ke_hoach_thang"].items() for row in rows or ()]
    document = DocxTemplate(template_file)
    document.render({"plan": plan, "rows": rows}, autoescape=True)
    document.save(output)


if __name__ == "__main__":
    fill(*map(Path, sys.argv[1:]))
