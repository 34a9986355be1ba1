"""Single values: what each kind reads, and that its JSON Schema agrees."""

from __future__ import annotations

import re
import unicodedata
from typing import Any

import jsonschema
import pytest
import yaml

from lxplan.plan.declaration import Kind
from lxplan.plan.fault_notes import Reading
from lxplan.plan.kinds import AMOUNT, COUNT, DATE, HEAD, SCHOOL_YEAR, TEXT, WEEKDAY, YEAR, YES
from lxplan.source import read_source
from lxplan.source.scalars import scalar

CASES: list[tuple[Kind[Any], str, bool]] = [
    (DATE, "05/09/2018", True), (DATE, "5/9/2018", True), (DATE, "2018-09-05", False), (DATE, "5/13/2018", False),
    (DATE, "45", False), (SCHOOL_YEAR, "2018-2019", True), (SCHOOL_YEAR, "2018/2019", False),
    (YEAR, "2026", True), (YEAR, "26", False), (YEAR, "'2026'", False), (COUNT, "45", True), (COUNT, "0", False),
    (COUNT, "khoảng 40", False), (COUNT, "1.5", False), (AMOUNT, "1500000", True), (AMOUNT, "1.500.000", True),
    (AMOUNT, "1.500.000 đồng", True), (AMOUNT, "1,5 triệu", False), (WEEKDAY, "Thứ Bảy", True),
    (WEEKDAY, "chủ nhật", True), (WEEKDAY, "thứ 7", True), (WEEKDAY, "CN", True), (WEEKDAY, "thu bay", False), (TEXT, "Học sinh", True), (TEXT, "101", True),
    (TEXT, "7:30", True), (TEXT, "no", True), (TEXT, "true", False), (TEXT, "[a]", False),
    (YES, "có", True), (YES, "Co", True), (YES, "true", True), (YES, "'true'", True), (YES, "KHÔNG", True),
    (YES, "false", True), (YES, "yes", False), (YES, "1", False), (YES, "còn", False), (YES, "[có]", False),
    (HEAD, "đoàn", True), (HEAD, "doan", True), (HEAD, "Đội", True), (HEAD, "đảng", True), (HEAD, "đòan", False),
]  # fmt: skip


def _read(kind: Kind[Any], text: str) -> tuple[object, Any, Reading]:
    source, _ = read_source("p", f"a: {text}\n".encode())
    assert source.root is not None
    node = source.root.value[0][1]
    reading = Reading(source)
    value = kind.read(node, reading)
    plain = scalar(node) if hasattr(node, "style") and isinstance(node.value, str) else yaml.safe_load(text)
    return value, plain, reading


@pytest.mark.parametrize(("kind", "text", "good"), CASES, ids=lambda case: getattr(case, "label", str(case)))
def test_a_value_is_read_or_faulted_and_the_schema_agrees(kind: Kind[Any], text: str, good: bool) -> None:
    value, plain, reading = _read(kind, text)
    assert (value is not None) is good
    assert len(reading.faults) == (0 if good else 1)
    assert jsonschema.Draft202012Validator(kind.schema()).is_valid(plain) is good


@pytest.mark.parametrize(
    ("kind", "text"), [(DATE, "x"), (SCHOOL_YEAR, "x"), (AMOUNT, "x"), (COUNT, "x"), (WEEKDAY, "x")]
)
def test_the_schema_says_the_sentence_that_the_reader_says(kind: Kind[Any], text: str) -> None:
    _, _, reading = _read(kind, text)
    schema = kind.schema()
    sentence = schema.get("patternErrorMessage") or schema["errorMessage"]
    assert reading.faults[0].message.partition("; ")[2] == sentence[0].lower() + sentence[1:]


@pytest.mark.parametrize(
    ("text", "correction"),
    [("2018-09-05", "05/09/2018"), ("5.9.2018", "05/09/2018"), ("5-9-2018", "05/09/2018"), ("31.2.2018", None)],
)
def test_a_date_in_another_form_is_offered_in_the_right_one(text: str, correction: str | None) -> None:
    _, _, reading = _read(DATE, text)
    assert reading.faults[0].suggestion == correction


def test_patterns_are_anchored() -> None:
    for kind in (DATE, SCHOOL_YEAR, AMOUNT, WEEKDAY):
        pattern = kind.schema()["pattern"]
        assert re.fullmatch(r"\^.*\$", pattern)


def test_a_set_word_in_decomposed_letters_is_the_same_word() -> None:
    value, _, reading = _read(WEEKDAY, unicodedata.normalize("NFD", "Thứ Bảy"))
    assert value == "Thứ Bảy"
    assert not reading.faults
