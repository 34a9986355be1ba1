"""Hours as people write them when that is all they write: `07:30-11:00`, `từ 2 đến 4 giờ chiều`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from lxplan.named_tuple import NamedTuple

CLOCK = r"(\d{1,2})(?::(\d{2})|\s?h(\d{2})?(?![^\W\d])|g(\d{2})|\s?giờ(?:\s(\d{2})(?:\sphút)?)?)"
"""A time of day in lower case, in five groups that `minutes` reads."""

_PARTS = {"sáng": 0, "trưa": 10, "chiều": 12, "tối": 13}
"""Parts of the day, each with the hour below which a clock of twelve hours is meant: 4 giờ chiều, 1
giờ trưa."""

_TOKEN = rf"{CLOCK}|({'|'.join(_PARTS)})|(-|đến|tới)|(?:buổi|từ|lúc|vào|và|[\s,;.'()])"
_NOON, _DAY = 12 * 60, 24 * 60
_EVENING, _MORNING = 18 * 60, 8 * 60


class Hours(NamedTuple):
    """When an activity begins and ends, in minutes from midnight of its day.

    The end is past 1440 on the next day, and None where it is not said.
    """

    begins: int
    ends: int | None


def parse_hours(text: str) -> Hours | None:
    """Read hours; of several ranges, the first beginning and the last end.

    None when the text says more than hours, or what cannot be: then the day alone is certain.
    """
    found = sittings(text)
    if not found or (len(found) > 1 and any(each.ends is None for each in found)):
        return None
    return Hours(found[0].begins, found[-1].ends)


def sittings(text: str) -> tuple[Hours, ...]:
    """Read the hours of each sitting of a day: `7:30-11:00, 13:30-16:30`, `sáng 7h30, chiều 14h`.

    None at all when the text says more than hours, or what cannot be.
    """
    plain = text.lower().replace("–", "-").replace("—", "-")
    tokens = _tokens(plain)
    if tokens is None or not _are_sittings(tokens, plain):
        return ()
    times = list(_clocks(tokens))
    if None in times:
        return ()
    known = [time for time in times if time is not None]
    return tuple(_paired(tokens, _over_midnight(known))) if _can_be(known) else ()


def _can_be(times: list[int]) -> bool:
    """Tell whether the times of a day follow each other; one night may lie between two of them."""
    over = _over_midnight(times)
    return times[0] < _DAY and all(earlier < later for earlier, later in pairwise(over))


def _over_midnight(times: list[int]) -> list[int]:
    if len(times) == 2 and times[0] >= _EVENING and times[1] <= _MORNING:
        return [times[0], times[1] + _DAY]
    return times


def _paired(tokens: list[re.Match[str]], times: list[int]) -> Iterator[Hours]:
    """Return the times as sittings: those with a dash between them belong together."""
    place = 0
    for shape in re.findall("t-t|t", _shape(tokens)):
        yield Hours(times[place], times[place + 1] if shape == "t-t" else None)
        place += len(shape.replace("-", ""))


def minutes(groups: tuple[str | None, ...]) -> int | None:
    """Return the five groups of a `CLOCK` in minutes from midnight; None for 25:00 or 7:60."""
    hour = int(groups[0] or 0)
    minute = int(next((group for group in groups[1:] if group), "0"))
    return hour * 60 + minute if hour <= 24 and minute < 60 else None


def _tokens(lower: str) -> list[re.Match[str]] | None:
    """Return the clocks, parts of the day and dashes of a text.

    None when something else stands in it.
    """
    found, end = [], 0
    while end < len(lower):
        token = re.compile(_TOKEN).match(lower, end)
        if token is None:
            return None
        end = token.end()
        if any(token.groups()):
            found.append(token)
    return found


def _clocks(tokens: list[re.Match[str]]) -> Iterator[int | None]:
    """Return the times in order, each of the part of the day that belongs to it.

    The part is said before it where the text begins with one, else after it.
    """
    says_part_first = bool(tokens) and tokens[0][6] is not None
    for place, token in enumerate(tokens):
        if token[1] is None:
            continue
        around = reversed(tokens[:place]) if says_part_first else tokens[place:]
        part = next((other[6] for other in around if other[6]), None)
        time = minutes(token.groups()[:5])
        afternoon = part is not None and time is not None and time < _PARTS[part] * 60
        yield time + _NOON if time is not None and afternoon else time


def _are_sittings(tokens: list[re.Match[str]], plain: str) -> bool:
    """Tell whether the times are one, or pairs with a dash inside each pair only; beginnings alone
    are several where a comma, a word or a part of the day sets them apart.
    """
    shape = _shape(tokens)
    if re.fullmatch("t|(?:t-t)+", shape) is not None:
        return True
    apart = len(re.findall(r"[,;]|\bvà\b", plain)) >= shape.count("t") - 1 - shape.count("-")
    parts = sum(token[6] is not None for token in tokens)
    return re.fullmatch("t{2,}", shape) is not None and (apart or parts == len(shape))


def _shape(tokens: list[re.Match[str]]) -> str:
    return "".join("t" if token[1] else "-" for token in tokens if token[6] is None)
