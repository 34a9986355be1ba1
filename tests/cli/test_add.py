"""`lxplan add`."""

from __future__ import annotations

from datetime import date
from io import StringIO
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
    answers = iter(["10/2018", "", "Lớp may", "", "", "", "Phụ nữ", "hội phụ nữ; HND"])
    monkeypatch.setattr("lxplan.cli.terminal.asking.can_ask", lambda: True)
    monkeypatch.setattr("sys.stdin", _Typed(answers))
    assert run("add").code == 0
    plan = read_plan("p", file.read_bytes()).plan
    assert plan is not None
    row = plan.activities[1][1]
    assert (row.content, row.audience, row.days) == ("Lớp may", ("Phụ nữ",), ())
    assert row.partners == ("Hội Phụ nữ", "Hội Nông dân")


def test_an_answer_that_means_nothing_is_asked_for_again(
    run: Run, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrong = {"13/2018": "10/2018", "32/10": "20", "hội zân": "hội nông dân"}
    answers = [*("13/2018", "10/2018"), "Lớp may", *("32/10", "20"), "07:30", "Nhà văn hóa", ""]
    monkeypatch.setattr("lxplan.cli.terminal.asking.can_ask", lambda: True)
    monkeypatch.setattr("sys.stdin", _Typed(iter([*answers, "hội zân", "hội nông dân"])))
    code, _, err = run("add")
    assert code == 0
    assert err.count("lỗi: ") == len(wrong)
    plan = read_plan("p", file.read_bytes()).plan
    assert plan is not None
    month, row = plan.activities[1]
    assert (str(month), row.content, row.time, row.place) == (
        "10/2018",
        "Lớp may",
        "07:30",
        "Nhà văn hóa",
    )
    assert (len(row.days), row.partners) == (1, ("Hội Nông dân",))


def test_questions_end_with_the_input(
    run: Run, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = file.read_bytes()
    monkeypatch.setattr("lxplan.cli.terminal.asking.can_ask", lambda: True)
    monkeypatch.setattr("sys.stdin", StringIO("10/2018\nLớp may\n32/10\n"))
    code, _, err = run("add")
    assert (code, file.read_bytes()) == (2, before)
    assert "chưa ghi gì" in err


SIGNED = PLAN.replace("don_vi:", "van_ban: {so: 5, ngay: 20/09/2018}\ndon_vi:")


@pytest.mark.parametrize(
    ("text", "options", "is_unplanned"),
    [
        (SIGNED, (), True),
        (SIGNED, ("--trong-ke-hoach",), None),
        (SIGNED, ("--phat-sinh",), True),
        (SIGNED.replace("so: 5", "du_thao: có, so: 5"), (), None),
        (PLAN, (), None),
        (PLAN, ("--phat-sinh",), True),
    ],
)
def test_what_is_added_to_a_signed_plan_came_up_after_it(
    run: Run, file: Path, text: str, options: tuple[str, ...], is_unplanned: bool | None
) -> None:
    file.write_text(text, encoding="utf-8")
    code, _, err = run("add", "10/2018", "Lớp may", *options)
    plan = read_plan("p", file.read_bytes()).plan
    assert plan is not None
    assert (code, plan.activities[1][1].is_unplanned) == (0, is_unplanned)
    assert ("ghi là việc phát sinh" in err) == (text is SIGNED and not options)


def test_the_same_once_more_is_not_written(run: Run, file: Path) -> None:
    once = ("add", "9", "Lớp may", "--ngay", "20", "--phoi-hop", "hnd")
    assert run(*once).code == 0
    before = file.read_bytes()
    code, _, err = run(*once)
    assert (code, file.read_bytes()) == (2, before)
    assert "09/2018 2 đã là hoạt động này" in err
    assert run(*once[:3], "--ngay", "21", "--phoi-hop", "hnd").code == 0


def test_a_plan_older_than_that_of_today_is_named(
    run: Run, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    newer = PLAN.replace("2018", "2020").replace("2019", "2021")
    (file.parent / "2020-2021.yaml").write_text(newer, encoding="utf-8")
    monkeypatch.setattr("lxplan.cli.machinery.today.today", lambda: date(2020, 10, 1))
    assert "kế hoạch mới hơn là 2020-2021" in run("add", "10/2018", "Lớp may").err
    assert "mới hơn" not in run("add", "10/2020", "Lớp may").err
    assert "mới hơn" not in run("add", "10/2018", "Lớp thêu", "--plan", str(file)).err


@pytest.mark.parametrize(
    ("typed", "persons"),
    [
        ("Thầy Hùng, cô Mai", ("Thầy Hùng", "cô Mai")),
        ("Bà Lan; Nguyễn Văn A", ("Bà Lan", "Nguyễn Văn A")),
        ("Bà Lan, trưởng trạm Y tế", ("Bà Lan, trưởng trạm Y tế",)),
    ],
)
def test_persons_are_told_apart(run: Run, file: Path, typed: str, persons: tuple[str, ...]) -> None:
    assert run("add", "9", "Lớp may", "--nguoi-day", typed).code == 0
    plan = read_plan("p", file.read_bytes()).plan
    assert plan is not None
    assert plan.activities[1][1].teachers == persons


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
