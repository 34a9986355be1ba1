"""Files to findings: rules chosen, findings silenced, the shipped plan quiet."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator
from pathlib import Path

import pytest

from lxplan.checks.machinery.rule import Finding, Rule
from lxplan.checks.machinery.subject import Subject
from lxplan.checks.rules import RULES
from lxplan.diagnostics import Gate, Severity
from lxplan.failures import Failure
from lxplan.plan import read_plan
from lxplan.reviewing import one_file
from lxplan.reviewing.one_file import Choice, review, review_plans

PLAN = """nam_hoc: 2018-2019
trung_tam: {ten: TTHTCĐ}
muc_dich: theo mục II và phần V
ke_hoach_thang:
  13/2018:
    - noi_dung: Tập huấn
"""


def _rules(choice: Choice, text: str = PLAN) -> set[str]:
    return {found.rule for found in review([("p.yaml", text.encode())], choice).diagnostics}


def test_the_checks_run_on_what_could_be_read_beside_a_fault_of_structure() -> None:
    assert {"thang-sai", "so-muc-go-tay"} <= _rules(Choice())


def test_rules_are_selected_and_ignored_and_faults_of_structure_never_are() -> None:
    assert _rules(Choice(select=("so-muc-go-tay",))) == {"thang-sai", "so-muc-go-tay"}
    assert "so-muc-go-tay" not in _rules(Choice(ignore=("so-muc-go-tay",)))


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("so-muc-go", "có phải so-muc-go-tay"),
        ("thang-sai", "lỗi cấu trúc"),
        ("xyz", "lxplan rules"),
    ],
)
def test_an_unknown_rule_is_refused_with_the_nearest(name: str, said: str) -> None:
    with pytest.raises(Failure, match=said):
        Choice(ignore=(name,))


def test_findings_are_sorted_by_file_and_place_and_know_their_lines() -> None:
    found = review([("b.yaml", PLAN.encode()), ("a.yaml", PLAN.encode())])
    places = [(each.path, each.span) for each in found.diagnostics]
    assert places == sorted(places)
    assert found.files == 2
    assert all(
        PLAN.splitlines()[each.span.line - 1] == found.sources[each.path][each.span.line]
        for each in found.diagnostics
    )


def test_before_signing_what_is_missing_is_an_error() -> None:
    text = PLAN.replace("13/2018", "09/2018")
    drafting = review([("p", text.encode())], Choice(select=("thieu-the-thuc",)))
    final = review([("p", text.encode())], Choice(select=("thieu-the-thuc",), gate=Gate.ISSUING))
    assert drafting.exit_code() == 0
    assert final.exit_code() == 1
    assert final.tally(Severity.ERROR) == final.tally(Severity.NOTE) + 1 == 1


def test_every_rule_can_be_chosen() -> None:
    assert Choice(select=tuple(rule.name for rule in RULES)).rules == RULES


def test_a_rule_that_fails_on_a_file_costs_one_line_and_hides_no_other_finding(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def stumble(subject: Subject) -> Iterator[Finding]:
        raise KeyError(subject)

    broken = Rule("chinh-ta", Severity.ERROR, stumble)
    monkeypatch.setattr(
        one_file, "RULES", (broken, *(rule for rule in RULES if rule.name != "chinh-ta"))
    )
    plan = b"nam: 2018\ntrung_tam: {ten: A}\nke_hoach_thang: {10/2018: [{noi_dung: L\xe1\xbb\x9bp  may}]}\n"
    found = {
        diagnostic.rule: diagnostic.message for diagnostic in review([("p.yaml", plan)]).diagnostics
    }
    assert found["chinh-ta"].startswith("quy tắc này gặp trục trặc (KeyError)")
    assert "khoang-trang" in found


PLANS = Path(__file__).parents[2]


@pytest.mark.parametrize(
    "file",
    [PLANS / "plans" / "2018-2019.yaml", *sorted((PLANS / "tests/plans/bad").glob("*.yaml"))[::3]],
    ids=lambda file: file.stem,
)
def test_a_file_that_was_reviewed_is_let_go_while_its_findings_are_kept(file: Path) -> None:
    read = read_plan("a.yaml", file.read_bytes())
    source = weakref.ref(read.source)
    found = review_plans([read], Choice())
    del read
    gc.collect()
    assert source() is None, "a text that knows its place is kept, and so its whole file"
    assert found.files == 1


def test_of_a_file_the_lines_that_are_quoted_are_kept() -> None:
    text = PLAN + "# lời ghi\n" * 500
    found = review([("a.yaml", text.encode())])
    quoted = {span.line for each in found.diagnostics for span in each.quoted}
    assert found.sources["a.yaml"].keys() == quoted
    assert found.sources["a.yaml"].items() <= dict(enumerate(text.split("\n"), 1)).items()
