"""Slips of the hand are told by their cause, each once, with the other faults of the file."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from lxplan.drafting.certain_fixes import mend
from lxplan.plan import read_plan
from lxplan.plan.known_keys import homes_of_keys

ROOT = Path(__file__).parents[2]
PLAN = (ROOT / "plans" / "2018-2019.yaml").read_text(encoding="utf-8")


def _changed(pattern: str, replacement: str, which: int) -> tuple[str, int]:
    """Return the kept plan with one slip, and the number of its line (1-based)."""
    places = list(re.finditer(pattern, PLAN, re.MULTILINE))
    place = places[which % len(places)]
    text = PLAN[: place.start()] + place.expand(replacement) + PLAN[place.end() :]
    return text, PLAN.count("\n", 0, place.start()) + 1


@pytest.mark.parametrize("which", [0, 7, -1])
@pytest.mark.parametrize(
    ("pattern", "replacement"),
    [
        (r"^( *)- ", r"\1– "),
        (r"^( *)- ", r"\1• "),
        (r"^( *)- (?=[a-z_]+:)", r"\1-"),
        (r"^( *)- (?=[a-z_]+:)", r"\1-- "),
        (r"^( *)- (?=[a-z_]+:)", "\\1\uf0b7 "),
        (r"^( *)- (?=[a-z_]+:)", r"\1a) - "),
        (r"^( *)- (?=noi_dung:)", r"\1  "),
        (r"^( *)- (?=linh_vuc:)", r"\1  "),
        (r"^( *)- noi_dung: (?=[^\":]*$)", r"\1- "),
        (r"^( *)#", r"\1//"),
        (r"^  (\d\d)/(\d{4}):", r"  Tháng \1:"),
        (r"^    (?=  doi_tuong)", "\u00a0\u00a0\u00a0\u00a0"),
        (r"^      (?=doi_tuong)", "\u3000\u3000\u3000"),
        (r"^      (?=doi_tuong)", "\t"),
        (r"^( *(?:- )?noi_dung): ", r"\1："),
        (r"^( *doi_tuong): ", r"\1:"),
        (r"^( *doi_tuong): ", r"\1 "),
        (r"^      (?=doi_tuong)", "     "),
        (r"^( *(?:- )?)noi_dung:", r"\1Nội dung:"),
        (r"^  (\d\d)/(\d{4}):", r"  Tháng \1/\2:"),
        (r"^  (\d\d)/(\d{4}):", r"  \1.\2:"),
    ],
)
def test_a_slip_in_a_real_plan_is_told_at_its_line_and_mended_to_what_was(
    pattern: str, replacement: str, which: int
) -> None:
    text, line = _changed(pattern, replacement, which)
    (fault,) = read_plan("p.yaml", text.encode()).faults
    assert fault.span.line == line
    mended = mend("p.yaml", text.encode(), lambda read: read.faults)
    assert mended.after.decode() == PLAN


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("".join(f"> {each}" for each in PLAN.splitlines(keepends=True)), 1),
        ("".join(f">> {each}" for each in PLAN.splitlines(keepends=True)), 1),
        ("".join(f"{n:4}\t{each}" for n, each in enumerate(PLAN.splitlines(keepends=True), 1)), 1),
        ("".join(f"{n}: {each}" for n, each in enumerate(PLAN.splitlines(keepends=True), 7)), 1),
    ],
)
def test_marks_before_every_line_are_told_once_and_taken_away(typed: str, line: int) -> None:
    (fault,) = read_plan("p.yaml", typed.encode()).faults
    assert fault.span.line == line
    assert mend("p.yaml", typed.encode(), lambda read: read.faults).after.decode() == PLAN


def test_a_correction_never_holds_what_steers_a_terminal() -> None:
    typed = "".join(
        f"> {line}" for line in PLAN.replace("Học sinh", "Học \u202esinh").splitlines(True)
    )
    assert all(fault.fix is None for fault in read_plan("p.yaml", typed.encode()).faults)


def test_a_heading_whose_lines_do_not_stand_below_it_is_told_once_and_mended() -> None:
    block = "  ten: Trung tâm học tập cộng đồng xã Long Xuyên\n  viet_tat: TTHTCĐ\n"
    whole = block + "  chu_quan: UBND xã Long Xuyên\n  dia_danh: Long Xuyên\n"
    assert whole in PLAN
    typed = PLAN.replace(whole, whole.replace("\n  ", "\n")[2:])
    (fault,) = read_plan("p.yaml", typed.encode()).faults
    assert fault.span.line == PLAN.count("\n", 0, PLAN.index(whole)) + 1
    assert "trung_tam" in fault.message
    assert mend("p.yaml", typed.encode(), lambda read: read.faults).after.decode() == PLAN


@pytest.mark.parametrize(
    "heading", ["trung_tam", "van_ban", "don_vi", "ke_hoach_thang", "giai_phap", "chi_tieu"]
)
def test_a_heading_that_was_deleted_is_named_where_it_stood(heading: str) -> None:
    at = PLAN.index(f"\n{heading}:\n") + 1
    typed = PLAN[:at] + PLAN[at + len(heading) + 2 :]
    (fault,) = read_plan("p.yaml", typed.encode()).faults
    assert fault.span.line == PLAN.count("\n", 0, at) + 1
    assert f"{heading}:" in fault.message


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_slips_are_mended_in_the_encoding_and_with_the_line_ends_of_the_file(
    line_end: str, encoding: str
) -> None:
    text = PLAN.replace("    - noi_dung: ", "    – noi_dung：", 1).replace("\n", line_end)
    mended = mend("p.yaml", text.encode(encoding), lambda read: read.faults)
    assert mended.after == PLAN.replace("\n", line_end).encode(encoding)


def test_a_fault_below_a_line_that_was_put_in_names_lines_as_they_were_typed() -> None:
    text = (
        "nam_hoc: 2018-2019\ntrung_tam:\n  ten: A\nke_hoach_thang:\n  09/2018:\n"
        "    - noi_dung: B doi_tuong: C\n  10/2018:\n    - noi_dung: D\n  10/2018:\n    - noi_dung: E\n"
    )
    told = read_plan("p.yaml", text.encode()).faults
    assert [(fault.span.line, fault.rule) for fault in told] == [(6, "cu-phap"), (9, "trung-thang")]
    assert "dòng 7" in told[1].message
    assert told[1].related[0].span.line == 7


def test_a_plan_that_only_has_other_faults_keeps_its_plan() -> None:
    read = read_plan("p.yaml", PLAN.replace("\n  09/2018:", "\n  13/2018:", 1).encode())
    assert read.plan is not None
    assert [fault.rule for fault in read.faults] == ["thang-sai"]


def test_the_places_of_keys_are_those_of_the_declaration() -> None:
    homes = homes_of_keys()
    assert homes["nam_hoc"] == ("",)
    assert {"ke_hoach_thang", "thuong_xuyen"} <= {*homes["noi_dung"]}
    assert {"trung_tam", "don_vi"} <= {*homes["ten"]}
