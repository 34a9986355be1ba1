"""The rows of a schedule that sum up those above: they are no activities, and the paper sums up by
itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from lxplan.named_tuple import NamedTuple
from lxplan.reading_in.blocks import Cell, Line
from lxplan.vietnamese.folding import fold
from lxplan.vietnamese.money import parse_amount

_NUMBER = r"\d[\d.,\s]*(?i:đồng|đ|vnđ|người|buổi|lượt|giờ|tiết)?"
_LABEL = (
    r"(?:tong (?:cong|so|kinh phi|chi)|tong|cong)"
    r"(?: (?:kinh phi|so tien|chung|ca nam|toan bo|dong|(?:thang|quy|nam|hoc ky)(?: \w{1,4}){0,3}))*"
)


class Total(NamedTuple):
    """A row that sums up: its lines, and the numbers in it, as typed."""

    lines: tuple[Line, ...]
    numbers: tuple[str, ...]

    def is_of(self, amounts: Sequence[int]) -> bool:
        """Tell whether it says the sum of amounts, in đồng, and nothing else."""
        return len(amounts) > 1 and [*map(parse_amount, self.numbers)] == [sum(amounts)]


def total_of(row: Iterable[Cell | None]) -> Total | None:
    """Return what a row of a table sums up: `Tổng cộng`, and numbers; None where it says more."""
    cells = [cell for cell in row if cell and cell.lines and not cell.is_repeated]
    numbers = [cell.text for cell in cells if re.fullmatch(_NUMBER, cell.text)]
    labels = [cell.text for cell in cells if not re.fullmatch(_NUMBER, cell.text)]
    if len(labels) != 1:
        return None
    label, _, beside = labels[0].partition(":")
    if not re.fullmatch(_LABEL, fold(label)) or not re.fullmatch(
        rf"(?:{_NUMBER})?", beside.strip()
    ):
        return None
    said = [beside.strip()] if beside.strip() else []
    return Total(tuple(line for cell in cells for line in cell.lines), (*said, *numbers))
