"""Kinds of plans beside the source's: of schools, of the Đoàn and Đội, of a month; other tables,
other numbers.
"""

from __future__ import annotations

from lxplan.plan.values import format_date
from lxplan.reading_in.word_file import read_word
from tests.reading_in.brought_in import BroughtIn, bring_in, word_file, words_kept, words_of

HEAD: list[list[str | None]] = [
    [
        "PHÒNG GD&ĐT HUYỆN KINH MÔN\nTRƯỜNG THCS LONG XUYÊN",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập – Tự do – Hạnh phúc",
    ],
    ["Số: ..../KH-THCS", "Long Xuyên, ngày ... tháng 9 năm 2018"],
]
TITLE = ("KẾ HOẠCH", "Hoạt động năm học 2018-2019")
LEAD = "Trường THCS Long Xuyên xây dựng kế hoạch như sau:"


def _in(
    *parts: str | list[list[str | None]], bold: tuple[str, ...] = (), worked_out: str = ""
) -> BroughtIn:
    """Bring a Word file in; no word is lost but those that the paper works out by itself."""
    brought = bring_in(read_word(word_file(*parts, bold=(*bold, TITLE[1]))))
    assert not words_of(brought.blocks) - words_kept(brought.text) - words_kept(worked_out)
    return brought


def test_a_school_s_plan_with_who_does_what_and_months_in_words() -> None:
    brought = _in(
        HEAD,
        *TITLE,
        "Căn cứ công văn số 850/HD-PGDĐT ngày 25/8/2018 của Phòng GD&ĐT; Căn cứ tình hình nhà trường;",
        LEAD,
        "I. ĐẶC ĐIỂM TÌNH HÌNH",
        "1. Thuận lợi",
        "- Được quan tâm.",
        "2. Khó khăn",
        "- Thiếu phòng học.",
        "II. KẾ HOẠCH CỤ THỂ",
        [
            ["Thời gian", "Nội dung", "Người thực hiện", "Ghi chú"],
            ["Tháng 8/2018", "- Tựu trường\n- Ổn định nền nếp", "BGH", ""],
            ["Tháng 9", "- Khai giảng\n- Đại hội", "BGH\nTPT Đội", ""],
            ["", "Họp phụ huynh", "", "lần 1"],
            ["Tháng 01/2019", "Sơ kết học kỳ I", "BGH", ""],
            ["Tháng 5", "Tổng kết", "Toàn trường", ""],
        ],
        "III. TỔ CHỨC THỰC HIỆN",
        "1. Ban giám hiệu: chỉ đạo chung.",
        [
            [
                "Nơi nhận:\n- Phòng GD&ĐT (b/c);\n- Lưu: VT.",
                "HIỆU TRƯỞNG\n(Ký, đóng dấu)\n\nNguyễn Thị Hoa",
            ]
        ],
    )
    plan = brought.plan
    assert brought.rows == [
        "08/2018 - Tựu trường\n- Ổn định nền nếp",
        "09/2018 Khai giảng",
        "09/2018 Đại hội",
        "09/2018 Họp phụ huynh",
        "01/2019 Sơ kết học kỳ I",
        "05/2019 Tổng kết",
    ]
    assert plan.sound_period.name == "năm học 2018-2019"
    assert format_date(plan.sound_period.begins) == "01/08/2018"
    assert [column.key for column in plan.table.columns] == [
        "thang",
        "noi_dung",
        "rieng.nguoi_thuc_hien",
        "ghi_chu",
    ]
    assert [dict(row.own) for _, row in plan.activities][1:3] == [
        {"nguoi_thuc_hien": "BGH"},
        {"nguoi_thuc_hien": "TPT Đội"},
    ]
    assert plan.bases == (
        "Căn cứ công văn số 850/HD-PGDĐT ngày 25/8/2018 của Phòng GD&ĐT",
        "Căn cứ tình hình nhà trường",
    )
    assert list(plan.advantages.points) == ["Được quan tâm."]
    assert (plan.centre.name, plan.centre.parent) == (
        "Trường THCS Long Xuyên",
        "Phòng GD&ĐT huyện Kinh Môn",
    )
    assert plan.paper.signer.name == "Nguyễn Thị Hoa"
    assert plan.paper.issued is None


