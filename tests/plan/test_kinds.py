"""Single values: what each kind reads, and that its JSON Schema agrees."""

from __future__ import annotations

import json
import re
import unicodedata
from datetime import date
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from yaml.nodes import Node, SequenceNode

from lxplan.plan.declaration import Kind
from lxplan.plan.fault_notes import Reading
from lxplan.plan.kinds import (
    AMOUNT,
    DATE,
    DAYS,
    FIRST_DAY,
    HEAD,
    HEADCOUNT,
    HOUR_COUNT,
    LAST_DAY,
    SCHOOL_YEAR,
    SESSION_COUNT,
    TEXT,
    WEEKDAY,
    YEAR,
    YES,
)
from lxplan.plan.values import Month
from lxplan.source import read_source
from lxplan.source.scalars import scalar
from lxplan.vietnamese.counts import PEOPLE, parse_count

CASES: list[tuple[Kind[Any], str, bool]] = [
    (DATE, "05/09/2018", True), (DATE, "5/9/2018", True), (DATE, "2018-09-05", False), (DATE, "5/13/2018", False),
    (DATE, "45", False), (SCHOOL_YEAR, "2018-2019", True), (SCHOOL_YEAR, "2018/2019", False),
    (YEAR, "2026", True), (YEAR, "26", False), (YEAR, "'2026'", False), (HEADCOUNT, "45", True), (HEADCOUNT, "0", False),
    (HEADCOUNT, "1.5", False), (HEADCOUNT, "1.200", False), (HEADCOUNT, "bốn mươi", False), (HEADCOUNT, "0 người", False),
    (HEADCOUNT, "khoảng 40", True), (HEADCOUNT, "45 người", True), (HEADCOUNT, "40-50", True), (HEADCOUNT, "05", True),
    (HEADCOUNT, "40 – 50 Học viên", True), (HEADCOUNT, "1.200 người", True), (HEADCOUNT, "25 người/lớp", True),
    (HEADCOUNT, "2000000", False), (HEADCOUNT, "3 lớp", False), (HEADCOUNT, "'45'", True), (SESSION_COUNT, "4 buổi", True),
    (SESSION_COUNT, "4 người", False), (HOUR_COUNT, "16 giờ", True), (HOUR_COUNT, "true", False), (AMOUNT, "1500000", True), (AMOUNT, "1.500.000", True),
    (AMOUNT, "1.500.000 đồng", True), (AMOUNT, "1,5 triệu", True), (AMOUNT, "2tr", True), (AMOUNT, "1tr5", True), (AMOUNT, "500k", True),
    (AMOUNT, "2,000,000", True), (AMOUNT, "1.500.000 VNĐ", True), (AMOUNT, "một triệu", False), (AMOUNT, "1,50", False), (WEEKDAY, "Thứ Bảy", True),
    (WEEKDAY, "chủ nhật", True), (WEEKDAY, "thứ 7", True), (WEEKDAY, "CN", True), (WEEKDAY, "thu bay", False), (TEXT, "Học sinh", True), (TEXT, "101", True),
    (TEXT, "7:30", True), (TEXT, "no", True), (TEXT, "true", False), (TEXT, "[a]", False),
    (YES, "có", True), (YES, "Co", True), (YES, "true", True), (YES, "'true'", True), (YES, "KHÔNG", True),
    (YES, "false", True), (YES, "yes", False), (YES, "1", False), (YES, "còn", False), (YES, "[có]", False),
    (HEAD, "đoàn", True), (HEAD, "doan", True), (HEAD, "Đội", True), (HEAD, "đảng", True), (HEAD, "đòan", False),
]  # fmt: skip

UNDER_A_MONTH: list[tuple[Kind[Any], str, bool]] = [
    (DAYS, "20", True), (DAYS, "20/10", True), (DAYS, "20/10/18", True), (DAYS, "Thứ Bảy, 20/10/2018", True),
    (DAYS, "ngày 20 tháng 10 năm 2018", True), (DAYS, "19-20/10/2018", True), (DAYS, "[13/10, 27/10]", True),
    (DAYS, "[13, 27]", True), (DAYS, "13, 27/10", True), (DAYS, "05", True), (DAYS, "ngày 5", False), (DAYS, "32", False),
    (DAYS, "2018-10-20", False), (DAYS, "10-20", False), (DAYS, "[thứ bảy, 20/10]", False), (DAYS, "20/10/0000", False),
    (DAYS, "[20, x]", False), (DAYS, "{a: b}", False), (FIRST_DAY, "20", True), (LAST_DAY, "CN 21/10", True),
    (FIRST_DAY, "19-20/10", False), (LAST_DAY, "[20]", False), (LAST_DAY, "ngày 20 tháng 10", True),
]  # fmt: skip


