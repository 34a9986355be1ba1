"""The key `ky`, declared: a period that is no year."""

from __future__ import annotations

from datetime import date

from lxplan.plan.declaration import Record, key
from lxplan.plan.kinds import DATE, TEXT
from lxplan.plan.periods import Period
from lxplan.source import Text
from lxplan.vietnamese.folding import fold

MOST_MONTHS = 60
"""A plan is for at most five years: a longer period is a slip of the pen in one of its years."""

FIRST_DAY, LAST_DAY = date(1990, 1, 1), date(2100, 12, 31)
"""No plan begins earlier or ends later; `nam_hoc` and `nam` take the same years."""


class StatedPeriod(Record):
    """A period that is no year, by its first and last day, with a name of its own where it has
    one.
    """

    TITLE = "Kỳ của kế hoạch"

    begins: date = key("tu", DATE, "Ngày đầu của kỳ.", required=True, example="01/06/2026")
    ends: date = key(
        "den",
        DATE,
        "Ngày cuối của kỳ, sau ngày đầu nhiều nhất 5 năm.",
        required=True,
        example="30/06/2026",
    )
    own_name: Text | None = key(
        "ten",
        TEXT,
        "Tên của kỳ, như viết giữa câu; để trống thì là «tháng 6 năm 2026», «quý III năm 2026», «từ … đến …».",
        example="6 tháng đầu năm 2026",
    )

    @property
    def days(self) -> tuple[date, date] | None:
        """The first and the last day as they are stated; None where one is missing, which is a
        fault.
        """
        stated = [vars(self)[name] for name in ("begins", "ends")]
        return None if None in stated else (stated[0], stated[1])

    @property
    def period(self) -> Period | None:
        """The period, called by its own name unless that only says what it is; None where its days
        are at fault.
        """
        if self.days is None:
            return None
        period = Period(*self.days)
        if not FIRST_DAY <= period.begins <= period.ends <= LAST_DAY or is_too_long(period):
            return None
        name = " ".join((self.own_name or "").split())
        return period if fold(name) == fold(period.name) else period._replace(own_name=name)


def is_too_long(period: Period) -> bool:
    """Tell whether a period touches more months than a plan is made for."""
    first, last = period.first, period.last
    return (last.year - first.year) * 12 + last.number - first.number >= MOST_MONTHS
