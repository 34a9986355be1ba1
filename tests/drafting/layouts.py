"""The same plan laid out in the many ways that people write YAML, for tests of edits."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from hypothesis import strategies as st

from lxplan.drafting.written_value import written

Draw = Callable[[st.SearchStrategy[Any]], Any]
Rows = dict[str, list[dict[str, Any]]]
"""Months with their activities, each a few keys."""

WORDS = st.sampled_from(
    (
        "Lớp tin học",
        "Phổ biến: luật",
        "Cán bộ xã, thôn",
        "- dạy nghề",
        "20/10/2018",
        "1.500",
        "08",
        "no",
        "C# cơ bản",
        "phòng #2",
        "{a}",
        'nói "không"',
        "trích 'dẫn'",
    )
)
KEYS = ("ngay", "doi_tuong", "phoi_hop", "gio", "ghi_chu")
VALUES = st.one_of(WORDS, st.lists(WORDS, min_size=1, max_size=3), st.none())
ACTIVITIES = st.tuples(WORDS, st.dictionaries(st.sampled_from(KEYS), VALUES, max_size=4)).map(
    lambda both: {"noi_dung": both[0], **both[1]}
)
MONTHS = st.sampled_from([f"{number:02}/2018" for number in range(9, 13)] + ["01/2019", "02/2019"])


@st.composite
def rows(draw: Draw) -> Rows:
    months = draw(st.dictionaries(MONTHS, st.lists(ACTIVITIES, max_size=3), max_size=4))
    in_order = sorted(months, key=lambda month: (month[3:], month))
    return {month: months[month] for month in in_order}


@st.composite
def laid_out(draw: Draw, plan: Mapping[str, Any]) -> bytes:
    """Return the bytes of a file that says `plan`, in a layout of any kind."""
    lines = ["# đầu tệp", "nam_hoc: 2018-2019 # năm", "trung_tam: {ten: TTHTCĐ}"]
    lines += _Layout(draw).key("ke_hoach_thang", plan or draw(st.sampled_from((None, plan))), 0)
    if draw(st.booleans()):
        lines += ["", "ket: hết", "# cuối tệp"]
    ends: str = draw(st.sampled_from(("\n", "\r\n")))
    text: str = ends.join(lines) + ends * draw(st.integers(0, 2))
    encoding: str = draw(st.sampled_from(("utf-8", "utf-8-sig", "utf-16")))
    return text.encode(encoding)


class _Layout:
    def __init__(self, draw: Draw) -> None:
        self.draw = draw
        self.step = draw(st.integers(1, 4))
        self.dash = draw(st.sampled_from((0, self.step)))

    def yes(self, one_in: int = 4) -> bool:
        return bool(self.draw(st.integers(1, one_in)) == 1)

    def key(self, name: str, value: Any, indent: int) -> list[str]:
        margin = " " * indent
        above = [f"{margin}# trên {name}"] if self.yes(6) else []
        name = f'"{name}"' if self.yes(8) else name
        beside = f"  # bên {name}" if self.yes() else ""
        if value is None:
            return [*above, f"{margin}{name}:{beside}"]
        if isinstance(value, str):
            return [*above, *self.text(f"{margin}{name}:", value, indent, beside)]
        if not value or self.yes(3):
            return [*above, f"{margin}{name}: {in_brackets(value)}{beside}"]
        return [*above, f"{margin}{name}:{beside}", *self.below(value, indent)]

    def text(self, start: str, value: str, indent: int, beside: str) -> list[str]:
        if self.yes(5):
            return [f"{start} >-", f"{' ' * (indent + 2)}{value}"]
        if self.yes(3):
            return [f"{start} '{value.replace(chr(39), chr(39) * 2)}'{beside}"]
        return [f"{start} {written(value)}{beside}"]

    def below(self, value: Any, indent: int) -> list[str]:
        lines: list[str] = []
        if isinstance(value, dict):
            for name, each in value.items():
                lines += [""] if self.yes(5) else []
                lines += self.key(name, each, indent + self.step)
            return lines
        for item in value:
            lines += self.item(item, indent + self.dash)
        return lines

    def item(self, item: Any, indent: int) -> list[str]:
        margin = " " * indent
        above = [f"{margin}# trên mục"] if self.yes(6) else []
        if isinstance(item, str):
            return [*above, f"{margin}- {written(item)}"]
        if self.yes(4):
            return [*above, f"{margin}- {in_brackets(item)}"]
        lines = [
            line
            for name, value in item.items()
            for line in self.key(name, value, indent + 2)
            if not line.lstrip().startswith("#")
        ]
        return [*above, f"{margin}- {lines[0].lstrip()}", *lines[1:]]


def in_brackets(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return written(value, in_brackets=True)
    if isinstance(value, dict):
        return f"{{{', '.join(f'{name}: {in_brackets(each)}' for name, each in value.items())}}}"
    return f"[{', '.join(map(in_brackets, value))}]"
