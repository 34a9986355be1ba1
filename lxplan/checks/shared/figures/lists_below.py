"""Totals beside the lists that stand below them, or the months that follow them, and the sums of those."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lxplan.checks.machinery.rule import Finding
from lxplan.plan.paper_text import Block, Numbered, Paragraph, Point, TextTable
from lxplan.source import Text
from lxplan.vietnamese.folding import fold
from lxplan.vietnamese.quantities import (
    MONEY,
    NUMBER,
    PEOPLE,
    Quantity,
    number_of,
    quantities_in,
    shown,
)
from lxplan.vietnamese.sentences import has_any, lowered

if TYPE_CHECKING:
    from fractions import Fraction

WHOLE_COST = ("tổng", "kinh phí", "dự toán", "chi phí")
"""Words before an amount that make it the cost of all."""
_ALL_OF_IT = r"(?:gồm|cụ thể|như sau|chia ra|sau đây)(?: có)?:$"
_LOOSE = ("trong đó", "mỗi", "bình quân", "x ", "=", "chưa kể", "ngoài ra", "nếu", "hoặc")
"""Words of an item that say more than its own number."""
_EXPLANATION = r"\([^()]* [x×] [^()]*\)"
"""How an item's number was reckoned: `(31 nữ x 100.000 đồng)`."""
_MONEY_COLUMNS = (" kinh phí", " số tiền", " thành tiền", " dự toán")
_PARTS_OF_A_TABLE = ("trong đó", "tăng", "giảm", "thêm", "còn", "năm trước", "vượt")
_OPEN = ("…", "...")
_ORDER = ("tt", "stt", "so tt")
_TOTALS = ("tong", "cong")
_CLOSES = r"^(?:tổng )?cộng(?: là)?[\s:]"
_CLOSES_COSTS = (
    r"^tổng (?:số tiền|kinh phí|dự toán|chi phí)(?: (?:thực hiện|dự kiến|tổ chức))?(?: là)?:? ?\d"
)
_MONTH = rf"(?:tháng \d{{1,2}}|quý (?:iv|i{{1,3}}|[1-4]))(?: (?:có|là|mở|chi|tổ chức|được))*:? ({NUMBER})"
_OF_ONE_MONTH = r"(?:tháng \d{1,2}|quý (?:iv|i{1,3}|[1-4]))(?: [^\W\d]+){0,3}:? $"
_BY_MONTHS = rf"(?<![\w.,/:+-])({NUMBER}) (hoạt động|chuyên đề|hội thi|hội nghị|[^\W\d]+)[^.;:(\n\d]{{0,50}}(?:[^.;:(\n\d]{{0,20}}\d{{4}}[^.;:(\n\d]{{0,20}})?[:(,] ?(?:trong đó |gồm |cụ thể )*:?\s*({_MONTH}(?: [^\W\d]+){{0,4}}(?:(?:[,;]| và) {_MONTH}(?: [^\W\d]+){{0,4}})+)(?=\s*(?:[.](?!\d)|[;)\n]|$))"
"""`18 lớp, chuyên đề: tháng 10 có 7, tháng 11 có 6, tháng 12 có 5`"""


def lists_add_up(blocks: tuple[Block, ...]) -> Iterator[Finding]:
    """Return where a line says a total and the points right below it, or above it, add up to another."""
    for place, block in enumerate(blocks):
        text = _words(block)
        if text is None or not any(sign.isdigit() for sign in text):
            continue
        if text.rstrip().endswith(":"):
            whole = _total_opening(text)
            parts = _parts(whole, _points(blocks[place + 1 :])) if whole else []
        elif re.match(_CLOSES, lowered(text)):
            whole = _only(text, MONEY)
            parts = _parts(whole, _above(blocks[:place])) if whole else []
        elif re.match(_CLOSES_COSTS, lowered(text)):
            whole = _only(text, MONEY)
            parts = _parts(whole, _above(blocks[:place])) if whole else []
            parts = parts if whole and sum(parts) < 2 * whole.value < 4 * sum(parts) else []
        else:
            continue
        if whole is None or len(parts) < 2 or sum(parts) in (whole.value, 2 * whole.value):
            continue  # twice the total: listed by source, and again by use
        added = " + ".join(map(shown, parts))
        message = (
            f"nói {shown(whole.value)} {whole.unit}, mà các dòng kể ra là {added} = {shown(sum(parts))}; "
            "sửa tổng, hoặc sửa từng dòng"
        )
        yield Finding(text.part(whole.start, whole.end), message)


def _words(block: Block) -> Text | None:
    return block.text if isinstance(block, (Paragraph, Numbered, Point)) else None


def _total_opening(text: Text) -> Quantity | None:
    """Return the total of a line that opens a list: the only amount of a whole cost, or the only number of a line that
    says that all is listed.
    """
    whole = _only(text, MONEY)
    if whole is not None:
        return whole if has_any(whole.before, WHOLE_COST) else None
    counted = quantities_in(text)
    return (
        counted[0] if len(counted) == 1 and re.search(_ALL_OF_IT, lowered(text).rstrip()) else None
    )


def _only(text: str, unit: str) -> Quantity | None:
    """Return what a text counts of a unit where it does once, and for certain."""
    same = [each for each in quantities_in(text) if each.unit == unit]
    return same[0] if len(same) == 1 and not (same[0].is_about or same[0].is_of_each) else None


def _points(blocks: tuple[Block, ...]) -> list[Text]:
    """Return the points that stand first, those of the first one's level."""
    first = blocks[0] if blocks else None
    if not isinstance(first, Point):
        return []
    points: list[Text] = []
    for block in blocks:
        if not isinstance(block, Point):
            break
        points += [block.text] if block.level == first.level else []
    return points


