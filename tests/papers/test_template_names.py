from __future__ import annotations

from typing import Any

import pytest

from building.sample_plan import sample_plan
from lxplan.papers.all_papers import PAPERS
from lxplan.papers.key_names import described

NAMES = [kind.sample(sample_plan()).names for kind in PAPERS]


def _values(value: object) -> list[object]:
    if hasattr(value, "_asdict"):
        return [value, *_values(tuple(value._asdict().values()))]
    if isinstance(value, tuple):
        return [value, *(inner for item in value for inner in _values(item))]
    return [value]


SEEN = [value for names in NAMES for value in _values(names)]
DECLARATIONS = sorted(
    {type(value) for value in SEEN if hasattr(value, "_fields")}, key=lambda kind: kind.__name__
)


@pytest.mark.parametrize("declaration", DECLARATIONS, ids=lambda kind: kind.__name__)
def test_every_name_is_described_in_one_sentence(declaration: type[Any]) -> None:
    assert (declaration.__doc__ or "").endswith(".")
    for name, (_, description) in described(declaration).items():
        assert description[0].isupper(), name
        assert description.endswith((".", "./.")), name


def test_templates_see_plain_values_only() -> None:
    assert {type(value) for value in SEEN} <= {str, tuple, dict, *DECLARATIONS}
    assert len(SEEN) > 100
    assert len(DECLARATIONS) > len(PAPERS) + 5
