"""The shipped plan and the as-received one: both read, and differ by the listed corrections and
nothing else.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from lxplan.plan.directory import Directory
from lxplan.plan.section_references import SECTIONS, with_numbers
from lxplan.word.form_phrases import numbered
from tests.papers.plans import printed_sections
from tests.plans.editions import (
    AUDIENCES,
    IN_PROSE,
    KEPT,
    NBSP,
    PARTNERS,
    PEOPLE,
    RECEIVED,
    SOURCE,
    Entry,
    entries,
    read_without_fault,
    source_lines,
    without_bullet,
)

EDITIONS = [KEPT, RECEIVED]
NAMES = ["kept", "received"]

ROWS_OF_PARTNERS = {
    "Trường THCS": [1, 2, 5, 6, 7, 8, 9, 12, 13, 14, 20, 21, 22, 26, 31, 33],
    "Trường Tiểu học": [1, 2, 5, 7, 8, 9, 12, 13, 20, 22, 31],
    "Trường Mầm non": [2, 5, 7, 8, 9, 13, 20],
    "TT Y tế huyện": [3, 11, 18, 34],
    "Trạm Y tế xã": [3],
    "Đoàn Thanh niên": [21, 26, 30, 32],
    "Hội Người cao tuổi": [4, 15, 24],
    "Hội Nông dân": [17, 23, 25],
    "Hội Phụ nữ": [8, 20],
    "Hội CCB": [29],
    "Hội Luật gia": [28],
    "Xã đội": [10],
    "Công an giao thông huyện": [1],
    "Phòng Nông nghiệp": [19],
    "Đảng ủy": [16],
    "UBND xã": [16],
    "Các thôn": [27],
}
ONLY_IN_DUTIES = [
    "Hội Khuyến học",
    "MTTQ xã",
    "Công an xã",
    "Ban Tư pháp – Hộ tịch",
    "Thông tin văn hóa xã",
]

EXPECTED = re.compile(
    r"(?P<line>\d+):(?P<start>\d+)-(?P<end>\d+) (?:lỗi|cảnh báo|ghi chú) [a-z-]+ «(?P<words>.*?)» → «.*»"
)


@pytest.mark.parametrize("path", EDITIONS, ids=NAMES)
def test_plan_reads_without_fault(path: Path) -> None:
    assert read_without_fault(path).activities


@pytest.mark.parametrize("path", EDITIONS, ids=NAMES)
def test_each_month_has_its_activities(path: Path) -> None:
    plan = read_without_fault(path)
    assert [str(entry.month) for entry in plan.schedule] == [
        str(month) for month in plan.sound_period.months
    ]
    assert [len(entry.activities) for entry in plan.schedule] == [
        3,
        5,
        2,
        3,
        3,
        3,
        2,
        2,
        3,
        2,
        3,
        3,
    ]


@pytest.mark.parametrize("path", EDITIONS, ids=NAMES)
def test_each_partner_has_its_rows(path: Path) -> None:
    plan = read_without_fault(path)
    directory = Directory.of(plan)
    rows: dict[str, list[int]] = {}
    for number, (_, activity) in enumerate(plan.activities, 1):
        for organisation in directory.taking_part(activity):
            rows.setdefault(str(organisation.name), []).append(number)
    assert rows == ROWS_OF_PARTNERS


def test_kept_plan_declares_the_partners_in_the_order_of_the_table() -> None:
    names = [str(organisation.name) for organisation in read_without_fault(KEPT).organisations]
    assert names[:17] == list(ROWS_OF_PARTNERS)
    assert sorted(names[17:]) == sorted([*ONLY_IN_DUTIES, "Các trường trên địa bàn"])


def test_kept_plan_leaves_empty_what_the_source_does_not_state() -> None:
    plan = read_without_fault(KEPT)
    assert (
        plan.paper.number,
        plan.paper.issued,
        plan.paper.signer.name,
        plan.paper.recipients,
    ) == (
        None,
        None,
        None,
        (),
    )
    stated = {"noi_dung", "doi_tuong", "phoi_hop", "nguoi_day"}
    assert {key for _, activity in plan.activities for key in activity.places.values} == stated


def test_kept_plan_fits_an_old_screen() -> None:
    text = KEPT.read_bytes().decode("utf-8")
    assert max(len(line) for line in text.split("\n")) <= 110
    assert not set("\t\r\u00a0\ufeff") & set(text)


def test_received_plan_has_every_line_of_the_source_verbatim() -> None:
    received = [
        stripped
        for entry in entries(RECEIVED)
        for line in entry.text.split("\n")
        if (stripped := without_bullet(line))
    ]
    assert received == list(source_lines())


def test_source_has_the_slips_that_the_corrections_name() -> None:
    """A correction that no longer corrects anything, or corrects more than it says, is a mistake
    here.
    """
    source = "\n".join(source_lines())
    assert SOURCE.read_text(encoding="utf-8").count(NBSP) == 116
    for wrong, right, times in IN_PROSE:
        assert source.count(wrong) == times, wrong
        source = source.replace(wrong, right)
    assert NBSP not in source.replace("-\u00a0\u00a0THCS", "")


def test_kept_plan_is_the_received_one_with_the_listed_corrections_only() -> None:
    corrected = [kept for entry in entries(RECEIVED) for kept in _corrected(entry)]
    plan = read_without_fault(KEPT)
    numbers = numbered(**{key: key in printed_sections(plan) for key in SECTIONS})
    assert [Entry(key, with_numbers(text, numbers)) for key, text in entries(KEPT)] == corrected


def _corrected(entry: Entry) -> list[Entry]:
    """Return what becomes of one value of the as-received plan in the kept one."""
    key, text = entry
    if key in {"phoi_hop", "don_vi"}:
        organisations, person = PEOPLE.get(text, (PARTNERS.get(text, text), None))
        return [Entry(key, organisations), *([Entry("nguoi_day", person)] if person else [])]
    if key == "trich_yeu":
        # The title in capitals becomes the subject line in mixed case; the form sets "2018-2019"
        # without blanks.
        subject = read_without_fault(KEPT).paper.subject
        assert subject is not None
        assert subject.upper() == text.replace("2018 - 2019", "2018-2019")
        return [Entry(key, str(subject))]
    for wrong, right, _ in IN_PROSE:
        text = text.replace(wrong, right)
    if key in {"noi_dung", "doi_tuong"}:
        text = text.removesuffix(".")
    if key == "doi_tuong":
        text = AUDIENCES.get(text, text)
    if key == "can_cu":
        text = text.removesuffix(";")
    return [Entry(key, text.removesuffix("./.") if key == "ket" else text)]


def test_expected_findings_name_the_words_at_their_place() -> None:
    lines = RECEIVED.read_text(encoding="utf-8").split("\n")
    expected = list(
        EXPECTED.finditer(RECEIVED.with_name("findings.md").read_text(encoding="utf-8"))
    )
    assert len(expected) > 100
    for finding in expected:
        words = lines[int(finding["line"]) - 1][int(finding["start"]) - 1 : int(finding["end"]) - 1]
        assert words.replace(NBSP, "⍽") == finding["words"], finding[0]


def test_expected_findings_cover_every_no_break_space_of_the_received_plan() -> None:
    lines = RECEIVED.read_text(encoding="utf-8").split("\n")
    found = EXPECTED.finditer(RECEIVED.with_name("findings.md").read_text(encoding="utf-8"))
    covered = {
        (int(finding["line"]), column)
        for finding in found
        for column in range(int(finding["start"]), int(finding["end"]))
    }
    places = {
        (n, c)
        for n, line in enumerate(lines, 1)
        for c, letter in enumerate(line, 1)
        if letter == NBSP
    }
    assert len(places) == 13
    assert places <= covered
