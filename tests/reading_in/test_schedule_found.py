"""Schedules under headings of months, with heads of two rows, columns of unknown titles, groups."""

from __future__ import annotations

import pytest

from lxplan.drafting.certain_fixes import mend
from lxplan.plan import read_plan
from lxplan.plan.directory import Directory
from lxplan.plan.shares import share_of
from lxplan.reading_in.word_file import read_word
from tests.reading_in.brought_in import BroughtIn, bring_in, word_file, words_kept, words_of

TITLE = ("KẾ HOẠCH", "Hoạt động năm 2025")
_Table = list[list[str | None]]


def _in(*parts: str | _Table, worked_out: str = "", bold: tuple[str, ...] = ()) -> BroughtIn:
    brought = bring_in(read_word(word_file(*TITLE, *parts, bold=(TITLE[1], *bold))))
    assert not words_of(brought.blocks) - words_kept(brought.text) - words_kept(worked_out)
    return brought


def _table(*rows: tuple[str, str]) -> _Table:
    table: _Table = [["TT", "Nội dung", "Thời gian"]]
    table += [[str(at), *row] for at, row in enumerate(rows, 1)]
    return table


HEADS = "TT Nội dung Thời gian " * 4


@pytest.mark.parametrize("mark", ["{}", "{}:", "I. {}", "* {}", "- {}"])
def test_headings_of_months_are_no_lines_of_the_paper(mark: str) -> None:
    brought = _in(
        "A. LỊCH",
        mark.format("Tháng 1/2025"),
        _table(("Họp", "8h00 ngày 06/01"), ("Tập huấn", "")),
        mark.format("Tháng 2"),
        _table(("Tuyên truyền", "Tuần 1")),
        mark.format("Quý III"),
        _table(("Xóa mù chữ", ""), ("Dạy bơi", "Các tối thứ 3")),
        mark.format("Tháng 10, 11"),
        _table(("Dạy may", ""), ("Chuyển đổi số", "Buổi tối")),
        "B. TỔ CHỨC",
        "Các thôn thực hiện.",
        worked_out=HEADS,
    )
    assert brought.rows == [
        "01/2025 Họp",
        "01/2025 Tập huấn",
        "02/2025 Tuyên truyền",
        "07/2025 Xóa mù chữ",
        "07/2025 Dạy bơi",
        "10/2025 Dạy may",
        "10/2025 Chuyển đổi số",
    ]
    assert [row.time_words for _, row in brought.plan.activities][3:] == [
        "Quý III",
        "Quý III: Các tối thứ 3",
        "Tháng 10, 11",
        "Tháng 10, 11: Buổi tối",
    ]
    assert [section.title for section in brought.plan.layout.sections if section.is_own] == [
        "Tổ chức"
    ]
    assert "Tháng" not in str(brought.plan.layout.sections)
    assert brought.left == []
    assert brought.text.count("TT | Nội dung") == 1


def test_a_theme_between_a_heading_and_its_table_goes_with_it() -> None:
    months = (("Tháng 9/2025", "Chủ đề: Trường em"), ("Tháng 10/2025", "Chủ đề: Bạn bè"))
    table: _Table = [["TT", "Nội dung", "Ghi chú"], ["1", "Họp", ""]]
    parts: list[str | _Table] = [part for heads in months for part in (*heads, table)]
    brought = _in("I. LỊCH", *parts, worked_out="TT Nội dung Ghi chú")
    assert brought.rows == ["09/2025 Họp", "10/2025 Họp"]
    assert "  # Chủ đề: Bạn bè\n" in brought.text


def test_a_heading_that_is_no_month_s_stays() -> None:
    table = _table(("Họp", "Tháng 1/2025"), ("Tổng kết", "Tháng 12/2025"))
    brought = _in(
        "I. MỤC TIÊU",
        "Học.",
        "II. KẾ HOẠCH THÁNG 1 ĐẾN THÁNG 12",
        table,
        "III. TỔ CHỨC",
        "Các thôn lo.",
    )
    assert brought.rows == ["01/2025 Họp", "12/2025 Tổng kết"]
    assert brought.found.sections == 3


