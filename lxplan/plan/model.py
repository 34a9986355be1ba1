"""The plan file, declared once: every key, what it holds, and what the secretary is told about it.

The reader, the JSON Schema, the field reference, the columns of lists and the names that templates
see come from these declarations. A new key is a new line here, or in `schedule.py`. Keys of the
file are Vietnamese without marks; attributes are English.
"""

from __future__ import annotations

from lxplan.plan.declaration import Record, key, worked_out_once
from lxplan.plan.groups_and_lists import KeyGroup, ListOf
from lxplan.plan.kinds import SCHOOL_YEAR, TEXT, TEXTS, YEAR
from lxplan.plan.layout import Layout
from lxplan.plan.official_head import Centre, Paper
from lxplan.plan.period_reports import PERIOD_REPORTS, PeriodReport
from lxplan.plan.periods import Period
from lxplan.plan.prose import PARAGRAPHS, POINTS
from lxplan.plan.schedule import ACTIVITIES, Activity, MonthPlan, Schedule
from lxplan.plan.schedule_table import ScheduleTable
from lxplan.plan.stated_period import StatedPeriod
from lxplan.plan.values import Month
from lxplan.plan.written_sections import Points, QuarterTasks, Solutions, Targets
from lxplan.source import Text


class Organisation(Record):
    """An organisation that the plan names, its other spellings, or a group of organisations."""

    TITLE = "Đơn vị"

    name: Text = key(
        "ten", TEXT, "Tên chính thức, như in trong văn bản.", required=True, example="Hội Nông dân"
    )
    aliases: tuple[Text, ...] = key(
        "ten_khac", TEXTS, "Những cách viết khác của cùng đơn vị.", example="[Hội Nông dân xã, HND]"
    )
    members: tuple[Text, ...] = key(
        "gom",
        TEXTS,
        "Nếu là tên chung của một nhóm: các đơn vị trong nhóm.",
        example="[Trường Mầm non, Trường Tiểu học, Trường THCS]",
    )


class Silence(Record):
    """A rule whose findings the secretary has decided to leave, and why."""

    TITLE = "Quy tắc bỏ qua"

    rule: Text = key(
        "quy_tac",
        TEXT,
        "Tên quy tắc, như trong ngoặc vuông cuối mỗi nhận xét.",
        required=True,
        example="truoc-can-cu",
    )
    reason: Text = key(
        "ly_do",
        TEXT,
        "Vì sao giữ nguyên.",
        required=True,
        example="kế hoạch soạn trước, bổ sung căn cứ sau",
    )


