"""What the options of a paper mean."""

from __future__ import annotations

import pytest

from lxplan.cli.paper_options import STANDARDS, printer, standard_named
from lxplan.failures import Failure
from lxplan.papers.yearly_plan import yearly_plan
from lxplan.word.standards import STANDARDS as KNOWN
from tests.papers.plans import SMALL, plan_of


def test_every_standard_can_be_named_and_auto_leaves_it_to_the_date() -> None:
    assert {name: standard_named(name) for name in STANDARDS} == {"auto": None, **KNOWN}


def test_a_folder_of_templates_that_is_not_there() -> None:
    with pytest.raises(Failure, match="không có thư mục mẫu khong-co"):
        printer("khong-co").print(yearly_plan(plan_of(SMALL)))