def test_the_title_of_a_month_s_plan_is_no_heading_of_its_table() -> None:
    rows: _Table = [["Thứ/Ngày", "Nội dung"], ["Thứ 4\n01/10", "Họp"], ["Từ 5-9/10", "Tuần lễ"]]
    brought = bring_in(read_word(word_file("KẾ HOẠCH HOẠT ĐỘNG THÁNG 10 NĂM 2025", rows)))
    assert brought.plan.paper.subject == "Hoạt động tháng 10 năm 2025"
    assert next(len(row.days) for _, row in brought.plan.activities) == 1
    assert brought.plan.activities[1][1].last_day is not None


@pytest.mark.parametrize(
    "title",
    ["Dự kiến thời gian", "Thời gian dự kiến", "Mốc thời gian", "Khi nào", "Tháng thực hiện", ""],
)
def test_a_column_of_times_whatever_its_title(title: str) -> None:
    rows: _Table = [
        ["STT", "Chuyên đề", title, "Ghi chú"],
        ["1", "Luật Đất đai", "Tháng 3/2025", ""],
        ["2", "Sốt xuất huyết", "Tuần 2 tháng 6", "Có quà"],
        ["3", "Nuôi ếch", "", ""],
    ]
    brought = _in(rows)
    assert brought.rows[:2] == ["03/2025 Luật Đất đai", "06/2025 Sốt xuất huyết"]


def test_a_table_of_numbers_is_no_schedule() -> None:
    rows: _Table = [["TT", "Tên lớp", "Kết quả"], ["1", "Tin học", "2"], ["2", "May", "10"]]
    assert _in("I. CÁC LỚP", rows, "II. HẾT", "Hết.").rows == []


HEAD_OF_TWO: _Table = [
    ["Thời gian", "Nội dung công việc", None, "Thành phần", "Đơn vị thực hiện"],
    ["", "Tên lớp", "Số buổi", "", ""],
]


def test_a_head_of_two_rows() -> None:
    brought = _in(
        [
            *HEAD_OF_TWO,
            ["Tháng 9/2025", "Dạy may", "2", "Phụ nữ", "Hội LHPN"],
            *HEAD_OF_TWO,
            ["Tháng 10", "Tin học", "5", "Toàn dân", "Đoàn xã"],
        ],
    )
    assert brought.rows == ["09/2025 Dạy may", "10/2025 Tin học"]
    assert [row.sessions for _, row in brought.plan.activities] == [2, 5]
    assert brought.left == []


def test_titles_below_others_that_are_unknown_are_columns_of_the_plan_s_own() -> None:
    brought = _in(
        [
            ["Tháng", "Nội dung", "Số người", None],
            ["", "", "Nam", "Nữ"],
            ["9/2025", "Dạy may", "", "30"],
        ]
    )
    assert [column.title for column in brought.plan.table.columns][2:] == [
        "Số người",
        "Số người: Nữ",
    ]
    assert [dict(row.own) for _, row in brought.plan.activities] == [{"so_nguoi_nu": "30"}]


@pytest.mark.parametrize(
    ("group", "field"),
    [
        (["I", "LĨNH VỰC PHÁP LUẬT", "", ""], "Pháp luật"),
        (["A.", "Công tác tuyên truyền", "", ""], "Công tác tuyên truyền"),
        (["", "Lĩnh vực: Sức khỏe", "", ""], "Sức khỏe"),
        (["II. VĂN HÓA, THỂ THAO", None, None, None], "Văn hóa, thể thao"),
    ],
)
def test_a_row_that_heads_a_field(group: list[str | None], field: str) -> None:
    brought = _in(
        [
            ["STT", "Nội dung", "Thời gian", "Ghi chú"],
            group,
            ["1", "Luật Đất đai", "Quý I", ""],
            ["2", "Nuôi ếch", "7/2025", ""],
        ],
        worked_out="I A",
    )
    assert brought.rows == ["01/2025 Luật Đất đai", "07/2025 Nuôi ếch"]
    assert [row.field for _, row in brought.plan.activities] == [field, field]
    assert "linh_vuc" in [column.key for column in brought.plan.table.columns]
    assert brought.left == []


