"""What the options of a paper mean."""

from __future__ import annotations

import pytest

from lxplan.cli.paper_options import STANDARDS, renderer, standard_named
from lxplan.failures import Failure
from lxplan.word.standards import STANDARDS as KNOWN
from tests.papers.plans import SMALL, plan_of


def test_every_standard_can_be_named_and_auto_leaves_it_to_the_date() -> None:
    assert {name: standard_named(name) for name in STANDARDS} == {"auto": None, **KNOWN}


def test_a_folder_of_templates_that_is_not_there() -> None:
    with pytest.raises(Failure, match="không có thư mục mẫu khong-co"):
        renderer("khong-co").plan(plan_of(SMALL))
