"""The kinds of single values in a plan file: texts, dates, amounts; each knows its pattern and its sentence."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, TypeVar

from yaml.nodes import Node, ScalarNode

from lxplan.plan.declaration import Kind, Listed, Schema
from lxplan.plan.fault_notes import Reading, shortened
from lxplan.plan.values import (
    AMOUNT_PATTERN,
    DATE_PATTERN,
    SCHOOL_YEAR_PATTERN,
    Period,
    format_date,
    parse_amount,
    parse_date,
    parse_month,
    parse_school_year,
)
from lxplan.source import Text
from lxplan.source.forbidden_characters import FORBIDDEN
from lxplan.source.scalars import STRING_TAG, scalar
from lxplan.vietnamese.folding import fold

T = TypeVar("T")

DATE_HINT = "viết ngày/tháng/năm, ví dụ 05/09/2018"
MONTH_HINT = "viết tháng từ 01 đến 12, ví dụ 12/2018"
SCHOOL_YEAR_HINT = "viết hai năm liền nhau, ví dụ 2018-2019"
YEAR_HINT = "viết năm bốn chữ số, ví dụ 2026"
COUNT_HINT = "viết số nguyên dương, ví dụ 45"
AMOUNT_HINT = "viết số tiền bằng đồng, ví dụ 1500000 hoặc 1.500.000"
WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật")
WEEKDAY_HINT = "viết Thứ Hai … Thứ Bảy hoặc Chủ Nhật"


def plain_value(node: Node, kind: Kind[Any], reading: Reading) -> ScalarNode | None:
    """Return the node when it is a single value without a foreign tag, else note the fault."""
    if not isinstance(node, ScalarNode):
        reading.wrong_kind(node, kind.label)
        return None
    if node.tag != STRING_TAG:
        reading.fault(node, "cu-phap", "dấu ! ở đầu giá trị có nghĩa riêng trong YAML; đặt cả câu trong dấu nháy kép")
        return None
    return node


class TextKind(Kind[Text]):
    """Words: anything a person types but `true` and `false`."""

    label = "một câu chữ"

    def read(self, node: Node, reading: Reading) -> Text | None:
        single = plain_value(node, self, reading)
        if single is None:
            return None
        if isinstance(scalar(single), bool):
            reading.fault(
                single, "sai-kieu", f"{single.value} được hiểu là đúng/sai; nếu là chữ thì đặt trong dấu nháy kép"
            )
            return None
        value = single.value.rstrip("\n")
        if not value.strip():
            reading.fault(single, "sai-kieu", "giữa hai dấu nháy không có chữ nào; điền vào hoặc bỏ trống hẳn")
            return None
        text = Text.at(reading.source.place(single), value)
        forbidden = FORBIDDEN.search(value) if single.style == '"' else None
        if forbidden:
            place = text.part(forbidden.start(), forbidden.end())
            reading.fault(place, "ky-tu-la", f"ký tự điều khiển U+{ord(forbidden[0]):04X} không in được; xóa ký tự này")
            return None
        return text

    def schema(self) -> Schema:
        return {"type": ["string", "number"]}


class PatternKind(Kind[T]):
    """A value with a form of its own: `parse` reads it, `hint` is the sentence for one that is wrong.

    `correct` gives the right form of a value that is nearly right; `why` says what is wrong with one whose form is right.

    The JSON Schema carries the same pattern and the same sentence, so an editor says what the CLI says.
    """

    def __init__(
        self,
        label: str,
        rule: str,
        parse: Callable[[str], T | None],
        hint: str,
        *,
        pattern: str,
        json_type: str | list[str] = "string",
        correct: Callable[[str], str | None] = lambda _: None,
        why: Callable[[str], str | None] = lambda _: None,
    ) -> None:
        self.label = label
        self.rule = rule
        self.parse = parse
        self.hint = hint
        self.pattern = pattern
        self.json_type = json_type
        self.correct = correct
        self.why = why

    def read(self, node: Node, reading: Reading) -> T | None:
        single = plain_value(node, self, reading)
        if single is None:
            return None
        value = self.parse(single.value.strip())
        if value is None:
            correction = self.correct(single.value.strip())
            offer = f" (có phải {correction}?)" if correction else ""
            wrong = self.why(single.value.strip()) or self.hint
            message = f"{self.label} «{shortened(single.value)}» không đúng; {wrong}{offer}"
            reading.fault(single, self.rule, message, suggestion=correction)
        return value

    def schema(self) -> Schema:
        least = {"minimum": 0} if "number" in self.json_type else {}
        return {"type": self.json_type, **least, "pattern": self.pattern, "patternErrorMessage": _sentence(self.hint)}


class CountKind(Kind[int]):
    """A whole number above zero; `most` bounds it."""

    def __init__(
        self, label: str, rule: str = "so-sai", hint: str = COUNT_HINT, least: int = 1, most: int = 1_000_000
    ) -> None:
        self.label = label
        self.rule = rule
        self.hint = hint
        self.least = least
        self.most = most

    def read(self, node: Node, reading: Reading) -> int | None:
        single = plain_value(node, self, reading)
        if single is None:
            return None
        value = scalar(single)
        if isinstance(value, int) and not isinstance(value, bool) and self.least <= value <= self.most:
            return value
        reading.fault(single, self.rule, f"{self.label} «{shortened(single.value)}» không đúng; {self.hint}")
        return None

    def schema(self) -> Schema:
        return {
            "type": "integer",
            "minimum": self.least,
            "maximum": self.most,
            "errorMessage": _sentence(self.hint),
        }


class OneOfKind(Kind[str]):
    """One of a few set words, typed in any case, or by one of its `others`; one without its marks is offered."""

    def __init__(self, label: str, rule: str, choices: tuple[str, ...], hint: str, others: Mapping[str, str]) -> None:
        self.label = label
        self.rule = rule
        self.choices = choices
        self.hint = hint
        self.spellings = {
            spelling.casefold(): choice for spelling, choice in (*zip(choices, choices, strict=True), *others.items())
        }

    def read(self, node: Node, reading: Reading) -> str | None:
        single = plain_value(node, self, reading)
        if single is None:
            return None
        typed = unicodedata.normalize("NFC", " ".join(single.value.split())).casefold()
        choice = self.spellings.get(typed)
        if choice is None:
            guess = next((word for word in self.choices if fold(word) == fold(typed)), None)
            offer = f" (có phải {guess}?)" if guess else ""
            message = f"{self.label} «{shortened(single.value)}» không đúng; {self.hint}{offer}"
            reading.fault(single, self.rule, message, suggestion=guess)
        return choice

    def schema(self) -> Schema:
        words = "|".join(_either_case(spelling) for spelling in self.spellings)
        return {"type": "string", "pattern": f"^({words})$", "patternErrorMessage": _sentence(self.hint)}


def _either_case(choice: str) -> str:
    return "".join(f"[{c.upper()}{c.lower()}]" if c.isalpha() else c for c in choice)


def _sentence(hint: str) -> str:
    return hint[0].upper() + hint[1:]


_LOOSE_DATE = r"(\d{1,2})[-. /]+(\d{1,2})[-. /]+(\d{4})\Z"
_ISO_DATE = r"(\d{4})-(\d{1,2})-(\d{1,2})\Z"
_TWO_YEARS = r"(\d{4})\D+(\d{4})\Z"


def _correct_date(text: str) -> str | None:
    iso = re.match(_ISO_DATE, text)
    loose = re.match(_LOOSE_DATE, text)
    parts = (iso[3], iso[2], iso[1]) if iso else (loose[1], loose[2], loose[3]) if loose else None
    day = parse_date("/".join(parts)) if parts else None
    return format_date(day) if day else None


def _correct_school_year(text: str) -> str | None:
    match = re.match(_TWO_YEARS, text)
    candidates = (f"{match[1]}-{match[2]}", f"{match[2]}-{match[1]}") if match else ()
    return next((candidate for candidate in candidates if parse_school_year(candidate)), None)


def _no_such_day(text: str) -> str | None:
    match = re.match(DATE_PATTERN, text)
    month = parse_month(f"{match[2]}/{match[3]}") if match else None
    return f"tháng {month} chỉ có {month.last_day.day} ngày" if month else None


TEXT = TextKind()
DATE: PatternKind[date] = PatternKind(
    "ngày", "ngay-sai", parse_date, DATE_HINT, pattern=DATE_PATTERN, correct=_correct_date, why=_no_such_day
)
SCHOOL_YEAR: PatternKind[Period] = PatternKind(
    "năm học",
    "nam-hoc-sai",
    parse_school_year,
    SCHOOL_YEAR_HINT,
    pattern=SCHOOL_YEAR_PATTERN,
    correct=_correct_school_year,
)
AMOUNT: PatternKind[int] = PatternKind(
    "số tiền", "so-sai", parse_amount, AMOUNT_HINT, pattern=AMOUNT_PATTERN, json_type=["number", "string"]
)
COUNT = CountKind("con số")
YEAR = CountKind("năm", "nam-sai", YEAR_HINT, least=1990, most=2100)
_NUMBERED = {**{f"Thứ {number}": WEEKDAYS[number - 2] for number in range(2, 8)}, "CN": "Chủ Nhật"}
WEEKDAY = OneOfKind("thứ", "thu-sai", WEEKDAYS, WEEKDAY_HINT, _NUMBERED)

TEXTS = Listed(TEXT, "một danh sách, mỗi ý một gạch đầu dòng")
ONE_OR_MORE = Listed(TEXT, "một câu chữ, hoặc một danh sách", or_one=True)
NAMES = Listed(TEXT, "tên một đơn vị, hoặc danh sách tên", or_one=True)
