"""Plan files found and chosen."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from lxplan.failures import Failure
from lxplan.plan import Month, ReadPlan, read_plan
from lxplan.plan_files import covering, newest, period_of, plan_files, plans_here, read_bytes, read_file
from lxplan.source.decoding import SIZE_LIMIT


def read(name: str, period: str) -> ReadPlan:
    return read_plan(name, f"{period}\ntrung_tam: {{ten: A}}\nke_hoach_thang: {{}}\n".encode())


OLD = read("cu.yaml", "nam_hoc: 2018-2019")
NEW = read("moi.yaml", "nam_hoc: 2019-2020")
YEAR = read("nam.yaml", "nam: 2020")
BAD = read("hong.yaml", "nam_hoc: 2018-2020")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("b.yaml", "a.yml", "C.YAML", "doc.txt", ".an.yaml", "sau/d.yaml", ".git/e.yaml"):
        target = tmp_path / "plans" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text("nam: 2020\n", encoding="utf-8")
    return tmp_path


def posix(paths: tuple[str, ...]) -> list[str]:
    return [Path(path).as_posix() for path in paths]


def test_a_folder_holds_every_yaml_file_but_hidden_ones(folder: Path) -> None:
    assert posix(plan_files(["plans"])) == ["plans/C.YAML", "plans/a.yml", "plans/b.yaml", "plans/sau/d.yaml"]


def test_a_file_is_itself_whatever_its_name_and_stands_once(folder: Path) -> None:
    assert posix(plan_files(["plans/doc.txt", "plans/b.yaml", "plans/sau", "plans/b.yaml", "-"])) == [
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
        plan_files([path])
    assert str(failure.value) == said


def test_no_plans_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(Failure, match=r"^không có thư mục plans ở đây; "):
        plans_here()


def test_a_folder_is_no_file(folder: Path) -> None:
    with pytest.raises(Failure, match=r"^plans là thư mục, không phải tệp; ghi thêm tên tệp\.$"):
        read_file("plans")


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root and Windows may read everything")
def test_a_file_that_may_not_be_read(folder: Path) -> None:
    (folder / "plans" / "b.yaml").chmod(0)
    with pytest.raises(Failure, match=r"^không đọc được plans/b.yaml: không có quyền đọc\.$"):
        read_file("plans/b.yaml")


def test_a_name_that_no_file_can_have() -> None:
    with pytest.raises(Failure, match=r"^không đọc được a\x00b: "):
        read_bytes("a\x00b")


def test_a_file_is_read_no_further_than_the_limit(folder: Path) -> None:
    (folder / "lon.yaml").write_bytes(b"#" * (SIZE_LIMIT + 100))
    assert len(read_bytes("lon.yaml")) == SIZE_LIMIT + 1


def test_the_period_of_a_plan_that_states_none_for_certain() -> None:
    assert period_of(BAD) is None
    assert period_of(read_plan("x", b"")) is None
    assert period_of(OLD) is not None


def test_the_newest_is_the_one_that_begins_last() -> None:
    assert newest([NEW, OLD]) is NEW
    assert newest([OLD, NEW, YEAR]) is YEAR
    assert newest([BAD]) is BAD


def test_a_plan_that_cannot_be_read_may_be_the_newest_so_no_older_one_is_taken_for_it() -> None:
    assert newest([NEW, OLD, BAD]) is BAD


def test_two_newest_are_not_guessed_between() -> None:
    with pytest.raises(Failure) as failure:
        newest([NEW, read("khac.yaml", "nam_hoc: 2019-2020")])
    assert str(failure.value) == "2 tệp kế hoạch cùng kỳ mới nhất (moi.yaml, khac.yaml); chọn một tệp bằng --plan TỆP."


def test_the_plan_that_holds_a_month() -> None:
    assert covering([OLD, NEW, BAD], Month(2019, 8)) is OLD
    assert covering([OLD, NEW], Month(2019, 9)) is NEW
    assert covering([OLD, NEW], Month(2020, 9)) is None
    with pytest.raises(Failure, match=r"^2 tệp kế hoạch đều có tháng 02/2020 "):
        covering([NEW, YEAR], Month(2020, 2))