@pytest.mark.parametrize("words", ["HỌC KỲ I", "Quý I", "THƯỜNG XUYÊN", "Đợt 1"])
def test_a_row_that_heads_a_time_is_no_field(words: str) -> None:
    brought = _in(
        [
            ["STT", "Nội dung", "Thời gian", "Ghi chú"],
            ["I", words, "", ""],
            ["1", "Luật Đất đai", "3/2025", ""],
        ],
        worked_out="I",
    )
    assert brought.rows == ["03/2025 Luật Đất đai"]
    assert f"# {words}\n" in brought.text
    assert not any(row.field for _, row in brought.plan.activities)


LED: _Table = [
    ["Tháng", "Nội dung", "Người phụ trách"],
    ["9/2025", "Họp", "Ông Nguyễn Văn Bình (ĐT: 0912 345 678)"],
    ["10/2025", "Nuôi ong", "Hội Nông dân"],
    ["11/2025", "Pháo nổ", "Công an xã"],
]


def _partners(brought: BroughtIn, name: str) -> list[str]:
    directory = Directory.of(brought.plan)
    asked = [directory.find(name)]
    share = share_of(brought.plan, directory, [each for each in asked if each])
    return [entry.activity.content for entry in share.entries]


@pytest.mark.parametrize("title", ["Người phụ trách", "Phụ trách", "Người thực hiện", "Phân công"])
def test_organisations_in_a_column_of_who_answers_are_partners(title: str) -> None:
    head: list[str | None] = ["Tháng", "Nội dung", title]
    brought = _in([head, *LED[1:]])
    assert _partners(brought, "Hội Nông dân") == ["Nuôi ong"]
    assert _partners(brought, "Công an xã") == ["Pháo nổ"]
    assert next(row.contact for _, row in brought.plan.activities) == LED[1][2]
    assert [column.title for column in brought.plan.table.columns][2:] == [title]


def test_several_organisations_in_a_column_of_who_answers() -> None:
    brought = _in([*LED, ["12/2025", "Dạy may", "TT GDNN-GDTX huyện; Hội LHPN xã"]])
    assert _partners(brought, "Hội LHPN xã") == ["Dạy may"]
    assert next(row.contact for _, row in brought.plan.activities) == LED[1][2]
    assert [column.key for column in brought.plan.table.columns][2:] == ["phu_trach", "phoi_hop"]


def test_persons_alone_answer_as_they_did() -> None:
    brought = _in([*LED[:2], ["10/2025", "Nuôi ong", "Cô Lan"], ["11/2025", "Bơi", "BGĐ"]])
    assert [row.contact for _, row in brought.plan.activities][1:] == ["Cô Lan", "BGĐ"]
    assert [column.key for column in brought.plan.table.columns][2:] == ["phu_trach"]


def test_a_question_about_names_is_answered_by_one_stroke() -> None:
    rows: _Table = [["Tháng", "Nội dung", "Đơn vị phối hợp"]]
    rows += [["9/2025", "Họp", "Hội phụ nữ"], ["10/2025", "May", "Hội phụ nữ xã"]]
    rows += [["11/2025", "Bơi", "Đoàn xã"], ["12/2025", "Ca", "BCH đoàn xã"]]
    brought = _in(rows)
    assert brought.text.count("có phải cùng là") == 2
    for blanks in ("    ", "     "):
        answered = brought.text.replace("    # ten_khac:", f"{blanks}ten_khac:")
        mended = mend("x.yaml", answered.encode(), lambda read: read.faults)
        plan = read_plan("x.yaml", mended.after).plan
        assert plan is not None
        assert [each.name for each in plan.organisations] == ["Hội phụ nữ", "Đoàn xã"]
