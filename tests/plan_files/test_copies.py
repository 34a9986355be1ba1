"""Files that hold one and the same plan."""

from __future__ import annotations

import pytest

from lxplan.plan import read_plan
from lxplan.plan_files.copies import Held, copies_of_each, held_by


def held(path: str, period: str = "nam_hoc: 2018-2019", centre: str = "{ten: A}") -> Held:
    text = f"{period}\ntrung_tam: {centre}\nke_hoach_thang: {{}}\n"
    found = held_by(read_plan(path, text.encode()))
    assert found is not None
    return found


@pytest.mark.parametrize(
    "names",
    [
        ("2018-2019.yaml", "2018-2019 - Copy.yaml"),
        ("2018-2019.yaml", "2018-2019.yml", "a.yaml"),
        ("2018-2019.yml", "a.yaml"),
        ("ke-hoach.yaml", "ke-hoach (máy của Lan's conflicted copy 2018-11-02).yaml"),
        ("dai-hon.yaml", "x.yml"),
        ("a.yaml", "b.yaml"),
    ],
)
def test_the_copy_that_is_used_is_the_one_named_by_its_label_then_yaml_then_the_shortest(
    names: tuple[str, ...],
) -> None:
    for order in (names, names[::-1]):
        (copies,) = copies_of_each(held(name) for name in order)
        assert copies[0].path == names[0]


def test_copies_have_the_same_days_and_the_same_centre() -> None:
    files = [
        held("a.yaml"),
        held("b.yaml", centre="{ten: B}"),
        held("c.yaml", "nam_hoc: 2019-2020"),
        held("d.yaml", "ky: {tu: 01/09/2018, den: 31/08/2019}", "{ten: a}"),
    ]
    paths = [[each.path for each in copies] for copies in copies_of_each(files)]
    assert paths == [["a.yaml", "d.yaml"], ["b.yaml"], ["c.yaml"]]


def test_a_file_that_does_not_name_its_centre_yet_is_a_copy_of_any() -> None:
    files = [held("a.yaml", centre=""), held("b.yaml"), held("c.yaml", centre="{ten: C}")]
    paths = [[each.path for each in copies] for copies in copies_of_each(files)]
    assert paths == [["a.yaml", "b.yaml"], ["c.yaml"]]
    assert [len(copies) for copies in copies_of_each(files[:1])] == [1]


def test_a_file_without_a_period_holds_no_plan_that_is_known() -> None:
    assert held_by(read_plan("x", b"nam_hoc: 2018-2020\ntrung_tam: {ten: A}\n")) is None
    assert held_by(read_plan("x", b"")) is None