def test_a_team_s_plan_with_months_across_the_table() -> None:
    brought = _in(
        [
            ["ĐOÀN XÃ LONG XUYÊN\nLIÊN ĐỘI TRƯỜNG TIỂU HỌC", "ĐỘI TNTP HỒ CHÍ MINH"],
            ["Số: 05-KH/LĐ", "Long Xuyên, ngày 10 tháng 9 năm 2018"],
        ],
        "KẾ HOẠCH CÔNG TÁC ĐỘI",
        "NĂM HỌC 2018 - 2019",
        "Thực hiện Chương trình công tác Đội, Liên đội xây dựng kế hoạch như sau:",
        "A. MỤC TIÊU",
        "• Nâng cao chất lượng.",
        "B. CHƯƠNG TRÌNH THÁNG",
        [
            ["TT", "Nội dung công việc", "Thời gian", "Phân công"],
            ["Tháng 9/2018: Chủ đề “Nhà trường”", None, None, None],
            ["1", "Khai giảng", "05/9", "TPT"],
            ["2", "Đại hội chi đội", "15-20/9", ""],
            ["THÁNG 10/2018", None, None, None],
            ["1", "Thi vẽ tranh", "Tuần 2", "TPT"],
        ],
        "TM. BAN CHỈ HUY LIÊN ĐỘI",
        "TỔNG PHỤ TRÁCH",
        "Trần Văn Bình",
    )
    plan = brought.plan
    assert brought.rows == ["09/2018 Khai giảng", "09/2018 Đại hội chi đội", "10/2018 Thi vẽ tranh"]
    assert [len(row.days) for _, row in plan.activities] == [1, 6, 0]
    assert plan.activities[2][1].time_words == "Tuần 2"
    assert (plan.paper.head, plan.paper.symbol, plan.layout.numbering) == ("đội", "KH/LĐ", ("A",))
    assert plan.paper.signer.authority == "TM. BAN CHỈ HUY LIÊN ĐỘI"
    assert "# Tháng 9/2018: Chủ đề “Nhà trường”" in brought.text


def test_headings_in_bold_and_a_table_that_is_no_schedule() -> None:
    brought = _in(
        *TITLE,
        LEAD,
        "Mục đích, yêu cầu",
        "- Đáp ứng nhu cầu học tập.",
        "Các lớp đã mở",
        [["TT", "Tên lớp", "Số lớp"], ["1", "Tin học", "2"]],
        "Lịch",
        [
            [
                "STT",
                "Tháng",
                "Nội dung hoạt động",
                "Thời gian",
                "Đơn vị thực hiện",
                "Kinh phí (đồng)",
            ],
            ["1", "01", "Tết trồng cây", "7h30 ngày 20/01", "Hội Nông dân", "1.500.000"],
            [
                "2",
                "",
                "Văn nghệ",
                "Từ 20 giờ 15 phút - 20 giờ 45 phút ngày 23 tháng 1",
                "Đoàn xã, Hội CCB",
                "2 triệu",
            ],
            ["3", "Quý II", "Tập huấn", "", "", ""],
            ["4", "Cả năm", "Đọc sách", "", "Thư viện", ""],
            ["", "Tổng cộng", "", "", "", "3.500.000"],
        ],
        bold=("Mục đích, yêu cầu", "Các lớp đã mở", "Lịch"),
        worked_out="Tổng cộng 3.500.000",
    )
    assert "Tổng cộng" not in brought.text
    plan = brought.plan
    assert brought.rows == [
        "01/2019 Tết trồng cây",
        "01/2019 Văn nghệ",
        "04/2019 Tập huấn",
        "None Đọc sách",
    ]
    assert [str(row.time) for _, row in plan.activities][:2] == [
        "7h30",
        "Từ 20 giờ 15 phút - 20 giờ 45 phút",
    ]
    assert [row.days[0].day for _, row in plan.activities if row.days] == [20, 23]
    assert plan.activities[1][1].partners == ("Đoàn xã", "Hội CCB")
    assert [row.budget for _, row in plan.activities][:2] == [1_500_000, 2_000_000]
    assert [section.title for section in plan.layout.sections if section.is_own] == [
        "Các lớp đã mở"
    ]
    assert brought.left == []
    assert "| 1 | Tin học | 2 |" in brought.text


