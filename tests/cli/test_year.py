"""`lxplan year`, and the months of `lxplan month` when they are several."""

from __future__ import annotations

import csv
import json
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.cli.conftest import Run


def test_year_in_a_pipe_is_tab_separated(run: Run) -> None:
    code, out, err = run("year")
    lines = [line.split("\t") for line in out.splitlines()]
    assert (code, err) == (0, "")
    assert lines[0][:3] == ["Đơn vị", "09/2018", "10/2018"]
    assert lines[1] == ["Hội Nông dân", "1", *["0"] * 11, "1"]
    assert lines[-1] == ["Tổng cộng", "2", "0", "1", *["0"] * 9, "3"]


def test_year_in_other_forms(run: Run) -> None:
    assert run("year", "--format", "table").out.startswith("Năm học 2018-2019: 3 hoạt động\n")
    rows = json.loads(run("year", "--by", "doi_tuong", "--format", "json").out)
    assert rows[0] == {
        "ten": "Học sinh",
        "09/2018": 1,
        **{f"{month:02}/2018": 0 for month in (10, 11, 12)},
        **{f"{month:02}/2019": 0 for month in range(1, 9)},
        "tong": 1,
    }
    assert (
        run("year", "--by", "linh_vuc").out.splitlines()[2].startswith("(chưa ghi lĩnh vực)\t1\t")
    )
    assert run("year", "--by", "khac").code == 2


@pytest.mark.parametrize("ending", ["csv", "json", "tsv", "xlsx", "ics"])
def test_year_writes_every_activity(run: Run, folder: Path, ending: str) -> None:
    code, out, _ = run("year", "-o", f"nam.{ending}", "--force")
    assert (code, out) == (0, f"nam.{ending}\n")
    if ending in ("csv", "json", "tsv"):
        assert "Tập huấn chăm sóc lúa" in (folder / f"nam.{ending}").read_text(encoding="utf-8")


@pytest.mark.parametrize("ending", ["csv", "json", "tsv"])
def test_the_table_that_was_asked_for_is_what_a_file_of_one_table_holds(
    run: Run, folder: Path, ending: str
) -> None:
    assert run("year", "--by", "linh_vuc", "-o", f"nam.{ending}").code == 0
    written = (folder / f"nam.{ending}").read_text(encoding="utf-8-sig")
    shown = run("year", "--by", "linh_vuc", "--format", ending).out.removeprefix("\ufeff")
    assert written.split() == shown.split()
    assert "Nông nghiệp" in written
    assert "Tập huấn" not in written


@pytest.mark.parametrize("ending", ["docx", "pdf", "ics"])
def test_a_file_without_such_a_table_is_refused(run: Run, folder: Path, ending: str) -> None:
    code, out, err = run("year", "--by", "linh_vuc", "-o", f"nam.{ending}")
    assert (code, out) == (2, "")
    assert err.startswith(f"lxplan: lỗi: --by chọn các dòng của bảng tổng hợp, mà tệp .{ending} ")
    assert not (folder / f"nam.{ending}").exists()


def test_pages_and_workbooks_have_the_rows_that_were_asked_for(run: Run, folder: Path) -> None:
    assert run("year", "--by", "lĩnh vực", "-o", "nam.html").code == 0
    page = (folder / "nam.html").read_text(encoding="utf-8")
    assert "Số hoạt động của mỗi lĩnh vực trong từng tháng" in page
    assert run("year", "--by", "linh_vuc", "-o", "nam.xlsx").code == 0
    rows, matrix = load_workbook(folder / "nam.xlsx").worksheets
    assert (rows["A1"].value, matrix["A1"].value) == ("Tháng", "Lĩnh vực")


def test_a_moved_activity_stands_once_where_it_is_held_and_what_is_off_is_not_summed(
    run: Run, folder: Path
) -> None:
    (folder / "plans").mkdir(exist_ok=True)
    (folder / "plans" / "2030.yaml").write_text(
        "nam: 2030\ntrung_tam: {ten: A}\nke_hoach_thang:\n  10/2030:\n"
        "    - {noi_dung: a, so_nguoi: 100, ket_qua: {tinh_trang: chuyển, sang: 12/2030}}\n"
        "    - {noi_dung: b, so_nguoi: 30, ket_qua: {tinh_trang: hủy}}\n"
        "  11/2030:\n    - {noi_dung: c, so_nguoi: 7}\n",
        encoding="utf-8",
    )
    assert run("year", "--plan", "2030", "-o", "nam.csv").code == 0
    with (folder / "nam.csv").open(encoding="utf-8-sig", newline="") as file:
        *rows, last = list(csv.DictReader(file))
    assert [(row["Nội dung"], row["Thay đổi"]) for row in rows] == [
        ("b", "đã hủy"),
        ("c", ""),
        ("a", "chuyển từ 10/2030"),
    ]
    assert (last["Tháng"], last["Số người"]) == ("Tổng cộng", "107")


