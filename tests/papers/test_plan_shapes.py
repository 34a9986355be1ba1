"""The plans that the page of shapes shows: their papers, whole."""

from __future__ import annotations

import pytest

from building.plan_shapes import SHAPES
from lxplan.word.standards import STANDARDS, Standard
from tests.papers.plans import check_schema, good_plan, parts_of, render_plan
from tests.papers.test_printing import GOLDEN, readable

both = pytest.mark.parametrize("standard", STANDARDS.values(), ids=STANDARDS)
each = pytest.mark.parametrize("name", [shape.plan for shape in SHAPES])


@both
@each
def test_the_body_is_the_golden_one(name: str, standard: Standard, update_golden: bool) -> None:
    golden = GOLDEN / f"{name}-{standard.name}.xml"
    found = readable(render_plan(good_plan(name), standard))
    if update_golden:
        golden.write_text(found, encoding="utf-8")
    assert found == golden.read_text(encoding="utf-8")


@both
@each
def test_the_body_follows_the_schema(name: str, standard: Standard) -> None:
    check_schema(parts_of(render_plan(good_plan(name), standard))["word/document.xml"])
