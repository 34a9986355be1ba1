"""The faults of structure, which reading finds: after one the plan is not read for certain.

They are no rules: they cannot be silenced, and they stop `render`. This table is their
documentation.
"""

from __future__ import annotations

FAULTS: dict[str, str] = {
    "tep-qua-lon": "Tệp lớn hơn 5 MB, không thể là kế hoạch của một năm.",
    "bang-ma": "Tệp không ghi bằng Unicode (UTF-8 hoặc UTF-16).",
    "ky-tu-la": "Có ký tự điều khiển không in được, hoặc ký tự đổi chiều chữ làm chữ hiện ra khác với chữ trong tệp.",
    "tep-rong": "Tệp không có nội dung.",
    "cu-phap": "Dòng không đúng cú pháp YAML.",
    "dau-tab": "Đầu dòng lùi bằng phím Tab thay vì dấu cách.",
    "thut-le-sai": "Dòng lùi vào không thẳng với các dòng cùng cấp.",
    "thieu-dau-nhay": "Dấu nháy mở mà không đóng.",
    "thieu-ngoac": "Ngoặc [ hoặc { mở mà không đóng, hoặc thiếu dấu phẩy giữa các mục.",
    "bi-danh": "Bí danh YAML (&, *) làm tệp phình ra quá lớn, hoặc lồng vào chính nó.",
    "long-qua-sau": "Các mục lồng nhau quá nhiều tầng.",
    "trung-khoa": "Một khóa viết hai lần trong cùng một nhóm.",
    "khoa-la": "Khóa không có trong mẫu kế hoạch.",
    "thieu-khoa": "Thiếu một khóa bắt buộc, hoặc khóa bắt buộc chưa có giá trị.",
    "thua-khoa": "Các khóa loại trừ nhau cùng có giá trị.",
    "muc-trong": "Gạch đầu dòng không có nội dung.",
    "sai-kieu": "Giá trị khác loại với khóa: danh sách, nhóm khóa hay câu chữ.",
    "nam-hoc-sai": "Năm học không phải hai năm liền nhau.",
    "nam-sai": "Năm không phải bốn chữ số.",
    "ky-sai": "Kỳ của kế hoạch dài hơn năm năm, hoặc ở một năm không thể có, thường do gõ sai năm.",
    "thang-sai": "Khóa tháng không phải một tháng có thật.",
    "trung-thang": "Một tháng viết hai lần.",
    "thang-ngoai-ky": "Tháng nằm ngoài năm học, năm hoặc kỳ của kế hoạch.",
    "ngay-sai": "Ngày không có trong lịch, hoặc viết không đúng dạng.",
    "ngay-nguoc": "Ngày kết thúc đứng trước ngày bắt đầu.",
    "ngay-qua-xa": "Ngày cách kỳ kế hoạch hơn một năm, thường do gõ sai năm.",
    "ngay-ngoai-thang": "Ngày không thuộc tháng chứa hoạt động.",
    "thu-sai": "Thứ trong tuần viết không đúng.",
    "cot-la": "Cột của bảng không có trong các cột chọn được.",
    "kho-sai": "Khổ giấy của bảng không phải dọc, ngang hoặc tự chọn.",
    "co-khong-sai": "Chỗ chỉ ghi có hoặc không lại ghi chữ khác.",
    "dau-giay-sai": "Đầu giấy không phải đoàn, đội hay đảng.",
    "so-sai": "Con số hoặc số tiền viết không đúng.",
    "don-vi-la": "Tên đơn vị chưa khai ở don_vi.",
    "phan-la": "Nhắc đến một phần không có, hoặc để trống, bằng khóa của phần đó.",
    "trung-phan": "Một phần đặt hai lần trong bố cục (bo_cuc).",
    "danh-so-sai": "Cách đánh số các phần viết không đúng.",
    "khoa-phan-sai": "Khóa của một phần riêng viết không đúng, hoặc trùng khóa của phần có sẵn.",
    "trung-ten": "Một tên đơn vị khai hai lần.",
    "nhom-sai": "Nhóm không gồm đơn vị nào, hoặc gồm chính nó.",
}
