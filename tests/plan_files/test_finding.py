"""Plan files found."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from lxplan.failures import Failure
from lxplan.plan_files.finding import files_at, files_here, find_plan_files, plans_folder


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in (
        "b.yaml",
        "a.yml",
        "C.YAML",
        "doc.txt",
        ".an.yaml",
        "~$b.yaml",
        "sau/d.yaml",
        ".git/e.yaml",
    ):
        target = tmp_path / "plans" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text("nam: 2020\n", encoding="utf-8")
    return tmp_path


def posix(paths: tuple[str, ...]) -> list[str]:
    return [Path(path).as_posix() for path in paths]


def test_a_folder_holds_every_yaml_file_but_hidden_ones_and_what_office_leaves(
    folder: Path,
) -> None:
    assert posix(files_at(["plans"])) == [
        "plans/C.YAML",
        "plans/a.yml",
        "plans/b.yaml",
        "plans/sau/d.yaml",
    ]


def test_a_file_is_itself_whatever_its_name_and_stands_once(folder: Path) -> None:
    assert posix(files_at(["plans/doc.txt", "plans/b.yaml", "plans/sau", "plans/b.yaml", "-"])) == [
        "plans/doc.txt",
        "plans/b.yaml",
        "plans/sau/d.yaml",
        "-",
    ]


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("khong-co", "không có tệp hoặc thư mục khong-co; xem lại tên và đường dẫn."),
        ("trong", "thư mục trong không có tệp kế hoạch nào (*.yaml)."),
    ],
)
def test_what_is_not_there(folder: Path, path: str, said: str) -> None:
    (folder / "trong").mkdir()
    with pytest.raises(Failure) as failure:
        files_at([path])
    assert str(failure.value) == said


def test_a_plan_that_notepad_named_as_a_text_is_named_with_the_right_name(tmp_path: Path) -> None:
    (tmp_path / "2018-2019.yaml.txt").write_text("nam: 2020\n", encoding="utf-8")
    with pytest.raises(Failure, match=r"; đổi tên 2018-2019\.yaml\.txt thành 2018-2019\.yaml\.$"):
        files_at([str(tmp_path)])


def test_plans_are_looked_for_upward_to_the_top_of_the_repository(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    below = folder / "giay-to" / "2018"
    below.mkdir(parents=True)
    monkeypatch.chdir(below)
    assert Path(plans_folder()).as_posix() == "../../plans"
    assert posix(files_here())[0] == "../../plans/C.YAML"
    (folder / "giay-to" / ".git").mkdir()
    assert plans_folder() == "plans"


def test_plans_are_not_looked_for_above_the_home_folder(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = folder / "nha"
    home.mkdir()
    monkeypatch.chdir(home)
    assert Path(plans_folder()).as_posix() == "../plans"
    monkeypatch.setattr(Path, "home", lambda: home)
    assert plans_folder() == "plans"


def test_no_plans_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(Failure, match=r"^không có thư mục plans ở đây; "):
        files_here()


def test_a_path_that_is_wrong_hides_no_other_and_no_path_is_the_folder_of_plans(
    folder: Path,
) -> None:
    assert find_plan_files(["khong-co", "plans/b.yaml"]) == (
        ("plans/b.yaml",),
        ("không có tệp hoặc thư mục khong-co; xem lại tên và đường dẫn.",),
    )
    assert find_plan_files(None) == find_plan_files([]) == (files_here(), ())


@pytest.mark.skipif(os.name == "nt", reason="links of POSIX")
def test_what_is_no_file_in_a_folder_keeps_no_plan_from_use(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    plans = tmp_path / "plans"
    plans.mkdir()
    (plans / "a.yaml").symlink_to("nowhere")
    (plans / "loop.yaml").symlink_to("loop.yaml")
    os.mkfifo(plans / "pipe.yaml")
    assert len(files_here()) == 3, "with no plan beside them, what is wrong is said of them"
    (plans / "b.yaml").write_text("", encoding="utf-8")
    assert posix(files_here()) == ["plans/b.yaml"]
    assert len(find_plan_files(None)[0]) == 4, "validate says what it cannot read"
