"""A plan to begin with: its period, the centre, the usual bodies, the months; all else to be filled
in.
"""

from __future__ import annotations

from lxplan.drafting.draft import Entry, Group, Item, Items
from lxplan.drafting.whole_plan import write_plan
from lxplan.named_tuple import NamedTuple
from lxplan.plan import Period
from lxplan.plan.values import format_date
from lxplan.vietnamese.centre_regulations import in_force
from lxplan.vietnamese.commune_bodies import Body, level_in, usual_bodies

_HOW = (
    "Cách ghi",
    "  - Mỗi mục có dạng «tên: nội dung». Giữ nguyên tên mục (chữ không dấu), chỉ sửa nội dung.",
    "  - Đầu dòng lùi vào bằng dấu cách, không dùng phím Tab. Mỗi ý trong danh sách bắt đầu bằng «- ».",
    "  - Câu có dấu hai chấm: đặt cả câu trong dấu nháy kép.",
    "  - Dòng bắt đầu bằng # là lời nhắc, không in ra giấy. Chưa biết thì để trống, không đoán.",
)
_ACTIVITY = (
    "Mỗi hoạt động bắt đầu bằng «- noi_dung», ghi dưới tháng của nó; hoặc gõ lệnh lxplan add. Ví dụ:",
    "  - noi_dung: Tập huấn kỹ thuật chăm sóc lúa",
    "    doi_tuong: Nông dân",
    "    phoi_hop: [Hội Nông dân]",
    "    ngay: 20",
)


class Centre(NamedTuple):
    """The centre of a new plan: its name, the body above it, its place, and who signs; empty where
    not known.
    """

    name: str
    above: str = ""
    place: str = ""
    office: str = ""
    signer: str = ""


def empty_plan(period: Period, centre: Centre, modeline: str) -> str:
    """Return the text of a new plan, which reads without a fault; `modeline` is the comment of its
    first line.
    """
    head = (modeline, "", f"KẾ HOẠCH {period.name.upper()}", centre.name, "", *_HOW)
    entries = (
        _period(period),
        Entry("trung_tam", _centre(centre)),
        Entry("van_ban", _paper(period, centre)),
        Entry("don_vi", _bodies(period, centre)),
        Entry("can_cu", _bases(period), below=_about_bases(period)),
        Entry("dan_nhap", f"{centre.name} xây dựng kế hoạch hoạt động {period.name} như sau:"),
        *map(Entry, ("muc_dich", "thuan_loi", "kho_khan", "nhiem_vu_quy", "chi_tieu", "giai_phap")),
        Entry("ke_hoach_thang", _months(period), above=_ACTIVITY),
        Entry("de_xuat"),
        Entry("ket", f"Trên đây là kế hoạch hoạt động {period.name} của {centre.name}"),
    )
    return write_plan(entries, head)


def _period(period: Period) -> Entry:
    if period.is_school_year:
        return Entry("nam_hoc", period.label)
    if period.is_year:
        return Entry("nam", period.label)
    days = (Entry("tu", format_date(period.begins)), Entry("den", format_date(period.ends)))
    return Entry("ky", Group(days))


def _centre(centre: Centre) -> Group:
    return Group(
        (
            Entry("ten", centre.name),
            Entry("viet_tat", "TTHTCĐ"),
            Entry("chu_quan", centre.above or None, beside="cơ quan cấp trên, ví dụ UBND xã …"),
            Entry("dia_danh", centre.place or None, beside="nơi ghi trước ngày ký"),
        )
    )


def _paper(period: Period, centre: Centre) -> Group:
    signer = Group(
        (
            Entry("quyen_han", beside="chỉ ghi khi ký thay, ví dụ KT. GIÁM ĐỐC"),
            Entry("chuc_vu", centre.office or "Giám đốc"),
            Entry("ho_ten", centre.signer or None, beside="họ tên người ký"),
        )
    )
    return Group(
        (
            Entry("so", beside="để trống đến khi vào sổ lấy số"),
            Entry("ky_hieu", "KH-TTHTCĐ"),
            Entry("ngay", beside="ngày ký: để trống đến khi ký"),
            Entry("trich_yeu", f"Hoạt động của {centre.name} {period.name}"),
            Entry("nguoi_ky", signer),
            Entry("noi_nhan", beside="mỗi nơi một dòng «- …»; dòng «Lưu: VT» tự có"),
        )
    )


def _bodies(period: Period, centre: Centre) -> Items:
    bodies = usual_bodies(period.begins, level_in(centre.name))
    return Items(tuple(Item(_body(body)) for body in bodies))


def _body(body: Body) -> Group:
    entries = [Entry("ten", body.name)]
    entries += [Entry("ten_khac", body.others)] if body.others else []
    entries += [Entry("gom", body.members)] if body.members else []
    return Group(tuple(entries))


def _bases(period: Period) -> tuple[str, ...] | None:
    return in_force(period.begins) or None


def _about_bases(period: Period) -> tuple[str, ...]:
    """Return what is still to be done to the bases; a subject that the program does not know is not
    made up.
    """
    bare = [each for each in in_force(period.begins) if each.endswith(_ISSUER)]
    subjects = [
        f"{each.removeprefix('Căn cứ ').partition(' ngày ')[0]}: chép thêm trích yếu (về việc gì) sau tên cơ quan ban hành."
        for each in bare
    ]
    return (*subjects, "Thêm kế hoạch, hướng dẫn của cấp trên cho kỳ này.")


_ISSUER = "của Bộ trưởng Bộ Giáo dục và Đào tạo"


def _months(period: Period) -> Group:
    return Group(tuple(Entry(str(month)) for month in period.months))
