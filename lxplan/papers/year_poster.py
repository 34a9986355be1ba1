"""The year on one sheet, to hang on the wall: a box for each month, A4 lying down.

It is no official paper, so it has a title and the centre's name, no number and no signature.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Annotated

from lxplan.named_tuple import NamedTuple
from lxplan.papers.chosen_cells import short_days
from lxplan.papers.official_form import centre_context
from lxplan.papers.paper import Paper
from lxplan.papers.plain_text import plain
from lxplan.papers.template_names import CentreContext, Texts
from lxplan.plan.agenda import RUNNING, STANDING, Entry, entries_of, in_order, on_in
from lxplan.plan.marks import marked
from lxplan.plan.model import Plan
from lxplan.plan.office_words import for_others
from lxplan.plan.periods import Period
from lxplan.plan.values import Month
from lxplan.word.form_phrases import capitalised
from lxplan.word.geometry import CELL_SIDE, Geometry
from lxplan.word.standards import TWIPS_PER_POINT, Standard, standard_within
from lxplan.word.text_widths import Font, line_count

TEMPLATE = "lich-nam.xml.j2"

_MOST_COLUMNS = 4
_SIZES = (14.0, 13.0, 12.0, 11.0, 10.0, 9.0)
"""Sizes of type in points, the one that is read from farthest away first."""

_HEAD = 75.0
"""Points that the title takes, with the centre's name in two lines."""

_POINTS_PER_MM = 72 / 25.4


class BoxContext(NamedTuple):
    """Một ô của lịch năm."""

    ten: Annotated[str, "Tên ô: «Tháng 10/2018», «Thường xuyên», «Đang tiếp diễn»; trống ở ô thừa."]
    viec: Annotated[Texts, "Các hoạt động, mỗi hoạt động một dòng: «20/10: Hội thi»."]


class RowContext(NamedTuple):
    """Một hàng của lịch năm."""

    o: Annotated[tuple[BoxContext, ...], "Các ô của hàng, rộng bằng nhau; cả tờ có số ô như nhau."]


class PosterContext(NamedTuple):
    """Những tên mà mẫu lich-nam.xml.j2 dùng được."""

    trung_tam: Annotated[CentreContext, "Trung tâm lập kế hoạch."]
    ten: Annotated[str, "Tên tờ lịch, như «LỊCH NĂM HỌC 2018-2019», «LỊCH QUÝ IV NĂM 2018»."]
    cac_hang: Annotated[tuple[RowContext, ...], "Các tháng, mỗi hàng nhiều nhất bốn ô bằng nhau."]
    them: Annotated[
        tuple[BoxContext, ...],
        "Các ô rộng cả trang ở dưới: hoạt động thường xuyên, đang tiếp diễn.",
    ]
    co_chu: Annotated[str, "Cỡ chữ trong ô, tính bằng nửa point, vừa để cả tờ nằm trong một trang."]


def year_poster(
    plan: Plan,
    months: Sequence[Month],
    standard: Standard | None = None,
    *,
    private: bool = False,
) -> Paper:
    """Return the months of a plan on one sheet; without a standard, in the one in force in them.

    All of the plan's months bring what is of no month, too. With `private` it holds what is for the
    office alone.
    """
    shown = plan if private else for_others(plan)
    chosen = (standard or standard_within(months[0].first_day, months[-1].last_day)).lying
    boxes = [_box(shown, month, chosen) for month in months]
    more = tuple(_more(shown, months, chosen))
    rows = _rows(boxes)
    name = _name(plan, months)
    return Paper(
        template=TEMPLATE,
        names=PosterContext(
            centre_context(plan.centre), name.upper(), rows, more, _size(rows, more, chosen)
        ),
        standard=chosen,
        title=name,
        subject=plain(plan.sound_period.name),
        author=plain(plan.centre.name),
        file_name=f"lich-{Period(months[0].first_day, months[-1].last_day).label.replace('_', '-')}.docx",
    )


def sample(plan: Plan) -> Paper:
    """Return the poster of all months of a plan."""
    return year_poster(plan, plan.sound_period.months, private=True)


def _name(plan: Plan, months: Sequence[Month]) -> str:
    period = plan.sound_period
    if tuple(months) != period.months:
        period = Period(months[0].first_day, months[-1].last_day)
    return f"Lịch {plain(period.name)}"


def _box(plan: Plan, month: Month, standard: Standard) -> BoxContext:
    lines = tuple(_line(entry, standard) for entry in on_in(plan, month).own)
    return BoxContext(f"Tháng {month}", lines)


def _more(plan: Plan, months: Sequence[Month], standard: Standard) -> Iterator[BoxContext]:
    running = on_in(plan, *months).running
    whole = tuple(months) == plan.sound_period.months
    standing = in_order(entry for entry in entries_of(plan) if whole and entry.month is None)
    for name, entries in ((RUNNING, running), (STANDING, standing)):
        if entries:
            yield BoxContext(name, tuple(_line(entry, standard) for entry in entries))


def _line(entry: Entry, standard: Standard) -> str:
    activity = marked(entry)
    content = plain(activity.content).replace("\n", " ")
    when = short_days(activity, standard, with_year=False)
    return f"{capitalised(when)}: {content}" if when else f"- {content}"


def _rows(boxes: Sequence[BoxContext]) -> tuple[RowContext, ...]:
    """Return boxes in rows as even as can be, the last filled up with empty ones."""
    count = len(boxes)
    width = -(-count // -(-count // _MOST_COLUMNS))
    filled = [*boxes, *[BoxContext("", ())] * (-count % width)]
    return tuple(
        RowContext(tuple(filled[start : start + width])) for start in range(0, len(filled), width)
    )


def _size(rows: Sequence[RowContext], more: Sequence[BoxContext], standard: Standard) -> str:
    """Return the greatest size of type, in half points, in which all boxes stand on one page; else
    the least.
    """
    page = standard.page
    room = (page.height - page.top - page.bottom) * _POINTS_PER_MM - _HEAD
    fitting = (size for size in _SIZES if _height(rows, more, standard, size) <= room)
    return str(round(2 * next(fitting, _SIZES[-1])))


def _height(
    rows: Sequence[RowContext],
    more: Sequence[BoxContext],
    standard: Standard,
    size: float,
) -> float:
    whole = Geometry(standard).text_width
    boxes = [(row.o, whole // len(row.o)) for row in rows] + [((box,), whole) for box in more]
    return sum(
        max(_lines(box, (width - 2 * CELL_SIDE) / TWIPS_PER_POINT, size) for box in row)
        * Font(size).line_height
        + 1
        for row, width in boxes
    )


def _lines(box: BoxContext, width: float, size: float) -> int:
    return 1 + sum(line_count(text, Font(size), width) for text in box.viec)
