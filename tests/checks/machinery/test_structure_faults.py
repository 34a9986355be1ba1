"""The examples of each fault of structure are run: what is shown as wrong has that fault and no
other, what is shown as right has none.
"""

from __future__ import annotations

import re

import pytest

from lxplan.checks.machinery.explanation import explanation_of
from lxplan.checks.machinery.structure_faults import FAULTS
from lxplan.plan import read_plan

SHOWN = [name for name, fault in FAULTS.items() if not fault.cure]

# What an example leaves out of a plan.
REST = {
    "nam_hoc": "nam_hoc: 2018-2019\n",
    "trung_tam": "trung_tam:\n  ten: Trung tâm học tập cộng đồng xã Long Xuyên\n",
    "don_vi": "don_vi:\n  - ten: Hội Nông dân\n  - ten: Trường THCS\n",
    "ke_hoach_thang": "ke_hoach_thang:\n  09/2018:\n    - noi_dung: Khai giảng\n",
}


def _faults_of(example: str) -> set[str]:
    keys = set(re.findall(r"^\w+", example, re.MULTILINE))
    if keys & {"nam", "ky"}:
        keys.add("nam_hoc")
    plan = example + "\n" + "".join(text for key, text in REST.items() if key not in keys)
    return {fault.rule for fault in read_plan("ke-hoach.yaml", plan.encode()).faults}


@pytest.mark.parametrize("name", SHOWN)
def test_what_is_shown_as_wrong_has_that_fault_alone(name: str) -> None:
    assert _faults_of(FAULTS[name].wrong) == {name}


@pytest.mark.parametrize("name", SHOWN)
def test_what_is_shown_as_right_has_no_fault(name: str) -> None:
    assert _faults_of(FAULTS[name].right) == set()


@pytest.mark.parametrize("name", SHOWN)
def test_the_explanation_shows_both(name: str) -> None:
    explanation = explanation_of(name)
    assert explanation is not None
    for heading, example in (("Đúng", FAULTS[name].right), ("Sai", FAULTS[name].wrong)):
        lines = "".join(f"    {line}\n" for line in example.split("\n"))
        assert f"{heading}:\n{lines}" in explanation


def test_only_what_no_piece_of_a_plan_can_show_says_its_cure_in_words() -> None:
    assert set(FAULTS) - set(SHOWN) == {
        "tep-qua-lon",
        "bang-ma",
        "ky-tu-la",
        "tep-rong",
        "bi-danh",
        "long-qua-sau",
    }
