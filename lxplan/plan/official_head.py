"""Who makes the plan, and what the official form asks for: `trung_tam` and `van_ban`, declared."""

from __future__ import annotations

from datetime import date

from lxplan.plan.declaration import Record, key
from lxplan.plan.groups_and_lists import KeyGroup
from lxplan.plan.kinds import DATE, HEAD, TEXT, TEXTS, YES
from lxplan.source import Text


class Centre(Record):
    """The learning centre whose plan it is."""

    TITLE = "Trung tâm"

    name: Text = key(
        "ten",
        TEXT,
        "Tên đầy đủ của trung tâm.",
        required=True,
        example="Trung tâm học tập cộng đồng xã Long Xuyên",
    )
    abbreviation: Text | None = key("viet_tat", TEXT, "Tên viết tắt.", example="TTHTCĐ")
    parent: Text | None = key(
        "chu_quan",
        TEXT,
        "Cơ quan chủ quản, in phía trên tên trung tâm.",
        example="UBND xã Long Xuyên",
    )
    locality: Text | None = key(
        "dia_danh", TEXT, "Địa danh ghi trước ngày tháng của văn bản.", example="Long Xuyên"
    )


class Signer(Record):
    """The person who signs."""

    TITLE = "Người ký"

    authority: Text | None = key(
        "quyen_han",
        TEXT,
        "Quyền hạn ký: TM., KT., TL., TUQ. hoặc Q.; để trống nếu giám đốc tự ký.",
        example="KT. GIÁM ĐỐC",
    )
    position: Text | None = key("chuc_vu", TEXT, "Chức vụ của người ký.", example="Giám đốc")
    name: Text | None = key(
        "ho_ten", TEXT, "Họ tên người ký, không ghi học hàm, học vị.", example="Nguyễn Văn An"
    )


class Approval(Record):
    """A second signature, at the left: of the body above that approves, or of one that signs
    along.
    """

    TITLE = "Phê duyệt"

    words: Text | None = key("loi", TEXT, "Lời ghi trên chữ ký, in chữ hoa.", example="PHÊ DUYỆT")
    authority: Text | None = key(
        "quyen_han",
        TEXT,
        "Quyền hạn ký: TM., KT., TL., TUQ. hoặc Q.",
        example="TM. ỦY BAN NHÂN DÂN",
    )
    position: Text | None = key("chuc_vu", TEXT, "Chức vụ của người phê duyệt.", example="Chủ tịch")
    name: Text | None = key("ho_ten", TEXT, "Họ tên người phê duyệt.", example="Trần Văn Bình")


class Paper(Record):
    """What the official form asks for: number, date, subject, signer, recipients."""

    TITLE = "Văn bản"

    document_type: Text | None = key(
        "loai",
        TEXT,
        "Tên loại văn bản, nếu không phải kế hoạch: một trong 29 loại của Nghị định 30/2020.",
        example="Chương trình",
    )
    head: str | None = key(
        "dau_giay",
        HEAD,
        "Đầu giấy không có quốc hiệu: của Đoàn, của Đội hoặc của Đảng.",
        example="đoàn",
    )
    is_draft: bool | None = key(
        "du_thao", YES, "Bản còn dự thảo: in chữ DỰ THẢO dưới số, ký hiệu.", example="có"
    )
    number: Text | None = key("so", TEXT, "Số văn bản; để trống đến khi lấy số.", example="5")
    symbol: Text | None = key(
        "ky_hieu",
        TEXT,
        "Ký hiệu, đứng sau số và dấu gạch chéo; để trống thì theo loại văn bản và viet_tat.",
        example="KH-TTHTCĐ",
    )
    issued: date | None = key(
        "ngay", DATE, "Ngày ký văn bản; quyết định áp dụng thể thức nào.", example="05/09/2018"
    )
    subject: Text | None = key(
        "trich_yeu",
        TEXT,
        "Trích yếu nội dung, dưới tên loại văn bản.",
        example="Triển khai thực hiện hoạt động Trung tâm học tập cộng đồng xã Long Xuyên năm học 2018-2019",
    )
    signer: Signer = key(
        "nguoi_ky", KeyGroup(Signer, "nhóm mục quyen_han, chuc_vu, ho_ten"), "Người ký."
    )
    approval: Approval = key(
        "phe_duyet",
        KeyGroup(Approval, "nhóm mục loi, quyen_han, chuc_vu, ho_ten"),
        "Chữ ký thứ hai, ở bên trái: cấp trên phê duyệt, hoặc đơn vị cùng ký.",
    )
    recipients: tuple[Text, ...] = key(
        "noi_nhan",
        TEXTS,
        "Nơi nhận, mỗi nơi một dòng; dòng Lưu: VT do chương trình thêm.",
        example="[UBND xã Long Xuyên (để báo cáo)]",
    )

    @property
    def is_signed(self) -> bool:
        """Whether the paper has the number and the date that it gets when it is signed."""
        return bool(self.number and self.issued and not self.is_draft)