def _above(blocks: tuple[Block, ...]) -> list[Text]:
    """Return the points, or the numbered lines of one depth, that stand right above what closes them."""
    last = blocks[-1] if blocks else None
    if not isinstance(last, Numbered):
        return _points(blocks[::-1])[::-1]
    lines: list[Text] = []
    for block in blocks[::-1]:
        if not isinstance(block, Numbered) or block.depth != last.depth:
            break
        lines.append(block.text)
        if block.number == 1:
            return lines[::-1]
    return []


def _parts(whole: Quantity, points: list[Text]) -> list[int | Fraction]:
    """Return the numbers of a list's points; none where one of them does not count what the whole does."""
    numbers = []
    for point in points:
        words = lowered(point)
        if " x " in words or "×" in words:
            words = re.sub(_EXPLANATION, "", words)
        part = _only(words, whole.unit)
        if part is None or has_any(words, _LOOSE) or words[part.end :].lstrip()[:1] == "/":
            return []
        numbers.append(part.value)
    return [] if whole.is_about or whole.is_of_each else numbers


def months_add_up(text: Text, lower: str) -> Iterator[Finding]:
    """Return where a total is divided among months or quarters that add up to another."""
    if lower.count("tháng ") < 2 and lower.count("quý ") < 2:
        return
    for match in re.finditer(_BY_MONTHS, lower):
        parts = [number_of(each) for each in re.findall(_MONTH, match[3])]
        units = {each.unit for each in quantities_in(match[3])}
        if units and not any(match[2].startswith(unit.split()[0]) for unit in units):
            continue  # «600 lượt, quý I 3 lớp, …»
        if re.search(_OF_ONE_MONTH, lower[: match.start()]):
            continue  # «quý I 3 lớp, quý II 4 lớp, …»: the first is a part too
        if sum(parts) != number_of(match[1]):
            added = " + ".join(map(shown, parts))
            message = f"nói {match[1]} {match[2]}, mà {added} = {shown(sum(parts))}; sửa tổng, hoặc sửa số thành phần"
            yield Finding(text.part(match.start(1), match.end(2)), message)


def against_table(text: Text, table: TextTable) -> Iterator[Finding]:
    """Compare `3 lớp với 115 học viên theo bảng sau:` with the rows of the table below it and their total."""
    head, *rows = table.rows
    totals = [row for row in rows if any(fold(cell).startswith(_TOTALS) for cell in row[:2])]
    listed = len(rows) - len(totals)
    for said in quantities_in(text):
        of_rows = any(fold(cell) == fold(said.unit) for cell in head)
        column = _column_of(said, head)
        summed = number_of(totals[0][column]) if _is_number(totals, column) and not of_rows else 0
        right = listed if of_rows and said.unit not in PEOPLE else summed
        loose = said.is_about or said.is_of_each or has_any(said.before, _PARTS_OF_A_TABLE)
        if right and said.value != right and not loose:
            span = text.part(said.start, said.end)
            message = f"nói {shown(said.value)} {said.unit}, mà bảng ngay dưới có {shown(right)}; xem lại một trong hai"
            yield Finding(span, message)


def bodies_of_table(text: Text, table: TextTable) -> Iterator[Finding]:
    """Compare `Công đoàn có 3 tổ với 42 đoàn viên.` with the rows of the table below it, one for each `Tổ công đoàn`."""
    head, *rows = table.rows
    columns = [at for at, cell in enumerate(head[:2]) if at or fold(cell) not in _ORDER]
    for said in quantities_in(text):
        column = next(
            (at for at in columns if f"{lowered(head[at])} ".startswith(f"{said.unit} ")), -1
        )
        loose = said.is_about or said.is_of_each or has_any(said.before, _PARTS_OF_A_TABLE)
        if column < 0 or loose or not said.before.endswith(("có", "gồm")):
            continue
        bodies = [
            row for row in rows if not any(fold(cell).startswith(_TOTALS) for cell in row[:2])
        ]
        names = {fold(row[column]) for row in bodies if len(row) > column}
        count = len(bodies)
        is_all = len(names) == count > 1 and "" not in names and not has_any("".join(names), _OPEN)
        if is_all and count != said.value and count <= 2 * said.value <= 3 * count:
            message = f"nói {shown(said.value)} {said.unit}, mà bảng ngay dưới kể {count}; xem lại một trong hai"
            yield Finding(text.part(said.start, said.end), message)


def _column_of(said: Quantity, head: tuple[Text, ...]) -> int:
    """Return the only column of a table that counts what is said, 0 where none does for certain: `Số người` counts
    `lượt người học`, and a column of totals counts people.
    """
    titles = [f" {lowered(cell)}" for cell in head]
    named = [at for at, title in enumerate(titles) if f" {said.unit}" in title]
    if said.unit == MONEY:
        named = [at for at, title in enumerate(titles) if title.startswith(_MONEY_COLUMNS)]
        named = [at for at in named if not has_any(titles[at], ("nghìn", "ngàn", "triệu"))]
    elif not named and said.unit in PEOPLE:
        words = (" lượt", " người", " học viên")
        named = [at for at, title in enumerate(titles) if has_any(title, words)]
        named = named or [at for at, title in enumerate(titles) if fold(title).startswith(_TOTALS)]
    return named[0] if len(named) == 1 else 0


def _is_number(totals: list[tuple[Text, ...]], column: int) -> bool:
    """Tell whether the row of totals holds a number in a column other than the first."""
    if len(totals) != 1 or not column or column >= len(totals[0]):
        return False
    return re.fullmatch(NUMBER, totals[0][column].strip()) is not None
