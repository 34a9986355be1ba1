"""`lxplan add`."""

from __future__ import annotations

from pathlib import Path

import pytest

from lxplan.plan import read_plan
from tests.cli.conftest import Run

PLAN = """\
# kế hoạch
nam_hoc: 2018-2019
trung_tam: {ten: TTHTCĐ}
don_vi:
  - {ten: Hội Nông dân, ten_khac: [HND]}
  - ten: Hội Phụ nữ
ke_hoach_thang:
  09/2018:
    - noi_dung: Khai giảng
  11/2018:   # tháng mười một
    - {noi_dung: Lớp tin học, ngay: 20}
"""


@pytest.fixture
def file(folder: Path) -> Path:
    path = folder / "plans" / "2018-2019.yaml"
    path.write_text(PLAN, encoding="utf-8")
    return path


def test_only_lines_are_inserted_and_told(run: Run, file: Path) -> None:
    code, out, err = run(
        "add", "9", "Học: luật", "--phoi-hop", "hnd", "--phoi-hop", "hoi phu nu", "--ngay", "20"
    )
    lines = [
        '    - noi_dung: "Học: luật"',
        "      phoi_hop: [Hội Nông dân, Hội Phụ nữ]",
        "      ngay: 20",
    ]
    assert (code, out.splitlines()) == (
        0,
        [f"{Path('plans/2018-2019.yaml')}:10: 09/2018 2", *lines],
    )
    assert "09/2018 2" in err
    assert "lxplan month 09/2018" in err
    before = PLAN.splitlines()
    assert file.read_text(encoding="utf-8").splitlines() == [*before[:9], *lines, *before[9:]]


def test_a_month_is_made_in_order_and_brackets_are_kept(run: Run, file: Path) -> None:
    assert (
        run("add", "tháng 10 năm 2018", "Vệ sinh", "--doi-tuong", "A", "--doi-tuong", "B").code == 0
    )
    assert run("add", "11/2018", "Học nghề, vốn", "--kinh-phi", "1.500.000").code == 0
    text = file.read_text(encoding="utf-8")
    assert (
        "Khai giảng\n  10/2018:\n    - noi_dung: Vệ sinh\n      doi_tuong: [A, B]\n  11/2018:"
        in text
    )
    assert "ngay: 20}\n    - noi_dung: Học nghề, vốn\n      kinh_phi: 1.500.000\n" in text


def test_a_topic_is_what_the_report_counts_by(run: Run, file: Path) -> None:
    assert run("add", "10/2018", "Phổ biến luật", "--linh-vuc", "Pháp luật").code == 0
    assert "- noi_dung: Phổ biến luật\n      linh_vuc: Pháp luật\n" in file.read_text("utf-8")
    assert run("report", "10/2018").out.splitlines()[1].startswith("Pháp luật\t1\t")


def test_activities_of_no_month(run: Run, file: Path) -> None:
    assert run("add", "THƯỜNG XUYÊN", "Thư viện").out.splitlines()[0].endswith(": thường xuyên 1")
    assert run("add", "thuong xuyen", "Loa").out.splitlines()[0].endswith(": thường xuyên 2")
    plan = read_plan("p", file.read_bytes()).plan
    assert plan is not None
    assert [row.content for row in plan.standing] == ["Thư viện", "Loa"]


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (("02/2019", "A", "--ngay", "30"), "tháng 02/2019 chỉ có 28 ngày"),
        (("10/2020", "A"), "không có kế hoạch nào cho tháng 10/2020"),
        (("9", "A", "--phoi-hop", "Hội Nông dan xã"), "có phải Hội Nông dân?"),
        (("9", "A", "--phoi-hop", "Công an xã"), "thêm dòng «- ten: …» ở don_vi"),
        (("9", "A", "--phoi-hop", "hội"), "có phải Hội Nông dân hay Hội Phụ nữ?"),
        (("9", "A", "--so-nguoi", "nhiều"), "viết số từ 1 trở lên"),
        (("9", "A", "--ngay", "20/10"), "không thuộc tháng 09/2018"),
        (("9", "  "), "nội dung của hoạt động để trống"),
        (("13", "A"), "không có tháng 13"),
        (("quý 4", "A"), "là nhiều tháng"),
        (("tháng", "10"), "đặt trong dấu nháy"),
        (("tháng", "10", "A"), 'thì đặt trong nháy kép, như "tháng 10"'),
        ((), "thêm vào tháng nào?"),
        (("9", "\udcff"), "không ghi được"),
    ],
)
def test_what_is_wrong_leaves_the_file_alone(
    run: Run, file: Path, typed: tuple[str, ...], told: str
) -> None:
    code, out, err = run("add", *typed)
    assert (code, out) == (2, "")
    assert told in err
    assert file.read_text(encoding="utf-8") == PLAN


