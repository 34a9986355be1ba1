"""The bodies that a commune usually has, as data: what a new plan begins with."""

from __future__ import annotations

import re
from datetime import date

from lxplan.named_tuple import NamedTuple
from lxplan.vietnamese.authorities import DISTRICT_ENDED

_LEVELS = r"(?<!\w)(xã|phường|thị trấn|đặc khu)(?!\w)"


class Body(NamedTuple):
    """A body by its name, its other spellings, and for a group its members; `{}` stands for the
    kind of commune.
    """

    name: str
    others: tuple[str, ...] = ()
    members: tuple[str, ...] = ()


_SCHOOLS = ("Trường Mầm non", "Trường Tiểu học", "Trường THCS")
_USUAL = (
    *map(Body, _SCHOOLS),
    Body("Trạm Y tế {}"),
    Body("Hội Nông dân", ("Hội Nông dân {}",)),
    Body("Hội Phụ nữ", ("Hội Liên hiệp Phụ nữ", "Hội Phụ nữ {}")),
    Body("Đoàn Thanh niên", ("Đoàn {}", "Đoàn Thanh niên {}")),
    Body("Hội Cựu chiến binh", ("Hội CCB",)),
    Body("Hội Người cao tuổi", ("Hội NCT",)),
    Body("Hội Khuyến học"),
    Body("Ủy ban MTTQ {}", ("MTTQ {}", "Mặt trận Tổ quốc {}")),
    Body("Công an {}"),
    Body("Ban Chỉ huy Quân sự {}"),
)
_UNTIL_2025 = (Body("Trung tâm Y tế huyện"), Body("Phòng Giáo dục và Đào tạo huyện"))
_SINCE_2025 = (Body("Phòng Văn hóa - Xã hội {}"),)
"""From Nghị định 150/2025/NĐ-CP: rooms of the commune took over from those of the district."""
_GROUPS = (Body("Các trường trên địa bàn", ("Các trường trên địa bàn {}",), _SCHOOLS),)


def usual_bodies(day: date, level: str) -> tuple[Body, ...]:
    """Return the bodies with which a centre usually works in a plan that begins on a day.

    `level` is `xã`, `phường`, `thị trấn` or `đặc khu`. From 1 July 2025 on none is of the district.
    """
    of_the_time = _UNTIL_2025 if day < DISTRICT_ENDED else _SINCE_2025
    return tuple(_named(body, level) for body in (*_USUAL, *of_the_time, *_GROUPS))


def _named(body: Body, level: str) -> Body:
    return body._replace(
        name=body.name.format(level), others=tuple(each.format(level) for each in body.others)
    )


def level_in(name: str) -> str:
    """Return the kind of commune that the name of a centre says; `xã` where it says none."""
    found = re.search(_LEVELS, name.lower())
    return found[1] if found else "xã"
