"""`-o`: what is written, under which name, and what is refused."""

from __future__ import annotations

import io
import json
import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from icalendar import Calendar
from openpyxl import load_workbook

from lxplan.cli.list_files import KINDS
from lxplan.cli.list_output import target_of
from lxplan.failures import Failure
from tests.cli.conftest import Run, Start
from tests.papers.plans import body_of, texts_in

KNOWN = "đuôi tệp chọn dạng ghi ra: .docx, .pdf, .xlsx, .csv, .tsv, .json, .ics, .html."


@pytest.mark.parametrize("form", ["csv", "tsv", "json"])
def test_text_is_what_the_screen_command_prints(start: Start, folder: Path, form: str) -> None:
    assert start("month", "9", "-o", f"thang 9.{form}") == (0, f"thang 9.{form}\n".encode(), b"")
    assert (folder / f"thang 9.{form}").read_bytes() == start("month", "9", "--format", form).out


def test_an_ending_in_capitals_and_a_format_that_agrees(run: Run, folder: Path) -> None:
    assert run("month", "9", "-o", "t9.JSON", "--format", "json") == (0, "t9.JSON\n", "")
    assert len(json.loads((folder / "t9.JSON").read_text(encoding="utf-8"))) == 2


def test_a_workbook_of_a_partner(run: Run, folder: Path) -> None:
    assert run("partner", "nong", "hoi", "-o", "nông dân.xlsx") == (0, "nông dân.xlsx\n", "")
    sheet = load_workbook(folder / "nông dân.xlsx").active
    assert (sheet.title, sheet.max_row) == ("Hội Nông dân", 2)


def test_a_calendar_names_the_activities_left_out(run: Run, folder: Path) -> None:
    code, out, err = run("month", "9", "-o", "t9.ics")
    assert (code, out) == (0, "t9.ics\n")
    assert err == (
        "lxplan: lưu ý: 1 hoạt động chưa có ngày nên không vào lịch; thêm --undated để ghi vào ngày đầu tháng.\n"
    )
    calendar = Calendar.from_ical((folder / "t9.ics").read_bytes())
    assert (
        str(calendar["X-WR-CALNAME"]) == "Tháng 09/2018 - Trung tâm học tập cộng đồng xã Long Xuyên"
    )
    assert len(calendar.walk("VEVENT")) == 1
    assert run("month", "9", "-o", "t9.ics", "--undated") == (0, "t9.ics\n", "")
    assert len(Calendar.from_ical((folder / "t9.ics").read_bytes()).walk("VEVENT")) == 2


def test_a_calendar_of_a_partner(run: Run, folder: Path) -> None:
    assert run("partner", "truong tieu hoc", "-o", "th.ics", "--undated") == (0, "th.ics\n", "")
    assert len(Calendar.from_ical((folder / "th.ics").read_bytes()).walk("VEVENT")) == 2


