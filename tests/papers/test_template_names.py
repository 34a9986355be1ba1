from __future__ import annotations

from typing import Any

import pytest

from lxplan.papers import template_names as context
from lxplan.papers.yearly_plan import plan_context
from lxplan.word.standards import ND30
from tests.papers.plans import FULL, plan_of, shipped_plan

DECLARATIONS = [kind for name, kind in vars(context).items() if name.endswith("Context")]


@pytest.mark.parametrize("declaration", DECLARATIONS, ids=lambda kind: kind.__name__)
def test_every_name_is_described_in_one_sentence(declaration: type[Any]) -> None:
    assert (declaration.__doc__ or "").endswith(".")
    for name, (_, description) in context.described(declaration).items():
        assert description[0].isupper(), name
        assert description.endswith((".", "./.")), name


def test_templates_see_plain_values_only() -> None:
    for plan in (plan_of(FULL), shipped_plan()):
        seen = list(_values(plan_context(plan, ND30)))
        assert {type(value) for value in seen} <= {str, tuple, *DECLARATIONS}
        assert len(seen) > 50


def _values(value: object) -> list[object]:
    if isinstance(value, context.ActivityContext):
        return [value, *_values(tuple(vars(value).values()))]
    if isinstance(value, tuple):
        return [value, *(inner for item in value for inner in _values(item))]
    return [value]


def test_an_activity_has_the_names_that_are_described_and_no_others() -> None:
    activity = plan_context(plan_of(FULL), ND30).ke_hoach_thang[1].hoat_dong[0]
    assert list(vars(activity)) == list(context.described(context.ActivityContext))
    assert activity._replace(noi_dung="Khác").noi_dung == "Khác"
    with pytest.raises(AttributeError, match="has no attribute 'mau_vo'"):
        _ = activity.mau_vo
