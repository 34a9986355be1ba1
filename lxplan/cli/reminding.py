"""What `--remind` means: how long before an event a calendar reminds of it."""

from __future__ import annotations

import re
from datetime import timedelta

from lxplan.failures import Failure


def reminder(typed: str | None) -> timedelta | None:
    """Return how long before an event `--remind` says; raises `Failure` when it does not say it."""
    if typed is None:
        return None
    from lxplan.vietnamese.folding import fold

    starts = typed.lstrip()[:1].isdecimal()  # folding takes a minus sign off
    found = re.fullmatch(r"(\d{1,3}) ?(d|ngay|h|gio|m|p|phut)", fold(typed)) if starts else None
    if found is None or not int(found[1]):
        raise Failure(
            f"không hiểu --remind «{typed}»; viết 1d (một ngày), 2h (hai giờ) hoặc 30m (30 phút)."
        )
    unit = {"d": "days", "n": "days", "h": "hours", "g": "hours"}.get(found[2][0], "minutes")
    return timedelta(**{unit: int(found[1])})
