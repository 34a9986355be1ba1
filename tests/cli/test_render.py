"""`lxplan render`."""

from __future__ import annotations

from pathlib import Path

import pytest

from lxplan.cli.render import files_behind
from lxplan.word.template_folders import shipped_templates
from tests.cli.conftest import Run, Start
from tests.papers.plans import body_of


@pytest.fixture(autouse=True)
def _quiet_review(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the checks find nothing, so that these tests are about the paper only."""
    monkeypatch.setattr("lxplan.reviewing.one_file.review_plan", lambda *_: ())


def test_the_path_of_the_paper_is_printed(run: Run, folder: Path) -> None:
    assert run("render") == (0, "ke-hoach-2018-2019.docx\n", "")
    assert (folder / "ke-hoach-2018-2019.docx").read_bytes().startswith(b"PK")


def test_a_target_and_a_standard(run: Run, folder: Path) -> None:
    target = folder / "Kế hoạch in.docx"
    assert run("render", "plans/2018-2019.yaml", "-o", str(target), "--standard", "nd30") == (
        0,
        f"{target}\n",
        "",
    )
    other = folder / "tt01.docx"
    run("render", "-o", str(other), "--standard", "tt01")
    assert target.read_bytes() != other.read_bytes()
    run("render", "-o", str(folder / "auto.docx"))
    assert (folder / "auto.docx").read_bytes() == other.read_bytes()


def test_a_folder_as_target(run: Run, folder: Path) -> None:
    (folder / "in").mkdir()
    assert run("render", "-o", "in").out == f"{Path('in') / 'ke-hoach-2018-2019.docx'}\n"


def test_a_file_of_another_hand_is_not_overwritten(run: Run, folder: Path) -> None:
    target = folder / "ke-hoach-2018-2019.docx"
    target.write_bytes(b"sua tay")
    code, out, err = run("render")
    assert (code, out) == (2, "")
    assert err.startswith("lxplan: lỗi: ke-hoach-2018-2019.docx ")
    assert target.read_bytes() == b"sua tay"
    assert run("render", "--force").code == 0
    assert target.read_bytes() != b"sua tay"


def test_a_folder_that_is_not_there(run: Run) -> None:
    code, out, err = run("render", "-o", "khong-co/a.docx")
    assert (code, out) == (2, "")
    assert "không có thư mục khong-co" in err


def test_a_templates_folder_that_is_not_there(run: Run) -> None:
    code, _, err = run("render", "--templates", "khong-co")
    assert code == 2
    assert "khong-co" in err


def test_faults_of_structure_stop_it(run: Run, folder: Path) -> None:
    (folder / "hong.yaml").write_text("nam_hoc: 2018-2020\n", encoding="utf-8")
    code, out, err = run("render", "hong.yaml")
    assert (code, out) == (1, "")
    assert "hong.yaml:1:10: lỗi: " in err
    assert list(folder.glob("*.docx")) == []


def test_findings_are_counted_and_stop_nothing(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lxplan.reviewing.one_file.review_plan", lambda *_: ("một", "hai"))
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    assert run("render") == (
        0,
        "ke-hoach-2018-2019.docx\n",
        "lxplan: lưu ý: lxplan validate có 2 nhận xét về kế hoạch này.\n",
    )


def test_findings_are_looked_for_only_where_a_person_reads_how_many(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def review_plan(*_: object) -> tuple[str, ...]:
        raise AssertionError("nobody reads it")

    monkeypatch.setattr("lxplan.reviewing.one_file.review_plan", review_plan)
    assert run("render") == (0, "ke-hoach-2018-2019.docx\n", "")


def test_in_a_fresh_interpreter(start: Start, folder: Path) -> None:
    ended = start("render")
    assert ended.code == 0
    assert (folder / "ke-hoach-2018-2019.docx").is_file()


def test_what_is_watched(folder: Path) -> None:
    own = folder / "mẫu"
    own.mkdir()
    for name in ("ke-hoach.xml.j2", "nd30.docx", "~$nd30.docx", "ghi chú.txt"):
        (own / name).write_bytes(b"")
    watched = files_behind(None, "mẫu")
    assert watched[0] == Path("plans") / "2018-2019.yaml"
    assert {path.name for path in watched if path.parent.name == "mẫu"} == {
        "ke-hoach.xml.j2",
        "nd30.docx",
    }
    assert shipped_templates() / "the-thuc.xml.j2" in watched
    assert files_behind("khác.yaml", None)[0] == Path("khác.yaml")
    assert Path("không-có") in files_behind(None, "không-có")


def test_standard_input_cannot_be_watched(run: Run) -> None:
    code, _, err = run("render", "-", "--watch")
    assert code == 2
    assert "--watch theo dõi tệp" in err


JUNE = "ky: {tu: 01/06/2018, den: 30/06/2018}\ntrung_tam: {ten: A}\nke_hoach_thang: {06/2018: [{noi_dung: B}]}\n"


def test_a_period_says_which_plan(run: Run, folder: Path) -> None:
    (folder / "plans" / "thang.yaml").write_text(JUNE, encoding="utf-8")
    assert run("render").out == "ke-hoach-2018-2019.docx\n"
    assert run("render", "--plan", "tháng 6 năm 2018").out == "ke-hoach-2018-06.docx\n"
    assert run("render", "2018-06", "--force").out == "ke-hoach-2018-06.docx\n"
    code, out, err = run("render", "--plan", "2031")
    assert (code, out) == (2, "")
    assert err == (
        "lxplan: lỗi: không có tệp nào, kế hoạch nào là «2031»; đang có kế hoạch tháng 6 năm 2018; 2018-2019.\n"
    )


def test_one_plan_is_named_once(run: Run) -> None:
    code, out, err = run("render", "plans/2018-2019.yaml", "--plan", "2018-2019")
    assert (code, out) == (2, "")
    assert err == "lxplan: lỗi: đã ghi plans/2018-2019.yaml thì không cần --plan; giữ một.\n"


def test_notes_are_printed_on_request_only(run: Run, folder: Path) -> None:
    run("render", "-o", "thuong.docx")
    run("render", "-o", "rieng.docx", "--private")
    texts = [
        "".join(body_of((folder / name).read_bytes()).itertext())
        for name in ("thuong.docx", "rieng.docx")
    ]
    assert ["Mang vở" in text for text in texts] == [False, True]
