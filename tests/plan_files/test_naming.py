"""What `--plan` takes."""

from __future__ import annotations

from pathlib import Path

import pytest

from lxplan.failures import Failure
from lxplan.plan import read_plan
from lxplan.plan_files.copies import period_of
from lxplan.plan_files.naming import files_named, path_named, plan_named

PLANS = {
    "cu": "nam_hoc: 2018-2019",
    "nam": "nam: 2026",
    "thang": "ky: {tu: 01/06/2026, den: 30/06/2026}",
    "quy": "ky: {tu: 01/07/2026, den: 30/09/2026}",
    "he": "ky: {tu: 10/06/2026, den: 25/08/2026, ten: Đợt học hè 2026}",
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the current folder; its `plans/` holds plans of all kinds of periods."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "plans").mkdir()
    for name, period in PLANS.items():
        add(tmp_path / "plans" / f"{name}.yaml", period)
    return tmp_path


def add(path: Path, period: str, centre: str = "A") -> None:
    text = f"{period}\ntrung_tam: {{ten: {centre}}}\nke_hoach_thang: {{}}\n"
    path.write_text(text, encoding="utf-8")


def test_the_period_of_a_plan_that_states_none_for_certain() -> None:
    assert period_of(read_plan("x", b"nam_hoc: 2018-2020")) is None
    assert period_of(read_plan("x", b"")) is None
    assert period_of(read_plan("x", b"nam_hoc: 2018-2019")) is not None


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("plans/cu.yaml", "cu"),
        ("2018-2019", "cu"),
        ("2018 – 2019", "cu"),
        ("năm học 2018-2019", "cu"),
        ("NAM HOC 2018 2019", "cu"),
        ("2026", "nam"),
        ("năm 2026", "nam"),
        ("2026-06", "thang"),
        ("2026-6", "thang"),
        ("tháng 6 năm 2026", "thang"),
        ("Thang 06/2026", "thang"),
        ("6/2026", "thang"),
        ("2026-q3", "quy"),
        ("2026-Q3", "quy"),
        ("quý III năm 2026", "quy"),
        ("quy 3/2026", "quy"),
        ("đợt học hè 2026", "he"),
        ("dot hoc he 2026", "he"),
        ("2026-06-10_2026-08-25", "he"),
        ("từ 10/06/2026 đến 25/08/2026", "he"),
    ],
)
def test_a_path_a_label_or_a_name(folder: Path, typed: str, name: str) -> None:
    assert Path(plan_named(typed).read.source.path).stem == name
    assert Path(path_named(typed)).stem == name


def test_a_file_that_is_there_wins_over_a_period_and_a_folder_does_not(folder: Path) -> None:
    add(folder / "2026", "nam: 2031")
    assert plan_named("2026").read.source.path == "2026"
    (folder / "2018-2019").mkdir()
    assert Path(plan_named("2018-2019").read.source.path).stem == "cu"


def test_what_is_no_plan_lists_the_periods_there_are(folder: Path) -> None:
    with pytest.raises(Failure) as failure:
        plan_named("2031")
    known = "2018-2019; 2026; tháng 6 năm 2026; Đợt học hè 2026; quý III năm 2026"
    assert (
        str(failure.value) == f"không có tệp nào, kế hoạch nào là «2031»; đang có kế hoạch {known}."
    )
    add(folder / "plans" / "hong.yaml", "nam_hoc: 2018-2020")
    with pytest.raises(
        Failure, match=r"quý III năm 2026; chưa đọc được kỳ của plans/hong\.yaml\.$"
    ):
        plan_named("2031")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("plans/khac.yaml", "không có tệp hoặc thư mục plans/khac.yaml; "),
        ("khac.yml", "không có tệp hoặc thư mục khac.yml; "),
        ("", "tên tệp để trống; "),
        ("plans", "plans là thư mục, không phải tệp; "),
    ],
)
def test_a_path_that_is_wrong_is_told_as_one(folder: Path, typed: str, said: str) -> None:
    for named in (plan_named, lambda typed: plan_named(path_named(typed))):
        with pytest.raises(Failure, match=f"^{said}"):
            named(typed)


def test_where_there_are_no_plans_only_a_file_can_be_meant(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(Failure, match=r"^không có tệp hoặc thư mục 2018-2019; "):
        plan_named("2018-2019")
    assert files_named("2018-2019") == ("2018-2019",)


def test_two_centres_of_one_period_are_not_guessed_between(folder: Path) -> None:
    add(folder / "plans" / "ban-sao.yaml", "nam_hoc: 2018-2019", centre="B")
    with pytest.raises(Failure) as failure:
        plan_named("2018-2019")
    assert str(failure.value) == (
        "2 tệp kế hoạch cùng là «2018-2019» (plans/ban-sao.yaml, plans/cu.yaml); chọn một tệp bằng --plan TỆP."
    )


def test_a_plan_without_a_period_is_called_by_its_file_so_that_its_faults_are_shown(
    folder: Path,
) -> None:
    add(folder / "plans" / "2019-2020.yaml", "nam_hoc: 2019-2021")
    assert Path(plan_named("2019-2020").read.source.path).stem == "2019-2020"


def test_the_files_that_a_period_is_looked_for_in(folder: Path) -> None:
    assert [Path(path).stem for path in files_named("2018-2019")] == sorted(PLANS)
    assert files_named("plans/sau-nay.yaml") == ("plans/sau-nay.yaml",)
