"""`lxplan validate`."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable
from pathlib import Path

import pytest

from lxplan.diagnostics import Gate, Severity
from lxplan.failures import Failure
from lxplan.plan import ReadPlan
from tests.cli.conftest import Run
from tests.listing.plans import SMALL

BROKEN = "nam_hoc: 2018-2020\ntrung_tam: {ten: A}\nke_hoach_thang: {}\n"


@pytest.fixture
def broken(folder: Path) -> str:
    (folder / "hong.yaml").write_text(BROKEN, encoding="utf-8")
    return "hong.yaml"


def test_a_sound_plan(run: Run) -> None:
    code, out, err = run("validate")
    assert (code, err) == (0, "")
    assert "trong 1 tệp." in out.splitlines()[-1]


def test_faults_go_to_standard_output_with_exit_code_1(run: Run, broken: str) -> None:
    code, out, err = run("validate", broken)
    assert (code, err) == (1, "")
    assert out.startswith("hong.yaml:1:10: lỗi: ")


@pytest.mark.parametrize("form", ["full", "concise", "github"])
def test_formats_for_reading_name_the_place(run: Run, broken: str, form: str) -> None:
    code, out, _ = run("validate", broken, "--format", form)
    assert code == 1
    assert "hong.yaml" in out
    assert "nam-hoc-sai" in out


@pytest.mark.parametrize("form", ["json", "sarif", "gitlab"])
def test_formats_for_programs_are_json(run: Run, broken: str, form: str) -> None:
    code, out, _ = run("validate", broken, "--format", form)
    assert code == 1
    assert json.loads(out)


def test_one_unreadable_file_hides_no_other(
    run: Run, broken: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from lxplan.plan_files import reading
    from lxplan.plan_files.reading import read_bytes

    def refuse(path: str) -> bytes:
        if path == broken:
            return read_bytes(path)
        raise Failure(f"không đọc được {path}: không có quyền đọc.")

    monkeypatch.setattr(reading, "read_bytes", refuse)
    code, out, err = run("validate", "plans", broken)
    assert code == 2
    assert out.startswith("hong.yaml:1:10: ")
    assert err.startswith("lxplan: lỗi: không đọc được plans")


def test_a_period_says_which_plan(run: Run, broken: str) -> None:
    assert run("validate", "--plan", "năm học 2018-2019") == run("validate", "plans/2018-2019.yaml")
    assert run("validate", broken, "--plan", "2018-2019").code == 1
    assert run("validate", "--plan", "2031").code == 2


def test_standard_input(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    class Given:
        buffer = io.BytesIO(BROKEN.encode())

    monkeypatch.setattr("sys.stdin", Given)
    code, out, _ = run("validate", "-")
    assert code == 1
    assert out.startswith("-:1:10: lỗi: ")


def test_standard_input_under_the_name_that_an_editor_gives(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Given:
        buffer = io.BytesIO(BROKEN.encode())

    monkeypatch.setattr("sys.stdin", Given)
    out = run("validate", "-", "--stdin-filename", "plans/dang soan.yaml").out
    assert out.startswith("plans/dang soan.yaml:1:10: lỗi: ")


def test_the_line_for_editors_is_looked_after_where_the_name_leads(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = (folder / "plans" / "2018-2019.yaml").read_text("utf-8")
    text = f"# yaml-language-server: $schema=../s.json\n{plan}"

    def noted(*more: str) -> list[str]:
        class Given:
            buffer = io.BytesIO(text.encode())

        monkeypatch.setattr("sys.stdin", Given)
        out = run("validate", "-", *more, "--format", "concise").out
        return [line for line in out.splitlines() if "luoc-do-khong-thay" in line]

    (line,) = noted("--stdin-filename", "plans/x.yaml")
    assert line.startswith("plans/x.yaml:1:33: ghi chú: ")
    assert noted() == []
    (folder / "s.json").touch()
    assert noted("--stdin-filename", "plans/x.yaml") == []


@pytest.mark.parametrize("form", ["gitlab", "sarif", "github"])
def test_a_service_is_told_one_name_however_the_path_was_typed(
    run: Run, folder: Path, form: str
) -> None:
    (folder / ".git").mkdir()
    (folder / "plans" / "2018-2019.yaml").write_text(BROKEN, encoding="utf-8")
    usual = run("validate", "--format", form).out
    assert "plans/2018-2019.yaml" in usual
    for typed in ("./plans", str(folder / "plans"), "plans/2018-2019.yaml"):
        assert run("validate", typed, "--format", form).out == usual


def test_an_unknown_rule(run: Run) -> None:
    code, out, err = run("validate", "--ignore", "khong-co-quy-tac-nay")
    assert (code, out) == (2, "")
    assert err.startswith("lxplan: lỗi: không có quy tắc khong-co-quy-tac-nay; ")


def test_strict_fails_on_a_warning(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    from lxplan.diagnostics import Diagnostic, Review, Span
    from lxplan.reviewing import many_files

    warning = Diagnostic("plans/2018-2019.yaml", Span(1, 1, 1, 2), Severity.WARNING, "thu", "thử")
    monkeypatch.setattr(many_files, "review_plans", lambda *_: Review((warning,), 1, {}))
    assert run("validate").code == 0
    assert run("validate", "--strict").code == 1


GATED = """\
nam_hoc: 2018-2019
trung_tam: {ten: Trung tâm học tập cộng đồng xã Long Xuyên, viet_tat: TTHTCĐ, chu_quan: UBND xã, dia_danh: Long Xuyên}
van_ban:
  so:
  ky_hieu: KH-TTHTCĐ
  ngay:
  trich_yeu: Hoạt động năm học 2018-2019
  nguoi_ky: {chuc_vu: Giám đốc, ho_ten: Nguyễn Văn An}
  noi_nhan: [UBND xã (để báo cáo)]
