"""Where the lines of a centred name or title end: between its phrases, and nearly equal in
length.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lxplan.word.places_to_break import costs_of_breaks
from lxplan.word.text_widths import Font, text_width, wrap

_ONE_MORE_LINE = 0.75
"""What a line more than needed costs, beside breaks that it spares."""

_MORE_LINES = 2


def balanced_lines(text: str, font: Font, room: float) -> list[str]:
    """Return a name or a title in lines of at most `room` points, as few as its phrases allow,
    nearly equal, and broken where words do not belong together.

    A word wider than the room has a line of its own; an empty text has no line.
    """
    words = text.split()
    whole = " ".join(words)
    if not words or text_width(whole, font) <= room:
        return [whole] if words else []
    least = len(wrap(words, font, room))
    costs = costs_of_breaks(words)
    possible = list(_possible_lines(words, font, room))
    layouts = []
    for extra in range(_MORE_LINES + 1):
        count = least + extra
        target = text_width(whole, font) / count
        cost, lines = _in_lines(words, costs, possible, target, count)
        layouts.append((cost + extra * _ONE_MORE_LINE, lines or wrap(words, font, room)))
    return min(layouts, key=lambda layout: layout[0])[1]


def _possible_lines(
    words: Sequence[str], font: Font, room: float
) -> Iterator[list[tuple[int, float]]]:
    """Return for each word what lines it may begin: the word after the last, and how wide it is."""
    blank = text_width(" ", font)
    widths = [text_width(word, font) for word in words]
    for start in range(len(words)):
        used = widths[start]
        lines = [(start + 1, used)]
        for end in range(start + 1, len(words)):
            used += blank + widths[end]
            if used > room:
                break
            lines.append((end + 1, used))
        yield lines


def _in_lines(
    words: Sequence[str],
    costs: Sequence[float],
    possible: Sequence[Sequence[tuple[int, float]]],
    target: float,
    count: int,
) -> tuple[float, list[str]]:
    """Return the cheapest way to set words in so many lines, each about as wide as the target, and
    its cost; infinite and no lines where there is none.
    """
    # best[k][i]: the cheapest way to set the first i words in k lines, as its cost and the start of
    # its last line.
    best: list[dict[int, tuple[float, int]]] = [{0: (0.0, 0)}]
    for _ in range(count):
        best.append(_one_more_line(costs, best[-1], possible, target))
    if len(words) not in best[-1]:
        return float("inf"), []
    return best[-1][len(words)][0], _lines(words, best)


def _one_more_line(
    costs: Sequence[float],
    above: dict[int, tuple[float, int]],
    possible: Sequence[Sequence[tuple[int, float]]],
    target: float,
) -> dict[int, tuple[float, int]]:
    found: dict[int, tuple[float, int]] = {}
    for start, (cost, _) in above.items():
        if start == len(possible):
            continue
        begin = costs[start] if start else 0.0
        for end, width in possible[start]:
            total = cost + begin + ((width - target) / target) ** 2
            if end not in found or total < found[end][0]:
                found[end] = (total, start)
    return found


def _lines(words: Sequence[str], best: Sequence[dict[int, tuple[float, int]]]) -> list[str]:
    lines: list[str] = []
    end = len(words)
    for level in range(len(best) - 1, 0, -1):
        start = best[level][end][1]
        lines.append(" ".join(words[start:end]))
        end = start
    return lines[::-1]
