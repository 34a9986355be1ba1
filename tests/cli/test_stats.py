"""`lxplan stats`."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from lxplan.cli.stats import GROUPS
from lxplan.surveying.grouped_lines import BY
from tests.cli.conftest import Run

HELD = """\
nam_hoc: 2018-2019
trung_tam: {ten: Trung tâm học tập cộng đồng xã Tân Lập}
don_vi: [{ten: Hội Nông dân}, {ten: Hội Phụ nữ}, {ten: Hai hội, gom: [Hội Nông dân, Hội Phụ nữ]}]
ke_hoach_thang:
  10/2018:
    - {noi_dung: "=Tập huấn", phoi_hop: [Hai hội], ngay: 20, linh_vuc: Nông nghiệp, so_nguoi: 40-50, kinh_phi: 2tr,
       phu_trach: "Bà Hoa, 0912 345 678", ghi_chu: riêng, ket_qua: {so_luot: 45, so_nu: 30, chi: 1.500.000}}
    - {noi_dung: Hội thi, ket_qua: {tinh_trang: hủy, so_luot: 9}}
  11/2018:
    - {noi_dung: Ngoài kế hoạch, phat_sinh: có, ket_qua: {so_luot: 10}}
thuong_xuyen: [{noi_dung: Mở cửa thư viện}]
"""
BROKEN = "nam: 2026\ntrung_tam: {ten: TTHTCĐ xã Hỏng}\nke_hoach_thang: {13/2026: []}\n"


@pytest.fixture
def plans(folder: Path) -> Path:
    (folder / "plans" / "tan-lap.yaml").write_text(HELD, encoding="utf-8")
    return folder / "plans"


def test_what_may_be_grouped_by_is_what_can_be() -> None:
    assert set(GROUPS) == set(BY)


def test_a_line_each_in_a_pipe(run: Run, plans: Path) -> None:
    code, out, err = run("stats")
    lines = [line.split("\t") for line in out.splitlines()]
    assert (code, err, len(lines)) == (0, "", 3)
    held = dict(zip(lines[0], lines[2], strict=True))
    assert held["Xã"] == "xã Tân Lập"
    assert held["Đọc được"] == "có"
    counted = ["Hoạt động", "Trong kế hoạch", "Đã tổ chức", "Lượt người", "Đã chi (đồng)"]
    assert [held[name] for name in counted] == ["4", "3", "1", "45", "1500000"]
    assert held["Tháng trống"].startswith("09/2018; 12/2018; 01/2019")


def test_a_table_has_the_total_and_fits(run: Run, plans: Path) -> None:
    code, out, _ = run("stats", "--format", "table")
    assert code == 0
    assert max(map(len, out.splitlines())) <= 80
    assert out.startswith("2 tệp kế hoạch 2018-2019: 7 hoạt động\n")
    assert "09, 12-08" in out
    _, out, _ = run("stats", "plans/tan-lap.yaml", "--format", "table")
    assert out.startswith("1 tệp kế hoạch 2018-2019: 4 hoạt động\n")
    totals = [line.split() for line in out.splitlines()[-5:-1] if line.strip() != "hoạch"]
    assert totals == [
        ["Cộng", "3", "1", "45", "1.500.000"],
        ["Ngoài", "kế", "1", "1", "10"],
        ["Tổng", "cộng", "4", "2", "55", "1.500.000"],
    ]


def test_what_came_up_outside_the_plan_counts_apart_in_every_form(run: Run, plans: Path) -> None:
    header, *lines = [line.split("\t") for line in run("stats").out.splitlines()]
    outside = {
        name: place for place, name in enumerate(header) if name.startswith("Ngoài kế hoạch")
    }
    (held,) = [line for line in lines if "xã Tân Lập" in line]
    assert [held[place] for place in outside.values()] == ["1", "1", "", "10", "", ""]
    data = json.loads(run("stats", "--format", "json").out)
    assert sum(line["ngoai_so_luot"] or 0 for line in data["ke_hoach"]) == 10
    for by in GROUPS:
        rows = [line.split("\t") for line in run("stats", "--by", by).out.splitlines()]
        assert rows[-1] == ["Ngoài kế hoạch", "2", "", "1", "", "10", "", ""]
        table = run("stats", "--by", by, "--format", "table").out
        named = [
            line for line in table.splitlines() if line.startswith((" Cộng", " Ngoài", " Tổng"))
        ]
        assert [line.split()[0] for line in named] == ["Cộng", "Ngoài", "Tổng"]


def test_plans_of_one_centre_that_overlap_are_told(run: Run, plans: Path) -> None:
    year = HELD.replace("nam_hoc: 2018-2019", "nam: 2018")
    (plans / "tan-lap-2018.yaml").write_text(year.replace("11/2018", "12/2018"), encoding="utf-8")
    last = HELD.replace("2018-2019", "2017-2018").replace("/2018", "/2017")
    assert "chồng lên nhau" in run("stats").err
    (plans / "tan-lap-2018.yaml").write_text(last, encoding="utf-8")
    assert run("stats").err == ""


def test_json_has_the_sums_the_plans_and_the_groups(run: Run, plans: Path) -> None:
    (plans / "hong.yaml").write_text(BROKEN, encoding="utf-8")
    code, out, err = run(
        "stats", "plans/hong.yaml", "plans/tan-lap.yaml", "--format", "json", "--by", "don_vi"
    )
    data = json.loads(out)
    assert code == 1
    assert data["tong"] == {
        "hoat_dong": 4, "ke_hoach": 3, "da_to_chuc": 1, "so_buoi": None, "so_luot": 45, "so_nu": 30, "chi": 1_500_000,
    }  # fmt: skip
    assert data["ngoai_ke_hoach"]["so_luot"] == 10
    assert (data["so_tep"], data["chua_doc_duoc"]) == (2, 1)
    assert [line["doc_duoc"] for line in data["ke_hoach"]] == [False, True]
    broken = data["ke_hoach"][0]
    assert (broken["xa"], broken["hoat_dong"], broken["thang_trong"]) == ("xã Hỏng", None, None)
    by_name = {line["don_vi"]: line for line in data["dong"]}
    assert by_name["Hội Nông dân"]["so_luot"] == by_name["Hội Phụ nữ"]["so_luot"] == 45
    said = "lxplan: lỗi: 1 trong 2 tệp chưa đọc được nên không được tính:\n"
    assert err.startswith(f"{said}lxplan: lỗi: plans/hong.yaml, dòng 3: tháng 13/2026 không có")


def test_broken_files_end_with_1_and_missing_ones_with_2(run: Run, plans: Path) -> None:
    (plans / "hong.yaml").write_text(BROKEN, encoding="utf-8")
    assert run("stats", "plans/hong.yaml").code == 1
    assert "chưa đọc" in run("stats", "plans/hong.yaml", "--format", "table").out
    code, out, err = run("stats", "plans/tan-lap.yaml", "mat.yaml")
    assert (code, out.count("\n")) == (2, 2)
    assert "không có tệp hoặc thư mục mat.yaml" in err
    assert run("stats", "mat.yaml")[:2] == (2, "")


@pytest.mark.parametrize("by", GROUPS)
def test_groups(run: Run, plans: Path, by: str) -> None:
    code, out, _ = run("stats", "--by", by, "--format", "table")
    assert (code, "Tổng cộng" in out) == (0, True)
    assert max(map(len, out.splitlines())) <= 80
    lines = run("stats", "--by", by).out.splitlines()
    assert all(line.count("\t") == lines[0].count("\t") for line in lines)


@pytest.mark.parametrize("ending", ["csv", "tsv", "json", "xlsx"])
def test_files_of_the_table(run: Run, plans: Path, ending: str) -> None:
    for arguments in (("stats", "-o", f"a.{ending}"), ("stats", "--by", "xa", "-o", f"a.{ending}")):
        assert run(*arguments, "--force") == (0, f"a.{ending}\n", "")
    assert run("stats", "--by", "xa", "-o", f"a.{ending}").code == 0
    Path(f"a.{ending}").write_bytes(b"somebody's own")
    assert run("stats", "-o", f"a.{ending}").code == 2


def test_rows_in_each_kind_of_file_say_the_same(run: Run, plans: Path) -> None:
    (plans / "hong.yaml").write_text(BROKEN, encoding="utf-8")
    for ending in ("csv", "jsonl", "xlsx"):
        code, out, err = run("stats", "--rows", "-o", f"r.{ending}")
        assert (code, out) == (1, f"r.{ending}\n")
        assert "plans/hong.yaml, dòng 3" in err
    text = Path("r.csv").read_bytes().decode("utf-8-sig")
    lines = list(csv.DictReader(io.StringIO(text)))
    objects = [json.loads(line) for line in Path("r.jsonl").read_text("utf-8").splitlines()]
    sheet = load_workbook("r.xlsx").worksheets[0]
    header, *rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert list(lines[0]) == list(objects[0]) == header
    assert len(lines) == len(objects) == len(rows)
    first = [line for line in objects if line["xa"] == "xã Tân Lập"]
    assert [(line["don_vi"], line["thu_don_vi"], line["so_luot"]) for line in first] == [
        ("Hội Nông dân", 1, 45), ("Hội Phụ nữ", 2, 45), (None, 1, None), (None, 1, 10), (None, 1, None),
    ]  # fmt: skip
    assert [line["tinh_trang"] for line in first] == [
        "đã tổ chức", "đã tổ chức", "hủy", "đã tổ chức", None,
    ]  # fmt: skip
    for line, object_, row in zip(lines, objects, rows, strict=True):
        assert line["noi_dung"].removeprefix("'") == object_["noi_dung"]
        values = dict(zip(header, row, strict=True))
        assert {key: values[key] for key in ("stt", "so_luot", "chi", "noi_dung")} == {
            key: object_[key] for key in ("stt", "so_luot", "chi", "noi_dung")
        }
        assert {key: value or None for key, value in line.items() if key != "noi_dung"} == {
            key: None if value is None else str(value)
            for key, value in object_.items()
            if key != "noi_dung"
        }
    assert "0912" not in text
    assert "riêng" not in text


@pytest.mark.parametrize("ending", ["csv", "jsonl", "xlsx"])
def test_rows_replace_their_like_and_nothing_else(run: Run, plans: Path, ending: str) -> None:
    target = Path(f"r.{ending}")
    for _ in range(2):
        assert run("stats", "--rows", "-o", str(target)).code == 0
    target.write_bytes(b"somebody's own")
    assert run("stats", "--rows", "-o", str(target)).code == 2
    assert target.read_bytes() == b"somebody's own"
    assert run("stats", "--rows", "-o", str(target), "--force").code == 0
    assert not list(Path().glob(".lxplan-*"))


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--rows",), "--rows cần -o TỆP"),
        (("--force",), "--force chỉ dùng cùng -o TỆP"),
        (("--rows", "-o", "a.docx"), ".csv, .jsonl, .xlsx"),
        (("-o", "a.jsonl"), ".xlsx, .csv, .tsv, .json"),
        (("--rows", "--by", "xa", "-o", "a.csv"), "bỏ --by"),
        (("--format", "csv", "-o", "a.json"), "bỏ --format csv"),
        (("--jobs", "0"), "--jobs cần một số từ 1"),
        (("--by", "mau"), "--by"),
    ],
)
def test_options_that_do_not_go_together(
    run: Run, plans: Path, arguments: tuple[str, ...], said: str
) -> None:
    code, out, err = run("stats", *arguments)
    assert (code, out) == (2, "")
    assert said in err


def test_copies_are_told_and_counted(run: Run, plans: Path) -> None:
    (plans / "ban-sao.yaml").write_text(HELD, encoding="utf-8")
    code, out, err = run("stats")
    assert (code, len(out.splitlines())) == (0, 4)
    assert err == (
        "lxplan: lưu ý: plans/ban-sao.yaml, plans/tan-lap.yaml cùng tên trung tâm, cùng kỳ; "
        "mỗi tệp đều được tính, bỏ bớt nếu là bản sao.\n"
    )


def test_findings_are_those_of_validate_on_the_same_day(
    run: Run, plans: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (plans / "2018-2019.yaml").unlink()
    found: list[int] = []
    for day in (date(2018, 10, 1), date(2018, 12, 1)):
        monkeypatch.setattr("lxplan.cli.machinery.today.today", lambda day=day: day)
        told = json.loads(run("validate", "plans", "--format", "json").out)["diagnostics"]
        (line,) = json.loads(run("stats", "--format", "json").out)["ke_hoach"]
        assert line["nhan_xet"] == len(told)
        found.append(len(told))
    assert found[0] != found[1], "in October nothing of November can have been held"
