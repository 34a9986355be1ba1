"""The faults of structure, which reading finds: after one the plan is not read for certain.

They are no rules: they cannot be silenced, and they stop `render`. This table is their
documentation.
"""

from __future__ import annotations

from lxplan.named_tuple import NamedTuple


class StructureFault(NamedTuple):
    """What a fault of structure means, in one sentence; a piece of a plan that has it, and the same
    piece without it. Where no piece can show it, `cure` says what to do.
    """

    meaning: str
    wrong: str = ""
    right: str = ""
    cure: str = ""

    @property
    def documentation(self) -> str:
        """The meaning, and the examples or the cure, laid out as in the docstring of a rule."""
        if self.cure:
            return f"{self.meaning}\n\nCách sửa: {self.cure}"
        right, wrong = (example.replace("\n", "\n    ") for example in (self.right, self.wrong))
        return f"{self.meaning}\n\nĐúng:\n    {right}\n\nSai:\n    {wrong}"


_ACTIVITY = "ke_hoach_thang:\n  10/2018:\n    - noi_dung: Tập huấn chăm sóc lúa\n"

FAULTS: dict[str, StructureFault] = {
    "tep-qua-lon": StructureFault(
        "Tệp lớn hơn 5 MB, không thể là kế hoạch của một năm.",
        cure="Kiểm tra xem có chọn nhầm tệp không; ảnh, bảng lớn để ở tệp khác.",
    ),
    "bang-ma": StructureFault(
        "Tệp không ghi bằng Unicode (UTF-8 hoặc UTF-16).",
        cure="Mở tệp bằng Notepad, chọn File > Save As, ở ô Encoding chọn UTF-8 rồi lưu lại. Chữ gõ bằng bảng mã cũ (TCVN3, VNI) thì chuyển sang Unicode trước, bằng UniKey: Ctrl+Shift+F6.",
    ),
    "ky-tu-la": StructureFault(
        "Có ký tự điều khiển không in được, hoặc ký tự đổi chiều chữ làm chữ hiện ra khác với chữ trong tệp.",
        cure="Xóa ký tự ở chỗ được báo, thường do chép từ trang mạng; không thấy nó thì xóa cả đoạn rồi gõ lại.",
    ),
    "tep-rong": StructureFault(
        "Tệp không có nội dung.",
        cure="Lưu lại tệp từ chỗ đang soạn, hoặc tạo tệp mới bằng lệnh lxplan new.",
    ),
    "cu-phap": StructureFault(
        "Dòng không đọc được: thiếu dấu hai chấm, gạch đầu dòng sai dấu, câu có dấu hai chấm mà không đặt trong nháy.",
        "muc_dich: Mục tiêu: nâng cao dân trí",
        'muc_dich: "Mục tiêu: nâng cao dân trí"',
    ),
    "dau-tab": StructureFault(
        "Đầu dòng lùi bằng phím Tab thay vì dấu cách.",
        "trung_tam:\n\tten: Trung tâm học tập cộng đồng xã Long Xuyên",
        "trung_tam:\n  ten: Trung tâm học tập cộng đồng xã Long Xuyên",
    ),
    "thut-le-sai": StructureFault(
        "Dòng lùi vào không thẳng với các dòng cùng cấp.",
        _ACTIVITY + "     doi_tuong: Nông dân",
        _ACTIVITY + "      doi_tuong: Nông dân",
    ),
    "thieu-dau-nhay": StructureFault(
        "Dấu nháy mở mà không đóng.", 'muc_dich: "Nâng cao dân trí', 'muc_dich: "Nâng cao dân trí"'
    ),
    "thieu-ngoac": StructureFault(
        "Ngoặc [ hoặc { mở mà không đóng, hoặc thiếu dấu phẩy giữa các mục.",
        _ACTIVITY + "      phoi_hop: [Hội Nông dân, Trường THCS",
        _ACTIVITY + "      phoi_hop: [Hội Nông dân, Trường THCS]",
    ),
    "bi-danh": StructureFault(
        "Bí danh (dấu & và * trước một tên) làm tệp phình ra quá lớn, hoặc lồng vào chính nó.",
        cure="Xóa các dấu & và *, viết thẳng nội dung vào từng chỗ.",
    ),
    "long-qua-sau": StructureFault(
        "Các mục lồng nhau quá nhiều tầng.",
        cure="Bớt khoảng lùi đầu dòng hoặc bớt ngoặc; kế hoạch không cần quá 7 tầng.",
    ),
    "trung-khoa": StructureFault(
        "Một mục viết hai lần trong cùng một nhóm.",
        _ACTIVITY + "      doi_tuong: Nông dân\n      doi_tuong: Phụ nữ",
        _ACTIVITY + "      doi_tuong: [Nông dân, Phụ nữ]",
    ),
    "khoa-la": StructureFault(
        "Mục không có trong mẫu kế hoạch.",
        _ACTIVITY + "      doi_tuog: Nông dân",
        _ACTIVITY + "      doi_tuong: Nông dân",
    ),
    "thieu-khoa": StructureFault(
        "Thiếu một mục bắt buộc, hoặc mục bắt buộc chưa có giá trị.",
        "trung_tam:\n  viet_tat: TTHTCĐ",
        "trung_tam:\n  ten: Trung tâm học tập cộng đồng xã Long Xuyên\n  viet_tat: TTHTCĐ",
    ),
    "thua-khoa": StructureFault(
        "Các mục loại trừ nhau cùng có giá trị.",
        "nam_hoc: 2018-2019\nnam: 2018",
        "nam_hoc: 2018-2019",
    ),
    "muc-trong": StructureFault(
        "Gạch đầu dòng không có nội dung.",
        "thuan_loi:\n  - Được cấp ủy quan tâm\n  -",
        "thuan_loi:\n  - Được cấp ủy quan tâm",
    ),
    "sai-kieu": StructureFault(
        "Giá trị khác loại với mục: danh sách, nhóm mục hay câu chữ.",
        "trung_tam: Trung tâm học tập cộng đồng xã Long Xuyên",
        "trung_tam:\n  ten: Trung tâm học tập cộng đồng xã Long Xuyên",
    ),
    "nam-hoc-sai": StructureFault(
        "Năm học không phải hai năm liền nhau.", "nam_hoc: 2018-2020", "nam_hoc: 2018-2019"
    ),
    "nam-sai": StructureFault(
        "Năm không phải bốn chữ số.",
        "nam: 26\nke_hoach_thang:\n  10/2026:\n    - noi_dung: Tập huấn",
        "nam: 2026\nke_hoach_thang:\n  10/2026:\n    - noi_dung: Tập huấn",
    ),
    "ky-sai": StructureFault(
        "Kỳ của kế hoạch dài hơn năm năm, hoặc ở một năm không thể có, thường do gõ sai năm.",
        "ky: {tu: 01/09/2018, den: 31/10/2081}\nke_hoach_thang:\n  10/2018:\n    - noi_dung: Tập huấn",
        "ky: {tu: 01/09/2018, den: 31/10/2018}\nke_hoach_thang:\n  10/2018:\n    - noi_dung: Tập huấn",
    ),
    "thang-sai": StructureFault(
        "Mục tháng không phải một tháng có thật.",
        "ke_hoach_thang:\n  13/2018:\n    - noi_dung: Tập huấn",
        "ke_hoach_thang:\n  12/2018:\n    - noi_dung: Tập huấn",
    ),
    "trung-thang": StructureFault(
        "Một tháng viết hai lần.",
        "ke_hoach_thang:\n  10/2018:\n    - noi_dung: Tập huấn\n  10/2018:\n    - noi_dung: Hội thi",
        "ke_hoach_thang:\n  10/2018:\n    - noi_dung: Tập huấn\n    - noi_dung: Hội thi",
    ),
    "thang-ngoai-ky": StructureFault(
        "Tháng nằm ngoài năm học, năm hoặc kỳ của kế hoạch.",
        "nam_hoc: 2018-2019\nke_hoach_thang:\n  10/2019:\n    - noi_dung: Tập huấn",
        "nam_hoc: 2018-2019\nke_hoach_thang:\n  10/2018:\n    - noi_dung: Tập huấn",
    ),
    "ngay-sai": StructureFault(
        "Ngày không có trong lịch, hoặc viết không đúng dạng.",
        _ACTIVITY + "      ngay: 32/10/2018",
        _ACTIVITY + "      ngay: 31/10/2018",
    ),
    "ngay-nguoc": StructureFault(
        "Ngày kết thúc đứng trước ngày bắt đầu.",
        _ACTIVITY + "      tu_ngay: 20/10/2018\n      den_ngay: 10/10/2018",
        _ACTIVITY + "      tu_ngay: 10/10/2018\n      den_ngay: 20/10/2018",
    ),
    "ngay-qua-xa": StructureFault(
        "Ngày cách kỳ kế hoạch hơn một năm, thường do gõ sai năm.",
        _ACTIVITY + "      tu_ngay: 20/10/2018\n      den_ngay: 25/10/2081",
        _ACTIVITY + "      tu_ngay: 20/10/2018\n      den_ngay: 25/10/2018",
    ),
    "ngay-ngoai-thang": StructureFault(
        "Ngày không thuộc tháng chứa hoạt động.",
        _ACTIVITY + "      ngay: 20/11/2018",
        _ACTIVITY + "      ngay: 20/10/2018",
    ),
    "thu-sai": StructureFault(
        "Thứ trong tuần viết không đúng.",
        _ACTIVITY + "      thu: Thứ Tám",
        _ACTIVITY + "      thu: Thứ Bảy",
    ),
    "cot-la": StructureFault(
        "Cột của bảng không có trong các cột chọn được.",
        "bang_thang:\n  cot: [stt, noi_dun]",
        "bang_thang:\n  cot: [stt, noi_dung]",
    ),
    "kho-sai": StructureFault(
        "Khổ giấy của bảng không phải dọc, ngang hoặc tự chọn.",
        "bang_thang:\n  kho: A3",
        "bang_thang:\n  kho: ngang",
    ),
    "co-khong-sai": StructureFault(
        "Chỗ chỉ ghi có hoặc không lại ghi chữ khác.",
        _ACTIVITY + "      phat_sinh: rồi",
        _ACTIVITY + "      phat_sinh: có",
    ),
    "dau-giay-sai": StructureFault(
        "Đầu giấy không phải đoàn, đội hay đảng.",
        "van_ban:\n  dau_giay: hội",
        "van_ban:\n  dau_giay: đoàn",
    ),
    "so-sai": StructureFault(
        "Con số hoặc số tiền viết không đúng.",
        _ACTIVITY + "      so_nguoi: bốn lăm",
        _ACTIVITY + "      so_nguoi: 45",
    ),
    "don-vi-la": StructureFault(
        "Tên đơn vị chưa khai ở don_vi.",
        "don_vi:\n  - ten: Hội Nông dân\n" + _ACTIVITY + "      phoi_hop: Hội Nôg dân",
        "don_vi:\n  - ten: Hội Nông dân\n" + _ACTIVITY + "      phoi_hop: Hội Nông dân",
    ),
    "phan-la": StructureFault(
        "Nhắc đến một phần không có, hoặc để trống, bằng tên mục của phần đó.",
        "ket: Trên đây là lịch ở phần ke_hoach_thag",
        "ket: Trên đây là lịch ở phần ke_hoach_thang",
    ),
    "trung-phan": StructureFault(
        "Một phần đặt hai lần trong bố cục (bo_cuc).",
        "bo_cuc:\n  phan:\n    - ke_hoach_thang\n    - ke_hoach_thang",
        "bo_cuc:\n  phan:\n    - ke_hoach_thang",
    ),
    "danh-so-sai": StructureFault(
        "Cách đánh số các phần viết không đúng.",
        "bo_cuc:\n  danh_so: A.1",
        "bo_cuc:\n  danh_so: A-1",
    ),
    "khoa-phan-sai": StructureFault(
        "Tên mục của một phần riêng viết không đúng, hoặc trùng tên mục của phần có sẵn.",
        "bo_cuc:\n  phan:\n    - tieu_de: Tổ chức thực hiện\n      khoa: Tổ chức\n      noi_dung: Giao các thôn thực hiện\n    - ke_hoach_thang",
        "bo_cuc:\n  phan:\n    - tieu_de: Tổ chức thực hiện\n      khoa: to_chuc\n      noi_dung: Giao các thôn thực hiện\n    - ke_hoach_thang",
    ),
    "trung-ten": StructureFault(
        "Một tên đơn vị khai hai lần.",
        "don_vi:\n  - ten: Hội Nông dân\n  - ten: Hội Nông dân",
        "don_vi:\n  - ten: Hội Nông dân",
    ),
    "nhom-sai": StructureFault(
        "Nhóm không gồm đơn vị nào, hoặc gồm chính nó.",
        "don_vi:\n  - ten: Các hội\n    gom: []",
        "don_vi:\n  - ten: Hội Nông dân\n  - ten: Các hội\n    gom: [Hội Nông dân]",
    ),
}
