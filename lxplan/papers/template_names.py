"""The names that the templates of several papers see, each with one Vietnamese sentence about it.

A paper declares in its own module what its template sees, out of these and of what it alone has.
Templates get these plain values and nothing else of the program, so the names are a contract. They
are the keys of the plan file wherever there is one; a text that the plan leaves out is the empty
string. Groups that a new key is to reach without a line here are `KeyNames`. (Others are named
tuples, because a frozen dataclass takes five times as long to make when the program starts.)
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

from lxplan.named_tuple import NamedTuple
from lxplan.papers.key_names import KeyNames
from lxplan.plan import Activity

Texts = tuple[str, ...]


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


class ApprovalContext(NamedTuple):
    """Chữ ký thứ hai, bên trái chữ ký của người ký."""

    co: Annotated[str, "Chữ «có» khi kế hoạch có chữ ký thứ hai; trống thì không in."]
    loi: Annotated[str, "Lời trên chữ ký, như PHÊ DUYỆT; có thể trống."]
    quyen_han: Annotated[str, "Quyền hạn ký, như TM. ỦY BAN NHÂN DÂN; có thể trống."]
    chuc_vu: Annotated[str, "Chức vụ."]
    ho_ten: Annotated[str, "Họ tên."]


class HeadContext(NamedTuple):
    """Đầu giấy của Đoàn, Đội, Đảng; văn bản có quốc hiệu thì tên và các dấu để trống."""

    ten: Annotated[str, "Tên tổ chức in thay quốc hiệu, như ĐOÀN TNCS HỒ CHÍ MINH."]
    dau_sao: Annotated[str, "Dấu sao dưới tên cơ quan, thay đường kẻ."]
    gach: Annotated[str, "Các gạch nối dưới trích yếu, thay đường kẻ."]
    chu_so: Annotated[str, "Chữ đứng trước số văn bản: «Số:», của Đảng là «Số»."]
    noi_so: Annotated[str, "Dấu giữa số và ký hiệu: gạch chéo, của Đoàn, Đội, Đảng là gạch nối."]


class PaperContext(NamedTuple):
    """Thể thức của văn bản."""

    loai: Annotated[
        str, "Tên loại văn bản: «Kế hoạch», «Chương trình» … ; trống khi không thuộc loại nào."
    ]
    dau_giay: Annotated[HeadContext, "Đầu giấy: có quốc hiệu, hoặc của Đoàn, Đội, Đảng."]
    du_thao: Annotated[str, "Chữ DỰ THẢO khi văn bản còn là dự thảo; không thì trống."]
    so: Annotated[str, "Số văn bản, dưới 10 đã có số 0 ở trước; trống khi chưa lấy số."]
    ky_hieu: Annotated[str, "Ký hiệu, đứng sau số."]
    ngay: Annotated[DateContext, "Ngày của văn bản."]
    trich_yeu: Annotated[str, "Trích yếu nội dung."]
    nguoi_ky: Annotated[SignerContext, "Người ký."]
    phe_duyet: Annotated[ApprovalContext, "Chữ ký thứ hai, bên trái."]
    noi_nhan: Annotated[Texts, "Các nơi nhận."]


class DutyContext(NamedTuple):
    """Việc giao cho một hay nhiều đơn vị."""

    don_vi: Annotated[Texts, "Các đơn vị được giao việc."]
    nhiem_vu: Annotated[str, "Nhiệm vụ được giao."]


class ActivityContext(KeyNames):
    """Một hoạt động: một dòng của bảng."""

    _keys = Activity.KEYS
    # Each key is a name, described by the first words of its declaration, or as these are.
    chu_tri: Annotated[str, "Đơn vị chủ trì, nếu khác trung tâm."]
    ngay: Annotated[str, "Ngày tổ chức, dạng 20/10/2018; nhiều ngày thì 13/10, 27/10/2018."]
    so_nguoi: Annotated[str, "Số người dự kiến, như đã ghi: 45, 40-50, khoảng 50."]
    phu_trach: Annotated[
        str, "Người phụ trách, đầu mối liên hệ; có số điện thoại khi in với --private."
    ]
    ghi_chu: Annotated[str, "Ghi chú; trống, trừ khi in với --private."]
    kinh_phi: Annotated[str, "Kinh phí bằng đồng, có dấu chấm ngăn hàng nghìn."]
    # These are no keys: lines that the cells of a table print.
    thoi_gian: Annotated[Texts, "Các dòng của cột thời gian: thứ, ngày, giờ."]
    chi_tiet: Annotated[
        Texts, "Các dòng in dưới nội dung: thời gian, địa điểm, số người; người phụ trách; ghi chú."
    ]
    chi_tiet_them: Annotated[
        Texts, "Các dòng in dưới nội dung khi thời gian và địa điểm đã có cột riêng."
    ]
    cot_don_vi: Annotated[Texts, "Các dòng của cột đơn vị phối hợp/người dạy."]
    cac_o: Annotated[
        Mapping[str, Any], "Các ô của bảng mà kế hoạch chọn cột, theo tên mục của cột."
    ]


class MonthContext(NamedTuple):
    """Một tháng của kế hoạch."""

    thang: Annotated[str, "Tháng, dạng 10/2018."]
    hoat_dong: Annotated[tuple[ActivityContext, ...], "Các hoạt động của tháng; có thể trống."]
    tieu_de: Annotated[
        str, "Tên nhóm trên một hàng riêng khi bảng không có cột tháng; tháng thường thì trống."
    ] = ""


class ColumnContext(NamedTuple):
    """Một cột của bảng, như hàm cot đặt."""

    ten: Annotated[str, "Tên cột."]
    khoa: Annotated[str, "Tên giá trị đứng trong cột."]
    phan: Annotated[str, "Phần bề rộng, là con số; trống thì rộng vừa đủ chữ."] = ""
    duoi: Annotated[str, "Tên các dòng nhỏ ở dưới; có thể trống."] = ""
    luon: Annotated[str, "Chữ «có»: in cả khi cột trống."] = ""
    gop: Annotated[str, "Chữ «có»: các ô liền nhau có cùng chữ thì gộp làm một."] = ""


class TableContext(NamedTuple):
    """Bảng kế hoạch từng tháng: các cột và khổ giấy."""

    cot: Annotated[
        tuple[ColumnContext, ...],
        "Các cột mà kế hoạch chọn hoặc cần; trống thì mẫu dùng các cột thường của nó.",
    ]
    ngang: Annotated[str, "Chữ «có» khi bảng nằm ở trang giấy ngang riêng; không thì trống."]
    ten_kinh_phi: Annotated[
        str, "Tên cột kinh phí: «Kinh phí (đồng)» khi có số tiền, không thì «Kinh phí»."
    ]
    tong_kinh_phi: Annotated[
        str, "Tổng các số tiền trong bảng, khi có từ hai số tiền trở lên; không thì trống."
    ]