def _read(kind: Kind[Any], text: str, month: Month | None = None) -> tuple[object, Any, Reading]:
    source, _ = read_source("p", f"a: {text}\n".encode())
    assert source.root is not None
    node = source.root.value[0][1]
    reading = Reading(source).in_month(month)
    value = kind.read(node, reading)
    plain = scalar(node) if hasattr(node, "style") and isinstance(node.value, str) else _plain(node)
    return value, plain, reading


def _plain(node: Node) -> Any:
    if isinstance(node, SequenceNode):
        return [scalar(item) for item in node.value]
    return {}


@pytest.mark.parametrize(
    ("kind", "text", "good"), CASES, ids=lambda case: getattr(case, "label", str(case))
)
def test_a_value_is_read_or_faulted_and_the_schema_agrees(
    kind: Kind[Any], text: str, good: bool
) -> None:
    value, plain, reading = _read(kind, text)
    assert (value is not None) is good
    assert len(reading.faults) == (0 if good else 1)
    assert jsonschema.Draft202012Validator(kind.schema()).is_valid(plain) is good


@pytest.mark.parametrize(
    ("kind", "text", "good"), UNDER_A_MONTH, ids=lambda case: getattr(case, "label", str(case))
)
def test_a_day_is_read_or_faulted_under_a_month_and_the_schema_agrees(
    kind: Kind[Any], text: str, good: bool
) -> None:
    _, plain, reading = _read(kind, text, Month(2018, 10))
    assert len(reading.faults) == (0 if good else 1)
    assert jsonschema.Draft202012Validator(kind.schema()).is_valid(plain) is good


@pytest.mark.parametrize(
    ("kind", "text", "said"),
    [
        (DAYS, "31", "tháng 11/2018 chỉ có 30 ngày"),
        (DAYS, "29/2/2018", "tháng 02/2018 chỉ có 28 ngày"),
        (FIRST_DAY, "31", "tháng 11/2018 chỉ có 30 ngày"),
        (DAYS, "20-19/11", "ngày cuối đứng trước ngày đầu, hoặc sau quá một năm; xem lại hai ngày"),
        (
            DAYS,
            "1/1/1018-5/11/2018",
            "ngày cuối đứng trước ngày đầu, hoặc sau quá một năm; xem lại hai ngày",
        ),
    ],
)
def test_a_day_that_its_month_lacks_is_told_why(kind: Kind[Any], text: str, said: str) -> None:
    _, _, reading = _read(kind, text, Month(2018, 11))
    assert reading.faults[0].message == f"ngày «{text}» không đúng; {said}"


@pytest.mark.parametrize("text", ["20", "20/10", "13/10, 27/10"])
def test_without_a_month_above_the_full_date_is_asked_for(text: str) -> None:
    _, _, reading = _read(DAYS, text)
    assert "viết đủ ngày/tháng/năm" in reading.faults[0].message
    assert _read(DAYS, "13/10, 27/10/2018")[0] == (date(2018, 10, 13), date(2018, 10, 27))


@pytest.mark.parametrize(
    ("kind", "text", "day"),
    [
        (FIRST_DAY, "28/12", date(2018, 12, 28)),
        (FIRST_DAY, "1/9", date(2018, 9, 1)),
        (FIRST_DAY, "5/2", date(2019, 2, 5)),
        (LAST_DAY, "5/2", date(2019, 2, 5)),
        (LAST_DAY, "31/5", date(2019, 5, 31)),
        (LAST_DAY, "5/10", date(2019, 10, 5)),
        (LAST_DAY, "28/12", date(2018, 12, 28)),
    ],
)
def test_a_range_begins_before_the_month_above_and_ends_after_it(
    kind: Kind[Any], text: str, day: date
) -> None:
    assert _read(kind, text, Month(2019, 1))[0] == day