@pytest.mark.parametrize("command", ["month", "partner"])
def test_counts_are_no_calendar(
    run: Run, folder: Path, command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lxplan.cli.machinery.today.today", lambda: date(2031, 1, 1))
    assert run(command, "-o", "dem.ics") == (
        2,
        "",
        "lxplan: lỗi: lịch .ics ghi các hoạt động, không ghi số lượng; cho biết tháng hoặc đơn vị, hoặc chọn đuôi khác.\n",
    )
    assert not (folder / "dem.ics").exists()
    assert run(command, "-o", "dem.csv") == (0, "dem.csv\n", "")
    assert run(command, "-o", "dem.xlsx") == (0, "dem.xlsx\n", "")


def test_an_empty_month(run: Run, folder: Path) -> None:
    nothing = "tháng 10/2018 không có hoạt động nào trong kế hoạch 2018-2019."
    for ending in ("csv", "xlsx"):
        assert run("month", "10", "-o", f"t10.{ending}") == (
            0,
            f"t10.{ending}\n",
            f"lxplan: {nothing}\n",
        )
    assert (folder / "t10.csv").read_bytes().count(b"\r\n") == 1
    assert run("month", "10", "-o", "t10.ics", "--undated") == (2, "", f"lxplan: lỗi: {nothing}\n")
    assert not (folder / "t10.ics").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["-o", "t9.doc"], f"không ghi được dạng .doc; {KNOWN}"),
        (["-o", "lich-9.2018"], f"không ghi được dạng .2018; {KNOWN}"),
        (["-o", "t9"], f"tên tệp t9 không có đuôi; {KNOWN}"),
        (["-o", ".csv"], f"tên tệp .csv không có đuôi; {KNOWN}"),
        (["-o", "-"], f"tên tệp - không có đuôi; {KNOWN}"),
        (
            ["-o", "plans"],
            "plans là thư mục; ghi thêm tên tệp, với một trong các đuôi .docx, .pdf, .xlsx, .csv, .tsv, .json, .ics, .html.",
        ),
        (
            ["-o", "chua.co/"],
            "chua.co/ là thư mục; ghi thêm tên tệp, với một trong các đuôi .docx, .pdf, .xlsx, .csv, .tsv, .json, .ics, .html.",
        ),
        (
            ["-o", "t9.csv", "--format", "table"],
            "-o t9.csv đã chọn dạng .csv theo đuôi tệp; bỏ --format table, hoặc đổi đuôi tệp.",
        ),
        (["-o", "t9.xlsx", "--undated"], "--undated chỉ dùng khi ghi lịch, ví dụ -o lich.ics."),
        (["--undated"], "--undated chỉ dùng khi ghi lịch, ví dụ -o lich.ics."),
        (["--force"], "--force chỉ dùng cùng -o TỆP."),
    ],
)
def test_what_cannot_be_written_is_said(
    run: Run, folder: Path, arguments: list[str], said: str
) -> None:
    before = sorted(folder.iterdir())
    assert run("month", "9", *arguments) == (2, "", f"lxplan: lỗi: {said}\n")
    assert run("partner", "nong hoi", *arguments) == (2, "", f"lxplan: lỗi: {said}\n")
    assert sorted(folder.iterdir()) == before


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_a_folder_that_is_not_there(run: Run, folder: Path, ending: str) -> None:
    code, out, err = run("month", "9", "-o", f"chua-co/t9.{ending}")
    assert (code, out) == (2, "")
    assert re.fullmatch(
        r"lxplan: lỗi: .*không có thư mục \S*chua-co; tạo thư mục (này|đó) trước.*\.\n", err
    )
    assert not (folder / "chua-co").exists()


def test_wrong_usage_is_said_before_a_plan_is_read(run: Run, folder: Path) -> None:
    (folder / "plans" / "2018-2019.yaml").unlink()
    assert (
        run("month", "9", "-o", "t9.doc").err == f"lxplan: lỗi: không ghi được dạng .doc; {KNOWN}\n"
    )


def test_a_workbook_somebody_changed_is_not_overwritten(run: Run, folder: Path) -> None:
    target = folder / "t9.xlsx"
    run("month", "9", "-o", "t9.xlsx")
    ours = target.read_bytes()
    assert run("month", "9", "-o", "t9.xlsx") == (0, "t9.xlsx\n", "")
    assert target.read_bytes() == ours
    book = load_workbook(io.BytesIO(ours))
    book.active["A1"] = "Ghi thêm"
    book.save(target)
    changed = target.read_bytes()
    code, out, err = run("month", "9", "-o", "t9.xlsx")
    assert (code, out) == (2, "")
    assert err.startswith("lxplan: lỗi: t9.xlsx đã được sửa sau khi in")
    assert target.read_bytes() == changed
    assert run("month", "9", "-o", "t9.xlsx", "--force") == (0, "t9.xlsx\n", "")
    assert target.read_bytes() == ours


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right of their own on Windows")
@pytest.mark.parametrize("ending", [".csv", ".tsv", ".json", ".ics"])
def test_a_plan_or_a_foreign_file_is_not_overwritten(run: Run, folder: Path, ending: str) -> None:
    plan, target = folder / "plans" / "2018-2019.yaml", folder / f"t9{ending}"
    before = plan.read_bytes()
    target.symlink_to(plan)
    code, out, err = run("month", "9", "-o", target.name)
    assert (code, out) == (2, "")
    assert err.endswith("thêm --force để ghi đè, hoặc chọn chỗ khác bằng -o.\n")
    assert plan.read_bytes() == before
    target.unlink()
    target.write_text('Họ tên,Lớp\n[{"a": 1}]\n', encoding="utf-8")
    assert run("month", "9", "-o", target.name).code == 2
    assert run("month", "9", "-o", target.name, "--force").code == 0


