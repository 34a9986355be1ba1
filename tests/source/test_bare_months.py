"""The heading of a month is known without its colon, and sentences that name a month are not."""

from __future__ import annotations

import pytest

from lxplan.source.bare_months import bare_months
from lxplan.source.edits import edited
from lxplan.source.lines import Lines

ABOVE = "ke_hoach_thang:\n  09/2018:\n    - noi_dung: A\n"
BELOW = "    - noi_dung: B\n"


def _mended(text: str) -> str:
    return edited(text, [slip.mend for slip in bare_months(Lines(text)) if slip.mend])


@pytest.mark.parametrize(
    "typed",
    [
        "  Tháng 10/2018",
        "  THÁNG 10 - 2018",
        "  tháng 10 năm 2018.",
        "  T10/2018",
        "  T.10/2018",
        "  10-2018",
        "Tháng 10/2018",
        "      Tháng 10/2018",
        "  - Tháng 10/2018",
    ],
)
def test_a_month_with_its_year_becomes_a_heading(typed: str) -> None:
    assert _mended(f"{ABOVE}{typed}\n{BELOW}") == f"{ABOVE}  10/2018:\n{BELOW}"


@pytest.mark.parametrize("typed", ["Tháng 10", "tháng mười", "Tháng XII", "T10", "Tháng Chạp"])
def test_a_month_without_its_year_is_not_certain(typed: str) -> None:
    (slip,) = bare_months(Lines(f"{ABOVE}  {typed}\n{BELOW}"))
    assert not slip.is_certain
    assert _mended(f"{ABOVE}  {typed}\n{BELOW}") == f"{ABOVE}  {typed}:\n{BELOW}"


@pytest.mark.parametrize(
    "typed",
    [
        "      tháng 10/2018\n      doi_tuong: B",
        "  Tháng an toàn",
        "  Tháng hành động năm 2018",
        "  # Tháng 10/2018",
        "  Quý IV năm 2018",
        "  Tháng 10/2018:",
        "  10",
    ],
)
def test_other_lines_are_left(typed: str) -> None:
    assert not list(bare_months(Lines(f"{ABOVE}{typed}\n{BELOW}")))
