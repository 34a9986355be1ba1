"""Where the lines of a centred name or title end: between its phrases, and nearly equal in
length.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from lxplan.word.text_widths import Font, text_width, wrap

# The kind of an office, which has a line of its own when the column is too narrow for the whole
# name.
_KIND_AND_NAME = re.compile(
    r"(TRUNG TÂM) (HỌC TẬP CỘNG ĐỒNG)(?: (.+))?\Z|((?:ỦY|UỶ) BAN NHÂN DÂN) (.+)\Z"
)
# Words that stay together while they fit.
_LOCALITY = "(?:XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU|HUYỆN|QUẬN|TỈNH|THÀNH PHỐ)"
_PHRASE = re.compile(
    rf"TRUNG TÂM|HỌC TẬP|CỘNG ĐỒNG|(?:ỦY|UỶ) BAN NHÂN DÂN|GIÁO DỤC|{_LOCALITY} .+?(?= {_LOCALITY} |\Z)|\S+"
)

# A line of a title begins well with one of these; a break elsewhere costs as much as one line half
# too short.
_OPENERS = frozenset({
    "của", "về", "trên", "tại", "theo", "cho", "và", "với", "năm", "giai", "nhằm", "trung", "ủy",
    "xã", "phường", "thị", "huyện", "quận", "tỉnh", "thành", "đặc",
})  # fmt: skip
_POOR_BREAK = 0.3


def office_lines(name: str, font: Font, room: float) -> list[str]:
    """Return an office's name (capitals) in lines of at most `room` points, as the head of a letter
    breaks it.
    """
    if text_width(name, font) <= room:
        return [name]
    usual = _KIND_AND_NAME.match(name)
    parts = [part for part in usual.groups() if part] if usual else [name]
    return [line for part in parts for line in _fitted(part, font, room)]


def _fitted(name: str, font: Font, room: float) -> list[str]:
    if text_width(name, font) <= room:
        return [name]
    phrases: list[str] = _PHRASE.findall(name)
    if all(text_width(phrase, font) <= room for phrase in phrases):
        return wrap(phrases, font, room)
    return title_lines(name, font, room)


def title_lines(title: str, font: Font, room: float) -> list[str]:
    """Return a title in as few lines as `room` points allow, nearly equal and broken before a
    phrase.
    """
    words = title.split()
    count = len(wrap(words, font, room))
    if count < 2:
        return [" ".join(words)]
    target = text_width(" ".join(words), font) / count
    # best[k][i]: the cheapest way to set the first i words in k lines, as its cost and the start of
    # its last line.
    best: list[dict[int, tuple[float, int]]] = [{0: (0.0, 0)}]
    for _ in range(count):
        best.append(_one_more_line(words, best[-1], font, room, target))
    return _lines(words, best) if len(words) in best[-1] else wrap(words, font, room)


def _one_more_line(
    words: Sequence[str],
    above: dict[int, tuple[float, int]],
    font: Font,
    room: float,
    target: float,
) -> dict[int, tuple[float, int]]:
    found: dict[int, tuple[float, int]] = {}
    for start, (cost, _) in above.items():
        if start == len(words):
            continue
        begin = 0.0 if not start or words[start].casefold() in _OPENERS else _POOR_BREAK
        for end in range(start + 1, len(words) + 1):
            width = text_width(" ".join(words[start:end]), font)
            if width > room and end > start + 1:
                break
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
