"""The page of shapes shows each plan whole, as one that lies in `plans/`."""

from __future__ import annotations

import re

import pytest
import yaml

from building.generated import ROOT
from building.plan_shapes import SHAPES, Shape, plan_shapes


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.plan)
def test_a_plan_is_shown_whole_with_its_pictures(shape: Shape) -> None:
    section = plan_shapes().partition(f"## {shape.title}\n")[2].partition("<a id=")[0]
    (shown,) = re.findall(r"```yaml\n(.*?)```\n", section, re.DOTALL)
    assert yaml.safe_load(shown) == yaml.safe_load((ROOT / shape.file).read_text(encoding="utf-8"))
    assert shown.startswith("# yaml-language-server: $schema=../lxplan/plan.schema.json\n")
    assert re.findall(r"\(images/(\S+)\.png\)", section) == [
        shape.picture(page) for page in shape.pages
    ]


def test_each_shape_is_linked_to_from_the_table() -> None:
    page = plan_shapes()
    assert (
        re.findall(r"\]\(#(\S+)\)", page)
        == re.findall(r'<a id="(\S+)"', page)
        == [shape.plan for shape in SHAPES]
    )