def test_a_table_for_each_month_below_its_heading() -> None:
    table: list[list[str | None]] = [
        ["TT", "Nội dung công việc", "Người phụ trách"],
        ["1", "Họp", "Bà Lan"],
    ]
    brought = _in(
        "KẾ HOẠCH NĂM HỌC 2025-2026",
        "I. MỤC TIÊU",
        "Học suốt đời.",
        "II. KẾ HOẠCH TỪNG THÁNG",
        *("Tháng 9/2025", table, "Tháng 10/2025", table),
        "III. TỔ CHỨC",
        "Các tổ thực hiện.",
    )
    assert brought.rows == ["09/2025 Họp", "10/2025 Họp"]
    assert brought.left == []


def test_amounts_that_are_none_stay_words() -> None:
    brought = _in(
        *TITLE,
        "I. LỊCH",
        [
            ["Tháng", "Nội dung", "Kinh phí", "Số người"],
            ["9/2018", "Họp", "khoảng 2-3 triệu", "cả thôn"],
            ["10", "Tập huấn", "500.000", "45"],
        ],
    )
    own = [dict(row.own) for _, row in brought.plan.activities]
    assert own == [
        {"kinh_phi": "khoảng 2-3 triệu", "so_nguoi": "cả thôn"},
        {"kinh_phi": "500.000", "so_nguoi": "45"},
    ]
    assert [row.budget for _, row in brought.plan.activities] == [None, None]


def test_months_as_headings_over_points_are_a_schedule() -> None:
    brought = _in(
        "TRƯỜNG TIỂU HỌC LONG XUYÊN",
        *TITLE,
        "I. NHIỆM VỤ",
        "- Tuyên truyền.",
        "II. KẾ HOẠCH TỪNG THÁNG",
        *("Tháng 9/2018", "- Khai giảng", "- Đại hội", "+ Liên đội", "Tháng 10:", "- Thi đua"),
        "III. TỔ CHỨC THỰC HIỆN",
        "Các bộ phận thực hiện.",
    )
    assert brought.rows == [
        "09/2018 Khai giảng",
        "09/2018 Đại hội\n+ Liên đội",
        "10/2018 Thi đua",
    ]
    assert brought.plan.centre.name == "Trường Tiểu học Long Xuyên"
    assert brought.found.sections == 3
    assert not brought.plan.table.columns


def test_words_below_the_lead_in_without_a_heading_are_a_section() -> None:
    brought = _in(
        *TITLE,
        LEAD,
        "Các lớp học vào buổi tối.",
        "- Lớp một.",
        [["Tháng", "Nội dung"], ["9", "Họp"]],
    )
    assert brought.plan.lead_in == LEAD
    assert [section.title for section in brought.plan.layout.sections] == ["Nội dung"]
    assert "[ke_hoach_thang]" in brought.text
    assert brought.rows == ["09/2018 Họp"]


def test_a_centre_that_the_head_shortens_bears_the_name_its_sentences_say() -> None:
    head: list[list[str | None]] = [
        ["UBND XÃ PHÚ LÂM\nTRUNG TÂM HTCĐ", "Phú Lâm, ngày 10 tháng 01 năm 2026"]
    ]
    lead = "Trung tâm học tập cộng đồng xã Phú Lâm xây dựng kế hoạch năm 2026 như sau:"
    brought = _in(head, "KẾ HOẠCH", "Năm 2026", lead, [["Tháng", "Nội dung"], ["9", "Họp"]])
    assert brought.plan.centre.name == "Trung tâm học tập cộng đồng xã Phú Lâm"
    assert not brought.left
    assert "# TRUNG TÂM HTCĐ" in brought.text


def test_letters_that_make_no_syllable_stay_capitals() -> None:
    head: list[list[str | None]] = [
        ["XÃ PHÚ LÂM\nHỘI LHPN XÃ PHÚ LÂM", "Phú Lâm, ngày 10 tháng 01 năm 2026"]
    ]
    brought = _in(head, "KẾ HOẠCH", "Năm 2026", [["Tháng", "Nội dung"], ["9", "Họp"]])
    assert brought.plan.centre.name == "Hội LHPN xã Phú Lâm"
