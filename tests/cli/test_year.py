"""`lxplan year`, and the months of `lxplan month` when they are several."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

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
