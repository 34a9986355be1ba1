"""The sections of the plan that are written in words, declared."""

from __future__ import annotations

from lxplan.plan.declaration import Record, key
from lxplan.plan.groups_and_lists import KeyGroup, ListOf
from lxplan.plan.kinds import NAMES, TEXT
from lxplan.plan.prose import POINTS
from lxplan.source import Text


class Points(Record):
    """A list of points with the sentence that leads into it, where there is one."""

    TITLE = "Câu dẫn và các ý"

    lead_in: Text | None = key(
        "dan_nhap", TEXT, "Câu dẫn vào danh sách, kết thúc bằng dấu hai chấm."
    )
    points: tuple[Text, ...] = key("muc", POINTS, "Các ý, mỗi ý một gạch đầu dòng.")


class QuarterTasks(Record):
    """The tasks of one quarter, or of some quarters together."""

    TITLE = "Nhiệm vụ của quý"

    quarter: Text = key(
        "quy", TEXT, "Quý, như in làm đề mục.", required=True, example="Quý III, IV năm 2018"
    )
    tasks: tuple[Text, ...] = key("viec", POINTS, "Các việc của quý.")


class Targets(Record):
    """The targets of one field of work."""

    TITLE = "Chỉ tiêu của lĩnh vực"

    field: Text = key(
        "linh_vuc",
        TEXT,
        "Lĩnh vực, như in làm đề mục.",
        required=True,
        example="Về nâng cao dân trí",
    )
    points: tuple[Text, ...] = key("muc", POINTS, "Các chỉ tiêu.")


class Duty(Record):
    """What one organisation, or some together, are asked to do."""

    TITLE = "Phân công"

    organisations: tuple[Text, ...] = key(
        "don_vi",
        NAMES,
        "Đơn vị được giao việc: các tên đã khai ở don_vi.",
        required=True,
        example="[Hội Nông dân]",
    )
    duty: Text = key(
        "nhiem_vu",
        TEXT,
        "Nhiệm vụ được giao.",
        required=True,
        example="xác định nhu cầu học tập của nông dân",
    )


class Solutions(Record):
    """How the plan will be carried out: what the centre does, and who else does what."""

    TITLE = "Giải pháp"

    general: tuple[Text, ...] = key("chung", POINTS, "Các giải pháp chung.")
    duties: tuple[Duty, ...] = key(
        "phan_cong",
        ListOf(KeyGroup(Duty, "nhóm mục don_vi, nhiem_vu"), "danh sách phân công"),
        "Phân công cho các đơn vị.",
    )
