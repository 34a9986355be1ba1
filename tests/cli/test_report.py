"""`lxplan report`."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from lxplan.cli.options import REPORT_ENDINGS
from lxplan.cli.report_output import KINDS
from tests.cli.conftest import Run

PLAN = """\
nam_hoc: 2018-2019
trung_tam: {ten: Trung tâm học tập cộng đồng xã Long Xuyên}
don_vi: [{ten: Hội Nông dân}, {ten: Hội Phụ nữ}, {ten: Các hội, gom: [Hội Nông dân, Hội Phụ nữ]}]
ke_hoach_thang:
  10/2018:
    - noi_dung: Chăm sóc lúa
      linh_vuc: Nông nghiệp
      phoi_hop: Các hội
      ket_qua: {so_buoi: 2, so_luot: 45, so_nu: 30, chi: 1tr5, rieng: {so_tin_bai: 11}}
    - noi_dung: Phổ biến luật
      linh_vuc: Pháp luật
      ket_qua: {tinh_trang: hủy, so_luot: 99}
    - noi_dung: Hội thi
      phat_sinh: có
      ket_qua: {so_luot: 20}
  12/2018:
    - noi_dung: Học tin học
      phoi_hop: Hội Phụ nữ
      ket_qua: {tinh_trang: chuyển, sang: 01/2019, so_luot: 15}
  05/2019:
    - noi_dung: Tổng kết
bao_cao:
  ky: {tu: 01/09/2018, den: 31/12/2018, ten: học kỳ I năm học 2018-2019}
