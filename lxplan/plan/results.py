"""What became of an activity, declared: held or not, when, how often, how many came, what it cost
(`ket_qua`).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING

from lxplan.plan.declaration import Record, Schema, key
from lxplan.plan.kinds import AMOUNT, DAYS, MONTH_HINT, TEXT, meant_month
from lxplan.plan.own_words import OwnWords
from lxplan.plan.single_values import OneOfKind, PatternKind
from lxplan.plan.values import MONTH_PATTERN, Month, parse_month
from lxplan.source import Text
from lxplan.vietnamese.counts import PEOPLE, SESSIONS
from lxplan.vietnamese.either_case import either_case
from lxplan.vietnamese.money import format_amount
from lxplan.vietnamese.typed_days import in_short

if TYPE_CHECKING:
    from fractions import Fraction

HELD, POSTPONED, CANCELLED, MOVED = "đã tổ chức", "hoãn", "hủy", "chuyển"

_STATUS = OneOfKind(
    "tình trạng",
    "tinh-trang-sai",
    (HELD, POSTPONED, CANCELLED, MOVED),
    f"viết {HELD}, {POSTPONED}, {CANCELLED} hoặc {MOVED}",
    {  # not `hoan`, which may be hoàn thành
        "da to chuc": HELD,
        "hoãn lại": POSTPONED,
        "huy": CANCELLED,
        "huỷ": CANCELLED,
        "hủy bỏ": CANCELLED,
        "chuyen": MOVED,
        "chuyển tháng": MOVED,
    },
)

_GREATEST = 10_000_000


class MonthKind(PatternKind[Month]):
    """A month with its year."""

    label = "tháng"
    rule = "thang-sai"
    hint = MONTH_HINT
    pattern = MONTH_PATTERN

    def parse(self, text: str, month: Month | None) -> Month | None:
        return parse_month(text)

    def correct(self, text: str, month: Month | None) -> str | None:
        meant = meant_month(text)
        return None if meant is None else str(meant)


class FigureKind(PatternKind[int]):
    """A number that was counted, so it may be 0, and is never about so many."""

    label = "con số"
    rule = "so-sai"
    hint = "viết số đã đếm, ví dụ 45 hoặc 1.250"
    json_types = ("number", "string")
    limits: Schema = {"minimum": 0, "maximum": _GREATEST}  # noqa: RUF012 - never changed
    is_data = True

    def __init__(self, units: tuple[str, ...]) -> None:
        """`units` are the words that may follow the number."""
        words = "|".join(map(either_case, units))
        self.pattern = rf"^([0-9]{{1,3}}(\.[0-9]{{3}}){{1,2}}|[0-9]{{1,7}})( ?({words}))?$"

    def parse(self, text: str, month: Month | None) -> int | None:
        plain = unicodedata.normalize("NFC", " ".join(text.split()))
        match = re.match(self.pattern, plain)
        if match is None:
            return None
        number = int(match[1].replace(".", ""))
        return number if number <= _GREATEST else None

    def correct(self, text: str, month: Month | None) -> str | None:
        digits = re.findall(r"[0-9.]+", text)
        return digits[0] if len(digits) == 1 and self.parse(digits[0], None) is not None else None

    def printed(self, value: int) -> str:
        return format_amount(value)


_PEOPLE = FigureKind((*PEOPLE, "lượt"))
_SESSIONS = FigureKind(SESSIONS)
_NO_NUMBERS = (None, None, None, None)


class Result(Record):
    """What became of an activity.

    `ngay` and `sang` are read under the month that the activity stands under.
    """

    TITLE = "Kết quả"

    status: str | None = key(
        "tinh_trang",
        _STATUS,
        f"Tình trạng: {HELD}, {POSTPONED}, {CANCELLED}, {MOVED}; bỏ trống mà có số liệu là {HELD}.",
        example=HELD,
    )
    moved_to: Month | None = key(
        "sang", MonthKind(), f"Tháng chuyển sang, khi tình trạng là {MOVED}.", example="11/2018"
    )
    days: tuple[date, ...] = key(
        "ngay", DAYS, "Ngày đã tổ chức, viết như ngay của hoạt động.", example="21/10/2018"
    )
    sessions: int | None = key("so_buoi", _SESSIONS, "Số buổi đã tổ chức.", example="2")
    turns: int | None = key("so_luot", _PEOPLE, "Số lượt người học.", example="45")
    women: int | None = key("so_nu", _PEOPLE, "Trong đó: số lượt nữ.", example="30")
    spent: int | None = key("chi", AMOUNT, "Số tiền đã chi, bằng đồng.", example="500.000")
    own: Mapping[str, Text] = key(
        "rieng",
        OwnWords(),
        "Số liệu riêng, mỗi mục một con số, cộng lại trong báo cáo.",
        example="{so_tin_bai: 11}",
    )
    note: Text | None = key(
        "ghi_chu", TEXT, "Ghi chú về kết quả, không in ra.", example="vắng 3 người do mưa"
    )

    @property
    def has_figures(self) -> bool:
        """Whether a day, a number or an amount says that something was held."""
        numbers = (self.sessions, self.turns, self.women, self.spent)
        return bool(self.days or self.own) or numbers != _NO_NUMBERS

    @property
    def is_held(self) -> bool:
        """Whether the activity was held: it says so, or states figures; one moved is held when it
        states some.
        """
        if self.status in (None, MOVED):
            return self.has_figures
        return self.status == HELD

    @property
    def is_stated(self) -> bool:
        """Whether the file says what became of the activity."""
        return self.status is not None or self.has_figures


def own_numbers(result: Result) -> Mapping[str, Fraction]:
    """Return the own figures of a result that begin with a number (`11`, `2.700 bản`), by their
    names.
    """
    numbers = {name: number_in(words) for name, words in result.own.items()}
    return {name: number for name, number in numbers.items() if number is not None}


def number_in(words: str) -> Fraction | None:
    """Return the number that words begin with, points between thousands and a comma before a share;
    None where they begin with none, or say two (`2-3`).
    """
    match = re.match(r"\s*(\d{1,3}(?:\.\d{3})+|\d+)(?:[,.](\d+))?(?:\s+[^\d]*)?\Z", words)
    if match is None:
        return None
    from fractions import Fraction  # and decimal behind it: of reports, not of lists

    part = match[2] or ""
    return Fraction(int(match[1].replace(".", "") + part), 10 ** len(part))


def said(result: Result) -> str:
    """Return a result in a line, as lists show it: `đã tổ chức 21/10/2018: 45 lượt, 30 nữ`.

    Empty where the file says nothing but a note.
    """
    if not result.is_stated:
        return ""
    status = result.status or HELD
    if result.moved_to is not None and status == MOVED:
        status = f"{MOVED} sang {result.moved_to}"
        status += f", {HELD}" if result.is_held else ""
    head = f"{status} {in_short(result.days)}".strip()
    figures = ", ".join(_figures(result))
    return f"{head}: {figures}" if figures else head


def _figures(result: Result) -> Iterator[str]:
    numbers = (
        (result.sessions, "buổi"),
        (result.turns, "lượt"),
        (result.women, "nữ"),
        (result.spent, "đồng"),
    )
    for number, unit in numbers:
        if number is not None:
            yield f"{format_amount(number)} {unit}"
    yield from (f"{name}: {words}" for name, words in result.own.items())