@pytest.mark.parametrize("ending", [".csv", ".tsv", ".json"])
def test_a_list_is_overwritten_by_one_of_another_month_or_of_nothing(
    run: Run, folder: Path, ending: str
) -> None:
    for month in ("9", "12", "9"):
        assert run("month", month, "-o", f"t{ending}").code == 0, month


def test_a_table_in_a_file_is_no_formula(run: Run, folder: Path) -> None:
    plan = folder / "plans" / "2018-2019.yaml"
    text = plan.read_text(encoding="utf-8").replace("noi_dung: ", "noi_dung: =", 1)
    plan.write_text(text, encoding="utf-8")
    for ending in ("csv", "tsv"):
        run("month", "9", "-o", f"t.{ending}")
        written = (folder / f"t.{ending}").read_text(encoding="utf-8")
        assert "'=" in written
        assert re.search("[\t,]=", written) is None
    assert "\t=" in run("month", "9").out, "a program gets the text as it is"


@pytest.mark.parametrize("ending", [".csv", ".tsv", ".json", ".ics"])
def test_other_files_are_overwritten(run: Run, folder: Path, ending: str) -> None:
    target = folder / f"t9{ending}"
    assert run("partner", "hội nông dân", "-o", target.name).code == 0
    assert run("month", "9", "-o", target.name).code == 0
    assert target.read_bytes() != b"cu"


@pytest.mark.parametrize(
    "ending", [ending for ending in KINDS if ending != ".pdf"]
)  # LibreOffice has a clock
def test_the_same_bytes_in_every_process(start: Start, folder: Path, ending: str) -> None:
    for number, more in enumerate(
        ({"PYTHONHASHSEED": "1", "TZ": "UTC"}, {"PYTHONHASHSEED": "2", "TZ": "Asia/Tokyo"})
    ):
        (folder / str(number)).mkdir()
        assert start("month", "9", "-o", f"{number}/t9{ending}", more=more).code == 0
    made = [(folder / str(number) / f"t9{ending}").read_bytes() for number in (0, 1)]
    assert made[0] == made[1]


def test_no_output_is_no_target() -> None:
    assert target_of(None, "csv", with_undated=False, force=False) is None
    assert target_of("a.csv", None, with_undated=False, force=True) == Path("a.csv")
    with pytest.raises(Failure):
        target_of("a.csv", "json", with_undated=False, force=False)


@pytest.mark.parametrize("library", ["xlsxwriter", "icalendar", "zoneinfo", "lxplan.word"])
def test_the_libraries_are_imported_only_for_their_files(folder: Path, library: str) -> None:
    code = f"import sys; from lxplan.cli import main; main(['month', '9']); sys.exit({library!r} in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=folder, capture_output=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.count(b"\n") == 3


@pytest.mark.parametrize(
    "arguments",
    [["month", "9", "-o", "t9.xlsx"], ["month", "9", "-o", "t9.docx"], ["invite", "9", "2"]],
    ids=" ".join,
)
def test_what_is_written_is_not_checked(folder: Path, arguments: list[str]) -> None:
    code = f"""
import sys
from lxplan.cli import main
main({arguments!r})
sys.exit(any(name.startswith("lxplan.checks") for name in sys.modules))
"""
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=folder, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.decode().endswith(("t9.xlsx\n", "t9.docx\n", "giay-moi-09-2018-2.docx\n"))


