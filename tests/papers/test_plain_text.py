from __future__ import annotations

from lxplan.papers.plain_text import plain, plain_all
from tests.papers.plans import SMALL, plan_of


def test_texts_know_nothing_of_their_place_and_are_composed() -> None:
    name = plan_of(SMALL).centre.name
    assert type(name) is not str
    assert type(plain(name)) is str
    assert plain_all(("gia\u0309ng", "")) == ("gi\u1ea3ng", "")
    assert plain(None) == ""
