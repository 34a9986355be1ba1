"""Certain corrections, and nothing else, are made in the file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lxplan.checks.machinery.subject import Subject
from lxplan.diagnostics import Diagnostic, Fix, Severity
from lxplan.drafting.certain_fixes import Mended, mend
from lxplan.plan import ReadPlan, read_plan

HEAD = "# Ghi chú đầu tệp\nnam_hoc: 2018-2019\ntrung_tam: {ten: 'TTHTCĐ'}\n"
TAIL = "ke_hoach_thang:   {}   # cuối\n"


def _slips(read: ReadPlan) -> Iterator[Diagnostic]:
    """Find `teh`, which is to be `the`, a double space, and a colon or `#` that would change the
    file's meaning.
    """
    if read.plan is None:
        return
    for keyed in Subject(read.source, read.plan).texts:
        for pattern, replacement in (
            ("teh", "the"),
            ("  +", " "),
            ("a:b", "a: b"),
            ("a#b", "a #b"),
        ):
            for match in re.finditer(pattern, keyed.text):
                span = keyed.text.part(*match.span())
                yield Diagnostic("p", span, Severity.ERROR, "r", "m", fix=Fix(span, replacement))


def _mended(text: str) -> Mended:
    return mend("p", text.encode(), _slips)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("ket: teh end  # teh comment\n", "ket: the end  # teh comment\n"),
        ("ket: 'teh  end'\n", "ket: 'the end'\n"),
        ('ket: "teh \\"teh\\"  end"\n', 'ket: "the \\"the\\" end"\n'),
        ("ket: >-\n  teh\n  teh\n", "ket: >-\n  the\n  the\n"),
        ("ket: &cau teh  end\n", "ket: &cau the end\n"),
        ("ket: &cau 'teh'\nde_xuat: [*cau]\n", "ket: &cau 'the'\nde_xuat: [*cau]\n"),
        ("ket: tteh  eh\n", "ket: tthe eh\n"),
        (
            "muc_dich: |\n  1. teh  end\n  | a:  | teh  b |\n\n    + tehteh\n  C. teh\n",
            "muc_dich: |\n  1. the end\n  | a:  | the b |\n\n    + thethe\n  C. the\n",
        ),
    ],
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_only_the_characters_of_the_correction_change(
    before: str, after: str, line_end: str, encoding: str
) -> None:
    def file(body: str) -> bytes:
        return (HEAD + body + TAIL).replace("\n", line_end).encode(encoding)

    mended = mend("p", file(before), _slips)
    assert mended.after == file(after)
    assert mend("p", mended.after, _slips).made == 0


def test_a_correction_that_one_brings_to_light_is_made_too() -> None:
    assert _mended(f"{HEAD}ket: tteheh\n{TAIL}").after.decode() == f"{HEAD}ket: ttheeh\n{TAIL}"


@pytest.mark.parametrize("risky", ["a:b", "a#b"])
def test_a_correction_that_would_change_what_the_file_means_is_left_out_and_the_others_made(
    risky: str,
) -> None:
    mended = _mended(f"{HEAD}ket: {risky}\nde_xuat: [teh]\n{TAIL}").after.decode()
    assert f"ket: {risky}\n" in mended
    assert "[the]" in mended
    assert "'a: b'" in _mended(f"{HEAD}ket: 'a:b'\n{TAIL}").after.decode()


def test_the_diff_names_the_lines() -> None:
    diff = _mended(f"{HEAD}ket: teh\n{TAIL}").diff
    assert "-ket: teh\n+ket: the\n" in diff


def test_a_file_that_cannot_be_read_is_left_alone() -> None:
    assert mend("p", b"a: [\n", _slips) == Mended("p", b"a: [\n", b"a: [\n", 0)


@given(st.text(alphabet="teh  ab:#đ", min_size=1, max_size=30).filter(lambda text: text.strip()))
def test_mending_twice_is_mending_once(text: str) -> None:
    source = f"{HEAD}ket: '{text}'\n{TAIL}"
    once = _mended(source).after
    assert mend("p", once, _slips).after == once


def _marks(read: ReadPlan) -> Iterator[Diagnostic]:
    """Find each `x`, which is to go."""
    for start, end in read.source.scalars:
        for match in re.finditer("x", read.source.text[start:end]):
            span = read.source.span(start + match.start(), start + match.end())
            yield Diagnostic("p", span, Severity.ERROR, "r", "m", fix=Fix(span, ""))


@pytest.mark.parametrize("value", ["x", "xx", "x" * 50])
def test_corrections_that_are_harmless_each_alone_never_leave_a_value_empty(value: str) -> None:
    text = f"{HEAD}ket: {value}\nde_xuat: [axbxc]\n{TAIL}"
    mended = mend("p", text.encode(), _marks).after.decode()
    assert re.search(r"^ket: x", mended, re.MULTILINE)
    assert "[abc]" in mended


def test_many_corrections_with_a_harmful_one_among_them_take_few_readings(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lines = "".join(f"  - {'a:b' if number == 300 else 'teh'}\n" for number in range(600))
    readings: list[bytes] = []

    def counted(path: str, data: bytes) -> ReadPlan:
        readings.append(data)
        return read_plan(path, data)

    monkeypatch.setattr("lxplan.drafting.certain_fixes.read_plan", counted)
    mended = _mended(f"{HEAD}de_xuat:\n{lines}{TAIL}")
    assert mended.made == 599
    assert b"- a:b\n" in mended.after
    assert len(readings) < 60


def test_many_harmful_corrections_of_one_rule_keep_no_other_rule_waiting(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    readings: list[bytes] = []

    def counted(path: str, data: bytes) -> ReadPlan:
        readings.append(data)
        return read_plan(path, data)

    def of_two_rules(read: ReadPlan) -> Iterator[Diagnostic]:
        for found in _slips(read):
            yield found._replace(rule=found.fix.replacement if found.fix else "")

    monkeypatch.setattr("lxplan.drafting.certain_fixes.read_plan", counted)
    text = f"{HEAD}ket: {'a:b teh ' * 40}\nde_xuat: [{'teh, ' * 40}]\n{TAIL}"
    mended = mend("p", text.encode(), of_two_rules)
    assert (mended.made, mended.after.count(b"a:b teh"), mended.after.count(b"a:b the")) == (
        80,
        0,
        40,
    )
    assert len(readings) < 140, "what harms was tried anew in every round"


@pytest.mark.parametrize("value", ["\u202eabc", "abc\u202e", "ab\u2066\u2069c", "'\u202aabc'"])
def test_what_turns_the_direction_of_text_is_taken_out(value: str) -> None:
    def faults(read: ReadPlan) -> Iterator[Diagnostic]:
        yield from read.faults

    text = f"{HEAD}ket: {value}\nke_hoach_thang: {{09/2018: [{{noi_dung: Tập huấn}}]}}\n"
    mended = mend("p", text.encode(), faults).after.decode()
    assert mended == re.sub("[\u202a-\u202e\u2066-\u2069]", "", text)


def test_a_line_that_says_nothing_but_a_name_declared_elsewhere_is_taken_out() -> None:
    file = Path(__file__).parents[1] / "plans" / "bad" / "don-vi-gop-nua-chung.yaml"
    before = file.read_text(encoding="utf-8").splitlines()
    for end in ("\n", "\r\n"):
        mended = mend("p", end.join(before).encode(), lambda read: read.faults)
        after = mended.after.decode().split(end)
        # What stands beside a name, in brackets, or with keys of its own is a person's to decide.
        assert [line for line in before if line not in after] == [before[8], *before[9:11]]
        assert mended.made == 2
        assert {fault.rule for fault in read_plan("p", mended.after).faults} == {"trung-ten"}