class Plan(Record):
    """The plan of a centre, for a year or another period."""

    TITLE = "Kế hoạch của trung tâm học tập cộng đồng (lxplan)"
    OF_ONE_PLAN = ("bao_cao", "bo_qua")

    school_year: Period | None = key(
        "nam_hoc",
        SCHOOL_YEAR,
        "Năm học, từ tháng 9 đến tháng 8 năm sau. Ghi một trong nam_hoc, nam, ky.",
        example="2018-2019",
    )
    year: int | None = key(
        "nam",
        YEAR,
        "Năm dương lịch, từ tháng 1 đến tháng 12. Ghi một trong nam_hoc, nam, ky.",
        example="2026",
    )
    stated_period: StatedPeriod = key(
        "ky",
        KeyGroup(StatedPeriod, "nhóm mục tu, den, ten, ví dụ {tu: 01/06/2026, den: 30/06/2026}"),
        "Kỳ không phải một năm: tháng, quý, sáu tháng, học kỳ, tuần, đợt … Ghi một trong nam_hoc, nam, ky.",
    )
    centre: Centre = key(
        "trung_tam",
        KeyGroup(Centre, "nhóm mục ten, viet_tat, chu_quan, dia_danh"),
        "Trung tâm học tập cộng đồng lập kế hoạch.",
        required=True,
    )
    paper: Paper = key(
        "van_ban",
        KeyGroup(Paper, "nhóm mục so, ky_hieu, ngay, trich_yeu, nguoi_ky, noi_nhan"),
        "Thể thức của văn bản in ra.",
    )
    organisations: tuple[Organisation, ...] = key(
        "don_vi",
        ListOf(KeyGroup(Organisation, "nhóm mục ten, ten_khac, gom"), "danh sách đơn vị"),
        "Các đơn vị được nhắc đến: tên chính thức, tên khác, và tên nhóm.",
    )
    bases: tuple[Text, ...] = key(
        "can_cu",
        TEXTS,
        "Các căn cứ, theo thứ tự in; dấu câu cuối do chương trình thêm.",
        example="[Căn cứ Kế hoạch số 259/KH-PGDĐT ngày 14/09/2018 của Phòng GD&ĐT Kinh Môn]",
    )
    lead_in: Text | None = key(
        "dan_nhap", TEXT, "Đoạn dẫn sau các căn cứ, kết thúc bằng «như sau:»."
    )
    purpose: tuple[Text, ...] = key("muc_dich", PARAGRAPHS, "Mục đích, yêu cầu.")
    advantages: Points = key(
        "thuan_loi",
        KeyGroup(Points, "danh sách thuận lợi", shorthand="muc"),
        "Thuận lợi: danh sách, hoặc dan_nhap và muc.",
    )
    difficulties: Points = key(
        "kho_khan",
        KeyGroup(Points, "danh sách khó khăn", shorthand="muc"),
        "Khó khăn: danh sách, hoặc dan_nhap và muc.",
    )
    quarters: tuple[QuarterTasks, ...] = key(
        "nhiem_vu_quy",
        ListOf(KeyGroup(QuarterTasks, "nhóm mục quy, viec"), "danh sách quý"),
        "Nhiệm vụ từng quý.",
    )
    targets: tuple[Targets, ...] = key(
        "chi_tieu",
        ListOf(KeyGroup(Targets, "nhóm mục linh_vuc, muc"), "danh sách lĩnh vực"),
        "Chỉ tiêu cần đạt, theo lĩnh vực.",
    )
    solutions: Solutions = key(
        "giai_phap", KeyGroup(Solutions, "nhóm mục chung, phan_cong"), "Các giải pháp thực hiện."
    )
    layout: Layout = key(
        "bo_cuc",
        KeyGroup(Layout, "nhóm mục danh_so, phan"),
        "Bố cục của văn bản: các phần, thứ tự, tiêu đề và cách đánh số; bỏ trống thì sáu phần thường dùng.",
    )
    table: ScheduleTable = key(
        "bang_thang",
        KeyGroup(ScheduleTable, "nhóm mục cot, kho"),
        "Bảng kế hoạch từng tháng: các cột và khổ giấy; bỏ trống thì các cột thường dùng.",
        example="{cot: [ngay, noi_dung: Công việc, kinh_phi], kho: ngang}",
    )
    schedule: tuple[MonthPlan, ...] = key(
        "ke_hoach_thang",
        Schedule(),
        "Kế hoạch từng tháng: mỗi tháng một danh sách hoạt động. Bắt buộc khi không có phần nào khác.",
    )
    standing: tuple[Activity, ...] = key(
        "thuong_xuyen",
        ACTIVITIES,
        "Hoạt động thường xuyên, không thuộc tháng nào: nhóm cuối của bảng.",
    )
    proposals: tuple[Text, ...] = key("de_xuat", POINTS, "Đề xuất, kiến nghị.")
    closing: Text | None = key("ket", TEXT, "Câu kết; dấu ./. do chương trình thêm.")
    reports: tuple[PeriodReport, ...] = key(
        "bao_cao",
        PERIOD_REPORTS,
        "Lời văn của các báo cáo, mỗi kỳ một báo cáo; số liệu hoạt động lấy từ ket_qua.",
    )
    silenced: tuple[Silence, ...] = key(
        "bo_qua",
        ListOf(KeyGroup(Silence, "nhóm mục quy_tac, ly_do"), "danh sách quy tắc bỏ qua"),
        "Những nhận xét đã xem và quyết định giữ nguyên, cho cả tệp.",
    )

    @property
    def period(self) -> Period | None:
        """The time the plan is for; None where the file does not say so for certain, which is a
        fault.
        """
        if self.school_year is not None:
            return self.school_year
        return Period.of_year(self.year) if self.year else self.stated_period.period

    @property
    def sound_period(self) -> Period:
        """The period of a plan that was read without fault, which always has one."""
        assert self.period is not None
        return self.period

    @property
    @worked_out_once
    def activities(self) -> tuple[tuple[Month | None, Activity], ...]:
        """Every activity with its month, in the file's order; those of no month (`thuong_xuyen`)
        last, with None.
        """
        in_months = (
            (entry.month, activity) for entry in self.schedule for activity in entry.activities
        )
        return (*in_months, *((None, activity) for activity in self.standing))
