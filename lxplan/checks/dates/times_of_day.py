"""The checks that hours are on the clock and run forward."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxplan.checks.machinery.rule import Finding, rule
from lxplan.checks.machinery.subject import Subject
from lxplan.diagnostics import Severity
from lxplan.source import Text
from lxplan.vietnamese.hours import CLOCK, minutes
from lxplan.vietnamese.sentences import lowered
from lxplan.vietnamese.time_mentions import times_in

_HOUR_OR_MINUTE = r"(\d\d)(?=h| giờ)|(?:h|giờ )(\d\d)"
_LAST_HOUR, _HOUR = 24, 60
_IN_PROSE = rf"(?:(?<!\w)(?:lúc|hồi|sáng|chiều|tối) |(?<![\w.,/:])(?=\d{{1,2}}(?:h\d\d| giờ \d\d phút))){CLOCK}(?!\d|\s?/)"
"""In prose `25 giờ` may be how long something takes: only what stands where an hour does is read."""


@rule("gio-nguoc", Severity.ERROR)
def times_run_forward(subject: Subject) -> Iterator[Finding]:
    """Giờ kết thúc đứng trước giờ bắt đầu.

    Vì sao: thường do gõ nhầm buổi chiều thành buổi sáng (14h-2h thay vì 14h-16h). Hoạt động qua đêm, bắt đầu từ 18 giờ
    và kết thúc trước 8 giờ sáng, không bị nhắc.

    Đúng:
        ke_hoach_thang: {10/2018: [{noi_dung: Tập huấn, gio: "08:00-11:30"}]}

    Sai:
        ke_hoach_thang: {10/2018: [{noi_dung: Tập huấn, gio: "11:30-08:00"}]}
    """
    for keyed in subject.texts_with_digits:
        for time in times_in(keyed.text):
            overnight = time.begins >= 18 * 60 and time.ends <= 8 * 60
            if time.ends <= time.begins and not overnight:
                yield Finding(
                    keyed.text.part(time.start, time.end),
                    "giờ kết thúc không sau giờ bắt đầu; sửa lại giờ (buổi chiều viết 13 đến 17 giờ)",
                )


@rule("gio-sai", Severity.ERROR)
def times_are_on_the_clock(subject: Subject) -> Iterator[Finding]:
    """Giờ không có trên đồng hồ: 25h, 7:60.

    Vì sao: giấy mời và lịch in đúng con số ấy ra; người được mời không biết đi giờ nào.

    Đúng:
        ke_hoach_thang: {10/2018: [{noi_dung: Tập huấn, gio: "07:30-11:00"}]}

    Sai:
        ke_hoach_thang: {10/2018: [{noi_dung: Tập huấn, gio: "25h"}]}
    """
    for keyed in subject.texts_with_digits:
        if keyed.path[-1] == "gio":
            yield from _impossible(keyed.text, rf"(?<![\d:.,/]){CLOCK}(?!\d)")
        elif _may_be_impossible(lowered(keyed.text)):
            yield from _impossible(keyed.text, _IN_PROSE)


def _may_be_impossible(lower: str) -> bool:
    """Tell by a short pattern whether a text may name such an hour: nearly none does."""
    found = re.findall(_HOUR_OR_MINUTE, lower) if "giờ" in lower or "h" in lower else ()
    return any(int(hour or 0) > _LAST_HOUR or int(minute or 0) >= _HOUR for hour, minute in found)


def _impossible(text: Text, pattern: str) -> Iterator[Finding]:
    for match in re.finditer(pattern, lowered(text)):
        if minutes(match.groups()) is None:
            written = match.string[match.start(1) : match.end()].strip()
            message = f"không có giờ «{written}»; viết từ 00:00 đến 23:59, ví dụ 07:30"
            yield Finding(text.part(match.start(1), match.end()), message)
