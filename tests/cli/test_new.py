"""`lxplan new`."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from lxplan.plan import Plan, read_plan
from tests.cli.conftest import Run

ROOT = Path(__file__).parent.parent.parent
LAST = """\
# KẾ HOẠCH NĂM HỌC 2024-2025, tệp 2024-2025.yaml; năm sau: 2025-2026.yaml
nam_hoc: 2024-2025
trung_tam: {ten: TTHTCĐ xã A}
van_ban:
  so: 12   # số
  ngay: 20/09/2024
  trich_yeu: Hoạt động năm học 2024 - 2025
don_vi: [{ten: Phòng Giáo dục và Đào tạo huyện B}, {ten: Hội Nông dân}]
can_cu:
  # lxplan: bo-qua can-cu-thieu – giữ chữ
  - Căn cứ Kế hoạch số 1/KH-PGDĐT ngày 10/9/2024 của Phòng GD&ĐT
  - Căn cứ nhu cầu học tập của nhân dân
dan_nhap: Thực hiện Kế hoạch số 2/KH-UBND ngày 05/9/2024, xây dựng kế hoạch năm 2024-2025 như sau
kho_khan:
  - Năm học 2024-2025 còn thiếu phòng học
nhiem_vu_quy:
  - quy: Quý IV năm 2024
    viec: [Mở lớp]
ke_hoach_thang:
  9/2024:
    - ngay: 20/10   # lxplan: bo-qua ngay-le-khac – chỗ này
      noi_dung: Khai giảng
      phat_sinh: có
      phu_trach: Bà Lan, 0912 345 678
  "01/2025": [{noi_dung: Sơ kết, tu_ngay: 1, den_ngay: 15, phoi_hop: [Hội Nông dân]}]
# Những nhận xét giữ nguyên
bo_qua:
  - {quy_tac: thang-trong, ly_do: chưa có}

ket: Trên đây là kế hoạch năm học 2024-2025
""".replace("20/10   #", "20     #")
NEXT = """\
# KẾ HOẠCH NĂM HỌC 2025-2026, tệp 2025-2026.yaml; năm sau: 2026-2027.yaml
nam_hoc: 2025-2026
trung_tam: {ten: TTHTCĐ xã A}
van_ban:
  so:    # số
  ngay:
  trich_yeu: Hoạt động năm học 2025 - 2026
don_vi: [{ten: Phòng Giáo dục và Đào tạo huyện B}, {ten: Hội Nông dân}]
can_cu:
  # xem lại: còn hiệu lực không, có văn bản mới thay chưa (căn cứ của kế hoạch 2024-2025)
  - Căn cứ Kế hoạch số 1/KH-PGDĐT ngày 10/9/2024 của Phòng GD&ĐT
  - Căn cứ nhu cầu học tập của nhân dân
dan_nhap: Thực hiện Kế hoạch số 2/KH-UBND ngày 05/9/2024, xây dựng kế hoạch năm 2025-2026 như sau
kho_khan:
  - Năm học 2024-2025 còn thiếu phòng học
nhiem_vu_quy:
  - quy: Quý IV năm 2025
    viec: [Mở lớp]
ke_hoach_thang:
  9/2025:
    - # ngay: (năm trước 20/09/2024)
      noi_dung: Khai giảng
      phu_trach: Bà Lan, 0912 345 678
  # tu_ngay: (năm trước 01/01/2025)
  # den_ngay: (năm trước 15/01/2025)
  "01/2026": [{noi_dung: Sơ kết, phoi_hop: [Hội Nông dân]}]

