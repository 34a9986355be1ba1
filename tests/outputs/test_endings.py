"""Which file `-o` means."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from lxplan.failures import Failure
from lxplan.outputs.endings import is_folder, list_target, paper_target


def test_without_output_the_document_goes_to_the_current_folder() -> None:
    assert paper_target(None, "ke-hoach-2018-2019.docx") == Path("ke-hoach-2018-2019.docx")


def test_output_names_a_file_or_a_folder(tmp_path: Path) -> None:
    assert paper_target(str(tmp_path), "k.docx") == tmp_path / "k.docx"
    assert (
        paper_target(f"{tmp_path / 'chưa có'}{os.sep}", "k.docx") == tmp_path / "chưa có" / "k.docx"
    )
    assert paper_target(str(tmp_path / "tên khác.docx"), "k.docx") == tmp_path / "tên khác.docx"


@pytest.mark.parametrize("output", ["a.docx", "a.pdf", "A.PDF", "thư mục/a.Docx"])
def test_known_endings_in_any_case(output: str) -> None:
    assert paper_target(output, "k.docx") == Path(output)


def test_a_folder_gets_the_default_name(tmp_path: Path) -> None:
    assert paper_target(str(tmp_path), "k.docx") == tmp_path / "k.docx"
    assert paper_target(None, "k.docx") == Path("k.docx")


@pytest.mark.parametrize(
    ("output", "unclear"),
    [("a.odt", "không in được dạng .odt"), ("ke-hoach", "tên tệp ke-hoach chưa có đuôi")],
)
def test_other_endings_are_answered_with_those_that_are_known(output: str, unclear: str) -> None:
    with pytest.raises(Failure) as raised:
        paper_target(output, "k.docx")
    assert str(raised.value) == f"{unclear}; đuôi tệp chọn dạng in ra: .docx, .pdf."


def test_a_list_goes_to_a_file_with_a_known_ending_in_any_case(tmp_path: Path) -> None:
    assert list_target("a.CSV", [".csv", ".json"]) == Path("a.CSV")
    for output, said in (
        ("a.doc", "không ghi được dạng .doc; đuôi tệp chọn dạng ghi ra: .csv, .json."),
        ("a", "tên tệp a không có đuôi; đuôi tệp chọn dạng ghi ra: .csv, .json."),
        (
            str(tmp_path),
            f"{tmp_path} là thư mục; ghi thêm tên tệp, với một trong các đuôi .csv, .json.",
        ),
    ):
        with pytest.raises(Failure) as raised:
            list_target(output, [".csv", ".json"])
        assert str(raised.value) == said


def test_a_folder_is_there_or_ends_in_a_slash(tmp_path: Path) -> None:
    assert [
        is_folder(output) for output in (str(tmp_path), "chưa có/", "chưa có\\", "a.csv", "a")
    ] == [
        *(True, True, True),
        *(False, False),
    ]