def test_the_papers_of_a_month_and_of_a_partner(run: Run, folder: Path) -> None:
    assert run("month", "9", "-o", "lich.docx") == (0, "lich.docx\n", "")
    assert "THÔNG BÁO" in texts_in((folder / "lich.docx").read_bytes(), "TenLoai")
    assert run("month", "9", "-o", "to.docx", "--poster") == (0, "to.docx\n", "")
    assert "LỊCH HOẠT ĐỘNG" in texts_in((folder / "to.docx").read_bytes(), "TenLoai")
    code, _, said = run("month", "9", "-o", "to.csv", "--poster")
    assert (code, said) == (
        2,
        "lxplan: lỗi: --poster chỉ dùng khi in văn bản, ví dụ -o lich-thang.docx.\n",
    )
    assert run("partner", "nong hoi", "-o", "hnd.docx") == (0, "hnd.docx\n", "")
    assert texts_in((folder / "hnd.docx").read_bytes(), "KemTheo")[0].startswith(
        "(Trích Kế hoạch số"
    )


def test_the_schedule_of_an_empty_month_is_a_paper_too(run: Run, folder: Path) -> None:
    nothing = "tháng 10/2018 không có hoạt động nào trong kế hoạch 2018-2019."
    assert run("month", "10", "-o", "lich.docx") == (0, "lich.docx\n", f"lxplan: {nothing}\n")
    assert (folder / "lich.docx").is_file()


def test_a_paper_somebody_changed_is_not_overwritten(run: Run, folder: Path) -> None:
    (folder / "lich.docx").write_bytes(b"sua tay")
    assert run("month", "9", "-o", "lich.docx").err.startswith(
        "lxplan: lỗi: lich.docx đã được sửa sau khi in"
    )
    assert run("month", "9", "-o", "lich.docx", "--force").code == 0


