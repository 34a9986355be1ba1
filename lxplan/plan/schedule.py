"""The schedule, declared: what an activity may state, and the months that hold them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from datetime import date

from lxplan.diagnostics import Related
from lxplan.named_tuple import NamedTuple
from lxplan.plan.declaration import CompoundKind, Record, Schema, key, told
from lxplan.plan.fault_notes import Reading, needed, shortened
from lxplan.plan.groups_and_lists import KeyGroup, ListOf, is_empty
from lxplan.plan.kinds import (
    AMOUNT,
    DAYS,
    FIRST_DAY,
    HEADCOUNT,
    HOUR_COUNT,
    LAST_DAY,
    MONTH_HINT,
    NAMES,
    ONE_OR_MORE,
    SESSION_COUNT,
    TEXT,
    WEEKDAY,
    YES,
    meant_month,
)
from lxplan.plan.own_words import OwnWords
from lxplan.plan.results import Result, said
from lxplan.plan.single_values import says_the_same
from lxplan.plan.values import MONTH_PATTERN, Month, parse_month
from lxplan.source import Place, Text
from lxplan.source.yaml_nodes import MappingNode, Node, ScalarNode
from lxplan.vietnamese.counts import Count

_MONTH_LIKE = r"[0-9]+/[0-9]+\Z"
_SAID_MONTH = r"^(?:tháng|thang)\s*|\s*(?:năm|nam)(?=\s)"


class Activity(Record):
    """One row of the schedule: what is held in a month, for whom and with whom.

    Tables gather the keys that are listed as "data only" in one column, which says when it is held.
    """

    TITLE = "Hoạt động"
    OF_ONE_PLAN = ("phat_sinh", "ma", "ket_qua")

    content: Text = key(
        "noi_dung",
        TEXT,
        "Nội dung hoạt động, như in trong bảng kế hoạch.",
        required=True,
        example="Tập huấn kỹ thuật chăm sóc lúa",
        heading="Nội dung",
        in_lists="always",
    )
    audience: tuple[Text, ...] = key(
        "doi_tuong",
        ONE_OR_MORE,
        "Đối tượng học.",
        example="Nông dân",
        heading="Đối tượng",
        in_lists="always",
    )
    partners: tuple[Text, ...] = key(
        "phoi_hop",
        NAMES,
        "Đơn vị phối hợp: các tên đã khai ở don_vi.",
        example="[Hội Nông dân]",
        in_lists="always",
    )
    teachers: tuple[Text, ...] = key(
        "nguoi_day",
        ONE_OR_MORE,
        "Người dạy, báo cáo viên (tên người hoặc chức danh).",
        example="Cán bộ Phòng Nông nghiệp",
    )
    lead: Text | None = key(
        "chu_tri",
        TEXT,
        "Đơn vị chủ trì, nếu khác trung tâm: một tên đã khai ở don_vi.",
        example="Hội Nông dân",
        heading="Chủ trì",
    )
    days: tuple[date, ...] = key(
        "ngay",
        DAYS,
        "Ngày tổ chức: 20, 20/10 hoặc 20/10/2018, nhiều ngày thì [13/10, 27/10]; phần không ghi theo tháng ở trên.",
        example="20/10/2018",
        heading="Ngày",
        in_lists="data only",
    )
    first_day: date | None = key(
        "tu_ngay",
        FIRST_DAY,
        "Ngày bắt đầu, nếu kéo dài nhiều ngày.",
        example="01/10/2018",
        heading="Từ ngày",
        in_lists="data only",
    )
    last_day: date | None = key(
        "den_ngay",
        LAST_DAY,
        "Ngày kết thúc; có thể sang tháng sau.",
        example="07/10/2018",
        heading="Đến ngày",
        in_lists="data only",
    )
    weekdays: tuple[str, ...] = key(
        "thu",
        ListOf(WEEKDAY, "một thứ trong tuần, hoặc danh sách", or_one=True),
        "Các thứ trong tuần, nếu lặp lại hằng tuần.",
        example="[Thứ Bảy, Chủ Nhật]",
        heading="Thứ",
        in_lists="data only",
    )
    time: Text | None = key(
        "gio", TEXT, "Giờ tổ chức.", example="07:30-11:00", heading="Giờ", in_lists="data only"
    )
    time_words: Text | None = key(
        "thoi_gian",
        TEXT,
        "Thời gian bằng chữ, in y nguyên thay ngay và gio.",
        example="Từ tháng 3 đến tháng 9/2026",
        heading="Thời gian",
        in_lists="data only",
    )
    place: Text | None = key("dia_diem", TEXT, "Địa điểm.", example="Hội trường UBND xã")
    form: Text | None = key(
        "hinh_thuc", TEXT, "Hình thức tổ chức.", example="Tập huấn", heading="Hình thức"
    )
    headcount: Count | None = key(
        "so_nguoi",
        HEADCOUNT,
        "Số người dự kiến tham gia: 45, 40-50, khoảng 50; in như đã ghi.",
        example="45",
        heading="Số người",
    )
    sessions: Count | None = key("so_buoi", SESSION_COUNT, "Số buổi.", example="2")
    hours: Count | None = key(
        "so_gio", HOUR_COUNT, "Tổng số giờ học.", example="16", heading="Số giờ"
    )
    budget: int | None = key(
        "kinh_phi", AMOUNT, "Kinh phí, bằng đồng: 1.500.000, 2tr, 1tr5, 500k.", example="1.500.000"
    )
    funding: Text | None = key(
        "nguon", TEXT, "Nguồn kinh phí.", example="Ngân sách xã", heading="Nguồn"
    )
    contact: Text | None = key(
        "phu_trach",
        TEXT,
        "Người phụ trách, đầu mối liên hệ.",
        example="Nguyễn Văn An, 0912 345 678",
        heading="Phụ trách",
    )
    is_unplanned: bool | None = key(
        "phat_sinh",
        YES,
        "Phát sinh ngoài kế hoạch đã ký: danh sách có, bản kế hoạch in ra thì không.",
        example="có",
        heading="Phát sinh",
    )
    field: Text | None = key("linh_vuc", TEXT, "Lĩnh vực.", example="Nông nghiệp")
    note: Text | None = key("ghi_chu", TEXT, "Ghi chú.", example="Mang theo vở")
    code: Text | None = key(
        "ma",
        TEXT,
        "Mã của hoạt động, không đổi khi đổi tên, đổi ngày: lịch và lxplan done nhận ra hoạt động theo mã.",
        example="phu-nu-2018",
        heading="Mã",
        in_lists="data only",
    )
    result: Result = key(
        "ket_qua",
        KeyGroup(Result, "nhóm mục tinh_trang, ngay, so_buoi, so_luot, so_nu, chi"),
        "Kết quả: tình trạng và số liệu, do lxplan done ghi; bản kế hoạch in ra thì không có.",
        heading="Kết quả",
        printed=said,
    )
    own: Mapping[str, Text] = key(
        "rieng",
        OwnWords(),
        "Chữ của các cột riêng, in y nguyên; bang_thang chọn cột rieng.<tên>.",
        example="{san_pham: 02 lớp}",
        heading="Riêng",
        in_lists="one by one",
    )


ACTIVITIES = ListOf(
    KeyGroup(Activity, "một hoạt động, bắt đầu bằng noi_dung"),
    "danh sách hoạt động, mỗi hoạt động một gạch đầu dòng",
)


class MonthPlan(NamedTuple):
    """A month of the schedule with its activities, in the file's order."""

    month: Month
    activities: tuple[Activity, ...]
    place: Place