@pytest.mark.parametrize(
    ("text", "correction"),
    [
        ("20-10", "20/10/2018"),
        ("19-20", "19-20/10/2018"),
        ("20.10", "20/10/2018"),
        ("2018-10-20", "20/10/2018"),
        ("5.10.2018", "05/10/2018"),
        ("ngày 5", None),
        ("10-40", None),
    ],
)
def test_days_in_another_form_are_offered_in_the_right_one(
    text: str, correction: str | None
) -> None:
    _, _, reading = _read(DAYS, text, Month(2018, 10))
    assert reading.faults[0].suggestion == correction


@pytest.mark.parametrize(
    ("kind", "text", "correction"),
    [
        (AMOUNT, "1500.000", "1.500.000"),
        (AMOUNT, "khoảng 2tr", "2.000.000"),
        (HEADCOUNT, "1.200", "1200"),
    ],
)
def test_a_number_in_another_form_is_offered_in_the_right_one(
    kind: Kind[Any], text: str, correction: str
) -> None:
    _, _, reading = _read(kind, text)
    assert reading.faults[0].suggestion == correction


def test_a_count_prints_as_typed_and_counts_as_its_first_number() -> None:
    for text, number in (
        ("45", 45),
        ("khoảng 50", 50),
        ("40-50", 40),
        ("1.200 người", 1200),
        ("05", 5),
    ):
        value = parse_count(text, PEOPLE)
        assert value is not None
        assert _read(HEADCOUNT, text)[0] == value
        assert (value, HEADCOUNT.printed(value)) == (number, text)


@pytest.mark.parametrize(
    "kind", [DATE, DAYS, FIRST_DAY, LAST_DAY, HEADCOUNT, AMOUNT, SCHOOL_YEAR, WEEKDAY]
)
@given(text=st.text(alphabet="0123456789/-., đngàythứkhoảr", max_size=30))
def test_no_value_crashes_its_kind(kind: Kind[Any], text: str) -> None:
    for month in (None, Month(2018, 2)):
        value, _, reading = _read(kind, json.dumps(text, ensure_ascii=False), month)
        assert (not value) == bool(reading.faults) or kind is AMOUNT


def _of_typed(kind: Kind[Any]) -> dict[str, Any]:
    """Return the schema of a value as it is typed, beside which set words are offered."""
    schema = kind.schema()
    typed: dict[str, Any] = schema["anyOf"][0] if "anyOf" in schema else schema
    return typed


@pytest.mark.parametrize(
    ("kind", "text"),
    [(DATE, "x"), (SCHOOL_YEAR, "x"), (AMOUNT, "x"), (HEADCOUNT, "x"), (WEEKDAY, "x")],
)
def test_the_schema_says_the_sentence_that_the_reader_says(kind: Kind[Any], text: str) -> None:
    _, _, reading = _read(kind, text)
    sentence = _of_typed(kind)["errorMessage"]
    assert reading.faults[0].message.partition("; ")[2] == sentence[0].lower() + sentence[1:]


@pytest.mark.parametrize(
    ("text", "correction"),
    [
        ("2018-09-05", "05/09/2018"),
        ("5.9.2018", "05/09/2018"),
        ("5-9-2018", "05/09/2018"),
        ("31.2.2018", None),
    ],
)
def test_a_date_in_another_form_is_offered_in_the_right_one(
    text: str, correction: str | None
) -> None:
    _, _, reading = _read(DATE, text)
    assert reading.faults[0].suggestion == correction


def test_patterns_are_anchored() -> None:
    for kind in (DATE, FIRST_DAY, SCHOOL_YEAR, AMOUNT, HEADCOUNT, WEEKDAY):
        pattern = _of_typed(kind)["pattern"]
        assert re.fullmatch(r"\^.*\$", pattern)


def test_a_set_word_in_decomposed_letters_is_the_same_word() -> None:
    value, _, reading = _read(WEEKDAY, unicodedata.normalize("NFD", "Thứ Bảy"))
    assert value == "Thứ Bảy"
    assert not reading.faults
