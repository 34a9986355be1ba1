"""Checks on document numbers: in their right form, and the same wherever one document is cited."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxplan.checks.machinery.rule import Finding, Rule, Subject, rule
from lxplan.diagnostics import Related, Severity
from lxplan.source import Text
from lxplan.vietnamese.document_numbers import Number, day_after, numbers_in
from lxplan.vietnamese.sentences import follows_paper, lowered

_WITH_YEAR = ("thông tư", "nghị định", "thông tư liên tịch")


@rule("so-hieu-sai", Severity.ERROR)
def well_formed_numbers(subject: Subject) -> Iterator[Finding]:
    """Số, ký hiệu văn bản viết không đúng thể thức.

    Vì sao: số hiệu sai thì không tra được văn bản. Văn bản quy phạm pháp luật viết số/năm/LOẠI-CƠQUAN
    (09/2008/QĐ-BGDĐT), văn bản khác viết số/LOẠI-CƠQUAN (259/KH-PGDĐT), không có dấu cách quanh / và -.

    Đúng:
        can_cu: [Căn cứ Quyết định số 09/2008/QĐ-BGDĐT ngày 24/03/2008]

    Sai:
        can_cu: [Căn cứ Quyết định số 09/2008/QĐ/BGD-ĐT ngày 24/03/2008]
    """
    for words in subject.prose:
        text = words.text
        for number in numbers_in(text):
            right = _with_year(number, text)
            if right is not None and right != number.written:
                yield Finding(
                    text.part(number.start, number.end), f"số hiệu «{number.written}» sai thể thức; viết {right}", right
                )
        if "số" in text and words.path[0] == "can_cu":
            for match in re.finditer(r"(số \d{1,5}) ngày ", lowered(text)):
                if follows_paper(match.string[: match.start()]):
                    yield Finding(
                        text.part(match.start(1), match.end(1)),
                        f"«{match[1]}» thiếu ký hiệu; viết đủ, ví dụ số 259/KH-PGDĐT",
                    )


def _with_year(number: Number, text: str) -> str | None:
    """Put the year into the number of a circular or decree that leaves it out, where its date says which."""
    right = number.right
    before = lowered(text)[: number.start].rstrip(" :").removesuffix("số").rstrip()
    if right is None or right.count("/") != 1 or "-" in right.partition("/")[0] or not before.endswith(_WITH_YEAR):
        return right
    following = day_after(number, text)
    return right.replace("/", f"/{following.year}/", 1) if following else right


@rule("so-hieu-lech", Severity.WARNING)
def same_number_everywhere(subject: Subject) -> Iterator[Finding]:
    """Một văn bản được nhắc hai lần với hai số đảo chữ số (259 và 295).

    Vì sao: một trong hai là gõ nhầm. Hai văn bản ghi hai ngày khác nhau thì không bị nhắc.

    Đúng:
        can_cu: [Căn cứ Kế hoạch số 259/KH-PGDĐT ngày 14/09/2018 của Phòng GD&ĐT]
        muc_dich: Thực hiện Kế hoạch số 259/KH-PGDĐT của Phòng GD&ĐT

    Sai:
        can_cu: [Căn cứ Kế hoạch số 259/KH-PGDĐT ngày 14/09/2018 của Phòng GD&ĐT]
        muc_dich: Thực hiện Kế hoạch số 295/KH-PGDĐT của Phòng GD&ĐT
    """
    seen: dict[tuple[str, str], tuple[Number, Text]] = {}
    for words in subject.prose:
        for number in numbers_in(words.text):
            if (number.symbol, number.digits) in seen:
                continue
            seen[number.symbol, number.digits] = mention = (number, words.text)
            for digits in _neighbours_swapped(number.digits):
                twin = seen.get((number.symbol, digits))
                if twin is not None and not _two_dates(mention, twin):
                    yield _slip(mention, twin)


def _slip(mention: tuple[Number, Text], first: tuple[Number, Text]) -> Finding:
    (number, text), (other, other_text) = mention, first
    message = f"số {number.written} và số {other.written} chỉ khác hai chữ số đảo chỗ; xem lại số nào đúng"
    related = (Related(other_text.part(other.start, other.end), "số ghi ở chỗ này"),)
    return Finding(text.part(number.start, number.end), message, related=related)


def _neighbours_swapped(digits: str) -> Iterator[str]:
    """Return the numbers that come of swapping two neighbouring digits."""
    for place in range(len(digits) - 1):
        first, second = digits[place], digits[place + 1]
        if first != second:
            yield digits[:place] + second + first + digits[place + 2 :]


def _two_dates(one: tuple[Number, Text], other: tuple[Number, Text]) -> bool:
    """Tell whether both are cited with a date, each with another one: then they are two papers."""
    first, second = day_after(*one), day_after(*other)
    return first is not None and second is not None and first.last != second.last


NUMBERS: tuple[Rule, ...] = (well_formed_numbers, same_number_everywhere)