ket: Trên đây là kế hoạch năm học 2025-2026
"""


@pytest.fixture
def last(folder: Path) -> Path:
    (folder / "plans" / "2018-2019.yaml").unlink()
    path = folder / "plans" / "2024-2025.yaml"
    path.write_text(LAST, encoding="utf-8")
    return path


def _plan(path: Path) -> Plan:
    read = read_plan(str(path), path.read_bytes())
    assert not read.faults
    assert read.plan is not None
    return read.plan


def test_the_next_plan_line_by_line_and_what_to_look_at(run: Run, last: Path) -> None:
    code, out, err = run("new")
    target = Path("plans", "2025-2026.yaml")
    assert (code, out) == (0, f"{target}\n")
    modeline, text = target.read_text(encoding="utf-8").split("\n", 1)
    assert modeline.startswith("# yaml-language-server: $schema=file:")
    assert text == NEXT
    assert _plan(target).sound_period.label == "2025-2026"
    told = err.splitlines()
    assert len(told) <= 15
    assert told[-1] == f"lxplan: bước tiếp theo: lxplan validate {target}"
    listed = "\n".join(told)
    for words in (
        "dòng 14: còn năm của kỳ trước: «… hoạch số 2/KH-UBND ngày 05/9/2024, xây dựng",
        "dòng 16: còn năm của kỳ trước: «Năm học 2024-2025 còn",
        "«Phòng Giáo dục và Đào tạo huyện B» là cấp huyện",
        "1 căn cứ của kỳ trước",
        "3 ngày của hoạt động",
        "số điện thoại còn đúng không: dòng 24",
        "can-cu-thieu (dòng 10); ngay-le-khac (dòng 21); thang-trong (dòng 28)",
    ):
        assert words in listed, listed


def test_the_step_after_next_replaces_its_own_notes(run: Run, last: Path) -> None:
    assert run("new").code == 0
    assert run("new", "2026-2027").code == 0
    text = Path("plans", "2026-2027.yaml").read_text(encoding="utf-8")
    assert text.count("# xem lại:") == 1
    assert "căn cứ của kế hoạch 2025-2026)" in text
    assert "năm trước" not in text


def test_a_plan_that_was_not_looked_at_has_no_next_by_accident(run: Run, last: Path) -> None:
    assert run("new").code == 0
    code, out, err = run("new")
    assert (code, out) == (2, "")
    assert "còn 4 lời nhắc" in err
    assert "lxplan new 2026-2027" in err
    made = Path("plans", "2025-2026.yaml")
    text = made.read_text(encoding="utf-8")
    made.write_text(re.sub(r"# .*(?:năm trước|xem lại).*", "", text), encoding="utf-8")
    assert run("new").code == 0


def test_on_standard_output(run: Run, last: Path) -> None:
    code, out, err = run("new", "-o", "-")
    assert (code, out.split("\n", 1)[1]) == (0, NEXT)
    assert "bước tiếp theo" not in err
    assert [*last.parent.iterdir()] == [last]
    code, out, _ = run("new", "2026-2027", "--empty", "--ten", "TTHTCĐ xã A", "-o", "-")
    assert (code, "nam_hoc: 2026-2027" in out) == (0, True)
    assert "# Thông tư số 11/2025/TT-BGDĐT: chép thêm trích yếu" in out


def test_comments_of_the_paper_that_was_read_in_do_not_speak_of_the_last_year(
    run: Run, last: Path
) -> None:
    heads = "# Số: 05/KH-TTHTCĐ\n# Xã B, ngày 20 tháng 9 năm 2024\n"
    text = LAST.replace(
        "can_cu:", f"{heads}# KẾ HOẠCH NĂM HỌC 2024-2025\n# nguồn: dòng 3\ncan_cu:", 1
    )
    last.write_text(text, encoding="utf-8")
    code, out, _ = run("new", "-o", "-")
    assert code == 0
    assert "05/KH-TTHTCĐ" not in out
    assert "20 tháng 9 năm 2024" not in out
    assert "# KẾ HOẠCH NĂM HỌC 2025-2026\n# nguồn: dòng 3\ncan_cu:" in out


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_encoding_and_line_ends_stay(run: Run, last: Path, encoding: str) -> None:
    last.write_bytes(LAST.replace("\n", "\r\n").encode(encoding))
    assert run("new", "2025-2026").code == 0
    text = Path("plans", "2025-2026.yaml").read_bytes().decode(encoding)
    assert text.split("\r\n", 1)[1] == NEXT.replace("\n", "\r\n")


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (("2026",), "không chuyển kế hoạch năm học 2024-2025"),
        (("2024",), "nếu là năm học thì ghi 2024-2025"),
        (("2023-2024",), "không phải của kỳ sau"),
        (("sang năm",), "không hiểu kỳ"),
        (("2025-2026", "-o", "plans/2024-2025.yaml"), "không ghi đè"),
        (("-o", "ke-hoach.docx"), "kết thúc bằng .yaml"),
        (("--ten", "A"), "chỉ dùng cùng --empty"),
        (("2025-2026", "--empty"), "trung tâm tên gì?"),
        (("--empty", "--ten", "A"), "soạn kế hoạch cho kỳ nào?"),
        (("2025-2026", "--empty", "--from", "2024-2025"), "bỏ --from"),
        (("--from", "khong-co.yaml"), "không có tệp"),
        (("2025-2026", "--empty", "--ten", "\udcff"), "không ghi được"),
    ],
)
def test_what_is_refused_writes_nothing(
    run: Run, last: Path, typed: tuple[str, ...], told: str
) -> None:
    code, out, err = run("new", *typed)
    assert (code, out) == (2, "")
    assert told in err
    assert [*last.parent.iterdir()] == [last]


def test_a_plan_with_faults_is_shown(run: Run, last: Path) -> None:
    last.write_text(LAST.replace("9/2024:", "13/2024:"), encoding="utf-8")
    code, _, err = run("new")
    assert code == 1
    assert "thang-sai" in err


def test_where_another_kind_of_plan_is_newer(run: Run, last: Path) -> None:
    month = "ky: {tu: 01/06/2025, den: 30/06/2025, ten: Tháng vàng}\ntrung_tam: {ten: A}\nke_hoach_thang: {06/2025: }\n"
    (last.parent / "thang-6.yaml").write_text(month, encoding="utf-8")
    assert run("new", "2025-2026").out == f"{Path('plans', '2025-2026.yaml')}\n"
    assert run("new", "--from", "2025-06", "-o", "moi.yaml").code == 0
    text = Path("moi.yaml").read_text(encoding="utf-8").splitlines()
    assert text[1] == "ky: {tu: 01/07/2025, den: 31/07/2025, ten: }"
    assert text[3] == "ke_hoach_thang: {07/2025: }"


@pytest.mark.parametrize("period", ["2026-2027", "2026", "2024-2025", "quý 3/2026", "2026-06"])
def test_an_empty_plan_reads_and_prints(run: Run, folder: Path, period: str) -> None:
    name = 'Trung tâm: học tập cộng đồng phường "An Phú"'
    code, out, err = run(
        "new", period, "--empty", "--ten", name, "--ho-ten", "Lê Thị An", "-o", "moi.yaml"
    )
    assert (code, out) == (0, "moi.yaml\n")
    assert "lxplan add" in err
    plan = _plan(folder / "moi.yaml")
    assert (plan.centre.name, plan.paper.signer.name) == (name, "Lê Thị An")
    assert [entry.month for entry in plan.schedule] == [*plan.sound_period.months]
    names = [str(each.name) for each in plan.organisations]
    is_late = plan.sound_period.begins.year > 2025
    assert any("huyện" in each for each in names) is not is_late
    assert "Trạm Y tế phường" in names
    assert len(plan.bases) == (4 if is_late else 2)
    assert run("validate", "moi.yaml", "--strict").code == 0
    assert run("render", "moi.yaml").code == 0


def test_questions_for_an_empty_plan(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter(["2030-2031", "", "TTHTCĐ xã B", "UBND xã B", "", "", "Lê B"])
    monkeypatch.setattr("lxplan.cli.terminal.asking.can_ask", lambda: True)
    monkeypatch.setattr("lxplan.cli.terminal.asking.ask", _answering(answers))
    assert run("new", "--empty").code == 0
    plan = _plan(folder / "plans" / "2030-2031.yaml")
    assert (plan.centre.name, plan.centre.parent) == ("TTHTCĐ xã B", "UBND xã B")
    assert (plan.paper.signer.position, plan.paper.signer.name) == ("Giám đốc", "Lê B")


def _answering(answers: object) -> object:
    def ask(question: str, *, required: bool = False) -> str:
        answer = next(answers)  # type: ignore[call-overload]
        while required and not answer:
            answer = next(answers)  # type: ignore[call-overload]
        return str(answer)

    return ask


@pytest.mark.parametrize(
    "path", sorted((ROOT / "tests" / "plans" / "good").glob("*.yaml")), ids=lambda path: path.stem
)
def test_every_good_plan_has_a_next_without_a_fault(run: Run, folder: Path, path: Path) -> None:
    code, out, err = run("new", "--from", str(path), "-o", "moi.yaml")
    if path.stem == "tuan-hai-thang":
        assert (code, out) == (2, "")
        assert "là kỳ nào thì chưa rõ" in err
        return
    assert (code, out) == (0, "moi.yaml\n")
    assert len(err.splitlines()) <= 15
    old, new = _plan(path), _plan(folder / "moi.yaml")
    assert [row.content for _, row in new.activities] == [row.content for _, row in old.activities]
    assert new.sound_period.begins > old.sound_period.ends
    assert not any(row.days or row.first_day or row.last_day for _, row in new.activities)
    found = run("validate", "moi.yaml", "--format", "concise").out
    stale = [
        line for line in found.splitlines() if "[sot-ky-truoc]" in line or "[nam-sau-ky]" in line
    ]
    lines = (
        (folder / "moi.yaml").read_bytes().decode(new_encoding(folder / "moi.yaml")).splitlines()
    )
    headings = ("trich_yeu", "dan_nhap", "quy:", "ket:", "tieu_de")
    assert not [
        line for line in stale if any(key in lines[int(line.split(":")[1]) - 1] for key in headings)
    ]


def new_encoding(path: Path) -> str:
    return "utf-16" if path.read_bytes()[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
