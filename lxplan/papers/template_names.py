"""What a template sees: the declaration of every name, with one Vietnamese sentence about each.

Templates get these plain values and nothing else of the program, so the names here are a contract. They are the
keys of the plan file wherever there is one; a text that the plan leaves out is the empty string. (Named tuples,
because a frozen dataclass takes five times as long to make when the program starts.)
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, NamedTuple, get_args, get_type_hints

from lxplan.plan import Activity
from lxplan.plan.declaration import Key, Printed

Texts = tuple[str, ...]
TextsByName = Mapping[str, str]


class CentreContext(NamedTuple):
    """Trung tâm lập kế hoạch."""

    ten: Annotated[str, "Tên đầy đủ của trung tâm."]
    viet_tat: Annotated[str, "Tên viết tắt."]
    chu_quan: Annotated[str, "Cơ quan chủ quản."]
    dia_danh: Annotated[str, "Địa danh ghi trước ngày tháng."]


class DateContext(NamedTuple):
    """Ngày của văn bản, từng phần một; ngày và tháng trống khi văn bản chưa có ngày."""

    ngay: Annotated[str, "Ngày, hai chữ số."]
    thang: Annotated[str, "Tháng; chỉ tháng 1 và 2 có số 0 ở trước."]
    nam: Annotated[str, "Năm, bốn chữ số."]


class SignerContext(NamedTuple):
    """Người ký."""

    quyen_han: Annotated[str, "Quyền hạn ký, như KT. GIÁM ĐỐC; trống khi giám đốc tự ký."]
    chuc_vu: Annotated[str, "Chức vụ của người ký."]
    ho_ten: Annotated[str, "Họ tên người ký."]


class PaperContext(NamedTuple):
    """Thể thức của văn bản."""

    so: Annotated[str, "Số văn bản, dưới 10 đã có số 0 ở trước; trống khi chưa lấy số."]
    ky_hieu: Annotated[str, "Ký hiệu, đứng sau số và dấu gạch chéo."]
    ngay: Annotated[DateContext, "Ngày của văn bản."]
    trich_yeu: Annotated[str, "Trích yếu nội dung."]
    nguoi_ky: Annotated[SignerContext, "Người ký."]
    noi_nhan: Annotated[Texts, "Các nơi nhận."]


class PointsContext(NamedTuple):
    """Một danh sách với câu dẫn của nó."""

    dan_nhap: Annotated[str, "Câu dẫn vào danh sách."]
    muc: Annotated[Texts, "Các ý."]


class QuarterContext(NamedTuple):
    """Nhiệm vụ của một quý."""

    quy: Annotated[str, "Tên quý, như in làm đề mục."]
    viec: Annotated[Texts, "Các việc của quý."]


class TargetsContext(NamedTuple):
    """Chỉ tiêu của một lĩnh vực."""

    linh_vuc: Annotated[str, "Tên lĩnh vực, như in làm đề mục."]
    muc: Annotated[Texts, "Các chỉ tiêu."]


class DutyContext(NamedTuple):
    """Việc giao cho một hay nhiều đơn vị."""

    don_vi: Annotated[Texts, "Các đơn vị được giao việc."]
    nhiem_vu: Annotated[str, "Nhiệm vụ được giao."]


class SolutionsContext(NamedTuple):
    """Các giải pháp thực hiện."""

    chung: Annotated[Texts, "Các giải pháp chung."]
    phan_cong: Annotated[tuple[DutyContext, ...], "Phân công cho các đơn vị."]


class ActivityContext:
    """Một hoạt động: một dòng của bảng."""

    _keys = Activity.KEYS
    # Each key is a name here, described by the first words of its declaration; these are described otherwise.
    chu_tri: Annotated[str, "Đơn vị chủ trì, nếu khác trung tâm."]
    ngay: Annotated[str, "Ngày tổ chức, dạng 20/10/2018."]
    so_nguoi: Annotated[str, "Số người dự kiến."]
    kinh_phi: Annotated[str, "Kinh phí bằng đồng, có dấu chấm ngăn hàng nghìn."]
    # These are no keys: lines that the cells of a table print.
    thoi_gian: Annotated[Texts, "Các dòng của cột thời gian: thứ, ngày, giờ."]
    chi_tiet: Annotated[Texts, "Các dòng in dưới nội dung: thời gian, địa điểm, số người; người phụ trách; ghi chú."]
    chi_tiet_them: Annotated[Texts, "Các dòng in dưới nội dung khi thời gian và địa điểm đã có cột riêng."]
    cot_don_vi: Annotated[Texts, "Các dòng của cột đơn vị phối hợp/người dạy."]

    def __init__(self, **names: Printed) -> None:
        vars(self).update(names)

    def __getattr__(self, name: str) -> Printed:
        """Say that there is no such name; to a type checker, any name may be one of the plan file's keys."""
        raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")

    # The names that a named tuple has for itself, so that every group of names is asked in one way.
    @property
    def _fields(self) -> tuple[str, ...]:
        return tuple(vars(self))

    def _replace(self, **names: Printed) -> ActivityContext:
        return ActivityContext(**{**vars(self), **names})


class MonthContext(NamedTuple):
    """Một tháng của kế hoạch."""

    thang: Annotated[str, "Tháng, dạng 10/2018."]
    hoat_dong: Annotated[tuple[ActivityContext, ...], "Các hoạt động của tháng; có thể trống."]


