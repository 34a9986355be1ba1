"""Keys and records: what a declaration says, to the program and to a type checker."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from lxplan.plan import Activity
from lxplan.plan.declaration import Key
from lxplan.plan.groups_and_lists import KeyGroup, ListOf
from lxplan.plan.model import Plan

ROOT = Path(__file__).parents[2]

# Each line is right, or wrong in one way: then it ends in the sign.
TYPES = """\
from datetime import date

from lxplan.plan.declaration import Record, key
from lxplan.plan.groups_and_lists import KeyGroup, ListOf
from lxplan.plan.kinds import AMOUNT, YEAR, DATE, ONE_OR_MORE, TEXT
from lxplan.source import Text


class Inner(Record):
    text: Text | None = key("chu", TEXT, "Chữ.")


class Outer(Record):
    text: Text = key("a", TEXT, "A.", required=True)
    text_left_out: Text = key("b", TEXT, "B.")  # wrong
    text_or_none: Text | None = key("c", TEXT, "C.", example="c", heading="C", printed=str.upper)
    text_as_day: date | None = key("d", TEXT, "D.")  # wrong
    day: date | None = key("e", DATE, "E.", in_lists="data only")
    day_as_text: Text | None = key("f", DATE, "F.")  # wrong
    amount: int | None = key("g", AMOUNT, "G.")
    count: int = key("h", YEAR, "H.")  # wrong
    texts: tuple[Text, ...] = key("i", ONE_OR_MORE, "I.")
    texts_as_one: Text | None = key("k", ONE_OR_MORE, "K.")  # wrong
    texts_in_a_list: list[Text] = key("l", ONE_OR_MORE, "L.")  # wrong
    days: tuple[date, ...] = key("m", ListOf(DATE, "những ngày"), "M.")
    inner: Inner = key("n", KeyGroup(Inner, "nhóm"), "N.")
    inner_as_another: Outer = key("o", KeyGroup(Inner, "nhóm"), "O.")  # wrong
    printed_as_another: date | None = key("p", DATE, "P.", printed=str.upper)  # wrong
    nowhere: Text | None = key("q", TEXT, "Q.", in_lists="somewhere")  # wrong
"""


def test_an_annotation_that_contradicts_its_kind_is_an_error_of_types(tmp_path: Path) -> None:
    file = tmp_path / "khai_bao.py"
    file.write_text(TYPES, encoding="utf-8")
    command = [
        sys.executable,
        "-m",
        "mypy",
        "--strict",
        "--follow-imports=silent",
        "--cache-dir",
        str(tmp_path),
        str(file),
    ]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    found = {int(line) for line in re.findall(r"khai_bao\.py:(\d+): error", done.stdout)}
    wrong = {
        number for number, line in enumerate(TYPES.splitlines(), 1) if line.endswith("# wrong")
    }
    assert found == wrong, done.stdout


def test_a_record_cannot_be_changed_and_takes_only_its_own_attributes() -> None:
    activity = Activity(content="Tập huấn")
    assert (activity.content, activity.audience, activity.place) == ("Tập huấn", (), None)
    assert repr(activity) == "Activity(content='Tập huấn')"
    with pytest.raises(AttributeError, match=r"Activity\.content cannot be changed"):
        activity.content = "Hội nghị"  # type: ignore[assignment]
    with pytest.raises(TypeError, match="Activity has no noi_dung"):
        Activity(noi_dung="Tập huấn")


@pytest.mark.parametrize(
    ("name", "heading"),
    [
        ("dia_diem", "Địa điểm"),
        ("phoi_hop", "Đơn vị phối hợp"),
        ("kinh_phi", "Kinh phí"),
        ("nguoi_day", "Người dạy"),
    ],
)
def test_a_heading_is_the_sentence_up_to_its_first_mark(name: str, heading: str) -> None:
    assert Activity.KEYS[name].heading == heading


def test_a_heading_of_its_own_goes_before() -> None:
    assert (Activity.KEYS["so_gio"].brief, Activity.KEYS["so_gio"].heading) == (
        "Tổng số giờ học",
        "Số giờ",
    )


def test_every_key_of_the_plan_is_described_in_a_sentence() -> None:
    for declared in _keys_below(KeyGroup(Plan, "")):
        assert declared.description.endswith("."), declared
        assert declared.heading, declared


def _keys_below(kind: object) -> list[Key]:
    if isinstance(kind, ListOf):
        return _keys_below(kind.item)
    if not isinstance(kind, KeyGroup):
        return []
    keys = list(kind.keys.values())
    return [*keys, *(below for each in keys for below in _keys_below(each.kind))]
