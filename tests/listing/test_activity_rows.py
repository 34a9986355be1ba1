"""The rows that `month` and `partner` list."""

from lxplan.listing.activity_rows import activity_listing
from lxplan.plan import Month
from lxplan.plan.agenda import Entry, entries_of
from lxplan.plan.schedule import Activity
from tests.listing.plans import small_plan


def test_what_runs_into_a_month_stands_last_under_its_own_month_and_number() -> None:
    activity = Activity(content="Lớp xóa mù chữ")
    own, running = Entry(Month(2018, 11), 1, activity), Entry(Month(2018, 10), 2, activity)
    listing = activity_listing((own, running), "", "", [Month(2018, 11)])
    assert listing.parts == {1: "Đang tiếp diễn"}
    assert [cells for column, cells in listing.screen_columns if column.key == "stt"] == [
        ["1", "10/2018 2"]
    ]
    assert [(record["thang"], record["stt"]) for record in listing.records] == [
        ("11/2018", 1),
        ("10/2018", 2),
    ]


def test_data_columns_are_the_month_the_number_and_every_key_of_an_activity() -> None:
    listing = activity_listing((), "", "")
    data = {column.key for column in listing.columns if column.data}
    assert data == {"thang", "stt", "thay_doi", *Activity.KEYS}


def test_a_full_row_by_its_keys() -> None:
    record = activity_listing(entries_of(small_plan()), "", "").records[1]
    assert {
        key: value for key, value in record.items() if key not in ("ngay", "tu_ngay", "den_ngay")
    } == {
        "thang": "09/2018",
        "stt": 2,
        "thu": ("Thứ Bảy",),
        "gio": "07:30",
        "noi_dung": "Tập huấn chăm sóc lúa",
        "doi_tuong": ("Nông dân",),
        "phoi_hop": ("Nông hội", "Trường THCS"),
        "chu_tri": None,
        "nguoi_day": ("Cán bộ Phòng Nông nghiệp",),
        "dia_diem": "Nhà văn hóa",
        "so_nguoi": 45,
        "so_buoi": 2,
        "so_gio": 6,
        "kinh_phi": 1500000,
        "nguon": "Ngân sách xã",
        "phu_trach": "Bà Lan",
        "thoi_gian": None,
        "hinh_thuc": "Tập huấn",
        "phat_sinh": None,
        "linh_vuc": "Nông nghiệp",
        "ghi_chu": "Mang vở",
        "ma": "lua-2018",
        "ket_qua": "đã tổ chức: 45 lượt, 30 nữ",
        "thay_doi": None,
        "rieng": {"san_pham": "2.700"},
    }


def test_the_screen_gathers_day_weekday_and_hour() -> None:
    listing = activity_listing(entries_of(small_plan()), "", "")
    shown = {column.heading: cells for column, cells in listing.screen_columns}
    assert shown["Thời gian"] == [
        "",
        "Thứ Bảy 15/09/2018, 07:30",
        "01/11/2018 - 30/11/2018, Thứ Bảy, Chủ Nhật",
    ]
    assert shown["Kinh phí"] == ["", "1.500.000", ""]
    assert "Ngày" not in shown


def test_a_column_without_values_is_shown_only_when_it_belongs_to_every_table() -> None:
    first = entries_of(small_plan())[:1]
    headings = [column.heading for column, _ in activity_listing(first, "", "").screen_columns]
    assert headings == ["Tháng", "STT", "Nội dung", "Đối tượng", "Đơn vị phối hợp"]


def test_a_table_of_one_month_leaves_the_month_to_its_title() -> None:
    listing = activity_listing(entries_of(small_plan())[:1], "", "", [Month(2018, 9)])
    assert listing.screen_columns[0][0].key == "stt"
    assert listing.records[0]["thang"] == "09/2018"


def test_when_what_and_with_whom_come_first_then_the_keys_as_they_are_declared() -> None:
    first = [
        "ngay",
        "tu_ngay",
        "den_ngay",
        "thu",
        "gio",
        "noi_dung",
        "doi_tuong",
        "phoi_hop",
        "chu_tri",
    ]
    # The content stands twice: as data, and marked on the screen.
    columns = list(dict.fromkeys(column.key for column in activity_listing((), "", "").columns))
    assert columns == [
        "thang",
        "stt",
        "luc",
        *first,
        *(name for name in Activity.KEYS if name not in (*first, "rieng")),
        "thay_doi",
        "rieng",
    ]


def test_data_stay_as_they_are_and_are_printed_for_a_reader() -> None:
    listing = activity_listing(
        [Entry(Month(2018, 9), 1, Activity(budget=1500000)), Entry(Month(2018, 9), 2, Activity())],
        "",
        "",
    )
    assert [record["kinh_phi"] for record in listing.records] == [1500000, None]
    shown = {column.key: cells for column, cells in listing.screen_columns}
    assert shown["kinh_phi"] == ["1.500.000", ""]