def _note_no_month(key_node: ScalarNode, reading: Reading) -> None:
    """Note a key that is no month, with the month that it means; it is certain where only the form
    is another, and the month stands nowhere else.
    """
    typed = key_node.value
    meant, whole = meant_month(typed), True
    if meant is None:
        from lxplan.plan.months_meant import month_in_period  # only such a fault pays for it

        meant, whole = month_in_period(typed, reading.source.root), False
    offer = f" (có phải {meant}?)" if meant else ""
    named = (
        f"tháng {shortened(typed)} không có"
        if re.match(_MONTH_LIKE, typed)
        else f"«{shortened(typed)}» không phải tháng"
    )
    same = re.sub(_SAID_MONTH, "", unicodedata.normalize("NFKC", typed).strip().casefold())
    reading.fault(
        key_node,
        "thang-sai",
        f"{named}; {MONTH_HINT}{offer}",
        suggestion=str(meant) if meant else None,
        is_certain=meant is not None
        and not key_node.style
        and (says_the_same(same, str(meant)) if whole else same.isdecimal()),
    )


class Schedule(CompoundKind["tuple[MonthPlan, ...]"]):
    """The months of the plan, each a key `mm/yyyy` over a list of activities."""

    label = "các tháng, mỗi tháng một mục như 09/2018"
    empty: tuple[MonthPlan, ...] = ()
    activities = ACTIVITIES

    def read(self, node: Node, reading: Reading) -> tuple[MonthPlan, ...] | None:
        if not isinstance(node, MappingNode):
            reading.wrong_kind(node, self.label)
            return None
        months: dict[Month, MonthPlan] = {}
        for key_node, value_node in reading.entries(node):
            place = reading.source.place(key_node)
            month = parse_month(key_node.value.strip())
            below = reading.in_month(month)
            activities = (
                () if is_empty(value_node) else self.activities.read(value_node, below) or ()
            )
            if month is None:
                _note_no_month(key_node, reading)
                reading.unplaced.extend(activities)
            elif month in months:
                first = months[month].place.span
                related = (Related(first, "chỗ thứ nhất"),)
                message = f"tháng {month} đã có ở dòng {first.line}; gộp hai chỗ làm một"
                reading.fault(key_node, "trung-thang", message, related=related)
                reading.unplaced.extend(activities)
            else:
                months[month] = MonthPlan(month, activities, place)
        return tuple(months.values())

    def schema(self) -> Schema:
        from lxplan.plan.schema_of_keys import or_empty  # only the schema pays for it

        return {
            "title": "Kế hoạch từng tháng",
            "type": "object",
            **told(needed(self.label)),
            "propertyNames": {"pattern": MONTH_PATTERN, **told(MONTH_HINT)},
            "additionalProperties": or_empty(self.activities.schema()),
        }