class PlanContext(NamedTuple):
    """Những tên mà mẫu ke-hoach.xml.j2 dùng được."""

    ky: Annotated[str, "Kỳ của kế hoạch: «năm học 2018-2019» hoặc «năm 2026»."]
    trung_tam: Annotated[CentreContext, "Trung tâm lập kế hoạch."]
    van_ban: Annotated[PaperContext, "Thể thức của văn bản: số, ngày, trích yếu, người ký, nơi nhận."]
    can_cu: Annotated[Texts, "Các căn cứ, chưa có dấu câu cuối."]
    dan_nhap: Annotated[str, "Đoạn dẫn sau các căn cứ."]
    muc_dich: Annotated[Texts, "Mục đích, yêu cầu, từng đoạn."]
    thuan_loi: Annotated[PointsContext, "Thuận lợi."]
    kho_khan: Annotated[PointsContext, "Khó khăn."]
    nhiem_vu_quy: Annotated[tuple[QuarterContext, ...], "Nhiệm vụ từng quý."]
    chi_tieu: Annotated[tuple[TargetsContext, ...], "Chỉ tiêu cần đạt, theo lĩnh vực."]
    giai_phap: Annotated[SolutionsContext, "Các giải pháp thực hiện."]
    ke_hoach_thang: Annotated[tuple[MonthContext, ...], "Kế hoạch từng tháng, theo thứ tự thời gian."]
    de_xuat: Annotated[Texts, "Đề xuất, kiến nghị."]
    ket: Annotated[str, "Câu kết, chưa có dấu ./."]


class ScheduleContext(NamedTuple):
    """Những tên mà mẫu lich-thang.xml.j2 dùng được."""

    ky: Annotated[str, "Kỳ của kế hoạch: «năm học 2018-2019» hoặc «năm 2026»."]
    trung_tam: Annotated[CentreContext, "Trung tâm lập kế hoạch."]
    van_ban: Annotated[PaperContext, "Thể thức của lịch: số và ngày để trống cho bút; người ký, nơi nhận."]
    ten_thang: Annotated[str, "Tháng của lịch, dạng «tháng 10 năm 2018»."]
    thang: Annotated[MonthContext, "Tháng ấy; các hoạt động xếp theo ngày giờ, chưa có ngày thì đứng sau."]


class PartnerContext(NamedTuple):
    """Những tên mà mẫu phieu-don-vi.xml.j2 dùng được."""

    ky: Annotated[str, "Kỳ của kế hoạch: «năm học 2018-2019» hoặc «năm 2026»."]
    trung_tam: Annotated[CentreContext, "Trung tâm lập kế hoạch."]
    van_ban: Annotated[PaperContext, "Thể thức của kế hoạch mà phiếu kèm theo."]
    ten: Annotated[Texts, "Tên đơn vị; nhiều tên khi hỏi nhiều đơn vị một lúc."]
    nhiem_vu: Annotated[tuple[DutyContext, ...], "Các nhiệm vụ được giao, kể cả theo tên chung của nhóm."]
    ke_hoach_thang: Annotated[tuple[MonthContext, ...], "Các tháng có hoạt động của đơn vị, theo thứ tự thời gian."]


class GuestContext(NamedTuple):
    """Một đơn vị hoặc một người được mời: một tờ giấy mời."""

    ten: Annotated[str, "Tên đơn vị hoặc người được mời."]
    vai_tro: Annotated[str, "Được mời làm gì: «đơn vị phối hợp» hoặc «người dạy»."]


class InvitationContext(NamedTuple):
    """Những tên mà mẫu giay-moi.xml.j2 dùng được; chỗ kế hoạch chưa có là một dòng chấm khi in để ghi tay."""

    trung_tam: Annotated[CentreContext, "Trung tâm lập kế hoạch."]
    van_ban: Annotated[PaperContext, "Thể thức của giấy mời: số và ngày để trống cho bút; người ký."]
    khach: Annotated[tuple[GuestContext, ...], "Các đơn vị, người được mời, mỗi bên một tờ."]
    hoat_dong: Annotated[ActivityContext, "Hoạt động mời dự, như trong kế hoạch."]
    chu_tri: Annotated[str, "Đơn vị chủ trì: theo kế hoạch, hoặc trung tâm."]
    thanh_phan: Annotated[str, "Đối tượng và số người dự kiến; có thể trống."]
    thoi_gian: Annotated[str, "Giờ, thứ, ngày tháng năm bằng chữ."]
    dia_diem: Annotated[str, "Địa điểm."]
    lien_he: Annotated[str, "Người phụ trách, đầu mối liên hệ; có thể trống."]


def described(group: type) -> dict[str, tuple[Any, str]]:
    """Return the type of value and the Vietnamese sentence of every name in a group, those of keys first."""
    keys: Mapping[str, Key] = getattr(group, "_keys", {})
    by_key = {name: (_type_of(declared), f"{declared.brief}.") for name, declared in keys.items()}
    hints = get_type_hints(group, include_extras=True)
    return by_key | {name: get_args(hint) for name, hint in hints.items()}


def _type_of(declared: Key) -> Any:
    nothing = declared.printed(declared.kind.empty)
    return str if isinstance(nothing, str) else Texts if isinstance(nothing, tuple) else TextsByName