def test_months_in_a_row(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lxplan.cli.machinery.today.today", lambda: date(2018, 10, 20))
    for typed in ("9-12/2018", "quý 4", "tháng sau", "cả năm", "11-12"):
        rows = run("month", *typed.split()).out.splitlines()[1:]
        assert rows[-1].startswith("11/2018\t1\t\t01/11/2018"), typed
    table = run("month", "9-12/2018", "--format", "table").out
    assert table.startswith("Từ tháng 09/2018 đến tháng 12/2018: 3 hoạt động\n")
    assert run("month", "quý", "4", "--format", "table").out.startswith(
        "Quý IV năm 2018: 1 hoạt động\n"
    )
    assert run("month", "cả năm", "--format", "table").out.startswith(
        "Năm học 2018-2019: 3 hoạt động\n"
    )


def test_months_that_the_plan_has_not_are_named(run: Run) -> None:
    code, out, err = run("month", "7-10/2019")
    assert (code, out.count("\n")) == (0, 1)
    assert err.splitlines() == [
        "lxplan: lưu ý: kế hoạch 2018-2019 không có tháng 09/2019, 10/2019.",
        "lxplan: từ tháng 07/2019 đến tháng 08/2019 không có hoạt động nào trong kế hoạch 2018-2019.",
    ]
    assert run("month", "9-12/2030") == (
        2,
        "",
        "lxplan: lỗi: không có kế hoạch nào cho tháng 09/2030-12/2030; "
        "đang có kế hoạch 2018-2019 (từ 09/2018 đến 08/2019).\n",
    )


def test_what_runs_into_a_stretch_from_outside_stands_apart(run: Run, tmp_path: Path) -> None:
    plan = tmp_path / "dai.yaml"
    plan.write_text(
        "nam: 2019\ntrung_tam: {ten: A}\nke_hoach_thang:\n"
        "  03/2019:\n    - {noi_dung: Lớp xóa mù chữ, tu_ngay: 10/03/2019, den_ngay: 20/12/2019}\n"
        "  11/2019:\n    - {noi_dung: Hội thi}\n",
        encoding="utf-8",
    )
    out = run("month", "quý 4", "--plan", str(plan), "--format", "table").out
    assert out.startswith("Quý IV năm 2019: 1 hoạt động, 1 đang tiếp diễn\n")
    assert out.index("Hội thi") < out.index("Đang tiếp diễn") < out.rindex("03/2019")
    whole = run("month", "cả năm", "--plan", str(plan), "--format", "table").out
    assert "Đang tiếp diễn" not in whole


@pytest.mark.parametrize(
    ("typed", "trigger"),
    [
        ("1d", "-P1D"),
        ("2 ngày", "-P2D"),
        ("2h", "-PT2H"),
        ("30 phút", "-PT30M"),
        ("1 giờ", "-PT1H"),
    ],
)
def test_a_reminder_in_the_calendar(run: Run, folder: Path, typed: str, trigger: str) -> None:
    assert run("year", "-o", "nam.ics", "--remind", typed).code == 0
    data = (folder / "nam.ics").read_text(encoding="utf-8")
    assert data.count(f"TRIGGER:{trigger}\n") == 2
    assert run("month", "9/2018", "-o", "t9.html", "--remind", typed).code == 0
    assert trigger in (folder / "t9.ics").read_text(encoding="utf-8")


@pytest.mark.parametrize("typed", ["", "d", "0d", "một ngày", "-1d", "1000d", "1 tuần"])
def test_no_reminder(run: Run, folder: Path, typed: str) -> None:
    code, out, err = run("year", "-o", "nam.ics", "--remind", typed)
    assert (code, out) == (2, "")
    assert err.startswith(f"lxplan: lỗi: không hiểu --remind «{typed}»; viết 1d")
    assert not (folder / "nam.ics").exists()
    assert run("year", "--remind", "1d").err == (
        "lxplan: lỗi: --remind chỉ dùng khi ghi lịch, ví dụ -o lich.ics.\n"
    )


def test_a_page_and_its_calendar_are_written_together_or_not_at_all(run: Run, folder: Path) -> None:
    assert run("year", "-o", "lich.html") == (
        0,
        "lich.html\nlich.ics\n",
        "lxplan: lưu ý: 1 hoạt động chưa có ngày nên không vào lịch; thêm --undated để ghi vào ngày đầu tháng.\n",
    )
    assert 'href="lich.ics"' in (folder / "lich.html").read_text(encoding="utf-8")
    assert run("year", "-o", "lich.html", "--undated").err == ""
    (folder / "lich.html").unlink()
    (folder / "lich.ics").write_text("của người khác", encoding="utf-8")
    code, out, err = run("year", "-o", "lich.html")
    assert (code, out) == (2, "")
    assert "lich.ics không phải danh sách do lxplan ghi" in err
    assert not (folder / "lich.html").exists()
    (folder / "lich.ics").unlink()
    (folder / "lich.html").write_text("<p>trang của xã</p>", encoding="utf-8")
    assert run("year", "-o", "lich.html").code == 2
    assert not (folder / "lich.ics").exists()
    assert run("year", "-o", "lich.html", "--force").code == 0


def test_a_page_without_dates_has_no_calendar(run: Run, folder: Path) -> None:
    shipped = Path(__file__).parents[2] / "plans" / "2018-2019.yaml"
    assert run("year", "--plan", str(shipped), "-o", "lich.html") == (0, "lich.html\n", "")
    assert ".ics" not in (folder / "lich.html").read_text(encoding="utf-8")
    assert not (folder / "lich.ics").exists()


def test_counts_make_no_page(run: Run) -> None:
    code, _, err = run("partner", "-o", "don-vi.html")
    assert code == 2
    assert err.startswith("lxplan: lỗi: trang .html ghi các hoạt động, không ghi số lượng")
