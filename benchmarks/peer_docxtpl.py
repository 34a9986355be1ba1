"""docxtpl doing its nearest to `lxplan render`: the plan's table into a Word template."""

from __future__ import annotations

import sys
from pathlib import Path

import yaml
from docxtpl import DocxTemplate

plan_file, template_file, output = sys.argv[1:]
plan = yaml.load(Path(plan_file).read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
rows = [(month, row) for month, rows in plan["ke_hoach_thang"].items() for row in rows or ()]
document = DocxTemplate(template_file)
document.render({"plan": plan, "rows": rows}, autoescape=True)
document.save(output)
