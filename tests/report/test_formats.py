"""The six formats of a review, on one hand-made review."""

from __future__ import annotations

import gc
import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sarif_pydantic import Sarif

from lxplan.diagnostics import Diagnostic, Fix, Meaning, Related, Review, Severity, Span
from lxplan.report import FORMATS, Look, render
from lxplan.report.json import listed

LINES = dict(
    enumerate(
        ["nam_hoc: 2018-2019", "ke_hoach_thang:", "  13/2018:", "    - noi_dung: Phối hợi tổ chức"],
        1,
    )
)
REVIEW = Review(
    (
        Diagnostic("kế hoạch.yaml", Span(3, 3, 3, 10), Severity.ERROR, "thang-sai", "tháng 13/2018 không có"),
        Diagnostic(
            "kế hoạch.yaml", Span(4, 17, 4, 25), Severity.WARNING, "chinh-ta", "viết sai: 100%, «Phối hợi»", "Phối hợp",
            Fix(Span(4, 17, 4, 25), "Phối hợp"), (Related(Span(2, 1, 2, 15), "trong bảng này"),),
        ),
        Diagnostic("kế hoạch.yaml", Span(4, 1, 4, 1), Severity.NOTE, "thieu-kinh-phi", "chưa ghi kinh phí"),
    ),
    files=2,
    sources={"kế hoạch.yaml": LINES},
)  # fmt: skip
CLEAN = Review((), files=3)


def test_concise_is_one_line_a_finding() -> None:
    assert render(REVIEW, "concise").splitlines() == [
        "kế hoạch.yaml:3:3: lỗi: tháng 13/2018 không có [thang-sai]",
        "kế hoạch.yaml:4:17: cảnh báo: viết sai: 100%, «Phối hợi» [chinh-ta]",
        "kế hoạch.yaml:4:1: ghi chú: chưa ghi kinh phí [thieu-kinh-phi]",
    ]


def test_full_shows_the_line_and_marks_the_words() -> None:
    assert render(REVIEW, "full") == (
        "kế hoạch.yaml:3:3: lỗi: tháng 13/2018 không có [thang-sai]\n"
        "  3 │   13/2018:\n"
        "    │   ^^^^^^^\n"
        "\n"
        "kế hoạch.yaml:4:17: cảnh báo: viết sai: 100%, «Phối hợi» [chinh-ta]\n"
        "  2 │ ke_hoach_thang:\n"
        "    │ --------------\n"
        "  4 │     - noi_dung: Phối hợi tổ chức\n"
        "    │                 ^^^^^^^^\n"
        "    = viết: Phối hợp\n"
        "\n"
        "kế hoạch.yaml:4:1: ghi chú: chưa ghi kinh phí [thieu-kinh-phi]\n"
        "\n"
        "1 lỗi, 1 cảnh báo, 1 ghi chú trong 2 tệp."
        " 1 chỗ sửa giúp được: gõ lxplan validate --diff để xem, --fix để sửa.\n"
    )


def test_a_clean_review_says_so_to_a_person_and_nothing_to_a_program() -> None:
    assert render(CLEAN, "full") == "Đã kiểm tra 3 tệp, không có lỗi.\n"
    assert render(CLEAN, "concise") == ""
    assert render(CLEAN, "github") == ""
    assert json.loads(render(CLEAN, "json"))["diagnostics"] == []
    assert json.loads(render(CLEAN, "gitlab")) == []


@pytest.mark.parametrize("width", [40, 60, 100])
@pytest.mark.parametrize("column", [1, 60, 150, 290])
def test_a_long_line_is_cut_round_the_marked_words(width: int, column: int) -> None:
    line = "Kế hoạch năm học " * 18
    span = Span(1, column, 1, column + 8)
    review = Review((Diagnostic("p", span, Severity.ERROR, "r", "m"),), 1, {"p": {1: line}})
    _, excerpt, marks, *_ = render(review, "full", Look(width)).splitlines()
    assert len(excerpt) <= width
    start = marks.index("^")
    assert excerpt[start : start + marks.count("^")] == line[column - 1 : column + 7]


def test_wide_and_combining_characters_keep_the_mark_under_the_word() -> None:
    line = "🌾🌾 to\u0302\u0301t 家 hội"
    span = Span(1, line.index("hội") + 1, 1, len(line) + 1)
    review = Review((Diagnostic("p", span, Severity.ERROR, "r", "m"),), 1, {"p": {1: line}})
    assert render(review, "full").splitlines()[2] == "    │ " + " " * 12 + "^^^"


def test_colour_is_only_added_when_asked_for() -> None:
    assert "\x1b" not in render(REVIEW, "full")
    coloured = render(REVIEW, "full", Look(color=True))
    assert "\x1b[1;31mlỗi\x1b[0m" in coloured