def test_a_plan_without_declared_organisations_takes_new_ones(run: Run, file: Path) -> None:
    bare = PLAN.replace(PLAN[PLAN.index("don_vi") : PLAN.index("ke_hoach")], "")
    file.write_text(bare, encoding="utf-8")
    assert run("add", "9", "A", "--phoi-hop", "Hội Luật gia").code == 0
    assert run("add", "9", "B", "--phoi-hop", "hoi luat gia").code == 0
    assert file.read_text(encoding="utf-8").count("[Hội Luật gia]") == 2


def test_marks_that_are_typed_are_never_taken_away(run: Run, file: Path) -> None:
    bare = PLAN.replace(PLAN[PLAN.index("don_vi") : PLAN.index("ke_hoach")], "")
    file.write_text(bare, encoding="utf-8")
    run("add", "9", "A", "--phoi-hop", "doan thanh nien")
    code, out, err = run("add", "9", "B", "--phoi-hop", "Đoàn Thanh niên, hội luật gia")
    assert code == 0
    assert "phoi_hop: [Đoàn Thanh niên, hội luật gia]" in out
    assert "chưa khai đơn vị nào ở don_vi" in err


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("phu nu", "[Hội Phụ nữ]"),
        ("hnd, hoi phu nu", "[Hội Nông dân, Hội Phụ nữ]"),
        ("nong dan; phu nu", "[Hội Nông dân, Hội Phụ nữ]"),
    ],
)
def test_a_part_of_a_name_and_several_names(run: Run, file: Path, typed: str, written: str) -> None:
    code, out, err = run("add", "9", "A", "--phoi-hop", typed)
    assert (code, f"phoi_hop: {written}" in out) == (0, True)
    assert ("là Hội Phụ nữ" in err) == ("hoi" not in typed)


def test_questions_on_a_terminal(run: Run, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = iter(["10/2018", "", "Lớp may", "", "Phụ nữ", "hội phụ nữ; HND"])
    monkeypatch.setattr("lxplan.cli.terminal.asking.can_ask", lambda: True)
    monkeypatch.setattr("sys.stdin", _Typed(answers))
    assert run("add").code == 0
    plan = read_plan("p", file.read_bytes()).plan
    assert plan is not None
    row = plan.activities[1][1]
    assert (row.content, row.audience, row.days) == ("Lớp may", ("Phụ nữ",), ())
    assert row.partners == ("Hội Phụ nữ", "Hội Nông dân")


class _Typed:
    def __init__(self, answers: object) -> None:
        self.answers = iter(answers)  # type: ignore[call-overload]

    def readline(self) -> str:
        return f"{next(self.answers)}\n"


def test_a_plan_with_faults_is_shown_and_left_alone(run: Run, file: Path) -> None:
    broken = PLAN.replace("09/2018", "13/2018")
    file.write_text(broken, encoding="utf-8")
    assert run("add", "11/2018", "A").code == 1
    assert file.read_text(encoding="utf-8") == broken
