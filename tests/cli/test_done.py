"""`lxplan done`."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run

PLAN = """\
# kế hoạch
nam_hoc: 2018-2019
trung_tam: {ten: TTHTCĐ}
ke_hoach_thang:
  10/2018:   # tháng mười
    - noi_dung: Lớp tin học
    - noi_dung: Lớp của phụ nữ
      ma: phu-nu-2018
  11/2018:
thuong_xuyen:
  - noi_dung: Mở thư viện
"""


@pytest.fixture
def file(folder: Path) -> Path:
    path = folder / "plans" / "2018-2019.yaml"
    path.write_bytes(PLAN.replace("\n", "\r\n").encode())
    return path


def test_its_own_lines_are_written_and_told(run: Run, file: Path) -> None:
    code, out, err = run("done", "10/2018", "1", "--so-luot", "45", "--ngay", "21", "--chi", "500k")
    lines = ["      ket_qua:", "        ngay: 21", "        so_luot: 45", "        chi: 500k"]
    assert (code, out.splitlines()) == (0, [f"{Path('plans/2018-2019.yaml')}:7: 10/2018 1", *lines])
    assert "đã tổ chức 21/10/2018: 45 lượt, 500.000 đồng" in err
    before = PLAN.splitlines()
    text = file.read_bytes().decode()
    assert text == "".join(f"{line}\r\n" for line in [*before[:6], *lines, *before[6:]])


@pytest.mark.parametrize(
    ("arguments", "written"),
    [
        (("10", "1"), ["tinh_trang: đã tổ chức"]),
        (("tháng", "10", "1", "--hoan"), ["tinh_trang: hoãn"]),
        (("10/2018", "1", "--huy", "--ghi-chu", "mưa"), ["tinh_trang: hủy", "ghi_chu: mưa"]),
        (("10/2018", "1", "--chuyen", "11"), ["tinh_trang: chuyển", "sang: 11/2018"]),
        (
            ("10/2018", "1", "--chuyen", "11/2018", "--ngay", "5"),
            ["tinh_trang: chuyển", "sang: 11/2018", "ngay: 5/11/2018"],
        ),
        (("phu-nu-2018", "--so-nu", "30"), ["so_nu: 30"]),
        (("thường xuyên", "1", "--so-buoi", "12"), ["so_buoi: 12"]),
        (("10/2018", "1", "--ngay", "20", "--ngay", "27"), ["ngay: [20, 27]"]),
    ],
)
def test_each_way_to_say_it(
    run: Run, file: Path, arguments: tuple[str, ...], written: list[str]
) -> None:
    code, out, _ = run("done", *arguments)
    assert code == 0
    assert [line.strip() for line in out.splitlines()[2:]] == written


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "kết quả của hoạt động nào?"),
        (("10/2018",), "1 - Lớp tin học; 2 - Lớp của phụ nữ"),
        (("10/2018", "3"), "không có hoạt động số 3"),
        (("thường xuyên", "2"), "1 - Mở thư viện"),
        (("khong-co-2018",), "không có hoạt động nào mang mã «khong-co-2018»"),
        (("10/2018", "1", "--hoan", "--huy"), "chỉ ghi một trong --hoan, --huy"),
        (("10/2018", "1", "--huy", "--so-luot", "3"), "bỏ một bên"),
        (("10/2018", "1", "--chuyen", "10"), "đã ở tháng 10/2018"),
        (("10/2018", "1", "--so-luot", "khoảng 45"), "có phải 45?"),
        (("10/2018", "1", "--ngay", "32"), "không đúng"),
        (("10/2018", "1", "--plan", "-"), "đầu vào chuẩn"),
        (("10/2018", "1", "--chuyen", "11/2081"), "xem lại năm"),
        (("10/2018", "1", "--chuyen", "08/2018"), "xem lại năm"),
        (("10/2018", "1", "--chuyen", "quý 4"), "là nhiều tháng"),
        (("10/2018", "1", "--chuyen", "11/2018", "--ngay", "35"), "«35»"),
    ],
)
def test_what_is_wrong_is_told_and_nothing_is_written(
    run: Run, file: Path, arguments: tuple[str, ...], said: str
) -> None:
    before = file.read_bytes()
    code, out, err = run("done", *arguments)
    assert (code, out) == (2, "")
    assert said in err
    assert file.read_bytes() == before


def test_a_day_to_come_is_written_and_pointed_out(
    run: Run, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from datetime import date

    monkeypatch.setattr("lxplan.cli.machinery.today.today", lambda: date(2018, 10, 1))
    code, _, err = run("done", "10/2018", "1", "--ngay", "21")
    assert code == 0
    assert "ngày 21/10/2018 chưa đến" in err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--ngay", "5/9/2018", "--so-luot", "4"), ["05/09/2018 đứng trước tháng 10/2018"]),
        (("--so-luot", "45", "--so-nu", "60"), ["60 lượt nữ nhiều hơn 45 lượt"]),
        (("--chuyen", "11/2019"), ["tháng 11/2019 ở sau năm học 2018-2019"]),
        (("--ngay", "21/10/2019", "--so-luot", "4"), ["ngày 21/10/2019 sau năm học 2018-2019"]),
        (("--ngay", "21/10/2018", "--so-luot", "45", "--so-nu", "5"), []),
        (("--chuyen", "11/2018"), []),
    ],
)
def test_what_a_check_would_doubt_is_said_at_once(
    run: Run,
    file: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
    said: list[str],
) -> None:
    from datetime import date

    monkeypatch.setattr("lxplan.cli.machinery.today.today", lambda: date(2019, 12, 1))
    code, _, err = run("done", "10/2018", "1", *arguments)
    doubts = [line for line in err.splitlines() if "lưu ý" in line]
    assert code == 0
    assert len(doubts) == len(said)
    assert all(words in line for words, line in zip(said, doubts, strict=True))


def test_doubts_about_other_activities_are_left_to_validate(run: Run, file: Path) -> None:
    run("done", "10/2018", "1", "--so-luot", "45", "--so-nu", "60")
    assert "lưu ý" not in run("done", "10/2018", "2", "--so-luot", "45").err


def test_what_an_activity_turned_into_is_said(run: Run, file: Path) -> None:
    assert "đã đổi" not in run("done", "10/2018", "1", "--hoan").err
    assert "đã đổi từ hoãn sang đã tổ chức" in run("done", "10/2018", "1").err
    assert "đã đổi" not in run("done", "10/2018", "1", "--so-luot", "4").err


def test_figures_do_not_move_to_another_month_unsaid(run: Run, file: Path) -> None:
    run("done", "10/2018", "1", "--so-luot", "45")
    before = file.read_bytes()
    code, _, err = run("done", "10/2018", "1", "--chuyen", "11/2018")
    assert (code, file.read_bytes()) == (2, before)
    assert "đã có số liệu (đã tổ chức: 45 lượt)" in err
    assert run("done", "10/2018", "1", "--chuyen", "11/2018", "--so-luot", "40").code == 0


@pytest.mark.parametrize("status", ["--hoan", "--huy"])
def test_what_was_held_does_not_turn_into_put_off_with_its_figures(
    run: Run, file: Path, status: str
) -> None:
    run("done", "10/2018", "1", "--so-luot", "45")
    before = file.read_bytes()
    code, out, err = run("done", "10/2018", "1", status)
    assert (code, out, file.read_bytes()) == (2, "", before)
    assert "đã có số liệu (đã tổ chức: 45 lượt)" in err
    assert "xóa ket_qua cũ" in err


def test_what_is_noted_as_held_without_figures_may_turn_into_cancelled(
    run: Run, file: Path
) -> None:
    run("done", "10/2018", "1")
    code, _, err = run("done", "10/2018", "1", "--huy")
    assert (code, "đã đổi từ đã tổ chức sang hủy" in err) == (0, True)


def test_a_month_told_from_today(run: Run, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from datetime import date

    monkeypatch.setattr("lxplan.cli.machinery.today.today", lambda: date(2018, 10, 1))
    out = run("done", "tháng", "này", "1", "--chuyen", "tháng sau").out
    assert "sang: 11/2018" in out


@pytest.mark.parametrize("days", [("21", "27"), ("22",)])
def test_what_was_noted_beside_days_on_lines_of_their_own_stays(
    run: Run, file: Path, days: tuple[str, ...]
) -> None:
    block = (
        "      ket_qua:\n        ngay:   # hai buổi\n          - 20   # buổi một\n          # nghỉ một tuần\n"
        '          - 27\n        ghi_chu: "số # 5"   # đếm tay\n'
    )
    head, row, tail = PLAN.partition("    - noi_dung: Lớp tin học\n")
    file.write_text(head + row + block + tail, encoding="utf-8")
    typed = [word for day in days for word in ("--ngay", day)]
    assert run("done", "10/2018", "1", *typed).code == 0
    said = f"[{', '.join(days)}]" if len(days) > 1 else days[0]
    kept = (
        f"      ket_qua:\n        ngay: {said}   # hai buổi\n          # buổi một\n          # nghỉ một tuần\n"
        '        ghi_chu: "số # 5"   # đếm tay\n'
    )
    assert file.read_text(encoding="utf-8") == head + row + kept + tail
