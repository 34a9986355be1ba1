"""The options that several commands share."""

from __future__ import annotations

from lxplan.cli.options import LIST_FORMATS
from lxplan.cli.paper_output import STANDARDS


def test_the_choices_of_options_are_the_formats_there_are() -> None:
    from lxplan.listing import FORMATS
    from lxplan.word.standards import STANDARDS as RULES_OF_LAYOUT

    assert set(LIST_FORMATS) == set(FORMATS)
    assert set(STANDARDS) == {"auto", *RULES_OF_LAYOUT}
