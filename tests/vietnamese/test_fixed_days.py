"""The fixed days are real days, told by name only where the name means the day."""

from __future__ import annotations

from datetime import date

import pytest

from lxplan.vietnamese.fixed_days import (
    BY_DATE,
    FIRST_TO_NAME,
    FIXED_DAYS,
    LEARNING_WEEK,
    named_day,
)


def test_every_fixed_day_exists_and_stands_once() -> None:
    dates = [date(2019, day.month, day.day) for day in FIXED_DAYS if not day.last_day]
    assert len(dates) == len(set(dates)) == len(BY_DATE)


def test_names_are_in_lower_case_as_they_are_compared() -> None:
    assert all(words == words.lower() for day in FIXED_DAYS for words in (*day.names, *day.themes))


def test_the_days_to_name_first_are_in_the_table() -> None:
    assert set(FIRST_TO_NAME) <= BY_DATE.keys()


def test_labels_are_written_as_plans_write_them() -> None:
    assert LEARNING_WEEK.label == "1-7/10"
    assert BY_DATE[(20, 11)].label == "20/11"


@pytest.mark.parametrize(
    ("title", "month", "label"),
    [
        ("tổ chức lễ kỷ niệm ngày quốc tế người cao tuổi", 10, "1/10"),
        ("dự khai giảng năm học mới", 9, "5/9"),
        ("giáo dục truyền thống ngày nhà giáo việt nam", 11, "20/11"),
    ],
)
def test_a_day_is_told_by_its_name(title: str, month: int, label: str) -> None:
    found = named_day(title, month)
    assert found is not None
    day, start, end = found
    assert day.label == label
    assert title[start:end] in day.names


@pytest.mark.parametrize(
    ("title", "month"),
    [
        ("khai giảng lớp học nghề", 9),
        ("khai giảng 2 khóa tin học", 9),
        ("khai giảng năm học", 10),
        ("hội phụ nữ việt nam", 10),
    ],
)
def test_a_name_that_may_mean_something_else_is_none(title: str, month: int) -> None:
    assert named_day(title, month) is None