def test_json_names_and_meanings_are_stable() -> None:
    report = json.loads(render(REVIEW, "json"))
    assert (report["version"], report["files"]) == (1, 2)
    assert report["summary"] == {"error": 1, "warning": 1, "note": 1}
    assert report["diagnostics"][1] == {
        "path": "kế hoạch.yaml", "line": 4, "column": 17, "end_line": 4, "end_column": 25, "severity": "warning",
        "rule": "chinh-ta", "message": "viết sai: 100%, «Phối hợi»", "suggestion": "Phối hợp",
        "fix": {"line": 4, "column": 17, "end_line": 4, "end_column": 25, "replacement": "Phối hợp"},
        "related": [{"line": 2, "column": 1, "end_line": 2, "end_column": 15, "message": "trong bảng này"}],
    }  # fmt: skip


def test_github_commands_are_escaped() -> None:
    lines = render(REVIEW, "github").splitlines()
    assert (
        lines[0]
        == "::error file=kế hoạch.yaml,line=3,endLine=3,col=3,endColumn=9,title=thang-sai::tháng 13/2018 không có"
    )
    assert lines[1].endswith("::viết sai: 100%25, «Phối hợi»")
    assert lines[2].startswith("::notice ")


def test_gitlab_fingerprints_differ_and_stay_when_lines_move() -> None:
    def moved(by: int) -> Review:
        spans = (Span(1 + by, 1, 1 + by, 2), Span(2 + by, 1, 2 + by, 2))
        return Review(tuple(Diagnostic("p", span, Severity.ERROR, "r", "m") for span in spans), 1)

    first = [entry["fingerprint"] for entry in json.loads(render(moved(0), "gitlab"))]
    assert len(set(first)) == 2
    assert [entry["fingerprint"] for entry in json.loads(render(moved(5), "gitlab"))] == first


def test_sarif_says_what_a_rule_means_where_it_is_told() -> None:
    name = REVIEW.diagnostics[0].rule
    meaning = Meaning("Tháng sai.", "Tháng sai.\n\nSai:\n    thang: 13\n")
    log = json.loads(render(REVIEW._replace(meanings={name: meaning}), "sarif"))
    rules = {rule["id"]: rule for rule in log["runs"][0]["tool"]["driver"]["rules"]}
    assert rules[name]["shortDescription"] == {"text": "Tháng sai."}
    assert rules[name]["help"] == {
        "text": meaning.explanation,
        "markdown": "Tháng sai.\n\nSai:\n\n    thang: 13\n",
    }
    assert all(set(rule) == {"id"} for other, rule in rules.items() if other != name)
    Sarif.model_validate(log)


def test_sarif_reads_as_the_models_of_the_standard_and_loses_nothing() -> None:
    log = json.loads(render(REVIEW, "sarif"))
    read = Sarif.model_validate(log)
    assert json.loads(read.model_dump_json(by_alias=True, exclude_none=True)) == log
    result = log["runs"][0]["results"][1]
    assert (
        result["fixes"][0]["artifactChanges"][0]["replacements"][0]["insertedContent"]["text"]
        == "Phối hợp"
    )
    assert (
        result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        == "k%E1%BA%BF%20ho%E1%BA%A1ch.yaml"
    )


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_ends_with_a_line_end_or_is_empty(form: str) -> None:
    for review in (REVIEW, CLEAN):
        text = render(review, form)
        assert not text or text.endswith("\n")


def test_notes_alone_are_no_faults() -> None:
    notes = Review(tuple(d for d in REVIEW.diagnostics if d.severity is Severity.NOTE), 1)
    assert render(notes, "full").endswith("Đã kiểm tra 1 tệp, không có lỗi; 1 ghi chú để biết.\n")


@pytest.mark.parametrize("color", [False, True])
def test_on_a_terminal_sentences_are_broken_between_words(color: bool) -> None:
    long = REVIEW.diagnostics[0]._replace(
        message="câu này dài hơn bề ngang của màn hình nên phải ngắt giữa các chữ"
    )
    text = render(Review((long,), 1), "full", Look(40, color, wrap=True))
    plain = re.sub(r"\x1b\[[\d;]*m", "", text)
    lines = plain.partition("\n\n")[0].splitlines()
    assert max(map(len, lines)) <= 40
    assert " ".join(line.strip() for line in lines) == render(Review((long,), 1), "concise").strip()
    assert ("\x1b" in text) is color


_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=12,
)


@given(st.lists(_VALUES, max_size=4))
def test_a_list_value_by_value_is_the_list_at_once(values: list[object]) -> None:
    assert "".join(listed(values, "")) == json.dumps(values, ensure_ascii=False, indent=2)


@pytest.mark.parametrize("form", ["json", "gitlab", "sarif"])
def test_findings_leave_nothing_behind_for_the_collector(form: str) -> None:
    def left_by(times: int) -> int:
        gc.collect()
        render(REVIEW._replace(diagnostics=[*REVIEW.diagnostics] * times), form)
        return gc.collect()

    left_by(1)  # what is imported leaves some
    gc.disable()
    try:
        assert left_by(100) == left_by(1)
    finally:
        gc.enable()
