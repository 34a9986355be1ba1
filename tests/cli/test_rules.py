"""`lxplan rules`."""

from __future__ import annotations

import json
import re
from collections import Counter

import pytest

from lxplan.checks.machinery.across_files import ACROSS_FILES, severity_of
from lxplan.checks.machinery.explanation import all_reported
from lxplan.checks.machinery.silencing import SILENCING
from lxplan.checks.machinery.structure_faults import FAULTS
from lxplan.checks.rules import RULES
from tests.cli.conftest import Run


def test_rules_lists_the_faults_of_structure_and_the_checks(run: Run) -> None:
    names = [rule["ten"] for rule in json.loads(run("rules", "--format", "json").out)]
    rules = {rule.name for rule in RULES}
    assert names[: len(FAULTS)] == [*FAULTS]
    assert set(names[len(FAULTS) : -4]) == rules
    assert len(names) == len(FAULTS) + len(rules) + 4
    assert names[-4:] == [*SILENCING, *ACROSS_FILES]


def test_on_a_terminal_the_rules_stand_in_groups(run: Run) -> None:
    out = run("rules", "--format", "table").out
    titles = [line.strip() for line in out.splitlines() if re.fullmatch(r"\S[^│]*", line)]
    assert [title for title in titles if len(title) < 30] == [
        f"{len(all_reported())} quy tắc kiểm tra",
        "Lỗi cấu trúc",
        "Đơn vị",
        "Căn cứ và số, ký hiệu",
        "Ngày tháng",
        "Thể thức",
        "Nội dung",
        "Câu chữ",
        "Kết quả",
        "Chỗ ghi bỏ qua",
        "Nhiều tệp",
    ]


@pytest.mark.parametrize("width", [60, 80])
def test_on_a_narrow_terminal_no_name_is_cut_and_no_word_is_lost(
    run: Run, monkeypatch: pytest.MonkeyPatch, width: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    out = run("rules", "--format", "table").out
    assert max(map(len, out.splitlines())) <= width
    assert {rule.name for rule in all_reported()} <= {*out.split()}
    told = Counter(word for rule in all_reported() for word in rule.summary.split())
    assert told - Counter(out.split()) == Counter()


def test_a_fault_of_structure_is_explained(run: Run) -> None:
    code, out, err = run("rules", "[thang-sai]")
    assert (code, err) == (0, "")
    assert out.startswith(f"thang-sai (lỗi)\n\n{FAULTS['thang-sai'].documentation}\n\n")


def test_each_check_is_explained_by_its_documentation(run: Run) -> None:
    for rule in RULES:
        out = run("rules", rule.name).out
        assert out.startswith(f"{rule.name} ({rule.severity.value})\n\n{rule.documentation}\n")
        assert out.endswith(f"# lxplan: bo-qua {rule.name} – lý do\n")


def test_what_is_said_of_silencers_and_of_several_files_is_explained_too(run: Run) -> None:
    for name, sentence in SILENCING.items():
        assert run("rules", name).out == f"{name} (cảnh báo)\n\n{sentence}\n"
    for name, sentence in ACROSS_FILES.items():
        assert run("rules", name).out == f"{name} ({severity_of(name).value})\n\n{sentence}\n"


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