"""


@pytest.fixture(autouse=True)
def _plan(folder: Path) -> None:
    (folder / "plans" / "2018-2019.yaml").write_text(PLAN, encoding="utf-8")


def test_the_help_names_every_kind_of_file() -> None:
    assert REPORT_ENDINGS.split(", ") == list(KINDS)


def figures(run: Run, *arguments: str) -> dict[str, Any]:
    code, out, _ = run("report", *arguments, "--format", "json")
    assert code == 0
    answer: dict[str, Any] = json.loads(out)
    return answer


def test_the_whole_plan_by_topic(run: Run) -> None:
    answer = figures(run)
    assert answer["tong"] == {
        "ke_hoach": 4,
        "da_to_chuc": 2,
        "so_buoi": 2,
        "so_luot": 60,
        "so_nu": 30,
        "chi": 1_500_000,
        "rieng": {"so_tin_bai": 11},
    }
    assert answer["ngoai_ke_hoach"]["so_luot"] == 20
    lines = [(line["linh_vuc"], line["ke_hoach"], line["so_luot"]) for line in answer["dong"]]
    assert lines == [("Nông nghiệp", 1, 45), ("Pháp luật", 1, None), ("(chưa ghi lĩnh vực)", 2, 15)]


def test_a_row_counts_under_each_partner_and_once_in_all(run: Run) -> None:
    answer = figures(run, "--by", "don_vi")
    lines = {line["don_vi"]: line["so_luot"] for line in answer["dong"]}
    assert lines == {"Hội Nông dân": 45, "Hội Phụ nữ": 60, "(chưa ghi đơn vị)": None}
    assert answer["tong"]["so_luot"] == 60


@pytest.mark.parametrize(
    ("arguments", "planned", "held", "turns"),
    [
        (("--nam", "2018"), 3, 1, 45),
        (("--nam", "2019"), 1, 1, 15),
        (("2018-2019",), 4, 2, 60),
        (("học kỳ I năm học 2018-2019",), 3, 1, 45),
        (("quý", "4/2018"), 3, 1, 45),
        (("quý", "4"), 3, 1, 45),
        (("học", "kỳ", "1"), 3, 1, 45),
        (("--tu", "11/2018"), 2, 1, 15),
        (("--tu", "11/2018", "--den", "12/2018"), 1, 0, None),
        (("--den", "10", "--plan", "2018-2019"), 2, 1, 45),
    ],
)
def test_cuts(
    run: Run, arguments: tuple[str, ...], planned: int, held: int, turns: int | None
) -> None:
    whole = figures(run, *arguments)["tong"]
    assert (whole["ke_hoach"], whole["da_to_chuc"], whole["so_luot"]) == (planned, held, turns)


def test_months_that_no_plan_holds_are_named(run: Run) -> None:
    code, out, err = run("report", "--nam", "2018", "--format", "json")
    assert code == 0
    assert "tháng 01/2018-08/2018" in err
    assert json.loads(out)["thang_khong_co_ke_hoach"][0] == "01/2018"


def test_every_plan_of_the_centre_is_read(run: Run, folder: Path) -> None:
    head = "nam: {}\ntrung_tam: {{ten: Trung tâm học tập cộng đồng xã {}}}\n"
    rows = "ke_hoach_thang:\n  10/{}: [{{noi_dung: A}}]\n"
    for year, commune in ((2020, "Long Xuyên"), (2019, "An Bình")):
        text = (head + rows).format(year, commune, year)
        (folder / "plans" / f"{year}.yaml").write_text(text, encoding="utf-8")
    answer = figures(run, "--tu", "05/2019", "--den", "12/2020")
    assert answer["tong"]["ke_hoach"] == 2


def test_a_report_and_lists_take_a_month_from_one_plan_and_say_which(
    run: Run, folder: Path
) -> None:
    head = "trung_tam: {ten: Trung tâm học tập cộng đồng xã Long Xuyên}\nke_hoach_thang:\n"
    year = f"nam: 2018\n{head}  10/2018: [{{noi_dung: Cũ}}, {{noi_dung: Cũ hơn}}]\n"
    month = f"ky: {{tu: 01/10/2018, den: 31/10/2018}}\n{head}  10/2018: [{{noi_dung: Riêng}}]\n"
    (folder / "plans" / "2018.yaml").write_text(year, encoding="utf-8")
    copy = PLAN.replace("Chăm sóc lúa", "Bản sao")
    (folder / "plans" / "2018-2019 (2).yaml").write_text(copy, encoding="utf-8")
    asked = ("--tu", "10/2018", "--den", "10/2018", "--format", "json")
    code, out, err = run("report", *asked)
    assert (code, json.loads(out)["tong"]["ke_hoach"]) == (0, 2)
    assert f"tháng 10/2018 tính theo {Path('plans/2018-2019.yaml')}" in err
    assert f"không dùng {Path('plans/2018-2019 (2).yaml')}" in err
    listed = run("month", "10/2018")
    assert "Chăm sóc lúa" in listed.out
    assert f"không dùng {Path('plans/2018.yaml')}" in listed.err
    (folder / "plans" / "2018-10.yaml").write_text(month, encoding="utf-8")
    assert json.loads(run("report", *asked).out)["tong"]["ke_hoach"] == 1
    assert "Riêng" in run("month", "10/2018").out


def test_what_was_held_after_its_plan_counts_when_it_was_held(run: Run, folder: Path) -> None:
    late = PLAN.replace(
        "- noi_dung: Tổng kết",
        "- noi_dung: Tổng kết\n      ket_qua: {tinh_trang: chuyển, sang: 01/2020, so_luot: 7}",
    )
    (folder / "plans" / "2018-2019.yaml").write_text(late, encoding="utf-8")
    assert figures(run, "--nam", "2020")["tong"]["so_luot"] == 7
    assert figures(run, "--nam", "2019")["tong"]["so_luot"] == 15
    next_year = PLAN.replace("2019", "2020").replace("2018", "2019")
    (folder / "plans" / "2019-2020.yaml").write_text(
        next_year.split("bao_cao")[0], encoding="utf-8"
    )
    assert figures(run, "--nam", "2020")["tong"]["so_luot"] == 7 + 15
    (folder / "plans" / "2019-2020.yaml").write_text(
        next_year.replace("ke_hoach_thang", "ke_hoach_thag"), encoding="utf-8"
    )
    assert run("report", "--nam", "2018").code == 0  # a plan for another time that cannot be read


def test_the_table_has_blanks_and_totals(run: Run) -> None:
    code, out, _ = run("report", "--format", "table")
    assert code == 0
    assert "đã tổ chức 2/4 hoạt động, 1 ngoài kế hoạch" in out
    lines = {line.split("  ")[0].strip(): line.split() for line in out.splitlines()}
    assert lines["Ngoài kế hoạch"][-1] == "20"
    assert lines["Tổng cộng"][2:] == ["4", "3", "2", "80", "30", "1.500.000", "11"]


def test_files(run: Run, folder: Path) -> None:
    for name in ("a.csv", "a.tsv", "a.json"):
        assert run("report", "-o", name).out == f"{name}\n"
        assert run("report", "-o", name).code == 0
    assert json.loads((folder / "a.json").read_text(encoding="utf-8"))["theo"] == "linh_vuc"
    assert "Nông nghiệp,1,1,100,2,45,30,1500000,11" in (folder / "a.csv").read_text("utf-8-sig")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("2018-2019", "--nam", "2018"), "chỉ ghi một trong"),
        (("--nam", "quý 4/2018"), "không phải năm dương lịch"),
        (("--tu", "05/2019", "--den", "10/2018"), "xem lại --tu và --den"),
        (("2031",), "không có kế hoạch nào"),
        (("abc",), "không hiểu kỳ «abc»"),
        (("-o", "a.ics"), "không ghi được dạng .ics"),
        (("-o", "a.json", "--format", "csv"), "bỏ --format csv"),
        (("--force",), "--force chỉ dùng cùng -o"),
        (("--standard", "tt01"), "chỉ dùng khi in báo cáo"),
    ],
)
def test_what_is_wrong_is_told(run: Run, arguments: tuple[str, ...], said: str) -> None:
    code, out, err = run("report", *arguments)
    assert (code, out) == (2, "")
    assert said in err


def test_sums_that_are_not_of_all_are_said(run: Run) -> None:
    err = run("report", "2018-2019").err.splitlines()
    assert err == [
        "lxplan: lưu ý: 1 hoạt động của các tháng đã qua chưa ghi kết quả nên chưa tính là đã tổ chức; "
        "tỷ lệ so với kế hoạch chưa đủ căn cứ.",
        "lxplan: lưu ý: trong 3 hoạt động đã tổ chức, 2 chưa ghi số nữ, 2 chưa ghi số buổi, "
        "2 chưa ghi số tiền đã chi; số cộng chưa có các hoạt động ấy.",
    ]


def test_nothing_is_said_where_all_that_was_held_is_counted(run: Run) -> None:
    assert run("report", "--tu", "01/2019", "--den", "01/2019").err == ""


GUIDE = Path(__file__).parents[2] / "docs" / "huong-dan.md"


def test_the_reports_of_the_guide_are_read_as_they_are_typed(run: Run, folder: Path) -> None:
    blocks = re.findall(r"```yaml\n(.*?)```", GUIDE.read_text(encoding="utf-8"), re.DOTALL)
    one, several = (block for block in blocks if "bao_cao:" in block)
    file = folder / "plans" / "2018-2019.yaml"
    file.write_text(one, encoding="utf-8")
    assert run("validate").code == 0
    topics = [line["linh_vuc"] for line in figures(run)["dong"]]
    assert topics == ["Kinh tế, sản xuất", "Pháp luật"]
    assert run("report", "2018-2019", "-o", "bao-cao.docx").code == 0
    file.write_text(one[: one.index("bao_cao:")] + several, encoding="utf-8")
    assert run("validate").code == 0
    assert run("report", "học kỳ I", "-o", "hoc-ky-1.docx").code == 0