def test_a_changed_pdf_is_refused_before_the_long_way_round(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(_: object) -> list[bytes]:
        raise AssertionError("LibreOffice was started")

    monkeypatch.setattr("lxplan.outputs.pdf.to_pdfs", never)
    (folder / "lich.pdf").write_bytes(b"sua tay")
    assert run("month", "9", "-o", "lich.pdf").err.startswith(
        "lxplan: lỗi: lich.pdf đã được sửa sau khi in"
    )


def test_a_pdf_is_made_of_the_paper(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "lxplan.outputs.pdf.to_pdfs", lambda papers: [b"%PDF " + paper for paper in papers]
    )
    monkeypatch.setattr("lxplan.outputs.paper_font.font_to_install", lambda: "")
    run("month", "9", "-o", "lich.docx")
    assert run("month", "9", "-o", "lich.pdf").code == 0
    assert (folder / "lich.pdf").read_bytes() == b"%PDF " + (folder / "lich.docx").read_bytes()


@pytest.mark.parametrize("ending", ["docx", "pdf"])
def test_counts_are_no_paper(run: Run, folder: Path, ending: str) -> None:
    said = "lxplan: lỗi: văn bản in các hoạt động, không in số lượng; cho biết tháng hoặc đơn vị, hoặc chọn đuôi khác.\n"
    assert run("partner", "-o", f"dem.{ending}") == (2, "", said)
    assert not (folder / f"dem.{ending}").exists()


def test_standard_and_templates_reach_the_paper(run: Run, folder: Path, tmp_path: Path) -> None:
    run("month", "9", "-o", "auto.docx")
    run("month", "9", "-o", "tt01.docx", "--standard", "tt01")
    run("month", "9", "-o", "nd30.docx", "--standard", "nd30")
    auto, tt01, nd30 = ((folder / f"{name}.docx").read_bytes() for name in ("auto", "tt01", "nd30"))
    assert auto == tt01 != nd30
    own = tmp_path / "mau"
    own.mkdir()
    (own / "lich-thang.xml.j2").write_text('{{ "Riêng"|kieu("TenLoai") }}', encoding="utf-8")
    run("month", "9", "-o", "rieng.docx", "--templates", "mau")
    assert texts_in((folder / "rieng.docx").read_bytes(), "TenLoai") == ["Riêng"]


@pytest.mark.parametrize("option", [("--standard", "nd30"), ("--templates", "mau")])
def test_only_papers_have_a_standard_and_templates(run: Run, option: tuple[str, str]) -> None:
    said = (
        "lxplan: lỗi: --standard và --templates chỉ dùng khi in văn bản, ví dụ -o van-ban.docx.\n"
    )
    assert run("month", "9", *option) == (2, "", said)
    assert run("month", "9", "-o", "t9.csv", *option) == (2, "", said)


@pytest.mark.parametrize("ending", ["docx", "ics"])
def test_notes_are_written_on_request_only(run: Run, folder: Path, ending: str) -> None:
    for name, options in (("thuong", ()), ("rieng", ("--private",))):
        assert run("month", "9", "-o", f"{name}.{ending}", *options).code == 0
    texts = [(folder / f"{name}.{ending}").read_bytes() for name in ("thuong", "rieng")]
    if ending == "docx":
        texts = ["".join(body_of(text).itertext()).encode() for text in texts]
    assert ["Mang vở".encode() in text for text in texts] == [False, True]


def test_lists_hold_all_without_being_asked(run: Run, folder: Path) -> None:
    said = (
        "lxplan: lỗi: --private chỉ dùng khi in văn bản hoặc ghi lịch, ví dụ -o van-ban.docx; "
        "danh sách lúc nào cũng có đủ số điện thoại và ghi chú.\n"
    )
    assert run("month", "9", "--private") == (2, "", said)
    assert run("partner", "hội nông dân", "-o", "a.csv", "--private") == (2, "", said)
    assert "Mang vở" in run("month", "9").out


@pytest.mark.parametrize(
    "command",
    [
        ("month", "9"),
        ("partner", "nong hoi"),
        ("partner",),
        ("year", "--by", "linh_vuc"),
        ("report", "--by", "thang"),
        ("stats",),
        ("stats", "--by", "don_vi"),
    ],
)
def test_semicolons_for_excel_on_the_screen_and_in_a_file(
    start: Start, folder: Path, command: tuple[str, ...]
) -> None:
    shown = start(*command, "--format", "csv", "--sep", ";")
    assert shown.code == 0
    assert b";" in shown.out.splitlines()[0]
    assert b"," not in shown.out.splitlines()[0]
    assert start(*command, "-o", "a.csv", "--sep", ";").code == 0
    assert (folder / "a.csv").read_bytes() == shown.out


def test_a_list_is_written_anew_with_the_other_separator_and_nothing_else_is(
    run: Run, folder: Path
) -> None:
    for separator in (",", ";", ",", ";"):
        assert run("month", "9", "-o", "a.csv", "--sep", separator).code == 0
        line = (folder / "a.csv").read_text(encoding="utf-8-sig").splitlines()[0]
        assert separator in line
    (folder / "a.csv").write_text("\ufeffTháng;Chi\r\n9;5\r\n", encoding="utf-8")
    assert run("month", "9", "-o", "a.csv", "--sep", ";").code == 2


@pytest.mark.parametrize(
    "arguments", [[], ["--format", "json"], ["--format", "tsv"], ["-o", "a.xlsx"], ["-o", "a"]]
)
def test_a_separator_is_one_of_csv(run: Run, folder: Path, arguments: list[str]) -> None:
    said = "--sep chỉ dùng với csv: thêm --format csv, hoặc ghi vào tệp -o TỆP.csv."
    for command in ("month", "partner", "year", "report", "stats"):
        assert run(command, "--sep", ";", *arguments) == (2, "", f"lxplan: lỗi: {said}\n")
    assert not (folder / "a.xlsx").exists()
    assert run("partner", "--all", "-o", "phieu/", "--sep", ";").code == 2
    assert run("month", "9", "--format", "csv", "--sep", "|").code == 2
    rows = run("stats", "--rows", "-o", "a.csv", "--sep", ";")
    assert (rows.code, rows.out) == (2, "")
    assert "bỏ --sep" in rows.err
