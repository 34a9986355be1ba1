"""`lxplan rules`."""

from __future__ import annotations

import json

from lxplan.checks import RULES
from lxplan.checks.machinery.across_files import ACROSS_FILES
from lxplan.checks.machinery.silencing import SILENCING
from lxplan.checks.machinery.structure_faults import FAULTS
from tests.cli.conftest import Run


def test_rules_lists_the_faults_of_structure_and_the_checks(run: Run) -> None:
    names = [rule["ten"] for rule in json.loads(run("rules", "--format", "json").out)]
    assert names == [*FAULTS, *(rule.name for rule in RULES), *SILENCING, *ACROSS_FILES]


def test_a_fault_of_structure_is_explained(run: Run) -> None:
    code, out, err = run("rules", "[thang-sai]")
    assert (code, err) == (0, "")
    assert out.startswith(f"thang-sai (lỗi)\n\n{FAULTS['thang-sai']}\n\n")


def test_each_check_is_explained_by_its_documentation(run: Run) -> None:
    for rule in RULES:
        out = run("rules", rule.name).out
        assert out.startswith(f"{rule.name} ({rule.severity.value})\n\n{rule.documentation}\n")
        assert out.endswith(f"# lxplan: bo-qua {rule.name} – lý do\n")


def test_what_is_said_of_silencers_and_of_several_files_is_explained_too(run: Run) -> None:
    for name, sentence in {**SILENCING, **ACROSS_FILES}.items():
        assert run("rules", name).out == f"{name} (cảnh báo)\n\n{sentence}\n"


def test_an_unknown_rule_is_offered_the_nearest(run: Run) -> None:
    assert run("rules", "thang-say") == (
        2,
        "",
        "lxplan: lỗi: không có quy tắc «thang-say»; có phải thang-sai?\n",
    )
    assert (
        run("rules", "qqq").err
        == "lxplan: lỗi: không có quy tắc «qqq»; gõ lxplan rules để xem tất cả.\n"
    )
