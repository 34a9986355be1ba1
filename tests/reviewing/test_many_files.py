"""Many files: the same findings in the same order, whatever the number of processes."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from lxplan.diagnostics import Review
from lxplan.plan import ReadPlan
from lxplan.reviewing.many_files import Reviewed, review_files, together
from lxplan.reviewing.one_file import Choice, review_plans

GOOD = "nam_hoc: 2018-2019\ntrung_tam: {ten: TTHTCĐ}\nke_hoach_thang: {09/2018: [{noi_dung: Tập huấn}]}\n"
BAD = GOOD.replace("09/2018", "13/2018")


@pytest.fixture(scope="module")
def paths(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, ...]:
    folder = tmp_path_factory.mktemp("plans")
    names = []
    for number in range(60):
        path = folder / f"{number:03}.yaml"
        path.write_text(BAD if number % 7 == 0 else GOOD, encoding="utf-8")
        names.append(str(path))
    return tuple(names)


def _all(paths: tuple[str, ...], jobs: int) -> Reviewed:
    return together(list(review_files(paths, Choice(), jobs)), Choice())


def test_the_output_is_the_same_for_one_process_and_for_two(paths: tuple[str, ...]) -> None:
    one, two = _all(paths, 1), _all(paths, 2)
    assert tuple(one.review.diagnostics) == tuple(two.review.diagnostics)
    assert dict(one.review.sources) == dict(two.review.sources)
    assert (one.unread, one.held) == (two.unread, two.held)
    assert one.review.files == 60
    assert [
        Path(found.path).stem for found in one.review.diagnostics if found.rule == "thang-sai"
    ] == [f"{number:03}" for number in range(0, 60, 7)]


def test_standard_input_is_read_whatever_the_number_of_processes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(BAD.encode())))
    assert {found.rule for found in _all(("-",), 2).review.diagnostics} >= {"thang-sai"}


def test_a_file_that_cannot_be_read_hides_no_other(paths: tuple[str, ...]) -> None:
    found = _all((paths[0], "khong-co.yaml", paths[7]), 1)
    assert found.review.files == 2
    assert found.unread == ("không có tệp hoặc thư mục khong-co.yaml; xem lại tên và đường dẫn.",)


def test_a_fault_of_the_program_at_one_file_hides_no_other(
    paths: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(reads: list[ReadPlan], choice: Choice) -> Review:
        if reads[0].source.path == paths[3]:
            raise ZeroDivisionError
        return review_plans(reads, choice)

    monkeypatch.setattr("lxplan.reviewing.many_files.review_plans", failing)
    found = _all(paths, 1)
    assert found.review.files == 59
    assert [sentence.partition(":")[0] for sentence in found.unread] == [
        f"chưa kiểm tra được {paths[3]}"
    ]
