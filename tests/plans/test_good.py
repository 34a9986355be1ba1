"""The good plans read without fault, however they are written: dropping a file here adds a case."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from lxplan.plan import Activity, Month
from lxplan.plan.kinds import WEEKDAYS
from tests.plans.editions import ROOT, read_without_fault

GOOD = sorted((ROOT / "tests" / "plans" / "good").glob("*.yaml"))


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_plan_reads_without_fault(path: Path) -> None:
    plan = read_without_fault(path)
    assert plan.activities or plan.layout.sections


def _good(name: str) -> Path:
    return next(path for path in GOOD if path.name == name)


def test_windows_files_are_still_what_windows_writes() -> None:
    assert _good("notepad-crlf-bom.yaml").read_bytes().startswith(b"\xef\xbb\xbf#")
    assert b"\r\n" in _good("notepad-crlf-bom.yaml").read_bytes()
    assert _good("notepad-utf16.yaml").read_bytes().startswith(b"\xff\xfe#\x00")


def test_a_plan_says_the_same_in_either_windows_encoding() -> None:
    first, second = (
        read_without_fault(_good("notepad-crlf-bom.yaml")),
        read_without_fault(_good("notepad-utf16.yaml")),
    )
    assert [_said(activity) for activity in first.activities] == [
        _said(activity) for activity in second.activities
    ]


def _said(dated: tuple[Month | None, Activity]) -> tuple[object, ...]:
    month, activity = dated
    return month, activity.content, activity.audience, activity.partners, activity.days


def test_every_way_of_writing_arrives_as_its_words() -> None:
    plan = read_without_fault(_good("nhieu-kieu-viet.yaml"))
    first, second, third, fourth = (activity for _, activity in plan.activities)
    assert (
        first.content == "Học 7:30 sáng, 50% thực hành, mức 1.000.000đ/người, tiêu chuẩn A&B <mới>"
    )
    assert (first.audience, first.partners, first.budget) == (("no",), ("Hội Nông dân",), 1_500_000)
    assert second.content == 'Dấu "nháy" trong câu, mã ế và gạch chéo \\'
    assert (third.content, third.weekdays, third.note) == (
        "Câu có 'nháy đơn'",
        ("Chủ Nhật",),
        "010",
    )
    assert fourth.content == "Câu dài hai dòng"
    assert (plan.paper.number, plan.paper.signer.name, plan.difficulties.points) == ("05", None, ())


def test_courses_of_the_calendar_year_plan_add_up() -> None:
    """The case is to draw no finding about hours, so its own sums must be right."""
    repeated = [
        activity
        for _, activity in read_without_fault(_good("nam-2026.yaml")).activities
        if activity.weekdays
    ]
    assert len(repeated) == 6
    for activity in repeated:
        assert activity.first_day is not None
        assert activity.last_day is not None
        days = [
            activity.first_day + timedelta(days=n)
            for n in range((activity.last_day - activity.first_day).days + 1)
        ]
        held = [day for day in days if WEEKDAYS[day.weekday()] in activity.weekdays]
        assert held[0] == activity.first_day, activity.content
        assert held[-1] == activity.last_day, activity.content
        assert len(held) == activity.sessions, activity.content
        begin, end = (datetime.strptime(clock, "%H:%M") for clock in str(activity.time).split("-"))  # noqa: DTZ007 - a clock time
        assert (end - begin) * len(held) == timedelta(hours=activity.hours or 0), activity.content
