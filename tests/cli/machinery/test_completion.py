"""What the Tab key offers."""

from __future__ import annotations

from pathlib import Path

import pytest

from lxplan.cli.machinery.completion import complete_plan, complete_plans, complete_rules
from tests.cli.conftest import Start


def offers(start: Start, words: str) -> list[str]:
    """Return what bash is offered after `words`, the last of which is being typed."""
    count = len(words.split(" ")) - 1
    ended = start(
        more={"_LXPLAN_COMPLETE": "complete_bash", "COMP_WORDS": words, "COMP_CWORD": str(count)}
    )
    assert (ended.code, ended.err) == (0, b"")
    return [line for line in ended.out.decode().splitlines() if line]


def test_commands(start: Start) -> None:
    assert offers(start, "lxplan v") == ["validate"]


def test_months(start: Start) -> None:
    assert offers(start, "lxplan month 0")[:2] == ["09/2018", "01/2019"]
    assert offers(start, "lxplan month 12") == ["12/2018"]


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("lxplan invite 09", ["09/2018"]),
        ("lxplan invite 9 ", ["1", "2"]),
        ("lxplan invite 09/2018 2", ["2"]),
        ("lxplan invite tháng 9 ", ["1", "2"]),
        ("lxplan invite 10/2018 ", []),
        ("lxplan invite 9/2031 ", []),
        ("lxplan invite 9,10 ", []),
        ("lxplan invite xyz ", []),
    ],
)
def test_the_numbers_of_a_months_activities(start: Start, words: str, offered: list[str]) -> None:
    assert offers(start, words) == offered


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("lxplan partner Hội", ["Hội Nông dân", "Hội Khuyến học"]),
        ("lxplan partner hoi", ["hoi nong dan", "hoi khuyen hoc"]),
        ("lxplan partner Hội N", ["Nông dân"]),
        ("lxplan partner hoi n", ["nong dan"]),
        ("lxplan partner Tr", ["Trường Tiểu học", "Trường THCS"]),
        ("lxplan partner xyz", []),
    ],
)
def test_partners(start: Start, words: str, offered: list[str]) -> None:
    assert offers(start, words) == offered


def test_formats(start: Start) -> None:
    assert offers(start, "lxplan month --format j") == ["json"]


def test_plans(folder: Path) -> None:
    assert complete_plans("pl") == [str(Path("plans/2018-2019.yaml"))]
    assert complete_plans("x") == []


def test_a_plan_is_offered_by_its_period_and_by_its_path(folder: Path) -> None:
    assert complete_plan("") == ["2018-2019", str(Path("plans/2018-2019.yaml"))]
    assert complete_plan("20") == ["2018-2019"]
    assert complete_plan("pl") == [str(Path("plans/2018-2019.yaml"))]


def test_rules() -> None:
    assert complete_rules("khong-co-quy-tac-nay") == []


@pytest.mark.parametrize(
    "words", ["lxplan month ", "lxplan partner ", "lxplan validate ", "lxplan month --plan x 9"]
)
def test_it_is_quiet_where_there_is_nothing(start: Start, tmp_path: Path, words: str) -> None:
    (tmp_path / "plans" / "2018-2019.yaml").write_bytes(b"\xff\xfe\x00")
    assert offers(start, words) in ([], [str(Path("plans/2018-2019.yaml"))])


def test_gates_and_plans_follow_final(start: Start) -> None:
    offered = offers(start, "lxplan validate --final ")
    assert offered[:2] == ["ky", "ban-hanh"]
    assert any(offer.endswith("2018-2019.yaml") for offer in offered)
    assert offers(start, "lxplan validate --final b") == ["ban-hanh"]