ke_hoach_thang: {10/2018: [{noi_dung: Tập huấn kỹ thuật chăm sóc lúa}]}
"""


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ((), 0),
        (("--final", "ky"), 0),
        (("--final=ky",), 0),
        (("--final", "ký"), 0),
        (("--final",), 1),
        (("--final", "ban-hanh"), 1),
        (("--final", "Ban hành"), 1),
        (("--final", "--strict"), 1),
    ],
)
@pytest.mark.parametrize("path_first", [True, False])
def test_a_plan_without_number_passes_before_signing_and_not_before_it_is_sent_out(
    run: Run, folder: Path, arguments: tuple[str, ...], code: int, path_first: bool
) -> None:
    (folder / "ke.yaml").write_text(GATED, encoding="utf-8")
    typed = ("ke.yaml", *arguments) if path_first else (*arguments, "ke.yaml")
    ended = run("validate", *typed, "--format", "concise")
    assert (ended.code, ended.err) == (code, "")
    assert ("chưa có số văn bản (so); điền trước khi ban hành" in ended.out) == (code == 1)


def test_a_warning_closes_the_gate_and_says_so(run: Run, folder: Path) -> None:
    (folder / "ke.yaml").write_text(GATED.replace("Giám đốc", "Hiệu trưởng"), encoding="utf-8")
    assert run("validate", "ke.yaml").code == 0
    code, _, err = run("validate", "ke.yaml", "--final", "ky")
    assert (code, err) == (1, "lxplan: chưa trình ký được: còn cảnh báo.\n")
    assert run("validate", "ke.yaml", "--final", "ky", "--format", "json").err == ""


@pytest.mark.parametrize("typed", [("--final", "kyy"), ("--final=phat-hanh",), ("--final=",)])
def test_another_word_for_a_gate_is_refused_in_vietnamese(run: Run, typed: tuple[str, ...]) -> None:
    code, out, err = run("validate", *typed)
    assert (code, out) == (2, "")
    assert "không có trong các lựa chọn: ky, ban-hanh." in err


def test_the_options_reach_the_review(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    from lxplan.diagnostics import Review
    from lxplan.reviewing import many_files, one_file

    asked = []

    def note(reads: Iterable[ReadPlan], choice: one_file.Choice) -> Review:
        paths = [read.source.path for read in reads]
        asked.append((paths, choice.select, choice.ignore, choice.gate))
        return Review((), len(paths), {})

    rule = next(iter(one_file.ALL_RULES))
    monkeypatch.setattr(many_files, "review_plans", note)
    run("validate", "plans", "--select", rule, "--ignore", rule, "--final")
    assert asked == [([str(Path("plans/2018-2019.yaml"))], (rule,), (rule,), Gate.ISSUING)]


def test_the_small_plan_of_these_tests_is_sound() -> None:
    from lxplan.plan import read_plan

    assert read_plan("nho.yaml", SMALL.encode()).faults == ()
